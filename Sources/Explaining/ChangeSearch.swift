import CaseModel
import Chronology
import Evaluation
import RuleChecking

/// Looks for the smallest change to the record that would alter an answer, by making it and judging again.
struct ChangeSearch {
  /// No more changes than this are tried for a duty.
  static let mostTrials = 80

  let rule: CheckedRule
  let tables: CaseTables
  let vocabulary: Vocabulary
  let dates: EvaluationDates
  let subject: SubjectTrace
  let names: CellNames

  /// A change, and what it is in words, to follow *had*.
  struct Trial {
    var words: String
    var make: (CaseTables) -> CaseTables
  }

  /// What would alter the answer, as sentences; never none.
  func sentences(for duty: DutyTrace, at position: Int) -> [String] {
    let row = duty.obligation
    guard !duty.isWhole else { return ["as for the part that decides: it is told there"] }
    if row.status == .notAssessable {
      let settled = settlements(duty).compactMap { trial in
        status(after: trial, of: row, at: position).map { "would be \($0.name) had \(trial.words)" }
      }
      if !settled.isEmpty { return settled }
    }
    var tried = 0
    var other: String?
    for trial in trials(duty) where tried < Self.mostTrials {
      tried += 1
      guard let status = status(after: trial, of: row, at: position), status != row.status else { continue }
      let sentence = "would be \(status.name) had \(trial.words)"
      // What would mend a shortfall is worth more than what would make it another.
      guard row.status.isShortfall, status != .met else { return [sentence] }
      if other == nil { other = sentence }
    }
    if let other { return [other] }
    return [
      tried == 0
        ? "no small change to the record was found to try"
        : "none of the \(tried) small changes tried alters it"
    ]
  }

  /// What the duty would be after a change; nil where there would be no such duty.
  private func status(after trial: Trial, of row: Obligation, at position: Int) -> Status? {
    let judged = judge(
      rule, over: trial.make(tables), vocabulary: vocabulary, dates: dates, rows: [subject.row])
    let ofPart = judged.filter { $0.part == row.part }
    if let same = ofPart.first(where: { $0.clock == row.clock }) { return same.status }
    return ofPart.count == 1 && position == 0 ? ofPart[0].status : nil
  }

  // MARK: What is tried

  /// Each way to settle what is not recorded.
  private func settlements(_ duty: DutyTrace) -> [Trial] {
    duty.obligation.unknown.prefix(4).flatMap { fact -> [Trial] in
      guard fact.entity >= 0, fact.field >= 0, fact.row >= 0 else { return [] }
      let read = CellRead(entity: Int(fact.entity), field: Int(fact.field), row: Int(fact.row))
      return values(of: read, near: duty).map { edit(read, $0.content, "been \($0.words)") }
    }
  }

  private func trials(_ duty: DutyTrace) -> [Trial] {
    var trials: [Trial] = []
    let row = duty.obligation
    if row.status == .met || row.status == .late { trials += withoutWhatDidIt(duty) }
    if row.status != .met { trials += withAnEvent(duty) }
    for event in duty.events where event.standing == .failsConditions {
      trials += flips(of: event.account?.allCells ?? [], duty)
    }
    for line in duty.expected { trials += flips(of: line.account.allCells, duty) }
    for line in duty.excuses { trials += flips(of: line.account.allCells, duty) }
    for end in subject.ends { trials += flips(of: end.cells, duty) }
    for line in duty.lines { trials += flips(of: line.account.allCells, duty) }
    trials += flips(of: subject.onlyIf.allCells, duty)
    for line in subject.leaveOut { trials += flips(of: line.account.allCells, duty) }
    return trials
  }

  private func flips(of cells: [CellRead], _ duty: DutyTrace) -> [Trial] {
    var seen: Set<CellRead> = []
    return cells.filter { seen.insert($0).inserted }.flatMap { read in
      values(of: read, near: duty).map { edit(read, $0.content, "been \($0.words)") }
    }
  }

  /// What else a cell might hold that could matter; nothing for private cells that hold something.
  private func values(
    of read: CellRead, near duty: DutyTrace
  ) -> [(content: CellEdit.Content, words: String)] {
    let column = tables.tables[read.entity].columns[read.field]
    let field = names.field(read)
    let isRecorded = column.presence(at: read.row) == .recorded
    guard !field.isPrivate, column.isSupplied else { return [] }
    let blank: [(CellEdit.Content, String)] = isRecorded ? [(.blank, "left blank")] : []
    switch field.type {
    case .yesNo:
      return [1, 0].filter { column.code(at: read.row) != UInt16($0) }.map {
        (.value($0), $0 == 1 ? "yes" : "no")
      } + blank
    case .code(let codes):
      let asked = codesAsked(of: read)
      return codes.indices.filter { asked.contains(UInt16($0)) && column.code(at: read.row) != UInt16($0) }
        .map { (.value(Int32($0)), codes[$0]) } + blank
    case .date, .moment:
      let scale: Int32 = field.type == .moment ? 1440 : 1
      // Days next to a day that may not be told may not be told either.
      guard duty.obligation.withheld.isEmpty, let due = duty.obligation.dueDay else { return blank }
      return blank
        + [due, due.adding(days: -1), due.adding(days: 1)].filter { $0 <= dates.asAt }.map {
          (.value($0.number * scale), $0.writtenDescription)
        }
    case .number: return [(.value(0), "0"), (.value(1), "1")] + blank
    case .label: return isRecorded || column.textCount == 0 ? blank : [(.value(0), "recorded")]
    case .identifier, .reference, .text: return []
    }
  }

  private func codesAsked(of read: CellRead) -> Set<UInt16> {
    var asked: Set<UInt16> = []
    var waiting = rule.allConditions
    var opened: Set<Int> = []
    while let condition = waiting.popLast() {
      condition.forEachPart { part in
        if case .condition(.isOneOf(let cell, let codes)) = part, cell.entity == read.entity,
          cell.field == read.field
        {
          asked.formUnion(codes.prefix(3))
        }
      }
      for named in condition.namedConditions where opened.insert(named).inserted {
        waiting.append(vocabulary.conditions[named].condition)
      }
    }
    return asked
  }

  private func edit(_ read: CellRead, _ content: CellEdit.Content, _ words: String) -> Trial {
    let place = names.cell(read).map { " (\($0.file) row \($0.row))" } ?? ""
    return Trial(
      words: "'\(names.field(read).name)' of the \(names.row(read.row, of: read.entity))\(place) \(words)"
    ) { $0.with([CellEdit(entity: read.entity, field: read.field, row: read.row, content: content)]) }
  }

  // MARK: Events

  /// What did it not counted, or done a day after it was due.
  private func withoutWhatDidIt(_ duty: DutyTrace) -> [Trial] {
    let row = duty.obligation
    guard !row.withheld.contains(.done), let event = duty.events.first(where: { isWhatDidIt($0, row) }) else {
      return []
    }
    let read = CellRead(entity: event.entity, field: event.dateField, row: event.row)
    guard !names.isPrivate(read) else { return [] }
    let isMoment = names.field(read).type == .moment
    let isOwnDate = row.doneRow < 0
    let name = names.row(event.row, of: event.entity)
    let named = isOwnDate ? "'\(names.field(read).name)' of the \(name)" : "the \(name)"
    func dated(_ day: CivilDay, _ words: String, own ownWords: String) -> Trial {
      Trial(words: isOwnDate ? "\(named) \(ownWords)" : "\(named) \(words)") {
        $0.with([
          CellEdit(
            entity: event.entity, field: event.dateField, row: event.row,
            content: .value(isMoment ? day.number * 1440 : day.number))
        ])
      }
    }
    var trials: [Trial] = []
    if row.status == .met {
      trials.append(dated(dates.asAt.adding(days: 1), "not counted", own: "not counted"))
    }
    if let due = row.dueDay, row.withheld.isEmpty {
      let isLate = row.status == .late
      let day = isLate ? due : due.adding(days: 1)
      let when = "\(day.writtenDescription), \(isLate ? earlier(row) : "a day after it was due")"
      trials.append(dated(day, "been dated \(when)", own: "been \(when)"))
    }
    return trials
  }

  private func earlier(_ row: Obligation) -> String {
    row.daysLate == 1 ? "a day earlier" : "\(row.daysLate) days earlier"
  }

  private func isWhatDidIt(_ event: EventAccount, _ row: Obligation) -> Bool {
    row.doneRow >= 0
      ? Int(row.doneRow) == event.row : event.standing == .counts && event.day == row.day(row.done)?.number
  }

  /// One more event that counts, on the due date, or on the as-at date where that comes first.
  private func withAnEvent(_ duty: DutyTrace) -> [Trial] {
    guard case .howSoon(let timetable) = rule.expectation(ofPart: duty.obligation.part),
      let due = duty.obligation.dueDay
    else { return [] }
    let isTold = duty.obligation.withheld.isEmpty
    let day = min(due, dates.asAt)
    let by =
      isTold
      ? "on or before \(day.writtenDescription)" : "on or before the due date, which is not told"
    switch timetable.source {
    case .ownDate(let cell):
      guard cell.row.hops.isEmpty else { return [] }
      let read = CellRead(entity: cell.entity, field: cell.field, row: subject.row)
      guard !names.isPrivate(read), isTold else { return [] }
      let isMoment = names.field(read).type == .moment
      return [
        edit(read, .value(isMoment ? day.number * 1440 : day.number), "been \(day.writtenDescription)")
      ]
    case .rows(let relation, let date):
      let isMoment = tables.tables[relation.to].entity.fields[date].type == .moment
      let wanted = assignments(timetable.countIf)
      let words = "a \(timetable.noun) that counts been recorded \(by)"
      // A row like one that counts, or that nearly did, else one that says only what is asked for.
      let models =
        duty.events.filter { $0.standing == .counts }.prefix(1)
        + duty.events.filter { $0.standing != .counts }.prefix(1)
      func trial(_ longer: @escaping (CaseTables) -> (tables: CaseTables, row: Int)) -> Trial {
        Trial(words: words) { tables in
          let (made, row) = longer(tables)
          let dated = CellEdit(
            entity: relation.to, field: date, row: row,
            content: .value(isMoment ? day.number * 1440 : day.number))
          return made.with(
            wanted.map { CellEdit(entity: relation.to, field: $0.field, row: row, content: .value($0.value)) }
              + [dated])
        }
      }
      return models.map { model in trial { $0.repeating(row: model.row, of: relation.to) } }
        + [trial { $0.adding(relation.to, besides: subject.row, of: rule.entity) }]
    }
  }

  /// The simplest cells of a row for which a condition holds, as far as single cells decide it.
  private func assignments(_ condition: Condition) -> [(field: Int, value: Int32)] {
    switch condition {
    case .named(let position, let path) where path.hops.isEmpty && path.level == 0:
      assignments(vocabulary.conditions[position].condition)
    case .all(let parts): parts.flatMap(assignments)
    case .any(let parts): parts.first.map(assignments) ?? []
    case .assuming(let inner, _): assignments(inner)
    case .isOneOf(let cell, let codes) where cell.row.hops.isEmpty && cell.row.level == 0:
      codes.first.map { [(cell.field, Int32($0))] } ?? []
    case .not(.isOneOf(let cell, let codes)) where cell.row.hops.isEmpty && cell.row.level == 0:
      (UInt16(0)...50).first { !codes.contains($0) }.map { [(cell.field, Int32($0))] } ?? []
    default: []
    }
  }
}
