import _PlumblineTestSupport
import Chronology
import Testing

@Suite struct CivilDayParsingTests {
  @Test(
    arguments: [
      ("31/03/2026", "2026-03-31"), ("1/3/2026", "2026-03-01"), ("01/3/2026", "2026-03-01"),
      ("1/03/2026", "2026-03-01"), ("2026-03-31", "2026-03-31"), ("29/02/2024", "2024-02-29"),
      ("2019-10-07T00:00:00", "2019-10-07"), ("2019-10-07 00:00", "2019-10-07"),
      ("07/10/2019 00:00:00", "2019-10-07"), ("7/10/2019 9:05", "2019-10-07"),
      ("2019-10-07 23:59:59.997", "2019-10-07"), ("2019-10-07T23:59", "2019-10-07"),
      ("01/01/1900", "1900-01-01"), ("31/12/2199", "2199-12-31"), ("1900-01-01", "1900-01-01"),
      ("2199-12-31", "2199-12-31"), (" 31/03/2026\t", "2026-03-31"), ("31/03/2026   09:00", "2026-03-31"),
      // Midnight in British summer time, stated in UTC, is the day before in UTC alone.
      ("2019-10-06T23:00:00Z", "2019-10-07"), ("2019-10-06T22:59:59Z", "2019-10-06"),
      ("2019-12-06T23:00:00Z", "2019-12-06"), ("2019-10-07T00:00:00+01:00", "2019-10-07"),
      ("2019-10-07T00:30:00+0200", "2019-10-06"), ("2019-10-07T20:00-05:00", "2019-10-08"),
    ])
  func datesAreRead(text: String, expected: String) {
    #expect(CivilDay.parse(text)?.isoDescription == expected)
  }

  @Test(
    arguments: [
      "", " ", "x", "31", "31/03", "31/03/26", "31/3/20266", "031/03/2026", "31/03/2026x", "x31/03/2026",
      "31-03-2026", "31.03.2026", "2026/03/31", "2026-3-31", "2026-03-1", "20260331", "31 March 2026",
      "30/02/2026", "29/02/2026", "29/02/2100", "31/04/2026", "00/01/2026", "01/00/2026", "01/13/2026",
      "32/01/2026", "2026-02-30", "2026-13-01", "2026-00-10", "2026-01-00", "31/12/1899", "01/01/2200",
      "1899-12-31", "2200-01-01", "9999-12-31", "01/01/0001", "31/03-2026", "31-03/2026", "2026-03/31",
      "2026-03-31T", "2026-03-31 ", "2026-03-31T24:00", "2026-03-31T12:60", "2026-03-31T12:00:60",
      "2026-03-31T12", "2026-03-31T1200", "2026-03-31T12:0", "2026-03-31T12:00:0", "2026-03-31T12:00:00.",
      "2026-03-31T12:00:", "2026-03-31, 12:00", "2026-03-31 12:00 pm", "2026-03-31T12:00z",
      "2026-03-31T12:00Zx", "2026-03-31T12:00+1", "2026-03-31T12:00+15:00", "2026-03-31T12:00+01:60",
      "2026-03-31Z", "-1/03/2026", "+1/03/2026", "٣١/٠٣/٢٠٢٦", "31／03／2026", "31/03/2026\u{A0}", "#N/A",
      "2026-03-31T12:00+", "3 /3/2026", "2026- 3-31", "2026-03-3:", "3:/03/2026", "46112",
    ])
  func otherTextIsRefused(text: String) {
    // A blank at the end is no part of the date, so that one of these is a date after all.
    #expect((CivilDay.parse(text) == nil) == (text != "2026-03-31 "))
    #expect((MomentBounds.parse(text) == nil) == (text != "2026-03-31 "))
  }

  @Test func everyDayIsReadBackFromWhatItIsWrittenAs() {
    var wrong: [String] = []
    for number in Int32(-25_567)..<84_006 {
      let day = CivilDay(number: number)
      let parts = day.yearMonthDay
      for text in [
        day.isoDescription, day.shortDescription, "\(parts.day)/\(parts.month)/\(parts.year)",
      ] where CivilDay.parse(text) != day {
        wrong.append(text)
      }
    }
    #expect(wrong == [])
    #expect(CivilDay.parse(CivilDay(number: -25_568).isoDescription) == nil)
    #expect(CivilDay.parse(CivilDay(number: 84_006).isoDescription) == nil)
  }

  @Test(arguments: SeededGenerator.seeds)
  func generatedTextIsReadAsTheObviousReaderReadsIt(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var read = 0
    for _ in 0..<6000 {
      let text = Self.dateLikeText(using: &generator)
      let expected = ObviousDateReader.day(text)
      read += expected == nil ? 0 : 1
      #expect(CivilDay.parse(text) == expected, "\(text), seed \(seed)")
      let before = String(repeating: "1", count: Int.random(in: 0...3, using: &generator))
      let bytes = Array("\(before)\(text)/1".utf8)
      let (start, end) = (before.utf8.count, before.utf8.count + text.utf8.count)
      #expect(CivilDay.parse(bytes.span, from: start, to: end) == expected, "\(text), seed \(seed)")
    }
    #expect(read > 1000, "seed \(seed) gives too few dates to compare")
    #expect(read < 5000, "seed \(seed) gives too few refusals to compare")
  }

  @Test func offsetsOutsideTheBytesGiveNothing() {
    let bytes = Array("31/03/2026".utf8)
    #expect(CivilDay.parse(bytes.span, from: 0, to: 10) != nil)
    for (start, end) in [(-1, 9), (0, 11), (5, 4), (11, 11), (Int.min, Int.max), (10, 10), (3, 3)] {
      #expect(CivilDay.parse(bytes.span, from: start, to: end) == nil)
      #expect(MomentBounds.parse(bytes.span, from: start, to: end) == nil)
    }
  }

  /// A date in one of the forms, often with one or two characters changed, added or lost.
  private static func dateLikeText(using generator: inout SeededGenerator) -> String {
    func number(_ range: ClosedRange<Int>, _ width: Int) -> String {
      let text = "\(Int.random(in: range, using: &generator))"
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    let year = number(1895...2204, 4)
    let width = Bool.random(using: &generator) ? 2 : 1
    var text =
      Bool.random(using: &generator)
      ? "\(number(1...31, width))/\(number(1...12, width))/\(year)"
      : "\(year)-\(number(1...12, 2))-\(number(1...31, 2))"
    if Int.random(in: 0..<3, using: &generator) == 0 {
      text += ["T", " ", "  "].randomElement(using: &generator) ?? ""
      text += number(0...24, 2) + ":" + number(0...60, 2)
      text += ["", ":00", ":59.5", ":60"].randomElement(using: &generator) ?? ""
      text += ["", "", "Z", "+01:00", "-0930", "+15:00"].randomElement(using: &generator) ?? ""
    }
    var characters = Array(text)
    for _ in 0..<max(0, Int.random(in: -2...2, using: &generator)) {
      let replacement = Array("0123456789/-:T Z+.x").randomElement(using: &generator) ?? "x"
      let index = Int.random(in: 0..<characters.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: characters[index] = replacement
      case 1: characters.insert(replacement, at: index)
      default: characters.remove(at: index)
      }
    }
    return String(characters)
  }
}
