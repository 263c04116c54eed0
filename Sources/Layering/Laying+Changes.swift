import Diagnostics
import RuleLoading
import YAMLSyntax

extension Laying {
  // MARK: Changes of rules

  /// Makes the changes, and takes out the rules that are not to be asked.
  mutating func make(_ changes: [LayerChange]) -> [(change: LayerChange, asks: String)] {
    var disabled: [(change: LayerChange, asks: String)] = []
    for change in changes {
      guard let place = position(of: change.rule) else {
        let ids = files.filter { $0.file.kind == "rules" }.flatMap { file in
          file.documents.compactMap { $0.root["rule"]?.text }
        }
        diagnostics.append(
          Diagnostic(
            .changeOfNoRule, .error, at: change.place, "no rule goes by '\(change.rule)'",
            help: didYouMean(change.rule, among: ids)))
        continue
      }
      let root = files[place.file].documents[place.document].root
      if change.isDisabled {
        disabled.append((change, root["asks"]?.text ?? ""))
        files[place.file].documents.remove(at: place.document)
        files[place.file].isUsedUp = files[place.file].documents.isEmpty
        made.append(change)
      } else if let changed = changed(root, by: change) {
        files[place.file].documents[place.document].root = changed
        made.append(change)
      }
    }
    return disabled
  }

  private func position(of rule: String) -> Position? {
    for (file, read) in files.enumerated() where read.file.kind == "rules" {
      if let document = read.documents.firstIndex(where: { $0.root["rule"]?.text == rule }) {
        return Position(file: file, document: document)
      }
    }
    return nil
  }

  /// The rule as the council has it; nil where that would let it off law or guidance.
  private mutating func changed(_ rule: YAMLNode, by change: LayerChange) -> YAMLNode? {
    let isOwn = own.contains(change.rule) || force(of: rule) == "local"
    let tightening = Tightening()
    var entries = rule.entries ?? []
    let before = diagnostics.count
    for entry in change.values {
      guard let key = entry.key.text else { continue }
      if !isOwn, !tightening.allows(key, from: rule[key], to: entry.value) { refuse(key, of: change, entry) }
      entries = Self.setting(key, entry.value, in: entries, entry.key)
    }
    entries = Self.adding(change.examples, to: entries)
    for (key, line) in change.lines {
      guard let found = entries.firstIndex(where: { $0.key.text == key }) else {
        sayNoSuchLine(line, of: key, change)
        continue
      }
      if !isOwn, !tightening.allowsTakingAway(from: key) { refuse(key, of: change, entries[found]) }
      let lines = entries[found].value.entries ?? []
      if lines.isEmpty, entries[found].value.text == line {
        entries.remove(at: found)
      } else if lines.contains(where: { $0.key.text == line }) {
        let left = lines.filter { $0.key.text != line }
        entries[found].value = YAMLNode(content: .map(left), place: entries[found].value.place)
        if left.isEmpty { entries.remove(at: found) }
      } else {
        sayNoSuchLine(line, of: key, change)
      }
    }
    return diagnostics.count == before ? YAMLNode(content: .map(entries), place: rule.place) : nil
  }

  /// A rule's keys with examples of the council's own after those that came along, and in place of those of the
  /// same name.
  private static func adding(_ examples: [YAMLNode], to entries: [YAMLEntry]) -> [YAMLEntry] {
    guard let first = examples.first else { return entries }
    let names = Set(examples.compactMap { $0["case"]?.text })
    let kept = (entries.first { $0.key.text == "examples" }?.value.items ?? []).filter {
      !names.contains($0["case"]?.text ?? "")
    }
    let key = YAMLNode(content: .scalar("examples"), place: first.place)
    return setting(
      "examples", YAMLNode(content: .list(kept + examples), place: first.place), in: entries, key)
  }

  private mutating func sayNoSuchLine(_ line: String, of key: String, _ change: LayerChange) {
    diagnostics.append(
      Diagnostic(
        .changeOfNoRule, .error, at: change.place, "'\(change.rule)' has no line '\(line)' under '\(key)'",
        help: "copy the line as the rule has it: 'plumbline rules show \(change.rule)'"))
  }

  private mutating func refuse(_ key: String, of change: LayerChange, _ entry: YAMLEntry) {
    diagnostics.append(
      Diagnostic(
        .changeLoosens, .error, at: change.place,
        "'\(change.rule)' rests on law or guidance, and this change of '\(key)' does not plainly ask for more",
        help:
          "shorten times, take away excuses or raise bounds; for a standard of your own write a rule of your own"
      ))
  }

  /// The force of the first thing a rule rests on; `must` where it cannot be told.
  private func force(of rule: YAMLNode) -> String {
    let basis = rule["basis"]
    guard let cited = basis?.text ?? basis?.items?.first?.text else { return "must" }
    var best: (name: String, force: String)?
    for read in files where read.file.kind == "law" {
      for document in read.documents {
        guard let name = document.root["instrument"]?.text, let force = document.root["force"]?.text,
          cited.hasPrefix(name + " "), name.count > best?.name.count ?? 0
        else { continue }
        best = (name, force)
      }
    }
    return best?.force ?? "must"
  }
}
