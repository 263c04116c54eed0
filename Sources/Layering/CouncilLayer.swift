import Chronology
package import Diagnostics
package import RuleLoading
import YAMLSyntax

/// A council's own folder, laid over the rules that came with the program.
///
/// `council.yaml` in it says what is changed of those rules, each with a reason; all other files are laid out as
/// in the rules folder and add to it.
package struct CouncilLayer: Sendable {
  /// The folder's own name, which stands before the names of its files.
  package let folder: String
  /// What the council calls itself; the folder's name where it does not say.
  package private(set) var council: String
  package private(set) var changes: [LayerChange] = []
  package private(set) var settings = LayerSettings()
  /// Its files but for `council.yaml`.
  package private(set) var files: [RuleFile] = []
  /// `council.yaml`, for showing its lines.
  package private(set) var statement: RuleFile?
  package private(set) var diagnostics: [Diagnostic]

  /// Reads a folder.
  package init(folder path: String) {
    let (files, mistakes) = readRuleFiles(in: path)
    self.init(files: files, called: path.split(separator: "/").last.map(String.init) ?? path)
    diagnostics = mistakes + diagnostics
  }

  /// Reads the files of a folder, which are named from it.
  package init(files: [RuleFile], called folder: String) {
    self.folder = folder
    council = folder
    diagnostics = []
    for file in files {
      let named = RuleFile(name: folder + "/" + file.name, bytes: file.bytes, layer: folder)
      if file.name == RuleFile.councilStatement {
        statement = named
        read(named)
      } else {
        self.files.append(named)
      }
    }
  }

  private mutating func read(_ file: RuleFile) {
    let (documents, mistakes) = parseYAML(file.bytes, file: file.name)
    diagnostics += mistakes
    guard let root = documents.first?.root else { return }
    var reader = NodeReader()
    _ = reader.entries(root, .council)
    council = reader.text(under: "council", of: root) ?? council
    for item in root["changes"].flatMap({ reader.items($0, as: "changes") }) ?? [] {
      if let change = change(item, &reader) { changes.append(change) }
    }
    if let node = root["settings"] { readSettings(node, &reader) }
    diagnostics += reader.diagnostics
  }

  private func change(_ node: YAMLNode, _ reader: inout NodeReader) -> LayerChange? {
    guard reader.entries(node, .layerChange) != nil,
      let rule = reader.requiredText(under: "rule", of: node, as: "a change")
    else { return nil }
    var change = LayerChange(
      rule: rule, set: [], takenAway: [], isDisabled: false,
      because: reader.text(under: "because", of: node) ?? "",
      decidedBy: reader.text(under: "decided by", of: node) ?? "",
      on: reader.text(under: "on", of: node).flatMap { CivilDay.parse($0) }, place: node.place)
    if change.because.isEmpty || change.decidedBy.isEmpty || change.on == nil {
      reader.report(
        .changeWithoutReason, at: node.place,
        "a change of '\(rule)' needs a reason, who decided it, and when",
        help: "add 'because: …', 'decided by: …' and 'on: DD/MM/YYYY'")
      return nil
    }
    if let disable = node["disable"] { change.isDisabled = reader.isYes(disable, as: "yes") ?? false }
    change.values = node["set"].flatMap { reader.entries($0, as: "'set'") } ?? []
    change.set = change.values.compactMap { entry in
      entry.key.text.map { key in entry.value.text.map { "\(key): \($0)" } ?? key }
    }
    for entry in node["take away"].flatMap({ reader.entries($0, as: "'take away'") }) ?? [] {
      guard let key = entry.key.text else { continue }
      for line in reader.texts(entry.value, as: "a line of '\(key)'") {
        change.lines.append((key, line))
        change.takenAway.append("\(key): \(line)")
      }
    }
    change.examples = node["examples"].flatMap { reader.items($0, as: "examples") } ?? []
    guard
      change.isDisabled || !change.values.isEmpty || !change.lines.isEmpty || !change.examples.isEmpty
    else {
      reader.report(
        .missingKey, at: node.place, "nothing of '\(rule)' is changed here",
        help: "say what to 'set', what to 'take away', or 'disable: yes'")
      return nil
    }
    return change
  }

  private mutating func readSettings(_ node: YAMLNode, _ reader: inout NodeReader) {
    _ = reader.entries(node, .settings)
    if let value = node["first working day"] {
      let words = ["the day after", "the day itself"]
      let choice = reader.choice(value, among: words, as: "where counting begins")
      settings.counting = choice.map { $0 == 0 ? .exclusive : .inclusive }
    }
    if let value = node["write-up allowance"],
      let text = reader.text(value, as: "a number of working days")
    {
      if case .workingDays(let days)? = Period.parse(text), (0...60).contains(days) {
        settings.writeUpAllowance = days
      } else {
        reader.report(
          .wrongKind, at: value.place, "'\(text)' is no allowance for writing up",
          help: "write it as '5 working days', at most 60")
      }
    }
  }
}
