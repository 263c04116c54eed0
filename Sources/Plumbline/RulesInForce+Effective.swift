import Chronology
import Diagnostics
package import Findings
import Layering
import RuleChecking
import RuleModel

extension RulesInForce {
  /// What the council changed of the rules that came along, and set for the whole, a sentence each.
  package var localChanges: [String] {
    guard let layered else { return [] }
    let changes = layered.changes.filter { !$0.isDisabled }.map { change in
      "\(change.rule), \(change.words.replacing(": ", with: " ")): \(reason(for: change))"
    }
    // Standards of the council's own are its to write; law that it wrote down itself is worth a second look.
    let law = layered.additions.filter { !$0.what.isEmpty && $0.kind == "law" && $0.force != "local" }.map {
      "The \($0.what) '\($0.name)' was added to \($0.document), which came along without it: \($0.place.description)."
    }
    return changes + law + settings
  }

  /// What the council set for the whole, a sentence each.
  private var settings: [String] {
    guard let layered else { return [] }
    var settings: [String] = []
    if let counting = layered.layer.settings.counting, counting == .inclusive {
      settings.append("Working days are counted from the day itself where that is a working day.")
    }
    if let allowance = layered.layer.settings.writeUpAllowance {
      settings.append("\(allowance) working days are allowed for writing up.")
    }
    return settings
  }

  /// The rules that the council does not ask, by id.
  package var notAsked: [LeftOutRule] {
    (layered?.disabled ?? []).map { change, asks in
      LeftOutRule(
        id: change.rule, asks: asks, place: change.place.description, decision: reason(for: change))
    }.sorted { $0.id < $1.id }
  }

  private func reason(for change: LayerChange) -> String {
    let day = change.on.map { ", \($0.writtenDescription)" } ?? ""
    return "\(change.because) (\(change.decidedBy)\(day))"
  }

  /// What is in force and from where: every rule with its file, the council's changes among them.
  public func effective() -> String {
    var text = ""
    if let layered {
      text += "The rules that came with this program, with \(layered.layer.council)'s laid over them\n"
    } else {
      text += "The rules that came with this program; no council's own folder is laid over them (--council)\n"
    }
    let changes = Dictionary(grouping: layered?.changes ?? []) { $0.rule }
    var area = ""
    for rule in rules.sorted(by: { ($0.rule.area.text, $0.id) < ($1.rule.area.text, $1.id) })
    where rule.rule.forReturn == nil {
      if rule.rule.area.text != area {
        area = rule.rule.area.text
        text += "\n\(area)\n"
      }
      let file = rule.rule.id.place.file ?? ""
      let isOwn = layered.map { file.hasPrefix($0.layer.folder + "/") } ?? false
      text +=
        "  \(rule.id)  \(rule.force.rawValue), \(rule.rule.severity.rawValue)  \(file)\(isOwn ? "  (added)" : "")\n"
      for change in changes[rule.id] ?? [] {
        text += "    changed: \(change.words)\n      \(reason(for: change)) \(change.place.description)\n"
      }
    }
    if !notAsked.isEmpty {
      text += "\nNot asked\n"
      for rule in notAsked { text += "  \(rule.id)\n    \(rule.decision ?? "") \(rule.place)\n" }
    }
    text += layered.map { Self.foundations($0.additions) } ?? ""
    if !settings.isEmpty {
      text += "\nSettings\n"
      for setting in settings { text += "  \(setting)\n" }
    }
    return text
  }

  /// What was added to what rules stand on, by folder and document.
  private static func foundations(_ additions: [LayerAddition]) -> String {
    var text = ""
    var (kind, document) = ("", "")
    for addition in additions.sorted(by: { ($0.kind, $0.document) < ($1.kind, $1.document) }) {
      if addition.kind != kind {
        (kind, document) = (addition.kind, "")
        text += "\n\(kind.prefix(1).uppercased())\(kind.dropFirst())\n"
      }
      if addition.document != document {
        document = addition.document
        let force = addition.force.isEmpty ? "" : "  \(addition.force)"
        text += "  \(document)\(force)  \(addition.documentPlace.file ?? "")"
        text += addition.what.isEmpty && addition.inPlaceOf == nil ? "  (added)\n" : "\n"
      }
      if !addition.what.isEmpty {
        let detail = addition.detail.isEmpty ? "" : "  (\(addition.detail))"
        let done = addition.inPlaceOf == nil ? "added" : "changed"
        text += "    \(done): \(addition.what) '\(addition.name)'\(detail)  \(addition.place.description)\n"
      }
      if let old = addition.inPlaceOf { text += "      in place of \(old.description)\n" }
    }
    return text
  }
}
