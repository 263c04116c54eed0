import CaseModel
import Chronology
import RuleChecking
import RuleModel

/// Runs an example of a rule that looks at what another rule gave.
func runOverResults(
  _ example: RuleExample, of rule: CheckedRule, vocabulary: Vocabulary
) -> ExampleOutcome {
  let lines = example.results.map { ResultLine($0.text, of: rule) }
  var mistakes = lines.flatMap(\.mistakes)
  if lines.isEmpty { mistakes.append("an example of a rule over results gives them under 'results'") }
  for record in example.records {
    mistakes.append("'\(record.entity.text)' is none of case, results, expect, only and known gap")
  }
  let phrases = example.expected.map { GroupPhrase($0.text) }
  mistakes += phrases.flatMap(\.mistakes)
  guard mistakes.isEmpty else { return ExampleOutcome(example: example, misses: mistakes, rows: []) }
  let groups = GivenResults(lines, of: rule, vocabulary: vocabulary).judged()
  return example.outcome(groups, texts: groups.map(GroupPhrase.text), mistakes: []) {
    phrases[$0].differences(from: $1)
  }
}

/// Results that an example gives, ready to be looked at as if a rule had given them.
private struct GivenResults {
  private let rule: CheckedRule
  private let vocabulary: Vocabulary
  private let tables: CaseTables
  private var rows: ObligationList = []
  private var answers: [Truth] = []

  init(_ lines: [ResultLine], of rule: CheckedRule, vocabulary: Vocabulary) {
    self.rule = rule
    self.vocabulary = vocabulary
    let grouping = rule.expectation.grouping
    let groups = Array(Set(lines.map(\.group)).subtracting([""])).sorted()
    var making = ExampleTables(dictionary: vocabulary.dictionary)
    _ = making.add(
      groups.map { group in
        ExampleRecord(
          entity: Written("allocation"),
          values: [ExampleValue(field: Written(grouping?.rawValue ?? ""), value: Written(group))])
      })
    tables = making.finish()
    var child: Int32 = 0
    for line in lines {
      let allocation = row(ofAllocationTo: line.group, grouping)
      for number in 0..<line.count {
        if number == 0 || !line.isOneChilds { child += 1 }
        rows.append(
          Obligation(
            rule: 0, part: -1, phase: -1, subject: Int32(rows.count), child: child,
            clock: line.days == nil ? nil : 0, due: nil, done: line.days, isInMinutes: false,
            status: line.status ?? .met, daysLate: line.days ?? 0, isInWindow: true,
            countsInRates: true, doneRow: -1, allocation: allocation, unknown: [], detail: ""))
        answers.append(line.answer)
      }
    }
  }

  private func row(ofAllocationTo group: String, _ grouping: Grouping?) -> Int32 {
    guard !group.isEmpty, let table = tables.table("allocation"),
      let field = grouping.flatMap({ table.entity.fieldIndex($0.rawValue) })
    else { return -1 }
    let row = (0..<table.rowCount).first { table.columns[field].label(at: $0) == group }
    return row.map { Int32($0) } ?? -1
  }

  /// The groups as the rule judges them.
  func judged() -> [GroupResult] {
    // What was judged stands under the rule's own name, so that it is found.
    var looked = rule
    looked.resultsOf = rule.id
    let outcome = RuleOutcome(
      rule: rule, obligations: rows, groups: [], notRunBecause: [], isStock: false, methodNotes: [])
    let workshop = Workshop(
      rules: [], tables: tables.tables, vocabulary: vocabulary,
      dates: EvaluationDates(asAt: CivilDay(number: 0)), leastCases: 10)
    return workshop.withBench { $0.judge(looked, lookingAt: [outcome], answers: answers) }.groups
  }
}

extension CheckedExpectation {
  /// What groups of results are told apart by.
  fileprivate var grouping: Grouping? {
    switch self {
    case .share(let share): share.by
    case .compare(let comparison): comparison.between
    default: nil
    }
  }
}
