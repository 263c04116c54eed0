import _PlumblineTestSupport
import Evaluation
import Findings
import RuleModel
import Testing

@Suite struct MeasureTests {
  @Test func aFlowCountsDutiesOfTheWindow() throws {
    let rows: [Obligation] = [
      .row(0, .met), .row(0, .met, due: -10), .row(1, .met), .row(1, .late, late: 3),
      .row(2, .overdue, due: -9),
      .row(3, .notMet, late: 20), .row(4, .notAssessable), .row(5, .excused), .row(6, .excluded),
      .row(7, .due, due: 5), .row(7, .due, due: 0), .row(8, .overdue, due: -400), .row(8, .met),
      .row(9, .late, due: -400, late: 50),
    ]
    let measure = try #require(Council.finding(.of(.made(), rows))?.measure)
    #expect(
      measure.counts == [
        .met: 4, .late: 1, .overdue: 1, .notMet: 1, .notAssessable: 1, .excused: 1, .excluded: 1, .due: 1,
      ])
    #expect(measure.cases == 8)
    #expect(measure.achieved == 4)
    #expect(measure.notAssessable == 1)
    #expect(measure.excused == 1)
    #expect(measure.children == 6)
    #expect(measure.childrenShort == 3)
    #expect(measure.childrenAchieved == 2)
    #expect(measure.overdueNow == 2)
    #expect(measure.childrenOverdueNow == 2)
    #expect(measure.medianDaysLate == 9)
    #expect(measure.worstDaysLate == 20)
    #expect(measure.daysLateInAll == 32)
    #expect(!measure.isStock)
  }

  @Test func aStockCountsEveryLiveDutyWheneverDue() throws {
    let rows: [Obligation] = [
      .row(0, .due, due: 20), .row(1, .due, due: 0), .row(2, .overdue, due: -1), .row(3, .overdue, due: -500),
      .row(4, .notAssessable, due: -400), .row(5, .met, due: -400), .row(6, .notMet), .row(7, .excluded),
      .row(8, .excused, due: -400), .row(9, .late),
    ]
    let measure = try #require(Council.finding(.of(.made(), rows, isStock: true))?.measure)
    #expect(measure.counts == [.due: 2, .overdue: 2, .notAssessable: 1, .met: 1, .excused: 1])
    #expect(measure.cases == 6)
    #expect(measure.achieved == 3)
    #expect(measure.children == 6)
    #expect(measure.childrenShort == 2)
    #expect(measure.childrenAchieved == 3)
    #expect(measure.overdueNow == 2)
    #expect(measure.medianDaysLate == 1)
    #expect(measure.worstDaysLate == 500)
    #expect(measure.isStock)
  }

  @Test func whatIsJudgedOnTheSpotHasNoLateness() throws {
    let rows: [Obligation] = [
      .row(0, .notMet, due: -30, late: 30, clock: -30), .row(1, .notMet, due: -30, late: 12, clock: -60),
    ]
    let finding = try #require(Council.finding(.of(.made(), rows)))
    #expect(finding.measure.daysLateInAll == 12)
    #expect(finding.lateness.map(\.count) == [0, 1, 0, 0, 0, 0])
  }

  @Test func nothingLateGivesNoLateness() throws {
    let finding = try #require(Council.finding(.of(.made(), [.row(0, .met)])))
    #expect(finding.measure.medianDaysLate == nil)
    #expect(finding.measure.worstDaysLate == nil)
    #expect(finding.lateness.isEmpty)
  }

  @Test(arguments: [
    (1, 0), (7, 0), (8, 1), (14, 1), (15, 2), (28, 2), (29, 3), (56, 3), (57, 4), (91, 4), (92, 5), (900, 5),
  ])
  func latenessFallsIntoItsBin(days: Int, bin: Int) throws {
    let finding = try #require(Council.finding(.of(.made(), [.row(0, .late, late: days)])))
    #expect(finding.lateness.map(\.label) == ["1–7", "8–14", "15–28", "29–56", "57–91", "92 or more"])
    #expect(finding.lateness.firstIndex { $0.count == 1 } == bin)
  }

  @Test func partsAreMeasuredByThemselvesAndTheWholeOnce() throws {
    let rule = CheckedPartsRule.make(["held", "attended"])
    let rows: [Obligation] = [
      .row(0, .notMet), .row(0, .met, part: 0, counts: false), .row(0, .notMet, part: 1, counts: false),
      .row(1, .met), .row(1, .met, part: 0, counts: false), .row(1, .excluded, part: 1, counts: false),
    ]
    let finding = try #require(Council.finding(.of(rule, rows)))
    #expect(finding.measure.cases == 2)
    #expect(finding.measure.achieved == 1)
    #expect(finding.parts.map(\.name) == ["held", "attended"])
    #expect(finding.parts.map(\.force) == [.must, .should])
    #expect(finding.parts.map(\.measure.cases) == [2, 1])
    #expect(finding.parts.map(\.measure.achieved) == [2, 0])
    #expect(finding.parts.map(\.measure.childrenShort) == [0, 1])
  }

  /// Where any part is enough there is one row for each case, of the part that met it or came closest.
  @Test func ofPartsAnyOfWhichIsEnoughEachSaysWhatItMet() throws {
    let rule = CheckedPartsRule.make(["held", "explained"], either: true)
    let rows: [Obligation] = [
      .row(0, .met, part: 0), .row(0, .met, part: 0), .row(1, .met, part: 1), .row(2, .overdue, part: 0),
      .row(3, .late, late: 2, part: 1), .row(4, .notAssessable, part: 1), .row(5, .notMet, part: 0),
      .row(6, .excluded, part: 0), .row(7, .met, due: -400, part: 1),
    ]
    let finding = try #require(Council.finding(.of(rule, rows)))
    #expect(finding.measure.cases == 7 && finding.measure.achieved == 3)
    #expect(finding.parts.map(\.name) == ["held", "explained"])
    #expect(finding.parts.map(\.measure.achieved) == [2, 1])
    #expect(finding.parts.map(\.measure.cases) == [7, 7])
    #expect(finding.parts.map(\.measure.notAssessable) == [1, 1])
    #expect(finding.parts.map(\.measure.childrenAchieved) == [1, 1])
    #expect(finding.parts.map(\.measure.children) == [6, 6])
  }

  @Test func groupsAreThoseOfTheAllocationOfTheRow() throws {
    var council = Council(children: 3)
    council.add(
      "allocation", ["id", "child", "worker", "team", "locality", "start"],
      [
        ["A1", "C1", "W1", "T2", "South", "01/01/2020"], ["A2", "C1", "W1", "T1", "North", "01/01/2021"],
        ["A3", "C2", "W1", "T1", "North", "01/01/2021"], ["A4", "C3", "W1", "T1", "", "01/01/2021"],
      ])
    let rows: [Obligation] = [
      .row(0, .met, allocation: 0), .row(0, .late, late: 1, allocation: 1), .row(0, .met, allocation: 1),
      .row(0, .late, late: 1, allocation: 0), .row(1, .met, allocation: 2),
      .row(1, .notAssessable, allocation: 2), .row(2, .met, allocation: 3), .row(2, .overdue, allocation: -1),
      .row(2, .excused, allocation: 2),
    ]
    let finding = try #require(council.report([.of(.made(), rows)]).findings.first)
    func line(_ group: GroupResult) -> [Int] {
      [
        group.cases, group.achieved, group.unknown, group.children, group.childrenShort,
        group.childrenAchieved,
      ]
    }
    #expect(finding.byLocality.map(\.name) == ["North", "South", "not recorded"])
    #expect(finding.byLocality.map(line) == [[4, 2, 1, 2, 1, 0], [2, 1, 0, 1, 1, 0], [2, 1, 0, 1, 1, 0]])
    #expect(finding.byTeam.map(\.name) == ["T1", "T2", "not recorded"])
    #expect(finding.byTeam.map(\.cases) == [5, 2, 1])
  }

  @Test func withoutAllocationsThereAreNoGroups() throws {
    let finding = try #require(Council.finding(.of(.made(), [.row(0, .met)])))
    #expect(finding.byLocality.isEmpty)
    #expect(finding.byTeam.isEmpty)
  }

  @Test func rowsOfNoChildAreCountedAsCases() throws {
    var row = Obligation.row(0, .late, late: 4)
    row.child = -1
    let finding = try #require(Council.finding(.of(.made(), [row])))
    #expect(finding.measure.cases == 1)
    #expect(finding.measure.children == 0)
    #expect(finding.worstCases.isEmpty)
  }
}
