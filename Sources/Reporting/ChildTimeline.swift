import Chronology
import Evaluation
import Explaining

/// What is recorded of a child and what fell due, drawn along the years, with a table behind it.
struct ChildTimeline {
  private let explanation: Explanation
  private let rules: [(name: String, duties: [ExplainedDuty])]

  init(explanation: Explanation) {
    self.explanation = explanation
    var order: [String] = []
    for duty in explanation.duties where !order.contains(duty.rule) { order.append(duty.rule) }
    rules = order.map { rule in
      (rule, explanation.duties.filter { $0.rule == rule && ($0.due != nil || $0.done != nil) })
    }.filter { !$0.1.isEmpty }
  }

  private static let laneHeight = 40

  private var height: Int { (explanation.lanes.count + rules.count) * Self.laneHeight }

  /// The section with picture and table.
  var html: HTML {
    guard let days, height > 0 else { return "<section id=\"timeline\"></section>" }
    let records = explanation.lanes.enumerated().map {
      record($0.element, top: $0.offset * Self.laneHeight, days)
    }
    let duties = rules.enumerated().map { position, rule in
      self.duties(rule.name, rule.duties, top: (explanation.lanes.count + position) * Self.laneHeight, days)
    }
    let extract = x(explanation.asAt, days)
    let (first, last) = (CivilDay(number: days.lowerBound), CivilDay(number: days.upperBound))
    return """
      <section id="timeline"><h2>Timeline</h2><figure class="chart"><figcaption>\(Self.key)</figcaption>
      <div class="lanes" tabindex="0" role="region" aria-label="Timeline, may be scrolled sideways">\
      <svg width="100%" height="\(at: height + 22)" role="img" aria-labelledby="life-t life-d">\
      <title id="life-t">What is recorded of child \(explanation.child), and what fell due</title>\
      <desc id="life-d">\(description)</desc>\(years(days))\
      <line class="bound" x1="\(extract)" x2="\(extract)" y1="0" y2="\(at: height)"/>\(records)\(duties)\
      <text class="axis" x="0" y="\(at: height + 16)">\(first.writtenDescription)</text>\
      <text class="axis end" x="100%" y="\(at: height + 16)">\(last.writtenDescription)</text></svg></div>
      \(table)</figure></section>
      """
  }

  private static let key: HTML = """
    <span class="key"><svg width="12" height="12" aria-hidden="true"><use href="#mark-due" x="6" y="11"/></svg>\
     due</span> <span class="key"><svg width="12" height="12" aria-hidden="true">\
    <use href="#mark-done" x="6" y="6"/></svg> recorded, or done in time</span> <span class="key">\
    <svg width="14" height="14" aria-hidden="true"><use href="#mark-late" x="7" y="7"/></svg> done late</span> \
    <span class="key"><svg width="12" height="14" aria-hidden="true"><use href="#mark-open" x="5" y="7"/></svg>\
     still not done</span> The upright line is the day of the extract. Days that would show a date of birth are \
    not drawn.
    """

  private var description: String {
    (explanation.lanes.map { "\($0.items.count) \($0.name)" }
      + rules.map { rule in
        let short = rule.duties.count { $0.status?.isShortfall == true }
        return "\(rule.name): \(rule.duties.count) drawn, \(short) late or not done"
      }).joined(separator: "; ") + "."
  }

  /// From the earliest day drawn to the latest, the as-at date at least.
  private var days: ClosedRange<Int32>? {
    let recorded = explanation.lanes.flatMap(\.items).flatMap { [$0.first, $0.last] }
    let duties = rules.flatMap(\.duties).flatMap { [$0.due, $0.done] }
    let all = (recorded + duties).compactMap(\.self).map(\.number)
    guard let first = all.min(), let last = all.max() else { return nil }
    return min(first, explanation.asAt.number - 1)...max(explanation.asAt.number, last)
  }

  private func x(_ day: CivilDay, _ days: ClosedRange<Int32>) -> String {
    let reached = min(max(day.number, days.lowerBound), days.upperBound)
    return Proportion(Int(reached - days.lowerBound), of: Int(days.upperBound - days.lowerBound))
      .along(from: 1, to: 99)
  }

  /// A line at the beginning of each year, and the year below it where the first and the last day leave room.
  private func years(_ days: ClosedRange<Int32>) -> [HTML] {
    let (first, last) = (CivilDay(number: days.lowerBound), CivilDay(number: days.upperBound))
    let margin = (days.upperBound - days.lowerBound) / 6
    let room = (days.lowerBound + margin)...(days.upperBound - margin)
    return (first.year...last.year).compactMap { CivilDay(year: $0, month: 1, day: 1) }
      .filter { $0 > first && $0 < last }.map { day in
        let name: HTML =
          room.contains(day.number)
          ? "<text class=\"axis\" x=\"\(x(day, days))\" y=\"\(at: height + 16)\">\(String(day.year))</text>"
          : ""
        return """
          <line class="grid" x1="\(x(day, days))" x2="\(x(day, days))" y1="0" y2="\(at: height)"/>\(name)
          """
      }
  }

  private func record(_ lane: ExplainedLane, top: Int, _ days: ClosedRange<Int32>) -> HTML {
    let y = top + 28
    let items: [HTML] = lane.items.map { item in
      guard item.lasts else {
        return "<use href=\"#mark-done\" x=\"\(x(item.first, days))\" y=\"\(at: y)\"/>"
      }
      let last = min(item.last ?? explanation.asAt, CivilDay(number: days.upperBound))
      let width = Proportion(
        Int(max(1, last.number - item.first.number)), of: Int(days.upperBound - days.lowerBound)
      ).along(from: 0, to: 98)
      return """
        <rect class="period" x="\(x(item.first, days))" y="\(at: y - 5)" width="\(width)" height="10"/>
        """
    }
    return """
      <text class="label" x="0" y="\(at: top + 14)">\(lane.name)</text>\
      <line class="base" x1="1%" x2="99%" y1="\(at: y)" y2="\(at: y)"/>\(items)
      """
  }

  private func duties(
    _ rule: String, _ duties: [ExplainedDuty], top: Int, _ days: ClosedRange<Int32>
  ) -> HTML {
    let y = top + 30
    let marks: [HTML] = duties.map { duty in
      var pieces: [HTML] = []
      if let due = duty.due {
        pieces.append("<use href=\"#mark-due\" x=\"\(x(due, days))\" y=\"\(at: y - 2)\"/>")
      }
      if let done = duty.done, duty.status != .notAssessable {
        let shape: HTML = duty.status == .late ? "#mark-late" : "#mark-done"
        pieces.append("<use href=\"\(shape)\" x=\"\(x(done, days))\" y=\"\(at: y)\"/>")
      } else if duty.status == .overdue {
        pieces.append("<use href=\"#mark-open\" x=\"\(x(explanation.asAt, days))\" y=\"\(at: y)\"/>")
      }
      return HTML(pieces)
    }
    return """
      <text class="label" x="0" y="\(at: top + 14)">\(rule)</text>\
      <line class="base" x1="1%" x2="99%" y1="\(at: y)" y2="\(at: y)"/>\(marks)
      """
  }

  private var table: HTML {
    let records: [HTML] = explanation.lanes.flatMap { lane in
      lane.items.map { item in
        """
        <tr><th scope="row">\(lane.name)</th><td>\(item.name)</td><td>\(item.first.writtenDescription)</td>\
        <td>\(item.lasts ? item.last?.writtenDescription ?? "open" : "–")</td></tr>\n
        """
      }
    }
    let duties: [HTML] = explanation.duties.enumerated().map { position, duty in
      """
      <tr><th scope="row"><a href="#duty-\(at: position + 1)">\(duty.title(withStatus: false))</a></th>\
      <td>\(cell(duty.clock, .clock, duty))</td><td>\(cell(duty.due, .due, duty))</td>\
      <td>\(cell(duty.done, .done, duty))</td><td>\(duty.status?.label ?? "–")</td></tr>\n
      """
    }
    return """
      <details><summary>The same as tables</summary><div class="scroll"><table>
      <caption>What is recorded</caption><thead><tr><th scope="col">What</th><th scope="col">Which</th>\
      <th scope="col">On, or from</th><th scope="col">Until</th></tr></thead><tbody>
      \(records)</tbody></table></div><div class="scroll"><table>
      <caption>What fell due</caption><thead><tr><th scope="col">Duty</th><th scope="col">Clock</th>\
      <th scope="col">Due</th><th scope="col">Done</th><th scope="col">Status</th></tr></thead><tbody>
      \(duties)</tbody></table></div></details>
      """
  }

  private func cell(_ day: CivilDay?, _ what: WithheldDates, _ duty: ExplainedDuty) -> String {
    duty.withheld.contains(what) ? "withheld" : day.inTable
  }
}
