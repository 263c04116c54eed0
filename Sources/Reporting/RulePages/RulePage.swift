import Diagnostics
import RuleChecking
import RuleModel
import RuleReading

/// One rule on a page of its own: what it asks, what it says in English, what it needs, and its examples drawn.
struct RulePage {
  let document: RuleDocument
  let library: RuleLibrary

  private var rule: CheckedRule { document.rule }

  /// UTF-8.
  var bytes: [UInt8] {
    HTMLPage(
      title: "\(rule.id): \(rule.rule.asks)", style: ReportStyle.rulePages,
      shapes: "\(ChartShapes.definitions)\n", header: header,
      main: """
        \(readBack)
        \(data)
        \(RuleExamplesSection(document: document).html)
        """, notice: RuleLibrary.notice, toolVersion: library.toolVersion, mainIsCalled: "rule",
      keeping: RuleLibrary.keeping
    ).bytes
  }

  private var header: HTML {
    """
    <header><p class="kicker"><a href="index.html">All rules</a> · \(place) · <code>\(rule.id)</code></p>
    <h1>\(rule.rule.asks)</h1>
    <dl class="facts">
    <div><dt>Force</dt><dd>\(rule.force.label)</dd></div>
    <div><dt>A shortfall is</dt><dd>\(rule.rule.severity.rawValue)\(rule.gradesShortfalls ? ", or as said below" : "")</dd></div>
    <div><dt>Who answers for it</dt><dd>\(document.standing.inWords)</dd></div>
    <div><dt>Number of its meaning</dt><dd><code>\(document.meaning)</code></dd></div>
    <div><dt>File</dt><dd><code>\(rule.rule.id.place.file ?? "–")</code></dd></div>
    </dl>
    <nav aria-label="Contents"><ul>
    <li><a href="#read-back">Read out</a></li>
    <li><a href="#data">Data needed</a></li>
    <li><a href="#examples">Examples</a></li>
    </ul></nav></header>
    """
  }

  /// Where it stands in the index.
  private var place: HTML {
    if let forReturn = rule.rule.forReturn?.text {
      return "<a href=\"index.html#return-\(anchor: forReturn)\">Checks of the return \(forReturn)</a>"
    }
    let area = rule.rule.area.text
    return "<a href=\"index.html#area-\(anchor: area)\">\(library.title(ofArea: area))</a>"
  }

  private var readBack: HTML {
    let sections: [HTML] = document.readBack.sections.map { section in
      "<h3>\(section.heading)</h3>\(ReadBackList(lines: section.lines, isInOrder: false).html)\n"
    }
    return """
      <section class="area read-back" id="read-back" aria-labelledby="read-back-h">\
      <h2 id="read-back-h">Read out</h2>
      <p class="lede">What the rule says, made from the rule as it is judged. Whoever approves it answers for this text. \
      \(looksAt)</p>
      \(sections)</section>
      """
  }

  private var looksAt: HTML {
    guard let other = rule.resultsOf else { return .nothing }
    return "It looks at what <a href=\"\(RuleDocument.fileName(of: other))\">\(other)</a> found."
  }

  private static let neverShown: HTML = " <small>never shown</small>"

  private var data: HTML {
    let tables: [HTML] = document.data.map { entity in
      let rows: [HTML] = entity.fields.map { field in
        """
        <tr><th scope="row">\(field.name)\(field.isPrivate ? Self.neverShown : .nothing)</th>\
        <td>\(field.holds)</td><td>\(field.hadFrom.isEmpty ? "–" : field.hadFrom.joined(separator: "; "))</td></tr>\n
        """
      }
      return """
        <h3>\(entity.name.asSentence.withoutStop)</h3><p class="soft">\(entity.means.asSentence)</p>\
        <div class="scroll" tabindex="0" role="region" aria-label="Fields of \(entity.name)"><table class="fields">\
        <caption>Fields read, and the formats that have them</caption><thead><tr><th scope="col">Field</th>\
        <th scope="col">Holds</th><th scope="col">Had from</th></tr></thead><tbody>\(rows)</tbody></table></div>
        """
    }
    return """
      <section class="area" id="data" aria-labelledby="data-h"><h2 id="data-h">Data needed</h2>
      <p class="lede">The records and fields that the rule reads, itself or by way of the words it uses, and the formats \
      of exports that have them, each with its columns.</p>
      \(tables)</section>
      """
  }
}

extension String {
  /// Without the full stop at its end, for a heading.
  fileprivate var withoutStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
