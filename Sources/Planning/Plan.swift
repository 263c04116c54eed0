package import RuleChecking

/// What rules come to as relations: one graph of nodes without circles, equal ones standing once however many
/// rules read them.
package struct Plan: Sendable {
  /// Inputs before the nodes that read them.
  package internal(set) var nodes: [PlanNode]
  /// What rows each rule's obligations, or groups, come from; in the order the rules were given.
  package internal(set) var rules: [PlannedRule]
  /// What the columns of each entity's scan are called.
  package internal(set) var scanColumns: [[String: ScanColumn]]
  /// The columns of each node that something reads.
  package internal(set) var columns: [Set<String>]
  package let vocabulary: Vocabulary

  /// The nodes a node is made of, itself included, in order.
  package func reach(of root: NodeID) -> [NodeID] {
    var seen: Set<NodeID> = []
    var waiting = [root]
    while let node = waiting.popLast() {
      guard seen.insert(node).inserted else { continue }
      waiting += nodes[node].inputs
    }
    return seen.sorted()
  }
}

/// A rule and the node that gives its rows.
package struct PlannedRule: Sendable {
  package var rule: CheckedRule
  package var root: NodeID

  /// The columns of a rule's rows: position of the subject in its table, part and line of the timetable (-1
  /// for none), days or minutes, `Status` as its place from best to worst.
  package static let columns = [
    "subject", "child", "part", "phase", "clock", "due", "done", "status", "minutes", "counts",
  ]
  /// The columns of a rule over results: the number of the group's name in its column of allocations, and the
  /// child.
  package static let tallyColumns = ["group", "child", "cases", "achieved", "unknown"]
  /// The same of a rule about the middle of lengths, and that middle in days for the group: if every unknown
  /// length were as short as can be, of those known (nothing where none is), and if every unknown one were as
  /// long as can be (nothing where it could be as long as you like).
  package static let medianColumns = tallyColumns + ["best", "middle", "worst"]

  /// The columns of its rows.
  package var columns: [String] {
    if case .median = rule.expectation { return Self.medianColumns }
    return rule.isOverResults ? Self.tallyColumns : Self.columns
  }
}
