import CaseModel

/// The export's lists laid beside one another: totals to hold against the service's own figures, and the
/// children about whom lists disagree.
struct ReconciliationTables {
  let lines: [ReconciliationLine]

  /// So many children are named; `findings.json` has them all.
  private static let mostNamed = 20

  var html: HTML {
    guard !lines.isEmpty else { return .nothing }
    return "<h3 id=\"lists\">Lists laid beside one another</h3>\(totals)\(disagreements)"
  }

  private var totals: HTML {
    let rows: [HTML] = lines.filter { !$0.isDisagreement }.map { line in
      """
      <tr><th scope="row">\(line.statement.capitalisedSentence)</th>\
      <td class="number">\(line.count.grouped)</td></tr>\n
      """
    }
    guard !rows.isEmpty else { return .nothing }
    let table: HTML = """
      <table><caption>Totals, to hold against the service's own figures</caption><thead><tr>\
      <th scope="col">What was counted</th><th scope="col" class="number">How many</th></tr></thead><tbody>
      \(rows)</tbody></table>
      """
    return scrolling("Totals of the lists", table)
  }

  private var disagreements: HTML {
    let rows: [HTML] = lines.filter(\.isDisagreement).map { line in
      """
      <tr><th scope="row">\(line.statement.capitalisedSentence)</th>\
      <td class="number">\(line.count.grouped)</td><td>\(names(of: line))</td></tr>\n
      """
    }
    guard !rows.isEmpty else { return "<p>The lists agree about every child.</p>" }
    let table: HTML = """
      <table><caption>What the lists disagree about</caption><thead><tr><th scope="col">Disagreement</th>\
      <th scope="col" class="number">Children</th><th scope="col">Which</th></tr></thead><tbody>
      \(rows)</tbody></table>
      """
    return scrolling("What the lists disagree about", table)
  }

  private func names(of line: ReconciliationLine) -> String {
    let shown = line.children.prefix(Self.mostNamed).joined(separator: ", ")
    let rest = line.children.count - Self.mostNamed
    return rest > 0 ? "\(shown) and \(rest.grouped) more, listed in findings.json" : shown
  }

  private func scrolling(_ label: String, _ table: HTML) -> HTML {
    "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(label)\">\(table)</div>"
  }
}
