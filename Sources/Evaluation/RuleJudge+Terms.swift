import Chronology
import RuleChecking

extension RuleJudge {
  /// A row for each school term that began after the subject's own start and before the duty ended: once
  /// something counts in it, it is met; once it is over, it can no longer be.
  func termRows(
    _ timetable: CheckedTimetable, _ subject: Subject, start: Int32, frame: PartFrame
  ) -> [JudgedRow] {
    guard start <= asAt else { return [] }
    let found = events(timetable, subject, start: start)
    let ended = recordedEnd(of: subject) ?? asAt
    let terms = index.vocabulary.terms.terms(overlapping: CivilDay(number: start)...index.asAt)
    var rows: [JudgedRow] = []
    for term in terms where term.first.number > start && term.first.number <= asAt {
      let (first, last) = (term.first.number, term.last.number)
      if ended < first { break }
      let done = found.definite.first { $0.day >= first && $0.day <= last }
      var settled = explorer.settle {
        questioner.obstacle = nil
        return attempt(subject, frame, clock: first) {
          self.judge(term, timetable, subject, done: done)
        }
      }
      let facts = found.doubtful.filter { ($0.day ?? first) >= first && ($0.day ?? last) <= last }.map(\.fact)
      let open = settled.verdict.status
      if open.isShortfall || open == .excused || open == .notAssessable, !facts.isEmpty {
        settled.open(for: Array((settled.unknown + facts).prefix(8)))
      }
      if settled.verdict.status == .excluded, settled.verdict.detail == Self.noLine { continue }
      rows.append(JudgedRow(part: frame.part, clock: first, opensWithSubject: false, settled: settled))
    }
    return rows
  }

  private func judge(
    _ term: SchoolTerm, _ timetable: CheckedTimetable, _ subject: Subject, done: (day: Int32, row: Int32)?
  ) -> Attempt {
    let situation = Situation(row: subject.row, clock: term.first.number, due: term.last.number)
    for (phase, line) in timetable.lines.enumerated() where line.interval == .eachTerm {
      switch questioner.truth(line.condition, situation) {
      case .no: continue
      case .unknown: return blocked
      case .yes: break
      }
      let due = term.last.number
      if let done {
        return .decided(
          Verdict(
            status: .met, phase: phase, due: due, done: done.day, doneRow: done.row, detail: term.name))
      }
      noteTurns(ofEnd: subject, at: [due, asAt])
      switch end(of: subject, start: term.first.number) {
      case .unknown: return blocked
      case .on(let end) where end < due:
        return .decided(
          Verdict(status: .excluded, phase: phase, due: due, detail: "ended before it fell due"))
      case .on, .open:
        return .decided(
          Verdict(status: due < asAt ? .notMet : .due, phase: phase, due: due, detail: term.name))
      }
    }
    return .decided(Verdict(status: .excluded, detail: Self.noLine))
  }
}
