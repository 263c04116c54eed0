import Diagnostics
import RuleModel

extension RuleChecker {
  /// `first visit: critical`.
  mutating func severityLine(_ line: WrittenLine, noun: String?) -> SeverityLine? {
    guard let severity = severity(line.then) else { return nil }
    return SeverityLine(condition: conditions(line.conditions, noun: noun), severity: severity)
  }

  /// `up to 2 days: minor`.
  mutating func grace(_ line: WrittenLine) -> Grace? {
    guard let severity = severity(line.then), let length = line.conditions.first, line.conditions.count == 1
    else { return nil }
    let words = length.text.split(separator: " ")
    guard words.count == 4, words[0] == "up", words[1] == "to", let days = Int32(words[2]), days > 0,
      ["day", "days"].contains(words[3])
    else {
      report(
        .malformedInterval, at: length.place, "'\(length.text)' does not say how late is still little late",
        help: "write it as in 'up to 2 days: minor', in calendar days")
      return nil
    }
    return Grace(days: days, severity: severity)
  }

  private mutating func severity(_ written: Written) -> FindingSeverity? {
    if let severity = FindingSeverity(rawValue: written.text) { return severity }
    let words = FindingSeverity.allCases.map(\.rawValue)
    report(
      .unknownName, at: written.place, "'\(written.text)' is not a severity",
      help: didYouMean(written.text, among: words))
    return nil
  }
}
