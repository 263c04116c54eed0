package import Diagnostics
package import RuleLoading
import Workers
import YAMLSyntax

/// The rules that came with the program with a council's own folder laid over them.
package struct LayeredRules: Sendable {
  /// Everything in force, read and not yet checked.
  package let book: RuleBook
  /// The changes that were made, in their order.
  package let changes: [LayerChange]
  /// Of the rules left out: what they ask, by id.
  package let disabled: [(change: LayerChange, asks: String)]
  package let layer: CouncilLayer

  /// Lays a folder over others.
  ///
  /// - Parameters:
  ///   - files: of the rules folder.
  ///   - diagnostics: what could not be read there.
  package init(_ files: [RuleFile], _ diagnostics: [Diagnostic] = [], under layer: CouncilLayer) {
    self.layer = layer
    var laying = Laying(files, layer.files)
    laying.layDocuments()
    let disabled = laying.make(layer.changes)
    changes = laying.made
    self.disabled = disabled
    // A file of which all went into others, or was taken out, is not one in which nothing is written.
    let held = laying.files.filter { !$0.isUsedUp }
    var book = RuleBook(files: held.map(\.file), trees: held.map { ($0.documents, $0.diagnostics) })
    book.shownOnly = laying.files.filter(\.isUsedUp).map(\.file)
    if let statement = layer.statement { book.shownOnly.append(statement) }
    book.diagnostics = (diagnostics + layer.diagnostics + laying.diagnostics + book.diagnostics)
      .sortedByPlace()
    self.book = book
  }
}

/// Files as they are laid over one another.
private struct Laying {
  struct Read {
    var file: RuleFile
    var documents: [YAMLDocument]
    var diagnostics: [Diagnostic]
    /// Whether it held documents and holds none any more.
    var isUsedUp = false
  }

  var files: [Read]
  var diagnostics: [Diagnostic] = []
  var made: [LayerChange] = []
  private let packCount: Int
  /// The rules that the council's own folder adds.
  private var own: Set<String> = []

  init(_ pack: [RuleFile], _ own: [RuleFile]) {
    let all = pack + own
    files = inParallel(all.count) {
      let (documents, diagnostics) = parseYAML(all[$0].bytes, file: all[$0].name)
      return Read(file: all[$0], documents: documents, diagnostics: diagnostics)
    }
    packCount = pack.count
  }

  private struct Position: Hashable {
    var file: Int
    var document: Int
  }

  // MARK: Documents of the same name

  /// Adds the council's documents to those of the same name, puts them in their place, or says that they may not.
  mutating func layDocuments() {
    var known: [String: Position] = [:]
    for (file, read) in files.prefix(packCount).enumerated() {
      for (document, node) in read.documents.enumerated() {
        if let name = Self.name(of: node.root, kind: read.file.kind) {
          known[name] = Position(file: file, document: document)
        }
      }
    }
    for file in packCount..<files.count {
      let kind = files[file].file.kind
      var kept: [YAMLDocument] = []
      for document in files[file].documents {
        guard let name = Self.name(of: document.root, kind: kind), let place = known[name] else {
          kept.append(document)
          if kind == "rules", let id = document.root["rule"]?.text { own.insert(id) }
          continue
        }
        lay(document.root, over: place, kind: kind)
      }
      files[file].isUsedUp = kept.isEmpty && !files[file].documents.isEmpty
      files[file].documents = kept
    }
  }

  /// A document by its kind and first line: `dictionary entity: placement`.
  private static func name(of root: YAMLNode, kind: String) -> String? {
    guard let first = root.entries?.first, let key = first.key.text, let value = first.value.text else {
      return nil
    }
    return "\(kind) \(key): \(value)"
  }

  private mutating func lay(_ new: YAMLNode, over place: Position, kind: String) {
    let old = files[place.file].documents[place.document].root
    switch kind {
    case "rules":
      diagnostics.append(
        Diagnostic(
          .notTheirsToChange, .error, at: new.place,
          "there is a rule '\(new["rule"]?.text ?? "")' already, which this folder may not write anew",
          help: "change it in council.yaml, with a reason, or give this rule an id of its own"))
    case "dictionary":
      files[place.file].documents[place.document].root = merged(old, new, under: ["fields", "conditions"])
    case "law" where old["force"]?.text == "local":
      files[place.file].documents[place.document].root = replaced(old, new, under: ["provisions", "values"])
    case "law":
      diagnostics.append(
        Diagnostic(
          .notTheirsToChange, .error, at: new.place,
          "'\(new.entries?.first?.value.text ?? "")' is not the council's own, and is not written anew here",
          help: "rest a rule of yours on an instrument of yours, with 'force: local'"))
    default:
      // Term dates, mappings, frameworks and phrases: the council's own take the place of those that came along.
      files[place.file].documents[place.document].root = new
    }
  }

  /// The lines of maps added to those that are there; a line that is there already is not written anew.
  private mutating func merged(_ old: YAMLNode, _ new: YAMLNode, under keys: [String]) -> YAMLNode {
    var entries = old.entries ?? []
    for entry in (new.entries ?? []).dropFirst() {
      guard let key = entry.key.text, keys.contains(key), let added = entry.value.entries else {
        diagnostics.append(
          Diagnostic(
            .notTheirsToChange, .error, at: entry.key.place,
            "only fields and conditions are added to what the dictionary has already",
            help: "define an entity of your own for anything else"))
        continue
      }
      var lines = entries.first { $0.key.text == key }?.value.entries ?? []
      for line in added {
        if lines.contains(where: { $0.key.text == line.key.text }) {
          diagnostics.append(
            Diagnostic(
              .notTheirsToChange, .error, at: line.key.place,
              "'\(line.key.text ?? "")' is defined already, and rules that came along mean it as it is",
              help: "give yours a name of its own, and use that in your rules"))
        } else {
          lines.append(line)
        }
      }
      entries = Self.setting(
        key, YAMLNode(content: .map(lines), place: entry.value.place), in: entries, entry.key)
    }
    return YAMLNode(content: .map(entries), place: old.place)
  }

  /// The lines of maps put in place of those of the same name, or added.
  private func replaced(_ old: YAMLNode, _ new: YAMLNode, under keys: [String]) -> YAMLNode {
    var entries = old.entries ?? []
    for entry in new.entries ?? [] {
      guard let key = entry.key.text, keys.contains(key), let changed = entry.value.entries else { continue }
      var lines = entries.first { $0.key.text == key }?.value.entries ?? []
      for line in changed { lines = Self.setting(line.key.text ?? "", line.value, in: lines, line.key) }
      entries = Self.setting(
        key, YAMLNode(content: .map(lines), place: entry.value.place), in: entries, entry.key)
    }
    return YAMLNode(content: .map(entries), place: old.place)
  }

  private static func setting(
    _ key: String, _ value: YAMLNode, in entries: [YAMLEntry], _ written: YAMLNode
  ) -> [YAMLEntry] {
    var entries = entries
    if let found = entries.firstIndex(where: { $0.key.text == key }) {
      entries[found].value = value
    } else {
      entries.append(YAMLEntry(key: written, value: value))
    }
    return entries
  }

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
