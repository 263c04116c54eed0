import CaseModel
import RuleChecking

extension RuleLowering {
  /// How much of what happened the table of an entity holds.
  func completeness(of entity: Int) -> Completeness {
    completeness.indices.contains(entity) ? completeness[entity] : .all
  }

  /// Whether rows that would answer a question may lie outside what the export shows.
  func mayBeOthers(_ relation: Relation, near: Base, _ rows: inout PlannedRows) -> Scalar {
    switch completeness(of: relation.to) {
    case .all: .truth(false)
    // Of what a snapshot shows nothing of there was never any.
    case .latestOnly: .column(markSeen(relation, near: near, &rows))
    case .since, .months, .notSupplied: .truth(true)
    }
  }

  /// Marks the rows to which some row of a relation belongs; gives the column.
  private func markSeen(_ relation: Relation, near: Base, _ rows: inout PlannedRows) -> String {
    let (right, far) = related(relation.to, besides: rows.bases)
    let name = rows.fresh("any \(far.name) seen")
    rows.node = builder.join(
      .mark(name), rows.node, right, on: ownership(relation, near: near, far: far))
    return name
  }

  /// The subjects (`event subject`) before whose first event on record others may have happened that the export
  /// does not show; nil where it shows all.
  ///
  /// - Parameter subjects: with the column `from`, the day from which events count.
  func unseenEarlier(
    _ relation: Relation, _ subjects: PlannedRows, _ all: PlannedSubjects
  ) -> NodeID? {
    var rows = subjects
    let mayHaveEarlier: Scalar
    switch completeness(of: relation.to) {
    case .all, .notSupplied: return nil
    case .latestOnly: mayHaveEarlier = .column(markSeen(relation, near: all.base, &rows))
    case .since(let first): mayHaveEarlier = .column("from") < .day(first)
    case .months(let count): mayHaveEarlier = .column("from") < .months(.asAt, .number(-count))
    }
    return builder.narrow(
      builder.filter(rows.node, mayHaveEarlier), [("event subject", .column(all.base.row))])
  }

  /// What opened the first interval that can be judged (`opener`), by `event subject`: of a snapshot the latest
  /// event, else the first on record.
  func openers(_ events: NodeID, of unseen: NodeID, _ relation: Relation) -> NodeID {
    let isSnapshot = completeness(of: relation.to) == .latestOnly
    let doubted = builder.join(.semi, events, unseen, on: [("event subject", "event subject")])
    return builder.add(
      .aggregate(
        doubted, by: ["event subject"],
        [.init(name: "opener", function: isSnapshot ? .max : .min, of: .column("event day"))]))
  }

  /// Clocks without those that come before the first that can be judged: of each stretch that holds an opener, the
  /// events from that one on.
  func withoutUnseen(_ clocks: NodeID, _ openers: NodeID, hasStretches: Bool) -> NodeID {
    let joined = builder.join(.left, clocks, openers, on: [("event subject", "event subject")])
    let opener = Scalar.column("opener")
    let isInStretch =
      hasStretches
      ? Scalar.any([Scalar.column("stretch number") == 1, .column("stretch") <= opener]) : .truth(true)
    let marked = builder.project(joined, [("has opener", .all([.isKnown(opener), isInStretch]))])
    let hasOpener = Scalar.column("has opener")
    let isFrom = Scalar.all([Scalar.column("event kind") == 1, .column("clock") >= opener])
    let kept = builder.filter(marked, .any([hasOpener.negated, isFrom]))
    // A stretch that was over before the first event on record cannot be judged.
    return hasStretches
      ? builder.filter(kept, certainly(.column("stretch ends") <= opener).negated) : kept
  }

  /// Readings of how many intervals may lie before those that can be seen, as far as the timetable tells one from
  /// another; gives the column that they are told apart by.
  func expandOrdinal(
    _ timetable: CheckedTimetable, _ rows: inout PlannedRows, _ scope: inout Scope
  ) -> [String] {
    var last = 0
    for line in timetable.lines {
      for number in 2...4 where line.condition.mentionsOrdinal({ $0 == number }) { last = max(last, number) }
    }
    guard last > 1 else { return [] }
    let isOpen = Scalar.all([.column("has opener"), .column("interval") <= .number(last)])
    rows.node = builder.project(
      rows.node, [("ordinal open", .first([.init(isOpen, .number(1))], otherwise: .number(0)))])
    join((0..<last).map { .number($0) }, as: "earlier", on: "ordinal open", &rows)
    rows.node = builder.project(
      rows.node,
      [
        ("ordinal", .sum(.column("interval"), .orElse([.column("earlier?.value"), .number(0)]))),
        ("earlier?.reading", .orElse([.column("earlier?.reading"), .number(0)])),
      ])
    scope.ordinal = .column("ordinal")
    rows.keys.append("earlier?.reading")
    return ["earlier?.reading"]
  }
}
