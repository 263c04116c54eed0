import _PlumblineTestSupport
import Chronology
import Evaluation
import Findings
import RuleChecking
import Testing

@Suite struct TimelineTests {
  @Test func aTimelineHasAllDutiesOfEighteenMonthsInOrder() throws {
    // Eighteen months before 31 March 2026 is 30 September 2024: 547 days.
    let rows: [Obligation] = [
      .row(3, .overdue, due: -3), .row(3, .met, due: -60, done: -61),
      .row(3, .late, due: -546, late: 9, done: -537),
      .row(3, .met, due: -547), .row(3, .excluded, due: -20), .row(3, .met, due: -70, part: 0, counts: false),
      .row(1, .late, due: -30, late: 90),
    ]
    let finding = try #require(Council.finding(.of(.made(), rows)))
    #expect(finding.worstCases.map(\.child) == ["C2", "C4"])
    let marks = finding.worstCases[1].marks
    #expect(marks.map(\.status) == [.late, .met, .overdue])
    #expect(marks.map(\.daysLate) == [9, 0, 3])
    #expect(marks[1].done == Council.asAt.adding(days: -61))
    #expect(marks[2].due == Council.asAt.adding(days: -3))
  }

  @Test func fiveAreDrawnAtMost() throws {
    let rows = (0..<9).map { Obligation.row($0, .late, late: [4, 9, 1, 9, 7, 2, 8, 3, 6][$0]) }
    let finding = try #require(Council.finding(.of(.made(), rows)))
    #expect(finding.worstCases.map(\.child) == ["C2", "C4", "C7", "C5", "C9"])
  }

  @Test func withNobodyShortNothingIsDrawn() throws {
    let finding = try #require(Council.finding(.of(.made(), Obligation.rows(met: 5, open: 2))))
    #expect(finding.worstCases.isEmpty)
  }
}
