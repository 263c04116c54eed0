import CaseModel
import RuleChecking

/// What a timetable looks for and finds, as relations of `subject`, `day` and the event's `row`.
struct PlannedEvents {
  /// Days that count, each once.
  var definite: NodeID
  /// Events that may count; a day that is not recorded is nothing.
  var doubtful: NodeID?
  /// Events of the child that do not say what they belong to.
  var unlinked: NodeID?
  /// Subjects before whose first event on record others may have happened that the export does not show.
  var unseen: NodeID?
  /// What opens the first interval of such a subject that can be judged.
  var openers: NodeID?
}

extension RuleLowering {
  /// What a timetable finds for each subject, between its start and its known end.
  func events(_ timetable: CheckedTimetable, _ subjects: PlannedSubjects) throws -> PlannedEvents {
    var near = subjects.judged
    let from =
      timetable.mayPrecede.map { moved(.column("start day"), by: $0, backwards: true, isDuty: false, &near) }
      ?? .column("start day")
    let ends = try recordedEnds(&near, subjects)
    near.node = builder.project(
      near.node,
      [
        // Beyond the calendar nothing may precede.
        ("from", .orElse([from, .column("start day")])), ("until", .least([.asAt] + ends)),
      ])
    switch timetable.source {
    case .ownDate(let cell): return try ownDate(cell, near, subjects)
    case .rows(let relation, let date): return try rows(relation, date, timetable, near, subjects)
    }
  }

  /// The ends of the duty that are recorded and not ahead; nothing for others.
  func recordedEnds(_ rows: inout PlannedRows, _ subjects: PlannedSubjects) throws -> [Scalar] {
    try rule.ends.map { end in
      let day = try self.day(end, &rows, Scope(levels: [subjects.base]))
      return .first([.init(day.value <= .asAt, day.value)], otherwise: .nothing)
    }
  }

  private func ownDate(
    _ cell: CellPath, _ subjects: PlannedRows, _ all: PlannedSubjects
  ) throws -> PlannedEvents {
    var rows = subjects
    let base = try follow(cell.row, &rows, Scope(levels: [all.base]))
    let day = dayColumn(base, cell.field)
    let isBlank = isBlankAnswer(base, cell.field)
    return PlannedEvents(
      definite: event(
        builder.filter(rows.node, .all([.column("from") <= day, day <= .asAt])), all, day: day,
        row: .number(-1)),
      doubtful: event(
        builder.filter(rows.node, .all([day.isUnknown, isBlank.negatedUnlessKnown])), all, day: .nothing,
        row: .number(-1)))
  }

  private func rows(
    _ relation: Relation, _ date: Int, _ timetable: CheckedTimetable, _ subjects: PlannedRows,
    _ all: PlannedSubjects
  ) throws -> PlannedEvents {
    let entity = vocabulary.dictionary.entities[relation.to]
    let own = Base(name: entity.name, entity: relation.to)
    var events = PlannedRows(node: visible(relation.to), keys: [own.row], bases: [own.name])
    let counts = try truth(timetable.countIf, &events, Scope(levels: [own]))
    let far = Base(name: related(relation.to, besides: subjects.bases).base.name, entity: relation.to)
    var kept = [own.row, own.child, valueColumn(own, date), dayColumn(own, date).columns.first ?? ""]
    if case .reference(let link) = relation.kind { kept.append(valueColumn(own, link)) }
    kept = Set(kept).sorted()
    func pairs(_ only: Scalar, on keys: [(String, String)], where inRange: Scalar) -> NodeID {
      let few = builder.narrow(builder.filter(events.node, only), kept.map { ($0, .column($0)) })
      let chosen = aliased(few, from: own.name, to: far.name)
      return builder.join(.inner, subjects.node, chosen, on: keys, only: inRange)
    }
    let keys = ownership(relation, near: all.base, far: far)
    let (ownDay, day) = (dayColumn(own, date), dayColumn(far, date))
    let isInRange = Scalar.all([.column("from") <= day, day <= .column("until")])
    let isDoubtful = Scalar.any([
      .all([.isKnown(ownDay), counts.isUnknown]),
      .all([ownDay.isUnknown, isBlankAnswer(own, date).negatedUnlessKnown, possibly(counts)]),
    ])
    let definite = event(
      pairs(.all([.isKnown(ownDay), counts]), on: keys, where: isInRange), all, day: day,
      row: .column(far.row))
    var found = PlannedEvents(
      definite: builder.add(
        .aggregate(
          definite, by: ["event subject", "event day"],
          [.init(name: "event row", function: .min, of: .column("event row"))])),
      doubtful: event(
        pairs(isDoubtful, on: keys, where: .any([day.isUnknown, isInRange])), all, day: day,
        row: .column(far.row)))
    found.unseen = unseenEarlier(relation, subjects, all)
    found.openers = found.unseen.map { openers(found.definite, of: $0, relation) }
    if case .reference(let link) = relation.kind {
      let isUnlinked = Scalar.all([
        Scalar.column(valueColumn(own, link)).isUnknown, possibly(counts),
      ])
      found.unlinked = event(
        pairs(isUnlinked, on: [(all.base.child, far.child)], where: isInRange), all, day: day,
        row: .column(far.row))
    }
    return found
  }

  private func event(_ node: NodeID, _ subjects: PlannedSubjects, day: Scalar, row: Scalar) -> NodeID {
    builder.narrow(
      node, [("event subject", .column(subjects.base.row)), ("event day", day), ("event row", row)])
  }
}
