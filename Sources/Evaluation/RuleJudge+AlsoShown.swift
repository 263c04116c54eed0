import Chronology
import RuleChecking

/// A row that is shown with a subject that fell short.
package struct ShownRow: Sendable, Hashable {
  /// The subject's row in the table of the rule's entity.
  package var subject: Int32
  /// The position of its own entity in the dictionary, and its row there.
  package var entity: Int
  package var row: Int32
}

extension RuleJudge {
  /// The rows that the rule wants shown with its shortfalls, in order of subject.
  func alsoShown() -> [ShownRow] {
    guard !rule.showsAlso.isEmpty else { return [] }
    var shown: [ShownRow] = []
    for obligation in obligations where obligation.status.isShortfall {
      var situation = Situation(row: Int(obligation.subject))
      situation.clock = obligation.day(obligation.clock)?.number
      situation.due = obligation.dueDay?.number
      for related in rule.showsAlso {
        for row in index.related(to: Int(obligation.subject), by: related.relation) {
          let isMeant = related.filter.map { questioner.truth($0, situation.holding(Int(row))) } ?? .yes
          guard isMeant == .yes else { continue }
          shown.append(ShownRow(subject: obligation.subject, entity: related.relation.to, row: row))
        }
      }
    }
    return shown
  }
}
