import Chronology
import Evaluation
package import Explaining
import Findings

/// Writes an explanation as one page for people: the child's timeline, then each duty.
///
/// It is made like `report.html`: no scripts, no other files. On paper the timeline takes one page, and duties that
/// stand closed are told in a line each.
///
/// - Parameters:
///   - explanation: what is told.
///   - toolVersion: the version of the program, for the foot of the page.
/// - Returns: UTF-8.
package func explanationHTML(_ explanation: Explanation, toolVersion: String) -> [UInt8] {
  HTMLPage(
    title: "Why: child \(explanation.child), as at \(explanation.asAt.writtenDescription)", style: style,
    shapes: ChartShapes.definitions, header: header(explanation),
    main: """
      \(ChildTimeline(explanation: explanation).html)
      <section id="duties" class="duties"><h2>Duties</h2>
      \(explanation.duties.enumerated().map { duty($0.element, number: $0.offset + 1) })</section>
      \(without(explanation))\(quiet(explanation))
      """,
    notice: InspectionReport.notice, toolVersion: toolVersion
  ).bytes
}

private let style: HTML = """
  .duties details{border-top:1px solid var(--line);padding:.2em 0}
  .duties summary{color:var(--ink);font-weight:600}
  .duties summary span{font-weight:400;color:var(--soft)}
  .duties .short summary b{color:var(--bad)}
  .why ul{list-style:none;padding-left:1.2em;border-left:1px solid var(--line);margin:0}
  .why>ul{padding-left:0;border:0}.why li{margin:.15em 0}
  .lanes{overflow-x:auto}.lanes svg{min-width:40rem}
  .period{fill:var(--open);stroke:var(--sure)}
  #timeline,#duties,#without{padding-top:2.2rem}
  @media print{.lanes{overflow:visible}.lanes svg{min-width:0;zoom:.6}
  #timeline,#duties,#without{padding-top:1rem}.why li{break-inside:auto}
  .duties details:not([open])::details-content,.duties details:not([open]) .why{display:none}}

  """

private func header(_ explanation: Explanation) -> HTML {
  let count = explanation.duties.count
  return """
    <header><p class="kicker">Plumbline: why it was judged so</p>
    <h1>Child \(explanation.child)</h1>
    <p class="as-at">As at <strong>\(explanation.asAt.writtenDescription)</strong>: \(count) \
    \(count == 1 ? "duty" : "duties").</p>
    <p class="notice">\(InspectionReport.notice)</p>
    <nav aria-label="Contents"><ul>
    <li><a href="#timeline">Timeline</a></li>
    <li><a href="#duties">Duties</a></li>
    <li><a href="#without">Without a duty</a></li>
    </ul></nav></header>
    """
}

/// One duty; what falls short or cannot be told stands open.
private func duty(_ duty: ExplainedDuty, number: Int) -> HTML {
  let status = duty.status
  let isShort = status?.isShortfall == true
  let opened: HTML = isShort || status == .notAssessable ? " open" : ""
  let kind: HTML = isShort ? " class=\"short\"" : ""
  let due = duty.due.map { ", due \($0.writtenDescription)" } ?? ""
  return """
    <details id="duty-\(at: number)"\(kind)\(opened)><summary>\(number). \(duty.title(withStatus: false)): \
    <b>\(status?.label ?? "")</b> <span>\(duty.subject)\(due)</span></summary>
    <div class="why"><p>\(duty.asks)</p>
    \(duty.sections.map { "<h4>\($0.title)</h4>\(nested($0.lines[...], depth: 0))" as HTML })</div></details>\n
    """
}

private func without(_ explanation: Explanation) -> HTML {
  guard !explanation.without.isEmpty else { return "<section id=\"without\"></section>" }
  return """
    <section id="without" class="duties"><h2>Looked at, and no duty</h2>
    \(explanation.without.map { row in
      """
      <details><summary>\(row.rule) <span>\(row.subject)</span></summary><div class="why">\
      \(nested(row.sections.flatMap(\.lines)[...], depth: 0))</div></details>\n
      """ as HTML
    })</section>
    """
}

private func quiet(_ explanation: Explanation) -> HTML {
  var pieces: [HTML] = []
  if !explanation.rulesWithoutRows.isEmpty {
    pieces.append(
      """
      <section><h2>Nothing that these rules look at is recorded of the child</h2>
      <p class="soft">\(explanation.rulesWithoutRows.joined(separator: ", "))</p></section>
      """)
  }
  if !explanation.notRun.isEmpty {
    pieces.append(
      """
      <section><h2>Not run</h2><ul>
      \(explanation.notRun.map { rule, because in
        "<li>\(rule): the export lacks \(because.joined(separator: ", "))</li>" as HTML
      })</ul></section>
      """)
  }
  return HTML(pieces)
}

/// Lines as lists within lists, by their depth.
private func nested(_ lines: ArraySlice<ExplainedLine>, depth: Int) -> HTML {
  guard !lines.isEmpty else { return .nothing }
  var items: [HTML] = []
  var position = lines.startIndex
  while position < lines.endIndex {
    let next = lines[(position + 1)...].firstIndex { $0.depth <= depth } ?? lines.endIndex
    items.append(
      "<li>\(lines[position].text)\(nested(lines[(position + 1)..<next], depth: depth + 1))</li>\n")
    position = next
  }
  return "<ul>\(items)</ul>"
}
