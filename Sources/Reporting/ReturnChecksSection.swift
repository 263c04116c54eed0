import Findings

/// Every check that was asked: first a table of them all, then each that found something with its rows.
struct ReturnChecksSection {
  let report: ReturnCheckReport

  /// So many rows of a check are shown under it; all of them are in the files beside the page.
  static let rowsShown = 50

  /// A row that fails, and the position of its child.
  private typealias Listed = (child: Int, failure: FailingRow)

  var html: HTML {
    let failures = self.failures
    return """
      <section class="area" id="checks" aria-labelledby="checks-h"><h2 id="checks-h">By check</h2>
      <p class="lede">Each check that was asked, with the rows that fail it of the rows it was asked of.</p>
      \(table)
      \(report.checks.indices.filter { report.checks[$0].fails }.map { check($0, failures[$0] ?? []) })
      </section>\n
      """
  }

  private var failures: [Int: [Listed]] {
    var failures: [Int: [Listed]] = [:]
    for (position, child) in report.children.enumerated() {
      for failure in child.failures { failures[failure.check, default: []].append((position, failure)) }
    }
    return failures
  }

  // MARK: All of them

  private var table: HTML {
    guard !report.run.isEmpty else { return "<p>None could be asked.</p>" }
    let isOpen = report.run.contains { $0.notAssessable > 0 }
    let open: HTML = isOpen ? "<th scope=\"col\" class=\"number\">Not told</th>" : ""
    let rows: [HTML] = report.run.map { check in
      let name: HTML =
        check.fails ? "<a href=\"#\(anchor: check.anchor)\">\(check.code)</a>" : "\(check.code)"
      let untold: HTML = isOpen ? "<td class=\"number\">\(check.notAssessable)</td>" : ""
      return """
        <tr><th scope="row" class="code">\(name)</th><td>\(check.asks)</td>\
        <td class="number">\(check.fails ? "<b>\(check.rows)</b>" : "0" as HTML)</td>\
        <td class="number">\(check.asked)</td><td class="number">\(check.children)</td>\(untold)</tr>\n
        """
    }
    return """
      <div class="scroll" tabindex="0" role="region" aria-label="Every check that was asked">\
      <table class="checks"><caption>Every check that was asked</caption><thead><tr><th scope="col">Check</th>\
      <th scope="col">Question</th><th scope="col" class="number">Rows that fail</th>\
      <th scope="col" class="number">Of rows</th><th scope="col" class="number">Children</th>\(open)</tr></thead>\
      <tbody>
      \(rows)</tbody></table></div>
      """
  }

  // MARK: Each that found something

  private func check(_ position: Int, _ failures: [Listed]) -> HTML {
    let check = report.checks[position]
    let rest = failures.count - Self.rowsShown
    let more: HTML =
      rest > 0
      ? "<p class=\"soft\">And \(rest.of("other row", "other rows")), listed in data-quality.csv.</p>" : ""
    return """
      <section class="check" aria-labelledby="\(anchor: check.anchor)">\
      <h3 id="\(anchor: check.anchor)"><span class="code">\(check.code)</span> · \(check.message)</h3>
      <p class="asks">\(check.asks) <b>\(check.rows) of \(check.asked)</b> rows fail, \(check.children.children).</p>
      <details><summary>\(failures.count > Self.rowsShown ? "The first \(Self.rowsShown.grouped) rows" : failures.count.of("row", "rows"))</summary>
      \(failures.prefix(Self.rowsShown).map(line))\(more)</details></section>\n
      """
  }

  private func line(_ listed: Listed) -> HTML {
    let child = report.children[listed.child]
    let name: HTML =
      listed.child < FailingChildrenSection.shownChildren(of: report)
      ? "<a href=\"#child-\(at: listed.child)\">\(child.nameInWords)</a>" : "\(child.nameInWords)"
    let detail: HTML = listed.failure.detail.isEmpty ? "" : "<p>\(listed.failure.detail.asSentence)</p>"
    return """
      <div class="failure"><p>\(name): \(listed.failure.row.place.inWords)</p>\(detail)\
      \(ConcernedCells(failure: listed.failure).html)</div>\n
      """
  }
}

extension ChildFailures {
  /// Whose rows they are: `Child 1042`.
  var nameInWords: String { child.isEmpty ? "Rows of no child" : "Child \(child)" }
}
