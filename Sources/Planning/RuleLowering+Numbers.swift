import CaseModel
import RuleChecking
import RuleModel

/// A number that an expression gives, within bounds, and whether the record says that there is none.
struct PlannedNumber {
  var low: Scalar
  var high: Scalar
  var isNone: Scalar = .truth(false)
  /// Whether the record does not say which rows it is taken over, so that nothing can be supposed about it.
  var isUnsaid: Scalar = .truth(false)

  init(_ value: Scalar, isNone: Scalar = .truth(false)) {
    low = value
    high = value
    self.isNone = isNone
  }

  init(low: Scalar, high: Scalar, isUnsaid: Scalar) {
    self.low = low
    self.high = high
    self.isUnsaid = isUnsaid
  }
}

extension RuleLowering {
  /// Whether two numbers stand in an order: never where one of them does not exist.
  func compareNumbers(
    _ left: NumberExpression, _ order: Order, _ right: NumberExpression, _ rows: inout PlannedRows,
    _ scope: Scope
  ) throws -> Scalar {
    let one = try number(left, &rows, scope)
    let other = try number(right, &rows, scope)
    return compare(one, order, other, ofNone: false, &rows)
  }

  /// Whether two numbers, each somewhere within its bounds, stand in an order.
  ///
  /// - Parameter ofNone: the answer where one of them does not exist.
  func compare(
    _ one: PlannedNumber, _ order: Order, _ other: PlannedNumber, ofNone: Bool, _ rows: inout PlannedRows
  ) -> Scalar {
    let isCount = one.low != one.high || other.low != other.high
    var answer = atAllBounds([one.low, one.high], order, [other.low, other.high])
    if isCount, order == .equal || order == .unequal {
      // Between its bounds a count may equal what it equals at neither.
      let isSettled = Scalar.all([
        .compare(one.low, .equal, one.high), .compare(other.low, .equal, other.high),
      ])
      answer = .first([.init(isSettled, answer)], otherwise: .nothing)
    }
    let none = Scalar.Choice(.any([one.isNone, other.isNone]), .truth(ofNone))
    guard isCount else { return .first([none], otherwise: answer) }
    let name = column(.first([none], otherwise: answer), "count holds", &rows)
    rows.openAnswers.append(name)
    return .first(
      [none, .init(.any([one.isUnsaid, other.isUnsaid]), .nothing)], otherwise: .column(name))
  }

  /// What a number comes to.
  func number(
    _ number: NumberExpression, _ rows: inout PlannedRows, _ scope: Scope
  ) throws -> PlannedNumber {
    switch number {
    case .literal(let value):
      return PlannedNumber(.number(Int(value)))
    case .cell(let cell):
      let base = try follow(cell.row, &rows, scope)
      return PlannedNumber(
        value(base, cell.field, scope), isNone: .any([isAbsent(base, rows), saysNone(base, cell.field)]))
    case .feature(let feature, let cell):
      let base = try follow(cell.row, &rows, scope)
      // A blank holds no words; a text said to stand elsewhere, or that cannot be read, may hold any.
      let isThere = presence(base, cell.field, isOneOf: [.recorded, .blank])
      return PlannedNumber(
        .first([.init(isThere, featureColumn(feature, base, cell.field))], otherwise: .nothing),
        isNone: isAbsent(base, rows))
    case .count(let relation, let filter):
      return try sum(of: .literal(1), over: relation, filter, &rows, scope)
    case .length(let unit, let from, let to):
      return length(unit, try day(from, &rows, scope), try day(to, &rows, scope), &rows)
    case .sum(let inner, let relation, let filter):
      return try sum(of: inner, over: relation, filter, &rows, scope)
    }
  }

  /// How long it is from one day to another, in whole units; none beyond the calendar.
  private func length(
    _ unit: LengthUnit, _ from: PlannedDay, _ to: PlannedDay, _ rows: inout PlannedRows
  ) -> PlannedNumber {
    let isNone = Scalar.any([from.isNone, to.isNone])
    switch unit {
    case .days: return PlannedNumber(.difference(to.value, from.value), isNone: isNone)
    case .weeks:
      return PlannedNumber(.quotient(.difference(to.value, from.value), .number(7)), isNone: isNone)
    case .months: return PlannedNumber(.monthsBetween(from.value, to.value), isNone: isNone)
    case .years:
      return PlannedNumber(.quotient(.monthsBetween(from.value, to.value), .number(12)), isNone: isNone)
    case .workingDays:
      let calendar = Scalar.difference(through(to.value, &rows), through(from.value, &rows))
      // What is only supposed may lie centuries off, where five days in seven are near enough.
      let isSupposed = Scalar.any([from.isSupposed, to.isSupposed])
      let about = Scalar.quotient(.product(.difference(to.value, from.value), .number(5)), .number(7))
      let days =
        isSupposed == .truth(false)
        ? calendar : .orElse([calendar, .first([.init(isSupposed, about)], otherwise: .nothing)])
      let isBeyond = Scalar.all([.isKnown(from.value), .isKnown(to.value), days.isUnknown])
      return PlannedNumber(days, isNone: .any([isNone, isBeyond]))
    }
  }

  /// How many working days the calendar has up to a day.
  private func through(_ day: Scalar, _ rows: inout PlannedRows) -> Scalar {
    let name = rows.fresh("calendar")
    let on = column(day, "counted to", &rows)
    rows.node = builder.join(
      .left, rows.node, builder.constants(.calendar, as: name), on: [(on, name + ".day")])
    return .column(name + ".through")
  }

  /// The column of something counted in a text when it was read in.
  private func featureColumn(_ feature: TextFeature, _ base: Base, _ field: Int) -> Scalar {
    let counted =
      switch feature {
      case .words: "words"
      case .numbers: "numbers"
      case .phrases(let lexicon): vocabulary.lexicons[lexicon].name
      }
    return importedColumn(.feature(feature, field: field), counted, base, field)
  }

  // MARK: Other rows

  /// Whether a related row satisfies a filter.
  func exists(
    _ relation: Relation, _ filter: Condition?, _ rows: inout PlannedRows, _ scope: Scope
  ) throws -> Scalar {
    guard let near = scope.levels.last else { throw NotLowered(reason: "a condition without a row in hand") }
    let others = mayBeOthers(relation, near: near, &rows)
    return try anyRow(relation, &rows, scope, others: others) { pairs, far in
      try filter.map { try self.truth($0, &pairs, scope.holding(far)) } ?? .truth(true)
    }
  }

  /// Whether something holds of a related row.
  ///
  /// What takes no columns but those of the two rows is a semi-join that marks; what asks of further rows is
  /// worked out pair by pair and gathered.
  ///
  /// - Parameter others: whether there may be rows that the export does not show.
  func anyRow(
    _ relation: Relation, _ rows: inout PlannedRows, _ scope: Scope, others: Scalar = .truth(false),
    _ holds: (inout PlannedRows, Base) throws -> Scalar
  ) throws -> Scalar {
    guard let near = scope.levels.last else { throw NotLowered(reason: "a condition without a row in hand") }
    var (pairs, far, right) = self.pairs(of: rows, near, relation)
    let plain = pairs.node
    let holds = try holds(&pairs, far)
    var answer: String
    if pairs.node == plain {
      answer = rows.fresh("any \(far.name)")
      rows.node = builder.join(
        .mark(answer), rows.node, right, on: ownership(relation, near: near, far: far), only: holds)
    } else {
      let counts = tallied(holds, pairs, into: &rows)
      answer = column(
        .first(
          [
            .init(.column(counts.certain) > .number(0), .truth(true)),
            .init(.column(counts.open) > .number(0), .nothing),
          ], otherwise: .truth(false)), "any \(far.name)", &rows)
    }
    if others != .truth(false) {
      let seen = Scalar.column(answer)
      answer = column(
        .first(
          [.init(seen, .truth(true)), .init(.any([seen.isUnknown, others]), .nothing)],
          otherwise: .truth(false)), answer, &rows)
    }
    rows.openAnswers.append(answer)
    guard case .sameText = relation.kind else { return .column(answer) }
    let isOpen = ownershipIsOpen(relation, near: near)
    return .first([.init(isOpen, .nothing)], otherwise: .column(answer))
  }

  /// A number added up over related rows; one that may or may not count widens the bounds.
  private func sum(
    of inner: NumberExpression, over relation: Relation, _ filter: Condition?, _ rows: inout PlannedRows,
    _ scope: Scope
  ) throws -> PlannedNumber {
    guard let near = scope.levels.last else { throw NotLowered(reason: "a condition without a row in hand") }
    var (pairs, far, _) = self.pairs(of: rows, near, relation)
    let counts = try filter.map { try truth($0, &pairs, scope.holding(far)) } ?? .truth(true)
    let number = try number(inner, &pairs, scope.holding(far))
    let (low, high, open) = (rows.fresh("least"), rows.fresh("most"), rows.fresh("open"))
    let isTaken = Scalar.all([possibly(counts), certainly(number.isNone).negated])
    func widened(_ value: Scalar, _ bound: ([Scalar]) -> Scalar) -> Scalar {
      .first([.init(counts, value)], otherwise: bound([.number(0), value]))
    }
    let gathered = builder.add(
      .aggregate(
        pairs.node, by: rows.keys,
        [
          .init(name: low, function: .sum, of: widened(number.low) { .least($0) }, only: isTaken),
          .init(name: high, function: .sum, of: widened(number.high) { .greatest($0) }, only: isTaken),
          .init(
            name: open, function: .count, of: .number(1),
            only: .all([isTaken, .any([number.low.isUnknown, number.isUnsaid])])),
        ]))
    rows.node = builder.join(.left, rows.node, gathered, on: rows.keys.map { ($0, $0) })
    let others = mayBeOthers(relation, near: near, &rows)
    func settled(_ sum: String) -> Scalar {
      .first(
        [.init(.column(open) > .number(0), .nothing)], otherwise: .orElse([.column(sum), .number(0)]))
    }
    // Where the export does not hold every row, there may be as many more as you like.
    let most = Scalar.first(
      [.init(.any([settled(high).isUnknown, others.negated]), settled(high))],
      otherwise: .number(Int(Int32.max)))
    return PlannedNumber(
      low: settled(low), high: others == .truth(false) ? settled(high) : most,
      isUnsaid: ownershipIsOpen(relation, near: near))
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
