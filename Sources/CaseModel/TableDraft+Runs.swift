/// What a row says of the stretch of time that it is part of.
struct RunMarks: OptionSet {
  let rawValue: UInt8

  /// It makes a stretch together with the rows that run on from it.
  static let isPart = RunMarks(rawValue: 1)
  /// A stretch begins in it.
  static let begins = RunMarks(rawValue: 2)
  /// It says that the stretch goes on in another row.
  static let goesOn = RunMarks(rawValue: 4)
  /// It says that the stretch does not go on.
  static let stops = RunMarks(rawValue: 8)
}

extension TableDraft {
  /// What putting rows together could not settle.
  struct BrokenRuns {
    /// Rows that run on from one that is not there, so that when the stretch began is not known.
    var withoutBeginning: [Int] = []
    /// Rows that are said to go on in one that is not there, so that when the stretch ended is not known.
    var withoutEnd: [Int] = []
  }

  /// Puts the rows of each child that make one stretch of time together, in order of their start: the first
  /// gives the identifier, the start and what the row belongs to, the last all else.
  ///
  /// A row runs on from the one before it unless a stretch begins in it, or the one before it stops. A row
  /// without a start has no place in the order and is left as it is.
  mutating func joinRuns() -> BrokenRuns {
    var broken = BrokenRuns()
    guard !runMarks.isEmpty, let child = entity.referenceIndex(to: "child"),
      let start = entity.startsOn.flatMap(entity.fieldIndex)
    else { return broken }
    let end = entity.endsOn.flatMap(entity.fieldIndex)
    let rows = runMarks.indices.filter {
      runMarks[$0].contains(.isPart) && columns[child].isRecorded($0) && columns[start].isRecorded($0)
    }
    func key(_ row: Int) -> (Int32, Int32, Int32, Int) {
      let ends = end.map { columns[$0].isRecorded(row) ? columns[$0].values[row] : .max } ?? 0
      return (columns[child].values[row], columns[start].values[row], ends, row)
    }
    var kept: Int?
    var last = 0
    for row in rows.sorted(by: { key($0) < key($1) }) {
      let isSameChild = kept.map { columns[child].values[$0] == columns[child].values[row] } ?? false
      if isSameChild, runMarks[last] == runMarks[row], columns.allSatisfy({ $0.areEqual(last, row) }) {
        drop(row, as: .exactDuplicate)
        continue
      }
      if let first = kept, isSameChild, !runMarks[row].contains(.begins), !runMarks[last].contains(.stops) {
        runOn(row, from: first, start: start)
      } else {
        if let first = kept { close(first, at: last, isFollowed: isSameChild, end: end, &broken) }
        if !runMarks[row].contains(.begins) { broken.withoutBeginning.append(row) }
        kept = row
      }
      last = row
    }
    if let first = kept { close(first, at: last, isFollowed: false, end: end, &broken) }
    for row in broken.withoutBeginning { columns[start].presence[row] = Presence.saidUnknown.rawValue }
    return broken
  }

  private mutating func runOn(_ row: Int, from first: Int, start: Int) {
    for position in columns.indices where columns[position].isSupplied && position != start {
      switch entity.fields[position].type {
      case .identifier, .reference: continue
      default: columns[position].copyCell(from: row, to: first)
      }
    }
    drop(row, as: .runsOn)
  }

  /// Looks at how a stretch ends whose last row is known: one that is said to go on, though its row has an end
  /// or another stretch follows, ended on a day that is not known.
  private mutating func close(
    _ first: Int, at last: Int, isFollowed: Bool, end: Int?, _ broken: inout BrokenRuns
  ) {
    guard let end, columns[end].isSupplied, runMarks[last].contains(.goesOn),
      isFollowed || columns[end].isRecorded(first)
    else { return }
    columns[end].presence[first] = Presence.saidUnknown.rawValue
    broken.withoutEnd.append(first)
  }
}
