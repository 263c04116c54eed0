import Diagnostics
import RuleLoading
import YAMLSyntax

/// Law that came along, with what a council's own folder adds to it.
///
/// Acts, regulations and guidance are the same for every council, so that what a file of them lacks can be
/// written into the council's own folder; what it has is nobody's to write anew.
extension Laying {
  /// An instrument with the provisions and figures that it lacked; a line that is there already stays as it is.
  mutating func extended(_ old: YAMLNode, _ new: YAMLNode) -> YAMLNode {
    let name = old["instrument"]?.text ?? ""
    var entries = old.entries ?? []
    for entry in new.entries ?? [] where entry.key.text != "instrument" {
      guard let key = entry.key.text, ["provisions", "values"].contains(key),
        let added = entry.value.entries
      else {
        refuseHead(entry, of: name, old)
        continue
      }
      var lines = entries.first { $0.key.text == key }?.value.entries ?? []
      for line in added {
        if let there = lines.first(where: { $0.key.text == line.key.text }) ?? figure(line, under: key) {
          refuse(line, of: name, isThere: there.key.place)
        } else {
          lines.append(line)
          note(line, under: key, of: old, detail: Self.figures(of: line))
        }
      }
      entries = Self.setting(
        key, YAMLNode(content: .map(lines), place: entry.value.place), in: entries, entry.key)
    }
    return YAMLNode(content: .map(entries), place: old.place)
  }

  /// The figure of the same name that any instrument has: rules ask for figures by their names alone.
  private func figure(_ line: YAMLEntry, under key: String) -> YAMLEntry? {
    guard key == "values" else { return nil }
    return files.lazy.filter { $0.file.kind == "law" }.flatMap(\.documents)
      .compactMap { $0.root["values"]?.entries?.first { $0.key.text == line.key.text } }
      .first { $0.key.place != line.key.place }
  }

  private mutating func refuse(_ line: YAMLEntry, of name: String, isThere place: Place) {
    let words = line.key.text ?? ""
    diagnostics.append(
      Diagnostic(
        .notTheirsToChange, .error, at: line.key.place,
        "'\(words)' of '\(name)' is written already, at \(place.description), and rules rest on it as it is",
        help:
          "give what you add a name of its own; what you hold yourselves to goes into an instrument of yours, with 'force: local'"
      ))
  }

  /// The title, the force and so on may be repeated, and may not be written anew.
  private mutating func refuseHead(_ entry: YAMLEntry, of name: String, _ old: YAMLNode) {
    let key = entry.key.text ?? ""
    let there = old[key]
    if let there, there.content == entry.value.content { return }
    diagnostics.append(
      Diagnostic(
        .notTheirsToChange, .error, at: entry.key.place,
        there.map {
          "'\(key)' of '\(name)' is written already, at \($0.place.description), and says something else"
        }
          ?? "only provisions and values are added to '\(name)', which came along",
        help: "take this line away; a standard of your own is an instrument of its own, with 'force: local'"))
  }

  /// What a provision or a figure says of itself: how sure it is, and the time it was in force.
  static func figures(of line: YAMLEntry) -> String {
    func days(_ node: YAMLNode?) -> String? {
      guard let node, let from = node["from"]?.text else { return nil }
      return "from \(from)" + (node["until"]?.text.map { " until \($0)" } ?? "")
    }
    let dated = line.value.items?.map { item in
      [item["value"]?.text, days(item)].compactMap(\.self).joined(separator: " ")
        + (item["confidence"]?.text.map { ", \($0)" } ?? "")
    }
    return dated?.joined(separator: "; ")
      ?? [line.value["confidence"]?.text, days(line.value["in force"])].compactMap(\.self)
      .joined(separator: ", ")
  }
}
