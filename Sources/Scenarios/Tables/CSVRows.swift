package import Chronology

/// The rows of one table, as the bytes of a CSV file.
///
/// Cells are written straight into bytes; a row is ended by ``endRow()``.
package struct CSVRows: Sendable {
  /// The rows so far, in UTF-8, each ended by a line feed.
  package private(set) var bytes: [UInt8] = []
  /// How many rows were ended, those no longer held included.
  package private(set) var count = 0
  private var isFirstCell = true

  /// No rows.
  package init() {}

  /// A text, in quotes where it needs them.
  package mutating func add(_ text: String) {
    beginCell()
    let needsQuotes = text.utf8.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 10 || $0 == 13
    }
    guard needsQuotes else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A word known to need no quotes; blank where there is none.
  package mutating func add(word: StaticString?) {
    beginCell()
    guard let word else { return }
    bytes.append(contentsOf: word.description.utf8)
  }

  /// A letter and a number; blank where there is no number.
  package mutating func add(_ letter: StaticString, _ number: UInt32?) {
    beginCell()
    guard let number else { return }
    bytes.append(contentsOf: letter.description.utf8)
    append(Int(number), width: 1)
  }

  /// A day such as 2019-03-01; blank where there is none.
  package mutating func add(_ day: CivilDay?) {
    beginCell()
    guard let day else { return }
    append(day)
  }

  /// Ends the row.
  package mutating func endRow() {
    bytes.append(10)
    count += 1
    isFirstCell = true
  }

  /// Forgets the rows held, once they are written elsewhere.
  package mutating func empty() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// The identifier of a row or of a child.
  mutating func add(_ id: Identifier?) {
    beginCell()
    guard let id else { return }
    bytes.append(contentsOf: id.letter.description.utf8)
    append(Int(id.child), width: 1)
    guard id.ordinal > 0 else { return }
    bytes.append(UInt8(ascii: "-"))
    append(Int(id.ordinal), width: 1)
  }

  /// A yes or no.
  mutating func add(_ answer: Answer) {
    add(word: answer.text)
  }

  /// A date as it was recorded.
  mutating func add(_ day: RecordedDay) {
    switch day {
    case .day(let day): add(day)
    case .blank: add(word: nil)
    case .unreadable: add(word: "2019-02-31")
    }
  }

  /// A time such as 2019-03-01 21:40, or the day alone.
  mutating func add(_ time: LocalTime?) {
    add(time?.day)
    guard let minute = time?.minute else { return }
    bytes.append(UInt8(ascii: " "))
    append(minute / 60, width: 2)
    bytes.append(UInt8(ascii: ":"))
    append(minute % 60, width: 2)
  }

  private mutating func beginCell() {
    if !isFirstCell { bytes.append(UInt8(ascii: ",")) }
    isFirstCell = false
  }

  private mutating func append(_ day: CivilDay) {
    let parts = day.yearMonthDay
    append(parts.year, width: 4)
    bytes.append(UInt8(ascii: "-"))
    append(parts.month, width: 2)
    bytes.append(UInt8(ascii: "-"))
    append(parts.day, width: 2)
  }

  /// The digits of a number that is not negative, from the first.
  private mutating func append(_ number: Int, width: Int) {
    var divisor = 1
    var digits = 1
    while digits < width || number / divisor >= 10 {
      divisor *= 10
      digits += 1
    }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / divisor % 10))
      divisor /= 10
    }
  }
}
