package import Reporting
package import RuleLoading

/// The schema of a kind of file, as editors read it: JSON Schema, draft 7, which the YAML extension of VS Code takes.
///
/// It is made of the declarations that the loader reads files against. Areas, entities, fields, provisions, figures
/// of the law and rules are those of the book; where it has none of a kind, any words are taken.
///
/// - Parameters:
///   - kind: what the file is to hold; each of its documents is held against the schema.
///   - book: the rules in force.
///   - version: the program's, told in the schema.
package func schema(of kind: FileKind, book: RuleBook, version: String) -> JSON {
  var writing = SchemaWriting(names: BookNames(book: book))
  let documents = kind.documents.map { writing.reference(to: $0) }
  var members: [JSON.Member] = [
    JSON.Member(name: "$schema", value: "http://json-schema.org/draft-07/schema#"),
    JSON.Member(
      name: "$comment", value: .text("made by 'plumbline rules schema \(kind.rawValue)', version \(version)")),
    JSON.Member(name: "title", value: .text(kind.title)),
    JSON.Member(name: documents.count == 1 ? "allOf" : "anyOf", value: .list(documents)),
  ]
  members.append(
    JSON.Member(
      name: "definitions",
      value: .members(writing.definitions.map { JSON.Member(name: $0.name, value: $0.schema) })))
  return .members(members)
}

/// Gathers the forms that a schema speaks of, each once.
struct SchemaWriting {
  let names: BookNames
  /// By name, in the order they were met.
  private(set) var definitions: [(name: String, schema: JSON)] = []
  private var known: Set<String> = []

  init(names: BookNames) {
    self.names = names
  }

  /// A reference to a form, which is written down where it is new.
  mutating func reference(to form: WrittenForm) -> JSON {
    definition(of: form.what) { $0.schema(of: form) }
  }

  /// A reference to something by name, which is written down where it is new.
  mutating func definition(of what: String, _ make: (inout Self) -> JSON) -> JSON {
    let words = what.split(separator: " ").drop { ["a", "an", "the"].contains($0) }
    let name = words.joined(separator: "-").filter { $0 != "'" }
    if known.insert(name).inserted {
      let position = definitions.count
      definitions.append((name, .null))
      definitions[position].schema = make(&self)
    }
    return ["$ref": .text("#/definitions/" + name)]
  }

  private mutating func schema(of form: WrittenForm) -> JSON {
    var properties: [JSON.Member] = []
    for key in form.keys {
      let value = schema(of: key.value)
      properties.append(JSON.Member(name: key.name, value: described(value, key.says)))
    }
    var others: JSON = .truth(false)
    if let open = form.others {
      let known = names.names(open.names)
      if known.isEmpty { others = schema(of: open.value) }
      for name in known { properties.append(JSON.Member(name: name, value: records(named: name))) }
    }
    var members: [JSON.Member] = [
      JSON.Member(name: "type", value: "object"),
      JSON.Member(name: "properties", value: .members(properties)),
      JSON.Member(name: "additionalProperties", value: others),
    ]
    let required = form.keys.filter { $0.presence == .required }.map(\.name)
    if !required.isEmpty { members.append(JSON.Member(name: "required", value: .texts(required))) }
    let eitherOr = form.keys.compactMap { key -> JSON? in
      guard case .requiredWithout(let other) = key.presence else { return nil }
      return ["anyOf": [["required": [.text(key.name)]], ["required": [.text(other)]]]]
    }
    if !eitherOr.isEmpty { members.append(JSON.Member(name: "allOf", value: .list(eitherOr))) }
    if !form.alternatives.isEmpty {
      let alternatives = form.alternatives.map { name -> JSON in ["required": [.text(name)]] }
      members.append(JSON.Member(name: "oneOf", value: .list(alternatives)))
    }
    let dependencies = dependencies(of: form)
    if !dependencies.isEmpty {
      members.append(JSON.Member(name: "dependencies", value: .members(dependencies)))
    }
    return .members(members)
  }

  /// Which keys say something only beside others.
  private func dependencies(of form: WrittenForm) -> [JSON.Member] {
    var dependencies = form.companions.flatMap { companions in
      companions.keys.filter(form.keyNames.contains).map { key in
        let beside = companions.beside.map { name -> JSON in ["required": [.text(name)]] }
        return JSON.Member(
          name: key, value: beside.count == 1 ? .texts(companions.beside) : ["anyOf": .list(beside)])
      }
    }
    for key in form.keys {
      guard case .requiredWith(let other) = key.presence else { continue }
      dependencies.append(JSON.Member(name: other, value: .texts([key.name])))
    }
    return dependencies
  }

  /// A schema with what its key says; a reference stands in a list of one, since nothing may stand beside it.
  func described(_ schema: JSON, _ says: String) -> JSON {
    let plain = says.replacing("`", with: "'")
    let text = JSON.Member(
      name: "description", value: .text(plain.prefix(1).uppercased() + plain.dropFirst() + "."))
    guard case .members(let members) = schema else { return schema }
    if members.contains(where: { $0.name == "$ref" }) {
      return .members([text, JSON.Member(name: "allOf", value: .list([schema]))])
    }
    return .members([text] + members)
  }
}
