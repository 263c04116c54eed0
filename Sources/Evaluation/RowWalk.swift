import CaseModel
import Chronology
import RuleChecking
import RuleModel

/// Goes the way that conditions go from a row, and gathers the rows they come upon.
///
/// Of the rows that a condition looks through, those are gathered that it looks for; where there are none, all
/// that it looked through.
struct RowWalk {
  /// No more rows than this are gathered for a subject; the others are counted.
  static let mostRows = 40

  private let questioner: Questioner
  private let subject: ReachedRows.Row
  private var seen: Set<ReachedRows.Row> = []
  /// For each column that is asked for repeats, the rows that hold each of its texts.
  private var holders: [[Int]: [Int32: [Int32]]]

  init(from subject: ReachedRows.Row, questioner: Questioner, after other: RowWalk? = nil) {
    self.subject = subject
    self.questioner = questioner
    holders = other?.holders ?? [:]
  }

  /// What was gathered.
  var reached: ReachedRows {
    let rows = seen.sorted { ($0.entity, $0.row) < ($1.entity, $1.row) }
    return ReachedRows(
      subject: subject.row, rows: Array(rows.prefix(Self.mostRows)), more: max(0, rows.count - Self.mostRows))
  }

  private mutating func gather(_ entity: Int, _ row: Int) {
    let found = ReachedRows.Row(entity: entity, row: Int32(row))
    if found != subject { seen.insert(found) }
  }

  /// Follows a condition that is asked in a situation.
  mutating func take(_ condition: Condition, _ situation: Situation) {
    switch condition {
    case .always, .ordinal, .isOther: break
    case .named(let position, let path):
      guard case .row(let row) = questioner.follow(path, situation) else { return }
      let named = questioner.index.vocabulary.conditions[position]
      gather(named.entity, row)
      take(named.condition, Situation(row: row, clock: situation.clock, due: situation.due))
    case .not(let inner), .assuming(let inner, _): take(inner, situation)
    case .all(let parts), .any(let parts): for part in parts { take(part, situation) }
    case .isRecorded(let cell), .isOneOf(let cell, _), .state(let cell, _), .text(let cell, _):
      take(cell, situation)
    case .isRepeated(let cell):
      take(cell, situation)
      takeRepeats(of: cell, situation)
    case .sameRow(let left, let right), .moments(let left, _, let right), .sameText(let left, let right):
      take(left, situation)
      take(right, situation)
    case .days(let left, _, let right):
      take(left, situation)
      take(right, situation)
    case .numbers(let left, _, let right):
      take(left, situation)
      take(right, situation)
    case .exists(let relation, let filter): for row in rows(relation, filter, situation) { take(row, filter) }
    case .law(_, let day), .fallsOn(let day, _): take(day, situation)
    case .chosen(let choice, let has):
      let near = situation.row(situation.depth - 1)
      guard case .row(let row) = questioner.chosen(choice, near: near, situation) else { return }
      gather(choice.relation.to, row)
      take(has, situation.holding(row))
    }
  }

  private mutating func take(_ situation: Situation, _ filter: Condition?) {
    if let filter { take(filter, situation) }
  }

  private mutating func take(_ cell: CellPath, _ situation: Situation) {
    guard case .row(let row) = questioner.follow(cell.row, situation) else { return }
    gather(cell.entity, row)
  }

  private mutating func take(_ day: DayExpression, _ situation: Situation) {
    switch day {
    case .literal, .clock, .due, .asAt, .yearStart, .yearEnd: break
    case .cell(let cell): take(cell, situation)
    case .shifted(let inner, _, _): take(inner, situation)
    case .orElse(let first, let second):
      take(first, situation)
      take(second, situation)
    }
  }

  /// Follows a number that is asked for in a situation.
  mutating func take(_ number: NumberExpression, _ situation: Situation) {
    switch number {
    case .literal: break
    case .cell(let cell), .feature(_, let cell): take(cell, situation)
    case .count(let relation, let filter): for row in rows(relation, filter, situation) { take(row, filter) }
    case .length(_, let from, let to):
      take(from, situation)
      take(to, situation)
    case .sum(let summed, let relation, let filter):
      for row in rows(relation, filter, situation) {
        take(row, filter)
        take(summed, row)
      }
    }
  }

  /// The rows that are looked for, or through, each in hand.
  private mutating func rows(
    _ relation: Relation, _ filter: Condition?, _ situation: Situation
  ) -> [Situation] {
    let near = situation.row(situation.depth - 1)
    let all = questioner.index.related(to: near, by: relation).map { situation.holding(Int($0)) }
    let wanted = all.filter { row in filter.map { questioner.truth($0, row) == .yes } ?? true }
    let shown = wanted.isEmpty ? all : wanted
    for row in shown { gather(relation.to, row.row(row.depth - 1)) }
    return shown
  }

  /// The other rows that hold what a cell holds.
  private mutating func takeRepeats(of cell: CellPath, _ situation: Situation) {
    let column = questioner.index.tables[cell.entity].columns[cell.field]
    guard case .labels(let texts, _) = column.values,
      case .row(let row) = questioner.follow(cell.row, situation), column.presence(at: row) == .recorded
    else { return }
    let key = [cell.entity, cell.field]
    if holders[key] == nil {
      var rows: [Int32: [Int32]] = [:]
      for other in texts.indices where column.presence(at: other) == .recorded {
        rows[texts[other], default: []].append(Int32(other))
      }
      holders[key] = rows
    }
    // One more than is kept, so that it is known that there are more.
    for other in holders[key]?[texts[row]]?.prefix(Self.mostRows + 2) ?? [] {
      gather(cell.entity, Int(other))
    }
  }
}

extension RuleJudge {
  /// For each subject of a check that falls short, the rows its conditions came upon, in order of subject.
  ///
  /// A rule about practice has none: its duties name what satisfied them.
  func reachedRows() -> [ReachedRows] {
    guard rule.rule.forReturn != nil else { return [] }
    var reached: [ReachedRows] = []
    var walk: RowWalk?
    let obstacle = questioner.obstacle
    for obligation in obligations where obligation.status.isShortfall {
      guard obligation.subject != reached.last?.subject else { continue }
      let own = ReachedRows.Row(entity: rule.entity, row: obligation.subject)
      let situation = Situation(of: obligation)
      var next = RowWalk(from: own, questioner: questioner, after: walk)
      next.take(rule.onlyIf, situation)
      for condition in rule.expectation.conditionsOfSubject { next.take(condition, situation) }
      for number in rule.expectation.numbersOfSubject { next.take(number, situation) }
      reached.append(next.reached)
      walk = next
    }
    questioner.obstacle = obstacle
    return reached
  }
}

extension CheckedExpectation {
  /// The conditions that are simply asked of the subject.
  fileprivate var conditionsOfSubject: [Condition] {
    switch self {
    case .holds(let condition): [condition]
    case .all(let parts), .either(let parts):
      parts.flatMap { [$0.onlyIf] + $0.expectation.conditionsOfSubject }
    case .noMoreThan(let limit): limit.lines.map(\.condition)
    case .howSoon, .recorded, .attended, .score, .share, .compare, .median: []
    }
  }

  /// The numbers of the subject that are held against a limit.
  fileprivate var numbersOfSubject: [NumberExpression] {
    switch self {
    case .noMoreThan(let limit): [limit.of]
    case .all(let parts), .either(let parts): parts.flatMap(\.expectation.numbersOfSubject)
    case .howSoon, .recorded, .attended, .holds, .score, .share, .compare, .median: []
    }
  }
}
