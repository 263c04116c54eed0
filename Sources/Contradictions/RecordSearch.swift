import CaseModel
import RuleChecking

/// A condition, and the answers to it that are looked for.
struct Demand {
  let condition: Condition
  let answers: Truths

  /// The condition holds.
  static func holds(_ condition: Condition) -> Demand { Demand(condition: condition, answers: .yes) }
  /// The condition does not hold, for certain.
  static func fails(_ condition: Condition) -> Demand { Demand(condition: condition, answers: .no) }
  /// The condition does not hold, or is not known.
  static func isNotSure(_ condition: Condition) -> Demand {
    Demand(condition: condition, answers: [.no, .open])
  }
}

/// Looks for a record of which several conditions are answered as demanded.
///
/// Every fact that the conditions turn on is supposed to be each way it can be, in three values: a blank cell leaves
/// what is read of it open. Facts that bear on one another are only supposed to be so together where they can: days
/// with a length of time between them, the rows of one kind that satisfy one filter or a wider one. What else binds
/// facts together is left aside, so that `none` is certain, and what is found is called certain only where nothing
/// could bind its facts. It is asked of records in which every question about other rows has an answer.
struct RecordSearch {
  /// What came of it.
  enum Outcome {
    /// There is no such record.
    case none
    case found(SupposedRecord)
    /// It was given up after `limit` steps.
    case notDecided
  }

  /// How many suppositions are tried at most.
  static let limit = 20_000

  let vocabulary: Vocabulary
  private let depth: Int
  private var demands: [(question: Question, answers: Truths)] = []
  private(set) var facts: [Fact] = []
  private var positions: [FactKey: Int] = [:]
  private var links: [[FactLink]] = []
  /// The cells that each fact is read from, by position.
  private var cellsRead: [[Int]] = []
  private var steps = 0
  private var state: [Int?] = []

  /// - Parameters:
  ///   - demands: what is demanded, of conditions that are asked of one row.
  ///   - depth: the level of that row.
  init(_ demands: [Demand], vocabulary: Vocabulary, depth: Int = 0) {
    self.vocabulary = vocabulary
    self.depth = depth
    let opened = demands.map { ($0.condition.opened(vocabulary, depth: depth), $0.answers) }
    var noted = NotedFacts()
    for (condition, _) in opened { noted.note(condition) }
    positions = noted.positions
    facts = noted.order.map { Fact($0, tests: noted.tests[$0] ?? [], dictionary: vocabulary.dictionary) }
    self.demands = opened.map { (question($0), $1) }
    cellsRead = facts.map { fact in fact.key.cellsRead.compactMap { noted.positions[.cell($0)] } }
    links = FactLink.links(among: facts, vocabulary: vocabulary, depth: depth)
    state = Array(repeating: nil, count: facts.count)
  }

  private func question(_ condition: Condition) -> Question {
    switch condition {
    case .always: return .known(.yes)
    case .not(let inner): return .not(question(inner))
    case .all(let parts): return .all(parts.map(question))
    case .any(let parts): return .any(parts.map(question))
    case .assuming(let inner, let isTrue): return .assuming(question(inner), isTrue: isTrue)
    default:
      guard let (key, test) = condition.fact, let position = positions[key] else {
        return .known([.no, .open, .yes])
      }
      let (blankIsNo, unreadableIsNo) = key.readings(in: vocabulary)
      return .fact(
        position,
        facts[position].states.map {
          Fact.answer(test, $0, blankIsNo: blankIsNo, unreadableIsNo: unreadableIsNo)
        })
    }
  }

  /// Looks for the record.
  mutating func outcome() -> Outcome {
    switch search() {
    case nil: .notDecided
    case false: .none
    default: .found(needed())
    }
  }

  /// Whether there is such a record with what is supposed so far; nil where that is not decided.
  private mutating func search() -> Bool? {
    steps += 1
    guard steps <= Self.limit else { return nil }
    var turning: Int?
    for demand in demands {
      let truths = demand.question.truths(state)
      if truths.isDisjoint(with: demand.answers) { return false }
      if !truths.isSubset(of: demand.answers), turning == nil { turning = demand.question.openFact(state) }
    }
    guard let turning else {
      return demands.allSatisfy { $0.question.truths(state).isSubset(of: $0.answers) }
    }
    // What stands in the cells comes first, so that answers read from one cell agree on what it holds.
    let next = cellsRead[turning].first { state[$0] == nil } ?? turning
    for choice in facts[next].states.indices {
      state[next] = choice
      if isConsistent(next) {
        guard let found = search() else { return nil }
        if found { return true }
      }
    }
    state[next] = nil
    return false
  }

  private func isConsistent(_ position: Int) -> Bool {
    links[position].allSatisfy { $0.holds(state, facts) }
  }

  /// The record that was found, without what it does not need.
  private mutating func needed() -> SupposedRecord {
    for position in state.indices {
      guard let supposed = state[position] else { continue }
      state[position] = nil
      if !demands.allSatisfy({ $0.question.truths(state).isSubset(of: $0.answers) }) {
        state[position] = supposed
      }
    }
    let supposed = state.indices.compactMap { position in
      state[position].map { (facts[position].key, facts[position].states[$0]) }
    }
    return SupposedRecord(facts: supposed, vocabulary: vocabulary, depth: depth)
  }
}

/// The facts that conditions turn on, in the order that they are met with, and what is asked of each.
private struct NotedFacts {
  var order: [FactKey] = []
  var positions: [FactKey: Int] = [:]
  var tests: [FactKey: Set<FactTest>] = [:]

  mutating func note(_ condition: Condition) {
    switch condition {
    case .not(let inner), .assuming(let inner, _): note(inner)
    case .all(let parts), .any(let parts): for part in parts { note(part) }
    default:
      guard let (key, test) = condition.fact else { return }
      for cell in key.cellsRead { take(.cell(cell)) }
      take(key)
      tests[key, default: []].insert(test)
    }
  }

  private mutating func take(_ key: FactKey) {
    guard positions[key] == nil else { return }
    positions[key] = order.count
    order.append(key)
  }
}

extension FactKey {
  /// The cells whose presence decides whether there is an answer.
  var cellsRead: [CellPath] {
    switch self {
    case .days(let difference): [difference.left.cell, difference.right.cell].compactMap(\.self)
    case .number(.cell(let cell)), .textTest(let cell, _), .kindOfDay(.cell(let cell)): [cell]
    default: []
    }
  }

  /// Whether there is an answer wherever its cells hold a value.
  var isReadFromCellsAlone: Bool {
    guard case .days(let difference) = self else { return true }
    return [difference.left, difference.right].allSatisfy { base in
      switch base {
      case .zero, .day(.cell), .day(.literal), .day(.asAt), .day(.yearStart), .day(.yearEnd): true
      case .day(.clock), .day(.due), .day(.shifted), .day(.orElse): false
      }
    }
  }

  /// Whether what is read of a blank cell, and of one that cannot be read, is answered with no.
  func readings(in vocabulary: Vocabulary) -> (blankIsNo: Bool, unreadableIsNo: Bool) {
    guard case .cell(let cell) = self else { return (false, false) }
    let entity = vocabulary.dictionary.entities[cell.entity]
    return (entity.fields[cell.field].blankIsAnswer, entity.isAsReturned)
  }
}
