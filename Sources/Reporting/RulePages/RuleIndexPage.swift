import Findings
import RuleChecking
import RuleModel

/// All rules of a folder by area, and the published checks of returns by themselves.
struct RuleIndexPage {
  let library: RuleLibrary

  /// UTF-8.
  var bytes: [UInt8] {
    HTMLPage(
      title: "Rules", style: ReportStyle.rulePages, header: header,
      main: "\(areas.map(section))\(returns.map(section))\(leftOut)", notice: RuleLibrary.notice,
      toolVersion: library.toolVersion, mainIsCalled: "rules", keeping: RuleLibrary.keeping
    ).bytes
  }

  /// The areas that have rules: those of the frameworks first, in their order.
  private var areas: [String] {
    let used = Set(library.documents.filter { $0.rule.rule.forReturn == nil }.map(\.rule.rule.area.text))
    let known = library.areas.map(\.id).filter(used.contains)
    return known + used.subtracting(known).sorted()
  }

  private var returns: [Return] {
    Set(library.documents.compactMap(\.rule.rule.forReturn?.text)).sorted().map(Return.init)
  }

  /// A statutory return whose published checks are stated.
  private struct Return { var name: String }

  private var header: HTML {
    let approved = library.documents.count { if case .approved = $0.standing { true } else { false } }
    let practice = library.documents.count { $0.rule.rule.forReturn == nil }
    let checks = library.documents.count - practice
    return """
      <header><p class="kicker">Plumbline: what the rules say</p>
      <h1>Rules</h1>
      <p class="as-at">\(practice.of("rule", "rules")) about practice and \
      \(checks.of("published check", "published checks")) of returns. \
      \(approved == 0 ? "None is approved" : approved == 1 ? "One is approved" : "\(approved.grouped) are approved") by \
      anybody here.</p>
      <p class="notice">\(RuleLibrary.notice)</p>
      <nav aria-label="Contents"><ul>
      \(areas.map { "<li><a href=\"#area-\(anchor: $0)\">\(library.title(ofArea: $0))</a></li>\n" })\
      \(returns.map { "<li><a href=\"#return-\(anchor: $0.name)\">Checks of the return \($0.name)</a></li>\n" })\
      </ul></nav></header>
      """
  }

  private func section(_ area: String) -> HTML {
    """
    <section class="area" id="area-\(anchor: area)" aria-labelledby="area-\(anchor: area)-h">\
    <h2 id="area-\(anchor: area)-h">\(library.title(ofArea: area))</h2>
    <ul class="plain rules">\(library.documents(inArea: area).map(entry))</ul></section>\n
    """
  }

  private func entry(_ document: RuleDocument) -> HTML {
    let rule = document.rule
    return """
      <li><p class="sentence"><a href="\(document.fileName)">\(rule.rule.asks)</a></p>\
      <p class="soft"><code>\(rule.id)</code> · \(rule.force.label) · \(rule.rule.severity.rawValue) · \
      \(document.examples.count.of("example", "examples")) · \(document.standing.inWords)</p></li>\n
      """
  }

  private func section(_ one: Return) -> HTML {
    let rows: [HTML] = library.documents.filter { $0.rule.rule.forReturn?.text == one.name }.map { document in
      """
      <tr><th scope="row"><a href="\(document.fileName)">\(document.rule.id)</a></th>\
      <td>\(document.rule.rule.asks)</td></tr>\n
      """
    }
    return """
      <section class="area" id="return-\(anchor: one.name)" aria-labelledby="return-\(anchor: one.name)-h">\
      <h2 id="return-\(anchor: one.name)-h">Checks of the return \(one.name)</h2>
      <p class="lede">Published checks, stated in the project's own words and asked of that return only.</p>
      <table class="checks"><caption>Checks by their code</caption><thead><tr><th scope="col">Check</th>\
      <th scope="col">What it asks</th></tr></thead><tbody>\(rows)</tbody></table></section>\n
      """
  }

  private var leftOut: HTML {
    guard !library.leftOut.isEmpty else { return .nothing }
    let lines: [HTML] = library.leftOut.map {
      "<li><code>\($0.id)</code> \($0.asks) <span class=\"soft\">\($0.because)</span></li>\n"
    }
    return """
      <section class="area" aria-labelledby="mistakes-h"><h2 id="mistakes-h">Rules with mistakes</h2>
      <p class="lede">They are not run, and cannot be read out.</p><ul>\(lines)</ul></section>\n
      """
  }
}
