import _PlumblineTestSupport
import CaseModel
import Chronology
import Evaluation
import RuleChecking
import Testing

/// What keeps a rule from being run: columns that the export does not have.
@Suite struct RequirementsTests {
  private static let shipped = ShippedRules(besideTest: #filePath)

  /// The outcome of strategy-discussion-held over one concern and its discussion, the named column left out.
  private func outcome(without column: String?) throws -> RuleOutcome {
    try outcome(
      of: try #require(Self.shipped.rules.first { $0.id == "strategy-discussion-held" }), without: column)
  }

  private func outcome(of rule: CheckedRule, without column: String?) throws -> RuleOutcome {
    let dictionary = Self.shipped.vocabulary.dictionary
    var builder = CaseTablesBuilder(dictionary: dictionary, mapping: "test")
    let rows: [(entity: String, cells: [String: String])] = [
      ("child", ["id": "C1"]),
      ("concern", ["id": "K1", "child": "C1", "decided": "02/03/2026", "threshold met": "yes"]),
      ("strategy discussion", ["id": "S1", "child": "C1", "concern": "K1", "date": "03/03/2026"]),
    ]
    for (name, cells) in rows {
      let entity = try #require(dictionary.index(of: name))
      let source = builder.addSource(CaseSource(file: name + ".csv"))
      let fields = dictionary.entities[entity].fields.map(\.name)
      let supplied = fields.indices.filter { name != "strategy discussion" || fields[$0] != column }
      builder.declare(entity: entity, completeness: .all, supplied: supplied)
      builder.beginRow(entity: entity, source: source, row: 2)
      for position in supplied {
        if let text = cells[fields[position]] { _ = builder.set(position, text: text) }
      }
    }
    let asAt = try #require(CivilDay.parse("31/03/2026"))
    let result = evaluate(
      [rule], over: builder.finish(), vocabulary: Self.shipped.vocabulary,
      dates: EvaluationDates(asAt: asAt))
    return try #require(result.outcomes.first)
  }

  @Test func aRuleRunsWhereWhatItLooksForNamesWhatItBelongsTo() throws {
    let outcome = try outcome(without: nil)
    #expect(outcome.notRunBecause.isEmpty)
    #expect(outcome.obligations.map(\.status) == [.met])
  }

  @Test func aColumnThatLinksRowsIsNeededLestEverythingLookUndone() throws {
    let outcome = try outcome(without: "concern")
    #expect(outcome.notRunBecause == ["'concern' in strategy discussions"])
    #expect(outcome.obligations.isEmpty)
  }

  /// Facts to be recorded in time, of an export without one of the columns.
  @Test(arguments: [
    (nil, []), ("decision", ["'decision' in strategy discussions"]),
    ("written up", ["'written up' in strategy discussions"]),
  ])
  func theDayOfRecordingIsNeededToTellWhetherItWasInTime(column: String?, lacks: [String]) throws {
    func notRun(_ limit: String) throws -> [String] {
      let rule = try #require(
        WrittenRule.asking(
          """
          severity: minor
          look at: each strategy discussion
          recorded: [decision]
          recorded on: written up
          \(limit)

          """
        ).rule)
      return try outcome(of: rule, without: column).notRunBecause
    }
    #expect(try notRun("within: 3 working days") == lacks)
    // Without a time it says only when it was done.
    #expect(try notRun("") == (column == "written up" ? [] : lacks))
  }

  /// The outcome of a check of last year's and this year's return over two care leavers, of whom the first
  /// died this year, where last year's return is not at hand.
  private func outcomeOfDeathCheck() throws -> RuleOutcome {
    let rule = try #require(Self.shipped.rules.first { $0.id == "ssda903-1000" })
    let dictionary = Self.shipped.vocabulary.dictionary
    var builder = CaseTablesBuilder(dictionary: dictionary, mapping: "test")
    let rows: [(entity: String, cells: [[String: String]])] = [
      ("child", [["id": "A"], ["id": "B"]]),
      ("returned episode", [["child": "A", "reason ended": "E2"], ["child": "B", "reason ended": "E4A"]]),
      ("returned care leaver", [["child": "A"], ["child": "B"]]),
    ]
    for (name, cells) in rows {
      let entity = try #require(dictionary.index(of: name))
      let source = builder.addSource(CaseSource(file: name + ".csv"))
      let fields = dictionary.entities[entity].fields.map(\.name)
      builder.declare(entity: entity, completeness: .all, supplied: Array(fields.indices))
      for (row, cell) in cells.enumerated() {
        builder.beginRow(entity: entity, source: source, row: Int32(row + 2))
        for (position, field) in fields.enumerated() {
          if let text = cell[field] { _ = builder.set(position, text: text) }
        }
      }
    }
    let asAt = try #require(CivilDay.parse("31/03/2026"))
    let result = evaluate(
      [rule], over: builder.finish(), vocabulary: Self.shipped.vocabulary,
      dates: EvaluationDates(asAt: asAt))
    return try #require(result.outcomes.first)
  }

  @Test func aRuleRunsWithoutATableThatItCanDoWithoutAndSaysWhatItCannotTell() throws {
    let outcome = try outcomeOfDeathCheck()
    #expect(outcome.notRunBecause.isEmpty)
    #expect(outcome.obligations.map(\.status) == [.notMet, .notAssessable])
  }
}
