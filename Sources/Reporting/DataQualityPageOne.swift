import Findings

/// The first page on the checks of a return: how much is wrong, what most of all, and what could not be asked.
struct DataQualityPageOne {
  let report: ReturnCheckReport

  private static let checksShown = 5

  var html: HTML {
    """
    <section class="page-one" aria-label="Page one">
    \(notRun)
    <div class="front">
    \(failing)
    \(mostFrequent)
    </div>
    </section>
    """
  }

  private var notRun: HTML {
    let wanting = report.wanting
    guard !wanting.isEmpty else {
      return """
        <section class="not-run" aria-labelledby="not-run"><h2 id="not-run">What could not be asked</h2>
        <p>Every check could be asked of this return.</p></section>
        """
    }
    return """
      <section class="not-run" aria-labelledby="not-run"><h2 id="not-run">What could not be asked</h2>
      <p>\(report.notRun.count.of("check", "checks")) could not be asked. The report is silent on \
      \(report.notRun.count == 1 ? "it" : "them"), for better or worse.</p>
      <ul>
      \(wanting.map { "<li>\($0.names.capitalisedSentence) <span class=\"soft\">\($0.because.asSentence)</span></li>\n" })\
      </ul></section>
      """
  }

  private var failing: HTML {
    guard !report.failing.isEmpty else {
      return """
        <section class="action" aria-labelledby="failing"><h2 id="failing">Rows that fail</h2>
        <p class="big">None</p><p>\(report.countsInWords)</p></section>
        """
    }
    return """
      <section class="action" aria-labelledby="failing"><h2 id="failing">Rows that fail</h2>
      <p class="big">\(report.failingRows)</p>
      <p>\(report.failingRows == 1 ? "row" : "rows") of \(report.failingChildren.children) \
      \(report.failingRows == 1 ? "fails" : "fail") at least one check. Of \
      \(report.run.count.of("check", "checks")) asked, \(report.failing.count) found something. \
      <a href="#children">See every child</a>.</p></section>
      """
  }

  private var mostFrequent: HTML {
    guard !report.failing.isEmpty else { return .nothing }
    let lines: [HTML] = report.mostFrequent(Self.checksShown).map { check in
      """
      <li><p class="sentence"><a href="#\(anchor: check.anchor)">\(check.message)</a></p>
      <p><strong>\(check.rows) of \(check.asked)</strong> rows, \(check.children.children) \
      <span class="soft">check \(check.code)</span></p></li>\n
      """
    }
    return """
      <section class="shortfalls" aria-labelledby="frequent">
      <h2 id="frequent">What is wrong most often</h2>
      <ol>
      \(lines)</ol></section>
      """
  }
}
