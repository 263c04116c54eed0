import Chronology
import Planning
import RuleChecking

extension PlanRunner {
  /// What a scalar comes to for a row of the given columns: SQL's three values, a truth being 1 or 0.
  func reckoning(_ scalar: Scalar, over rows: RowList) -> (RowList.Row) -> Int? {
    func part(_ scalar: Scalar) -> (RowList.Row) -> Int? { reckoning(scalar, over: rows) }
    func both(_ left: Scalar, _ right: Scalar, _ work: @escaping (Int, Int) -> Int?) -> (RowList.Row) -> Int?
    {
      let (one, other) = (part(left), part(right))
      return { row in
        guard let left = one(row), let right = other(row) else { return nil }
        return work(left, right)
      }
    }
    switch scalar {
    case .column(let name):
      let place = rows.place(name)
      return { $0[place] }
    case .number(let value): return { _ in value }
    case .day(let day):
      let value = Int(day.number)
      return { _ in value }
    case .asAt:
      let value = Int(asAt.number)
      return { _ in value }
    case .yearStart:
      let value = Int(asAt.reportingYear.lowerBound.number)
      return { _ in value }
    case .yearEnd:
      let value = Int(asAt.reportingYear.upperBound.number)
      return { _ in value }
    case .windowOpens:
      let value = Int(windowOpens.number)
      return { _ in value }
    case .truth(let value): return { _ in value ? 1 : 0 }
    case .nothing: return { _ in nil }
    case .and(let parts): return kleene(parts.map(part), decisive: 0)
    case .or(let parts): return kleene(parts.map(part), decisive: 1)
    case .not(let inner):
      let inner = part(inner)
      return { row in inner(row).map { 1 - $0 } }
    case .compare(let left, let order, let right):
      return both(left, right) { order.holds($0, $1) ? 1 : 0 }
    case .isOneOf(let inner, let wanted, _):
      let inner = part(inner)
      return { row in inner(row).map { wanted.contains($0) ? 1 : 0 } }
    case .isKnown(let inner):
      let inner = part(inner)
      return { row in inner(row) == nil ? 0 : 1 }
    case .choose(let choices, let otherwise):
      let choices = choices.map { (when: part($0.when), then: part($0.then)) }
      let otherwise = part(otherwise)
      return { row in
        for choice in choices where choice.when(row) == 1 { return choice.then(row) }
        return otherwise(row)
      }
    case .firstKnown(let parts):
      let parts = parts.map(part)
      return { row in
        for part in parts { if let value = part(row) { return value } }
        return nil
      }
    case .sum(let left, let right): return both(left, right) { $0 + $1 }
    case .difference(let left, let right): return both(left, right) { $0 - $1 }
    case .product(let left, let right): return both(left, right) { $0 * $1 }
    case .quotient(let left, let right): return both(left, right) { $1 == 0 ? nil : $0 / $1 }
    case .months(let day, let count):
      return both(day, count) { Int(CivilDay(number: Int32($0)).adding(months: $1).number) }
    case .monthsBetween(let from, let to):
      return both(from, to) { $0 <= $1 ? self.wholeMonths($0, $1) : -self.wholeMonths($1, $0) }
    case .least(let parts):
      let parts = parts.map(part)
      return { row in parts.compactMap { $0(row) }.min() }
    case .greatest(let parts):
      let parts = parts.map(part)
      return { row in parts.compactMap { $0(row) }.max() }
    }
  }

  /// Month after month is added until the day is passed.
  private func wholeMonths(_ from: Int, _ to: Int) -> Int {
    var count = 0
    while CivilDay(number: Int32(from)).adding(months: count + 1).number <= to { count += 1 }
    return count
  }

  private func kleene(_ parts: [(RowList.Row) -> Int?], decisive: Int) -> (RowList.Row) -> Int? {
    { row in
      var isOpen = false
      for part in parts {
        guard let value = part(row) else {
          isOpen = true
          continue
        }
        if value == decisive { return decisive }
      }
      return isOpen ? nil : 1 - decisive
    }
  }
}
