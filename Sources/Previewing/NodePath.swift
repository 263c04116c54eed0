import YAMLSyntax

/// A way into a YAML document, from its root.
package struct NodePath: Sendable, Hashable {
  /// One step of it.
  package enum Step: Sendable, Hashable {
    case key(String)
    /// Counted from 0.
    case item(Int)
  }

  package var steps: [Step]

  package init(_ steps: [Step] = []) {
    self.steps = steps
  }

  func then(_ step: Step) -> NodePath { NodePath(steps + [step]) }

  /// The keys and numbers as a person names them: `how soon, line 2, first year`.
  package var words: String {
    steps.map { step in
      switch step {
      case .key(let key): key
      case .item(let index): "line \(index + 1)"
      }
    }.joined(separator: ", ")
  }
}

extension YAMLNode {
  /// Whether two values say the same, wherever they stand and however they are quoted.
  func saysTheSame(as other: YAMLNode) -> Bool {
    switch (content, other.content) {
    case (.scalar(let one), .scalar(let two)): one == two
    case (.list(let one), .list(let two)):
      one.count == two.count && zip(one, two).allSatisfy { $0.saysTheSame(as: $1) }
    case (.map(let one), .map(let two)):
      one.count == two.count
        && zip(one, two).allSatisfy { $0.key.text == $1.key.text && $0.value.saysTheSame(as: $1.value) }
    default: false
    }
  }

  /// The same document with another value at the end of a path, or none.
  ///
  /// - Parameters:
  ///   - path: leads to a value that is there, or to a key that its map lacks.
  ///   - entry: the key and the value to put there; nil to take away what stands there.
  ///   - index: where a key that its map lacks is put in; at the end where that is beyond it.
  func replacing(_ path: ArraySlice<NodePath.Step>, with entry: YAMLEntry?, at index: Int) -> YAMLNode {
    guard let step = path.first else { return entry?.value ?? self }
    var node = self
    let isLast = path.count == 1
    switch (content, step) {
    case (.map(var entries), .key(let key)):
      if let found = entries.firstIndex(where: { $0.key.text == key }) {
        if isLast, entry == nil {
          entries.remove(at: found)
        } else {
          entries[found].value = entries[found].value.replacing(path.dropFirst(), with: entry, at: index)
        }
      } else if isLast, let entry {
        entries.insert(entry, at: min(index, entries.count))
      }
      node.content = .map(entries)
    case (.list(var items), .item(let position)) where items.indices.contains(position):
      items[position] = items[position].replacing(path.dropFirst(), with: entry, at: index)
      node.content = .list(items)
    default: break
    }
    return node
  }
}
