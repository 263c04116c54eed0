import CaseModel
import Chronology
import Findings
import RuleChecking
import RuleModel

/// The first page: what a manager must know before anything else, and what the report is not.
struct PageOne {
  let report: InspectionReport

  private static let teamsShown = 7
  private static let blindSpotsShown = 5

  var html: HTML {
    """
    <section class="page-one" aria-label="Page one">
    \(notRun)
    <div class="front">
    \(needsAction)
    \(shortfalls)
    \(strengths)
    \(blindSpots)
    </div>
    </section>
    """
  }

  // MARK: What could not be run

  private var notRun: HTML {
    let rules = report.notRun
    guard !rules.isEmpty else {
      return """
        <section class="not-run" aria-labelledby="not-run"><h2 id="not-run">What could not be run</h2>
        <p>Every rule could be run on this export.</p></section>
        """
    }
    return """
      <section class="not-run" aria-labelledby="not-run"><h2 id="not-run">What could not be run</h2>
      <p>\(rules.count.of("question", "questions")) could not be asked\
      \(rules.count == report.areas.flatMap(\.notRun).count ? " of this export" : ""). The report is silent on \(rules.count == 1 ? "it" : "them"),\
       for better or worse.</p>
      <ul>
      \(rules.map { "<li>\($0.asks) <span class=\"soft\">\($0.why)</span></li>\n" })\
      </ul></section>
      """
  }

  // MARK: Children needing action now

  private var needsAction: HTML {
    let teams = TeamCaseload.grouping(report.openChildren).filter { $0.needingAction > 0 }
    let count = report.needingAction.count
    guard count > 0 else {
      return """
        <section class="action" aria-labelledby="action"><h2 id="action">Children needing action now</h2>
        <p class="big">None</p><p>None of \(report.openChildren.count.of("open child", "open children")) has anything
        overdue, and all who should be are allocated.</p></section>
        """
    }
    let rest = teams.dropFirst(Self.teamsShown)
    let more: HTML =
      rest.isEmpty
      ? ""
      : """
      <p>And \(rest.reduce(0) { $0 + $1.needingAction }.children) in \(rest.count.of("other team", "other teams")).\
      </p>
      """
    return """
      <section class="action" aria-labelledby="action"><h2 id="action">Children needing action now</h2>
      <p class="big">\(count)</p>
      <p>of \(report.openChildren.count.of("open child", "open children")) have something overdue, or nobody to \
      see to it.\
       <a href="#children">See every child</a>.</p>
      <table><caption>By current team</caption><thead><tr><th scope="col">Team</th>\
      <th scope="col" class="number">Children</th><th scope="col" class="number">Longest overdue</th></tr></thead>
      <tbody>
      \(teams.prefix(Self.teamsShown).map(teamRow))</tbody></table>
      \(more)</section>
      """
  }

  private func teamRow(_ team: TeamCaseload) -> HTML {
    """
    <tr><th scope="row">\(team.title)</th><td class="number">\(team.needingAction)</td>\
    <td class="number">\(team.longestOverdue.map(\.days) ?? "–")</td></tr>\n
    """
  }

  // MARK: Shortfalls and strengths

  private var shortfalls: HTML {
    let findings = report.topShortfalls
    let list: HTML =
      findings.isEmpty
      ? "<p>No rule that could be run shows a shortfall beyond the bounds of the framework file.</p>"
      : "<ol>\n\(findings.map(line))</ol>"
    return """
      <section class="shortfalls" aria-labelledby="shortfalls">
      <h2 id="shortfalls">What most needs to improve</h2>
      \(list)</section>
      """
  }

  private var strengths: HTML {
    let findings = report.topStrengths
    let list: HTML =
      findings.isEmpty
      ? "<p>No rule that could be run shows a strength beyond the bounds of the framework file.</p>"
      : "<ul class=\"plain\">\n\(findings.map(line))</ul>"
    return """
      <section class="strengths" aria-labelledby="strengths"><h2 id="strengths">What is strong</h2>
      \(list)</section>
      """
  }

  private func line(_ finding: Finding) -> HTML {
    let headline = Headline(finding, leastCases: report.framework.leastCases)
    let figure: HTML = "<strong>\(headline.figure)</strong> \(headline.counts)"
    var lines: HTML = "<p>\(figure)</p>"
    if let range = headline.range {
      let share: HTML = headline.hasShare ? " (\(range.percents))" : ""
      let bar =
        headline.hasShare
        ? RangeBar(range: range, bound: nil, id: "top-" + finding.rule.id).small : .nothing
      lines =
        headline.isRange
        ? "<p>\(figure)\(share)</p>\(bar)"
        : "\(lines)<p class=\"soft\">\(range.counts) \(finding.achievedNoun)\(share)</p>\(bar)"
    }
    return """
      <li><p class="sentence"><a href="#\(anchor: finding.anchor)">\(finding.sentence)</a></p>
      \(lines)</li>\n
      """
  }

  // MARK: What nobody can see from here

  private var blindSpots: HTML {
    let shown = report.topShortfalls + report.topStrengths
    var spots: [String] = []
    for spot in shown.flatMap(\.rule.rule.cannotSee) where !spots.contains(spot) { spots.append(spot) }
    let gap: HTML =
      report.recordingGaps.first.map { gap in
        """
        <p>What is not recorded keeps answers open: most of all ‘\(gap.field)’ of \(gap.entity), with \
        \(gap.answers.of("answer", "answers")) about \(gap.children.children). <a href="#gaps">See what recording \
        would settle</a>.</p>
        """
      } ?? ""
    let list: HTML =
      spots.isEmpty
      ? ""
      : "<ul>\n\(spots.prefix(Self.blindSpotsShown).map { "<li>\($0.capitalisedSentence)</li>\n" })</ul>"
    return """
      <section class="blind" aria-labelledby="blind"><h2 id="blind">What this cannot see</h2>
      \(list)
      \(gap)\(disagreement)<p>Records show what was written down, not how it was for the child. Each finding names its own blind\
       spots and assumptions.</p></section>
      """
  }
}

extension PageOne {
  /// How many children the export's lists disagree about.
  private var disagreement: HTML {
    let children = Set(report.reconciliation.filter(\.isDisagreement).flatMap(\.children)).count
    guard children > 0 else { return .nothing }
    return """
      <p>The export's own lists disagree about \(children.children). <a href="#lists">See what about</a>, before \
      anything here is relied on for them.</p>
      """
  }
}

extension Finding {
  /// What a rule that was not run lacks, as a list in words.
  var needs: String {
    notRunBecause.isEmpty ? "something that the rule reads" : notRunBecause.joined(separator: "; ")
  }
}

extension String {
  /// The text with a capital letter at its start.
  var capitalisedSentence: String {
    prefix(1).uppercased() + dropFirst()
  }
}
