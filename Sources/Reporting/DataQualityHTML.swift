import Chronology
package import Findings

/// Writes what the checks of a return say of it as one page for people: `data-quality.html`.
///
/// It is made like `report.html`.
///
/// - Parameter report: what the checks of a return say of it.
/// - Returns: UTF-8.
package func dataQualityHTML(_ report: ReturnCheckReport) -> [UInt8] {
  HTMLPage(
    title: "Checks of the return \(report.returnNames), as at \(report.asAt.writtenDescription)",
    style: ReportStyle.dataQuality, header: header(report),
    main: """
      \(DataQualityPageOne(report: report).html)
      \(ReturnChecksSection(report: report).html)
      \(FailingChildrenSection(report: report).html)
      \(DataQualityMethods(report: report).html)
      """,
    notice: ReturnCheckReport.notice, toolVersion: report.toolVersion
  ).bytes
}

private func header(_ report: ReturnCheckReport) -> HTML {
  """
  <header><p class="kicker">Plumbline: the quality of the data</p>
  <h1>Checks of the return \(report.returnNames)</h1>
  <p class="as-at">As at <strong>\(report.asAt.writtenDescription)</strong> (\(report.asAtFrom)).</p>
  <p class="notice">\(ReturnCheckReport.notice)</p>
  <nav aria-label="Contents"><ul>
  <li><a href="#checks">By check</a></li>
  <li><a href="#children">By child</a></li>
  <li><a href="#methods">How this was made</a></li>
  </ul></nav></header>
  """
}

extension ReturnCheck {
  /// What its place on the page is called.
  var anchor: String { "check-" + rule }
}
