import Foundation
package import YAMLSyntax

/// Holds values against a JSON Schema of draft 7, as an editor does, by those of its keywords that the project's
/// schemas use; any other keyword is a mistake of the schema.
package struct EditorSchema: Sendable {
  private let root: JSONValue
  private var patterns: [String: NSRegularExpression] = [:]
  /// Keywords that this cannot hold anything against.
  package private(set) var unknownKeywords: Set<String> = []

  private static let keywords: Set<String> = [
    "$schema", "$comment", "$ref", "title", "description", "definitions", "type", "enum", "pattern",
    "minLength",
    "items", "allOf", "anyOf", "oneOf", "properties", "additionalProperties", "propertyNames", "required",
    "dependencies",
  ]

  /// - Parameter text: the schema as JSON.
  package init(_ text: String) throws {
    root = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
    try prepare(root)
  }

  /// Compiles the patterns within a schema, and notes keywords that are not understood.
  private mutating func prepare(_ schema: JSONValue) throws {
    guard case .object(let members) = schema else { return }
    unknownKeywords.formUnion(Set(members.keys).subtracting(Self.keywords))
    if case .text(let pattern)? = members["pattern"], patterns[pattern] == nil {
      patterns[pattern] = try NSRegularExpression(pattern: pattern)
    }
    for keyword in ["items", "additionalProperties", "propertyNames"] {
      try prepare(members[keyword] ?? .null)
    }
    for keyword in ["allOf", "anyOf", "oneOf"] {
      guard case .list(let schemas)? = members[keyword] else { continue }
      for schema in schemas { try prepare(schema) }
    }
    for keyword in ["properties", "definitions", "dependencies"] {
      guard case .object(let schemas)? = members[keyword] else { continue }
      for schema in schemas.values { try prepare(schema) }
    }
  }

  /// Its definition of a name.
  package func definition(_ name: String) -> JSONValue? { root["definitions"]?[name] }

  /// What is wrong with a document, each with the keys that lead to it; empty where nothing is.
  package func mistakes(in document: YAMLNode) -> [String] {
    mistakes(JSONValue(document), root, at: "")
  }

  private func mistakes(_ value: JSONValue, _ schema: JSONValue, at path: String) -> [String] {
    if case .truth(let allows) = schema { return allows ? [] : ["\(path): nothing may stand here"] }
    guard case .object(let keywords) = schema else { return ["\(path): the schema is none"] }
    // Nothing beside a reference counts in this draft.
    if case .text(let reference)? = keywords["$ref"] {
      guard let target = definition(String(reference.dropFirst("#/definitions/".count))) else {
        return ["\(path): '\(reference)' is not defined"]
      }
      return mistakes(value, target, at: path)
    }
    return keywords.keys.sorted().flatMap { keyword in
      mistakes(value, keyword, keywords[keyword] ?? .null, of: keywords, at: path)
    }
  }

  private func mistakes(
    _ value: JSONValue, _ keyword: String, _ argument: JSONValue, of schema: [String: JSONValue],
    at path: String
  ) -> [String] {
    switch keyword {
    case "$schema", "$comment", "title", "description", "definitions": return []
    case "type":
      let types = argument.texts.isEmpty ? JSONValue.list([argument]).texts : argument.texts
      return types.contains { value.isOf($0) } ? [] : ["\(path): is no \(types.joined(separator: " or "))"]
    case "enum":
      guard case .list(let words) = argument, !words.contains(value) else { return [] }
      return ["\(path): is none of the words for it"]
    case "pattern":
      guard case .text(let text) = value, case .text(let pattern) = argument else { return [] }
      return matches(text, pattern) ? [] : ["\(path): '\(text)' is not of the form \(pattern)"]
    case "minLength":
      guard case .text(let text) = value, case .number(let least) = argument else { return [] }
      return text.unicodeScalars.count >= Int(least) ? [] : ["\(path): is too short"]
    case "items":
      guard case .list(let items) = value else { return [] }
      return items.enumerated().flatMap { mistakes($1, argument, at: "\(path)[\($0)]") }
    case "allOf", "anyOf", "oneOf":
      guard case .list(let schemas) = argument else { return ["\(path): the schema is none"] }
      let found = schemas.map { mistakes(value, $0, at: path) }
      if keyword == "allOf" { return found.flatMap(\.self) }
      let fitting = found.count(where: \.isEmpty)
      if fitting == 0 { return Self.nearest(found, at: path) }
      return keyword == "anyOf" || fitting == 1
        ? [] : ["\(path): fits \(fitting) of those of which it may fit one"]
    default: return mistakesOfMap(value, keyword, argument, of: schema, at: path)
    }
  }

  private func mistakesOfMap(
    _ value: JSONValue, _ keyword: String, _ argument: JSONValue, of schema: [String: JSONValue],
    at path: String
  ) -> [String] {
    guard case .object(let members) = value else { return [] }
    switch keyword {
    case "properties":
      return members.keys.sorted().flatMap { name in
        argument[name].map { mistakes(members[name] ?? .null, $0, at: "\(path)/\(name)") } ?? []
      }
    case "additionalProperties":
      return members.keys.sorted().filter { schema["properties"]?[$0] == nil }.flatMap { name in
        mistakes(members[name] ?? .null, argument, at: "\(path)/\(name)")
      }
    case "propertyNames":
      return members.keys.sorted().flatMap { mistakes(.text($0), argument, at: "\(path)/\($0) (the key)") }
    case "required":
      return argument.texts.filter { members[$0] == nil }.map { "\(path): lacks '\($0)'" }
    case "dependencies":
      return members.keys.sorted().flatMap { name -> [String] in
        guard let needs = argument[name] else { return [] }
        guard case .list = needs else { return mistakes(value, needs, at: path) }
        return needs.texts.filter { members[$0] == nil }.map { "\(path): '\(name)' needs '\($0)'" }
      }
    default:
      return []
    }
  }

  /// What is wrong by the schema that was most likely meant: one of the value's own type, with the fewest mistakes.
  private static func nearest(_ found: [[String]], at path: String) -> [String] {
    found.min { left, right in
      let isOther = [left, right].map { $0.contains { $0.hasPrefix("\(path): is no ") } ? 1 : 0 }
      return (isOther[0], left.count) < (isOther[1], right.count)
    } ?? []
  }

  private func matches(_ text: String, _ pattern: String) -> Bool {
    guard let expression = patterns[pattern] else { return false }
    return expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
  }
}

extension JSONValue {
  fileprivate func isOf(_ type: String) -> Bool {
    switch (self, type) {
    case (.null, "null"), (.truth, "boolean"), (.number, "number"), (.text, "string"), (.list, "array"),
      (.object, "object"):
      true
    case (.number(let number), "integer"): number.rounded() == number
    default: false
    }
  }
}
