/// A length of time as the law and the manuals put it.
///
/// The units stay apart, because none can be turned into another: three months are not 90 days, ten
/// working days are not two weeks, and hours need a time of day.
package enum Period: Sendable, Hashable {
  case days(Int)
  case weeks(Int)
  case months(Int)
  case years(Int)
  case workingDays(Int)
  case hours(Int)

  /// How many of its unit.
  package var count: Int {
    switch self {
    case .days(let count), .weeks(let count), .months(let count), .years(let count),
      .workingDays(let count), .hours(let count):
      count
    }
  }

  /// The length a text such as "6 weeks", "1 week" or "10 working days" names; nil for any other text.
  ///
  /// A whole number of at most five digits, a space, and the unit in the singular or the plural, in any
  /// case of letters.
  package static func parse(_ text: some StringProtocol) -> Period? {
    let words = text.split { $0 == " " || $0 == "\t" }
    guard let number = words.first, number.utf8.count <= 5,
      number.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }), let count = Int(number)
    else { return nil }
    switch words.dropFirst().map({ $0.lowercased() }) {
    case ["day"], ["days"]: return .days(count)
    case ["week"], ["weeks"]: return .weeks(count)
    case ["month"], ["months"]: return .months(count)
    case ["year"], ["years"]: return .years(count)
    case ["working", "day"], ["working", "days"]: return .workingDays(count)
    case ["hour"], ["hours"]: return .hours(count)
    default: return nil
    }
  }
}

extension Period: CustomStringConvertible {
  /// The words that ``parse(_:)`` reads: "1 week", "6 weeks", "10 working days".
  package var description: String {
    let unit =
      switch self {
      case .days: "day"
      case .weeks: "week"
      case .months: "month"
      case .years: "year"
      case .workingDays: "working day"
      case .hours: "hour"
      }
    return "\(count) \(unit)\(count == 1 ? "" : "s")"
  }
}
