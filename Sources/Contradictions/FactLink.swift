import RuleChecking

/// What binds facts to one another: which of their states can be the case together.
enum FactLink {
  /// Whether there is a day, a number or an answer turns on what stands in the cells that it is read from.
  ///
  /// It may lack one for another reason too, where it is not read from cells alone.
  case reading(Int, cells: [ReadCell], cellsAlone: Bool)
  /// Comparisons of days: together they must leave a day for each.
  case days([Int])
  /// Every row that counts for the first counts for the second too.
  case within(Int, Int)
  /// No row can count for it.
  case counted(Int)

  /// A cell by its fact, and what a cell without a value comes to.
  struct ReadCell {
    let fact: Int
    let blankIsNo: Bool
    let unreadableIsNo: Bool
  }

  /// The links of each fact, by position.
  static func links(among facts: [Fact], vocabulary: Vocabulary, depth: Int) -> [[FactLink]] {
    var links = [[FactLink]](repeating: [], count: facts.count)
    func add(_ link: FactLink, to positions: [Int]) {
      for position in positions { links[position].append(link) }
    }
    for (position, fact) in facts.enumerated() {
      let cells = fact.key.cellsRead.compactMap { cell -> ReadCell? in
        let key = FactKey.cell(cell)
        guard let found = facts.firstIndex(where: { $0.key == key }) else { return nil }
        let (blankIsNo, unreadableIsNo) = key.readings(in: vocabulary)
        return ReadCell(fact: found, blankIsNo: blankIsNo, unreadableIsNo: unreadableIsNo)
      }
      if !cells.isEmpty {
        add(
          .reading(position, cells: cells, cellsAlone: fact.key.isReadFromCellsAlone),
          to: [position] + cells.map(\.fact))
      }
      if case .count(_, let filter?) = fact.key,
        implies(filter, .not(.always), vocabulary, depth: depth + 1)
      {
        add(.counted(position), to: [position])
      }
      for other in facts.indices where other != position {
        switch (fact.key, facts[other].key) {
        case (.count(let relation, let filter), .count(let sameRelation, let wider)):
          guard relation == sameRelation, implies(filter, wider, vocabulary, depth: depth + 1) else { break }
          add(.within(position, other), to: [position, other])
        default: break
        }
      }
    }
    let days = facts.indices.filter { if case .days = facts[$0].key { true } else { false } }
    if days.count > 1 { add(.days(days), to: days) }
    return links
  }

  /// Whether every row that satisfies one filter certainly satisfies another.
  private static func implies(
    _ filter: Condition?, _ wider: Condition?, _ vocabulary: Vocabulary, depth: Int
  ) -> Bool {
    guard let wider else { return true }
    let demands = [Demand.holds(filter ?? .always), .isNotSure(wider)]
    var search = RecordSearch(demands, vocabulary: vocabulary, depth: depth)
    if case .none = search.outcome() { return true }
    return false
  }

  /// Whether what is supposed can be the case together.
  func holds(_ state: [Int?], _ facts: [Fact]) -> Bool {
    switch self {
    case .reading(let position, let cells, let cellsAlone):
      guard let own = state[position] else { return true }
      return Self.reads(facts[position].states[own], cells.map { $0.reading(state, facts) }, cellsAlone)
    case .counted(let position):
      guard let own = state[position], case .span(let least, _) = facts[position].states[own] else {
        return true
      }
      return least <= 0
    case .days(let compared):
      return DayDifference.leaveRoom(
        compared.compactMap { position in
          guard case .days(let difference) = facts[position].key, let own = state[position] else {
            return nil
          }
          return (difference, facts[position].states[own])
        })
    case .within(let fewer, let more):
      guard let first = state[fewer], let second = state[more],
        case .span(let least, _) = facts[fewer].states[first],
        case .span(_, let most) = facts[more].states[second]
      else { return true }
      return least <= most
    }
  }

  /// Whether an answer can be in a state with what its cells hold; nil where nothing is supposed of a cell.
  private static func reads(_ state: FactState, _ cells: [CellReading?], _ cellsAlone: Bool) -> Bool {
    switch state {
    case .none: return !cellsAlone || cells.contains { $0 == nil || $0 == .nothing }
    case .open:
      return !cells.contains(.nothing) && (!cellsAlone || cells.contains { $0 == nil || $0 == .open })
    // A text that is read may be unlike what is asked for.
    case .no: return !cells.contains(.open)
    default: return cells.allSatisfy { $0 == nil || $0 == .value }
    }
  }

  /// What a cell comes to where it is read.
  enum CellReading {
    case value
    case nothing
    case open
  }
}

extension FactLink.ReadCell {
  /// What the cell comes to; nil where nothing is supposed of it.
  func reading(_ state: [Int?], _ facts: [Fact]) -> FactLink.CellReading? {
    guard let own = state[fact] else { return nil }
    switch facts[fact].states[own] {
    case .blank: return blankIsNo ? .nothing : .open
    case .unreadable: return unreadableIsNo ? .nothing : .open
    default: return .value
    }
  }
}
