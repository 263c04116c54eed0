import CaseModel
import Chronology
import Diagnostics
package import Findings
import FollowUp
import RuleChecking
import RuleModel

/// Writes what a run found as text for a terminal.
///
/// - Parameters:
///   - report: what a run found.
///   - checks: what the checks of a return say of it, where the export is one.
///   - colour: whether to colour the signs; the words carry the meaning without it.
///   - width: columns to a line; at least 40 are taken.
/// - Returns: lines, the last ending in a line feed.
package func summaryText(
  _ report: InspectionReport, checks: ReturnCheckReport? = nil, colour: Bool, width: Int
) -> String {
  var summary = Summary(
    report: report, checks: checks, text: TextColumn(width: max(40, width), usesColour: colour))
  summary.writeAll()
  return summary.text.written
}

/// The parts of the summary, in their order.
private struct Summary {
  let report: InspectionReport
  let checks: ReturnCheckReport?
  var text: TextColumn

  mutating func writeAll() {
    text.paragraph("\(report.title), as at \(report.asAt.writtenDescription) (\(report.asAtFrom))", .heading)
    if let law = report.law {
      text.paragraph(law.statement, .improve)
      for part in law.partsInWords { text.item("×", part, .plain) }
    }
    if !report.localChanges.isEmpty {
      text.paragraph(
        "The council's own folder makes \(report.localChanges.count.of("change", "changes")) to the rules: see "
          + "'plumbline rules effective'.")
    }
    text.paragraph("Shares count duties due from \(report.windowInWords).")
    writeNotRun()
    writeAction()
    writeSince()
    for area in report.areas { write(area) }
    writeGaps()
    writeDisagreements()
    if let checks { text.write(checks) }
    writeRows()
    text.blank()
    text.paragraph(InspectionReport.notice)
  }

  private mutating func writeNotRun() {
    guard !report.notRun.isEmpty else { return }
    text.blank()
    text.paragraph("Not run", .heading)
    for rule in report.notRun { text.item("×", "\(rule.asks) \(rule.why)", .plain) }
  }

  private mutating func writeAction() {
    let count = report.needingAction.count
    let open = report.openChildren.count.of("open child", "open children")
    text.blank()
    text.paragraph("Children needing action now", .heading)
    guard count > 0 else {
      return text.item(" ", "none of \(open)", .plain)
    }
    text.item("!", "\(count.grouped) of \(open)", .improve)
    let teams = TeamCaseload.grouping(report.openChildren).filter { $0.needingAction > 0 }
    for team in teams.prefix(8) {
      let longest = team.longestOverdue.map { ", longest overdue \($0.days)" } ?? ""
      text.item(" ", "\(team.title): \(team.needingAction.grouped)\(longest)", .plain)
    }
    if teams.count > 8 { text.item(" ", "and \((teams.count - 8).of("other team", "other teams"))", .plain) }
  }

  private mutating func writeSince() {
    let followUp = report.followUp
    if let since = followUp.since {
      text.blank()
      text.paragraph("Since the check as at \(since.asAt.writtenDescription)", .heading)
      let new = since.newlyNeedingAction.count
      text.item(new > 0 ? "!" : " ", "\(new.children) newly needing action", new > 0 ? .improve : .plain)
      text.item(" ", "Shortfalls: \(since.inWords)", .plain)
      for sentence in since.ruleChangesInWords { text.item("×", sentence, .plain) }
    }
    guard !followUp.waivers.isEmpty || !followUp.disputes.isEmpty else { return }
    text.blank()
    text.paragraph("Waived and disputed", .heading)
    if !followUp.waivers.isEmpty {
      let duties = followUp.waivers.reduce(0) { $0 + $1.duties }
      text.item(
        " ",
        "\(followUp.waivers.count.of("waiver", "waivers")) for \(duties.of("duty", "duties")), which count all the same",
        .plain)
    }
    for end in DisputeEnd.inOrderOfNeed {
      let count = followUp.disputes.count { $0.end == end }
      if count > 0 { text.item(" ", "\(count.of("dispute", "disputes")): \(end.rawValue)", .plain) }
    }
  }

  private mutating func write(_ area: AreaFindings) {
    text.blank()
    text.paragraph(area.area.title, .heading)
    if area.all.isEmpty { text.item(" ", "no rule of this run looks at this area", .plain) }
    for finding in area.toImprove + area.strengths + area.others {
      let headline = Headline(finding, leastCases: report.framework.leastCases)
      let style: TextColumn.Style =
        switch finding.sign {
        case .improve: .improve
        case .strength: .strength
        default: .plain
        }
      let severity = finding.sign == .improve ? ", \(finding.severity.rawValue)" : ""
      text.item(
        finding.sign.symbol, "\(finding.sign.label)\(severity): \(finding.sentence)", style)
      var figures = "\(headline.figure) \(headline.counts)"
      if let range = headline.range {
        if !headline.isRange { figures += "; \(range.counts) \(finding.achievedNoun)" }
        if headline.hasShare { figures += " (\(range.percents))" }
      }
      text.item(" ", "\(figures) [\(finding.rule.id)]", .plain)
    }
    if !area.notRun.isEmpty { text.item("×", "\(area.notRun.count.grouped) not run, see above", .plain) }
  }

  private mutating func writeGaps() {
    guard !report.recordingGaps.isEmpty else { return }
    text.blank()
    text.paragraph("What recording would settle", .heading)
    for gap in report.recordingGaps.prefix(5) {
      text.item(
        "?",
        "\(gap.entity), \(gap.field): \(gap.answers.of("answer", "answers")) about \(gap.children.children)",
        .plain)
    }
    let rest = report.recordingGaps.count - 5
    if rest > 0 { text.item(" ", "and \(rest.of("other field", "other fields"))", .plain) }
  }

  private mutating func writeDisagreements() {
    let lines = report.reconciliation.filter(\.isDisagreement)
    guard !lines.isEmpty else { return }
    text.blank()
    text.paragraph("Where lists disagree", .heading)
    for line in lines.prefix(5) { text.item("≠", line.counted, .plain) }
    let rest = lines.count - 5
    if rest > 0 { text.item(" ", "and \(rest.of("other disagreement", "other disagreements"))", .plain) }
  }

  private mutating func writeRows() {
    guard !report.accounts.isEmpty else { return }
    text.blank()
    text.paragraph("Rows", .heading)
    let read = report.accounts.reduce(0) { $0 + $1.read }
    let used = report.accounts.reduce(0) { $0 + $1.used }
    var reasons: [String: Int] = [:]
    for account in report.accounts {
      for (reason, rows) in account.setAside { reasons[reason, default: 0] += rows }
    }
    let aside = reasons.values.reduce(0, +)
    text.item(
      " ", "\(read.grouped) read, \(used.grouped) used, \(aside.grouped) set aside", .plain)
    for (reason, rows) in reasons.sorted(by: { $0.key < $1.key }) {
      text.item(" ", "\(rows.grouped) set aside: \(reason)", .plain)
    }
    let hidden = report.hiddenRows.reduce(0) { $0 + $1.rows }
    if hidden > 0 { text.item(" ", "\(hidden.grouped) not judged: dated after the as-at date", .plain) }
    let (errors, warnings) = (
      report.diagnostics.count { $0.severity == .error }, report.diagnostics.count { $0.severity == .warning }
    )
    if errors + warnings > 0 {
      text.item(" ", "\(errors.of("error", "errors")), \(warnings.of("warning", "warnings"))", .plain)
    }
  }
}
