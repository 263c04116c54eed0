import CaseModel
import RuleChecking

extension Questioner {
  /// Notes, for every date and number being supposed, where a comparison turns.
  ///
  /// A comparison with something that moves one way turns once: from one end of what may be to the other the
  /// place is found by halving. That two are equal is two such questions.
  ///
  /// - Parameter test: whether an order holds under the readings in hand; nil where it cannot be told.
  func noteTurns(_ test: (Order) -> Bool?) {
    // A comparison inside one that is being halved notes its own turns when it is met with by itself.
    guard !readings.isEmpty, !isNotingTurns else { return }
    isNotingTurns = true
    let before = obstacle
    defer { (obstacle, isNotingTurns) = (before, false) }
    for position in readings.indices {
      let (fact, value) = readings[position]
      guard isWide(fact), let low = domain(of: fact).first, let high = domain(of: fact).last else { continue }
      let ends = low...high
      for order in [Order.less, .atMost] {
        func holds(_ value: Int32) -> Bool? {
          readings[position].value = value
          return test(order)
        }
        defer { readings[position].value = value }
        guard let first = holds(ends.lowerBound), let last = holds(ends.upperBound), first != last else {
          continue
        }
        var (low, high) = (ends.lowerBound, ends.upperBound)
        while high - low > 1 {
          let middle = low + (high - low) / 2
          guard let answer = holds(middle) else { break }
          if answer == first { low = middle } else { high = middle }
        }
        if !turns.contains(where: { $0.fact == fact && $0.value == high }) { turns.append((fact, high)) }
      }
    }
  }

  /// Notes where a supposed day comes after another, which it is held against.
  func noteTurns(of expression: DayExpression, _ situation: Situation, at limit: Int32) {
    noteTurns { order in
      guard case .day(let day) = day(expression, situation) else { return nil }
      return order.holds(day, limit)
    }
  }
}
