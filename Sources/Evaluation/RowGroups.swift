import CaseModel
import RuleChecking
import Workers

/// The rows of one entity by what they belong to, each group in order of date.
///
/// Built once for a relation and a dating field and shared by every rule that needs it: counting sort into
/// runs, then each run by date. Undated rows stand last.
final class RowGroups: Sendable {
  /// Where each owner's run starts; one more than there are owners.
  private let starts: [Int32]
  /// The day of each row above its position, so that both are sorted as one number and met with in one place: to
  /// look a day up in its column is to wait for memory once a row.
  private let keys: [UInt64]

  /// Fewer rows than this are not worth a second core.
  static let fewRows = 1 << 17

  /// - Parameters:
  ///   - owner: for each row its owner's row, or -1.
  ///   - owners: how many owners there are.
  ///   - isVisible: whether a row may be seen at all.
  ///   - date: the day of a row, or nil.
  init(owner: [Int32], owners: Int, isVisible: [Bool], date: (Int) -> Int32?) {
    var starts = [Int32](repeating: 0, count: owners + 1)
    for row in owner.indices where isVisible[row] && owner[row] >= 0 { starts[Int(owner[row]) + 1] += 1 }
    for index in 0..<owners { starts[index + 1] += starts[index] }
    self.starts = starts
    let days = owner.indices.map { date($0) ?? .max }
    guard owner.count >= Self.fewRows, workerCount > 1 else {
      keys = Self.keys(of: 0..<owners, starts: starts, owner: owner, isVisible: isVisible, days: days)
      return
    }
    // Each worker gathers the rows of some owners, and passes over all the rest.
    let bounds = Self.shares(of: starts, among: workerCount)
    let shares = inParallel(bounds.count - 1) { [starts] share in
      Self.keys(
        of: bounds[share]..<bounds[share + 1], starts: starts, owner: owner, isVisible: isVisible, days: days)
    }
    var keys: [UInt64] = []
    keys.reserveLargePages(Int(starts[owners]))
    for share in shares { keys += share }
    self.keys = keys
  }

  /// Owners in as many stretches as there are workers, each with about as many rows.
  private static func shares(of starts: [Int32], among workers: Int) -> [Int] {
    let (owners, rows) = (starts.count - 1, Int(starts[starts.count - 1]))
    var bounds = [0]
    for share in 1..<workers {
      var (low, high) = (bounds[share - 1], owners)
      while low < high {
        let middle = (low + high) / 2
        if Int(starts[middle]) * workers < rows * share { low = middle + 1 } else { high = middle }
      }
      bounds.append(low)
    }
    return bounds + [owners]
  }

  /// The rows of a stretch of owners, each owner's in order of date.
  private static func keys(
    of owners: Range<Int>, starts: [Int32], owner: [Int32], isVisible: [Bool], days: [Int32]
  ) -> [UInt64] {
    let first = starts[owners.lowerBound]
    var next = starts[owners].map { Int($0 - first) }
    let count = Int(starts[owners.upperBound] - first)
    var keys: [UInt64] = []
    keys.reserveLargePages(count)
    keys.append(contentsOf: repeatElement(0, count: count))
    for row in owner.indices where isVisible[row] {
      let place = Int(owner[row]) - owners.lowerBound
      guard next.indices.contains(place) else { continue }
      // The row's own position breaks ties, so that two runs give the same order.
      keys[next[place]] = key(day: days[row], row: row)
      next[place] += 1
    }
    for owner in owners {
      let run = Int(starts[owner] - first)..<Int(starts[owner + 1] - first)
      guard run.count <= 32 else {
        keys[run].sort()
        continue
      }
      // Exports mostly come in order, and of few rows the place of each is soon found.
      for place in run.dropFirst() {
        let key = keys[place]
        var hole = place
        while hole > run.lowerBound, keys[hole - 1] > key {
          keys[hole] = keys[hole - 1]
          hole -= 1
        }
        keys[hole] = key
      }
    }
    return keys
  }

  /// Days before 1970 are negative: with the sign turned round they stand before the others as unsigned numbers too.
  private static func key(day: Int32, row: Int) -> UInt64 {
    UInt64(UInt32(bitPattern: day) ^ 0x8000_0000) << 32 | UInt64(UInt32(truncatingIfNeeded: row))
  }

  /// Where the rows of an owner stand, in order of date, for whoever looks for one of them: to cut out a slice is to
  /// count references to it, which all workers share.
  func places(of owner: Int) -> Range<Int> {
    guard owner >= 0, owner + 1 < starts.count else { return 0..<0 }
    return Int(starts[owner])..<Int(starts[owner + 1])
  }

  /// The row at a place.
  func row(at place: Int) -> Int32 { Int32(truncatingIfNeeded: keys[place]) }

  /// The day of the row at a place; the last of all days where it has none.
  func day(at place: Int) -> Int32 {
    Int32(bitPattern: UInt32(truncatingIfNeeded: keys[place] >> 32) ^ 0x8000_0000)
  }

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
