package import CaseModel
package import Chronology
package import Planning

/// Runs a plan over tables node by node, as plainly as can be: whole lists of rows, one step after the other.
///
/// It knows nothing of rules. It stands against the evaluator, which knows nothing of plans.
package final class PlanRunner {
  let plan: Plan
  let tables: [Table]
  let asAt: CivilDay
  let windowOpens: CivilDay
  private let kept: PlanConstants
  private var done: [NodeID: RowList] = [:]
  /// Texts met so far, with their numbers.
  var texts: [String: Int] = [:]

  /// - Parameters:
  ///   - plan: the plan.
  ///   - tables: a complete export.
  ///   - asAt: the day it is judged as at.
  ///   - windowOpens: the day before the first on which a due date counts towards shares.
  ///   - constants: what the plan's constant tables came to, kept from one run to the next.
  package init(
    _ plan: Plan, over tables: CaseTables, asAt: CivilDay, windowOpens: CivilDay, constants: PlanConstants
  ) {
    self.plan = plan
    self.tables = tables.tables
    self.asAt = asAt
    self.windowOpens = windowOpens
    kept = constants
  }

  /// The rows of a node, worked out once, with the columns that something reads.
  package func rows(of node: NodeID) -> RowList {
    if let known = done[node] ?? kept.rows[node] { return known }
    let rows = work(plan.nodes[node], plan.columns[node].sorted())
    if isConstant(node) { kept.rows[node] = rows } else { done[node] = rows }
    return rows
  }

  /// Whether a node is the same in every run; what is supposed may hang on the as-at date.
  private func isConstant(_ node: NodeID) -> Bool {
    switch plan.nodes[node] {
    case .constants(.readings): false
    case .constants: true
    case .alias(let input, _, _): isConstant(input)
    default: false
    }
  }

  /// The rows of a relation by the values of some columns; rows where one is nothing are in none.
  private func index(_ node: NodeID, _ places: [Int]) -> [RowList.Row: [Int]] {
    let key = PlanConstants.IndexKey(node: node, places: places)
    if let known = kept.indexes[key] { return known }
    var index: [RowList.Row: [Int]] = [:]
    for (number, row) in rows(of: node).rows.enumerated() {
      let values = places.map { row[$0] }
      if !values.contains(nil) { index[values, default: []].append(number) }
    }
    if isConstant(node) { kept.indexes[key] = index }
    return index
  }

  private func work(_ node: PlanNode, _ columns: [String]) -> RowList {
    switch node {
    case .scan(let entity): return scan(entity, columns)
    case .constants(let table): return constants(table).narrowed(to: columns)
    case .alias(let input, let from, let to):
      var list = rows(of: input)
      list.columns = list.columns.map { from.isEmpty ? "\(to).\($0)" : to + $0.dropFirst(from.count) }
      return list.narrowed(to: columns)
    case .filter(let input, let only):
      var list = rows(of: input)
      let isTrue = reckoning(only, over: list)
      list.rows = list.rows.filter { isTrue($0) == 1 }
      return list.narrowed(to: columns)
    case .project(let input, let assignments, _): return project(rows(of: input), assignments, columns)
    case .join(let kind, let left, let right, let keys, let only):
      return join(kind, left, right, keys, only, columns)
    case .asOfJoin(let left, let right, let day, let from):
      return asOfJoin(rows(of: left), rows(of: right), day: day, from: from, columns)
    case .window(let input, let made, let keys, let order):
      return window(rows(of: input), made, by: keys, order, columns)
    case .aggregate(let input, let keys, let aggregates):
      return aggregate(rows(of: input), by: keys, aggregates, columns)
    case .unionAll(let inputs):
      return RowList(columns: columns, rows: inputs.flatMap { rows(of: $0).narrowed(to: columns).rows })
    case .notLowered: return RowList(columns: columns)
    }
  }

  private func project(_ input: RowList, _ made: [PlanNode.Assignment], _ columns: [String]) -> RowList {
    let work = columns.map { column -> (RowList.Row) -> Int? in
      if let own = made.last(where: { $0.name == column }) { return reckoning(own.value, over: input) }
      let place = input.place(column)
      return { $0[place] }
    }
    return RowList(columns: columns, rows: input.rows.map { row in work.map { $0(row) } })
  }

  // MARK: Joins

  private func join(
    _ kind: PlanNode.JoinKind, _ leftNode: NodeID, _ rightNode: NodeID, _ keys: [PlanNode.Key],
    _ only: Scalar?, _ columns: [String]
  ) -> RowList {
    let (left, right) = (rows(of: leftNode), rows(of: rightNode))
    let leftPlaces = keys.map { left.place($0.left) }
    let rightPlaces = keys.map { right.place($0.right) }
    let byKey = index(rightNode, rightPlaces)
    let extra = right.columns.indices.filter { !left.columns.contains(right.columns[$0]) }
    let pair = RowList(columns: left.columns + extra.map { right.columns[$0] })
    let isTrue = only.map { reckoning($0, over: pair) } ?? { _ in 1 }
    let nothing = extra.map { _ in Int?.none }
    var list = RowList(columns: pair.columns)
    if case .mark(let name) = kind { list.columns = left.columns + [name] }
    if kind == .semi || kind == .anti { list.columns = left.columns }
    for row in left.rows {
      let key = leftPlaces.map { row[$0] }
      let candidates = key.contains(nil) ? [] : byKey[key, default: []]
      let pairs = candidates.map { number in row + extra.map { right.rows[number][$0] } }
      let answers = pairs.map(isTrue)
      switch kind {
      case .inner: for (pair, answer) in zip(pairs, answers) where answer == 1 { list.rows.append(pair) }
      case .left:
        let kept = zip(pairs, answers).filter { $0.1 == 1 }.map(\.0)
        list.rows += kept.isEmpty ? [row + nothing] : kept
      case .semi: if answers.contains(1) { list.rows.append(row) }
      case .anti: if !answers.contains(1) { list.rows.append(row) }
      case .mark: list.rows.append(row + [answers.contains(1) ? 1 : answers.contains(nil) ? nil : 0])
      }
    }
    return list.narrowed(to: columns)
  }

  private func asOfJoin(
    _ left: RowList, _ right: RowList, day: String, from: String, _ columns: [String]
  ) -> RowList {
    let (dayPlace, fromPlace) = (left.place(day), right.place(from))
    let ordered = right.rows.filter { $0[fromPlace] != nil }.sorted {
      ($0[fromPlace] ?? 0) < ($1[fromPlace] ?? 0)
    }
    let nothing = right.columns.map { _ in Int?.none }
    var list = RowList(columns: left.columns + right.columns)
    for row in left.rows {
      let last = row[dayPlace].flatMap { day in ordered.last { ($0[fromPlace] ?? .max) <= day } }
      list.rows.append(row + (last ?? nothing))
    }
    return list.narrowed(to: columns)
  }

  // MARK: Windows and groups

  private func window(
    _ input: RowList, _ made: [PlanNode.WindowColumn], by keys: [String], _ order: [PlanNode.OrderKey],
    _ columns: [String]
  ) -> RowList {
    let sums = made.map { column -> Int in
      switch column.function {
      case .lead(let name), .runningSum(let name): input.place(name)
      case .rowNumber, .count: 0
      }
    }
    var list = RowList(columns: input.columns + made.map(\.name))
    for group in groups(input, by: keys) {
      let group = sorted(group.rows, input, order)
      var running = [Int](repeating: 0, count: made.count)
      for (number, row) in group.enumerated() {
        var row = row
        for (place, column) in made.enumerated() {
          switch column.function {
          case .rowNumber: row.append(number + 1)
          case .count: row.append(group.count)
          case .lead: row.append(number + 1 < group.count ? group[number + 1][sums[place]] : nil)
          case .runningSum:
            running[place] += row[sums[place]] ?? 0
            row.append(running[place])
          }
        }
        list.rows.append(row)
      }
    }
    return list.narrowed(to: columns)
  }

  private func aggregate(
    _ input: RowList, by keys: [String], _ made: [PlanNode.Aggregate], _ columns: [String]
  ) -> RowList {
    let work = made.map { one in
      (
        of: reckoning(one.of, over: input),
        only: one.only.map { reckoning($0, over: input) } ?? { _ in 1 }
      )
    }
    var list = RowList(columns: keys + made.map(\.name))
    for group in groups(input, by: keys) {
      var row = group.key
      for (one, work) in zip(made, work) {
        let taken = group.rows.filter { work.only($0) == 1 }
        let values = taken.compactMap(work.of)
        switch one.function {
        case .min: row.append(values.min())
        case .max: row.append(values.max())
        case .sum: row.append(values.isEmpty ? nil : values.reduce(0, +))
        case .count: row.append(values.count)
        case .countDistinct: row.append(Set(values).count)
        case .first(let order): row.append(sorted(taken, input, order).first.flatMap(work.of))
        }
      }
      list.rows.append(row)
    }
    return list.narrowed(to: columns)
  }

  private func groups(_ input: RowList, by keys: [String]) -> [(key: RowList.Row, rows: [RowList.Row])] {
    let places = keys.map(input.place)
    var order: [RowList.Row: Int] = [:]
    var groups: [(key: RowList.Row, rows: [RowList.Row])] = []
    for row in input.rows {
      let key = places.map { row[$0] }
      if let known = order[key] {
        groups[known].rows.append(row)
      } else {
        order[key] = groups.count
        groups.append((key, [row]))
      }
    }
    return groups
  }

  private func sorted(_ rows: [RowList.Row], _ input: RowList, _ order: [PlanNode.OrderKey]) -> [RowList.Row]
  {
    guard rows.count > 1 else { return rows }
    let places = order.map { (place: input.place($0.column), isDescending: $0.isDescending) }
    return rows.sorted { left, right in
      for (place, isDescending) in places {
        switch (left[place], right[place]) {
        case (let one?, let other?) where one != other: return (one < other) != isDescending
        case (.some, nil): return true
        case (nil, .some): return false
        default: break
        }
      }
      return false
    }
  }
}

/// What a plan's constant tables came to, so that the calendar is written out once and not for each run.
package final class PlanConstants {
  struct IndexKey: Hashable {
    var node: NodeID
    var places: [Int]
  }

  var rows: [NodeID: RowList] = [:]
  var indexes: [IndexKey: [RowList.Row: [Int]]] = [:]

  package init() {}
}
