import Chronology
import Foundation
import Testing

/// The files of `Rules/calendars`, read as text: their loading has its own tests.
@Suite struct CalendarFilesTests {
  /// The lines of `england.yaml` that the rules in Chronology give.
  private static var holidayLines: [String] {
    WorkingCalendar.englishBankHolidays(years: 1995...2030).sorted { $0.key < $1.key }
      .map { "  \($0.key.shortDescription): \($0.value)" }
  }

  @Test func theHolidaysOfEnglandAreFresh() throws {
    let file = CheckoutFiles.file("Rules/calendars/england.yaml")
    let lines = try CheckoutFiles.lines(of: file)
    let start = try #require(lines.firstIndex(of: "holidays:"))
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      let text = (lines[...start] + Self.holidayLines).joined(separator: "\n") + "\n"
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let written = try CheckoutFiles.lines(of: file)[(start + 1)...].filter { !$0.isEmpty }
    #expect(written == Self.holidayLines, "run this test with RECORD_SNAPSHOTS=1 to write them anew")
    #expect(lines.contains("covers: {from: 01/01/1995, until: 31/12/2030}"))
    #expect(lines.contains("weekend: [Saturday, Sunday]"))
    #expect(lines.contains("calendar: england"))
  }

  @Test func theStandInTermsArePlausible() throws {
    let lines = try CheckoutFiles.lines(of: CheckoutFiles.file("Rules/calendars/school-terms.yaml"))
    let england = WorkingCalendar.england(years: 2016...2028)
    let pattern = #/  - \{name: ([A-Za-z0-9 ]+), from: ([0-9/]+), until: ([0-9/]+)\}/#
    var terms: [SchoolTerm] = []
    for line in lines where line.hasPrefix("  - ") {
      let match = line.wholeMatch(of: pattern)
      let (_, name, first, last) = try #require(match, "\(line)").output
      terms.append(SchoolTerm(name: String(name), first: try day(String(first)), last: try day(String(last))))
    }
    let names = (2016...2027).flatMap { ["Autumn \($0)", "Spring \($0 + 1)", "Summer \($0 + 1)"] }
    #expect(terms.map(\.name) == names)
    #expect(SchoolTerms(terms).terms == terms)
    for term in terms {
      #expect(10 * 7...16 * 7 ~= term.last - term.first, "\(term.name)")
      #expect(england.isWorkingDay(term.first) && england.isWorkingDay(term.last), "\(term.name)")
      #expect(term.name.hasSuffix("\(term.first.year)") && term.first.year == term.last.year)
    }
    for (term, next) in zip(terms, terms.dropFirst()) {
      #expect(10...60 ~= next.first - term.last, "\(next.name)")
    }
  }
}
