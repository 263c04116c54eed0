import Chronology
package import Findings

/// Writes what the checks of a return say of it as one page for people: `data-quality.html`.
///
/// It is made like `report.html`: no script, no other file, for any width, in the dark, by a screen reader and
/// on paper.
///
/// - Parameter report: what the checks of a return say of it.
/// - Returns: UTF-8.
package func dataQualityHTML(_ report: ReturnCheckReport) -> [UInt8] {
  let page: HTML = """
    <!doctype html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
    img-src data:; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <meta name="robots" content="noindex">
    <meta name="color-scheme" content="light dark">
    <title>Checks of the return \(report.returnNames), as at \(report.asAt.writtenDescription)</title>
    <style>\(ReportStyle.sheet)\(ReportStyle.dataQuality)</style>
    </head>
    <body>
    <a class="skip" href="#main">Skip to the report</a>
    <header><p class="kicker">Plumbline: the quality of the data</p>
    <h1>Checks of the return \(report.returnNames)</h1>
    <p class="as-at">As at <strong>\(report.asAt.writtenDescription)</strong> (\(report.asAtFrom)).</p>
    <p class="notice">\(ReturnCheckReport.notice)</p>
    <nav aria-label="Contents"><ul>
    <li><a href="#checks">By check</a></li>
    <li><a href="#children">By child</a></li>
    <li><a href="#methods">How this was made</a></li>
    </ul></nav></header>
    <main id="main">
    \(DataQualityPageOne(report: report).html)
    \(ReturnChecksSection(report: report).html)
    \(FailingChildrenSection(report: report).html)
    \(DataQualityMethods(report: report).html)
    </main>
    <footer><p>\(ReturnCheckReport.notice)</p>
    <p>Made with Plumbline \(report.toolVersion). This file holds children's references with dates: keep it as you \
    would keep a case file, and delete it when it has been used.</p></footer>
    </body>
    </html>\n
    """
  return Array(page.markup.utf8)
}

extension ReturnCheck {
  /// What its place on the page is called.
  var anchor: String { "check-" + rule }
}
