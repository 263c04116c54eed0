import CaseModel
import Chronology
import RuleChecking
import RuleModel

extension Plan {
  /// The plan as databases print theirs: rule by rule, each node where it is first needed.
  package func listing() -> String {
    let readers = readersOfNodes
    var text = ""
    var printed: Set<NodeID> = []
    for rule in rules {
      text += "\(rule.rule.id)\n"
      if case .notLowered(let reason) = nodes[rule.root] {
        text += "  not lowered: \(reason)\n\n"
        continue
      }
      let reached = reach(of: rule.root)
      let above = reached.filter { printed.contains($0) }
      if !above.isEmpty { text += "  uses \(spans(above)), above\n" }
      for id in reached where !printed.contains(id) {
        text += describe(id, readers: readers[id])
        printed.insert(id)
      }
      text += "  gives #\(rule.root + 1)\n\n"
    }
    return text + summary + "\n"
  }

  /// How large the plan is, and how much of it is shared, in a line.
  package var summary: String {
    let readers = readersOfNodes
    let lowered = rules.count { if case .notLowered = nodes[$0.root] { false } else { true } }
    let scans = nodes.indices.filter { if case .scan = nodes[$0] { true } else { false } }
    let shared = nodes.indices.count { readers[$0] > 1 }
    let left = rules.count - lowered
    return "\(counted(rules.count, "rule")), \(counted(nodes.count - left, "node")), "
      + "\(counted(scans.count, "scan")), \(shared) shared (\(scans.count { readers[$0] > 1 }) of them scans)"
      + (left == 0 ? "" : "; \(left) not lowered")
  }

  private func counted(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// By how many rules each node is read.
  package var readersOfNodes: [Int] {
    var readers = [Int](repeating: 0, count: nodes.count)
    for rule in rules { for id in reach(of: rule.root) { readers[id] += 1 } }
    return readers
  }

  /// Numbers that follow one another as spans: `#1–#4, #9`.
  private func spans(_ ids: [NodeID]) -> String {
    var spans: [(NodeID, NodeID)] = []
    for id in ids {
      if let last = spans.last, last.1 + 1 == id {
        spans[spans.count - 1].1 = id
      } else {
        spans.append((id, id))
      }
    }
    return spans.map { $0.0 == $0.1 ? "#\($0.0 + 1)" : "#\($0.0 + 1)–#\($0.1 + 1)" }.joined(separator: ", ")
  }

  // MARK: Nodes

  private func describe(_ id: NodeID, readers: Int) -> String {
    let number = "#\(id + 1)"
    let margin = String(repeating: " ", count: 8)
    let (head, lines) = words(for: nodes[id], of: id)
    var text = "  " + number + String(repeating: " ", count: max(1, 6 - number.count)) + head
    if readers > 1 { text += "   (shared by \(readers) rules)" }
    text += "\n"
    for line in lines { text += margin + line + "\n" }
    if case .scan = nodes[id] { return text }
    return text + margin + "→ " + columns[id].sorted().map(Scalar.quoted).joined(separator: ", ") + "\n"
  }

  private func words(for node: PlanNode, of id: NodeID) -> (String, [String]) {
    switch node {
    case .scan(let entity):
      let definition = vocabulary.dictionary.entities[entity]
      let names = columns[id].map { String($0.dropFirst(definition.name.count + 1)) }.sorted()
      return ("scan \(definition.plural)", [names.joined(separator: ", ")])
    case .constants(let table): return (words(for: table), [])
    case .alias(let input, _, let to): return ("#\(input + 1) as \(Scalar.quoted(to))", [])
    case .filter(let input, let only): return ("filter #\(input + 1)", ["where " + only.text])
    case .project(let input, let made, let narrows):
      return (
        "project #\(input + 1)\(narrows ? " to" : " with")",
        made.map { Scalar.column($0.name) == $0.value ? Scalar.quoted($0.name) : assigned($0) }
      )
    case .join(let kind, let left, let right, let keys, let only):
      let on = keys.map { "\(Scalar.quoted($0.left)) = \(Scalar.quoted($0.right))" }
      return (
        "\(words(for: kind)) #\(left + 1), #\(right + 1)",
        [on.isEmpty ? "on any pair" : "on " + on.joined(separator: " and ")]
          + (only.map { ["where " + $0.text] } ?? [])
      )
    case .asOfJoin(let left, let right, let day, let from):
      return (
        "as-of join #\(left + 1), #\(right + 1)",
        ["the last with \(Scalar.quoted(from)) <= \(Scalar.quoted(day))"]
      )
    case .window(let input, let made, let keys, let order):
      return (
        "window #\(input + 1) by \(keys.map(Scalar.quoted).joined(separator: ", ")) order by \(words(for: order))",
        made.map { "\(Scalar.quoted($0.name)) = \(words(for: $0.function))" }
      )
    case .aggregate(let input, let keys, let made):
      return (
        "aggregate #\(input + 1) by \(keys.map(Scalar.quoted).joined(separator: ", "))", made.map(words)
      )
    case .unionAll(let inputs):
      return ("union all \(inputs.map { "#\($0 + 1)" }.joined(separator: ", "))", [])
    case .notLowered(let reason): return ("not lowered: \(reason)", [])
    }
  }

  private func assigned(_ one: PlanNode.Assignment) -> String {
    "\(Scalar.quoted(one.name)) = \(one.value.text)"
  }

  private func words(for kind: PlanNode.JoinKind) -> String {
    switch kind {
    case .inner: "inner join"
    case .left: "left join"
    case .semi: "semi-join"
    case .anti: "anti-join"
    case .mark(let name): "semi-join marking \(Scalar.quoted(name))"
    }
  }

  private func words(for order: [PlanNode.OrderKey]) -> String {
    order.map { Scalar.quoted($0.column) + ($0.isDescending ? " descending" : "") }.joined(separator: ", ")
  }

  private func words(for function: PlanNode.WindowColumn.Function) -> String {
    switch function {
    case .rowNumber: "row number"
    case .count: "count"
    case .lead(let name): "lead(\(Scalar.quoted(name)))"
    case .runningSum(let name): "running sum(\(Scalar.quoted(name)))"
    }
  }

  private func words(for one: PlanNode.Aggregate) -> String {
    let function =
      switch one.function {
      case .min: "min(\(one.of.text))"
      case .max: "max(\(one.of.text))"
      case .sum: "sum(\(one.of.text))"
      case .count: one.of == .number(1) ? "count(*)" : "count(\(one.of.text))"
      case .countDistinct: "count(different \(one.of.text))"
      case .first(let order):
        order.isEmpty ? "the only \(one.of.text)" : "first(\(one.of.text) order by \(words(for: order)))"
      }
    return "\(Scalar.quoted(one.name)) = \(function)" + (one.only.map { " where \($0.text)" } ?? "")
  }

  private func words(for table: ConstantTable) -> String {
    switch table {
    case .law(let value):
      "law \"\(vocabulary.lawValues[value].name)\": \(table.columns.joined(separator: ", "))"
    case .calendar: "calendar: \(table.columns.joined(separator: ", "))"
    case .workingDays: "working days of the calendar: \(table.columns.joined(separator: ", "))"
    case .terms: "school terms: \(table.columns.joined(separator: ", "))"
    case .clockChanges: "clock changes: \(table.columns.joined(separator: ", "))"
    case .readings(let values):
      "readings "
        + values.map { value in
          switch value {
          case .number(let number): "\(number)"
          case .day(let day): day.isoDescription
          case .turn: "a day of the row"
          }
        }.joined(separator: ", ")
    }
  }
}
