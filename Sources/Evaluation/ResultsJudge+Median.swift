import Chronology
import RuleChecking

/// The middle of some lengths in days: if every unknown were as short as can be, among those known, and if
/// every unknown were as long as can be.
package struct MedianDays: Sendable, Hashable {
  package var best: Int32
  /// Nil where none is known.
  package var assessable: Int32?
  /// Nil where half of them or more may be as long as you like.
  package var worst: Int32?

  package init(best: Int32, assessable: Int32?, worst: Int32?) {
    self.best = best
    self.assessable = assessable
    self.worst = worst
  }
}

extension ResultsJudge {
  /// The middle case of each group, held against the limit.
  func median(_ median: CheckedMedian) -> [GroupResult] {
    var lengths: [String: [Int32?]] = [:]
    var children: [String: [Int32: (isShort: Bool, isUnknown: Bool)]] = [:]
    for row in counted where row.status != .excused {
      let group = median.by.map { name(of: row, by: $0) } ?? ""
      let days = row.status == .notAssessable ? nil : length(median.of, of: row)
      lengths[group, default: []].append(days)
      var child = children[group]?[row.child] ?? (isShort: false, isUnknown: false)
      if let days { child.isShort = child.isShort || days > median.atMost } else { child.isUnknown = true }
      children[group, default: [:]][row.child] = child
    }
    return lengths.keys.sorted().map { name in
      let all = lengths[name, default: []]
      let known = all.compactMap(\.self)
      let ofChildren = children[name, default: [:]].values
      var result = GroupResult(
        name: name, cases: all.count, achieved: known.count { $0 <= median.atMost },
        unknown: all.count - known.count, children: ofChildren.count,
        childrenShort: ofChildren.count(where: \.isShort),
        childrenAchieved: ofChildren.count { !$0.isShort && !$0.isUnknown }, status: .notAssessable)
      let middle = MedianDays(known, unknown: result.unknown)
      result.median = middle
      guard result.cases >= leastCases else { return result }
      if let worst = middle.worst, worst <= median.atMost {
        result.status = .met
      } else if middle.best > median.atMost {
        result.status = .notMet
      }
      return result
    }
  }

  /// How long a case took, or how late it was, in calendar days; so far, where it is not done.
  private func length(_ quantity: CheckedMedian.Quantity, of row: Obligation) -> Int32? {
    switch quantity {
    case .daysLate: return row.status == .met ? 0 : row.daysLate
    case .daysTaken:
      guard let clock = row.day(row.clock)?.number else { return nil }
      return max(0, (row.day(row.done)?.number ?? index.asAt.number) - clock)
    }
  }
}

extension MedianDays {
  /// The middle of some lengths, and how far those not known could move it; the lower of two middles.
  package init(_ known: [Int32], unknown: Int) {
    let sorted = known.sorted()
    let middle = max(0, known.count + unknown - 1) / 2
    // As short as can be, the unknown stand before all others; as long as can be, after them.
    best = middle < unknown ? 0 : sorted[middle - unknown]
    assessable = sorted.isEmpty ? nil : sorted[(sorted.count - 1) / 2]
    worst = middle < sorted.count ? sorted[middle] : nil
  }
}
