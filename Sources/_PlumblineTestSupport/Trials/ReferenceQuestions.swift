import CaseModel
import Chronology
import RuleChecking
import RuleModel

/// The rows in hand and the duty in question.
struct ReferenceSituation {
  var rows: [Int]
  var clock: Int?
  var due: Int?
  var ordinal = 1
  var ordinalIsLeast = false
  var ordinalEntity = 0

  func holding(_ row: Int) -> ReferenceSituation {
    var deeper = self
    deeper.rows.append(row)
    return deeper
  }
}

/// A number or day as the record gives it.
enum ReferenceTerm {
  /// There is none.
  case none
  case known(Int)
  /// Somewhere between two, and nothing that could be supposed says where.
  case between(Int, Int, ReferenceFact)
  /// It goes one way, or the other, with a fact that is not known.
  case open(ReferenceFact, (Int) -> Int)

  func map(_ change: @escaping (Int) -> Int) -> ReferenceTerm {
    switch self {
    case .none: .none
    case .known(let value): .known(change(value))
    case .between(let low, let high, let fact): .between(change(low), change(high), fact)
    case .open(let fact, let value): .open(fact) { change(value($0)) }
    }
  }
}

/// Answers questions about a record in one world, in yes and no, each by its plain definition; what the world
/// does not settle is thrown, so that whoever asked can try every way it could be.
final class ReferenceQuestions {
  let record: ReferenceRecord
  let vocabulary: Vocabulary
  var world = ReferenceWorld()
  private var filters: [Condition?: Int] = [:]

  static let days = -135_140...376_199
  static let most = 1_000_000

  init(_ record: ReferenceRecord, vocabulary: Vocabulary) {
    self.record = record
    self.vocabulary = vocabulary
  }

  /// Whether anything was asked that is left out of the comparison.
  var hasMetBeyond = false

  private func beyond() -> Ask {
    hasMetBeyond = true
    return .nothing(ReferenceFact(entity: 0, field: 0, row: 0, kind: .beyond))
  }

  // MARK: Worlds

  /// What a question comes to in every world.
  func everyWorld<Answer>(_ question: () throws(Ask) -> Answer) -> [ReferenceLeaf<Answer>] {
    var leaves: [ReferenceLeaf<Answer>] = []
    let before = world
    defer { world = before }
    var waiting = [before]
    while let next = waiting.popLast() {
      world = next
      do throws(Ask) {
        leaves.append(ReferenceLeaf(world: next, answer: try question()))
      } catch {
        switch error {
        case .side(let fact, let value, let range):
          waiting.append(next.supposing(fact, in: value...range.upperBound))
          waiting.append(next.supposing(fact, in: range.lowerBound...(value - 1)))
        case .which(let fact, let count):
          for value in (0..<count).reversed() { waiting.append(next.supposing(fact, in: value...value)) }
        case .nothing(let fact):
          leaves.append(ReferenceLeaf(world: next.supposing(fact, in: 0...0), answer: nil))
        }
      }
      // A record so full of gaps is left out of the comparison.
      guard leaves.count < 60 else {
        hasMetBeyond = true
        let beyond = ReferenceFact(entity: 0, field: 0, row: 0, kind: .beyond)
        return leaves + [ReferenceLeaf(world: before.supposing(beyond, in: 0...0), answer: nil)]
      }
    }
    return leaves
  }

  /// Whether something goes one way throughout what a fact may be; else it is asked where it turns.
  func turn(_ fact: ReferenceFact, within domain: ClosedRange<Int>, _ test: (Int) -> Bool) throws(Ask) -> Bool
  {
    let range = world.range(of: fact) ?? domain
    let first = test(range.lowerBound)
    guard first != test(range.upperBound) else { return first }
    var (low, high) = (range.lowerBound, range.upperBound)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if test(middle) == first { low = middle } else { high = middle }
    }
    // The evaluator tells whether there are others, not how many, but where their number tells which comes next.
    if fact.kind != .value, fact.kind != .earlier, high != 1 { hasMetBeyond = true }
    throw .side(fact, at: high, of: range)
  }

  private func domain(of fact: ReferenceFact) -> ClosedRange<Int> {
    guard fact.kind == .value else { return 0...Self.most }
    switch record.dictionary.entities[fact.entity].fields[fact.field].type {
    case .number: return -Self.most...Self.most
    case .moment: return Self.days.lowerBound * 1440...Self.days.upperBound * 1440
    default: return Self.days
    }
  }

  // MARK: Conditions

  func holds(_ condition: Condition, _ situation: ReferenceSituation) throws(Ask) -> Bool {
    switch condition {
    case .always: return true
    case .named(let position, let path):
      guard let row = try follow(path, situation) else { return false }
      var inner = situation
      inner.rows = [row]
      return try holds(vocabulary.conditions[position].condition, inner)
    case .not(let inner): return try !holds(inner, situation)
    case .all(let parts): return try !anyHolds(parts, situation, value: false)
    case .any(let parts): return try anyHolds(parts, situation, value: true)
    case .assuming(let inner, let isTrue):
      // What the record settles by itself needs no assumption.
      let answers = Set(everyRecordWorld { () throws(Ask) in try self.holds(inner, situation) })
      if answers.count == 1, let answer = answers.first ?? nil { return answer }
      return isTrue
    case .isRecorded(let cell): return try isRecorded(cell, situation)
    case .isOneOf(let cell, let codes):
      guard let code = try code(cell, situation) else { return false }
      return codes.contains(UInt16(code))
    case .sameRow(let left, let right):
      guard let one = try target(left, situation), let other = try target(right, situation) else {
        return false
      }
      return one == other
    case .days(let left, let order, let right):
      let terms = try pair(
        { () throws(Ask) in try self.day(left, situation) },
        { () throws(Ask) in try self.day(right, situation) })
      return try compare(terms.0, order, terms.1)
    case .moments(let left, let order, let right):
      return try compareMoments(left, order, right, situation)
    case .numbers(let left, let order, let right):
      let terms = try pair(
        { () throws(Ask) in try self.number(left, situation) },
        { () throws(Ask) in try self.number(right, situation) })
      return try compare(terms.0, order, terms.1)
    case .exists(let relation, let filter):
      let near = situation.rows[situation.rows.count - 1]
      return try existsRow(relation, filter, near: near, situation)
    case .law(let value, let expression):
      let day = try day(expression, situation)
      if case .none = day { throw beyond() }
      for dated in vocabulary.lawValues[value].dated.reversed()
      where try compare(day, .atLeast, .known(Int(dated.from.number))) {
        if let until = dated.until, try !compare(day, .atMost, .known(Int(until.number))) { continue }
        return dated.text.text == "yes"
      }
      // On a day before the law knew of it, as on the first on which it did.
      return vocabulary.lawValues[value].dated.first?.text.text == "yes"
    case .ordinal(let number):
      guard situation.ordinalIsLeast else { return situation.ordinal == number }
      let fact = ReferenceFact(
        entity: situation.ordinalEntity, field: -1, row: situation.rows[0], kind: .earlier)
      return try compare(.open(fact) { situation.ordinal + $0 }, .equal, .known(number))
    case .state(let cell, let state):
      guard let row = try follow(cell.row, situation) else { return state == .blank }
      return switch (record.rows[cell.entity][row][cell.field], state) {
      case (.gap(.blank), .blank), (.gap(.unreadable), .unreadable), (.gap(.contradicted), .unreadable): true
      case (.gap, _): false
      case (_, .readable): true
      default: false
      }
    case .text(let cell, let test):
      guard let text = try text(cell, situation) else { return false }
      return Self.passes(text, test)
    case .sameText(let left, let right):
      return try text(left, situation)?.lowercased() == text(right, situation)?.lowercased()
    case .isRepeated(let cell):
      guard let text = try text(cell, situation) else { return false }
      return record.rows[cell.entity].count { $0[cell.field] == .text(text) } > 1
    case .chosen(let choice, let has):
      let near = situation.rows[situation.rows.count - 1]
      guard let row = try chosen(choice, near: near, situation) else { return false }
      return try holds(has, situation.holding(row))
    case .isOther(let level):
      return situation.rows[situation.rows.count - 1] != situation.rows[level]
    }
  }

  /// The answers in every world of the bare record, whatever is being supposed.
  private func everyRecordWorld(_ question: () throws(Ask) -> Bool) -> [Bool?] {
    let before = world
    defer { world = before }
    world = ReferenceWorld()
    return everyWorld(question).map(\.answer)
  }

  /// Whether any part has a value; one that has it settles the matter, whatever cannot be told of the others.
  private func anyHolds(
    _ parts: [Condition], _ situation: ReferenceSituation, value: Bool
  ) throws(Ask) -> Bool {
    var open: Ask?
    for part in parts {
      do throws(Ask) {
        if try holds(part, situation) == value { return true }
      } catch {
        guard case .nothing = error else { throw error }
        open = open ?? error
      }
    }
    if let open { throw open }
    return false
  }

  private func existsRow(
    _ relation: Relation, _ filter: Condition?, near: Int, _ situation: ReferenceSituation
  ) throws(Ask) -> Bool {
    let rows = record.related(to: near, by: relation)
    var open: Ask?
    for row in rows {
      guard let filter else { return true }
      do throws(Ask) {
        if try holds(filter, situation.holding(row)) { return true }
      } catch {
        guard case .nothing = error else { throw error }
        open = open ?? error
      }
    }
    if let open { throw open }
    guard let unseen = unseen(relation, filter, near: near, seen: !rows.isEmpty) else { return false }
    return try compare(.open(unseen) { $0 }, .atLeast, .known(1))
  }

  /// The rows that an export may not show; nil where it shows all there are.
  func unseen(_ relation: Relation, _ filter: Condition?, near: Int, seen: Bool) -> ReferenceFact? {
    switch record.completeness[relation.to] {
    case .all: return nil
    case .latestOnly where !seen: return nil
    case .latestOnly, .since, .months, .notSupplied:
      let number = filters[filter] ?? filters.count
      filters[filter] = number
      return ReferenceFact(entity: relation.to, field: -1, row: near, kind: .unseen(number))
    }
  }

  private static func passes(_ text: String, _ test: TextTest) -> Bool {
    switch test {
    case .isOneOf(let wanted): wanted.contains(text)
    case .begins(let start): text.hasPrefix(start)
    case .ends(let end): text.hasSuffix(end)
    case .hasShape: text.count == 2 && text.first?.isLetter == true && text.last?.isNumber == true
    case .isInList: false
    }
  }

  // MARK: Cells

  func follow(_ path: RowPath, _ situation: ReferenceSituation) throws(Ask) -> Int? {
    var row = situation.rows[path.level]
    for hop in path.hops {
      switch hop {
      case .reference(let entity, let field):
        guard case .row(let next) = record.rows[entity][row][field] else {
          throw .nothing(ReferenceFact(entity: entity, field: field, row: row))
        }
        row = next
      case .chosen(let choice):
        guard let next = try chosen(choice, near: row, situation) else { return nil }
        row = next
      }
    }
    return row
  }

  /// The cell, or nil where there is no such row or a blank says that there is nothing.
  private func cell(
    _ path: CellPath, _ situation: ReferenceSituation
  ) throws(Ask) -> (cell: ReferenceCell, fact: ReferenceFact)? {
    guard let row = try follow(path.row, situation) else { return nil }
    let cell = record.rows[path.entity][row][path.field]
    if cell == .gap(.blank), record.dictionary.entities[path.entity].fields[path.field].blankIsAnswer {
      return nil
    }
    return (cell, ReferenceFact(entity: path.entity, field: path.field, row: row))
  }

  func code(_ path: CellPath, _ situation: ReferenceSituation) throws(Ask) -> Int? {
    guard let (cell, fact) = try cell(path, situation) else { return nil }
    if case .number(let code) = cell { return code }
    if let known = world.range(of: fact) { return known.lowerBound }
    let type = record.dictionary.entities[path.entity].fields[path.field].type
    if case .code(let codes) = type { throw .which(fact, codes.count) }
    throw .which(fact, 2)
  }

  private func text(_ path: CellPath, _ situation: ReferenceSituation) throws(Ask) -> String? {
    guard let (cell, fact) = try cell(path, situation) else { return nil }
    if case .text(let text) = cell { return text }
    throw .nothing(fact)
  }

  private func target(_ path: CellPath, _ situation: ReferenceSituation) throws(Ask) -> Int? {
    guard let (cell, fact) = try cell(path, situation) else { return nil }
    if case .row(let row) = cell { return row }
    throw .nothing(fact)
  }

  func isRecorded(_ path: CellPath, _ situation: ReferenceSituation) throws(Ask) -> Bool {
    guard let row = try follow(path.row, situation) else { return false }
    switch record.rows[path.entity][row][path.field] {
    case .gap(.blank): return false
    case .gap(.saidUnknown):
      let fact = ReferenceFact(entity: path.entity, field: path.field, row: row, kind: .recordedness)
      guard let known = world.range(of: fact) else { throw .which(fact, 2) }
      return known.lowerBound == 1
    default: return true
    }
  }

  /// A number or day of a cell.
  func term(_ path: CellPath, _ situation: ReferenceSituation) throws(Ask) -> ReferenceTerm {
    guard let (cell, fact) = try cell(path, situation) else { return .none }
    switch cell {
    case .number(let value): return .known(value)
    case .span(let first, _): return .known(Int(Moment(minute: Int32(first)).localDay.number))
    case .text, .row: return .none
    case .gap:
      let isMoment = record.dictionary.entities[path.entity].fields[path.field].type == .moment
      return .open(fact) { isMoment ? Int(Moment(minute: Int32($0)).localDay.number) : $0 }
    }
  }

  // MARK: Days and numbers

  func day(_ expression: DayExpression, _ situation: ReferenceSituation) throws(Ask) -> ReferenceTerm {
    switch expression {
    case .literal(let day): return .known(Int(day.number))
    case .cell(let cell): return try term(cell, situation)
    case .clock: return situation.clock.map { .known($0) } ?? .none
    case .due: return situation.due.map { .known($0) } ?? .none
    case .asAt: return .known(record.asAt)
    case .yearStart, .yearEnd:
      let day = CivilDay(number: Int32(record.asAt))
      let year = day.month < 4 ? day.year - 1 : day.year
      let isStart = expression == .yearStart
      let edge = CivilDay(year: isStart ? year : year + 1, month: isStart ? 4 : 3, day: isStart ? 1 : 31)
      return .known(Int(edge?.number ?? 0))
    case .shifted(let inner, let period, let backwards):
      return try day(inner, situation).map { self.shifted($0, by: period, backwards: backwards) }
    case .orElse(let first, let second):
      let value = try day(first, situation)
      if case .none = value { return try day(second, situation) }
      return value
    }
  }

  /// A day moved by a period, working days counted one by one; beyond the calendar five a week.
  func shifted(_ day: Int, by period: Period, backwards: Bool) -> Int {
    let start = CivilDay(number: Int32(clamping: day))
    let sign = backwards ? -1 : 1
    switch period {
    case .days(let count): return day + sign * count
    case .weeks(let count): return day + sign * count * 7
    case .months(let count): return Int(start.adding(months: sign * count).number)
    case .years(let count): return Int(start.adding(months: sign * count * 12).number)
    case .hours(let count): return day + sign * ((count + 23) / 24)
    case .workingDays(let count):
      guard vocabulary.calendar.covers.contains(start) else { return day + sign * count * 7 / 5 }
      var (at, left) = (start, count)
      while left > 0 {
        at = at.adding(days: sign)
        guard vocabulary.calendar.covers.contains(at) else { return day + sign * count * 7 / 5 }
        if vocabulary.calendar.isWorkingDay(at) { left -= 1 }
      }
      return Int(at.number)
    }
  }

  /// Two terms of which none stands in any order to anything, whatever cannot be told of the other.
  private func pair(
    _ left: () throws(Ask) -> ReferenceTerm, _ right: () throws(Ask) -> ReferenceTerm
  ) throws(Ask) -> (ReferenceTerm, ReferenceTerm) {
    let first: ReferenceTerm
    do throws(Ask) {
      first = try left()
    } catch {
      guard case .nothing = error, case .none = try right() else { throw error }
      return (.none, .none)
    }
    if case .none = first { return (.none, .none) }
    return (first, try right())
  }

  func compare(_ left: ReferenceTerm, _ order: Order, _ right: ReferenceTerm) throws(Ask) -> Bool {
    switch (left, right) {
    case (.none, _), (_, .none): return false
    case (.known(let one), .known(let other)): return order.holds(one, other)
    case (.between(let low, let high, let fact), .known(let limit)):
      return try compare(low...high, order, limit, fact)
    case (.known(let limit), .between(let low, let high, let fact)):
      return try compare(low...high, order.turned, limit, fact)
    case (.between(_, _, let fact), _), (_, .between(_, _, let fact)): throw .nothing(fact)
    case (.open(let fact, let value), .known(let limit)):
      return try compare(fact, value, order, limit)
    case (.known(let limit), .open(let fact, let value)):
      return try compare(fact, value, order.turned, limit)
    case (.open(let fact, let value), .open(let other, let second)):
      guard fact == other else { throw beyond() }
      return try turn(fact, within: domain(of: fact)) { order.holds(value($0), second($0)) }
    }
  }

  private func compare(
    _ fact: ReferenceFact, _ value: (Int) -> Int, _ order: Order, _ limit: Int
  ) throws(Ask) -> Bool {
    let domain = domain(of: fact)
    switch order {
    case .equal, .unequal:
      let isAtMost = try turn(fact, within: domain) { value($0) <= limit }
      let isLess = try turn(fact, within: domain) { value($0) < limit }
      return (isAtMost && !isLess) == (order == .equal)
    default: return try turn(fact, within: domain) { order.holds(value($0), limit) }
    }
  }

  private func compare(
    _ range: ClosedRange<Int>, _ order: Order, _ limit: Int, _ fact: ReferenceFact
  ) throws(Ask) -> Bool {
    let answers = Set(
      [range.lowerBound, range.upperBound, min(max(limit, range.lowerBound), range.upperBound)].map {
        order.holds($0, limit)
      })
    guard answers.count == 1, let answer = answers.first else { throw .nothing(fact) }
    return answer
  }

  private func compareMoments(
    _ left: CellPath, _ order: Order, _ right: CellPath, _ situation: ReferenceSituation
  ) throws(Ask) -> Bool {
    guard let (one, fact) = try cell(left, situation), let (other, otherFact) = try cell(right, situation)
    else {
      return false
    }
    guard case .span(let first, let last) = one else { throw .nothing(fact) }
    guard case .span(let least, let most) = other else { throw .nothing(otherFact) }
    let answers = Set(
      [first, last].flatMap { one in [least, most].map { order.holds(one, $0) } })
    guard answers.count == 1, let answer = answers.first else { throw .nothing(fact) }
    return answer
  }

  func number(_ expression: NumberExpression, _ situation: ReferenceSituation) throws(Ask) -> ReferenceTerm {
    switch expression {
    case .literal(let value): return .known(Int(value))
    case .cell(let cell): return try term(cell, situation)
    case .feature(let feature, let path):
      guard let row = try follow(path.row, situation) else { return .none }
      switch record.rows[path.entity][row][path.field] {
      case .gap(.blank): return .known(0)
      case .text(let text):
        let words = text.split(separator: " ")
        return .known(feature == .words ? words.count : words.count { $0.contains(where: \.isNumber) })
      default: throw .nothing(ReferenceFact(entity: path.entity, field: path.field, row: row))
      }
    case .count(let relation, let filter):
      return try sum(.literal(1), relation, filter, situation)
    case .sum(let inner, let relation, let filter):
      return try sum(inner, relation, filter, situation)
    case .length(let unit, let from, let to):
      let (first, last) = try pair(
        { () throws(Ask) in try self.day(from, situation) }, { () throws(Ask) in try self.day(to, situation) }
      )
      switch (first, last) {
      case (.none, _), (_, .none): return .none
      case (.between(_, _, let fact), _), (_, .between(_, _, let fact)): throw .nothing(fact)
      case (.known(let first), _): return last.map { self.length(unit, first, $0) }
      case (_, .known(let last)): return first.map { self.length(unit, $0, last) }
      default: throw beyond()
      }
    }
  }

  private func sum(
    _ number: NumberExpression, _ relation: Relation, _ filter: Condition?, _ situation: ReferenceSituation
  ) throws(Ask) -> ReferenceTerm {
    let near = situation.rows[situation.rows.count - 1]
    let rows = record.related(to: near, by: relation)
    var total = 0
    var open: (ReferenceFact, (Int) -> Int)?
    var doubt: (low: Int, high: Int, fact: ReferenceFact)?
    func add(_ term: ReferenceTerm) throws(Ask) {
      switch term {
      case .none: break
      case .known(let value): total += value
      case .between(_, _, let fact): throw .nothing(fact)
      case .open(let fact, let value):
        guard open == nil else { throw beyond() }
        open = (fact, value)
      }
    }
    for row in rows {
      let inner = situation.holding(row)
      do throws(Ask) {
        if let filter, try !holds(filter, inner) { continue }
      } catch {
        // It may or may not count.
        guard case .nothing(let fact) = error, case .known(let value) = try self.number(number, inner) else {
          throw error
        }
        doubt = ((doubt?.low ?? 0) + min(0, value), (doubt?.high ?? 0) + max(0, value), fact)
        continue
      }
      try add(self.number(number, inner))
    }
    if let unseen = unseen(relation, filter, near: near, seen: !rows.isEmpty) {
      // Of others the evaluator knows whether there are any, not what they add up to.
      if number != .literal(1) { hasMetBeyond = true }
      try add(.open(unseen) { $0 })
    }
    if let doubt {
      guard open == nil else { throw .nothing(doubt.fact) }
      return .between(total + doubt.low, total + doubt.high, doubt.fact)
    }
    guard let (fact, value) = open else { return .known(total) }
    return .open(fact) { [total] in value($0) + total }
  }

  private func length(_ unit: LengthUnit, _ first: Int, _ last: Int) -> Int {
    if last < first { return -length(unit, last, first) }
    switch unit {
    case .days: return last - first
    case .weeks: return (last - first) / 7
    case .months: return months(from: first, to: last)
    case .years: return months(from: first, to: last) / 12
    case .workingDays:
      let covers = vocabulary.calendar.covers
      guard first >= covers.lowerBound.number, last <= covers.upperBound.number else {
        return (last - first) * 5 / 7
      }
      return first < last
        ? ((first + 1)...last).count { vocabulary.calendar.isWorkingDay(CivilDay(number: Int32($0))) } : 0
    }
  }

  /// The most months that can be added without going past a day.
  private func months(from first: Int, to last: Int) -> Int {
    let start = CivilDay(number: Int32(first))
    var months = max(0, (last - first) / 31 - 1)
    while start.adding(months: months + 1).number <= last { months += 1 }
    return months
  }

  // MARK: Choosing

  private func chosen(_ choice: Choice, near: Int, _ situation: ReferenceSituation) throws(Ask) -> Int? {
    let entity = choice.relation.to
    let all = record.related(to: near, by: choice.relation)
    if all.count > 1, let dating = record.dictionary.entities[entity].dateIndex,
      let undated = all.first(where: { ReferenceRecord.day(record.rows[entity][$0][dating]) == nil })
    {
      throw .nothing(ReferenceFact(entity: entity, field: dating, row: undated, kind: .place))
    }
    var rows: [Int]
    switch choice.place {
    case .first: rows = all
    case .last: rows = all.reversed()
    case .next, .previous:
      guard let own = all.firstIndex(of: near) else { return nil }
      rows = choice.place == .next ? Array(all[(own + 1)...]) : all[..<own].reversed()
    }
    let hidden = unseen(choice.relation, choice.filter, near: near, seen: !all.isEmpty)
    for row in rows {
      if let filter = choice.filter, try !holds(filter, situation.holding(row)) { continue }
      // Where the beginning is not seen, an earlier row may be the first.
      if choice.place == .first, hidden != nil { break }
      return row
    }
    // What an unseen row is like cannot be told.
    if let hidden, choice.place != .next, try compare(.open(hidden) { $0 }, .atLeast, .known(1)) {
      throw .nothing(hidden)
    }
    return nil
  }
}

extension Order {
  /// The order the other way round.
  fileprivate var turned: Order {
    switch self {
    case .equal, .unequal: self
    case .less: .greater
    case .atMost: .atLeast
    case .greater: .less
    case .atLeast: .atMost
    }
  }
}
