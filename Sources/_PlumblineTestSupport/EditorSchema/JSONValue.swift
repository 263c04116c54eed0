package import YAMLSyntax

/// A JSON value, as an editor sees a schema or a YAML file.
package enum JSONValue: Sendable, Hashable, Decodable {
  case null
  case truth(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    // What is most common is tried first: each try that fails is slow.
    if container.decodeNil() {
      self = .null
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let members = try? container.decode([String: JSONValue].self) {
      self = .object(members)
    } else if let list = try? container.decode([JSONValue].self) {
      self = .list(list)
    } else if let truth = try? container.decode(Bool.self) {
      self = .truth(truth)
    } else {
      self = .number(try container.decode(Double.self))
    }
  }

  /// A YAML value as the core schema of YAML 1.2 takes it, which editors go by: plain `5` is a number, `yes` a word.
  package init(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let text): self = node.isQuoted ? .text(text) : Self.plain(text)
    case .list(let items): self = .list(items.map { JSONValue($0) })
    case .map(let entries):
      self = .object(
        Dictionary(entries.map { ($0.key.text ?? "", JSONValue($0.value)) }) { first, _ in first })
    }
  }

  private static func plain(_ text: String) -> JSONValue {
    switch text {
    case "", "~", "null", "Null", "NULL": .null
    case "true", "True", "TRUE": .truth(true)
    case "false", "False", "FALSE": .truth(false)
    default:
      if text.wholeMatch(of: /[-+]?[0-9]+|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?/) != nil,
        let number = Double(text)
      {
        .number(number)
      } else {
        .text(text)
      }
    }
  }

  /// The member of an object.
  package subscript(name: String) -> JSONValue? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  /// The texts of a list of texts.
  package var texts: [String] {
    guard case .list(let items) = self else { return [] }
    return items.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }
}
