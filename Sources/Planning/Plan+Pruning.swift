import RuleChecking
import RuleModel

extension Plan {
  /// The plan without what no rule reads: each node with the columns that the nodes above it need.
  func pruned() -> Plan {
    var needed = [Set<String>](repeating: [], count: nodes.count)
    var isReached = [Bool](repeating: false, count: nodes.count)
    for rule in rules {
      isReached[rule.root] = true
      if case .notLowered = nodes[rule.root] { continue }
      needed[rule.root] = Set(rule.columns)
    }
    var offered: [Set<String>] = []
    for node in nodes { offered.append(columnsOffered(by: node, offered)) }
    for id in nodes.indices.reversed() where isReached[id] {
      for (input, columns) in requirements(of: id, needed[id], offered) {
        isReached[input] = true
        needed[input].formUnion(columns)
      }
    }
    return renumbered(isReached, needed)
  }

  /// The columns that a node needs of those it reads, to give the columns that are needed of it.
  private func requirements(
    of id: NodeID, _ needed: Set<String>, _ offered: [Set<String>]
  ) -> [(NodeID, Set<String>)] {
    switch nodes[id] {
    case .scan, .constants, .notLowered:
      return []
    case .alias(let input, let from, let to):
      return [(input, Set(needed.map { unaliased($0, from: from, to: to) }))]
    case .filter(let input, let only):
      return [(input, needed.union(only.columns))]
    case .project(let input, let assignments, let narrows):
      let made = Set(assignments.map(\.name))
      let read = assignments.filter { needed.contains($0.name) }.flatMap { $0.value.columns }
      return [(input, (narrows ? [] : needed.subtracting(made)).union(read))]
    case .join(let kind, let left, let right, let keys, let only):
      var all = needed.union(only?.columns ?? [])
      if case .mark(let name) = kind { all.remove(name) }
      let fromRight = all.intersection(offered[right])
      let lefts = Set(keys.map(\.left)), rights = Set(keys.map(\.right))
      // A column of one name on both sides is the key they are joined on.
      let same = lefts.intersection(rights)
      return [
        (left, all.subtracting(fromRight.subtracting(same)).union(lefts)), (right, fromRight.union(rights)),
      ]
    case .asOfJoin(let left, let right, let day, let from):
      let fromRight = needed.intersection(offered[right])
      return [(left, needed.subtracting(fromRight).union([day])), (right, fromRight.union([from]))]
    case .window(let input, let columns, let keys, let order):
      let read = columns.compactMap { column -> String? in
        switch column.function {
        case .lead(let name), .runningSum(let name): name
        case .rowNumber, .count: nil
        }
      }
      return [
        (input, needed.subtracting(columns.map(\.name)).union(read).union(keys).union(order.map(\.column)))
      ]
    case .aggregate(let input, let keys, let aggregates):
      var read = Set(keys)
      for aggregate in aggregates where needed.contains(aggregate.name) {
        read.formUnion(aggregate.of.columns)
        read.formUnion(aggregate.only?.columns ?? [])
        if case .first(let order) = aggregate.function { read.formUnion(order.map(\.column)) }
      }
      return [(input, read)]
    case .unionAll(let inputs):
      return inputs.map { ($0, needed) }
    }
  }

  private func unaliased(_ column: String, from: String, to: String) -> String {
    from.isEmpty ? String(column.dropFirst(to.count + 1)) : from + column.dropFirst(to.count)
  }

  /// The columns a node can give, from what those before it can.
  private func columnsOffered(by node: PlanNode, _ offered: [Set<String>]) -> Set<String> {
    switch node {
    case .scan(let entity): Set(scanColumns[entity].keys)
    case .constants(let table): Set(table.columns)
    case .alias(let input, let from, let to):
      Set(offered[input].map { from.isEmpty ? "\(to).\($0)" : to + $0.dropFirst(from.count) })
    case .filter(let input, _): offered[input]
    case .project(let input, let assignments, let narrows):
      (narrows ? [] : offered[input]).union(assignments.map(\.name))
    case .join(.mark(let name), let left, _, _, _): offered[left].union([name])
    case .join(.semi, let left, _, _, _), .join(.anti, let left, _, _, _): offered[left]
    case .join(_, let left, let right, _, _), .asOfJoin(let left, let right, _, _):
      offered[left].union(offered[right])
    case .window(let input, let columns, _, _): offered[input].union(columns.map(\.name))
    case .aggregate(_, let keys, let aggregates): Set(keys).union(aggregates.map(\.name))
    case .unionAll(let inputs): inputs.first.map { offered[$0] } ?? []
    case .notLowered: []
    }
  }

  /// Without the nodes that nothing reads, and without columns and aggregates that nothing reads; what is the
  /// same then stands once.
  private func renumbered(_ isReached: [Bool], _ needed: [Set<String>]) -> Plan {
    var places = [NodeID](repeating: -1, count: nodes.count)
    let builder = PlanBuilder()
    var columns: [Set<String>] = []
    for id in nodes.indices where isReached[id] {
      let node = narrowed(nodes[id], to: needed[id], places)
      if case .project(let input, let made, _) = node, made.allSatisfy({ $0.value == .column($0.name) }) {
        // Columns that nothing reads are left out anyway.
        places[id] = input
      } else {
        places[id] = builder.add(node)
      }
      if places[id] == columns.count { columns.append([]) }
      columns[places[id]].formUnion(needed[id])
    }
    return Plan(
      nodes: builder.nodes,
      rules: rules.map { PlannedRule(rule: $0.rule, root: places[$0.root]) }, scanColumns: scanColumns,
      columns: columns, vocabulary: vocabulary)
  }

  private func narrowed(_ node: PlanNode, to needed: Set<String>, _ places: [NodeID]) -> PlanNode {
    switch node {
    case .scan, .constants, .notLowered: node
    case .alias(let input, let from, let to): .alias(places[input], from: from, to: to)
    case .filter(let input, let only): .filter(places[input], only)
    case .project(let input, let assignments, let narrows):
      .project(places[input], assignments.filter { needed.contains($0.name) }, narrows: narrows)
    case .join(let kind, let left, let right, let keys, let only):
      .join(kind, places[left], places[right], on: keys, only: only)
    case .asOfJoin(let left, let right, let day, let from):
      .asOfJoin(places[left], places[right], day: day, from: from)
    case .window(let input, let columns, let keys, let order):
      .window(places[input], columns.filter { needed.contains($0.name) }, by: keys, order: order)
    case .aggregate(let input, let keys, let aggregates):
      .aggregate(places[input], by: keys, aggregates.filter { needed.contains($0.name) })
    case .unionAll(let inputs): .unionAll(inputs.map { places[$0] })
    }
  }
}
