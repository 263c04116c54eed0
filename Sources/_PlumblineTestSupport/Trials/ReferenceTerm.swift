/// A number or day as the record gives it.
enum ReferenceTerm {
  /// There is none.
  case none
  case known(Int)
  /// Somewhere between two, and nothing that could be supposed says where.
  case between(Int, Int, ReferenceFact)
  /// It goes one way, or the other, with a fact that is not known.
  case open(ReferenceFact, (Int) -> Int)

  func map(_ change: @escaping (Int) -> Int) -> ReferenceTerm {
    switch self {
    case .none: .none
    case .known(let value): .known(change(value))
    case .between(let low, let high, let fact): .between(change(low), change(high), fact)
    case .open(let fact, let value): .open(fact) { change(value($0)) }
    }
  }
}
