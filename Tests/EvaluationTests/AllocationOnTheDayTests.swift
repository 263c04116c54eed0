import _PlumblineTestSupport
import CaseModel
import Chronology
import Evaluation
import RuleChecking
import Testing

/// Whose work a duty counts as: that of the worker on the due date, else on the day it was done.
@Suite struct AllocationOnTheDayTests {
  private static let shipped = ShippedRules(besideTest: #filePath)

  /// The worker of an assessment due on 09/03/2026, authorised on the day given, where W1 was allocated until
  /// the first day given and W2 from the second.
  private func worker(authorised: String, firstUntil: String, secondFrom: String?) throws -> String? {
    let rule = try #require(Self.shipped.rules.first { $0.id == "assessment-45-working-days" })
    let dictionary = Self.shipped.vocabulary.dictionary
    var builder = CaseTablesBuilder(dictionary: dictionary, mapping: "test")
    var rows: [(entity: String, cells: [String: String])] = [
      ("child", ["id": "C1"]),
      ("referral", ["id": "R1", "child": "C1", "date": "05/01/2026"]),
      (
        "assessment",
        ["id": "A1", "child": "C1", "referral": "R1", "start": "06/01/2026", "authorised": authorised]
      ),
      ("allocation", ["id": "U1", "child": "C1", "worker": "W1", "start": "05/01/2026", "end": firstUntil]),
    ]
    if let secondFrom {
      rows.append(("allocation", ["id": "U2", "child": "C1", "worker": "W2", "start": secondFrom]))
    }
    for (name, cells) in rows {
      let entity = try #require(dictionary.index(of: name))
      let fields = dictionary.entities[entity].fields.map(\.name)
      let source = builder.addSource(CaseSource(file: name + ".csv"))
      builder.declare(entity: entity, completeness: .all, supplied: Array(fields.indices))
      builder.beginRow(entity: entity, source: source, row: 2)
      for (position, field) in fields.enumerated() {
        if let text = cells[field] { _ = builder.set(position, text: text) }
      }
    }
    let tables = builder.finish()
    let asAt = try #require(CivilDay.parse("31/03/2026"))
    let result = evaluate(
      [rule], over: tables, vocabulary: Self.shipped.vocabulary, dates: EvaluationDates(asAt: asAt))
    let obligation = try #require(result.outcomes.first?.obligations.first)
    guard obligation.allocation >= 0 else { return nil }
    let table = try #require(tables.table("allocation"))
    let field = try #require(table.entity.fieldIndex("worker"))
    return table.columns[field].label(at: Int(obligation.allocation))
  }

  @Test func theWorkerOnTheDueDate() throws {
    #expect(
      try worker(authorised: "02/03/2026", firstUntil: "08/03/2026", secondFrom: "09/03/2026") == "W2")
    #expect(
      try worker(authorised: "02/03/2026", firstUntil: "09/03/2026", secondFrom: "10/03/2026") == "W1")
  }

  @Test func theWorkerOfTheDayItWasDoneWhereTheCaseWasClosedThen() throws {
    #expect(try worker(authorised: "02/03/2026", firstUntil: "02/03/2026", secondFrom: nil) == "W1")
  }

  @Test func nobodyWhereNobodyWasAllocatedOnEitherDay() throws {
    #expect(try worker(authorised: "02/03/2026", firstUntil: "01/03/2026", secondFrom: nil) == nil)
    #expect(try worker(authorised: "16/03/2026", firstUntil: "08/03/2026", secondFrom: nil) == nil)
  }
}
