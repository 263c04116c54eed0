import CaseModel
import Chronology
import RuleChecking

/// The questions of a rule laid out flat, and answered of rows as the record plainly tells.
///
/// An indirect enum is asked by counting references up and down at every step of it, which was half of the time of
/// judging. Here a step is a few numbers in an array that never changes. Nothing is supposed and no obstacle named:
/// whatever is not plainly yes or no is unknown, and `Questioner` is asked the same for why. What the two say must
/// agree; the evaluator is held against the reference with both in use.
final class PlainQuestions {
  private let steps: [PlainStep]
  private let stepsAskClock: [Bool]
  private let daysAskClock: [Bool]
  private let parts: [Int32]
  private let days: [PlainDay]
  private let numbers: [PlainNumber]
  private let hops: [PlainHop]
  private let codes: [UInt64]
  private let relations: [PlainRelation]
  private let choices: [PlainChoice]
  private let figures: [PlainFigure]
  private let cells: CellViews
  private let calendar: WorkingCalendar
  /// Keeps the groups and the answers that steps point at.
  private let index: CaseIndex

  init(_ laid: PlainLaying) {
    steps = laid.steps
    (stepsAskClock, daysAskClock) = (laid.stepsAskClock, laid.daysAskClock)
    parts = laid.parts
    days = laid.days
    numbers = laid.numbers
    hops = laid.hops
    codes = laid.codes
    relations = laid.relations
    choices = laid.choices
    figures = laid.figures
    index = laid.index
    cells = laid.index.cells
    calendar = laid.index.vocabulary.calendar
  }

  /// What a question asks first.
  func step(_ question: Int32) -> PlainStep { steps[Int(question)] }

  /// The question at a place of the parts of another.
  func part(_ place: Int) -> Int32 { parts[place] }

  /// How a day is told.
  func day(_ day: Int32) -> PlainDay { days[Int(day)] }

  /// Whether a question depends on the duty in question, and not on the row alone.
  func asksClock(_ question: Int32) -> Bool { stepsAskClock[Int(question)] }

  /// Whether a day does.
  func asksClock(day: Int32) -> Bool { daysAskClock[Int(day)] }

  /// The answer to a question, by the number that it was laid out under.
  func truth(_ step: Int32, _ situation: borrowing Situation) -> Truth {
    switch steps[Int(step)] {
    case .answer(let answer): return answer
    case .not(let inner): return truth(inner, situation).negated
    case .all(let parts): return joined(parts, situation, decisive: .no)
    case .any(let parts): return joined(parts, situation, decisive: .yes)
    case .of(let path, let inner):
      switch follow(path, situation) {
      case .value(let row): return truth(inner, situation.asking(Int(row)))
      case .none: return .no
      case .unknown: return .unknown
      }
    case .remembered(let answers, let inner):
      let row = situation.row(0)
      if let answer = answers[row] { return answer }
      let answer = truth(inner, situation)
      answers[row] = answer
      return answer
    case .assuming(let inner, let isTrue, let isCertain):
      let answer = truth(inner, situation)
      let isOpen = situation.isOpen && asksClock(inner)
      return answer == .unknown && isCertain && !isOpen ? Truth(isTrue) : answer
    case .isRecorded(let cell): return isRecorded(cell, situation)
    case .isOneOf(let cell, let wanted):
      switch read(cell, situation) {
      case .value(let code): return Truth(isAny(of: wanted, code))
      case .none: return .no
      case .unknown: return .unknown
      }
    case .sameRow(let left, let right):
      switch (target(of: left, situation), target(of: right, situation)) {
      case (.value(let one), .value(let other)): return Truth(one == other)
      case (.none, _), (_, .none): return .no
      default: return .unknown
      }
    case .days(let left, let order, let right):
      return compare(day(left, situation), order, day(right, situation))
    case .numbers(let left, let order, let right):
      return compare(number(left, situation), order, number(right, situation))
    case .fallsOn(let day, let kind):
      switch self.day(day, situation) {
      case .value(let day): return Truth(kind.includes(CivilDay(number: day), by: calendar))
      case .none: return .no
      case .unknown: return .unknown
      }
    case .exists(let relation, let filter): return exists(relation, filter, situation)
    case .chosen(let choice, let has):
      switch chosen(choice, near: situation.row(situation.depth - 1), situation) {
      case .value(let row): return truth(has, situation.holding(Int(row)))
      case .none: return .no
      case .unknown: return .unknown
      }
    case .law(let figures, let day): return law(figures, on: day, situation)
    case .ordinal(let number):
      if situation.isOpen { return .unknown }
      if situation.ordinalIsLeast, number >= situation.ordinal { return .unknown }
      return Truth(situation.ordinal == number)
    case .isOther(let level):
      return Truth(situation.row(situation.depth - 1) != situation.row(level))
    case .open: return .unknown
    }
  }

  /// Whether a code is any of those asked for.
  func isAny(of wanted: PlainParts, _ code: Int32) -> Bool {
    let word = Int(wanted.first) + Int(code) >> 6
    return word < Int(wanted.end) && codes[word] >> UInt64(code & 63) & 1 != 0
  }

  private func joined(_ places: PlainParts, _ situation: borrowing Situation, decisive: Truth) -> Truth {
    var isUnknown = false
    for place in Int(places.first)..<Int(places.end) {
      let answer = truth(parts[place], situation)
      if answer == decisive { return decisive }
      if answer == .unknown { isUnknown = true }
    }
    return isUnknown ? .unknown : decisive.negated
  }

  /// With no such day or number on either side nothing holds.
  func compare(_ left: PlainValue, _ order: PlainOrder, _ right: PlainValue) -> Truth {
    switch (left, right) {
    case (.value(let one), .value(let other)): Truth(order.holds(one, other))
    case (.none, _), (_, .none): .no
    default: .unknown
    }
  }

  // MARK: Cells

  /// The column that a cell is of.
  func column(_ cell: PlainCell) -> CellView { column(at: cell.column) }

  /// The column at a place among all.
  func column(at place: Int32) -> CellView { cells[place: Int(place)] }

  /// A hop of a path.
  func hop(_ place: Int) -> PlainHop { hops[place] }

  /// The row that a path leads to.
  func follow(_ path: PlainPath, _ situation: borrowing Situation) -> PlainValue {
    var row = situation.row(Int(path.level))
    for hop in Int(path.hops.first)..<Int(path.hops.end) {
      switch hops[hop] {
      case .reference(let column):
        guard let next = cells[place: Int(column)].target(at: row) else { return .unknown }
        row = next
      case .chosen(let choice):
        let found = chosen(choice, near: row, situation)
        guard case .value(let next) = found else { return found }
        row = Int(next)
      }
    }
    return .value(Int32(truncatingIfNeeded: row))
  }

  /// The code, day, number, label or row of a cell, or its earliest minute.
  private func read(_ cell: PlainCell, _ situation: borrowing Situation) -> PlainValue {
    let found = follow(cell.path, situation)
    guard case .value(let row) = found else { return found }
    return read(cell, at: Int(row))
  }

  private func read(_ cell: PlainCell, at row: Int) -> PlainValue { read(cell, column(cell), at: row) }

  /// The day of a row in a column.
  func day(_ cell: PlainCell, _ column: CellView, at row: Int) -> PlainValue {
    let value = read(cell, column, at: row)
    guard column.kind == .moments, case .value(let minute) = value else { return value }
    return .value(Moment(minute: minute).localDay.number)
  }

  private func read(_ cell: PlainCell, _ column: CellView, at row: Int) -> PlainValue {
    if let value = column.value(at: row) { return .value(value) }
    switch column.presence(at: row) {
    case .blank where column.blankIsAnswer: return .none
    case .saidUnknown where cell.isAsReturned, .unreadable where cell.isAsReturned: return .none
    default: return .unknown
    }
  }

  private func target(of cell: PlainCell, _ situation: borrowing Situation) -> PlainValue {
    let found = follow(cell.path, situation)
    guard case .value(let row) = found else { return found }
    let target = cells[place: Int(cell.column)].target(at: Int(row))
    return target.map { .value(Int32(truncatingIfNeeded: $0)) } ?? .unknown
  }

  private func isRecorded(_ cell: PlainCell, _ situation: borrowing Situation) -> Truth {
    switch follow(cell.path, situation) {
    case .none: return .no
    case .unknown: return .unknown
    case .value(let row): return isRecorded(column(cell), at: Int(row))
    }
  }

  /// Whether anything stands in a row of a column.
  func isRecorded(_ column: CellView, at row: Int) -> Truth {
    switch column.presence(at: row) {
    case .recorded, .unreadable, .contradicted: .yes
    case .blank: .no
    case .saidUnknown, .columnAbsent: .unknown
    }
  }

  // MARK: Days and numbers

  /// What a day comes to.
  func day(_ day: Int32, _ situation: borrowing Situation) -> PlainValue {
    switch days[Int(day)] {
    case .literal(let day): return .value(day)
    case .clock:
      if situation.isOpen { return .unknown }
      return situation.clock.map { .value($0) } ?? .none
    case .due:
      if situation.isOpen { return .unknown }
      return situation.due.map { .value($0) } ?? .none
    case .cell(let cell):
      let found = follow(cell.path, situation)
      guard case .value(let row) = found else { return found }
      return self.day(cell, column(cell), at: Int(row))
    case .shifted(let inner, let period, let backwards):
      return moved(self.day(inner, situation), by: period, backwards: backwards)
    case .orElse(let first, let second):
      let value = self.day(first, situation)
      guard case .none = value else { return value }
      return self.day(second, situation)
    }
  }

  /// A day moved by a period; none outside the working-day calendar.
  func moved(_ day: PlainValue, by period: Period, backwards: Bool) -> PlainValue {
    guard case .value(let number) = day else { return day }
    let moved = CivilDay(number: number).moved(by: period, backwards: backwards, calendar)
    return moved.map { .value($0.number) } ?? .none
  }

  /// What a number comes to; unknown where it is known only within bounds.
  func number(_ number: Int32, _ situation: borrowing Situation) -> PlainValue {
    switch numbers[Int(number)] {
    case .literal(let value): return .value(value)
    case .cell(let cell): return read(cell, situation)
    case .count(let relation, let filter): return count(relation, filter, situation)
    case .length(let unit, let from, let to):
      switch (day(from, situation), day(to, situation)) {
      case (.value(let first), .value(let last)):
        let length = unit.length(from: CivilDay(number: first), to: CivilDay(number: last), calendar)
        return length.map { .value($0) } ?? .none
      case (.none, _), (_, .none): return .none
      default: return .unknown
      }
    case .open: return .unknown
    }
  }

  private func law(_ places: PlainParts, on day: Int32, _ situation: borrowing Situation) -> Truth {
    guard case .value(let day) = self.day(day, situation) else { return .unknown }
    for place in (Int(places.first)..<Int(places.end)).reversed() {
      let figure = figures[place]
      if figure.from <= day, day <= figure.until { return Truth(figure.isYes) }
    }
    return .unknown
  }

  // MARK: Rows that belong to a row

  /// Where the rows that belong to a row in hand stand; nil where the record does not say whose they are.
  private func places(_ relation: PlainRelation, near row: Int) -> Range<Int>? {
    let owner: Int
    switch relation.owner {
    case .itself: owner = row
    case .child(let entity): owner = index.child(of: row, in: entity)
    case .text(let cell):
      switch read(cell, at: row) {
      case .value(let text): owner = Int(text)
      case .none: owner = -1
      case .unknown: return nil
      }
    }
    return relation.groups?.places(of: owner) ?? 0..<0
  }

  private func row(at place: Int, of relation: PlainRelation) -> Int {
    relation.groups?.row(at: place) ?? -1
  }

  private func exists(_ relation: Int32, _ filter: Int32, _ situation: borrowing Situation) -> Truth {
    let relation = relations[Int(relation)]
    let near = situation.row(situation.depth - 1)
    guard let places = places(relation, near: near) else { return .unknown }
    var isUnknown = false
    for place in places {
      guard filter >= 0 else { return .yes }
      switch truth(filter, situation.holding(row(at: place, of: relation))) {
      case .yes: return .yes
      case .unknown: isUnknown = true
      case .no: break
      }
    }
    let mayHaveOthers = places.isEmpty ? relation.mayHaveOthers.unseen : relation.mayHaveOthers.seen
    return isUnknown || mayHaveOthers ? .unknown : .no
  }

  private func count(_ relation: Int32, _ filter: Int32, _ situation: borrowing Situation) -> PlainValue {
    let relation = relations[Int(relation)]
    let near = situation.row(situation.depth - 1)
    guard let places = places(relation, near: near) else { return .unknown }
    guard !(places.isEmpty ? relation.mayHaveOthers.unseen : relation.mayHaveOthers.seen) else {
      return .unknown
    }
    guard filter >= 0 else { return .value(Int32(clamping: places.count)) }
    var count: Int32 = 0
    for place in places {
      switch truth(filter, situation.holding(row(at: place, of: relation))) {
      case .yes: count += 1
      case .unknown: return .unknown
      case .no: break
      }
    }
    return .value(count)
  }

  /// The row that a choice falls on; unknown where that hangs on what is not shown, or on the date of an undated row.
  private func chosen(_ choice: Int32, near: Int, _ situation: borrowing Situation) -> PlainValue {
    let choice = choices[Int(choice)]
    let relation = relations[Int(choice.relation)]
    guard let places = places(relation, near: near) else { return .unknown }
    // Undated rows stand last.
    if choice.needsDates, places.count > 1, let last = places.last,
      relation.groups?.isUndated(at: last) == true
    {
      return .unknown
    }
    var among = places
    if choice.place == .next || choice.place == .previous {
      guard let own = places.first(where: { row(at: $0, of: relation) == near }) else { return .none }
      among = choice.place == .next ? own + 1..<places.upperBound : places.lowerBound..<own
    }
    let isForward = choice.place == .first || choice.place == .next
    for step in 0..<among.count {
      let row = row(
        at: isForward ? among.lowerBound + step : among.upperBound - 1 - step, of: relation)
      switch choice.filter < 0 ? .yes : truth(choice.filter, situation.holding(row)) {
      case .no: continue
      case .unknown: return .unknown
      case .yes:
        return choice.place == .first && choice.mayHaveEarlier
          ? .unknown : .value(Int32(truncatingIfNeeded: row))
      }
    }
    let mayHaveOthers = places.isEmpty ? relation.mayHaveOthers.unseen : relation.mayHaveOthers.seen
    return choice.place == .next || !mayHaveOthers ? .none : .unknown
  }
}
