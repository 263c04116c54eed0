import CaseModel
import Evaluation

/// Something that a record does not say and that can be supposed.
struct ReferenceFact: Hashable {
  enum Kind: Hashable {
    case value
    /// Whether anything is recorded at all.
    case recordedness
    /// How many rows there are besides those that are seen, of which the question of that number is true.
    case unseen(Int)
    /// How many intervals lie before those that are seen.
    case earlier
    /// What a text that is not known is worth: nothing, or all that it can be.
    case worth
    /// Whether a day counted from it is of a kind, as the question of that number asks.
    case kindOfDay(Int)
    /// Where a row without a date stands among others.
    case place
    /// It cannot be supposed at all.
    case beyond
  }

  var entity: Int
  var field: Int
  var row: Int
  var kind: Kind = .value
}

/// What must be known before a question can be answered.
enum Ask: Error {
  /// On which side of a value a fact lies: below it, or not.
  case side(ReferenceFact, at: Int, of: ClosedRange<Int>)
  /// Which of so many values it has.
  case which(ReferenceFact, Int)
  /// Nothing that could be supposed would answer it.
  case nothing(ReferenceFact)
}

/// One way that everything could be of which the record does not tell: between which bounds each fact lies.
struct ReferenceWorld {
  var facts: [(fact: ReferenceFact, range: ClosedRange<Int>)] = []

  func range(of fact: ReferenceFact) -> ClosedRange<Int>? {
    for known in facts.reversed() where known.fact == fact { return known.range }
    return nil
  }

  func supposing(_ fact: ReferenceFact, in range: ClosedRange<Int>) -> ReferenceWorld {
    var world = self
    world.facts.removeAll { $0.fact == fact }
    world.facts.append((fact, range))
    return world
  }

  /// Whether two worlds can be the same but for one fact.
  func differs(from other: ReferenceWorld, onlyIn fact: ReferenceFact) -> Bool {
    for known in facts where known.fact != fact {
      if let range = other.range(of: known.fact), !range.overlaps(known.range) { return false }
    }
    return true
  }
}

/// What came of a question in one world; nil where the record cannot be supposed to say it.
struct ReferenceLeaf<Answer> {
  var world: ReferenceWorld
  var answer: Answer?
}
