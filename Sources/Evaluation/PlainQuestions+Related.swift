import CaseModel
import RuleChecking

// Rows that belong to a row.
extension PlainQuestions {
  /// Where the rows that belong to a row in hand stand; nil where the record does not say whose they are.
  func places(_ relation: PlainRelation, near row: Int) -> Range<Int>? {
    let owner: Int
    switch relation.owner {
    case .itself: owner = row
    case .child(let entity): owner = index.child(of: row, in: entity)
    case .text(let cell):
      switch read(cell, at: row) {
      case .value(let text): owner = Int(text)
      case .none: owner = -1
      case .unknown: return nil
      }
    }
    return relation.groups?.places(of: owner) ?? 0..<0
  }

  func row(at place: Int, of relation: PlainRelation) -> Int {
    relation.groups?.row(at: place) ?? -1
  }

  func exists(_ relation: Int32, _ filter: Int32, _ situation: borrowing Situation) -> Truth {
    let relation = relations[Int(relation)]
    let near = situation.row(situation.depth - 1)
    guard let places = places(relation, near: near) else { return .unknown }
    var isUnknown = false
    for place in places {
      guard filter >= 0 else { return .yes }
      switch truth(filter, situation.holding(row(at: place, of: relation))) {
      case .yes: return .yes
      case .unknown: isUnknown = true
      case .no: break
      }
    }
    let mayHaveOthers = places.isEmpty ? relation.mayHaveOthers.unseen : relation.mayHaveOthers.seen
    return isUnknown || mayHaveOthers ? .unknown : .no
  }

  func count(_ relation: Int32, _ filter: Int32, _ situation: borrowing Situation) -> PlainValue {
    let relation = relations[Int(relation)]
    let near = situation.row(situation.depth - 1)
    guard let places = places(relation, near: near) else { return .unknown }
    guard !(places.isEmpty ? relation.mayHaveOthers.unseen : relation.mayHaveOthers.seen) else {
      return .unknown
    }
    guard filter >= 0 else { return .value(Int32(clamping: places.count)) }
    var count: Int32 = 0
    for place in places {
      switch truth(filter, situation.holding(row(at: place, of: relation))) {
      case .yes: count += 1
      case .unknown: return .unknown
      case .no: break
      }
    }
    return .value(count)
  }

  /// The row that a choice falls on; unknown where that hangs on what is not shown, or on the date of an undated row.
  func chosen(_ choice: Int32, near: Int, _ situation: borrowing Situation) -> PlainValue {
    let choice = choices[Int(choice)]
    let relation = relations[Int(choice.relation)]
    guard let places = places(relation, near: near) else { return .unknown }
    // Undated rows stand last.
    if choice.needsDates, places.count > 1, let last = places.last,
      relation.groups?.isUndated(at: last) == true
    {
      return .unknown
    }
    var among = places
    if choice.place == .next || choice.place == .previous {
      guard let own = places.first(where: { row(at: $0, of: relation) == near }) else { return .none }
      among = choice.place == .next ? own + 1..<places.upperBound : places.lowerBound..<own
    }
    let isForward = choice.place == .first || choice.place == .next
    for step in 0..<among.count {
      let row = row(
        at: isForward ? among.lowerBound + step : among.upperBound - 1 - step, of: relation)
      switch choice.filter < 0 ? .yes : truth(choice.filter, situation.holding(row)) {
      case .no: continue
      case .unknown: return .unknown
      case .yes:
        return choice.place == .first && choice.mayHaveEarlier
          ? .unknown : .value(Int32(truncatingIfNeeded: row))
      }
    }
    let mayHaveOthers = places.isEmpty ? relation.mayHaveOthers.unseen : relation.mayHaveOthers.seen
    return choice.place == .next || !mayHaveOthers ? .none : .unknown
  }
}
