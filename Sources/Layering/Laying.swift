import Diagnostics
import RuleLoading
import Workers
import YAMLSyntax

/// Files as they are laid over one another.
struct Laying {
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
  /// What was added to what rules stand on, in the order of the council's files.
  var additions: [LayerAddition] = []
  private let packCount: Int
  /// The rules that the council's own folder adds.
  private(set) var own: Set<String> = []

  init(_ pack: [RuleFile], _ own: [RuleFile]) {
    let all = pack + own
    files = inParallel(all.count) {
      let (documents, diagnostics) = parseYAML(all[$0].bytes, file: all[$0].name)
      return Read(file: all[$0], documents: documents, diagnostics: diagnostics)
    }
    packCount = pack.count
  }

  struct Position: Hashable {
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
          if kind != "rules" { note(document.root, kind: kind) }
          continue
        }
        lay(document.root, over: place, kind: kind)
      }
      files[file].isUsedUp = kept.isEmpty && !files[file].documents.isEmpty
      files[file].documents = kept
    }
  }

  /// The keys that documents of a kind are named by, on whichever line they stand; others by their first line.
  private static let namingKeys = ["rules": "rule", "dictionary": "entity", "law": "instrument"]

  /// The line that names a document; nil where none does.
  private static func naming(_ root: YAMLNode, kind: String) -> YAMLEntry? {
    root.entries?.first { $0.key.text == namingKeys[kind] } ?? root.entries?.first
  }

  /// A document by its kind and the line that names it: `dictionary entity: placement`.
  private static func name(of root: YAMLNode, kind: String) -> String? {
    guard let naming = naming(root, kind: kind), let key = naming.key.text, let value = naming.value.text
    else { return nil }
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
      files[place.file].documents[place.document].root = extended(old, new)
    default:
      // Term dates, mappings, frameworks and phrases: the council's own take the place of those that came along.
      note(new, kind: kind, inPlaceOf: old.place)
      files[place.file].documents[place.document].root = new
    }
  }

  /// Notes a document of the council's own for what is told of the layer.
  private mutating func note(_ root: YAMLNode, kind: String, inPlaceOf old: Place? = nil) {
    guard let naming = Self.naming(root, kind: kind), let name = naming.value.text else { return }
    additions.append(
      LayerAddition(
        kind: kind, document: name, documentPlace: root.place, what: "", name: "", detail: "",
        place: root.place, inPlaceOf: old, force: kind == "law" ? root["force"]?.text ?? "" : ""))
  }

  /// Notes a line that is added to a document that came along, or takes the place of one there.
  mutating func note(
    _ line: YAMLEntry, under key: String, of old: YAMLNode, detail: String = "",
    inPlaceOf replaced: Place? = nil
  ) {
    let isLaw = old["instrument"] != nil
    additions.append(
      LayerAddition(
        kind: isLaw ? "law" : "dictionary", document: (old["instrument"] ?? old["entity"])?.text ?? "",
        documentPlace: old.place, what: String(key.dropLast()), name: line.key.text ?? "", detail: detail,
        place: line.key.place, inPlaceOf: replaced, force: isLaw ? old["force"]?.text ?? "" : ""))
  }

  /// The lines of maps added to those that are there; a line that is there already is not written anew.
  private mutating func merged(_ old: YAMLNode, _ new: YAMLNode, under keys: [String]) -> YAMLNode {
    var entries = old.entries ?? []
    for entry in new.entries ?? [] where entry.key.text != "entity" {
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
          note(line, under: key, of: old)
        }
      }
      entries = Self.setting(
        key, YAMLNode(content: .map(lines), place: entry.value.place), in: entries, entry.key)
    }
    return YAMLNode(content: .map(entries), place: old.place)
  }

  /// The lines of maps put in place of those of the same name, or added.
  private mutating func replaced(_ old: YAMLNode, _ new: YAMLNode, under keys: [String]) -> YAMLNode {
    var entries = old.entries ?? []
    for entry in new.entries ?? [] {
      guard let key = entry.key.text, keys.contains(key), let changed = entry.value.entries else { continue }
      var lines = entries.first { $0.key.text == key }?.value.entries ?? []
      for line in changed {
        let before = lines.first { $0.key.text == line.key.text }?.key.place
        note(line, under: key, of: old, detail: Self.figures(of: line), inPlaceOf: before)
        lines = Self.setting(line.key.text ?? "", line.value, in: lines, line.key)
      }
      entries = Self.setting(
        key, YAMLNode(content: .map(lines), place: entry.value.place), in: entries, entry.key)
    }
    return YAMLNode(content: .map(entries), place: old.place)
  }

  static func setting(
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
}
