import RuleChecking

/// A row that is shown with a subject that fell short.
package struct ShownRow: Sendable, Hashable {
  /// The subject's row in the table of the rule's entity.
  package var subject: Int32
  package var row: ReachedRows.Row
}

extension RuleJudge {
  /// The rows that the rule wants shown with its shortfalls, in order of subject.
  func alsoShown() -> [ShownRow] {
    guard !rule.showsAlso.isEmpty else { return [] }
    var shown: [ShownRow] = []
    for obligation in obligations where obligation.status.isShortfall {
      let situation = Situation(of: obligation)
      for related in rule.showsAlso {
        for row in index.related(to: Int(obligation.subject), by: related.relation) {
          let isMeant = related.filter.map { questioner.truth($0, situation.holding(Int(row))) } ?? .yes
          guard isMeant == .yes else { continue }
          let found = ReachedRows.Row(entity: related.relation.to, row: row)
          shown.append(ShownRow(subject: obligation.subject, row: found))
        }
      }
    }
    return shown
  }
}
