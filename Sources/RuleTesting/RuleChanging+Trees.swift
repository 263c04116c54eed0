import Diagnostics
import YAMLSyntax

extension RuleChanging {
  /// A key left out with all that stands under it.
  func withoutAll(_ entry: YAMLEntry) -> ChangedNode {
    ChangedNode(
      node: entry.value.with(.list([])), place: stretch(of: entry), words: "this line is left out")
  }

  /// A change of an item or entry as a change of the list or map; what is emptied by it goes with its key.
  func replacing(_ position: Int, of node: YAMLNode, by change: ChangedNode) -> ChangedNode {
    var change = change
    if var items = node.items {
      if change.node.isEmptied { items.remove(at: position) } else { items[position] = change.node }
      change.node = node.with(.list(items))
    } else if var entries = node.entries {
      if change.node.isEmptied { entries.remove(at: position) } else { entries[position].value = change.node }
      change.node = node.with(.map(entries))
    }
    return change
  }

  func renaming(_ position: Int, of node: YAMLNode, to key: String) -> ChangedNode {
    var entries = node.entries ?? []
    let old = entries[position].key
    entries[position].key = old.with(.scalar(key))
    return ChangedNode(
      node: node.with(.map(entries)), place: old.place, words: "'\(old.text ?? "")' becomes '\(key)'")
  }

  /// A line in the place of the next one, and the other way round; none for the last.
  func swapping(_ position: Int, of node: YAMLNode) -> [ChangedNode] {
    var content = node.content
    var place = node.place
    switch content {
    case .list(var items):
      guard position + 1 < items.count else { return [] }
      place = stretch(of: items[position])
      items.swapAt(position, position + 1)
      content = .list(items)
    case .map(var entries):
      guard position + 1 < entries.count else { return [] }
      place = stretch(of: entries[position])
      entries.swapAt(position, position + 1)
      content = .map(entries)
    case .scalar: return []
    }
    return [
      ChangedNode(node: node.with(content), place: place, words: "this line and the next change places")
    ]
  }

  /// A line from its key to the end of what stands beside it.
  func stretch(of entry: YAMLEntry) -> Place {
    guard case .text(let file, let line, let column, let length) = entry.key.place else {
      return entry.key.place
    }
    guard case .text(_, line, let start, let more) = entry.value.place else {
      return .text(file: file, line: line, column: column, length: length)
    }
    return .text(file: file, line: line, column: column, length: start + more - column)
  }

  func stretch(of item: YAMLNode) -> Place {
    item.entries?.first.map { stretch(of: $0) } ?? item.place
  }
}

extension Array {
  /// All but one, by its position.
  func without(_ position: Int) -> [Element] {
    var others = self
    others.remove(at: position)
    return others
  }
}
