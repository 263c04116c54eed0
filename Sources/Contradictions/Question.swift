import RuleChecking

/// A condition in terms of facts, by their positions.
indirect enum Question {
  case known(Truths)
  /// The answer in each state of a fact.
  case fact(Int, [Truths])
  case not(Question)
  case all([Question])
  case any([Question])
  case assuming(Question, isTrue: Bool)

  /// What the answer may be.
  ///
  /// - Parameter state: what is supposed about a fact, by position; nil for nothing.
  func truths(_ state: [Int?]) -> Truths {
    switch self {
    case .known(let truths): return truths
    case .fact(let position, let answers):
      if let known = state[position] { return answers[known] }
      return answers.reduce([]) { $0.union($1) }
    case .not(let inner): return inner.truths(state).negated
    case .all(let parts):
      var both = Truths.yes
      for part in parts where both != .no { both = both.and(part.truths(state)) }
      return both
    case .any(let parts):
      var neither = Truths.yes
      for part in parts where neither != .no { neither = neither.and(part.truths(state).negated) }
      return neither.negated
    case .assuming(let inner, let isTrue): return inner.truths(state).assuming(isTrue)
    }
  }

  /// A fact about which nothing is supposed yet, and on which the answer turns.
  func openFact(_ state: [Int?]) -> Int? {
    switch self {
    case .known: return nil
    case .fact(let position, let answers):
      return state[position] == nil && Set(answers).count > 1 ? position : nil
    case .not(let inner), .assuming(let inner, _): return inner.openFact(state)
    case .all(let parts), .any(let parts):
      for part in parts where ![Truths.no, .open, .yes].contains(part.truths(state)) {
        if let found = part.openFact(state) { return found }
      }
      return nil
    }
  }
}
