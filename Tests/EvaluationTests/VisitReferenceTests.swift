import _PlumblineTestSupport
import CaseModel
import Chronology
import Evaluation
import RuleChecking
import Testing

/// The evaluator against the slow reference that writes out every reading, row for row.
@Suite struct VisitReferenceTests {
  static let shipped = ShippedRules(besideTest: #filePath)

  @Test(arguments: 0..<10)
  func rowsAgree(block: UInt64) throws {
    let rule = try #require(Self.shipped.rules.first { $0.id == "cla-visit-interval" })
    var compared = 0
    for group in stride(from: block * 1000, to: (block + 1) * 1000, by: 50) {
      let cases = (group..<group + 50).map { VisitCase(seed: $0) }
      let result = evaluate(
        [rule], over: VisitCase.tables(cases, dictionary: Self.shipped.vocabulary.dictionary),
        vocabulary: Self.shipped.vocabulary,
        dates: EvaluationDates(asAt: cases[0].asAt))
      let bySubject = Dictionary(grouping: try #require(result.outcomes.first).obligations, by: \.subject)
      for (index, visitCase) in cases.enumerated() {
        let obligations = bySubject[Int32(index), default: []]
        if obligations.contains(where: { $0.detail.hasPrefix("more than four") }) {
          // The evaluator gives up beyond four unknowns; the reference writes out as many as there are.
          #expect(visitCase.unknowns > 4, "seed \(group + UInt64(index))")
          continue
        }
        let came = obligations.map(row)
        let expected = VisitReference(visitCase).rows().map { row in
          var row = row
          // What was done is shown only where every reading has it.
          if row.status == "not-assessable" { row.done = nil }
          return row
        }
        compared += came.count
        guard came == expected else {
          let difference = zip(came, expected).first { $0 != $1 }
          Issue.record(
            """
            seed \(group + UInt64(index)): \(came.count) rows for \(expected.count); first difference: \
            \(String(describing: difference)); \(visitCase)
            """)
          return
        }
      }
    }
    #expect(compared > 4000)
  }

  private func row(_ obligation: Obligation) -> ReferenceRow {
    let isOpen = obligation.status == .notAssessable
    let isLeftOut = obligation.status == .excluded && obligation.phase < 0
    return ReferenceRow(
      clock: obligation.day(obligation.clock), status: obligation.status.name,
      due: isOpen || isLeftOut ? nil : obligation.dueDay,
      done: isOpen ? nil : obligation.day(obligation.done),
      daysLate: Int(obligation.daysLate))
  }
}
