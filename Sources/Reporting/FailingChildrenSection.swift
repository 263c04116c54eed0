import Findings

/// Every child with a row that fails: each row with all checks it fails, and the cells concerned.
struct FailingChildrenSection {
  let report: ReturnCheckReport

  /// The page shows children until so many failures stand on it: a browser can still open it.
  private static let mostFailures = 2000

  /// How many children of a report the page shows, from the first.
  static func shownChildren(of report: ReturnCheckReport) -> Int {
    var failures = 0
    for (position, child) in report.children.enumerated() {
      if position > 0, failures + child.failures.count > mostFailures { return position }
      failures += child.failures.count
    }
    return report.children.count
  }

  var html: HTML {
    """
    <section class="children" id="children" aria-labelledby="children-h"><h2 id="children-h">By child</h2>
    \(body)
    </section>\n
    """
  }

  private var body: HTML {
    guard !report.children.isEmpty else { return "<p>No child has a row that fails.</p>" }
    let shown = Self.shownChildren(of: report)
    let rest = report.children.dropFirst(shown)
    let more: HTML =
      rest.isEmpty
      ? ""
      : """
      <p>And \(rest.count.of("other child", "other children")) with \
      \(rest.reduce(0) { $0 + $1.rows }.of("row", "rows")), listed in data-quality.csv.</p>
      """
    return """
      <p class="lede">\(report.failingChildren.children) with rows that fail, those with most first. A cell that no \
      report may show is <i>filled in</i>, <i>blank</i> or <i>not readable</i>.</p>
      \(report.children.prefix(shown).enumerated().map { child($0.element, position: $0.offset) })\(more)
      """
  }

  private func child(_ child: ChildFailures, position: Int) -> HTML {
    """
    <section class="child" aria-labelledby="child-\(at: position)">\
    <h3 id="child-\(at: position)">\(child.nameInWords)</h3>
    \(rows(of: child).map(row))</section>\n
    """
  }

  /// The failures of a child, those of one row together.
  private func rows(of child: ChildFailures) -> [[FailingRow]] {
    var rows: [[FailingRow]] = []
    for failure in child.failures {
      if rows.last?.last?.row.place == failure.row.place {
        rows[rows.count - 1].append(failure)
      } else {
        rows.append([failure])
      }
    }
    return rows
  }

  private func row(_ failures: [FailingRow]) -> HTML {
    let place = failures.first?.row.place.inWords ?? ""
    return "<h4>\(place)</h4>\n\(failures.map(failure))"
  }

  private func failure(_ failure: FailingRow) -> HTML {
    let check = report.checks[failure.check]
    let detail: HTML = failure.detail.isEmpty ? "" : " \(failure.detail.asSentence)"
    return """
      <div class="failure"><p><a class="code" href="#\(anchor: check.anchor)">\(check.code)</a> \(check.message)\
      \(detail)</p>\(ConcernedCells(failure: failure).html)</div>\n
      """
  }
}
