import CaseModel
import RuleChecking
import RuleModel

extension RuleLowering {
  /// The truth of a condition for each row of a relation, which is given the columns it takes.
  func truth(_ condition: Condition, _ rows: inout PlannedRows, _ scope: Scope) throws -> Scalar {
    let asked = PlannedRows.Asked(condition: condition, scope: scope)
    if let known = rows.answers[asked] {
      rows.openAnswers += known.rests.filter { !rows.openAnswers.contains($0) }
      return known.truth
    }
    let before = rows.openAnswers
    rows.openAnswers = []
    let answer = try lowered(condition, &rows, scope)
    rows.answers[asked] = (answer, rows.openAnswers)
    rows.openAnswers = before + rows.openAnswers.filter { !before.contains($0) }
    return answer
  }

  private func lowered(_ condition: Condition, _ rows: inout PlannedRows, _ scope: Scope) throws -> Scalar {
    switch condition {
    case .always:
      return .truth(true)
    case .named(let position, let path):
      let base = try follow(path, &rows, scope)
      var inner = scope
      inner.levels = [base]
      let answer = try truth(vocabulary.conditions[position].condition, &rows, inner)
      if path.hops.isEmpty { return answer }
      return .first(
        [
          .init(isAbsent(base, rows), .truth(false)), .init(.isKnown(.column(base.row)), answer),
        ], otherwise: .nothing)
    case .not(let inner):
      return try truth(inner, &rows, scope).negated
    case .all(let parts):
      return .all(try parts.map { try truth($0, &rows, scope) })
    case .any(let parts):
      return .any(try parts.map { try truth($0, &rows, scope) })
    case .assuming(let inner, let isTrue):
      let before = rows.openAnswers
      var recorded = scope
      recorded.supposed = [:]
      let answer = try truth(inner, &rows, recorded)
      // What is taken to be so where it is open need not be read both ways.
      rows.openAnswers = before
      if case .truth = answer { return answer }
      return .orElse([answer, .truth(isTrue)])
    case .isRecorded(let cell):
      return try isRecorded(cell, &rows, scope)
    case .isOneOf(let cell, let codes):
      let words = self.words(of: cell, codes)
      return try read(cell, &rows, scope) { .isOneOf($0, codes.map(Int.init), words: words) }
    case .sameRow(let left, let right):
      let one = try follow(left.row, &rows, scope)
      let other = try follow(right.row, &rows, scope)
      return .first(
        [.init(.any([isAbsent(one, rows), isAbsent(other, rows)]), .truth(false))],
        otherwise: .compare(
          .column(valueColumn(one, left.field)), .equal, .column(valueColumn(other, right.field))))
    case .days(let left, let order, let right):
      return try compareDays(left, order, right, &rows, scope)
    case .moments(let left, let order, let right):
      return try compareMoments(left, order, right, &rows, scope)
    case .numbers(let left, let order, let right):
      return try compareNumbers(left, order, right, &rows, scope)
    case .fallsOn(let day, let kind):
      return try falls(day, on: kind, &rows, scope)
    case .exists(let relation, let filter):
      return try exists(relation, filter, &rows, scope)
    case .law(let value, let day):
      let day = try self.day(day, &rows, scope)
      let name = inForce(value, on: withinTheLaw(value, day), &rows)
      // Where no law was in force there is no row to join, and so no answer.
      let found = Scalar.column(name + ".yes")
      let answers = Set(vocabulary.lawValues[value].dated.map { $0.text.text == "yes" })
      guard answers.count == 1, let only = answers.first else { return found }
      // What never changed is the same on a day that is not recorded.
      return .first(
        [.init(.all([day.value.isUnknown, day.isNone.negated]), .truth(only))], otherwise: found)
    case .ordinal(let number):
      return .compare(scope.ordinal, .equal, .number(number))
    case .state(let cell, let state):
      return try self.state(of: cell, state, &rows, scope)
    case .text(let cell, let test):
      return try text(cell, test, &rows, scope)
    case .sameText(let left, let right):
      return try sameText(left, right, &rows, scope)
    case .isRepeated(let cell):
      return try isRepeated(cell, &rows, scope)
    case .chosen(let choice, let has):
      return try chosen(choice, has: has, &rows, scope)
    case .isOther(let level):
      guard let near = scope.levels.last, scope.levels.indices.contains(level) else {
        throw NotLowered(reason: "a condition speaks of a row that is not in hand")
      }
      return .compare(.column(near.row), .unequal, .column(scope.levels[level].row))
    }
  }

  private func words(of cell: CellPath, _ codes: [UInt16]) -> [String] {
    switch vocabulary.dictionary.entities[cell.entity].fields[cell.field].type {
    case .code(let words): codes.map { words[Int($0)] }
    case .yesNo: codes.map { $0 == 0 ? "no" : "yes" }
    default: codes.map { String($0) }
    }
  }

  /// Asks something of what a cell holds, or is supposed to hold; a blank that is an answer is a no.
  func read(
    _ cell: CellPath, _ rows: inout PlannedRows, _ scope: Scope, _ ask: (Scalar) -> Scalar
  ) throws -> Scalar {
    let base = try follow(cell.row, &rows, scope)
    return .first(
      [.init(.any([isAbsent(base, rows), saysNone(base, cell.field)]), .truth(false))],
      otherwise: ask(value(base, cell.field, scope)))
  }

  /// What a cell holds, or is supposed to hold.
  func value(_ base: Base, _ field: Int, _ scope: Scope) -> Scalar {
    if let column = scope.supposed[Fact(row: base, field: field)] { return .column(column) }
    return dayColumn(base, field)
  }

  /// Whether a cell holds anything: what cannot be read is something, and what points elsewhere is unknown.
  func isRecorded(_ cell: CellPath, _ rows: inout PlannedRows, _ scope: Scope) throws -> Scalar {
    let base = try follow(cell.row, &rows, scope)
    if let column = scope.supposed[Fact(row: base, field: cell.field, aspect: .recordedness)] {
      return .column(column)
    }
    return .first(
      [.init(isAbsent(base, rows), .truth(false))], otherwise: recordedness(base, cell.field))
  }

  /// The same by the cell alone.
  func recordedness(_ base: Base, _ field: Int) -> Scalar {
    .first(
      [
        .init(presence(base, field, isOneOf: [.recorded, .unreadable, .contradicted]), .truth(true)),
        .init(presence(base, field, isOneOf: [.blank]), .truth(false)),
      ], otherwise: .nothing)
  }

  /// A day on which a figure of the law is asked for: one that is only supposed is supposed to lie in the time of
  /// which the law book tells.
  private func withinTheLaw(_ value: Int, _ day: PlannedDay) -> Scalar {
    let dated = vocabulary.lawValues[value].dated
    guard day.isSupposed != .truth(false), let first = dated.first, let last = dated.last else {
      return day.value
    }
    var within = Scalar.greatest([day.value, .day(first.from)])
    if let until = last.until { within = .least([within, .day(until)]) }
    return .first([.init(day.isSupposed, within)], otherwise: day.value)
  }

  /// Joins the figure of a law that was in force on a day; gives the first word of its columns.
  func inForce(_ value: Int, on day: Scalar, _ rows: inout PlannedRows) -> String {
    let name = rows.fresh("law \(vocabulary.lawValues[value].name)")
    let from = column(day, "day", &rows)
    let law = builder.constants(.law(value), as: name)
    rows.node = builder.add(.asOfJoin(rows.node, law, day: from, from: name + ".from"))
    // A figure that ran out before the next began is none.
    let until = Scalar.column(name + ".until")
    let isInForce = Scalar.any([until.isUnknown, .column(from) <= until])
    let columns = ["days", "months", "working days", "yes"].map { name + "." + $0 }
    rows.node = builder.project(
      rows.node, columns.map { ($0, .first([.init(isInForce, .column($0))], otherwise: .nothing)) })
    return name
  }
}
