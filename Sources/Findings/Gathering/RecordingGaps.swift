import CaseModel
import Evaluation
import RuleChecking

/// Counts the fields whose gaps keep answers open, those that keep most open first.
///
/// An answer is a duty of the window (or of the stock) that is not assessable; one that depends on several
/// fields counts under each. Parts of a duty are not counted beside it.
func recordingGaps(_ result: EvaluationResult, tables: CaseTables) -> [RecordingGap] {
  struct Key: Hashable {
    var entity: Int32
    /// -1 for rows that the export may not show.
    var field: Int32
  }
  struct Count {
    var answers = 0
    var children: Set<Int32> = []
    var rules: [String] = []
  }
  var counts: [Key: Count] = [:]
  for outcome in result.outcomes {
    for index in outcome.obligations.indices where outcome.obligations[index].status == .notAssessable {
      let row = outcome.obligations[index]
      guard row.countsInRates, row.isInWindow || outcome.isStock else { continue }
      var seen: [Key] = []
      for fact in row.unknown {
        let isField = fact.aspect != .otherRows && fact.field >= 0
        let key = Key(entity: fact.entity, field: isField ? fact.field : -1)
        guard !seen.contains(key) else { continue }
        seen.append(key)
        counts[key, default: Count()].answers += 1
        if row.child >= 0 { counts[key, default: Count()].children.insert(row.child) }
        if counts[key]?.rules.last != outcome.rule.id {
          counts[key, default: Count()].rules.append(outcome.rule.id)
        }
      }
    }
  }
  return counts.compactMap { key, count in
    guard tables.tables.indices.contains(Int(key.entity)) else { return nil }
    let entity = tables.tables[Int(key.entity)].entity
    return RecordingGap(
      entity: entity.plural,
      field: key.field < 0 ? "earlier \(entity.plural)" : entity.fields[Int(key.field)].name,
      answers: count.answers, children: count.children.count, rules: count.rules)
  }.sorted { left, right in
    (right.answers, left.entity, left.field) < (left.answers, right.entity, right.field)
  }
}
