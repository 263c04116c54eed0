import CaseModel
import Chronology
import RuleChecking

/// Lays questions out flat, for `PlainQuestions` to answer.
struct PlainLaying {
  let index: CaseIndex
  private(set) var steps: [PlainStep] = []
  private(set) var parts: [Int32] = []
  private(set) var days: [PlainDay] = []
  private(set) var numbers: [PlainNumber] = []
  private(set) var hops: [PlainHop] = []
  private(set) var codes: [UInt64] = []
  private(set) var relations: [PlainRelation] = []
  private(set) var choices: [PlainChoice] = []
  private(set) var figures: [PlainFigure] = []
  /// Where the conditions of the dictionary that were met with are laid out.
  private var named: [Int: Int32] = [:]
  /// For each step and each day whether it depends on the duty in question, and not on the row alone.
  private(set) var stepsAskClock: [Bool] = []
  private(set) var daysAskClock: [Bool] = []
  /// Whether what is being laid out does, as far as it is.
  private var asksClock = false
  /// How many rows are in hand where something is laid out.
  private var depth = 1

  init(_ index: CaseIndex) {
    self.index = index
  }

  /// Lays a condition out; its number is what it is asked by.
  mutating func lay(_ condition: Condition) -> Int32 {
    let before = asksClock
    asksClock = false
    defer { asksClock = asksClock || before }
    return add(step(condition))
  }

  /// Lays a condition out that is asked of a related row, the subject being in hand too.
  mutating func lay(filter: Condition) -> Int32 { laid(filter) }

  /// Lays a condition of the dictionary out, to be asked of rows of its entity.
  mutating func lay(named position: Int) -> Int32 {
    let condition = index.conditions[position]
    asksClock = asksClock || condition.needsClock
    if let known = named[position] { return known }
    let before = depth
    depth = 1
    defer { depth = before }
    var laid = lay(condition.condition)
    if !condition.needsClock, index.looksThroughRows(position) {
      laid = add(.remembered(index.remembered(position), laid))
    }
    named[position] = laid
    return laid
  }

  private mutating func add(_ step: PlainStep) -> Int32 {
    if case .answer = step { asksClock = false }
    steps.append(step)
    stepsAskClock.append(asksClock)
    return Int32(truncatingIfNeeded: steps.count - 1)
  }

  private mutating func step(_ condition: Condition) -> PlainStep {
    switch condition {
    case .always: return .answer(.yes)
    case .named(let position, let path):
      // It may look only at the row that it is asked of.
      let inner = lay(named: position)
      if case .answer = steps[Int(inner)], path.hops.isEmpty { return steps[Int(inner)] }
      return depth == 1 && path.hops.isEmpty ? steps[Int(inner)] : .of(lay(path), inner)
    case .not(let inner):
      let inner = lay(inner)
      if case .answer(let answer) = steps[Int(inner)] { return .answer(answer.negated) }
      return .not(inner)
    case .all(let parts): return joined(parts, decisive: .no) { .all($0) }
    case .any(let parts): return joined(parts, decisive: .yes) { .any($0) }
    case .assuming(let inner, let isTrue):
      var facts = OpenFacts(index: index)
      let isCertain = facts.takeEach(inner)
      let inner = lay(inner)
      if isCertain, case .answer(let answer) = steps[Int(inner)] {
        return .answer(answer == .unknown ? Truth(isTrue) : answer)
      }
      return .assuming(inner, isTrue, isCertain: isCertain)
    case .isRecorded(let cell):
      if isNowhere(cell) { return .answer(.unknown) }
      return .isRecorded(lay(cell))
    case .isOneOf(let cell, let wanted):
      if isNowhere(cell) { return .answer(.unknown) }
      return .isOneOf(lay(cell), lay(codes: wanted))
    case .sameRow(let left, let right): return .sameRow(lay(left), lay(right))
    case .days(let left, let order, .clock) where left != .clock:
      // The clock stands on the left, where it is looked for.
      return .days(lay(.clock), PlainOrder(order.flipped), lay(left))
    case .days(let left, let order, let right): return .days(lay(left), PlainOrder(order), lay(right))
    case .numbers(let left, let order, let right): return .numbers(lay(left), PlainOrder(order), lay(right))
    case .fallsOn(let day, let kind): return .fallsOn(lay(day), kind)
    case .exists(let relation, let filter): return exists(relation, filter)
    case .chosen(let choice, let has): return .chosen(lay(choice), laid(has))
    case .law(let value, let day): return .law(lay(figure: value), on: lay(day))
    case .ordinal(let number):
      asksClock = true
      return .ordinal(number)
    case .isOther(let level): return .isOther(level)
    case .moments, .state, .text, .sameText, .isRepeated: return .open
    }
  }

  /// Parts of an `and` or an `or`, without those that are the same for every row.
  private mutating func joined(
    _ conditions: [Condition], decisive: Truth, _ step: (PlainParts) -> PlainStep
  ) -> PlainStep {
    var left: [Int32] = []
    for condition in conditions {
      let part = lay(condition)
      if case .answer(let answer) = steps[Int(part)] {
        if answer == decisive { return .answer(decisive) }
        if answer == decisive.negated { continue }
      }
      left.append(part)
    }
    if left.isEmpty { return .answer(decisive.negated) }
    if left.count == 1 { return steps[Int(left[0])] }
    let first = parts.count
    parts += left
    return step(PlainParts(first, parts.count))
  }

  private mutating func exists(_ relation: Relation, _ filter: Condition?) -> PlainStep {
    let place = lay(relation)
    if relations[Int(place)].groups == nil, relation.kind.isPlain {
      return .answer(relations[Int(place)].mayHaveOthers.unseen ? .unknown : .no)
    }
    return .exists(place, laid(filter))
  }

  /// Lays a condition out that is asked with one row more in hand; -1 where there is none.
  private mutating func laid(_ condition: Condition?) -> Int32 {
    guard let condition else { return -1 }
    depth += 1
    defer { depth -= 1 }
    return lay(condition)
  }

  // MARK: Cells and rows

  /// Whether a cell of the row in hand is one of a column that the export lacks.
  private func isNowhere(_ cell: CellPath) -> Bool {
    cell.row.hops.isEmpty && !index.tables[cell.entity].columns[cell.field].isSupplied
  }

  /// Lays out what leads to a cell.
  mutating func lay(_ cell: CellPath) -> PlainCell {
    PlainCell(
      path: lay(cell.row), column: index.cells.place(cell.entity, cell.field),
      isAsReturned: index.tables[cell.entity].entity.isAsReturned)
  }

  /// Lays out what leads to a row.
  mutating func lay(_ path: RowPath) -> PlainPath {
    let laid = path.hops.map { hop -> PlainHop in
      switch hop {
      case .reference(let entity, let field): .reference(index.cells.place(entity, field))
      case .chosen(let choice): .chosen(lay(choice))
      }
    }
    let first = hops.count
    hops += laid
    return PlainPath(level: Int32(truncatingIfNeeded: path.level), hops: PlainParts(first, hops.count))
  }

  private mutating func lay(codes wanted: [UInt16]) -> PlainParts {
    let first = codes.count
    for code in wanted {
      let word = first + Int(code) >> 6
      while codes.count <= word { codes.append(0) }
      codes[word] |= 1 << UInt64(code & 63)
    }
    return PlainParts(first, codes.count)
  }

  private mutating func lay(_ relation: Relation) -> Int32 {
    let table = index.tables[relation.to]
    let owner: PlainRelation.Owner =
      switch relation.kind {
      case .reference: .itself
      case .sameChild: .child(entity: relation.from)
      case .sameText(let field):
        .text(lay(CellPath(row: RowPath(level: 0), entity: relation.from, field: field)))
      }
    let mayHaveOthers: (seen: Bool, unseen: Bool) =
      switch table.completeness {
      case .all: (false, false)
      case .latestOnly: (true, false)
      case .since, .months, .notSupplied: (true, true)
      }
    let groups = table.rowCount == 0 ? nil : index.groups(relation)
    relations.append(
      PlainRelation(
        owner: owner, groups: groups.map { HeldGroups($0) },
        mayHaveOthers: mayHaveOthers))
    return Int32(truncatingIfNeeded: relations.count - 1)
  }

  private mutating func lay(_ choice: Choice) -> Int32 {
    let table = index.tables[choice.relation.to]
    let laid = PlainChoice(
      place: choice.place, relation: lay(choice.relation), filter: laid(choice.filter),
      needsDates: !table.entity.isAsReturned && table.entity.dateIndex != nil,
      mayHaveEarlier: table.completeness != .all)
    choices.append(laid)
    return Int32(truncatingIfNeeded: choices.count - 1)
  }

  // MARK: Days and numbers

  /// Lays a day out; its number is what it is asked by.
  mutating func lay(_ expression: DayExpression) -> Int32 {
    let before = asksClock
    asksClock = false
    defer { asksClock = asksClock || before }
    let day = day(expression)
    days.append(day)
    daysAskClock.append(asksClock)
    return Int32(truncatingIfNeeded: days.count - 1)
  }

  private mutating func day(_ expression: DayExpression) -> PlainDay {
    let year = index.asAt.reportingYear
    switch expression {
    case .literal(let day): return .literal(day.number)
    case .clock, .due:
      asksClock = true
      return expression == .clock ? .clock : .due
    case .asAt: return .literal(index.asAt.number)
    case .yearStart: return .literal(year.lowerBound.number)
    case .yearEnd: return .literal(year.upperBound.number)
    case .cell(let cell): return .cell(lay(cell))
    case .shifted(let inner, let period, let backwards):
      return .shifted(lay(inner), period, backwards: backwards)
    case .orElse(let first, let second): return .orElse(lay(first), lay(second))
    }
  }

  /// Lays a number out; its number is what it is asked by.
  mutating func lay(_ expression: NumberExpression) -> Int32 {
    let number: PlainNumber =
      switch expression {
      case .literal(let value): .literal(value)
      case .cell(let cell): .cell(lay(cell))
      case .count(let relation, let filter): .count(lay(relation), laid(filter))
      case .length(let unit, let from, let to): .length(unit, lay(from), lay(to))
      case .feature, .sum: .open
      }
    numbers.append(number)
    return Int32(truncatingIfNeeded: numbers.count - 1)
  }

  private mutating func lay(figure value: Int) -> PlainParts {
    let first = figures.count
    figures += index.lawAnswers(value)
    return PlainParts(first, figures.count)
  }
}

extension PlainParts {
  init(_ first: Int, _ end: Int) {
    self.init(first: Int32(truncatingIfNeeded: first), end: Int32(truncatingIfNeeded: end))
  }
}

extension Relation.Kind {
  /// Whether a row knows those that belong to it without looking into any cell.
  fileprivate var isPlain: Bool { if case .sameText = self { false } else { true } }
}
