import Chronology
import Findings

extension ReturnedValue {
  /// Whether it may be shown, and if not, why: `recorded`, `withheld`, `blank`, `not-readable`.
  var state: String {
    switch self {
    case .text, .day, .number: "recorded"
    case .filledIn: "withheld"
    case .blank: "blank"
    case .notReadable: "not-readable"
    }
  }

  /// The value as files carry it, days as `2026-03-31`; nil where there is none to show.
  var value: String? {
    switch self {
    case .text(let text): text
    case .day(let day): day.isoDescription
    case .number(let number): String(number)
    case .filledIn, .blank, .notReadable: nil
    }
  }

  /// What stands for a value that is not shown; nil where one is.
  var standIn: String? {
    switch self {
    case .text, .day, .number: nil
    case .filledIn: "filled in"
    case .blank: "blank"
    case .notReadable: "not readable"
    }
  }

  /// The value as the return writes it, days as 31/03/2026, or what stands for it.
  var html: HTML {
    if let standIn { return "<i>\(standIn)</i>" }
    if case .day(let day) = self {
      return "\(day.isoDescription.split(separator: "-").reversed().joined(separator: "/"))"
    }
    return "\(value ?? "")"
  }
}
