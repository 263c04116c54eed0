import _PlumblineTestSupport
import CaseModel
import Chronology
import Evaluation
import Findings
import RuleChecking
import RuleModel
import Testing

/// Who is listed, in what order, with what to do.
@Suite struct OpenChildTests {
  private func council(children: Int = 6) -> Council {
    var council = Council(children: children)
    council.add(
      "placement", ["id", "child", "start"],
      (0..<children).map { ["P\($0 + 1)", "C\($0 + 1)", Council.date(-42 - 30)] })
    return council
  }

  private func allocate(_ council: inout Council, _ rows: [[String]]) {
    council.add(
      "allocation", ["child", "worker", "team", "locality", "start", "end", "worker has left"], rows)
  }

  // MARK: Standings

  @Test func standingsComeFromTheRecordsOwnPeriods() throws {
    var council = Council(children: 9)
    council.add(
      "care period", ["id", "child", "start", "end"],
      [
        ["1", "C1", "01/01/2020", ""], ["2", "C2", "01/01/2020", Council.date(0)],
        ["3", "C3", "01/01/2020", Council.date(1)], ["4", "C4", Council.date(1), ""],
        ["5", "C5", Council.date(0), "soon"],
      ])
    council.add("protection plan", ["id", "child", "start", "end"], [["1", "C1", "01/01/2026", ""]])
    council.add("case episode", ["id", "child", "start", "end"], [["1", "C6", "01/01/2026", ""]])
    council.add("care leaver", ["id", "child", "start", "end"], [["1", "C7", "01/01/2026", ""]])
    let open = council.report([]).openChildren
    #expect(open.map(\.child) == ["C1", "C3", "C5", "C6", "C7"])
    #expect(
      open.map(\.standings) == [
        ["in care", "on a protection plan"], ["in care"], ["in care"], ["case open"], ["care leaver"],
      ])
    #expect(open.allSatisfy { !$0.isUnallocated && !$0.needsAction })
  }

  @Test func withoutCarePeriodsLivingInAPlacementIsBeingInCare() {
    #expect(council(children: 1).report([]).openChildren.map(\.standings) == [["in care"]])
  }

  @Test func anUnbornChildIsSaidToBeSoAndADeadOneIsNotListed() {
    var council = Council(children: 0)
    council.add(
      "child", ["id", "date of birth", "expected date of birth", "died"],
      [
        ["U1", "", Council.date(40), ""], ["U2", "", Council.date(40), ""],
        ["D1", "01/01/2015", "", Council.date(-1)], ["B1", "01/01/2026", "05/01/2026", ""],
      ])
    council.add(
      "case episode", ["id", "child", "start"],
      [["1", "U1", "01/01/2026"], ["2", "D1", "01/01/2026"], ["3", "B1", "01/01/2026"]])
    let open = council.report([]).openChildren
    #expect(open.map(\.child) == ["B1", "U1"])
    #expect(open.map(\.standings) == [["case open"], ["case open", "not yet born"]])
  }

  // MARK: Order

  @Test func childrenWhomNobodyHoldsComeFirstThenTheWorst() {
    var council = council(children: 7)
    let start = "01/01/2020"
    allocate(
      &council,
      [
        ["C1", "W1", "T1", "North", start, "", "no"], ["C2", "W2", "T1", "North", start, "", "yes"],
        ["C3", "W1", "T1", "North", start, Council.date(-1), "no"],
        ["C4", "W1", "T1", "North", start, "", "no"],
        ["C5", "W1", "T1", "North", start, "", "no"], ["C6", "W1", "T1", "North", start, "", "no"],
        ["C7", "", "T1", "North", start, "", "no"],
      ])
    let serious = CheckedRule.made("b")
    let critical = CheckedRule.made("a", severity: .critical)
    let report = council.report([
      .of(serious, [.row(0, .overdue, due: -9), .row(3, .overdue, due: -50), .row(4, .overdue, due: -9)]),
      .of(critical, [.row(5, .overdue, due: -1), .row(4, .due, due: 3)]),
    ])
    #expect(report.openChildren.map(\.child) == ["C3", "C7", "C2", "C6", "C4", "C1", "C5"])
    #expect(report.openChildren.map(\.isUnallocated) == [true, true] + [false, false, false, false, false])
    #expect(report.openChildren.map(\.workerHasLeft) == [false, false, true, false, false, false, false])
    #expect(report.needingAction.count == 7)
    #expect(report.openChildren.map(\.worker) == ["", "", "W2", "W1", "W1", "W1", "W1"])
  }

  @Test func theLatestOfSeveralOpenAllocationsHoldsTheChild() {
    var council = council(children: 1)
    allocate(
      &council,
      [
        ["C1", "W1", "T1", "North", "01/01/2020", "", "no"],
        ["C1", "W2", "T2", "South", "01/01/2025", Council.date(0), "no"],
        ["C1", "W3", "T3", "West", "01/06/2025", Council.date(-1), "no"],
        ["C1", "W4", "T4", "East", Council.date(1), "", "no"],
      ])
    let child = council.report([]).openChildren.first
    #expect([child?.worker, child?.team, child?.locality] == ["W2", "T2", "South"])
  }

  @Test func nobodyIsUnallocatedWhereTheExportDoesNotCarryThatAllocation() {
    var council = council(children: 2)
    council.add("care leaver", ["id", "child", "start"], [["1", "C2", "01/01/2026"]])
    #expect(council.report([]).openChildren.allSatisfy { !$0.isUnallocated })
    var other = Council(children: 2)
    other.add("care period", ["id", "child", "start"], [["1", "C1", "01/01/2026"]])
    other.add("care leaver", ["id", "child", "start"], [["1", "C2", "01/01/2026"]])
    allocate(&other, [["C1", "W1", "T1", "North", "01/01/2020", "", "no"]])
    #expect(other.report([]).openChildren.map(\.isUnallocated) == [false, false])
  }

  // MARK: Duties

  /// A child in care who is on a plan too is one child with both duties, judged by the shipped rules.
  @Test func aChildInCareAndOnAPlanIsListedOnceWithBothDuties() throws {
    var council = Council(children: 2)
    council.add(
      "care period", ["id", "child", "start", "end", "legal status"],
      [["E1", "C1", Council.date(-100), "", "C1"]])
    council.add(
      "placement", ["id", "child", "care period", "start", "end", "type", "legal status"],
      [["P1", "C1", "E1", Council.date(-100), "", "U6", "C1"]])
    council.add(
      "visit", ["id", "child", "date", "child seen", "mode"],
      [["V1", "C1", Council.date(-95), "yes", "in person"]])
    council.add(
      "protection plan", ["id", "child", "start", "end", "another authority's plan"],
      [
        ["1", "C1", Council.date(-60), "", "no"], ["2", "C2", Council.date(-60), "", "no"],
        ["3", "C1", Council.date(-300), Council.date(-200), "no"],
      ])
    council.add(
      "protection visit", ["id", "child", "date", "child seen"],
      [["1", "C1", Council.date(-40), "yes"], ["2", "C2", Council.date(-1), "yes"]])
    let rules = Council.shipped.rules.filter { ["cla-visit-interval", "cp-visit-interval"].contains($0.id) }
    let result = evaluate(
      rules, over: council.builder.finish(), vocabulary: Council.shipped.vocabulary, dates: Council.dates)
    let open = council.report(result.outcomes).openChildren
    #expect(open.map(\.child) == ["C1", "C2"])
    let both = try #require(open.first)
    #expect(both.standings == ["in care", "on a protection plan"])
    // A visit as a child in care is none as a child on a plan, nor the other way round.
    #expect(Set(both.overdue.map(\.rule)) == ["cla-visit-interval", "cp-visit-interval"])
    #expect(both.overdue.count == 2)
    #expect(open.last?.overdue.isEmpty == true)
  }

  @Test func aDutyShowsOnceForEachRuleWorstFirst() throws {
    let parts = CheckedPartsRule.make(["held", "written up"])
    let report = council().report([
      .of(
        .made("minor", severity: .minor, expectation: .visits), [.row(0, .overdue, due: -300)]),
      .of(
        parts,
        [
          .row(0, .overdue, due: -5, detail: "written up"),
          .row(0, .met, due: -5, part: 0, counts: false, done: -6),
          .row(0, .overdue, due: -5, part: 1, counts: false),
        ]),
      .of(
        .made("visits", expectation: .visits),
        [.row(0, .overdue, due: -8), .row(0, .overdue, due: -20), .row(0, .overdue, due: -10)]),
    ])
    let child = try #require(report.openChildren.first)
    #expect(child.child == "C1")
    #expect(child.overdue.map(\.rule) == ["visits", "made-up", "minor"])
    #expect(child.overdue.map(\.daysLate) == [20, 5, 300])
    #expect(child.overdue[0].sentence.hasSuffix(" Two more like it are overdue."))
    #expect(child.overdue[1].lastRecorded == Council.asAt.adding(days: -6))
    #expect(child.overdue[1].name == "visits: written up")
    #expect(child.needsAction)
  }

  @Test func whatFallsDueNextIsTheEarliestOfAllRules() throws {
    let report = council().report([
      .of(.made("a"), [.row(0, .due, due: 9), .row(0, .due, due: 4)]),
      .of(.made("b"), [.row(0, .due, due: 3), .row(1, .due, due: 0)]),
      .of(.made("c"), [.row(0, .due, due: 3)]),
    ])
    let next = report.openChildren.map(\.next)
    #expect(next[0]?.rule == "b")
    #expect(next[0]?.due == Council.asAt.adding(days: 3))
    #expect(next[1]?.due == Council.asAt)
    #expect(next[2] == nil)
    #expect(report.needingAction.isEmpty)
  }

  @Test func openQuestionsSayWhatIsNotRecorded() throws {
    let dictionary = Council.shipped.vocabulary.dictionary
    let visit = try #require(dictionary.index(of: "visit"))
    let seen = try #require(dictionary.entities[visit].fieldIndex("child seen"))
    let facts = [
      UnknownFact(entity: visit, field: seen, row: 0), UnknownFact(entity: visit, field: seen, row: 1),
      UnknownFact(entity: visit, field: -1, row: 0, aspect: .otherRows),
    ]
    let report = council().report([
      .of(
        .made(),
        [.row(0, .notAssessable, due: -400, unknown: facts), .row(0, .notAssessable, unknown: facts)]),
      .of(.made("old"), [.row(0, .notAssessable, due: -400, unknown: facts)]),
    ])
    let child = try #require(report.openChildren.first)
    #expect(
      child.open.map(\.sentence) == [
        "It cannot be said whether the duty due on 1 March 2026 was met: "
          + "it depends on 'child seen' of the visit and earlier visits, not recorded."
      ])
    #expect(!child.needsAction)
  }

  @Test func latenessWithinTheAllowanceMayBeRecording() {
    // 31 March 2026 is a Tuesday: five working days back is Tuesday the 24th.
    let report = council().report([
      .of(.made(), [.row(0, .overdue, due: -7), .row(1, .overdue, due: -8), .row(2, .overdue, due: -1)])
    ])
    let byChild = report.openChildren.sorted { $0.child < $1.child }
    #expect(byChild.prefix(3).map { $0.overdue[0].mayBeRecording } == [true, false, true])
  }

  @Test func theLastVisitIsOfAnyKindUpToTheDay() {
    var council = council(children: 2)
    council.add(
      "visit", ["id", "child", "date", "child seen"],
      [["1", "C1", Council.date(-9), "no"], ["2", "C1", Council.date(1), "yes"]])
    council.add(
      "protection visit", ["id", "child", "date", "written up"],
      [["1", "C1", Council.date(-3), Council.date(2)], ["2", "C1", Council.date(-5), ""]])
    #expect(
      council.report([]).openChildren.map(\.lastVisit) == [Council.asAt.adding(days: -5), nil])
  }

  // MARK: Words

  @Test func aRowNeverTakesAPlacementsStartForAVisit() throws {
    let row =
      "No qualifying visit is recorded after {clock} in the extract of {extract}; "
      + "one was due on {due} ({phase}), {days late} ago{nonsense}."
    let rule = CheckedRule.made(
      say: Sayings(improve: "", strength: "", means: "", row: row), expectation: .visits)
    let report = council().report([
      .of(
        rule,
        [.row(0, .overdue, due: -30, clock: -72, phase: 0), .row(1, .overdue, due: -1, clock: -43, phase: 1)])
    ])
    let duties = report.openChildren.sorted { $0.child < $1.child }.prefix(2).map { $0.overdue[0] }
    #expect(
      duties[0].sentence
        == "No qualifying visit is recorded after 18 January 2026, when the placement started, in the extract "
        + "of 31 March 2026; one was due on 1 March 2026 (first year), 30 days ago.")
    #expect(duties[0].lastRecorded == nil)
    #expect(duties[0].name == "visits: first year")
    #expect(
      duties[1].sentence
        == "No qualifying visit is recorded after 16 February 2026 in the extract of 31 March 2026; "
        + "one was due on 30 March 2026, 1 day ago.")
    #expect(duties[1].lastRecorded == Council.asAt.adding(days: -43))
    #expect(duties[1].name == "visits")
  }

  @Test func aRuleWithoutARowSentenceGetsOne() throws {
    let own = CheckedExpectation.howSoon(
      CheckedTimetable(
        source: .ownDate(CellPath(row: RowPath(level: 0), entity: 0, field: 0)), countIf: .always,
        mayPrecede: nil,
        lines: [CheckedInterval(name: "otherwise", condition: .always, interval: .within(.fixed(.days(45))))],
        noun: "authorised"))
    let report = council().report([
      .of(.made("a", expectation: .visits), [.row(0, .overdue, due: -30, clock: -72, phase: 0)]),
      .of(.made("b", expectation: own), [.row(0, .overdue, due: -30, phase: 0)]),
      .of(.made("c"), [.row(0, .overdue, due: -30)]),
      .of(.made("d", expectation: .visits), [.row(0, .due, due: 3, phase: 0)]),
    ])
    let child = try #require(report.openChildren.first)
    #expect(
      child.overdue.map(\.sentence) == [
        "No visit that counts is recorded after 18 January 2026, when the placement started, in the extract "
          + "of 31 March 2026; one was due on 1 March 2026 (first year).",
        "The date 'authorised' of the placement is not recorded in the extract of 31 March 2026; "
          + "it was due on 1 March 2026.",
        "Visits: not recorded in the extract of 31 March 2026; it was due on 1 March 2026.",
      ])
    #expect(child.next?.sentence == "Next: visit by 3 April 2026 (first year).")
  }
}
