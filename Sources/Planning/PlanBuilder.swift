/// Nodes as they are made: asked for one that is there already, it gives that.
final class PlanBuilder {
  private(set) var nodes: [PlanNode] = []
  private var known: [PlanNode: NodeID] = [:]

  /// The node, new or known.
  func add(_ node: PlanNode) -> NodeID {
    if let id = known[node] { return id }
    nodes.append(node)
    known[node] = nodes.count - 1
    return nodes.count - 1
  }

  /// The rows for which a truth is true: the node itself where that is always so.
  func filter(_ input: NodeID, _ only: Scalar) -> NodeID {
    only == .truth(true) ? input : add(.filter(input, only))
  }

  /// The rows of a relation and columns worked out besides.
  func project(_ input: NodeID, _ columns: [(String, Scalar)]) -> NodeID {
    guard !columns.isEmpty else { return input }
    return add(.project(input, columns.map { PlanNode.Assignment(name: $0.0, value: $0.1) }, narrows: false))
  }

  /// Columns worked out, and no others.
  func narrow(_ input: NodeID, _ columns: [(String, Scalar)]) -> NodeID {
    add(.project(input, columns.map { PlanNode.Assignment(name: $0.0, value: $0.1) }, narrows: true))
  }

  /// Two relations put together on pairs of columns.
  func join(
    _ kind: PlanNode.JoinKind, _ left: NodeID, _ right: NodeID, on keys: [(String, String)],
    only: Scalar? = nil
  ) -> NodeID {
    let keys = keys.map { PlanNode.Key(left: $0.0, right: $0.1) }
    return add(.join(kind, left, right, on: keys, only: only == .truth(true) ? nil : only))
  }

  /// A constant table whose columns begin with a name of their own.
  func constants(_ table: ConstantTable, as name: String) -> NodeID {
    add(.alias(add(.constants(table)), from: "", to: name))
  }
}
