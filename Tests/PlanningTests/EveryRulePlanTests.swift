import _PlumblineTestSupport
import CaseModel
import Chronology
import Evaluation
import Planning
import RuleChecking
import Testing

/// Every shipped rule, by the evaluator and by the plan, over generated records of every entity.
@Suite struct EveryRulePlanTests {
  @Test(arguments: 0..<UInt64(4))
  func completeRecords(block: UInt64) {
    let compared = compare(seeds: 500 + block * 6..<500 + (block + 1) * 6, PlanTests.plan)
    #expect(compared > 1000)
  }

  /// Exports that show the latest of each child only, or what happened since a day, or in the last months.
  @Test(arguments: 0..<UInt64(4))
  func partialRecords(block: UInt64) {
    let shipped = PlanTests.shipped
    var draws = SeededGenerator(seed: block)
    let completeness = shipped.vocabulary.dictionary.entities.map { entity -> Completeness in
      guard entity.name != "child" else { return .all }
      switch Int.random(in: 0..<4, using: &draws) {
      case 0: return .latestOnly
      case 1: return .since(CivilDay(number: 18_000 + Int32.random(in: 0..<900, using: &draws)))
      case 2: return .months(Int.random(in: 1...12, using: &draws))
      default: return .all
      }
    }
    let plan = Planning.plan(shipped.rules, vocabulary: shipped.vocabulary, completeness: completeness)
    let compared = compare(seeds: 900 + block * 6..<900 + (block + 1) * 6, plan, completeness)
    #expect(compared > 1000)
  }

  /// - Returns: how many obligations were compared.
  private func compare(seeds: Range<UInt64>, _ plan: Plan, _ completeness: [Completeness] = []) -> Int {
    let shipped = PlanTests.shipped
    let dictionary = shipped.vocabulary.dictionary
    let comparison = PlanComparison(plan)
    let known = Dictionary(uniqueKeysWithValues: zip(dictionary.entities.map(\.name), completeness))
    var compared = 0
    for seed in seeds {
      let records = GeneratedRecords(
        seed: seed, most: { $0 == "child" ? 3 : 6 }, dictionary: dictionary, completeness: known)
      let dates = EvaluationDates(asAt: records.asAt)
      let result = evaluate(shipped.rules, over: records.tables, vocabulary: shipped.vocabulary, dates: dates)
      for outcome in result.outcomes where !outcome.rule.isOverResults {
        let found = comparison.differences(of: outcome, over: records.tables, dates: dates, isLoose: true) {
          $0.detail.hasPrefix("more than four") || turnsOnAText($0, dictionary)
        }
        compared += found.compared
        #expect(
          found.native.isEmpty && found.planned.isEmpty,
          """
          \(outcome.rule.id) seed \(seed), as at \(records.asAt.isoDescription)
            evaluator: \(found.native.prefix(3))
            plan: \(found.planned.prefix(3))
          """)
      }
    }
    return compared
  }

  /// The evaluator leaves a row that is open because of a text; a plan keeps bounds of what the text may hold.
  private func turnsOnAText(_ row: Obligation, _ dictionary: DataDictionary) -> Bool {
    row.unknown.contains { fact in
      fact.field >= 0 && dictionary.entities[Int(fact.entity)].fields[Int(fact.field)].type == .text
    }
  }
}
