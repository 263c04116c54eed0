import Chronology
import Findings
import FollowUp

/// What changed since an earlier run: children newly in need of action first, then rule by rule.
struct SinceSection {
  let report: InspectionReport

  /// So many children are named; `findings.json` has them all.
  private static let mostNamed = 60

  var html: HTML {
    guard let since = report.followUp.since else { return .nothing }
    return """
      <section class="methods" id="since" aria-labelledby="since-h">
      <h2 id="since-h">Since the last check</h2>
      <p class="lede">That check judged the record as at \(since.asAt.writtenDescription). Counted are duties overdue, \
      or due in the days that shares are taken over.</p>
      \(children(since))\(warning(since))\(table(since))
      </section>\n
      """
  }

  private func children(_ since: SinceLastCheck) -> HTML {
    let new = since.newlyNeedingAction
    guard !new.isEmpty else {
      return "<p><strong>No child newly needs action.</strong>\(relieved(since))</p>"
    }
    let named = new.prefix(Self.mostNamed).joined(separator: ", ")
    let rest = new.count - Self.mostNamed
    let more = rest > 0 ? " and \(rest.grouped) more, listed in findings.json" : ""
    return """
      <h3>Children newly needing action</h3>
      <p><strong>\(new.count.children)</strong> who did not need action then: \(named)\(more). \
      <a href="#children">See every child</a>.\(relieved(since))</p>
      """
  }

  private func relieved(_ since: SinceLastCheck) -> HTML {
    let count = since.noLongerNeedingAction.count
    return count == 0
      ? "" : " \(count.children) needed action then, and no longer \(count == 1 ? "does" : "do")."
  }

  /// A change of the rules is no change of practice.
  private func warning(_ since: SinceLastCheck) -> HTML {
    let sentences = since.ruleChangesInWords
    guard !sentences.isEmpty else { return .nothing }
    return """
      <p class="notice" role="note"><strong>Not all of this is a change of practice.</strong> \
      \(sentences.joined(separator: " "))</p>
      """
  }

  private func table(_ since: SinceLastCheck) -> HTML {
    guard !since.rules.isEmpty else { return "<p>Nothing fell short then or now.</p>" }
    let heads: HTML = """
      <th scope="col">Rule</th><th scope="col" class="number">New</th><th scope="col" class="number">Worse</th>\
      <th scope="col" class="number">Moved</th><th scope="col" class="number">Still</th>\
      <th scope="col" class="number">Fixed</th><th scope="col">Gone otherwise</th>
      """
    return """
      <h3>By rule</h3>
      <div class="scroll" tabindex="0" role="region" aria-label="Since the last check, by rule">\
      <table><caption>Duties that fall short, and those that did</caption><thead><tr>\(heads)</tr></thead><tbody>
      \(since.rules.map(row))</tbody></table></div>
      <p class="soft">New: the last check knew no such shortfall. Worse: graver, or later than it was. Moved: the same \
      duty with another worker, team or locality, or about a subject with another reference. Still: as it was, or done \
      since, late. Fixed: met or excused now.</p>
      """
  }

  private func row(_ rule: SinceLastCheck.OfRule) -> HTML {
    let mark: HTML = rule.meaning == .same ? "" : " <b>\(rule.meaning.inWords)</b>"
    let done: HTML = rule.doneSince > 0 ? " <small>\(rule.doneSince.grouped) done since, late</small>" : ""
    return """
      <tr><th scope="row">\(rule.asks.isEmpty ? rule.rule : rule.asks) <small>\(rule.rule)</small>\(mark)</th>\
      <td class="number">\(rule.counts[.new, default: 0])</td><td class="number">\(rule.counts[.worse, default: 0])\
      </td><td class="number">\(rule.counts[.moved, default: 0])</td>\
      <td class="number">\(rule.counts[.still, default: 0])\(done)</td>\
      <td class="number">\(rule.gone[.fixed, default: 0])</td><td>\(rule.goneOtherwise)</td></tr>\n
      """
  }
}
