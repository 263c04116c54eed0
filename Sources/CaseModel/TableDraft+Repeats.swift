extension TableDraft {
  /// Finds rows that stand for one thing: drops exact repeats, and makes one row of those that share an
  /// identifier, in which what they tell differently is known to nobody.
  mutating func mergeRepeats() {
    guard !entity.isAsReturned, !isHeldInOrder else { return }
    guard let identifier = entity.identifierIndex, columns[identifier].isSupplied else {
      dropExactRepeats()
      return
    }
    var first = [Int32](repeating: -1, count: columns[identifier].labels.count)
    var unnamed: [Int] = []
    for row in 0..<rowCount where fate(of: row) == .kept {
      guard columns[identifier].presence[row] == 0 else {
        unnamed.append(row)
        continue
      }
      let label = Int(columns[identifier].values[row])
      guard first[label] >= 0 else {
        first[label] = Int32(row)
        continue
      }
      merge(row, into: Int(first[label]))
    }
    if !unnamed.isEmpty { dropExactRepeats(among: unnamed) }
  }

  private mutating func merge(_ row: Int, into kept: Int) {
    if isCombined {
      for position in columns.indices { columns[position].combine(row, into: kept) }
      drop(row, as: .combined)
      return
    }
    let differing = columns.indices.filter { !columns[$0].areEqual(kept, row) }
    for position in differing { columns[position].presence[kept] = Presence.contradicted.rawValue }
    drop(row, as: differing.isEmpty ? .exactDuplicate : .contradicted)
  }

  private mutating func dropExactRepeats() {
    dropExactRepeats(among: (0..<rowCount).filter { fate(of: $0) == .kept })
  }

  /// Drops rows without an identifier that repeat another such row in every field.
  private mutating func dropExactRepeats(among rows: some Collection<Int>) {
    var size = 16
    while size < rows.count * 2 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    for row in rows {
      var hash: UInt64 = 0
      for column in columns where column.isSupplied {
        hash = (hash ^ column.hash(of: row)) &* 0xD6E8_FEB8_6659_FD93
        hash ^= hash >> 32
      }
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      var isRepeat = false
      while slots[slot] >= 0, !isRepeat {
        let other = Int(slots[slot])
        isRepeat = columns.allSatisfy { $0.areEqual(row, other) }
        slot = (slot + 1) & (size - 1)
      }
      if isRepeat { drop(row, as: .exactDuplicate) } else { slots[slot] = Int32(row) }
    }
  }
}

extension ColumnDraft {
  /// Adds what one cell tells to another cell about the same thing: a value over none, and the more telling
  /// reason for having none; two different values make it contradicted.
  fileprivate mutating func combine(_ row: Int, into kept: Int) {
    guard isSupplied else { return }
    let (old, new) = (presence[kept], presence[row])
    guard old != Presence.contradicted.rawValue, !areEqual(kept, row) else { return }
    if old == 0, new == 0 {
      presence[kept] = Presence.contradicted.rawValue
    } else if new == 0 || (old != 0 && Self.tells(new) > Self.tells(old)) {
      copyCell(from: row, to: kept)
    }
  }

  /// How much a cell without a value tells: an unreadable one most, an absent column nothing.
  private static func tells(_ presence: UInt8) -> Int {
    switch Presence(rawValue: presence) {
    case .unreadable: 3
    case .saidUnknown: 2
    case .blank: 1
    default: 0
    }
  }
}
