import Chronology
import Findings
import FollowUp
import RuleModel

/// Every child with a live duty, once: by team and worker, those nobody holds first, worst first.
struct OpenChildrenSection {
  let report: InspectionReport

  var html: HTML {
    """
    <section class="children" id="children" aria-labelledby="children-h">
    <h2 id="children-h">Every open child</h2>
    <p class="lede">\(report.openChildren.count.of("open child", "open children")) on \
    \(report.asAt.writtenDescription), each once. \(report.needingAction.count) need action now. Teams and workers are the current ones.</p>
    \(TeamCaseload.grouping(report.openChildren).enumerated().map { team($0.element, position: $0.offset) })
    </section>\n
    """
  }

  private func team(_ team: TeamCaseload, position: Int) -> HTML {
    let isFirst: HTML = if case .team = team.holder { "" } else { " open" }
    return """
      <section class="team" aria-labelledby="team-\(at: position)">\
      <h3 id="team-\(at: position)">\(team.title)</h3>
      <details\(isFirst)><summary>Needing action: \(team.needingAction) of \(team.count.children)</summary>
      <table class="stack"><caption>\(team.title): children, worst first</caption><thead><tr>\
      <th scope="col">Child</th><th scope="col">Overdue</th><th scope="col">Last visit recorded</th>\
      <th scope="col">Next due</th></tr></thead>
      \(team.workers.map(worker))</table></details></section>\n
      """
  }

  private func worker(_ worker: TeamCaseload.Worker) -> HTML {
    let name = worker.name.isEmpty ? "No worker recorded" : "Worker \(worker.name)"
    return """
      <tbody><tr class="worker"><th scope="rowgroup" colspan="4">\(name): \(worker.positions.count.children), \
      \(worker.needingAction) needing action</th></tr>
      \(worker.positions.map { row(report.openChildren[$0]) })</tbody>\n
      """
  }

  private func row(_ child: OpenChild) -> HTML {
    let standings = child.standings.joined(separator: ", ")
    return """
      <tr><th scope="row">\(child.child) <small>\(standings)</small></th><td>\(child.overdue.map { overdue($0, of: child) })\
      \(open(child))</td><td>\(child.lastVisit.inTable)</td><td>\(next(child))</td></tr>\n
      """
  }

  private func overdue(_ duty: OpenDuty, of child: OpenChild) -> HTML {
    let words = duty.sentence.isEmpty ? "\(duty.name), due \(duty.due.inTable)." : duty.sentence
    let mark: HTML = duty.severity >= .serious ? "<b>\(duty.severity.rawValue.capitalisedSentence).</b> " : ""
    let recording: HTML = duty.mayBeRecording ? " <i>May be recording.</i>" : ""
    let days: HTML = duty.daysLate > 0 ? " <b>\(duty.daysLate.days) overdue.</b>" : ""
    let waived: HTML =
      waiver(of: duty, of: child).map { " <i>Waived until \($0.until.writtenDescription).</i>" } ?? ""
    return "<p>\(mark)\(words)\(days)\(recording)\(waived)</p>"
  }

  /// The waiver that marks an overdue duty, if any.
  ///
  /// One that names a subject or a part and no day is told only where the child has one such duty.
  private func waiver(of duty: OpenDuty, of child: OpenChild) -> Waiver? {
    let alike = child.overdue.count { $0.rule == duty.rule }
    return report.followUp.waivers.lazy.map(\.waiver).first { waiver in
      let named = waiver.duty
      guard named.rule.text == duty.rule, named.child.text == child.child else { return false }
      return named.due.map { $0 == duty.due } ?? (alike == 1 || (named.subject == nil && named.part == nil))
    }
  }

  private func open(_ child: OpenChild) -> HTML {
    var names: [String] = []
    for duty in child.open where !names.contains(duty.name) { names.append(duty.name) }
    if names.isEmpty { return child.overdue.isEmpty ? "<p class=\"soft\">Nothing</p>" : "" }
    return "<p class=\"soft\">Cannot be told: \(names.joined(separator: ", ")).</p>"
  }

  private func next(_ child: OpenChild) -> HTML {
    guard let next = child.next else { return "–" }
    guard next.withheld.isEmpty else { return "<small>\(next.name). \(next.withheld)</small>" }
    return "\(next.due.inTable) <small>\(next.name)</small>"
  }
}
