import Chronology
import RuleChecking

extension RuleLowering {
  /// A Monday long before any record, from which days of the week are counted.
  private static let monday = CivilDay(number: 4 - 7 * 50_000)

  /// Whether a day is of a kind; with no such day, no.
  ///
  /// Of a day that is not recorded the answer is open.
  func falls(
    _ expression: DayExpression, on kind: KindOfDay, _ rows: inout PlannedRows, _ scope: Scope
  ) throws -> Scalar {
    let day = try self.day(expression, &rows, scope)
    let at = column(day.value, "day", &rows)
    let sinceMonday = Scalar.difference(.column(at), .day(Self.monday))
    let weekday = Scalar.difference(sinceMonday, .product(.quotient(sinceMonday, .number(7)), .number(7)))
    var isSo = weekday >= .number(5)
    if kind == .workingDay {
      let name = rows.fresh("calendar")
      rows.node = builder.join(
        .left, rows.node, builder.constants(.calendar, as: name), on: [(at, name + ".day")])
      let works = Scalar.column(name + ".works")
      isSo = .first([.init(.isKnown(works), works == 1)], otherwise: isSo.negated)
    }
    let isOpen = Scalar.any([day.isSupposed, Scalar.column(at).isUnknown])
    let answer = Scalar.first(
      [.init(day.isNone, .truth(false)), .init(isOpen, .nothing)], otherwise: isSo)
    var readsCells = false
    expression.forEachPart { if case .cell = $0 { readsCells = true } }
    guard readsCells else { return answer }
    let name = column(answer, "on \(kind.rawValue)", &rows)
    rows.openAnswers.append(name)
    return .column(name)
  }
}
