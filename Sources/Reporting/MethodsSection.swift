import CaseModel
import Chronology
import Evaluation
import Findings
import RuleModel

/// How the report was made: data read, gaps, assumptions, what was left unseen, and what was found on the way.
struct MethodsSection {
  let report: InspectionReport

  var html: HTML {
    """
    <section class="methods" id="methods" aria-labelledby="methods-h"><h2 id="methods-h">How this was made</h2>
    \(dates)\(approvals)\(accounts)\(ReconciliationTables(lines: report.reconciliation).html)\(recordingGaps)\(fieldGaps)\(localChanges)\(assumptions)\(hidden)\(statuses)\
    \(DiagnosticsList(diagnostics: report.diagnostics).html)
    </section>\n
    """
  }

  private var dates: HTML {
    let framework = report.framework
    return """
      <h3>Dates and bounds</h3>
      <p>The record is judged as at \(report.asAt.writtenDescription) (\(report.asAtFrom)); nothing dated after it \
      counts. Shares are taken of duties due from \(report.windowInWords). Areas are those of \(framework.name). A \
      finding is something to improve where even the best reading of the record stays below \
      \(Proportion(framework.improveBelow).percent), and a strength where even the worst reaches \
      \(Proportion(framework.strengthFrom).percent), unless its rule sets bounds of its own; with fewer than \
      \(framework.leastCases) cases it is neither. The export was read through the mapping \
      <code>\(report.mapping)</code>.</p>
      \(list(framework.notes))
      """
  }

  /// Who answers for the rules, as far as anybody does.
  private var approvals: HTML {
    guard !report.standings.isEmpty else { return .nothing }
    let isApproved = { (one: StandingOfRule) in if case .approved = one.standing { true } else { false } }
    let approved = report.standings.count(where: isApproved)
    let rest = report.standings.count { $0.standing == .notApproved }
    let told = report.standings.filter { $0.standing != .notApproved }.map {
      "\($0.rule): \($0.standing.inWords)"
    }
    return """
      <h3>Who answers for the rules</h3>
      <p>\(approved.grouped) of \(report.standings.count.of("rule", "rules")) run \(approved == 1 ? "is" : "are") approved \
      as they stand; \(rest.grouped) \(rest == 1 ? "was" : "were") never approved.</p>\(list(told))
      """
  }

  private var accounts: HTML {
    guard !report.accounts.isEmpty else { return .nothing }
    let rows: [HTML] = report.accounts.map { account in
      let reasons = account.setAside.sorted { $0.key < $1.key }
      let why = reasons.map { "\($0.value.grouped): \($0.key)" }.joined(separator: "; ")
      let aside = reasons.reduce(0) { $0 + $1.value }
      return """
        <tr><th scope="row">\(account.source.label) <small>as \(account.entity)</small></th>\
        <td class="number">\(account.read)</td><td class="number">\(account.used)</td>\
        <td class="number">\(aside)</td><td>\(why.isEmpty ? "–" : why)</td></tr>\n
        """
    }
    let table: HTML = """
      <table><caption>Rows read, used and set aside</caption><thead><tr><th scope="col">Source</th>\
      <th scope="col" class="number">Read</th><th scope="col" class="number">Used</th>\
      <th scope="col" class="number">Set aside</th><th scope="col">Why</th></tr></thead><tbody>
      \(rows)</tbody></table>
      """
    return "<h3>Data read</h3>\(scrolling("Data read", table))"
  }

  private var recordingGaps: HTML {
    let rows: [HTML] = report.recordingGaps.map { gap in
      """
      <tr><th scope="row">\(gap.entity): \(gap.field)</th><td class="number">\(gap.settled)</td>\
      <td class="number">\(gap.answers)</td>\
      <td class="number">\(gap.children)</td><td>\(gap.rules.joined(separator: ", "))</td></tr>\n
      """
    }
    guard !rows.isEmpty else {
      return "<h3 id=\"gaps\">What recording would settle</h3><p>No answer was left open by the record.</p>"
    }
    let table: HTML = """
      <table><caption>Fields whose gaps keep answers open</caption><thead><tr><th scope="col">Field</th>\
      <th scope="col" class="number">Settled by it alone</th><th scope="col" class="number">Answers open</th>\
      <th scope="col" class="number">Children</th><th scope="col">Rules</th></tr></thead><tbody>
      \(rows)</tbody></table>
      """
    let title = "What recording would settle"
    return "<h3 id=\"gaps\">\(title)</h3>\(scrolling(title, table))"
  }

  private var fieldGaps: HTML {
    guard !report.fieldGaps.isEmpty else { return .nothing }
    let rows: [HTML] = report.fieldGaps.map { gap in
      """
      <tr><th scope="row">\(gap.entity): \(gap.field)</th><td class="number">\(gap.blank)</td>\
      <td class="number">\(gap.saidUnknown)</td><td class="number">\(gap.unreadable)</td>\
      <td class="number">\(gap.contradicted)</td><td class="number">\(gap.rows)</td></tr>\n
      """
    }
    let table: HTML = """
      <table><caption>By field, and by why</caption><thead><tr><th scope="col">Field</th>\
      <th scope="col" class="number">Blank</th><th scope="col" class="number">Said to be unknown</th>\
      <th scope="col" class="number">Unreadable</th><th scope="col" class="number">Contradicted</th>\
      <th scope="col" class="number">Of rows</th></tr></thead><tbody>
      \(rows)</tbody></table>
      """
    return """
      <h3>Cells without a value</h3><details><summary>\(report.fieldGaps.count.of("field", "fields"))</summary>\
      \(scrolling("Cells without a value", table))</details>
      """
  }

  private var localChanges: HTML {
    guard !report.localChanges.isEmpty else { return .nothing }
    return "<h3>What the council changed</h3>\(list(report.localChanges))"
  }

  private var assumptions: HTML {
    guard !report.assumptions.isEmpty else { return .nothing }
    return "<h3>What was assumed</h3>\(list(report.assumptions))"
  }

  private var hidden: HTML {
    guard !report.hiddenRows.isEmpty else { return .nothing }
    let lines = report.hiddenRows.map { "\($0.entity): \($0.rows.of("row", "rows"))" }
    return """
      <h3>Dated after the as-at date</h3><p>These rows were read but not judged, because they are dated, or were \
      written down, after \(report.asAt.writtenDescription).</p>\(list(lines))
      """
  }

  private var statuses: HTML {
    let lines: [HTML] = Status.allCases.map { status in
      "<div><dt>\(status.label) <code>\(status.name)</code></dt><dd>\(status.plainWords)</dd></div>"
    }
    return "<h3>What the statuses mean</h3><dl class=\"glossary\">\(lines)</dl>"
  }

  private func list(_ lines: [String]) -> HTML {
    lines.isEmpty ? .nothing : "<ul>\(lines.map { "<li>\($0.asSentence)</li>" })</ul>"
  }

  private func scrolling(_ label: String, _ table: HTML) -> HTML {
    "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(label)\">\(table)</div>"
  }
}
