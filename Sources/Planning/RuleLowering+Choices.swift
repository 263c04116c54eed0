import CaseModel
import RuleChecking

extension RuleLowering {
  /// Whether a chosen row exists and a condition holds of it.
  func chosen(
    _ choice: Choice, has: Condition, _ rows: inout PlannedRows, _ scope: Scope
  ) throws -> Scalar {
    guard let near = scope.levels.last else { throw NotLowered(reason: "a condition without a row in hand") }
    let base = try chosen(choice, near: near, &rows, scope)
    let holds = try truth(has, &rows, scope.holding(base))
    let answer = column(
      .first(
        [.init(isAbsent(base, rows), .truth(false)), .init(.isKnown(.column(base.row)), holds)],
        otherwise: .nothing), "\(base.name) has", &rows)
    rows.openAnswers.append(answer)
    return .column(answer)
  }

  /// Takes the row that a choice falls on into a relation: the first of those that may be it, where it surely
  /// is.
  ///
  /// A row that may or may not be the one leaves it open, and so does an undated row among several; in a form
  /// as it was sent in, rows without a date stand last.
  func chosen(
    _ choice: Choice, near: Base, _ rows: inout PlannedRows, _ scope: Scope
  ) throws -> Base {
    let wanted = PlannedRows.Wanted(choice: choice, near: near, scope: scope)
    if let known = rows.choices[wanted] { return known }
    let entity = vocabulary.dictionary.entities[choice.relation.to]
    var (pairs, far, _) = self.pairs(of: rows, near, choice.relation)
    let filter = try choice.filter.map { try truth($0, &pairs, scope.holding(far)) } ?? .truth(true)
    let day = entity.dateIndex.map { dayColumn(far, $0) }
    let isDescending = choice.place == .last || choice.place == .previous
    let place = self.place(of: far, day)
    var isInPlace = Scalar.truth(true)
    if choice.place == .next || choice.place == .previous {
      guard near.entity == choice.relation.to else {
        throw NotLowered(reason: "the row before or after one of another kind")
      }
      isInPlace = stands(far, place, after: near, isDescending)
    }
    let (order, holds) = (pairs.fresh("order"), pairs.fresh("holds"))
    pairs.node = builder.project(pairs.node, [(order, place), (holds, filter)])
    let others =
      choice.place == .next ? .truth(false) : mayBeOthers(choice.relation, near: near, &rows)
    // Where the export does not reach back to the beginning, an earlier row may be the first.
    let mayBeEarlier = choice.place == .first && completeness(of: choice.relation.to) != .all
    let keys = [
      PlanNode.OrderKey(column: order, isDescending: isDescending),
      PlanNode.OrderKey(column: far.row, isDescending: isDescending),
    ]
    let only = Scalar.all([isInPlace, possibly(.column(holds))])
    let (row, sure) = (rows.fresh("candidate"), rows.fresh("surely"))
    let (all, undated) = (rows.fresh("rows"), rows.fresh("undated"))
    let isUndated: Scalar = entity.isAsReturned ? .truth(false) : day?.isUnknown ?? .truth(false)
    let gathered = builder.add(
      .aggregate(
        pairs.node, by: rows.keys,
        [
          .init(name: row, function: .first(keys), of: .column(far.row), only: only),
          .init(name: sure, function: .first(keys), of: .column(holds), only: only),
          .init(name: all, function: .count, of: .number(1)),
          .init(name: undated, function: .count, of: .number(1), only: isUndated),
        ]))
    rows.node = builder.join(.left, rows.node, gathered, on: rows.keys.map { ($0, $0) })
    let isJumbled = Scalar.all([.column(undated) > .number(0), .column(all) > .number(1)])
    let name = rows.fresh("\(choice.place.rawValue) \(entity.name)")
    let base = Base(name: name, entity: choice.relation.to)
    rows.node = builder.project(
      rows.node,
      [
        (
          "\(name) row",
          mayBeEarlier
            ? .nothing
            : .first(
              [.init(isJumbled, .nothing), .init(.column(sure), .column(row))], otherwise: .nothing)
        ),
        (
          "\(name) is none",
          // With nothing in hand there is nothing to choose among either, but that is not known to be none.
          .all([
            .isKnown(.column(near.row)), Scalar.column(row).isUnknown, certainly(isJumbled).negated,
            others.negated,
          ])
        ),
      ])
    let target = aliased(builder.add(.scan(entity: choice.relation.to)), from: entity.name, to: name)
    rows.node = builder.join(.left, rows.node, target, on: [("\(name) row", base.row)])
    rows.bases.insert(name)
    rows.absences[name] = .any([isAbsent(near, rows), .column("\(name) is none")])
    rows.choices[wanted] = base
    return base
  }

  /// What a row is put in order by: its day, undated ones last.
  private func place(of base: Base, _ day: Scalar?) -> Scalar {
    guard let day else { return .number(0) }
    return .orElse([day, .number(Int(Int32.max))])
  }

  /// Whether a row stands after another of its kind, or before it.
  private func stands(_ far: Base, _ place: Scalar, after near: Base, _ isBefore: Bool) -> Scalar {
    let own = self.place(
      of: near, vocabulary.dictionary.entities[near.entity].dateIndex.map { dayColumn(near, $0) })
    let (day, row) =
      isBefore
      ? (place < own, Scalar.column(far.row) < .column(near.row))
      : (own < place, .column(near.row) < .column(far.row))
    return .any([day, .all([.compare(place, .equal, own), row])])
  }
}
