import CaseModel
import Chronology
import RuleChecking

/// Where a path leads.
enum Followed {
  case row(Int)
  /// The record says that there is no such row.
  case none
  /// The record does not say; the questioner's obstacle names the fact.
  case unknown
}

/// What a day expression comes to.
enum DayValue {
  case day(Int32)
  /// There is no such day, and the record says so: an open end.
  case none
  /// The record does not say; the questioner's obstacle names the fact.
  case unknown
}

extension Questioner {
  /// The row a path leads to.
  func follow(_ path: RowPath, _ situation: Situation) -> Followed {
    var row = situation.row(path.level)
    for hop in path.hops {
      switch hop {
      case .reference(let entity, let field):
        guard let next = index.cells[entity, field].target(at: row) else {
          block(entity, field, row)
          return .unknown
        }
        row = next
      case .chosen(let choice):
        let found = chosen(choice, near: row, situation)
        guard case .row(let next) = found else { return found }
        row = next
      }
    }
    return .row(row)
  }

  /// Asks something of the row a path leads to.
  ///
  /// - Parameter absent: the answer where there is no such row.
  func ask(_ path: RowPath, _ situation: Situation, absent: Truth = .no, _ ask: (Int) -> Truth) -> Truth {
    switch follow(path, situation) {
    case .row(let row): ask(row)
    case .none: absent
    case .unknown: .unknown
    }
  }

  /// Asks something of a cell's code, day or number; what the record leaves open is taken from the readings.
  ///
  /// A blank that is an answer of its own settles the question: it is no.
  func read(_ cell: CellPath, _ situation: Situation, _ ask: (Int32) -> Truth) -> Truth {
    self.ask(cell.row, situation) { row in
      let column = index.cells[cell.entity, cell.field]
      if let value = column.value(at: row) { return ask(value) }
      switch column.presence(at: row) {
      case .blank where column.blankIsAnswer:
        return .no
      case .saidUnknown where isAsReturned(cell.entity), .unreadable where isAsReturned(cell.entity):
        return .no
      default:
        let fact = UnknownFact(entity: cell.entity, field: cell.field, row: row)
        if let value = supposed(fact) { return ask(value) }
        block(fact)
        return .unknown
      }
    }
  }

  /// Whether a cell is recorded.
  ///
  /// A cell that points elsewhere ("see case note") leaves the question open; one that cannot be read holds
  /// something all the same.
  func isRecorded(_ cell: CellPath, _ situation: Situation) -> Truth {
    ask(cell.row, situation) { row in
      switch index.cells[cell.entity, cell.field].presence(at: row) {
      case .recorded, .unreadable, .contradicted: return .yes
      case .blank: return .no
      case .saidUnknown, .columnAbsent:
        let fact = UnknownFact(entity: cell.entity, field: cell.field, row: row, aspect: .recordedness)
        if let value = supposed(fact) { return Truth(value != 0) }
        block(fact)
        return .unknown
      }
    }
  }

  /// Whether an entity's rows are a form as it was sent in, in which every cell is an answer.
  func isAsReturned(_ entity: Int) -> Bool {
    index.vocabulary.dictionary.entities[entity].isAsReturned
  }

  func field(_ cell: CellPath) -> Field {
    index.vocabulary.dictionary.entities[cell.entity].fields[cell.field]
  }

  // MARK: Days

  /// The day an expression names.
  func day(_ expression: DayExpression, _ situation: Situation) -> DayValue {
    switch expression {
    case .literal(let day): return .day(day.number)
    case .clock: return situation.clock.map { .day($0) } ?? .none
    case .due: return situation.due.map { .day($0) } ?? .none
    case .asAt: return .day(index.asAt.number)
    case .yearStart: return .day(index.asAt.reportingYear.lowerBound.number)
    case .yearEnd: return .day(index.asAt.reportingYear.upperBound.number)
    case .orElse(let first, let second):
      let value = day(first, situation)
      guard case .none = value else { return value }
      return day(second, situation)
    case .cell(let cell): return day(of: cell, situation)
    case .shifted(let inner, let period, let backwards):
      let start = self.day(inner, situation)
      guard case .day(let day) = start else { return start }
      return shifted(day, by: period, backwards: backwards)
    }
  }

  private func day(of cell: CellPath, _ situation: Situation) -> DayValue {
    var value = DayValue.none
    let answer = read(cell, situation) { raw in
      value = .day(raw)
      return .yes
    }
    if index.cells[cell.entity, cell.field].kind == .moments, case .day(let minute) = value {
      value = .day(Moment(minute: minute).localDay.number)
    }
    return answer == .unknown ? .unknown : value
  }

  /// A day moved by a period; `none` outside the working-day calendar.
  func shifted(_ day: Int32, by period: Period, backwards: Bool) -> DayValue {
    let start = CivilDay(number: day)
    if let moved = start.moved(by: period, backwards: backwards, index.vocabulary.calendar) {
      return .day(moved.number)
    }
    // What is only supposed may lie centuries off, where five days in seven are near enough.
    guard !readings.isEmpty, case .workingDays(let count) = period else { return .none }
    return .day(start.adding(days: (backwards ? -count : count) * 7 / 5).number)
  }

  /// Whether two days stand in an order.
  ///
  /// With no such day on either side nothing does.
  func compareDays(
    _ left: DayExpression, _ order: Order, _ right: DayExpression, _ situation: Situation
  ) -> Truth {
    noteTurns { order in
      guard case .day(let left) = day(left, situation), case .day(let right) = day(right, situation) else {
        return nil
      }
      return order.holds(left, right)
    }
    let before = obstacle
    switch (day(left, situation), day(right, situation)) {
    case (.day(let left), .day(let right)): return Truth(order.holds(left, right))
    case (.none, _), (_, .none):
      // Whatever may stand on the other side is in nobody's way.
      obstacle = before
      return .no
    default: return .unknown
    }
  }

  /// Whether two moments stand in an order, each somewhere within its bounds.
  func compareMoments(_ left: CellPath, _ order: Order, _ right: CellPath, _ situation: Situation) -> Truth {
    let (near, far): (Int, Int)
    switch (follow(left.row, situation), follow(right.row, situation)) {
    case (.row(let one), .row(let other)): (near, far) = (one, other)
    case (.unknown, _), (_, .unknown): return .unknown
    case (.none, _), (_, .none): return .no
    }
    let columns = (index.cells[left.entity, left.field], index.cells[right.entity, right.field])
    guard let one = columns.0.minutes(at: near), let other = columns.1.minutes(at: far) else {
      if columns.0.presence(at: near) == .blank && columns.0.blankIsAnswer { return .no }
      if columns.1.presence(at: far) == .blank && columns.1.blankIsAnswer { return .no }
      if columns.0.minutes(at: near) == nil {
        block(left.entity, left.field, near)
      } else {
        block(right.entity, right.field, far)
      }
      return .unknown
    }
    let extremes = [
      order.holds(one.earliest, other.earliest), order.holds(one.earliest, other.latest),
      order.holds(one.latest, other.earliest), order.holds(one.latest, other.latest),
    ]
    if extremes.allSatisfy({ $0 }) { return .yes }
    if extremes.allSatisfy({ !$0 }) { return .no }
    block(left.entity, left.field, near)
    return .unknown
  }
}

extension CivilDay {
  /// The day a period later or earlier; nil outside the working-day calendar.
  func moved(by period: Period, backwards: Bool, _ calendar: WorkingCalendar) -> CivilDay? {
    let sign = backwards ? -1 : 1
    return switch period {
    case .days(let count): adding(days: sign * count)
    case .weeks(let count): adding(days: sign * count * 7)
    case .months(let count): adding(months: sign * count)
    case .years(let count): adding(years: sign * count)
    case .workingDays(let count): calendar.day(sign * count, workingDaysAfter: self)
    case .hours(let count): adding(days: sign * ((count + 23) / 24))
    }
  }
}
