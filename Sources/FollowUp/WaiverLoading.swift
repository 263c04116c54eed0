package import Diagnostics
import RuleLoading
import RuleModel
import YAMLSyntax

/// Waivers from a file of them.
///
/// ```yaml
/// waivers:
///   - rule: cla-visit-interval
///     child: C1
///     due: 23/02/2026              # subject, part and due may be left out
///     decided by: head of service
///     decided on: 01/03/2026
///     until: 14/03/2026
///     because: staying with family abroad, seen there by the local service
/// ```
///
/// - Returns: those that could be read, and everything that is wrong; whether they fit rules and export is asked later.
package func loadWaivers(_ bytes: [UInt8], file: String) -> (waivers: [Waiver], diagnostics: [Diagnostic]) {
  let parsed = parseYAML(bytes, file: file)
  var reader = NodeReader()
  reader.report(parsed.diagnostics)
  let waivers = reader.entriesOfList("waivers", in: parsed.documents, .waivers).compactMap {
    reader.waiver($0)
  }
  return (waivers, reader.diagnostics)
}

extension NodeReader {
  /// The items of the one list that a file holds.
  mutating func entriesOfList(_ name: String, in documents: [YAMLDocument], _ form: WrittenForm) -> [YAMLNode]
  {
    documents.flatMap { document -> [YAMLNode] in
      guard document.root.text?.isEmpty != true else { return [] }
      guard entries(document.root, form) != nil,
        let list = required(name, of: document.root, as: form.what)
      else { return [] }
      return items(list, as: name) ?? []
    }
  }

  /// Text that an entry must have; where it is missing or blank, that is said with a code of its own.
  mutating func said(
    _ key: String, of node: YAMLNode, _ code: DiagnosticCode, _ message: String, help: String
  ) -> String? {
    if let text = node[key]?.text, text.contains(where: { !$0.isWhitespace }) { return text }
    report(code, at: node[key]?.place ?? node.place, message, help: help)
    return nil
  }

  fileprivate mutating func waiver(_ node: YAMLNode) -> Waiver? {
    let what = "a waiver"
    guard entries(node, .waiver) != nil else { return nil }
    let duty = DutyReference(node, as: what, reader: &self)
    let by = said(
      "decided by", of: node, .waiverWithoutReason, "the waiver does not say who decided",
      help: "add a line 'decided by:' with the role of whoever did: head of service")
    let reason = said(
      "because", of: node, .waiverWithoutReason, "the waiver does not say why",
      help: "add a line 'because:' with the reason, as an inspector should read it")
    let on = required("decided on", of: node, as: what).flatMap { day($0) }
    let written = written(under: "until", of: node, as: what, isRequired: true)
    let until = day(under: "until", of: node)
    guard let duty, let by, let reason, let on, let until, let written else { return nil }
    return Waiver(
      duty: duty, decidedBy: by, decidedOn: on, reason: reason, until: until, untilWritten: written)
  }
}
