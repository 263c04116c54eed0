import CaseModel
import Chronology
import RuleChecking
import RuleModel

extension RuleJudge {
  /// Whether a condition holds of the subject.
  func holds(_ condition: Condition, _ subject: Subject, _ clock: Int32) -> Attempt {
    switch questioner.truth(condition, Situation(row: subject.row, clock: clock)) {
    case .yes: .decided(Verdict(status: .met, due: clock, done: clock))
    case .no: .decided(Verdict(status: .notMet, due: clock))
    case .unknown: blocked
    }
  }

  /// Whether facts are recorded, and in time where a time is set.
  ///
  /// Where one of them is said to stand elsewhere, in a note, the note may hold those left blank as well: they
  /// are then not missing.
  func recorded(_ facts: CheckedFacts, _ subject: Subject, _ clock: Int32) -> Attempt {
    let situation = Situation(row: subject.row, clock: clock)
    var missing: [String] = []
    var isElsewhere = false
    for cell in facts.fields {
      switch questioner.isRecorded(cell, situation) {
      case .yes: isElsewhere = isElsewhere || pointsElsewhere(cell, situation)
      case .no: missing.append(questioner.field(cell).name)
      case .unknown: return blocked
      }
    }
    if isElsewhere { missing = [] }
    guard let limit = limit(facts, situation) else { return blocked }
    guard limit.applies else { return .decided(Verdict(status: .excluded, detail: Self.noLine)) }
    let (due, phase) = (limit.due, limit.phase)
    let detail = missing.isEmpty ? "" : "not recorded: " + missing.joined(separator: ", ")
    guard let due else {
      return .decided(
        missing.isEmpty
          ? Verdict(status: .met, phase: phase, due: clock, done: clock)
          : Verdict(status: .notMet, due: clock, detail: detail))
    }
    noteTurns(ofEnd: subject, at: [clock, due, asAt])
    let ended: Int32?
    switch end(of: subject, start: clock) {
    case .unknown: return blocked
    case .open: ended = nil
    case .on(let end):
      guard end >= clock else { return .decided(hadEnded(phase: phase, due: due)) }
      ended = end
    }
    guard missing.isEmpty else {
      return .decided(undone(phase: phase, due: due, ended: ended, detail: detail))
    }
    guard let onField = facts.onField else {
      return .decided(Verdict(status: .met, phase: phase, due: due, done: clock))
    }
    for limit in [due, ended].compactMap(\.self) {
      questioner.noteTurns(of: .cell(onField), situation, at: limit)
    }
    switch questioner.day(.cell(onField), situation) {
    case .unknown: return blocked
    case .none: return .decided(Verdict(status: .met, phase: phase, due: due))
    case .day(let day):
      // What is recorded after the duty ended does not count.
      if let ended, day > ended { return .decided(undone(phase: phase, due: due, ended: ended)) }
      let status = day <= due ? Status.met : .late
      // What is supposed was not done on any day that could be shown.
      let done = questioner.isSupposed(.cell(onField), situation) ? nil : day
      return .decided(Verdict(status: status, phase: phase, due: due, done: done))
    }
  }

  /// Whether a cell says that what it should hold stands in a note.
  private func pointsElsewhere(_ cell: CellPath, _ situation: Situation) -> Bool {
    guard case .row(let row) = questioner.follow(cell.row, situation) else { return false }
    return index.tables[cell.entity].columns[cell.field].presence(at: row) == .saidUnknown
  }

  /// The day by which facts are to be recorded, where any is set; nil where it is not known which line fits.
  private func limit(
    _ facts: CheckedFacts, _ situation: Situation
  ) -> (applies: Bool, due: Int32?, phase: Int)? {
    for (phase, line) in facts.limits.enumerated() {
      switch questioner.truth(line.condition, situation) {
      case .no: continue
      case .unknown: return nil
      case .yes: return (true, situation.clock.flatMap { due(line.interval, after: $0) }, phase)
      }
    }
    return (facts.limits.isEmpty, nil, -1)
  }

  /// Whether the agencies expected took part.
  ///
  /// An absent row of a complete roster did not take part.
  func attended(_ attendance: CheckedAttendance, _ subject: Subject, _ clock: Int32) -> Attempt {
    let situation = Situation(row: subject.row, clock: clock)
    let roster = index.related(to: subject.row, by: attendance.relation)
    let column = index.cells[attendance.relation.to, attendance.agencyField]
    var missing: [String] = []
    var excused: [String] = []
    for agency in attendance.agencies {
      switch questioner.truth(agency.expectedIf, situation) {
      case .no: continue
      case .unknown: return blocked
      case .yes: break
      }
      var presence = Truth.no
      let before = questioner.obstacle
      for row in roster where presence != .yes {
        let cell = CellPath(
          row: RowPath(level: 0), entity: attendance.relation.to, field: attendance.agencyField)
        let code = column.code(at: Int(row)) ?? supposedCode(cell, Int(row))
        guard code == nil || code == agency.code else { continue }
        let present = questioner.truth(attendance.presentIf, Situation(row: Int(row)))
        if code == nil, present != .no {
          questioner.block(cell.entity, cell.field, Int(row))
          presence = .unknown
        } else if present != .no {
          presence = present
        }
      }
      switch presence {
      case .yes: questioner.obstacle = before
      case .unknown: return blocked
      case .no:
        let excuse = agency.excusedIf.map { questioner.truth($0, situation) } ?? .no
        if excuse == .unknown { return blocked }
        if excuse == .yes { excused.append(agency.name) } else { missing.append(agency.name) }
      }
    }
    if !missing.isEmpty {
      let detail = "did not take part: " + missing.joined(separator: ", ")
      return .decided(Verdict(status: .notMet, due: clock, detail: detail))
    }
    let detail = excused.isEmpty ? "" : "excused: " + excused.joined(separator: ", ")
    return .decided(Verdict(status: .met, due: clock, done: clock, detail: detail))
  }

  private func supposedCode(_ cell: CellPath, _ row: Int) -> UInt16? {
    questioner.supposed(UnknownFact(entity: cell.entity, field: cell.field, row: row)).map {
      UInt16(truncatingIfNeeded: $0)
    }
  }
}
