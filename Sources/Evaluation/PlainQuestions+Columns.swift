import RuleChecking

// Asked a column at a time, as far as a question is made of plain ones about the row in hand: to be asked row by row
// costs a question most of its time in finding its way.
extension PlainQuestions {
  /// The answers to a question of each of some rows.
  func answers(to question: Int32, of rows: [Int]) -> [Truth] {
    switch step(question) {
    case .answer(let answer): return [Truth](repeating: answer, count: rows.count)
    case .not(let inner): return answers(to: inner, of: rows).map(\.negated)
    case .all(let parts): return joined(parts, of: rows, decisive: .no)
    case .any(let parts): return joined(parts, of: rows, decisive: .yes)
    case .assuming(let inner, let isTrue, let isCertain):
      let answers = answers(to: inner, of: rows)
      return isCertain ? answers.map { $0 == .unknown ? Truth(isTrue) : $0 } : answers
    case .of(let path, let inner): return answers(to: inner, at: path, from: rows)
    case .remembered(let known, let inner):
      let unasked = rows.filter { known[$0] == nil }
      for (row, answer) in zip(unasked, answers(to: inner, of: unasked)) { known[row] = answer }
      return rows.map { known[$0] ?? .unknown }
    case .isRecorded(let cell) where cell.isOfSubject:
      let column = column(cell)
      return rows.map { isRecorded(column, at: $0) }
    case .isOneOf(let cell, let wanted) where cell.isOfSubject:
      let column = column(cell)
      return rows.map { row in
        guard let code = column.code(at: row) else { return truth(question, Situation(row: row)) }
        return Truth(isAny(of: wanted, Int32(code)))
      }
    case .days(let left, let order, let right):
      return zip(days(left, of: rows), days(right, of: rows)).map { compare($0, order, $1) }
    default: return rows.map { truth(question, Situation(row: $0)) }
    }
  }

  /// The answers to a question of the rows that a path leads to.
  private func answers(to question: Int32, at path: PlainPath, from rows: [Int]) -> [Truth] {
    guard let reached = reached(path, from: rows) else {
      return rows.map { row in
        switch follow(path, Situation(row: row)) {
        case .value(let row): truth(question, Situation(row: Int(row)))
        case .none: .no
        case .unknown: .unknown
        }
      }
    }
    let known = reached.filter { $0 >= 0 }
    let answers = answers(to: question, of: known)
    if known.count == rows.count { return answers }
    var next = answers.makeIterator()
    return reached.map { $0 >= 0 ? next.next() ?? .unknown : .unknown }
  }

  /// The rows that a path of references leads to, -1 where one is not known; nil of a path with other hops.
  private func reached(_ path: PlainPath, from rows: [Int]) -> [Int]? {
    guard path.level == 0 else { return nil }
    var reached = rows
    for place in Int(path.hops.first)..<Int(path.hops.end) {
      guard case .reference(let column) = hop(place) else { return nil }
      let links = self.column(at: column)
      for place in reached.indices where reached[place] >= 0 {
        reached[place] = links.target(at: reached[place]) ?? -1
      }
    }
    return reached
  }

  /// Kleene's `and` and `or`; of rows that one part decides the others are not asked.
  private func joined(_ places: PlainParts, of rows: [Int], decisive: Truth) -> [Truth] {
    var joined = [Truth](repeating: decisive.negated, count: rows.count)
    var left = Array(rows.indices)
    for place in Int(places.first)..<Int(places.end) where !left.isEmpty {
      let answers = answers(to: part(place), of: left.count == rows.count ? rows : left.map { rows[$0] })
      for (place, answer) in zip(left, answers) where answer != decisive.negated { joined[place] = answer }
      left.removeAll { joined[$0] == decisive }
    }
    return joined
  }

  /// What a day comes to for each of some rows, without any clock.
  func days(_ day: Int32, of rows: [Int]) -> [PlainValue] {
    switch self.day(day) {
    case .literal(let day): return [PlainValue](repeating: .value(day), count: rows.count)
    case .cell(let cell):
      guard let reached = reached(cell.path, from: rows) else {
        return rows.map { self.day(day, Situation(row: $0)) }
      }
      let column = column(cell)
      return reached.map { $0 < 0 ? .unknown : self.day(cell, column, at: $0) }
    case .shifted(let inner, let period, let backwards):
      return days(inner, of: rows).map { moved($0, by: period, backwards: backwards) }
    default: return rows.map { self.day(day, Situation(row: $0)) }
    }
  }
}
