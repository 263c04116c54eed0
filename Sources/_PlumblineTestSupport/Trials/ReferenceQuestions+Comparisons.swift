import CaseModel
import Chronology
import RuleChecking
import RuleModel

extension ReferenceQuestions {
  /// Two terms of which none stands in any order to anything, whatever cannot be told of the other.
  func pair(
    _ left: () throws(Ask) -> ReferenceTerm, _ right: () throws(Ask) -> ReferenceTerm
  ) throws(Ask) -> (ReferenceTerm, ReferenceTerm) {
    let first: ReferenceTerm
    do throws(Ask) {
      first = try left()
    } catch {
      guard case .nothing = error, case .none = try right() else { throw error }
      return (.none, .none)
    }
    if case .none = first { return (.none, .none) }
    return (first, try right())
  }

  func compare(_ left: ReferenceTerm, _ order: Order, _ right: ReferenceTerm) throws(Ask) -> Bool {
    switch (left, right) {
    case (.none, _), (_, .none): return false
    case (.known(let one), .known(let other)): return order.holds(one, other)
    case (.between(let low, let high, let fact), .known(let limit)):
      return try compare(low...high, order, limit, fact)
    case (.known(let limit), .between(let low, let high, let fact)):
      return try compare(low...high, order.turned, limit, fact)
    case (.between(_, _, let fact), _), (_, .between(_, _, let fact)): throw .nothing(fact)
    case (.open(let fact, let value), .known(let limit)):
      return try compare(fact, value, order, limit)
    case (.known(let limit), .open(let fact, let value)):
      return try compare(fact, value, order.turned, limit)
    case (.open(let fact, let value), .open(let other, let second)):
      guard fact == other else { throw beyond() }
      return try turn(fact, within: domain(of: fact)) { order.holds(value($0), second($0)) }
    }
  }

  func compare(
    _ fact: ReferenceFact, _ value: (Int) -> Int, _ order: Order, _ limit: Int
  ) throws(Ask) -> Bool {
    let domain = domain(of: fact)
    switch order {
    case .equal, .unequal:
      let isAtMost = try turn(fact, within: domain) { value($0) <= limit }
      let isLess = try turn(fact, within: domain) { value($0) < limit }
      return (isAtMost && !isLess) == (order == .equal)
    default: return try turn(fact, within: domain) { order.holds(value($0), limit) }
    }
  }

  func compare(
    _ range: ClosedRange<Int>, _ order: Order, _ limit: Int, _ fact: ReferenceFact
  ) throws(Ask) -> Bool {
    let answers = Set(
      [range.lowerBound, range.upperBound, min(max(limit, range.lowerBound), range.upperBound)].map {
        order.holds($0, limit)
      })
    guard answers.count == 1, let answer = answers.first else { throw .nothing(fact) }
    return answer
  }

  func compareMoments(
    _ left: CellPath, _ order: Order, _ right: CellPath, _ situation: ReferenceSituation
  ) throws(Ask) -> Bool {
    guard let (one, fact) = try cell(left, situation), let (other, otherFact) = try cell(right, situation)
    else {
      return false
    }
    guard case .span(let first, let last) = one else { throw .nothing(fact) }
    guard case .span(let least, let most) = other else { throw .nothing(otherFact) }
    let answers = Set(
      [first, last].flatMap { one in [least, most].map { order.holds(one, $0) } })
    guard answers.count == 1, let answer = answers.first else { throw .nothing(fact) }
    return answer
  }
}

extension Order {
  /// The order the other way round.
  fileprivate var turned: Order {
    switch self {
    case .equal, .unequal: self
    case .less: .greater
    case .atMost: .atLeast
    case .greater: .less
    case .atLeast: .atMost
    }
  }
}
