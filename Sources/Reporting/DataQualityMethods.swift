import CaseModel
import Chronology
import Findings

/// How a report on the checks of a return was made: what was read, what was asked and what is shown.
struct DataQualityMethods {
  let report: ReturnCheckReport

  var html: HTML {
    """
    <section class="methods" id="methods" aria-labelledby="methods-h"><h2 id="methods-h">How this was made</h2>
    <h3>What was asked</h3>
    <p>The return was read through the mapping <code>\(report.mapping)</code>, row for row and cell for cell as it \
    was returned, and judged as at \(report.asAt.writtenDescription) (\(report.asAtFrom)): the reporting year is the \
    one that holds this day. A blank cell, and one that cannot be read, answer no comparison.</p>
    <p>Under a row that fails stand the cells that the check reads: those of the row itself, and of the rows it was \
    read beside, such as the episode before it or last year's. Not every one of them need be wrong. Dates of birth, \
    pupil numbers, postcodes, and texts of more than one word are not shown.</p>
    \(accounts)\(notReadable)
    </section>\n
    """
  }

  private var accounts: HTML {
    guard !report.accounts.isEmpty else { return .nothing }
    let rows: [HTML] = report.accounts.map { account in
      let reasons = account.setAside.sorted { $0.key < $1.key }
      let why = reasons.map { "\($0.value.grouped): \($0.key)" }.joined(separator: "; ")
      return """
        <tr><th scope="row">\(account.source.label)</th><td class="number">\(account.read)</td>\
        <td class="number">\(account.used)</td><td>\(why.isEmpty ? "–" : why)</td></tr>\n
        """
    }
    return """
      <h3>Rows read</h3><div class="scroll" tabindex="0" role="region" aria-label="Rows read"><table>\
      <caption>Rows read and used, and why others were set aside</caption><thead><tr><th scope="col">Source</th>\
      <th scope="col" class="number">Read</th><th scope="col" class="number">Used</th>\
      <th scope="col">Set aside</th></tr></thead><tbody>
      \(rows)</tbody></table></div>
      """
  }

  private var notReadable: HTML {
    guard !report.notReadable.isEmpty else {
      return "<h3>Cells that cannot be read</h3><p>Every cell of the return can be read.</p>"
    }
    let rows: [HTML] = report.notReadable.map { column in
      """
      <tr><th scope="row">\(column.table): \(column.column) <small>\(column.field)</small></th>\
      <td class="number">\(column.cells)</td><td class="number">\(column.rows)</td></tr>\n
      """
    }
    return """
      <h3>Cells that cannot be read</h3><div class="scroll" tabindex="0" role="region" \
      aria-label="Cells that cannot be read"><table><caption>Cells that hold no value of their kind, such as \
      31/02/2025</caption><thead><tr><th scope="col">Column</th><th scope="col" class="number">Cells</th>\
      <th scope="col" class="number">Of rows</th></tr></thead><tbody>
      \(rows)</tbody></table></div>
      """
  }
}
