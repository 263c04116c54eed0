package import Chronology
package import YAMLSyntax

extension NodeReader {
  /// A share such as `85%`, as a number from 0 to 1.
  mutating func share(_ node: YAMLNode) -> Double? {
    guard let text = text(node, as: "a percentage") else { return nil }
    if text.hasSuffix("%"), let number = Double(text.dropLast()), number >= 0, number <= 100 {
      return number / 100
    }
    report(
      .wrongKind, at: node.place, "'\(text)' is not a percentage", help: "write a number from 0% to 100%")
    return nil
  }

  /// A day as dd/mm/yyyy or yyyy-mm-dd.
  package mutating func day(_ node: YAMLNode) -> CivilDay? {
    guard let text = text(node, as: "a date") else { return nil }
    if let day = CivilDay.parse(text) { return day }
    report(.wrongKind, at: node.place, "'\(text)' is not a date", help: "write it as 31/03/2026")
    return nil
  }

  /// The day under a key, if the map has the key.
  package mutating func day(under key: String, of node: YAMLNode) -> CivilDay? {
    node[key].flatMap { day($0) }
  }
}
