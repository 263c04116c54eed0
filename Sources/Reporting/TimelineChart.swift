import Chronology
import Evaluation
import Findings

/// The children that waited longest, a line each: when something was due and when it was done.
///
/// A triangle is a due date, a disc something done in time, a diamond something done late, an arrow
/// something still not done; a barred stretch is the time it was late.
struct TimelineChart {
  private let cases: [CaseTimeline]
  private let asAt: CivilDay
  private let rule: String

  /// - Parameters:
  ///   - cases: worst first; those without any lateness are not drawn.
  ///   - asAt: the day the record is judged as at.
  ///   - rule: the rule whose duties they are.
  init(cases: [CaseTimeline], asAt: CivilDay, rule: String) {
    self.cases = cases.filter { $0.marks.contains { $0.daysLate > 0 } }
    self.asAt = asAt
    self.rule = rule
  }

  /// What names the picture on its page.
  private var id: String { "waits-" + rule }

  /// The picture with its table; nothing without cases.
  var html: HTML {
    guard cases.contains(where: { $0.marks.contains { $0.clock != nil || $0.due != nil || $0.done != nil } })
    else { return .nothing }
    return """
      <figure class="chart"><figcaption><h4>The longest waits</h4> \(Self.marks) \
      The upright line is the day of the extract.</figcaption>
      \(picture)
      \(table)</figure>
      """
  }

  private var picture: HTML {
    TimelinePicture(
      lines: cases.map { TimelinePicture.Line(label: $0.child, marks: $0.marks) }, asAt: asAt, id: id,
      title: "Due and done for the children who waited longest", description: description
    ).html
  }

  /// What each mark of the pictures means.
  static let marks: HTML = """
    <span class="key"><svg width="12" height="12" aria-hidden="true"><use href="#mark-due" x="6" y="11"/></svg>\
     due</span> <span class="key"><svg width="12" height="12" aria-hidden="true">\
    <use href="#mark-done" x="6" y="6"/></svg> done in time</span> <span class="key">\
    <svg width="14" height="14" aria-hidden="true"><use href="#mark-late" x="7" y="7"/></svg> done late</span> \
    <span class="key"><svg width="12" height="14" aria-hidden="true"><use href="#mark-open" x="5" y="7"/></svg>\
     still not recorded</span>
    """

  private var description: String {
    cases.map { timeline in
      let worst = timeline.marks.map(\.daysLate).max() ?? 0
      return "\(timeline.child): up to \(worst.days) late"
    }.joined(separator: "; ") + "."
  }

  private var table: HTML {
    """
    <details><summary>The longest waits, as a table</summary><div class="scroll" tabindex="0" role="region" \
    aria-label="Table of the longest waits, \(rule)"><table><caption>Due and done, by child\(why)</caption><thead><tr>\
    <th scope="col">Child</th><th scope="col">Clock started</th><th scope="col">Due</th>\
    <th scope="col">Done</th><th scope="col">Status</th><th scope="col" class="number">Days late</th></tr>\
    </thead><tbody>
    \(cases.map { timeline in HTML(timeline.marks.map { row($0, of: timeline.child) }) })\
    </tbody></table></div></details>
    """
  }

  private func row(_ mark: CaseTimeline.Mark, of child: String) -> HTML {
    """
    <tr><th scope="row">\(child)</th><td>\(cell(mark.clock, .clock, of: mark))</td>\
    <td>\(cell(mark.due, .due, of: mark))</td><td>\(cell(mark.done, .done, of: mark))</td>\
    <td>\(mark.status.label)</td>\
    <td class="number">\(mark.withheld.contains(.lateness) ? Self.withheld : String(mark.daysLate))</td></tr>\n
    """
  }

  private func cell(_ day: CivilDay?, _ what: WithheldDates, of mark: CaseTimeline.Mark) -> String {
    mark.withheld.contains(what) ? Self.withheld : day.inTable
  }

  private static let withheld = "withheld"

  /// What the table's caption says of days that are not in it.
  private var why: String {
    cases.contains { $0.marks.contains { !$0.withheld.isEmpty } }
      ? "; what is withheld would show a date of birth" : ""
  }
}

extension CivilDay? {
  /// The day as a table has it, or a dash.
  var inTable: String { map(\.writtenDescription) ?? "–" }
}
