import CaseModel
import Chronology
import Evaluation
import RuleChecking
import RuleModel
import Testing
import _PlumblineTestSupport

/// How much single shortfalls matter.
@Suite struct SeverityTests {
  private static let rule = """
    severity: serious
    severity when:
      first review: critical
    grace:
      up to 2 days: minor
      up to 7 days: moderate
    look at: each care period
    until: nothing
    look for: reviews
    how soon:
      - first review: within 20 days
      - otherwise: every 6 months
    """

  /// The statuses and severities of a child looked after since 1 January 2021 and reviewed on the days given.
  private func judged(_ reviews: [String], asAt: String, completeness: Completeness = .all) throws -> [String]
  {
    let rule = try #require(WrittenRule.asking(Self.rule).rule)
    let dictionary = ShippedRuleTests.shipped.vocabulary.dictionary
    var builder = CaseTablesBuilder(dictionary: dictionary, mapping: "test")
    let source = builder.addSource(CaseSource(file: "test.csv"))
    var rows: [(String, [String: String])] = [
      ("child", ["id": "A"]), ("care period", ["id": "P", "child": "A", "start": "01/01/2021"]),
    ]
    for (number, day) in reviews.enumerated() {
      rows.append(("review", ["id": "R\(number)", "child": "A", "date": day, "cancelled": "no"]))
    }
    for name in ["child", "care period", "review"] {
      let entity = try #require(dictionary.index(of: name))
      builder.declare(
        entity: entity, completeness: name == "review" ? completeness : .all,
        supplied: Array(dictionary.entities[entity].fields.indices))
    }
    for (name, cells) in rows {
      let entity = try #require(dictionary.index(of: name))
      let fields = dictionary.entities[entity].fields
      builder.beginRow(entity: entity, source: source, row: 2)
      for (position, field) in fields.enumerated() {
        if let text = cells[field.name] { _ = builder.set(position, text: text) }
      }
    }
    let day = try #require(CivilDay.parse(asAt))
    let result = evaluate(
      [rule], over: builder.finish(), vocabulary: ShippedRuleTests.shipped.vocabulary,
      dates: EvaluationDates(asAt: day))
    return try #require(result.outcomes.first).obligations.map { "\($0.status.name) \($0.severity.rawValue)" }
  }

  @Test func graceOnBothSides() throws {
    // Due on 21 January 2021.
    #expect(try judged([], asAt: "23/01/2021") == ["overdue minor"])
    #expect(try judged([], asAt: "24/01/2021") == ["overdue moderate"])
    #expect(try judged([], asAt: "28/01/2021") == ["overdue moderate"])
    #expect(try judged([], asAt: "29/01/2021") == ["overdue critical"])
  }

  @Test func statusIsNeverChanged() throws {
    #expect(try judged(["23/01/2021"], asAt: "01/02/2021").first == "late minor")
    #expect(try judged(["21/01/2021"], asAt: "01/02/2021").first == "met serious")
  }

  @Test func onlyTheFirstReviewIsCritical() throws {
    // The second is due on 21 July 2021.
    #expect(try judged(["21/01/2021"], asAt: "29/07/2021") == ["met serious", "overdue serious"])
    #expect(try judged(["21/02/2021"], asAt: "01/03/2021").first == "late critical")
  }

  /// Where only the latest review is shown it cannot be told that the first is the one that is late.
  @Test func aSnapshotMakesNothingWorseThanIsKnown() throws {
    #expect(
      try judged(["21/01/2021"], asAt: "29/07/2021", completeness: .latestOnly) == ["overdue serious"])
  }
}
