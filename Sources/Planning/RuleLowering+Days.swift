import CaseModel
import Chronology
import RuleChecking
import RuleModel

/// A day that an expression gives: its value, and whether the record says that there is none.
struct PlannedDay {
  var value: Scalar
  var isNone: Scalar = .truth(false)
  /// Whether it is not recorded but supposed.
  var isSupposed: Scalar = .truth(false)
}

extension RuleLowering {
  /// The day an expression names.
  func day(_ expression: DayExpression, _ rows: inout PlannedRows, _ scope: Scope) throws -> PlannedDay {
    switch expression {
    case .literal(let day): return PlannedDay(value: .day(day))
    case .asAt: return PlannedDay(value: .asAt)
    case .yearStart: return PlannedDay(value: .yearStart)
    case .yearEnd: return PlannedDay(value: .yearEnd)
    case .orElse(let first, let second):
      let one = try day(first, &rows, scope)
      let other = try day(second, &rows, scope)
      return PlannedDay(
        value: .first([.init(one.isNone, other.value)], otherwise: one.value),
        isNone: .all([one.isNone, other.isNone]),
        isSupposed: .first([.init(one.isNone, other.isSupposed)], otherwise: one.isSupposed))
    case .clock:
      return scope.clock.map { PlannedDay(value: $0) } ?? PlannedDay(value: .nothing, isNone: .truth(true))
    case .due:
      guard let due = scope.due else { return PlannedDay(value: .nothing, isNone: .truth(true)) }
      return PlannedDay(value: due, isNone: due.isUnknown)
    case .cell(let cell):
      let base = try follow(cell.row, &rows, scope)
      return PlannedDay(
        value: value(base, cell.field, scope),
        isNone: .any([isAbsent(base, rows), saysNone(base, cell.field)]),
        isSupposed: scope.supposed[Fact(row: base, field: cell.field)].map {
          .all([dayColumn(base, cell.field).isUnknown, .isKnown(.column($0))])
        } ?? .truth(false))
    case .shifted(let inner, let period, let backwards):
      let start = try day(inner, &rows, scope)
      let value = moved(start.value, by: period, backwards: backwards, isDuty: false, &rows)
      guard case .workingDays(let count) = period else {
        return PlannedDay(value: value, isNone: start.isNone, isSupposed: start.isSupposed)
      }
      // What is only supposed may lie centuries off, where five days in seven are near enough.
      let days = (backwards ? -1 : 1) * count * 7 / 5
      let about = Scalar.first([.init(start.isSupposed, start.value + days)], otherwise: .nothing)
      let moved = start.isSupposed == .truth(false) ? value : Scalar.orElse([value, about])
      // Beyond the calendar there is no such day.
      return PlannedDay(
        value: moved, isNone: .any([start.isNone, .all([.isKnown(start.value), moved.isUnknown])]),
        isSupposed: start.isSupposed)
    }
  }

  /// A day moved by a period; nothing where working days lead beyond the calendar.
  ///
  /// - Parameter isDuty: whether it is the end of a duty, for which a local manual may count the day of the
  ///   clock as the first working day.
  func moved(
    _ day: Scalar, by period: Period, backwards: Bool, isDuty: Bool, _ rows: inout PlannedRows
  ) -> Scalar {
    let sign = backwards ? -1 : 1
    return switch period {
    case .days(let count): day + sign * count
    case .weeks(let count): day + sign * count * 7
    case .months(let count): .months(day, .number(sign * count))
    case .years(let count): .months(day, .number(sign * count * 12))
    case .hours(let count): day + sign * ((count + 23) / 24)
    case .workingDays(let count): workingDays(.number(sign * count), from: day, isDuty: isDuty, &rows)
    }
  }

  /// The nth working day after a day, or before it: two look-ups in the calendar, whose working days are
  /// numbered.
  func workingDays(_ count: Scalar, from day: Scalar, isDuty: Bool, _ rows: inout PlannedRows) -> Scalar {
    let name = rows.fresh("calendar")
    let start = column(day, "counted from", &rows)
    rows.node = builder.join(
      .left, rows.node, builder.constants(.calendar, as: name), on: [(start, name + ".day")])
    let through = Scalar.column(name + ".through")
    let works = Scalar.column(name + ".works")
    let isInclusive = isDuty && vocabulary.counting == .inclusive
    let after = Scalar.sum(through, isInclusive ? .difference(count, works) : count)
    let before = Scalar.sum(
      .difference(through, works), .sum(count, isInclusive ? .sum(works, .number(1)) : .number(1)))
    let wanted = column(
      .first([.init(.compare(count, .greater, .number(0)), after)], otherwise: before), "working day", &rows)
    let found = rows.fresh("working day")
    rows.node = builder.join(
      .left, rows.node, builder.constants(.workingDays, as: found), on: [(wanted, found + ".number")])
    return .first(
      [
        .init(
          .compare(count, .equal, .number(0)),
          .first([.init(.isKnown(through), .column(start))], otherwise: .nothing))
      ],
      otherwise: .column(found + ".day"))
  }

  /// The due date of an interval that runs from a clock; nothing outside the law or the calendar.
  func due(_ source: PeriodSource, from clock: Scalar, _ rows: inout PlannedRows) -> Scalar {
    switch source {
    case .fixed(let period):
      return moved(clock, by: period, backwards: false, isDuty: true, &rows)
    case .law(let value):
      let name = inForce(value, on: clock, &rows)
      let (days, months) = (Scalar.column(name + ".days"), Scalar.column(name + ".months"))
      var choices: [Scalar.Choice] = [
        .init(.isKnown(days), .sum(clock, days)), .init(.isKnown(months), .months(clock, months)),
      ]
      if vocabulary.lawValues[value].dated.contains(where: { isInWorkingDays($0.text.text) }) {
        let count = Scalar.column(name + ".working days")
        choices.append(.init(.isKnown(count), workingDays(count, from: clock, isDuty: true, &rows)))
      }
      return .first(choices, otherwise: .nothing)
    }
  }

  private func isInWorkingDays(_ text: String) -> Bool {
    if case .workingDays = Period.parse(text) { true } else { false }
  }

  /// Whether two days stand in an order: never where one of them does not exist.
  func compareDays(
    _ left: DayExpression, _ order: Order, _ right: DayExpression, _ rows: inout PlannedRows, _ scope: Scope
  ) throws -> Scalar {
    let one = try day(left, &rows, scope)
    let other = try day(right, &rows, scope)
    var choices = [Scalar.Choice(.any([one.isNone, other.isNone]), .truth(false))]
    if case .cell(let near) = left, case .cell(let far) = right, near.entity == far.entity,
      near.field == far.field
    {
      // A day that is not known is on the same day as itself.
      let holders = (try follow(near.row, &rows, scope).row, try follow(far.row, &rows, scope).row)
      if holders.0 != holders.1 {
        choices.append(
          .init(
            .all([one.value.isUnknown, .compare(.column(holders.0), .equal, .column(holders.1))]),
            .truth(order.holds(0, 0))))
      }
    }
    return .first(choices, otherwise: .compare(one.value, order, other.value))
  }

  /// Whether two moments stand in an order, wherever within its bounds each lies.
  func compareMoments(
    _ left: CellPath, _ order: Order, _ right: CellPath, _ rows: inout PlannedRows, _ scope: Scope
  ) throws -> Scalar {
    let one = try follow(left.row, &rows, scope)
    let other = try follow(right.row, &rows, scope)
    let (near, far) = (valueColumn(one, left.field), valueColumn(other, right.field))
    let nears = [Scalar.column(near), .column(near + " latest")]
    let fars = [Scalar.column(far), .column(far + " latest")]
    return .first(
      [
        .init(
          .any([
            isAbsent(one, rows), isAbsent(other, rows), isBlankAnswer(one, left.field),
            isBlankAnswer(other, right.field),
          ]), .truth(false))
      ],
      otherwise: atAllBounds(nears, order, fars))
  }

  /// Whether an order holds at all combinations of bounds; unknown where it holds at some.
  func atAllBounds(_ lefts: [Scalar], _ order: Order, _ rights: [Scalar]) -> Scalar {
    var pairs: [Scalar] = []
    for left in lefts {
      for right in rights { pairs.append(.compare(left, order, right)) }
    }
    let all = Scalar.all(pairs)
    if pairs.allSatisfy({ $0 == all }) { return all }
    return .first(
      [.init(all, .truth(true)), .init(Scalar.any(pairs).negated, .truth(false))], otherwise: .nothing)
  }
}
