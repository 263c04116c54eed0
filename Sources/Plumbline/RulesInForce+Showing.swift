import CaseModel
import Chronology
import Diagnostics
import RuleChecking
import RuleLoading
import RuleModel

extension RulesInForce {
  /// A line for each rule: its id, force, severity and question; by area.
  public func list() -> String {
    var text = ""
    for area in Set(rules.map(\.rule.area.text)).sorted() {
      text += "\(area)\n"
      let width = rules.map(\.id.count).max() ?? 0
      for rule in rules.sorted(by: { $0.id < $1.id }) where rule.rule.area.text == area {
        let name = rule.id + String(repeating: " ", count: width - rule.id.count)
        let standing = standing(of: rule)
        let said = standing == .notApproved ? "" : " [\(standing.inWords)]"
        text +=
          "  \(name)  \(rule.force.rawValue), \(rule.rule.severity.rawValue): \(rule.rule.asks)\(said)\n"
        for example in rule.rule.examples where example.isKnownGap {
          text += "  \(String(repeating: " ", count: width))    known gap: \(example.name.text)\n"
        }
      }
    }
    let approved = rules.count { if case .approved = standing(of: $0) { true } else { false } }
    return text + "\(approved) of \(rules.count) rules are approved\n"
  }

  /// One rule in full: its question, what it rests on, and its file as written.
  ///
  /// Nil where none goes by the id.
  public func show(_ id: String) -> String? {
    guard let rule = rules.first(where: { $0.id == id }) else { return nil }
    let standing = standing(of: rule).inWords
    var text =
      "\(rule.id): \(rule.rule.asks)\n\n\(standing.prefix(1).uppercased() + standing.dropFirst())\n\nRests on\n"
    for basis in rule.basis {
      text += "  \(basis.cite) (\(basis.force.rawValue), \(basis.confidence.rawValue)): \(basis.says)\n"
      if let inForce = basis.inForce {
        let end = inForce.until.map { " to \($0.writtenDescription)" } ?? ""
        text += "  in force from \(inForce.from.writtenDescription)\(end) (\(inForce.confidence.rawValue))\n"
      }
      if let note = basis.note { text += "  \(note)\n" }
      if let link = basis.link { text += "  \(link)\n" }
    }
    if !rule.rule.cannotSee.isEmpty {
      text += "\nCannot see\n" + rule.rule.cannotSee.map { "  \($0)\n" }.joined()
    }
    if let file = rule.rule.id.place.file, let written = book.sources[file] {
      text += "\nAs written in \(file)\n\n" + written
    }
    return text
  }

  /// What a command needs to be told besides, where a council's own folder is in use: ` --council FOLDER`.
  var councilOption: String { councilFolder.map { " --council \($0)" } ?? "" }

  /// Why there is no rule of an id to show or test, in a line.
  public func explainAbsence(of id: String) -> String {
    if let present = presentName(of: id) { return "the rule '\(id)' is called '\(present)' now\n" }
    return isMistaken(id)
      ? "the rule '\(id)' has mistakes: see 'plumbline rules lint\(councilOption)'\n"
      : "no rule goes by '\(id)'; \(didYouMean(id, among: ruleIDs))\n"
  }

  /// The export formats known, and what each can and cannot show.
  public func listSources() -> String {
    book.mappings.sorted { $0.name < $1.name }.map { mapping in
      var text = "\(mapping.name): \(mapping.means)\n"
      text += mapping.shows.map { "  shows: \($0)\n" }.joined()
      text += mapping.cannotShow.map { "  cannot show: \($0)\n" }.joined()
      return text
    }.joined(separator: "\n")
  }
}
