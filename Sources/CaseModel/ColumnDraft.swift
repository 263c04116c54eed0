import Chronology

/// A column while its table is being read: packed values and presence, a place for every row.
struct ColumnDraft {
  /// Which of the arrays hold the values.
  enum Storage {
    case day, moment, code, number, label
  }

  let storage: Storage
  /// Days, earliest minutes, numbers, or numbers of labels.
  var values: [Int32] = []
  /// Latest minutes, of moments only.
  var latest: [Int32] = []
  var codes: [UInt16] = []
  var labels = Labels()
  var presence: [UInt8] = []
  /// Whether any source so far has the column; until one has, it holds no cells.
  private(set) var isSupplied = false

  init(type: FieldType) {
    storage =
      switch type {
      case .date: .day
      case .moment: .moment
      case .yesNo, .code: .code
      case .number: .number
      case .identifier, .reference, .label, .text: .label
      }
  }

  /// Makes it a column that a source has; the cells of rows before are absent.
  mutating func supply(rows: Int) {
    guard !isSupplied else { return }
    isSupplied = true
    fill(to: rows, with: .columnAbsent)
  }

  /// Makes it a column that no source has.
  mutating func withdraw() {
    isSupplied = false
  }

  /// Makes room for so many cells.
  mutating func reserve(_ rows: Int) {
    guard isSupplied else { return }
    presence.reserveLargePages(rows)
    if storage == .code {
      codes.reserveLargePages(rows)
    } else {
      values.reserveLargePages(rows)
      if storage == .moment { latest.reserveLargePages(rows) }
    }
  }

  /// Adds cells that hold nothing yet, up to so many in all.
  mutating func fill(to rows: Int, with state: Presence) {
    guard isSupplied, rows > presence.count else { return }
    let missing = rows - presence.count
    presence.append(repeating: state.rawValue, count: missing)
    if storage == .code {
      codes.append(repeating: 0, count: missing)
    } else {
      values.append(repeating: 0, count: missing)
      if storage == .moment { latest.append(repeating: 0, count: missing) }
    }
  }

  /// Takes away the cells beyond so many.
  mutating func trim(to rows: Int) {
    guard presence.count > rows else { return }
    presence.removeLast(presence.count - rows)
    if codes.count > rows { codes.removeLast(codes.count - rows) }
    if values.count > rows { values.removeLast(values.count - rows) }
    if latest.count > rows { latest.removeLast(latest.count - rows) }
  }

  /// Says of a cell that it holds no value, and why.
  mutating func set(at place: Int, _ state: Presence) {
    presence[place] = state.rawValue
  }

  /// Gives a cell a day, number or label.
  mutating func set(at place: Int, value: Int32) {
    values[place] = value
    presence[place] = Presence.recorded.rawValue
  }

  mutating func set(at place: Int, code: UInt16) {
    codes[place] = code
    presence[place] = Presence.recorded.rawValue
  }

  mutating func set(at place: Int, bounds: MomentBounds) {
    values[place] = bounds.earliest.minute
    latest[place] = bounds.latest.minute
    presence[place] = Presence.recorded.rawValue
  }

  /// Gives cells that follow one another texts of another pool, by their numbers there.
  mutating func setLabels(_ numbers: some Collection<Int32>, of other: Labels, from first: Int) {
    if labels.count == 0, other.count == numbers.count, zip(numbers, 0...).allSatisfy({ $0 == $1 }) {
      // The first that names the children of an export mostly names them all, in an order of its own.
      labels = other
      for place in 0..<numbers.count { set(at: first + place, value: Int32(truncatingIfNeeded: place)) }
      return
    }
    for (place, number) in zip(first..., numbers) {
      let label = other.withUTF8(number) { labels.intern($0, from: 0, to: $0.count) }
      if label >= 0 { set(at: place, value: label) }
    }
  }

  /// Whether a cell holds a value.
  func isRecorded(_ row: Int) -> Bool {
    isSupplied && presence[row] == Presence.recorded.rawValue
  }

  /// Whether any cell holds no value for a reason; of long columns seen many cells at a time.
  func holds(_ state: Presence) -> Bool { presence.span.contains(state.rawValue) }

  /// Whether every cell holds a value.
  var isFull: Bool { isSupplied && presence.span.areAllNought }

  /// Copies a cell of this column over another.
  mutating func copyCell(from source: Int, to target: Int) {
    presence[target] = presence[source]
    if storage == .code {
      codes[target] = codes[source]
    } else {
      values[target] = values[source]
      if storage == .moment { latest[target] = latest[source] }
    }
  }

  /// Whether two cells hold the same value, or both hold none for the same reason.
  func areEqual(_ left: Int, _ right: Int) -> Bool {
    guard isSupplied else { return true }
    guard presence[left] == presence[right] else { return false }
    guard presence[left] == 0 else { return true }
    switch storage {
    case .code: return codes[left] == codes[right]
    case .moment: return values[left] == values[right] && latest[left] == latest[right]
    case .day, .number, .label: return values[left] == values[right]
    }
  }

  /// A number that equal cells share.
  func hash(of row: Int) -> UInt64 {
    guard presence[row] == 0 else { return UInt64(presence[row]) }
    let value = storage == .code ? UInt64(codes[row]) : UInt64(truncatingIfNeeded: values[row])
    return value &* 0x9E37_79B9_7F4A_7C15 &+ 7
  }

  /// Fills the cells that no source supplies with the value of the only cell of another column.
  ///
  /// - Returns: whether there were any.
  mutating func fillAbsent(from assumed: ColumnDraft, rows: Int) -> Bool {
    supply(rows: rows)
    var filled = false
    let label = storage == .label ? labels.intern(Array(assumed.labels.utf8(assumed.values[0]))) : 0
    for row in presence.indices where presence[row] == Presence.columnAbsent.rawValue {
      filled = true
      presence[row] = assumed.presence[0]
      switch storage {
      case .code: codes[row] = assumed.codes[0]
      case .label: values[row] = label
      case .moment: (values[row], latest[row]) = (assumed.values[0], assumed.latest[0])
      case .day, .number: values[row] = assumed.values[0]
      }
    }
    return filled
  }

  /// A column of the same kind, supplied as this one is, without cells.
  var emptied: ColumnDraft {
    var empty = self
    (empty.values, empty.latest, empty.codes, empty.presence) = ([], [], [], [])
    empty.labels = labels.asItBegan
    return empty
  }

  /// Takes over the texts of another column of the same field, and gives for each of their numbers the number here.
  mutating func takeLabels(of other: ColumnDraft) -> [Int32] {
    storage == .label && other.isSupplied ? labels.append(contentsOf: other.labels) : []
  }

  /// Adds the cells of another column of the same field, which go on where this one ends.
  ///
  /// - Parameter numbers: what taking over its texts gave; nil where they have not been taken over.
  mutating func append(contentsOf other: ColumnDraft, after rows: Int, numbers: [Int32]?) {
    if other.isSupplied { supply(rows: rows) }
    guard isSupplied else { return }
    let first = presence.count
    presence += other.presence
    codes += other.codes
    values += other.values
    latest += other.latest
    guard storage == .label else { return }
    let numbers = numbers ?? takeLabels(of: other)
    guard !numbers.areTheirPlaces else { return }
    let presence = self.presence
    var values = values.mutableSpan
    for row in first..<presence.count where presence[row] == 0 { values[row] = numbers[Int(values[row])] }
  }

  /// Keeps the given rows only, in their order.
  mutating func keep(_ rows: [Int32]) {
    guard isSupplied else { return }
    presence = rows.map { presence[Int($0)] }
    if storage == .code {
      codes = rows.map { codes[Int($0)] }
    } else {
      values = rows.map { values[Int($0)] }
      if storage == .moment { latest = rows.map { latest[Int($0)] } }
    }
  }

  /// The finished column; of references only those that were not resolved come this way, as labels.
  consuming func finished() -> Column {
    let packed: Column.Values =
      switch storage {
      case .day: .days(values)
      case .moment: .moments(earliest: values, latest: latest)
      case .code: .codes(codes)
      case .number: .numbers(values)
      case .label: .labels(values, labels.settled())
      }
    return Column(values: packed, presence: presence, isSupplied: isSupplied)
  }
}
