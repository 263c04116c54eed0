import Diagnostics
import YAMLSyntax

/// Lists every change of a rule's file that an example could notice, one clause at a time.
///
/// Sentences, the basis, severities by themselves, thresholds and what is shown besides are left as they are: no
/// example can state them.
struct RuleChanging {
  let places: SourcePlaces

  /// Every change of a rule, part or agency, in order of the file.
  func changes(of node: YAMLNode) -> [ChangedNode] {
    (node.entries ?? []).indices.flatMap { position -> [ChangedNode] in
      guard let entries = node.entries, let key = entries[position].key.text else { return [] }
      var found = changes(under: key, entries[position])
        .map { change in replacing(position, of: node, by: change) }
      if ["all", "either"].contains(key) {
        found.append(renaming(position, of: node, to: key == "all" ? "either" : "all"))
      }
      if ["award", "add"].contains(key) {
        found.append(renaming(position, of: node, to: key == "award" ? "add" : "award"))
      }
      return found
    }
  }

  /// Every change of what stands under a key.
  func changes(under key: String, _ entry: YAMLEntry) -> [ChangedNode] {
    let value = entry.value
    switch key {
    case "only if", "clock restarts", "that count if", "present if", "expected if":
      return items(entry) { expression($0) }
    case "excused if" where value.entries == nil && value.items?.first?.entries == nil:
      return items(entry) { expression($0) }
    case "leave out", "excused if", "remark", "severity when":
      return lines(value)
    case "grace":
      return lines(value, conditions: { numbers(in: $0) })
    case "if not recorded":
      return lines(value, conditions: { _ in [] }, then: { assumption($0) })
    case "clock starts":
      return value.text == nil ? lines(value, inOrder: true) : [withoutAll(entry)]
    case "until", "recorded":
      return items(entry) { _ in [] }
    case "lapses after", "may precede":
      return [withoutAll(entry)] + numbers(in: value)
    case "by", "recorded on":
      return [withoutAll(entry)]
    case "how soon", "limit", "within":
      let all = key == "within" ? [withoutAll(entry)] : []
      return all
        + (value.text == nil
          ? lines(value, inOrder: true, then: { numbers(in: $0) }) : numbers(in: value))
    case "holds":
      return expression(value)
    case "of":
      return items(entry) { expression($0) }
    case "attended by", "score", "no more than", "share", "compare", "median":
      return changes(of: value)
    case "all", "either", "criteria", "agencies":
      return items(entry, all: false) { item in
        guard let only = item.entries?.first, item.entries?.count == 1, key == "agencies" else {
          return changes(of: item)
        }
        // An agency with conditions of its own stands under its name.
        return changes(of: only.value).map { replacing(0, of: item, by: $0) }
      }
    case "award", "add":
      return lines(
        value, inOrder: key == "award", conditions: { numbers(in: $0) }, then: { expression($0) })
    case "bands":
      return lines(value, conditions: { _ in [] }, then: { numbers(in: $0) })
    case "points", "at least", "at most", "limits", "at least cases":
      return numbers(in: value)
    default:
      return []
    }
  }
}
