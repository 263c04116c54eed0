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
    var settings: [String] = []
    if let counting = layered.layer.settings.counting, counting == .inclusive {
      settings.append("Working days are counted from the day itself where that is a working day.")
    }
    if let allowance = layered.layer.settings.writeUpAllowance {
      settings.append("\(allowance) working days are allowed for writing up.")
    }
    return changes + settings
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
    let settings = localChanges.dropFirst(layered?.changes.count { !$0.isDisabled } ?? 0)
    if !settings.isEmpty {
      text += "\nSettings\n"
      for setting in settings { text += "  \(setting)\n" }
    }
    return text
  }
}
