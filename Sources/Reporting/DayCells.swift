import Chronology

/// Days as cells, `2026-03-31` with a comma behind it, those that most records hold written once.
struct DayCells: Sendable {
  /// Eleven bytes a day.
  let bytes: [UInt8]
  /// The first of them.
  let first: Int32

  /// How long a cell is, with the comma.
  static let width = 11
  /// From 1 January 2000 on, forty years.
  private static let days: Range<Int32> = 10_957..<25_567

  init() {
    first = Self.days.lowerBound
    var writer = CSVWriter()
    for number in Self.days {
      writer.append(day: CivilDay(number: number))
      writer.append(plain: UInt8(ascii: ","))
    }
    bytes = writer.bytes
  }
}
