import Findings
import RuleChecking
import RuleModel

/// One area of the framework, with the findings gathered under it.
struct AreaSection {
  let area: AreaFindings
  let report: InspectionReport

  var html: HTML {
    """
    <section class="area" id="area-\(anchor: area.area.id)" aria-labelledby="area-\(anchor: area.area.id)-h">
    <h2 id="area-\(anchor: area.area.id)-h">\(area.area.title)</h2>
    <p class="lede">\(summary)</p>
    \((area.toImprove + area.strengths + area.others).map(article))
    \(notRun)
    </section>\n
    """
  }

  private func article(_ finding: Finding) -> HTML {
    FindingArticle(finding: finding, report: report).html
  }

  private var summary: String {
    guard !area.all.isEmpty else {
      return "No rule of this run looks at this area, so nothing is said about it."
    }
    var parts: [String] = []
    if !area.toImprove.isEmpty { parts.append("\(area.toImprove.count.grouped) to improve") }
    if !area.strengths.isEmpty { parts.append(area.strengths.count.of("strength", "strengths")) }
    if !area.others.isEmpty {
      parts.append("\(area.others.count.grouped) neither, or not to be told")
    }
    if !area.notRun.isEmpty { parts.append("\(area.notRun.count.grouped) not run") }
    return parts.joined(separator: ", ") + "."
  }

  private var notRun: HTML {
    guard !area.notRun.isEmpty else { return .nothing }
    let lines: [HTML] = area.notRun.map { finding in
      """
      <li id="\(anchor: finding.anchor)">\(finding.rule.rule.asks) This export lacks \(finding.needs).\
       <code>\(finding.rule.id)</code></li>\n
      """
    }
    return """
      <article class="finding" aria-labelledby="area-\(anchor: area.area.id)-nr"><div class="head">
      <h3 id="area-\(anchor: area.area.id)-nr">Not run here</h3><ul>
      \(lines)</ul></div></article>
      """
  }
}
