package import CaseModel
import RuleChecking
import Workers

/// The rows of one entity by what they belong to, each group in order of date.
///
/// Built once for a relation and a dating field and shared by every rule that needs it: all cores deal the rows to
/// parts that a core's own memory holds, and there each part is sorted. Undated rows stand last, and rows of one day
/// in order of their table.
package final class RowGroups: Sendable {
  /// Where each owner's run starts; one more than there are owners.
  private let starts: [Int32]
  /// The rows, each with its day: to look a day up in its column is to wait for memory once a row.
  let keys: [UInt64]
  /// How rows and days stand in the keys.
  let layout: RowKeys

  /// Fewer rows than this are not worth a second core.
  static let fewRows = 1 << 17
  /// So many rows, of eight bytes each, make a part.
  private static let usualPart = 1 << 15
  /// More parts than this are more streams than a core writes well side by side.
  private static let mostParts = 1 << 10

  /// - Parameters:
  ///   - owner: for each row its owner's row, or -1.
  ///   - owners: how many owners there are.
  ///   - isVisible: whether a row may be seen at all.
  ///   - dates: the column of the rows' days; nil where they have none.
  package init(owner: [Int32], owners: Int, isVisible: [Bool], dates: Column?) {
    let rows = owner.count
    let days = RowDays(dates)
    let shares = Self.shares(of: rows)
    let workers = shares.count
    let layout = RowKeys(
      rows: rows, days: days.span(shares), owners: owners,
      parts: min(Self.mostParts, rows / Self.usualPart + 1))
    let parts = owners > 0 ? layout.part(of: owners - 1) + 1 : 0
    let dealing = RowDealing(owner: owner, isVisible: isVisible, days: days)
    var places = inParallel(workers) { dealing.counts(of: shares[$0], parts: parts, layout) }
    let partStarts = Self.place(&places, parts: parts)
    let count = partStarts[parts]
    var starts = [Int32](repeating: Int32(clamping: count), count: owners + 1)
    keys = unsafe [UInt64](inLargePages: count) { [places] keys in
      let keys = unsafe SharedRoom(keys)
      // No two workers write to the same places: each has its own in every part, for as many rows as it counted.
      _ = inParallel(workers) { worker in
        unsafe dealing.deal(shares[worker], places: places[worker], to: keys[0..<count], layout)
      }
      unsafe starts.withUnsafeMutableBufferPointer { starts in
        let starts = unsafe SharedRoom(starts)
        // No two workers have the same part, of the rows and of the owners.
        let turns = Turns(parts)
        _ = inParallel(workers) { _ in
          var sorting = PartSorting(layout)
          while let part = turns.take() {
            let (first, last) = (part << layout.partBits, (part + 1) << layout.partBits)
            let ofPart = unsafe keys[partStarts[part]..<partStarts[part + 1]]
            unsafe sorting.sort(ofPart)
            unsafe sorting.noteStarts(
              of: ofPart, from: partStarts[part], in: starts[first..<min(owners, last)])
          }
        }
      }
    }
    self.starts = starts
    self.layout = layout
  }

  /// The rows of a table in as many shares as there are workers, or in one where they are few.
  static func shares(of rows: Int) -> [Range<Int>] {
    let workers = rows < fewRows ? 1 : workerCount
    return (0..<workers).map { rows * $0 / workers..<rows * ($0 + 1) / workers }
  }

  /// Makes of how many rows each worker has in each part where they go: those of a part together, and in order of
  /// worker.
  ///
  /// - Returns: where each part starts, and where the last one ends.
  private static func place(_ counts: inout [[Int]], parts: Int) -> [Int] {
    var (starts, next): ([Int], Int) = ([], 0)
    for part in 0..<parts {
      starts.append(next)
      for worker in counts.indices { (counts[worker][part], next) = (next, next + counts[worker][part]) }
    }
    return starts + [next]
  }

  /// Where the rows of an owner stand, in order of date, for whoever looks for one of them: to cut out a slice is to
  /// count references to it, which all workers share.
  package func places(of owner: Int) -> Range<Int> {
    guard owner >= 0, owner + 1 < starts.count else { return 0..<0 }
    return Int(starts[owner])..<Int(starts[owner + 1])
  }

  /// The row at a place.
  package func row(at place: Int) -> Int32 { layout.row(of: keys[place]) }

  /// The day of the row at a place; the last of all days where it has none.
  package func day(at place: Int) -> Int32 { layout.day(of: keys[place]) }

  /// The rows of an owner, in order of date.
  subscript(owner: Int) -> GroupedRows { GroupedRows(groups: self, places: places(of: owner)) }
}

/// The rows of one owner, in order of date.
struct GroupedRows: RandomAccessCollection {
  let groups: RowGroups
  let places: Range<Int>

  var startIndex: Int { places.lowerBound }
  var endIndex: Int { places.upperBound }

  subscript(place: Int) -> Int32 { groups.row(at: place) }
}
