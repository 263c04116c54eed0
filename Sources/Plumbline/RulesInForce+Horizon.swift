import Chronology
import RuleChecking
import RuleModel

/// What looking ahead came to.
public struct HorizonReport: Sendable {
  /// For a person to read.
  public let text: String
  /// Whether something that rules ask for runs out within the time, or has.
  public let needsAction: Bool
}

extension RulesInForce {
  /// What of the law, the calendars and the rules' reviews runs out within a time ahead.
  ///
  /// - Parameters:
  ///   - length: how far to look: `12m`, `6 months`, `90 days`, `26 weeks`, `1 year`.
  ///   - today: the day to look from, as written; the day in London when nil.
  /// - Returns: the report; or what is wrong with the length or the day, as text for a person.
  public func horizon(_ length: String, today: String?) -> (report: HorizonReport?, mistake: String) {
    let from = today.map { CivilDay.parse($0) } ?? AsAtDate.today
    guard let from else {
      return (nil, "--today '\(today ?? "")' is not a date; write it as 2019-10-07 or 07/10/2019\n")
    }
    guard let end = Self.end(of: length, from: from) else {
      return (
        nil, "'\(length)' is no length of time to look ahead: write 12m, 6 months, 26 weeks or 90 days\n"
      )
    }
    let horizon = LawHorizon(rules, vocabulary: vocabulary, today: from, end: end)
    return (HorizonReport(text: HorizonText(horizon).text, needsAction: horizon.needsAction), "")
  }

  /// The last day of a length of time: a number and a unit, in words or by its first letter.
  private static func end(of length: String, from day: CivilDay) -> CivilDay? {
    let units = ["d": "days", "w": "weeks", "m": "months", "y": "years"]
    var words = length
    if let last = length.last, let unit = units[String(last)] { words = "\(length.dropLast()) \(unit)" }
    guard let period = Period.parse(words), period.count > 0 else { return nil }
    switch period {
    case .days(let count): return day.adding(days: count)
    case .weeks(let count): return day.adding(days: 7 * count)
    case .months(let count): return day.adding(months: count)
    case .years(let count): return day.adding(years: count)
    case .workingDays, .hours: return nil
    }
  }
}
