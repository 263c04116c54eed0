import CaseModel

/// Deals the rows of a table to parts of their owners.
struct RowDealing: Sendable {
  /// For each row its owner's row, or -1.
  private let owner: [Int32]
  /// Whether a row may be seen at all.
  private let isVisible: [Bool]
  private let days: RowDays

  init(owner: [Int32], isVisible: [Bool], days: RowDays) {
    precondition(owner.count == isVisible.count, "every row has an owner or none")
    self.owner = owner
    self.isVisible = isVisible
    self.days = days
  }

  /// How many of some rows each part gets.
  func counts(of rows: Range<Int>, parts: Int, _ layout: RowKeys) -> [Int] {
    var counts = [Int](repeating: 0, count: parts)
    let (owner, isVisible) = (self.owner.span, self.isVisible.span)
    for row in rows where isVisible[row] && owner[row] >= 0 { counts[layout.part(of: Int(owner[row]))] += 1 }
    return counts
  }

  /// Puts some rows where their part's stand, in their order.
  ///
  /// - Parameters:
  ///   - rows: those that were counted.
  ///   - places: for each part where the first of them goes; the others follow it.
  ///   - keys: takes them.
  func deal(
    _ rows: Range<Int>, places: [Int], to keys: UnsafeMutableBufferPointer<UInt64>, _ layout: RowKeys
  ) {
    var next = places
    let (owner, isVisible) = (self.owner.span, self.isVisible.span)
    days.forEach(rows) { row, day in
      guard isVisible[row], owner[row] >= 0 else { return }
      let owner = Int(owner[row])
      let part = layout.part(of: owner)
      let place = next[part]
      precondition(place < keys.count, "a place for each row")
      unsafe keys.initializeElement(at: place, to: layout.key(owner: owner, day: day, row: row))
      next[part] = place + 1
    }
  }
}
