import _PlumblineTestSupport
import CaseModel
import Chronology
import Diagnostics
import Evaluation
import RuleChecking
import Testing

/// Subjects judged in one pass, against the same subjects judged one by one with every reading set out.
@Suite struct PlainTimetableTests {
  private static let shipped = ShippedRuleTests.shipped

  /// Timetables that tell intervals apart in every way that is asked a column at a time, and some that are not.
  static let timetables = [
    """
    look at: each placement
    until: end
    look for: visits
    how soon:
      - first visit: within 1 week
      - first year: every 6 weeks
      - meant to last to 18: every 3 months
      - otherwise: every 6 weeks
    """,
    """
    look at: each placement
    leave out:
      placed under criminal law: the figures are others
    until: [end, care period's end, 18th birthday]
    look for: visits
    that count if: [child seen]
    how soon:
      - placed for adoption: not judged because each review decides
      - second visit: within 2 working days
      - after its first year and type is U6: every 3 months
      - start on or before clock and not (meant to last to 18) and clock before start + 6 months: every 20 days
      - with parents or on temporary approval: every 4 weeks
      - full care order in force: every 6 weeks
    """,
    """
    look at: each placement
    only if: type is one of [U1, U4, U6, P1]
    until: end
    look for: visits
    that count if: [child seen]
    how soon:
      - first visit: within 1 week
      - otherwise: every 6 weeks
    excused if:
      legal status is not recorded: nobody knew which visits were asked for
    remark:
      with parents: lives with parents
    severity when:
      meant to last to 18: critical
    """,
  ]

  private func differences(_ text: String, _ tables: CaseTables, asAt: CivilDay) throws -> (
    rows: Int, [String]
  ) {
    let written = WrittenRule.asking("severity: moderate\n" + text)
    #expect(written.diagnostics.map(\.message) == [])
    let rule = try #require(written.rule)
    let dates = EvaluationDates(asAt: asAt)
    let judged = OneByOne(rule, over: tables, vocabulary: Self.shipped.vocabulary, dates: dates)
    return (judged.rows, judged.differences)
  }

  @Test(arguments: timetables, [0, 1, 63, 64, 65, 511, 512, 513, 1200])
  func asManySubjects(timetable: String, count: Int) throws {
    let cases = (0..<UInt64(max(1, count))).map { VisitCase(seed: $0) }
    let tables = VisitCase.tables(
      Array(cases.prefix(count)), dictionary: Self.shipped.vocabulary.dictionary)
    let (rows, differences) = try differences(timetable, tables, asAt: cases[0].asAt)
    #expect(differences == [])
    #expect(rows >= count)
  }

  /// More subjects than one task has, about its end.
  @Test(arguments: [65_535, 65_536, 65_537])
  func subjectsOfSeveralTasks(count: Int) throws {
    let dictionary = Self.shipped.vocabulary.dictionary
    var builder = CaseTablesBuilder(dictionary: dictionary, mapping: "generated")
    let source = builder.addSource(CaseSource(file: "generated"))
    for (index, entity) in dictionary.entities.enumerated() {
      builder.declare(entity: index, completeness: .all, supplied: Array(entity.fields.indices))
    }
    let (child, placement, visit) = (
      try #require(dictionary.index(of: "child")), try #require(dictionary.index(of: "placement")),
      try #require(dictionary.index(of: "visit"))
    )
    var row: Int32 = 2
    func add(_ entity: Int, _ cells: [(String, String)]) {
      builder.beginRow(entity: entity, source: source, row: row)
      row += 1
      for (name, text) in cells {
        if let field = dictionary.entities[entity].fieldIndex(name) { builder.set(field, text: text) }
      }
    }
    let start = CivilDay(number: 18_000)
    for number in 0..<count {
      // Of children with several placements, and placements without a visit, so that nothing falls on a round number.
      let name = "C\(number / 3)"
      if number % 3 == 0 { add(child, [("id", name)]) }
      add(
        placement,
        [("id", "P\(number)"), ("child", name), ("start", start.adding(days: number % 90).isoDescription)])
      if number % 2 == 0 {
        add(
          visit,
          [("id", "V\(number)"), ("child", name), ("date", start.adding(days: number % 130).isoDescription)])
      }
    }
    let (rows, differences) = try differences(
      Self.timetables[0], builder.finish(), asAt: start.adding(days: 100))
    #expect(differences == [])
    #expect(rows > count)
  }
}
