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

  private static let rowHeight = 50

  /// The picture with its table; nothing without cases.
  var html: HTML {
    guard let days else { return .nothing }
    return """
      <figure class="chart"><figcaption><h4>The longest waits</h4> \(Self.key)</figcaption>
      <svg width="100%" height="\(height)" role="img" aria-labelledby="\(anchor: id)-t \(anchor: id)-d">\
      <title id="\(anchor: id)-t">Due and done for the children who waited longest</title>\
      <desc id="\(anchor: id)-d">\(description)</desc>\(axis(days))\(rows(days))</svg>
      \(table)</figure>
      """
  }

  private static let key: HTML = """
    <span class="key"><svg width="12" height="12" aria-hidden="true"><use href="#mark-due" x="6" y="11"/></svg>\
     due</span> <span class="key"><svg width="12" height="12" aria-hidden="true">\
    <use href="#mark-done" x="6" y="6"/></svg> done in time</span> <span class="key">\
    <svg width="14" height="14" aria-hidden="true"><use href="#mark-late" x="7" y="7"/></svg> done late</span> \
    <span class="key"><svg width="12" height="14" aria-hidden="true"><use href="#mark-open" x="5" y="7"/></svg>\
     still not recorded</span> The upright line is the day of the extract.
    """

  private var height: String { String(cases.count * Self.rowHeight + 22) }

  /// From the earliest day drawn to the as-at date.
  private var days: ClosedRange<Int32>? {
    let all = cases.flatMap(\.marks).flatMap { [$0.clock, $0.due, $0.done] }.compactMap(\.self).map(\.number)
    guard let first = all.min() else { return nil }
    return min(first, asAt.number - 1)...max(asAt.number, all.max() ?? asAt.number)
  }

  private func x(_ day: CivilDay, in days: ClosedRange<Int32>) -> String {
    Proportion(Int(day.number - days.lowerBound), of: Int(days.upperBound - days.lowerBound))
      .along(from: 2, to: 98)
  }

  private func axis(_ days: ClosedRange<Int32>) -> HTML {
    let bottom = cases.count * Self.rowHeight
    let y = String(bottom + 16)
    let (first, last) = (CivilDay(number: days.lowerBound), CivilDay(number: days.upperBound))
    let lines: [HTML] = quarters(in: days).map { day in
      let at = x(day, in: days)
      return "<line class=\"grid\" x1=\"\(at)\" x2=\"\(at)\" y1=\"0\" y2=\"\(at: bottom)\"/>"
    }
    let extract = x(asAt, in: days)
    return """
      \(lines)<line class="bound" x1="\(extract)" x2="\(extract)" y1="0" y2="\(at: bottom)"/>\
      <text class="axis" x="0" y="\(y)">\(first.writtenDescription)</text>\
      <text class="axis end" x="100%" y="\(y)">\(last.writtenDescription)</text>
      """
  }

  /// The first days of January, April, July and October within the picture; Januaries alone in a long one.
  private func quarters(in days: ClosedRange<Int32>) -> [CivilDay] {
    let (first, last) = (CivilDay(number: days.lowerBound), CivilDay(number: days.upperBound))
    let months = last.year - first.year > 3 ? [1] : [1, 4, 7, 10]
    return (first.year...last.year).flatMap { year in
      months.compactMap { CivilDay(year: year, month: $0, day: 1) }
    }.filter { $0 > first && $0 < last }
  }

  private func rows(_ days: ClosedRange<Int32>) -> [HTML] {
    cases.enumerated().map { position, timeline in
      let top = position * Self.rowHeight
      let y = top + 36
      return """
        <text class="label" x="0" y="\(at: top + 15)">\(timeline.child)</text>\
        <line class="base" x1="2%" x2="98%" y1="\(at: y)" y2="\(at: y)"/>\
        \(timeline.marks.map { late($0, y: y, in: days) })\(timeline.marks.map { marks($0, y: y, in: days) })
        """
    }
  }

  private func late(_ mark: CaseTimeline.Mark, y: Int, in days: ClosedRange<Int32>) -> HTML {
    guard mark.status.isShortfall, let due = mark.due else { return .nothing }
    let end = mark.done ?? min(asAt, due.adding(days: max(0, mark.daysLate)))
    guard end > due else { return .nothing }
    let width = Proportion(Int(end.number - due.number), of: Int(days.upperBound - days.lowerBound))
      .along(from: 0, to: 96)
    return """
      <rect class="wait" x="\(x(due, in: days))" y="\(at: y - 4)" width="\(width)" height="8"/>
      """
  }

  private func marks(_ mark: CaseTimeline.Mark, y: Int, in days: ClosedRange<Int32>) -> HTML {
    var pieces: [HTML] = []
    if let due = mark.due {
      pieces.append("<use href=\"#mark-due\" x=\"\(x(due, in: days))\" y=\"\(at: y - 2)\"/>")
    }
    if let done = mark.done {
      let shape: HTML = mark.status == .late ? "#mark-late" : "#mark-done"
      pieces.append("<use href=\"\(shape)\" x=\"\(x(done, in: days))\" y=\"\(at: y)\"/>")
    } else if mark.status == .overdue {
      pieces.append("<use href=\"#mark-open\" x=\"\(x(asAt, in: days))\" y=\"\(at: y)\"/>")
    }
    return HTML(pieces)
  }

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
