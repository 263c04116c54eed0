import CaseModel
import RuleChecking

// Rows that belong to many rows at the same time: those of all of them are put together in one column, as far as that
// stays short, and asked at once.
extension PlainQuestions {
  /// So many related rows are asked at the same time, or a few more.
  private static let mostRelated = PlainBatch.usualCount

  /// Whether there is a related row of which a question holds, for each of some rows.
  func exist(_ relation: Int32, _ filter: Int32, _ batch: PlainBatch) -> [Truth] {
    let relation = relations[Int(relation)]
    let (withRows, withoutRows): (Truth, Truth) = (
      relation.mayHaveOthers.seen ? .unknown : .no, relation.mayHaveOthers.unseen ? .unknown : .no
    )
    let owners = owners(relation, batch)
    guard let groups = relation.groups else {
      return [Truth](places: batch.count) { owners[$0] == PlainValues.unknown ? .unknown : withoutRows }
    }
    var answers: [Truth] = []
    answers.reserveCapacity(batch.count)
    var related = RowsWithOwners(room: filter < 0 ? 0 : Self.mostRelated)
    for (place, owner) in owners.enumerated() {
      let places = groups.places(of: Int(owner))
      if owner == PlainValues.unknown || places.isEmpty {
        answers.append(owner == PlainValues.unknown ? .unknown : withoutRows)
        continue
      }
      answers.append(filter < 0 ? .yes : withRows)
      guard filter >= 0 else { continue }
      for member in places {
        related.add(groups.row(at: member), of: place)
        guard related.rows.count >= Self.mostRelated else { continue }
        note(filter, related, batch, in: &answers)
        related.removeAll()
        if answers[place] == .yes { break }
      }
    }
    note(filter, related, batch, in: &answers)
    return answers
  }

  private func note(
    _ filter: Int32, _ related: RowsWithOwners, _ batch: PlainBatch, in answers: inout [Truth]
  ) {
    guard !related.rows.isEmpty else { return }
    let found = self.answers(to: filter, of: batch.gathered(related.owners).holding(related.rows))
    for (owner, answer) in zip(related.owners, found) where answer != .no && answers[Int(owner)] != .yes {
      answers[Int(owner)] = answer
    }
  }

  /// How many related rows there are of which a question holds, for each of some rows.
  func counts(_ relation: Int32, _ filter: Int32, _ batch: PlainBatch) -> [Int32] {
    let relation = relations[Int(relation)]
    var counts: [Int32] = []
    counts.reserveCapacity(batch.count)
    var related = RowsWithOwners(room: filter < 0 ? 0 : Self.mostRelated)
    for (place, owner) in owners(relation, batch).enumerated() {
      let places = owner < 0 ? 0..<0 : relation.groups?.places(of: Int(owner)) ?? 0..<0
      let mayHaveOthers = places.isEmpty ? relation.mayHaveOthers.unseen : relation.mayHaveOthers.seen
      if mayHaveOthers || owner == PlainValues.unknown {
        counts.append(PlainValues.unknown)
        continue
      }
      counts.append(filter < 0 ? Int32(clamping: places.count) : 0)
      guard filter >= 0, let groups = relation.groups else { continue }
      for member in places {
        related.add(groups.row(at: member), of: place)
        guard related.rows.count >= Self.mostRelated else { continue }
        add(filter, related, batch, to: &counts)
        related.removeAll()
      }
    }
    add(filter, related, batch, to: &counts)
    return counts
  }

  private func add(_ filter: Int32, _ related: RowsWithOwners, _ batch: PlainBatch, to counts: inout [Int32])
  {
    guard !related.rows.isEmpty else { return }
    let found = answers(to: filter, of: batch.gathered(related.owners).holding(related.rows))
    for (owner, answer) in zip(related.owners, found) where counts[Int(owner)] != PlainValues.unknown {
      switch answer {
      case .yes: counts[Int(owner)] += 1
      case .no: break
      case .unknown: counts[Int(owner)] = PlainValues.unknown
      }
    }
  }

  /// By what the rows in hand last find those that belong to them; unknown where the record does not say.
  private func owners(_ relation: PlainRelation, _ batch: PlainBatch) -> [Int32] {
    let near = batch.near
    switch relation.owner {
    case .itself: return near
    case .child(let entity): return index.tables[entity].childRow.gathered(near)
    case .text(let cell): return column(cell).values(at: near, isAsReturned: cell.isAsReturned)
    }
  }
}

/// Rows that belong to others, each with the place of the one that it belongs to.
private struct RowsWithOwners {
  private(set) var rows: [Int32] = []
  private(set) var owners: [Int32] = []

  init(room: Int) {
    rows.reserveCapacity(room)
    owners.reserveCapacity(room)
  }

  mutating func add(_ row: Int, of owner: Int) {
    rows.append(Int32(truncatingIfNeeded: row))
    owners.append(Int32(truncatingIfNeeded: owner))
  }

  mutating func removeAll() {
    rows.removeAll(keepingCapacity: true)
    owners.removeAll(keepingCapacity: true)
  }
}
