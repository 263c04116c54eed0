import Chronology

/// Reads the cells of one column of a source into one field, and remembers what could not be read.
struct ColumnReader {
  let entity: Int
  let field: Int
  let source: UInt16
  let heading: String
  /// Whether it serves cells that come without a column of their own.
  var isDefault = false
  /// Nil where cells are read; else they are only held against one another.
  var held: AscendingTexts?
  private let type: FieldType
  let treatment: CellSource.Treatment
  private var spellings: CodeSpellings?
  /// The spelling keys by which a cell of free words says that nothing is known, besides the usual ones.
  let unknownKeys: Set<[UInt8]>
  /// The spellings met so far, each looked up once.
  private var met = Labels()
  private var meanings: [CodeSpellings.Meaning?] = []
  /// Short spellings met lately that mean a code: nearly every cell of a column of codes is one of a few.
  private(set) var recent: [RecentSpelling] = []

  /// Room for numbers of the cells of a grid.
  var scratch: [Int32] = []
  /// How often each spelling that means nothing was met.
  private(set) var unmatched: [Int32: Int] = [:]
  private(set) var faults = CellFaults()

  /// So many spellings of one column are remembered; the cells of the rest are looked up each time.
  private static let mostRemembered = 4096
  /// And none of more bytes than this.
  private static let longestRemembered = 200

  init(
    entity: Int, field: Int, definition: Field, source: UInt16, heading: String,
    spellings: CodeSpellings? = nil, treatment: CellSource.Treatment = .asItIs, isHeld: Bool = false
  ) {
    held = isHeld ? AscendingTexts() : nil
    self.entity = entity
    self.field = field
    self.source = source
    self.heading = heading
    type = definition.type
    self.treatment = treatment
    self.spellings = spellings
    let own = Set(definition.unknownWords.map { Array(spellingKey($0).utf8) })
    // Two letters in a text are nobody's initials, as they may be in a label.
    unknownKeys = definition.type == .text ? own.union(UnknownWords.keys) : own
    if spellings == nil {
      switch type {
      case .yesNo, .code, .date, .moment, .number: self.spellings = CodeSpellings(field: definition)
      default: break
      }
    }
  }

  /// The spellings that mean nothing, with how often each was met, most frequent first.
  var unmatchedSpellings: [(text: String, count: Int)] {
    unmatched.map { position, count in
      let bytes = Array(met.utf8(position))
      return (text: CellFaults.quotable(bytes.span, from: 0, to: bytes.count), count: count)
    }
    .sorted { ($1.count, $0.text) < ($0.count, $1.text) }
  }

  /// A reader of the same column that has met nothing yet.
  var emptied: ColumnReader {
    var empty = self
    (empty.met, empty.meanings, empty.unmatched, empty.faults) = (Labels(), [], [:], CellFaults())
    if held != nil { empty.held = AscendingTexts() }
    return empty
  }

  /// Adds what another reader of the column met in rows whose numbers are counted from the rows before.
  mutating func append(contentsOf other: ColumnReader, shiftedBy shift: Int32) {
    faults.append(contentsOf: other.faults, shiftedBy: shift)
    if let others = other.held { held?.append(contentsOf: others) }
    // In the order in which they were met, as one reader would have met them.
    for (position, count) in other.unmatched.sorted(by: { $0.key < $1.key }) {
      guard met.count < Self.mostRemembered else { return }
      let own = met.intern(Array(other.met.utf8(position)))
      if Int(own) == meanings.count { meanings.append(nil) }
      unmatched[own, default: 0] += count
    }
  }

  /// Reads a cell into a place of a column, and says whether it holds a value.
  mutating func read(
    _ bytes: Span<UInt8>, from start: Int, to end: Int, row: Int32, into column: inout ColumnDraft,
    at place: Int
  ) -> Presence {
    let cell = bytes.trimmedCell(from: start, to: end)
    let (from, to) = (cell.lowerBound, cell.upperBound)
    guard from < to else { return set(.blank, in: &column, at: place) }
    switch type {
    case .identifier, .reference, .label, .text:
      return readWords(bytes, from: from, to: to, row: row, into: &column, at: place)
    case .date:
      if let day = CivilDay.parse(bytes, from: from, to: to) {
        column.set(at: place, value: day.number)
        return .recorded
      }
      if UnknownWords.isPartlyKnownDate(bytes, from: from, to: to) {
        return set(.saidUnknown, in: &column, at: place)
      }
    case .moment:
      if let bounds = MomentBounds.parse(bytes, from: from, to: to) {
        column.set(at: place, bounds: bounds)
        return .recorded
      }
    case .number:
      if let number = Self.wholeNumber(bytes, from: from, to: to) {
        column.set(at: place, value: number)
        return .recorded
      }
    case .yesNo, .code:
      return readSpelling(bytes, from: from, to: to, row: row, into: &column, at: place)
    }
    if case .notRecorded(let state)? = spellings?.meaning(of: bytes, from: from, to: to) {
      return set(state, in: &column, at: place)
    }
    faults.add(row: row, bytes, from: from, to: to)
    return set(.unreadable, in: &column, at: place)
  }

  /// Reads a day, with a time of day in minutes since midnight if there is one, into a place of a column.
  mutating func read(
    day: CivilDay, minuteOfDay: Int?, row: Int32, into column: inout ColumnDraft, at place: Int
  ) -> Presence {
    switch type {
    case .date:
      column.set(at: place, value: day.number)
      return .recorded
    case .moment:
      column.set(
        at: place,
        bounds: minuteOfDay.map { MomentBounds(day: day, minuteOfDay: $0) } ?? MomentBounds(day: day))
      return .recorded
    default:
      let text = Array(day.isoDescription.utf8)
      return read(text.span, from: 0, to: text.count, row: row, into: &column, at: place)
    }
  }

  private func set(_ state: Presence, in column: inout ColumnDraft, at place: Int) -> Presence {
    column.set(at: place, state)
    return state
  }

  private mutating func readWords(
    _ bytes: Span<UInt8>, from: Int, to: Int, row: Int32, into column: inout ColumnDraft, at place: Int
  ) -> Presence {
    if UnknownWords.saysUnknown(bytes, from: from, to: to) || saysUnknown(bytes, from: from, to: to) {
      return set(.saidUnknown, in: &column, at: place)
    }
    var label: Int32 = -1
    if !UnknownWords.isSpreadsheetError(bytes, from: from, to: to) {
      switch treatment {
      case .asItIs: label = column.labels.intern(bytes, from: from, to: to)
      case .reference(let word):
        label = column.labels.intern(NameReference.bytes(word, name: bytes, from: from, to: to))
      }
    }
    guard label >= 0 else {
      faults.add(row: row, bytes, from: from, to: to)
      return set(.unreadable, in: &column, at: place)
    }
    column.set(at: place, value: label)
    return .recorded
  }

  /// Whether a trimmed cell says so in the words of its field.
  private func saysUnknown(_ bytes: Span<UInt8>, from: Int, to: Int) -> Bool {
    guard !unknownKeys.isEmpty, to - from <= Self.longestUnknownWords else { return false }
    return unknownKeys.contains(spellingKey(bytes, from: from, to: to))
  }

  /// Words that say that nothing is known have at most so many bytes.
  private static let longestUnknownWords = 60

  private mutating func readSpelling(
    _ bytes: Span<UInt8>, from: Int, to: Int, row: Int32, into column: inout ColumnDraft, at place: Int
  ) -> Presence {
    let short = ShortSpelling(bytes, from: from, to: to)
    if short.isSome, !recent.isEmpty, recent[short.slot].spelling == short {
      column.set(at: place, code: recent[short.slot].code)
      return .recorded
    }
    let meaning: CodeSpellings.Meaning?
    var position: Int32 = -1
    if met.count < Self.mostRemembered, to - from <= Self.longestRemembered {
      position = met.intern(bytes, from: from, to: to)
      if Int(position) == meanings.count {
        meanings.append(spellings?.meaning(of: bytes, from: from, to: to))
      }
      meaning = meanings.indices.contains(Int(position)) ? meanings[Int(position)] : nil
    } else {
      meaning = spellings?.meaning(of: bytes, from: from, to: to)
    }
    switch meaning {
    case .code(let code):
      if short.isSome {
        if recent.isEmpty { recent = Array(repeating: RecentSpelling(), count: RecentSpelling.slots) }
        recent[short.slot] = RecentSpelling(spelling: short, code: code)
      }
      column.set(at: place, code: code)
      return .recorded
    case .notRecorded(let state):
      return set(state, in: &column, at: place)
    case nil:
      if position >= 0 { unmatched[position, default: 0] += 1 }
      faults.add(row: row, bytes, from: from, to: to)
      return set(.unreadable, in: &column, at: place)
    }
  }

  /// A whole number, with a sign and with noughts behind a point where a spreadsheet wrote them.
  static func wholeNumber(_ bytes: Span<UInt8>, from: Int, to: Int) -> Int32? {
    var index = from
    let isNegative = bytes[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    let firstDigit = index
    var value = 0
    while index < to, index - firstDigit <= 10, bytes[index] &- UInt8(ascii: "0") <= 9 {
      value = value * 10 + Int(bytes[index] &- UInt8(ascii: "0"))
      index += 1
    }
    guard index > firstDigit else { return nil }
    if index < to, bytes[index] == UInt8(ascii: ".") {
      index += 1
      while index < to, bytes[index] == UInt8(ascii: "0") { index += 1 }
    }
    return index == to ? Int32(exactly: isNegative ? -value : value) : nil
  }
}
