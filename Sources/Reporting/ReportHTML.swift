import Chronology
package import Findings
import FollowUp
import RuleModel

/// Writes everything a run found as one page for people: `report.html`.
///
/// The page needs no script and no other file, says so in its Content-Security-Policy, and can be read on a
/// narrow screen, in the dark, by a screen reader and on paper.
///
/// - Parameters:
///   - report: what a run found.
///   - take: is given UTF-8 in pieces.
/// - Throws: whatever taking them throws.
package func reportHTML<Failure>(
  _ report: InspectionReport, to take: (Span<UInt8>) throws(Failure) -> Void
) throws(Failure) {
  try page(of: report).write(to: take)
}

/// The same page at once.
package func reportHTML(_ report: InspectionReport) -> [UInt8] { page(of: report).bytes }

private func page(of report: InspectionReport) -> HTMLPage {
  HTMLPage(
    title: "\(report.title), as at \(report.asAt.writtenDescription)"
      + (report.law.map { ", under the law of \($0.day.writtenDescription)" } ?? ""),
    shapes: "\(ChartShapes.definitions)\n", header: header(report),
    main: """
      \(PageOne(report: report).html)\(SinceSection(report: report).html)\(DisputesSection(report: report).html)
      \(report.areas.map { AreaSection(area: $0, report: report).html })
      \(OpenChildrenSection(report: report).html)
      \(MethodsSection(report: report).html)
      """,
    notice: InspectionReport.notice, toolVersion: report.toolVersion)
}

private func header(_ report: InspectionReport) -> HTML {
  """
  <header><p class="kicker">Plumbline: what the records show</p>
  <h1>\(report.title)</h1>
  <p class="as-at">As at <strong>\(report.asAt.writtenDescription)</strong> (\(report.asAtFrom)). Shares count \
  duties due from \(report.windowInWords).</p>\(appliedLaw(report))
  <p class="notice">\(InspectionReport.notice)</p>
  <nav aria-label="Contents"><ul>
  \(followUp(report))\
  \(report.areas.map { "<li><a href=\"#area-\(anchor: $0.area.id)\">\($0.area.title)</a></li>\n" })\
  <li><a href="#children">Every open child</a></li>
  <li><a href="#methods">How this was made</a></li>
  </ul></nav></header>
  """
}

/// Says first of all that the law was not the law in force.
private func appliedLaw(_ report: InspectionReport) -> HTML {
  guard let law = report.law else { return .nothing }
  return """

    <p class="notice" role="note"><strong>\(law.statement)</strong></p>\
    \(law.partsInWords.map { "<p class=\"notice\">\($0)</p>" })
    """
}

/// Where what people decided, said and did since stands, if there is any.
private func followUp(_ report: InspectionReport) -> HTML {
  let since: HTML =
    report.followUp.since == nil ? "" : "<li><a href=\"#since\">Since the last check</a></li>\n"
  let disputes: HTML =
    report.followUp.disputes.isEmpty ? "" : "<li><a href=\"#disputes\">What was disputed</a></li>\n"
  return "\(since)\(disputes)"
}
