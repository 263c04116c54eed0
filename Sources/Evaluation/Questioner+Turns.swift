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
    guard !isNotingTurns else { return }
    isNotingTurns = true
    let before = obstacle
    defer { (obstacle, isNotingTurns) = (before, false) }
    for position in readings.indices {
      let (fact, value) = readings[position]
      guard let ends = ends(of: fact) else { continue }
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

  /// Between what a supposed date, time or number may lie; nil for what has few readings.
  private func ends(of fact: UnknownFact) -> ClosedRange<Int32>? {
    guard fact.aspect == .value, fact.field >= 0 else { return nil }
    let days = ReadingExplorer.earliestDay...ReadingExplorer.latestDay
    switch index.vocabulary.dictionary.entities[Int(fact.entity)].fields[Int(fact.field)].type {
    case .date: return days
    case .moment: return days.lowerBound * 1440...days.upperBound * 1440
    case .number: return -1_000_000...1_000_000
    default: return nil
    }
  }
}
