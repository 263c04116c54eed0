import CaseModel
import RuleChecking
import RuleModel

extension RuleLowering {
  /// Whether two numbers stand in an order; counts may be known only within bounds.
  func compareNumbers(
    _ left: NumberExpression, _ order: Order, _ right: NumberExpression, _ rows: inout PlannedRows,
    _ scope: Scope
  ) throws -> Scalar {
    let one = try bounds(left, &rows, scope)
    let other = try bounds(right, &rows, scope)
    let isCount = one.low != one.high || other.low != other.high
    var answer = atAllBounds([one.low, one.high], order, [other.low, other.high])
    if isCount, order == .equal || order == .unequal {
      // Between its bounds a count may equal what it equals at neither.
      let isSettled = Scalar.all([
        .compare(one.low, .equal, one.high), .compare(other.low, .equal, other.high),
      ])
      answer = .first([.init(isSettled, answer)], otherwise: .nothing)
    }
    guard isCount else { return answer }
    let name = column(answer, "count holds", &rows)
    rows.openAnswers.append(name)
    return .column(name)
  }

  private func bounds(
    _ number: NumberExpression, _ rows: inout PlannedRows, _ scope: Scope
  ) throws -> (low: Scalar, high: Scalar) {
    switch number {
    case .literal(let value):
      return (.number(Int(value)), .number(Int(value)))
    case .cell(let cell):
      let base = try follow(cell.row, &rows, scope)
      let value = self.value(base, cell.field, scope)
      return (value, value)
    case .feature(let feature, let cell):
      let base = try follow(cell.row, &rows, scope)
      let name = featureColumn(feature, base, cell.field)
      return (.column(name), .column(name))
    case .count(let relation, let filter):
      return try count(relation, filter, &rows, scope)
    }
  }

  /// The column of something counted in a text when it was read in.
  private func featureColumn(_ feature: TextFeature, _ base: Base, _ field: Int) -> String {
    let counted =
      switch feature {
      case .words: "words"
      case .numbers: "numbers"
      case .phrases(let lexicon): vocabulary.lexicons[lexicon].name
      }
    let entity = vocabulary.dictionary.entities[base.entity].name
    let own = valueColumn(Base(name: entity, entity: base.entity), field)
    catalogue.add(.feature(feature, field: field), "\(own): \(counted)", entity: base.entity)
    return "\(valueColumn(base, field)): \(counted)"
  }

  // MARK: Other rows

  /// Whether a related row satisfies a filter.
  func exists(
    _ relation: Relation, _ filter: Condition?, _ rows: inout PlannedRows, _ scope: Scope
  ) throws -> Scalar {
    try anyRow(relation, &rows, scope) { pairs, far in
      try filter.map { try self.truth($0, &pairs, scope.holding(far)) } ?? .truth(true)
    }
  }

  /// Whether something holds of a related row.
  ///
  /// What takes no columns but those of the two rows is a semi-join that marks; what asks of further rows is
  /// worked out pair by pair and gathered.
  func anyRow(
    _ relation: Relation, _ rows: inout PlannedRows, _ scope: Scope,
    _ holds: (inout PlannedRows, Base) throws -> Scalar
  ) throws -> Scalar {
    guard let near = scope.levels.last else { throw NotLowered(reason: "a condition without a row in hand") }
    let (right, far) = related(relation.to, besides: rows.bases)
    let keys = ownership(relation, near: near, far: far)
    var pairs = PlannedRows(
      node: builder.join(.inner, rows.node, right, on: keys), keys: rows.keys + [far.row],
      bases: rows.bases.union([far.name]))
    pairs.inherit(rows)
    let plain = pairs.node
    let holds = try holds(&pairs, far)
    let answer: String
    if pairs.node == plain {
      answer = rows.fresh("any \(far.name)")
      rows.node = builder.join(.mark(answer), rows.node, right, on: keys, only: holds)
    } else {
      let counts = tallied(holds, pairs, into: &rows)
      answer = column(
        .first(
          [
            .init(.column(counts.certain) > .number(0), .truth(true)),
            .init(.column(counts.open) > .number(0), .nothing),
          ], otherwise: .truth(false)), "any \(far.name)", &rows)
    }
    rows.openAnswers.append(answer)
    return .column(answer)
  }

  private func count(
    _ relation: Relation, _ filter: Condition?, _ rows: inout PlannedRows, _ scope: Scope
  ) throws -> (low: Scalar, high: Scalar) {
    guard let near = scope.levels.last else { throw NotLowered(reason: "a condition without a row in hand") }
    let (right, far) = related(relation.to, besides: rows.bases)
    var pairs = PlannedRows(
      node: builder.join(.inner, rows.node, right, on: ownership(relation, near: near, far: far)),
      keys: rows.keys + [far.row], bases: rows.bases.union([far.name]))
    pairs.inherit(rows)
    let holds = try filter.map { try truth($0, &pairs, scope.holding(far)) } ?? .truth(true)
    let counts = tallied(holds, pairs, into: &rows)
    let low = Scalar.orElse([.column(counts.certain), .number(0)])
    return (low, .sum(low, .orElse([.column(counts.open), .number(0)])))
  }

  /// For each row, of how many pairs something is true and of how many it is unknown; nothing without pairs.
  func tallied(
    _ truth: Scalar, _ pairs: PlannedRows, into rows: inout PlannedRows
  ) -> (certain: String, open: String) {
    let (certain, open) = (rows.fresh("certain"), rows.fresh("open"))
    let gathered = builder.add(
      .aggregate(
        pairs.node, by: rows.keys,
        [
          .init(name: certain, function: .count, of: .number(1), only: truth),
          .init(name: open, function: .count, of: .number(1), only: truth.isUnknown),
        ]))
    rows.node = builder.join(.left, rows.node, gathered, on: rows.keys.map { ($0, $0) })
    return (certain, open)
  }
}
