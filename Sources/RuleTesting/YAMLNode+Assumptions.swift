import Diagnostics
import YAMLSyntax

extension YAMLNode {
  /// A rule whose assumptions at some places go by other words, or are left out where there are none.
  ///
  /// What is left out where a condition is, or changed where it is, would otherwise be an assumption about
  /// something that the rule no longer asks.
  ///
  /// - Parameters:
  ///   - places: where the conditions that they are about begin.
  ///   - reworded: a condition, and what it became.
  /// - Returns: the rule, and whether any of them was left out; nil where there are none at these places.
  func withoutAssumptions(
    at places: [Place], reworded: (condition: String, becomes: String)?
  ) -> (rule: YAMLNode, isAnyLeftOut: Bool)? {
    guard var keys = entries, let position = keys.firstIndex(where: { $0.key.text == "if not recorded" })
    else { return nil }
    var isChanged = false
    var isAnyLeftOut = false
    func rewritten(_ entries: [YAMLEntry]) -> [YAMLEntry] {
      entries.compactMap { entry in
        guard places.contains(where: { $0.begins(at: entry.key.place) }) else { return entry }
        isChanged = true
        guard let reworded, reworded.condition == entry.key.text else {
          isAnyLeftOut = true
          return nil
        }
        var entry = entry
        entry.key = entry.key.with(.scalar(reworded.becomes))
        return entry
      }
    }
    var value = keys[position].value
    if let entries = value.entries {
      value = value.with(.map(rewritten(entries)))
    } else if let items = value.items {
      value = value.with(
        .list(
          items.compactMap { item in
            guard let entries = item.entries else { return item }
            let kept = rewritten(entries)
            return kept.isEmpty ? nil : item.with(.map(kept))
          }))
    }
    guard isChanged else { return nil }
    if value.isEmptied { keys.remove(at: position) } else { keys[position].value = value }
    return (with(.map(keys)), isAnyLeftOut)
  }
}

extension Place {
  /// Whether two places of a text begin at the same column of the same line.
  fileprivate func begins(at other: Place) -> Bool {
    guard case .text(let file, let line, let column, _) = self,
      case .text(file, line, column, _) = other
    else { return false }
    return true
  }
}
