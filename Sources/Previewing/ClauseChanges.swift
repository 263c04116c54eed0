import Diagnostics
package import RuleLoading
import YAMLSyntax

/// Everything that two folders of rules say differently and that can change an answer, clause by clause.
///
/// Wording that judges nothing (what a rule asks, its sentences, its examples) is passed over.
package struct ClauseChanges: Sendable {
  package let changes: [ClauseChange]
  private let old: [ReadRuleFile]

  private struct Named {
    var file: Int
    var index: Int
    var kind: String
    var root: YAMLNode
  }

  /// Finds what differs between two folders of rules, each as it was read and, where a council's own folder lies
  /// over it, as that has it.
  package init(from old: [ReadRuleFile], to new: [ReadRuleFile]) {
    self.old = old
    let before = Self.documents(of: old)
    let after = Self.documents(of: new)
    var changes: [ClauseChange] = []
    for (name, document) in after.sorted(by: { $0.key < $1.key }) where Self.silentKeys[document.kind] != nil
    {
      if let earlier = before[name] {
        var finder = Finder(document: name, silent: Self.silentKeys[document.kind] ?? [])
        finder.compare(earlier.root, document.root, NodePath())
        changes += finder.changes
      } else {
        let entry = YAMLEntry(key: document.root, value: document.root)
        changes.append(
          ClauseChange(
            document: name, path: NodePath(), old: nil, new: entry, position: 0, place: document.root.place))
      }
    }
    for (name, document) in before.sorted(by: { $0.key < $1.key }) where after[name] == nil {
      guard Self.silentKeys[document.kind] != nil else { continue }
      changes.append(
        ClauseChange(
          document: name, path: NodePath(), old: document.root, new: nil, position: 0,
          place: document.root.place))
    }
    self.changes = changes
  }

  /// The old rules with one clause as the new ones have it.
  ///
  /// A document that is new stands in a file of its own.
  package func oldRules(with change: ClauseChange) -> RuleBook {
    var files = old
    if let found = Self.documents(of: old)[change.document] {
      if change.path.steps.isEmpty {
        files[found.file].documents.remove(at: found.index)
      } else {
        files[found.file].documents[found.index].root = found.root.replacing(
          change.path.steps[...], with: change.new, at: change.position)
      }
    } else if let root = change.new?.value {
      let name = change.place.file ?? "new.yaml"
      files.append(
        ReadRuleFile(
          file: RuleFile(name: name, bytes: []), documents: [YAMLDocument(root: root)], diagnostics: []))
    }
    return RuleBook(files: files.map(\.file), trees: files.map { ($0.documents, $0.diagnostics) })
  }

  /// The keys of each kind of file under which nothing stands that judges; other kinds are not compared.
  private static let silentKeys: [String: Set<String>] = [
    // How much a shortfall matters changes no status.
    "rules": [
      "asks", "themes", "reading", "say", "cannot see", "examples", "no example for", "approved", "reviewed",
      "area", "thresholds", "basis", "remark", "formerly", "overlaps", "severity", "severity when", "grace",
    ],
    "dictionary": ["means", "usual", "plural"],
    "law": ["title", "link", "note", "provisions", "force", "in force"],
    "calendars": ["title", "link", "note"],
    "lexicons": [],
  ]

  /// Documents by their first line; one that has none, or another's, by its file and place there.
  private static func documents(of files: [ReadRuleFile]) -> [String: Named] {
    var named: [String: Named] = [:]
    for (position, file) in files.enumerated() {
      let kind = file.file.kind
      for (index, document) in file.documents.enumerated() {
        let first = document.root.entries?.first
        let name = first.flatMap { entry in entry.value.text.map { "\(entry.key.text ?? ""): \($0)" } }
        let own = "\(file.file.name), part \(index + 1)"
        let key = name.flatMap { named["\($0)"] == nil ? $0 : nil } ?? own
        named[key] = Named(file: position, index: index, kind: kind, root: document.root)
      }
    }
    return named
  }

  /// Walks two documents side by side, down to the smallest value that differs.
  private struct Finder {
    let document: String
    let silent: Set<String>
    var changes: [ClauseChange] = []

    mutating func compare(_ old: YAMLNode, _ new: YAMLNode, _ path: NodePath) {
      guard !old.saysTheSame(as: new) else { return }
      let before = changes.count
      switch (old.content, new.content) {
      case (.map(let one), .map(let two)):
        compare(one, two, path)
      case (.list(let one), .list(let two)) where one.count == two.count:
        for (index, pair) in zip(one, two).enumerated() {
          compare(pair.0, pair.1, path.then(.item(index)))
        }
      default: break
      }
      // Values of different kinds, lists of different length, or the same lines in another order; of a whole
      // document, keys that judge nothing.
      if changes.count == before, !path.steps.isEmpty {
        add(path, old: old, new: YAMLEntry(key: new, value: new), at: 0, new.place)
      }
    }

    private mutating func compare(_ old: [YAMLEntry], _ new: [YAMLEntry], _ path: NodePath) {
      let isTop = path.steps.isEmpty
      for (position, entry) in new.enumerated() {
        guard let key = entry.key.text, !isTop || !silent.contains(key) else { continue }
        let inner = path.then(.key(key))
        if let earlier = old.first(where: { $0.key.text == key }) {
          compare(earlier.value, entry.value, inner)
        } else {
          add(inner, old: nil, new: entry, at: position, entry.key.place)
        }
      }
      for entry in old {
        guard let key = entry.key.text, !isTop || !silent.contains(key) else { continue }
        guard !new.contains(where: { $0.key.text == key }) else { continue }
        add(path.then(.key(key)), old: entry.value, new: nil, at: 0, entry.key.place)
      }
    }

    private mutating func add(
      _ path: NodePath, old: YAMLNode?, new: YAMLEntry?, at position: Int, _ place: Place
    ) {
      changes.append(
        ClauseChange(document: document, path: path, old: old, new: new, position: position, place: place))
    }
  }
}
