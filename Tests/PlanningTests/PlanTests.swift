import _PlumblineTestSupport
import CaseModel
import CaseReading
import Chronology
import Evaluation
import Planning
import RuleChecking
import RuleLoading
import RuleModel
import Scenarios
import Testing

/// What a plan gives is what the evaluator gives.
@Suite struct PlanTests {
  static let shipped = ShippedRules(besideTest: #filePath)
  static let plan = Planning.plan(shipped.rules, vocabulary: shipped.vocabulary)

  /// The rules that a plan says.
  static var lowered: [String] {
    plan.rules.filter { if case .notLowered = plan.nodes[$0.root] { false } else { !$0.rule.isOverResults } }
      .map(\.rule.id)
  }

  @Test(arguments: lowered)
  func examplesAgree(id: String) throws {
    let rule = try #require(Self.shipped.rules.first { $0.id == id })
    let comparison = PlanComparison(Self.plan)
    var compared = 0
    for example in rule.rule.examples {
      let tables = tables(of: example, dictionary: Self.shipped.vocabulary.dictionary)
      let dates = EvaluationDates(asAt: try #require(CivilDay.parse(example.today.text)))
      let result = evaluate([rule], over: tables, vocabulary: Self.shipped.vocabulary, dates: dates)
      let outcome = try #require(result.outcomes.first)
      let found = comparison.differences(of: outcome, over: tables, dates: dates, isExempt: turnsOnAText)
      compared += found.compared
      #expect(
        found.native.isEmpty && found.planned.isEmpty,
        "\(id), '\(example.name.text)'\n  evaluator: \(found.native)\n  plan: \(found.planned)")
    }
    #expect(compared > 0)
  }

  /// Whether a row is open because of a text: the evaluator then leaves it, and a plan keeps bounds of the points
  /// that the text may be worth.
  private func turnsOnAText(_ row: Obligation) -> Bool {
    row.unknown.contains { fact in
      fact.field >= 0
        && Self.shipped.vocabulary.dictionary.entities[Int(fact.entity)].fields[Int(fact.field)].type == .text
    }
  }

  /// Generated placements with month ends, leap days, gaps in every field and visits in any order.
  @Test(arguments: 0..<4)
  func visitCasesAgree(block: UInt64) throws {
    let rule = try #require(Self.shipped.rules.first { $0.id == "cla-visit-interval" })
    let comparison = PlanComparison(Self.plan)
    var compared = 0
    for group in stride(from: 20_000 + block * 50, to: 20_000 + (block + 1) * 50, by: 50) {
      let cases = (group..<group + 50).map { VisitCase(seed: $0) }
      let tables = VisitCase.tables(cases, dictionary: Self.shipped.vocabulary.dictionary)
      let dates = EvaluationDates(asAt: cases[0].asAt)
      let result = evaluate([rule], over: tables, vocabulary: Self.shipped.vocabulary, dates: dates)
      let found = comparison.differences(of: try #require(result.outcomes.first), over: tables, dates: dates)
      compared += found.compared
      #expect(
        found.native.isEmpty && found.planned.isEmpty,
        "from seed \(group)\n  evaluator: \(found.native.prefix(9))\n  plan: \(found.planned.prefix(9))")
    }
    #expect(compared > 200)
  }

  /// A small synthetic county, every rule over every child.
  @Test(arguments: [UInt64(5)])
  func aCountyAgrees(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let scenario = Scenario.county2019
    #expect(scenario.write(to: folder.path, children: 12, seed: seed) == [])
    let dictionary = Self.shipped.vocabulary.dictionary
    let read = readCaseExport(
      paths: [folder.path], mapping: nil, known: Self.shipped.book.mappings, dictionary: dictionary)
    let tables = try #require(read.tables)
    let dates = EvaluationDates(asAt: scenario.asAt)
    let result = evaluate(
      Self.shipped.rules, over: tables, vocabulary: Self.shipped.vocabulary, dates: dates)
    let comparison = PlanComparison(Self.plan)
    var compared = 0
    for outcome in result.outcomes where Self.lowered.contains(outcome.rule.id) {
      #expect(outcome.methodNotes.isEmpty, "\(outcome.rule.id): \(outcome.methodNotes)")
      let found = comparison.differences(of: outcome, over: tables, dates: dates)
      compared += found.compared
      #expect(
        found.native.isEmpty && found.planned.isEmpty,
        "\(outcome.rule.id)\n  evaluator: \(found.native.prefix(9))\n  plan: \(found.planned.prefix(9))")
    }
    #expect(compared > 1000)
    for outcome in result.outcomes where outcome.rule.isOverResults {
      let groups = comparison.groups(of: outcome, over: tables, dates: dates)
      #expect(groups.native == groups.planned, "\(outcome.rule.id)")
      #expect(!groups.native.isEmpty)
    }
  }

  /// The county as an Annex A workbook, which shows the latest only of much and lacks much: by the plan of what can
  /// be run over it.
  @Test func anAnnexACountyAgrees() throws {
    let folder = try TemporaryFolder()
    let scenario = Scenario.county2019
    #expect(scenario.writeAnnexA(to: folder.path, children: 40, seed: 11) == [])
    let vocabulary = Self.shipped.vocabulary
    let read = readCaseExport(
      paths: [folder.path], mapping: nil, known: Self.shipped.book.mappings,
      dictionary: vocabulary.dictionary)
    let tables = try #require(read.tables)
    #expect(tables.mapping == "annex-a")
    let dates = EvaluationDates(asAt: scenario.asAt)
    let result = evaluate(Self.shipped.rules, over: tables, vocabulary: vocabulary, dates: dates)
    let run = result.outcomes.filter(\.isRun)
    let completeness = tables.tables.map(\.completeness)
    #expect(completeness.contains(.latestOnly) && completeness.contains(.notSupplied))
    let comparison = PlanComparison(
      Planning.plan(
        run.map { runnable($0.rule, over: tables, vocabulary: vocabulary).rule }, vocabulary: vocabulary,
        completeness: completeness))
    var (compared, groups) = (0, 0)
    for outcome in run {
      if outcome.rule.isOverResults {
        let found = comparison.groups(of: outcome, over: tables, dates: dates)
        #expect(found.native == found.planned, "\(outcome.rule.id)")
        groups += found.native.count
        continue
      }
      let found = comparison.differences(of: outcome, over: tables, dates: dates, isLoose: true) {
        $0.detail.hasPrefix("more than four") || turnsOnAText($0)
      }
      compared += found.compared
      #expect(
        found.native.isEmpty && found.planned.isEmpty,
        "\(outcome.rule.id)\n  evaluator: \(found.native.prefix(9))\n  plan: \(found.planned.prefix(9))")
    }
    #expect(compared > 200)
    #expect(groups > 0)
  }

  /// The same county with one cell in twenty knocked out: blank, said to be unknown, unreadable, contradicted.
  @Test(arguments: [UInt64(2), 3])
  func aCountyFullOfGapsAgrees(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let scenario = Scenario.county2019
    #expect(scenario.write(to: folder.path, children: 8, seed: seed) == [])
    let read = readCaseExport(
      paths: [folder.path], mapping: nil, known: Self.shipped.book.mappings,
      dictionary: Self.shipped.vocabulary.dictionary)
    var tables = try #require(read.tables)
    var draws = SeededGenerator(seed: seed)
    // What a child's row hangs on stays; and an agency that cannot be read is asked about elsewhere.
    let kept = Set(["child", "agency"])
    for table in tables.tables.indices {
      let entity = tables.tables[table].entity
      for (position, field) in entity.fields.enumerated() {
        if case .identifier = field.type { continue }
        guard tables.tables[table].columns[position].isSupplied, !kept.contains(field.name) else { continue }
        for row in 0..<tables.tables[table].rowCount where Int.random(in: 0..<20, using: &draws) == 0 {
          tables.tables[table].columns[position].presence[row] = UInt8.random(in: 1...4, using: &draws)
        }
      }
    }
    let dates = EvaluationDates(asAt: scenario.asAt)
    let result = evaluate(
      Self.shipped.rules, over: tables, vocabulary: Self.shipped.vocabulary, dates: dates)
    let comparison = PlanComparison(Self.plan)
    var compared = 0
    for outcome in result.outcomes where Self.lowered.contains(outcome.rule.id) {
      // The evaluator gives up beyond four open facts that stand in the way, and where a text is one of them;
      // a plan counts the facts on the row, and keeps bounds of what a text may hold.
      let found = comparison.differences(of: outcome, over: tables, dates: dates, isLoose: true) { row in
        row.detail.hasPrefix("more than four")
          || turnsOnAText(row)
      }
      compared += found.compared
      #expect(
        found.native.isEmpty && found.planned.isEmpty,
        "\(outcome.rule.id)\n  evaluator: \(found.native.prefix(9))\n  plan: \(found.planned.prefix(9))")
    }
    #expect(compared > 500)
  }

  /// The comparison notices a rule that is a week off.
  @Test func aWrongPlanIsNoticed() throws {
    let rule = try #require(Self.shipped.rules.first { $0.id == "cla-visit-interval" })
    var wrong = rule
    guard case .howSoon(var timetable) = rule.expectation else {
      Issue.record("not a timetable")
      return
    }
    for index in timetable.lines.indices where timetable.lines[index].interval == .every(.fixed(.weeks(6))) {
      timetable.lines[index].interval = .every(.fixed(.weeks(7)))
    }
    wrong.expectation = .howSoon(timetable)
    let comparison = PlanComparison(Planning.plan([wrong], vocabulary: Self.shipped.vocabulary))
    let cases = (0..<10).map { VisitCase(seed: 20_000 + $0) }
    let tables = VisitCase.tables(cases, dictionary: Self.shipped.vocabulary.dictionary)
    let dates = EvaluationDates(asAt: cases[0].asAt)
    let result = evaluate([rule], over: tables, vocabulary: Self.shipped.vocabulary, dates: dates)
    let found = comparison.differences(of: try #require(result.outcomes.first), over: tables, dates: dates)
    #expect(found.native.count > 10)
    #expect(found.planned.count == found.native.count)
  }
}
