import Evaluation

/// Adds up rows by group: localities or teams.
struct GroupTally {
  private let groups: AllocationGroups
  private var cases: [Int]
  private var achieved: [Int]
  private var open: [Int]
  /// A child in a group: which group, and what is known of the child there.
  private var pairs: [(group: Int32, isShort: Bool, isNotAllAchieved: Bool)] = []
  /// The pair each child was last counted in: nearly always the one of its next row too.
  private var lastPair: [Int32]
  private var pairPositions: [UInt64: Int32] = [:]

  init(_ groups: AllocationGroups, children: Int) {
    self.groups = groups
    cases = [Int](repeating: 0, count: groups.names.count)
    achieved = cases
    open = cases
    lastPair = [Int32](repeating: -1, count: children)
  }

  /// Counts a row under the group of the allocation that was in force when it fell due.
  mutating func add(_ row: ObligationList.Packed, as role: CaseRole) {
    guard role == .achieved || role == .short || role == .open else { return }
    let group = groups.group(ofAllocation: row.allocation)
    cases[group] += 1
    if role == .achieved { achieved[group] += 1 }
    if role == .open { open[group] += 1 }
    let child = Int(row.child)
    guard child >= 0, child < lastPair.count else { return }
    let pair = position(child: child, group: group)
    if role == .short { pairs[pair].isShort = true }
    if role != .achieved { pairs[pair].isNotAllAchieved = true }
  }

  private mutating func position(child: Int, group: Int) -> Int {
    let last = Int(lastPair[child])
    if last >= 0, pairs[last].group == Int32(group) { return last }
    let key = UInt64(child) << 32 | UInt64(group)
    let position = pairPositions[key] ?? Int32(pairs.count)
    if Int(position) == pairs.count {
      pairs.append((Int32(group), false, false))
      pairPositions[key] = position
    }
    lastPair[child] = position
    return Int(position)
  }

  /// The groups that have any case, by name, the one without a name last; empty where no case has a name.
  ///
  /// They are told, not judged: their status says nothing.
  func results() -> [GroupResult] {
    var children = [Int](repeating: 0, count: cases.count)
    var (short, allAchieved) = (children, children)
    for pair in pairs {
      children[Int(pair.group)] += 1
      if pair.isShort { short[Int(pair.group)] += 1 }
      if !pair.isNotAllAchieved { allAchieved[Int(pair.group)] += 1 }
    }
    let last = cases.count - 1
    guard cases[..<last].contains(where: { $0 > 0 }) else { return [] }
    let order = (0..<last).sorted { groups.names[$0] < groups.names[$1] } + [last]
    return order.filter { cases[$0] > 0 }.map { group in
      GroupResult(
        name: groups.names[group], cases: cases[group], achieved: achieved[group], unknown: open[group],
        children: children[group], childrenShort: short[group], childrenAchieved: allAchieved[group],
        status: .notAssessable)
    }
  }
}
