import Chronology
import Foundation

/// Reads dates by a regular expression and Foundation: slow and plain, to compare with.
enum ObviousDateReader {
  private static let pattern =
    "^[ \\t]*(?:([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})|([0-9]{4})-([0-9]{2})-([0-9]{2}))"
    + "(?:(?:T|[ \\t]+)([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:\\.[0-9]{1,9})?)?"
    + "(Z|([+-])([0-9]{2}):?([0-9]{2}))?)?[ \\t]*$"

  /// Seconds of UTC since 1970 at 00:00 UTC of the date, its time of day and its distance from UTC in
  /// minutes; nil where the text is no date.
  private static func read(_ text: String) -> (midnight: Int, minute: Int?, offset: Int?)? {
    guard let expression = try? NSRegularExpression(pattern: pattern),
      let match = expression.firstMatch(in: text, range: NSRange(location: 0, length: text.utf16.count))
    else { return nil }
    func part(_ group: Int) -> String? {
      Range(match.range(at: group), in: text).map { String(text[$0]) }
    }
    func number(_ group: Int) -> Int? { part(group).flatMap { Int($0) } }
    guard let year = number(3) ?? number(4), let month = number(2) ?? number(5),
      let day = number(1) ?? number(6), 1900...2199 ~= year
    else { return nil }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let components = DateComponents(year: year, month: month, day: day)
    guard components.isValidDate(in: calendar), let date = calendar.date(from: components) else { return nil }
    let midnight = Int(date.timeIntervalSince1970)
    guard let hour = number(7), let minute = number(8) else { return (midnight, nil, nil) }
    guard hour < 24, minute < 60, number(9) ?? 0 < 60 else { return nil }
    if part(10) == "Z" { return (midnight, hour * 60 + minute, 0) }
    guard let sign = part(11), let hours = number(12), let minutes = number(13) else {
      return (midnight, hour * 60 + minute, nil)
    }
    guard hours <= 14, minutes < 60 else { return nil }
    return (midnight, hour * 60 + minute, (sign == "-" ? -1 : 1) * (hours * 60 + minutes))
  }

  /// The day a text names.
  static func day(_ text: String) -> CivilDay? {
    guard let written = read(text) else { return nil }
    var seconds = written.midnight
    if let minute = written.minute, let offset = written.offset {
      seconds += (minute - offset) * 60
      // Before 1972 Chronology reads Greenwich time all the year round.
      if seconds >= 63_072_000, let london = TimeZone(identifier: "Europe/London") {
        seconds += london.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
      }
    }
    return CivilDay(number: Int32((Double(seconds) / 86_400).rounded(.down)))
  }
}
