import Chronology
import Evaluation
import Findings
import RuleChecking
import RuleModel

/// A finding's figures, beside its words.
struct FiguresPanel {
  let finding: Finding
  let report: InspectionReport

  var html: HTML {
    """
    <div class="figures"><h4>The figures</h4>
    \(headline)\(share)\(facts)\(statuses)\(parts)</div>
    """
  }

  private var measure: Measure { finding.measure }

  private var line: Headline { Headline(finding, leastCases: report.framework.leastCases) }

  private var headline: HTML {
    "<p class=\"figure\"><strong>\(line.figure)</strong> \(line.counts)\(line.isRange ? period : "")</p>\n"
  }

  private var share: HTML {
    guard let range = line.range else { return .nothing }
    let words: HTML =
      line.isRange ? "" : "<p><strong>\(range.counts)</strong> \(finding.achievedNoun)\(period)</p>"
    guard line.hasShare else {
      return "\(words)<p class=\"soft\">Too few cases to speak of a share.</p>\n"
    }
    let bar = RangeBar(range: range, bound: bound, id: "range-" + finding.rule.id).html
    return "\(words)\(bar)<p class=\"soft\">\(explanation(of: range))\(boundInWords)</p>\n"
  }

  private var period: String {
    measure.isStock ? " on \(report.asAt.writtenDescription)" : ""
  }

  /// The share that decides whether this is something to improve; nil where groups are compared instead.
  private var bound: Proportion? {
    switch finding.rule.expectation {
    case .compare, .median: nil
    case .share(let share): Proportion(share.atLeast)
    default: Proportion(finding.rule.rule.thresholds.improveBelow ?? report.framework.improveBelow)
    }
  }

  private var boundInWords: String {
    bound.map { " The tick is at \($0.percent)." } ?? ""
  }

  private func explanation(of range: AchievedRange) -> String {
    guard range.open > 0 else { return range.percents + "." }
    guard range.worst.percent != range.best.percent else {
      return "\(range.percents), whatever is not recorded."
    }
    let middle = range.assessable.map { "; \($0.percent) among those that can be assessed" } ?? ""
    return
      "\(range.worst.percent) if all that is not recorded was bad, \(range.best.percent) if all of it was "
      + "good\(middle)."
  }

  private var facts: HTML {
    var lines: [(String, String)] = []
    if line.isRange, measure.children > 0 {
      lines.append(
        (finding.childrenAchievedNoun, "\(measure.childrenAchieved.grouped) of \(measure.children.grouped)"))
    }
    if measure.overdueNow > 0 {
      let children = measure.childrenOverdueNow
      let overdue = measure.overdueNow.grouped
      lines.append(
        (
          "Overdue now",
          children == measure.overdueNow ? children.children : "\(overdue), for \(children.children)"
        ))
    }
    if let median = measure.medianDaysLate {
      lines.append(("Half were late by up to", median.days))
    }
    if let worst = measure.worstDaysLate { lines.append(("The longest", worst.days)) }
    guard !lines.isEmpty else { return .nothing }
    return "<dl>\(lines.map { "<div><dt>\($0.0)</dt><dd>\($0.1)</dd></div>" })</dl>\n"
  }

  private var statuses: HTML {
    let counted = Status.allCases.filter { (measure.counts[$0] ?? 0) > 0 }
    guard !counted.isEmpty else { return .nothing }
    let rows: [HTML] = counted.map { status in
      """
      <tr><th scope="row">\(status.label)</th><td class="number">\(measure.counts[status] ?? 0)</td></tr>
      """
    }
    let caption: HTML = measure.isStock ? "Live duties by status" : "Duties of the window by status"
    return """
      <table><caption>\(caption)</caption><thead><tr><th scope="col">Status</th>\
      <th scope="col" class="number">Duties</th></tr></thead><tbody>\(rows)</tbody></table>\n
      """
  }

  private var parts: HTML {
    guard !finding.parts.isEmpty else { return .nothing }
    if case .either = finding.rule.expectation { return alternatives }
    let rows: [HTML] = finding.parts.map { part in
      """
      <tr><th scope="row">\(part.name) <span class="soft">\(part.force.label)</span></th>\
      <td>\(AchievedRange(part.measure)?.counts ?? "–")</td></tr>
      """
    }
    return """
      <table><caption>Each part by itself</caption><thead><tr><th scope="col">Part</th>\
      <th scope="col">Achieved</th></tr></thead><tbody>\(rows)</tbody></table>\n
      """
  }

  /// By which of several ways, any of which is enough, cases were met, and what became of the others.
  private var alternatives: HTML {
    let counts = measure.counts
    let none = finding.parts.count == 2 ? "Neither of them" : "None of them"
    let rest = [
      ("One of them, too late", counts[.late] ?? 0),
      (none, (counts[.overdue] ?? 0) + (counts[.notMet] ?? 0)), ("Cannot be told", measure.notAssessable),
    ]
    let met: [HTML] = finding.parts.map { part in
      """
      <tr><th scope="row">\(part.name.capitalisedSentence) <span class="soft">\(part.force.label)</span></th>\
      <td class="number">\(part.measure.achieved)</td></tr>
      """
    }
    let others: [HTML] = rest.filter { $0.1 > 0 }.map {
      "<tr><th scope=\"row\">\($0.0)</th><td class=\"number\">\($0.1)</td></tr>"
    }
    return """
      <table><caption>By which of them it was met, of \(measure.cases.grouped)</caption><thead><tr>\
      <th scope="col">Met by</th><th scope="col" class="number">Cases</th></tr></thead>\
      <tbody>\(met)\(others)</tbody></table>\n
      """
  }
}
