package import Diagnostics
import RuleLoading
import YAMLSyntax

/// Disputes from a file of them.
///
/// ```yaml
/// disputes:
///   - rule: cla-visit-interval
///     child: C1
///     due: 23/02/2026              # subject, part and due may be left out
///     says: visited on 20/02/2026, written up late
///     by: social worker
///     on: 03/03/2026
/// ```
///
/// - Returns: those that could be read, and everything that is wrong; whether they fit rules and export is asked later.
package func loadDisputes(_ bytes: [UInt8], file: String) -> (disputes: [Dispute], diagnostics: [Diagnostic])
{
  let parsed = parseYAML(bytes, file: file)
  var reader = NodeReader()
  reader.report(parsed.diagnostics)
  let disputes = reader.entriesOfList("disputes", in: parsed.documents, .disputes).compactMap {
    reader.dispute($0)
  }
  return (disputes, reader.diagnostics)
}

extension NodeReader {
  fileprivate mutating func dispute(_ node: YAMLNode) -> Dispute? {
    let what = "a dispute"
    guard entries(node, .dispute) != nil else { return nil }
    let duty = DutyReference(node, as: what, reader: &self)
    let claim = said(
      "says", of: node, .disputeWithoutClaim, "the entry does not say what is disputed",
      help: "add a line 'says:', for example: visited on 10/01/2026, written up late")
    let by = said(
      "by", of: node, .disputeWithoutClaim, "the entry does not say who disputes it",
      help: "add a line 'by:' with a role: social worker")
    let on = required("on", of: node, as: what).flatMap { day($0) }
    guard let duty, let claim, let by, let on else { return nil }
    return Dispute(duty: duty, claim: claim, by: by, on: on)
  }
}
