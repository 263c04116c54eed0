import Diagnostics
import YAMLSyntax

extension RuleChanging {
  /// The changes of each item, and each item left out.
  ///
  /// - Parameter all: whether the last one that is left may be left out too, with its key.
  func items(
    _ entry: YAMLEntry, all: Bool = true, _ change: (YAMLNode) -> [ChangedNode]
  ) -> [ChangedNode] {
    let value = entry.value
    guard let items = value.items else {
      return (all ? [withoutAll(entry)] : []) + change(value)
    }
    return items.indices.flatMap { position -> [ChangedNode] in
      var found: [ChangedNode] = []
      if all || items.count > 1 {
        found.append(
          ChangedNode(
            node: value.with(.list(items.without(position))), place: stretch(of: items[position]),
            words: "this is left out"))
      }
      return found + change(items[position]).map { replacing(position, of: value, by: $0) }
    }
  }

  /// The changes of lines, a map or a list of maps of one entry each.
  ///
  /// - Parameters:
  ///   - inOrder: whether the first line that fits wins, so that neighbours may change places.
  ///   - conditions: the changes of one condition of a line; those of its expression unless said otherwise.
  ///   - then: the changes of what follows from it.
  func lines(
    _ value: YAMLNode, inOrder: Bool = false, conditions: ((YAMLNode) -> [ChangedNode])? = nil,
    then: (YAMLNode) -> [ChangedNode] = { _ in [] }
  ) -> [ChangedNode] {
    let change = conditions ?? { expression($0) }
    if let items = value.items {
      return items.indices.flatMap { position -> [ChangedNode] in
        let inner = lines(items[position], conditions: conditions, then: then)
        return inner.map { replacing(position, of: value, by: $0) }
          + (inOrder ? swapping(position, of: value) : [])
      }
    }
    guard let entries = value.entries else { return [] }
    return entries.indices.flatMap { position -> [ChangedNode] in
      let entry = entries[position]
      var found = [
        ChangedNode(
          node: value.with(.map(entries.without(position))), place: stretch(of: entry),
          words: "this line is left out")
      ]
      found += pieces(of: entry.key, change).map { changed in
        var others = entries
        others[position].key = changed.node
        return ChangedNode(
          node: value.with(.map(others)), place: changed.place, words: changed.words, keepsNames: true,
          reworded: changed.reworded)
      }
      found += then(entry.value).map { replacing(position, of: value, by: $0) }
      return found + (inOrder ? swapping(position, of: value) : [])
    }
  }

  /// The changes of conditions joined by commas, and each of several left out.
  func pieces(of key: YAMLNode, _ change: (YAMLNode) -> [ChangedNode]) -> [ChangedNode] {
    guard let text = key.text, text != "otherwise" else { return [] }
    let pieces = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    var offset = 0
    var found: [ChangedNode] = []
    for (position, piece) in pieces.enumerated() {
      defer { offset += piece.unicodeScalars.count + 1 }
      let indent = piece.prefix { $0 == " " }.count
      let words = String(piece.dropFirst(indent))
      var place = key.place
      if case .text(let file, let line, let column, _) = place {
        place = .text(
          file: file, line: line, column: column + offset + indent, length: words.unicodeScalars.count)
      }
      func joined(_ pieces: [String]) -> YAMLNode { key.with(.scalar(pieces.joined(separator: ","))) }
      if pieces.count > 1 {
        found.append(
          ChangedNode(node: joined(pieces.without(position)), place: place, words: "this is left out"))
      }
      for changed in change(YAMLNode(content: .scalar(words), place: place)) {
        var others = pieces
        others[position] = changed.node.text ?? words
        found.append(
          ChangedNode(
            node: joined(others), place: changed.place, words: changed.words, reworded: changed.reworded))
      }
    }
    return found
  }
}
