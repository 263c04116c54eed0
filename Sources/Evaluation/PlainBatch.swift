/// Rows of which a question is asked at the same time, a place for each: a column for every level of rows in hand, and
/// others for the duties in question.
struct PlainBatch {
  /// How many places there are.
  let count: Int
  /// By level the rows in hand, the subjects' first.
  private(set) var rows: [[Int32]]
  /// The day each duty arose; none outside a duty.
  var clocks = PlainValues.same(PlainValues.none)
  var dues = PlainValues.same(PlainValues.none)
  /// Which interval of its subject each is, counted from 1; none where all are the first.
  var ordinals: [Int32] = []
  /// Whether it is asked what is the same for every duty of the subject: then of the duty nothing is known.
  var isOpen = false

  /// Batches are put together of about so many rows: what is known of them stays at hand, and a column of numbers is no
  /// longer than what each worker has memory for without asking where others do.
  static let usualCount = 240

  /// Subjects by themselves.
  init(_ rows: [Int32]) {
    count = rows.count
    self.rows = [rows]
  }

  /// The row in hand last, for each place.
  var near: [Int32] { rows[rows.count - 1] }

  /// What a place has in hand, to be asked alone.
  func situation(at place: Int) -> Situation {
    func day(_ number: Int32) -> Int32? { PlainValues.isValue(number) ? number : nil }
    var situation = Situation(
      row: Int(rows[0][place]), clock: day(clocks[place]), due: day(dues[place]))
    for level in rows.indices.dropFirst() { situation = situation.holding(Int(rows[level][place])) }
    if !ordinals.isEmpty { situation.ordinal = Int(ordinals[place]) }
    situation.isOpen = isOpen
    return situation
  }

  /// Some of the places.
  func gathered(_ places: [Int32]) -> PlainBatch {
    var gathered = PlainBatch(rows[0].gathered(places))
    for level in rows.indices.dropFirst() { gathered.rows.append(rows[level].gathered(places)) }
    (gathered.clocks, gathered.dues) = (clocks.gathered(places), dues.gathered(places))
    if !ordinals.isEmpty { gathered.ordinals = ordinals.gathered(places) }
    gathered.isOpen = isOpen
    return gathered
  }

  /// The same duties with other rows as the only ones in hand.
  func asking(_ rows: [Int32]) -> PlainBatch {
    var alone = PlainBatch(rows)
    (alone.clocks, alone.dues, alone.ordinals, alone.isOpen) = (clocks, dues, ordinals, isOpen)
    return alone
  }

  /// The same with related rows in hand as well.
  func holding(_ related: [Int32]) -> PlainBatch {
    var deeper = self
    if rows.count < Situation.deepest {
      deeper.rows.append(related)
    } else {
      deeper.rows[Situation.deepest - 1] = related
    }
    return deeper
  }
}
