import CaseModel
import RuleChecking

/// The rows of one entity by what they belong to, each group in order of date.
///
/// Built once for a relation and a dating field and shared by every rule that needs it: counting sort into
/// runs, then each run by date. Undated rows stand last.
final class RowGroups: Sendable {
  /// Where each owner's run starts; one more than there are owners.
  private let starts: [Int32]
  private let rows: [Int32]

  /// - Parameters:
  ///   - owner: for each row its owner's row, or -1.
  ///   - owners: how many owners there are.
  ///   - isVisible: whether a row may be seen at all.
  ///   - date: the day of a row, or nil.
  init(owner: [Int32], owners: Int, isVisible: [Bool], date: (Int) -> Int32?) {
    var starts = [Int32](repeating: 0, count: owners + 1)
    for row in owner.indices where isVisible[row] && owner[row] >= 0 { starts[Int(owner[row]) + 1] += 1 }
    for index in 0..<owners { starts[index + 1] += starts[index] }
    var rows = [Int32](repeating: 0, count: Int(starts[owners]))
    var next = starts
    for row in owner.indices where isVisible[row] && owner[row] >= 0 {
      let place = Int(next[Int(owner[row])])
      rows[place] = Int32(row)
      next[Int(owner[row])] += 1
    }
    let days = owner.indices.map { date($0) ?? .max }
    for index in 0..<owners {
      let run = Int(starts[index])..<Int(starts[index + 1])
      // The row's own position breaks ties, so that two runs give the same order. Exports mostly come in order.
      let isSorted = run.dropFirst().allSatisfy { days[Int(rows[$0 - 1])] <= days[Int(rows[$0])] }
      guard !isSorted else { continue }
      rows[run].sort { left, right in (days[Int(left)], left) < (days[Int(right)], right) }
    }
    self.starts = starts
    self.rows = rows
  }

  /// Where the rows of an owner stand, in order of date, for whoever looks for one of them: to cut out a slice is to
  /// count references to it, which all workers share.
  func places(of owner: Int) -> Range<Int> {
    guard owner >= 0, owner + 1 < starts.count else { return 0..<0 }
    return Int(starts[owner])..<Int(starts[owner + 1])
  }

  /// The row at a place.
  func row(at place: Int) -> Int32 { rows[place] }

  /// The rows of an owner, in order of date.
  subscript(owner: Int) -> ArraySlice<Int32> { rows[places(of: owner)] }
}
