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
        [rule], over: tables(cases), vocabulary: Self.shipped.vocabulary,
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
        let expected = VisitReference(visitCase).rows()
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
    let isLeftOut = obligation.detail.contains("timetable") || obligation.detail.contains("adoption reg")
    return ReferenceRow(
      clock: obligation.day(obligation.clock), status: obligation.status.name,
      due: isOpen || isLeftOut ? nil : obligation.dueDay, done: obligation.day(obligation.done),
      daysLate: Int(obligation.daysLate))
  }

  private func tables(_ cases: [VisitCase]) -> CaseTables {
    let dictionary = Self.shipped.vocabulary.dictionary
    var builder = CaseTablesBuilder(dictionary: dictionary, mapping: "generated")
    let source = builder.addSource(CaseSource(file: "generated"))
    for (index, entity) in dictionary.entities.enumerated() {
      builder.declare(entity: index, completeness: .all, supplied: Array(entity.fields.indices))
    }
    var next: Int32 = 2
    func add(_ entity: String, _ cells: [(String, String?)]) {
      guard let index = dictionary.index(of: entity) else { return }
      builder.beginRow(entity: index, source: source, row: next)
      next += 1
      for (name, text) in cells {
        guard let text, let field = dictionary.entities[index].fieldIndex(name) else { continue }
        builder.set(field, text: text)
      }
    }
    func text<Value>(_ recorded: Recorded<Value>, _ write: (Value) -> String) -> String? {
      switch recorded {
      case .value(let value): write(value)
      case .blank: nil
      case .unreadable: "31/02/2020"
      }
    }
    func yesNo(_ value: Bool) -> String { value ? "yes" : "no" }
    for (number, facts) in cases.enumerated() {
      add(
        "child",
        [
          ("id", "C\(number)"), ("date of birth", facts.born?.isoDescription),
          ("died", facts.died?.isoDescription),
        ])
      add(
        "care period",
        [
          ("id", "E\(number)"), ("child", "C\(number)"), ("start", facts.start.isoDescription),
          ("end", facts.careEnd?.isoDescription),
        ])
      add(
        "placement",
        [
          ("id", "P\(number)"), ("child", "C\(number)"), ("care period", "E\(number)"),
          ("start", facts.start.isoDescription),
          ("end", text(facts.end) { $0.isoDescription }), ("type", text(facts.type) { $0 }),
          ("legal status", text(facts.legalStatus) { $0 }),
          ("meant to last to 18", text(facts.meantToLast, yesNo)),
          ("temporary approval", text(facts.temporaryApproval, yesNo)),
          ("assessment before placement done", text(facts.assessedBefore, yesNo)),
        ])
      for (index, visit) in facts.visits.enumerated() {
        add(
          "visit",
          [
            ("id", "V\(number)-\(index)"), ("child", "C\(number)"),
            ("date", text(visit.day) { $0.isoDescription }),
            ("child seen", text(visit.seen, yesNo)), ("mode", text(visit.mode) { $0 }),
          ])
      }
      for (index, day) in facts.reviews.enumerated() {
        add(
          "review",
          [
            ("id", "R\(number)-\(index)"), ("child", "C\(number)"), ("date", day.isoDescription),
            ("cancelled", "no"),
          ])
      }
      for (index, episode) in facts.missing.enumerated() {
        add(
          "missing episode",
          [
            ("id", "M\(number)-\(index)"), ("child", "C\(number)"), ("started", episode.from.isoDescription),
            ("returned", episode.until?.isoDescription),
          ])
      }
    }
    return builder.finish()
  }
}
