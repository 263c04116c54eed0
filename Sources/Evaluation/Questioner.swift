import CaseModel
import Chronology
import RuleChecking
import RuleModel

/// Answers conditions about rows, in three values, and remembers which unknown fact stood in the way.
///
/// Where readings are being tried, facts that the record does not give are taken from `readings` first.
final class Questioner {
  let index: CaseIndex
  /// What is being supposed about facts that are not recorded.
  var readings: [(fact: UnknownFact, value: Int32)] = []
  /// The first fact that kept the last question from being answered.
  var obstacle: UnknownFact?

  /// The questions asked of rows that an export may lack, and of what day it is, each with a number of its own.
  private var questions: [Condition: Int32] = [:]
  /// Where comparisons turn that were met with while a date or number was supposed: the first value at which
  /// they come out otherwise.
  var turns: [(fact: UnknownFact, value: Int32)] = []

  /// Whether a comparison is being asked only to find where it turns.
  var isNotingTurns = false

  /// The dictionary's conditions laid out flat, as far as they were asked.
  private var named: [(questions: PlainQuestions, question: Int32)?]

  /// The codes that conditions ask for, by entity and field.
  let codesAskedFor: CodesAskedFor

  init(index: CaseIndex, codesAskedFor: CodesAskedFor) {
    self.index = index
    self.codesAskedFor = codesAskedFor
    named = Array(repeating: nil, count: index.conditions.count)
  }

  /// The answer to a condition; when it is unknown, `obstacle` names a fact that stands in the way.
  func truth(_ condition: Condition, _ situation: Situation) -> Truth {
    switch condition {
    case .always:
      return .yes
    case .named(let position, let path):
      return named(position, of: path, situation)
    case .not(let inner):
      return truth(inner, situation).negated
    case .all(let parts):
      return joined(parts, situation, decisive: .no, otherwise: .yes)
    case .any(let parts):
      return joined(parts, situation, decisive: .yes, otherwise: .no)
    case .assuming(let inner, let isTrue):
      return recorded(inner, situation, otherwise: isTrue)
    case .isRecorded(let cell):
      return isRecorded(cell, situation)
    case .isOneOf(let cell, let codes):
      return read(cell, situation) { Truth(codes.contains(UInt16(truncatingIfNeeded: $0))) }
    case .sameRow(let left, let right):
      return sameRow(left, right, situation)
    case .days(let left, let order, let right):
      return compareDays(left, order, right, situation)
    case .moments(let left, let order, let right):
      return compareMoments(left, order, right, situation)
    case .fallsOn(let day, let kind):
      return falls(day, on: kind, situation)
    case .numbers(let left, let order, let right):
      return compareNumbers(left, order, right, situation)
    case .exists(let relation, let filter):
      return exists(relation, filter, situation)
    case .law(let value, let day):
      return law(value, on: day, situation)
    case .ordinal(let number):
      return ordinal(number, situation)
    case .state(let cell, let state):
      return self.state(of: cell, state, situation)
    case .text(let cell, let test):
      return text(cell, test, situation)
    case .sameText(let left, let right):
      return sameText(left, right, situation)
    case .isRepeated(let cell):
      return isRepeated(cell, situation)
    case .chosen(let choice, let has):
      switch chosen(choice, near: situation.row(situation.depth - 1), situation) {
      case .row(let row): return truth(has, situation.holding(row))
      case .none: return .no
      case .unknown: return .unknown
      }
    case .isOther(let level):
      return Truth(situation.row(situation.depth - 1) != situation.row(level))
    }
  }

  /// Kleene's `and` and `or`: a decisive answer outweighs what is unknown, whose obstacle is then forgotten.
  private func joined(
    _ parts: [Condition], _ situation: Situation, decisive: Truth, otherwise: Truth
  ) -> Truth {
    let before = obstacle
    var isUnknown = false
    for part in parts {
      let answer = truth(part, situation)
      if answer == decisive {
        obstacle = before
        return decisive
      }
      if answer == .unknown { isUnknown = true }
    }
    return isUnknown ? .unknown : otherwise
  }

  /// The answer that the record gives, else the one that is assumed.
  ///
  /// What is supposed about the same fact for another question does not count here: an assumption stands for
  /// every reading alike.
  private func recorded(_ condition: Condition, _ situation: Situation, otherwise isTrue: Bool) -> Truth {
    let before = (obstacle, readings, turns, isNotingTurns)
    (readings, turns, isNotingTurns) = ([], [], false)
    defer { (obstacle, readings, turns, isNotingTurns) = before }
    obstacle = nil
    let answer = ReadingExplorer(questioner: self).truth(condition, situation)
    return answer == .unknown ? Truth(isTrue) : answer
  }

  private func named(_ position: Int, of path: RowPath, _ situation: Situation) -> Truth {
    ask(path, situation) { row in
      if readings.isEmpty, !index.conditions[position].needsClock {
        let answer = plainAnswer(to: position, of: row)
        if answer != .unknown { return answer }
      }
      return truth(index.conditions[position].condition, situation.asking(row))
    }
  }

  /// The answer of a condition for a row of its entity, as the record plainly tells it.
  private func plainAnswer(to position: Int, of row: Int) -> Truth {
    if let laid = named[position] { return laid.questions.truth(laid.question, Situation(row: row)) }
    var laying = PlainLaying(index)
    let question = laying.lay(named: position)
    let laid = (questions: PlainQuestions(laying), question: question)
    named[position] = laid
    return laid.questions.truth(question, Situation(row: row))
  }

  private func sameRow(_ left: CellPath, _ right: CellPath, _ situation: Situation) -> Truth {
    switch (target(of: left, situation), target(of: right, situation)) {
    case (.row(let one), .row(let other)): Truth(one == other)
    case (.none, _), (_, .none): .no
    default: .unknown
    }
  }

  private func target(of cell: CellPath, _ situation: Situation) -> Followed {
    let found = follow(cell.row, situation)
    guard case .row(let row) = found else { return found }
    if let target = index.cells[cell.entity, cell.field].target(at: row) { return .row(target) }
    block(cell.entity, cell.field, row)
    return .unknown
  }

  private func exists(_ relation: Relation, _ filter: Condition?, _ situation: Situation) -> Truth {
    let before = obstacle
    let near = situation.row(situation.depth - 1)
    guard hasOwner(relation, situation) != .unknown else { return .unknown }
    let related = index.related(to: near, by: relation)
    var isUnknown = false
    for row in related {
      guard let filter else { return .yes }
      switch truth(filter, situation.holding(Int(row))) {
      case .yes:
        obstacle = before
        return .yes
      case .unknown: isUnknown = true
      case .no: break
      }
    }
    if isUnknown { return .unknown }
    return otherRows(of: relation.to, filter, seen: !related.isEmpty, near: near)
  }

  /// What may lie outside what the export shows: one fact for each question that is asked of such rows, for those
  /// of which the one holds need not be those of which another does.
  func others(of entity: Int, _ filter: Condition?, near: Int) -> UnknownFact {
    var fact = UnknownFact(entity: entity, field: -1, row: near, aspect: .otherRows)
    guard let filter else { return fact }
    fact.question = number(of: filter)
    return fact
  }

  /// The number of a question that is asked of what is not known.
  func number(of question: Condition) -> Int32 {
    let number = questions[question] ?? Int32(clamping: questions.count + 1)
    questions[question] = number
    return number
  }

  /// Whether the row in hand says which rows belong to it; unknown where they share a text that it lacks.
  func hasOwner(_ relation: Relation, _ situation: Situation) -> Truth {
    guard case .sameText(let field) = relation.kind else { return .yes }
    let row = RowPath(level: situation.depth - 1)
    return read(CellPath(row: row, entity: relation.from, field: field), situation) { _ in .yes }
  }

  /// Whether rows that would satisfy a question may lie outside what the export shows.
  func otherRows(of entity: Int, _ filter: Condition?, seen: Bool, near: Int) -> Truth {
    switch index.tables[entity].completeness {
    case .all: return .no
    case .latestOnly where !seen: return .no
    case .latestOnly, .since, .months, .notSupplied:
      let fact = others(of: entity, filter, near: near)
      if let supposed = supposed(fact) { return Truth(supposed != 0) }
      block(fact)
      return .unknown
    }
  }

  /// Whether a day is not recorded but supposed.
  func isSupposed(_ expression: DayExpression, _ situation: Situation) -> Bool {
    guard !readings.isEmpty else { return false }
    let before = (readings, obstacle)
    readings = []
    defer { (readings, obstacle) = before }
    if case .unknown = day(expression, situation) { return true }
    return false
  }

  private func law(_ value: Int, on day: DayExpression, _ situation: Situation) -> Truth {
    if !readings.isEmpty {
      let figure = index.vocabulary.lawValues[value]
      for turn in figure.dated.flatMap({ [$0.from, $0.until?.adding(days: 1)].compactMap(\.self) }) {
        noteTurns(of: day, situation, at: turn.number)
      }
    }
    guard case .day(var number) = self.day(day, situation) else { return .unknown }
    if isSupposed(day, situation) {
      let dated = index.vocabulary.lawValues[value].dated
      if let first = dated.first, let last = dated.last {
        // A day that is only supposed is supposed to lie in the time of which the law book tells.
        number = max(number, first.from.number)
        if let until = last.until { number = min(number, until.number) }
      }
    }
    if let answer = index.lawAnswer(value, on: CivilDay(number: number)) { return Truth(answer) }
    block(.law(value))
    return .unknown
  }

  private func ordinal(_ number: Int, _ situation: Situation) -> Truth {
    guard situation.ordinalIsLeast, number >= situation.ordinal else {
      return Truth(situation.ordinal == number)
    }
    let fact = UnknownFact.earlierRows(of: ordinalEntity, near: situation.row(0))
    if let earlier = supposed(fact) { return Truth(situation.ordinal + Int(earlier) == number) }
    block(fact)
    return .unknown
  }

  /// The entity whose earlier rows an ordinal turns on, set while a timetable over it is judged.
  var ordinalEntity = 0

  // MARK: Facts that are not recorded

  /// What is being supposed about a fact, if anything.
  func supposed(_ fact: UnknownFact) -> Int32? {
    for reading in readings where reading.fact == fact { return reading.value }
    return nil
  }

  /// Notes the first fact in the way.
  func block(_ fact: UnknownFact) {
    // What can be supposed may settle the matter, whatever is never known of the rest.
    if let obstacle, canSuppose(obstacle) || !canSuppose(fact) { return }
    obstacle = fact
  }

  func block(_ entity: Int, _ field: Int, _ row: Int) {
    block(UnknownFact(entity: entity, field: field, row: row))
  }
}
