import CaseModel
import Chronology
import RuleChecking
import RuleModel

extension ReferenceQuestions {
  /// What a question comes to in every world.
  func everyWorld<Answer>(_ question: () throws(Ask) -> Answer) -> [ReferenceLeaf<Answer>] {
    var leaves: [ReferenceLeaf<Answer>] = []
    let before = world
    defer { world = before }
    var waiting = [before]
    while let next = waiting.popLast() {
      world = next
      do throws(Ask) {
        leaves.append(ReferenceLeaf(world: next, answer: try question()))
      } catch {
        switch error {
        case .side(let fact, let value, let range):
          waiting.append(next.supposing(fact, in: value...range.upperBound))
          waiting.append(next.supposing(fact, in: range.lowerBound...(value - 1)))
        case .which(let fact, let count):
          for value in (0..<count).reversed() { waiting.append(next.supposing(fact, in: value...value)) }
        case .nothing(let fact):
          leaves.append(ReferenceLeaf(world: next.supposing(fact, in: 0...0), answer: nil))
        }
      }
      // A record so full of gaps is left out of the comparison.
      guard leaves.count < 60 else {
        hasMetBeyond = true
        let beyond = ReferenceFact(entity: 0, field: 0, row: 0, kind: .beyond)
        return leaves + [ReferenceLeaf(world: before.supposing(beyond, in: 0...0), answer: nil)]
      }
    }
    return leaves
  }

  /// Whether something goes one way throughout what a fact may be; else it is asked where it turns.
  func turn(_ fact: ReferenceFact, within domain: ClosedRange<Int>, _ test: (Int) -> Bool) throws(Ask) -> Bool
  {
    let range = world.range(of: fact) ?? domain
    let first = test(range.lowerBound)
    guard first != test(range.upperBound) else { return first }
    var (low, high) = (range.lowerBound, range.upperBound)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if test(middle) == first { low = middle } else { high = middle }
    }
    // The evaluator tells whether there are others, not how many, but where their number tells which comes next.
    if fact.kind != .value, fact.kind != .earlier, high != 1 { hasMetBeyond = true }
    throw .side(fact, at: high, of: range)
  }

  func domain(of fact: ReferenceFact) -> ClosedRange<Int> {
    guard fact.kind == .value else { return 0...Self.most }
    switch record.dictionary.entities[fact.entity].fields[fact.field].type {
    case .number: return -Self.most...Self.most
    case .moment: return Self.days.lowerBound * 1440...Self.days.upperBound * 1440
    default: return Self.days
    }
  }
}
