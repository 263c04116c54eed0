import Chronology
import Findings
import RuleChecking
import RuleModel

/// One finding: its words, its figures beside them, its pictures, and everything it rests on.
struct FindingArticle {
  let finding: Finding
  let report: InspectionReport

  var html: HTML {
    """
    <article class="finding \(kind)" id="\(anchor: finding.anchor)" \
    aria-labelledby="\(anchor: finding.anchor)-h">
    <div class="head"><p class="sign"><span aria-hidden="true" class="symbol">\(finding.sign.symbol)</span> \
    \(finding.sign.label)\(severity)<span class="tag">\(finding.rule.force.label)</span></p>
    <h3 id="\(anchor: finding.anchor)-h">\(finding.sentence)</h3>
    \(means)<p class="asks">\(finding.rule.rule.asks)</p></div>
    \(FiguresPanel(finding: finding, report: report).html)
    <div class="body">\(WaiversNote(finding: finding, report: report).html)\(pictures)\(basis)\(cannotSee)\(reading)</div>
    </article>\n
    """
  }

  private var kind: HTML {
    switch finding.sign {
    case .improve: "improve"
    case .strength: "strength"
    default: "neither"
    }
  }

  private var severity: HTML {
    finding.sign == .improve
      ? "<span class=\"tag\">\(finding.severity.rawValue.capitalisedSentence)</span>" : ""
  }

  private var means: HTML {
    // What a rule says it means is what a shortfall means.
    finding.means.isEmpty || finding.sign != .improve ? "" : "<p class=\"means\">\(finding.means)</p>\n"
  }

  private var pictures: HTML {
    let rule = finding.rule.id
    // A rule over results may judge localities itself: they are drawn once.
    let hasGroups = finding.groups.count > 1
    let pieces = [
      GroupChart(groups: finding.groups, noun: finding.groupNoun, rule: rule).html,
      LatenessChart(bins: finding.lateness, rule: rule).html,
      hasGroups ? .nothing : GroupChart(groups: finding.byLocality, noun: "locality", rule: rule).html,
      hasGroups ? .nothing : GroupTable(groups: finding.byTeam, noun: "team", rule: rule).html,
      TimelineChart(cases: finding.worstCases, asAt: report.asAt, rule: rule).html,
    ].filter { !$0.isEmpty }
    return pieces.isEmpty ? "" : "<div class=\"pictures\">\(pieces)</div>"
  }

  // MARK: What it rests on

  private var basis: HTML {
    guard !finding.basis.isEmpty || !finding.basisNotInForce.isEmpty else { return .nothing }
    let none: HTML =
      finding.basis.isEmpty
      ? """
      <p><strong>Nothing that this rule names was in force on \(report.asAt.writtenDescription), or when any of these \
      duties arose.</strong> It is told against what was in force at another time:</p>
      """ : ""
    let lines = finding.basis.isEmpty ? finding.basisNotInForce : finding.basis
    return "<h4>What it rests on</h4>\(none)<ul class=\"basis\">\n\(lines.map(line))</ul>"
  }

  /// What else the rule names, where something that it names was in force.
  private var notCited: HTML {
    guard !finding.basis.isEmpty, !finding.basisNotInForce.isEmpty else { return .nothing }
    let lines = finding.basisNotInForce.map { basis in
      "\(basis.cite)\(basis.inForce.map { ", " + $0.inWords } ?? "")"
    }
    return "<h4>Not cited, because it was not in force then</h4>\(list(lines))"
  }

  private func line(_ basis: Basis) -> HTML {
    let cite: HTML =
      if let link = basis.link?.webAddress {
        "<a href=\"\(address: link)\" rel=\"noopener noreferrer\">\(basis.cite)</a>"
      } else {
        "\(basis.cite)"
      }
    return """
      <li><p><strong>\(cite)</strong> <span class="soft">\(basis.title)</span></p><p>\(basis.says.asSentence)</p>\
      <p class="soft">\(basis.force.plainWords) \(basis.confidence.plainWords)\(dates(of: basis))</p></li>\n
      """
  }

  /// When it was in force, and what a reader must know besides.
  private func dates(of basis: Basis) -> HTML {
    let time = basis.inForce.map { " In force \($0.inWords)." } ?? ""
    return "\(time)\(basis.note.map { " " + $0.asSentence } ?? "")"
  }

  private var cannotSee: HTML {
    let spots = finding.rule.rule.cannotSee
    guard !spots.isEmpty else { return .nothing }
    return "<h4>What it cannot see</h4>\(list(spots))"
  }

  // MARK: How it was read and counted

  private var reading: HTML {
    let readings: [HTML] = finding.rule.rule.readings.map {
      "<li>\($0.choice.asSentence) <span class=\"soft\">\($0.why.asSentence)</span></li>"
    }
    let choices: HTML = readings.isEmpty ? "" : "<h4>Where the text is open</h4><ul>\(readings)</ul>"
    let assumptions: HTML =
      finding.assumptions.isEmpty ? "" : "<h4>What was assumed</h4>\(list(finding.assumptions))"
    return """
      <details class="reading"><summary>How this was read and counted</summary>\(choices)\(assumptions)\(notCited)\
      <h4>How it was counted</h4>\(list([counting] + finding.methodNotes))\
      <p class="soft">Rule <code>\(finding.rule.id)</code></p></details>
      """
  }

  private var counting: String {
    if finding.rule.isOverResults {
      return "This looks at the results of another rule, \(finding.rule.resultsOf ?? "")."
    }
    if finding.measure.isStock {
      return "The export shows only the latest event of each child, so this counts children up to date on "
        + "\(report.asAt.writtenDescription), not timeliness over a period."
    }
    return "Duties due from \(report.windowInWords) are counted, each once; a child counts as kept to time "
      + "when all of their duties were. Excused duties stand beside the share, not in it."
  }

  private func list(_ lines: [String]) -> HTML {
    "<ul>\(lines.map { "<li>\($0.asSentence)</li>" })</ul>"
  }
}

extension String {
  /// The text as a sentence of its own, with a capital letter and a full stop.
  var asSentence: String {
    guard let last else { return self }
    let ends: Set<Character> = [".", "!", "?", ":"]
    return capitalisedSentence + (ends.contains(last) ? "" : ".")
  }
}
