package import CaseModel
package import Diagnostics
package import RuleModel
package import YAMLSyntax

/// The dictionary from the files of `Rules/dictionary/`, one entity or list of codes a document.
///
/// - Parameter files: each file's name, as diagnostics give it, and its documents.
/// - Returns: the dictionary of all entities that could be read, the named conditions as written, and
///   everything that is wrong.
package func loadDictionary(
  _ files: [(name: String, documents: [YAMLDocument])]
) -> (dictionary: DataDictionary, conditions: [NamedCondition], diagnostics: [Diagnostic]) {
  var loading = DictionaryLoading()
  for file in files {
    for document in file.documents where document.root.text?.isEmpty != true {
      if document.root["codes"] != nil {
        loading.readCodes(document.root)
      } else {
        loading.read(document.root)
      }
    }
  }
  loading.checkReferences()
  return (
    DataDictionary(entities: loading.entities.map(\.entity), lists: loading.lists), loading.conditions,
    loading.reader.diagnostics
  )
}

/// Entities as they are read, until all are there and their references can be checked.
private struct DictionaryLoading {
  var reader = NodeReader()
  var entities: [(entity: Entity, node: YAMLNode)] = []
  var conditions: [NamedCondition] = []
  var lists: [CodeList] = []
  private var entityNames: Set<String> = []
  private var refused: Set<String> = []

  mutating func read(_ node: YAMLNode) {
    guard reader.entries(node, .entity) != nil,
      let name = reader.requiredText(under: "entity", of: node, as: "an entity"),
      let plural = reader.requiredText(under: "plural", of: node, as: "an entity")
    else { return }
    if let taken = [name, plural].first(where: entityNames.contains) {
      reader.report(.nameTwice, at: node.place, "there is already an entity called '\(taken)'")
      return
    }
    guard entities.count < RuleLimits.names else {
      refuseMore("entities", at: node.place)
      return
    }
    entityNames.formUnion([name, plural])
    var fields = readFields(of: node)
    let isAsReturned = node["as returned"].flatMap { reader.isYes($0, as: "yes or no") } ?? false
    if isAsReturned { for position in fields.indices { fields[position].blankIsAnswer = true } }
    var entity = Entity(
      name: name, plural: plural, means: reader.text(under: "means", of: node) ?? "", fields: fields)
    let dates = fields.filter { $0.type == .date || $0.type == .moment }.map(\.name)
    entity.happensOn = fieldName(under: "happens", of: node, among: dates)
    entity.startsOn = fieldName(under: "starts", of: node, among: dates)
    entity.endsOn = fieldName(under: "ends", of: node, among: dates)
    entity.recordedOn = fieldName(under: "records", of: node, among: dates)
    entity.isAsReturned = isAsReturned
    entity.usualRow = readUsualRow(of: node, fields: fields)
    readConditions(of: node, entity: name)
    entities.append((entity, node))
  }

  /// A list of codes: each with what it means, or with that and the reporting years it may be used in.
  mutating func readCodes(_ node: YAMLNode) {
    guard reader.entries(node, .codeList) != nil,
      let name = reader.requiredText(under: "codes", of: node, as: "a list of codes"),
      let list = reader.required("list", of: node, as: "a list of codes"),
      let entries = reader.entries(list, as: "the codes of a list")
    else { return }
    guard !lists.contains(where: { $0.name == name }) else {
      reader.report(.nameTwice, at: node.place, "there is already a list of codes called '\(name)'")
      return
    }
    guard lists.count < RuleLimits.names else {
      refuseMore("lists of codes", at: node.place)
      return
    }
    lists.append(CodeList(name: name, entries: entries.compactMap { code($0) }))
  }

  private mutating func code(_ entry: YAMLEntry) -> CodeList.Entry? {
    guard let code = entry.key.text else { return nil }
    guard entry.value.entries != nil else {
      return CodeList.Entry(code: code, means: entry.value.text ?? "")
    }
    guard reader.entries(entry.value, .code) != nil else { return nil }
    return CodeList.Entry(
      code: code, means: reader.text(under: "means", of: entry.value) ?? "",
      firstYear: entry.value["from year"].flatMap { reader.number($0, as: "the year in which it ends") },
      lastYear: entry.value["until year"].flatMap { reader.number($0, as: "the year in which it ends") })
  }

  private mutating func readFields(of node: YAMLNode) -> [Field] {
    guard let list = reader.required("fields", of: node, as: "an entity"),
      let entries = reader.entries(list, as: "the fields of an entity")
    else { return [] }
    guard entries.count <= RuleLimits.names else {
      reader.report(
        .tooMuchWritten, at: list.place, "an entity may have at most \(RuleLimits.names) fields",
        help: "make several entities of it")
      return []
    }
    return entries.compactMap { entry in
      entry.key.text.flatMap { reader.field(named: $0, entry.value) }
    }
  }

  /// Says once that there is more of something than is read.
  private mutating func refuseMore(_ what: String, at place: Place) {
    guard refused.insert(what).inserted else { return }
    reader.report(
      .tooMuchWritten, at: place,
      "there are more than \(RuleLimits.names) \(what), and those after them are not read")
  }

  /// The name of a field that holds a date, under a key that says what the date is for.
  private mutating func fieldName(under key: String, of node: YAMLNode, among dates: [String]) -> String? {
    guard let value = node[key] else { return nil }
    return reader.choice(value, among: dates, as: "a field of this entity that holds a date").map {
      dates[$0]
    }
  }

  private mutating func readUsualRow(of node: YAMLNode, fields: [Field]) -> [String: String] {
    guard let usual = node["usual"], let entries = reader.entries(usual, as: "a usual row") else {
      return [:]
    }
    var row: [String: String] = [:]
    for entry in entries {
      guard let position = reader.choice(entry.key, among: fields.map(\.name), as: "a field of this entity"),
        let text = reader.text(entry.value, as: "a value")
      else { continue }
      if fields[position].presence(ofCell: text) == .recorded {
        row[fields[position].name] = text
      } else {
        reader.report(
          .wrongKind, at: entry.value.place,
          "'\(text)' cannot be read as a value of '\(fields[position].name)'")
      }
    }
    return row
  }

  private mutating func readConditions(of node: YAMLNode, entity: String) {
    guard let list = node["conditions"], let entries = reader.entries(list, as: "named conditions") else {
      return
    }
    for entry in entries {
      guard let name = entry.key.text, let expression = reader.text(entry.value, as: "a condition") else {
        continue
      }
      guard conditions.count < RuleLimits.names else {
        refuseMore("named conditions", at: entry.key.place)
        return
      }
      conditions.append(
        NamedCondition(
          entity: entity, name: Written(name, at: entry.value.place),
          expression: Written(expression, at: entry.value.place)))
    }
  }

  /// Checks that every reference leads to an entity, and never round in a circle.
  mutating func checkReferences() {
    let names = entities.map(\.entity.name)
    let known = Set(names)
    let targets = Dictionary(entities.map { ($0.entity.name, $0.entity.references) }) { first, _ in first }
    for (entity, node) in entities {
      for field in entity.fields {
        guard case .reference(let target) = field.type, !known.contains(target) else { continue }
        reader.report(
          .unknownName, at: node["fields"]?[field.name]?.place ?? node.place,
          "'\(field.name)' refers to '\(target)', and there is no entity of that name",
          help: didYouMean(target, among: names))
      }
      if leadsBack(entity.name, along: targets) {
        reader.report(
          .circularReference, at: node.place,
          "the references of '\(entity.name)' lead back to it",
          help: "leave out one of the references in the circle, or make it a label")
      }
    }
  }

  /// Whether references lead from an entity back to it; each entity is looked at once.
  private func leadsBack(_ start: String, along targets: [String: [String]]) -> Bool {
    var seen: Set<String> = []
    var waiting = targets[start] ?? []
    while let next = waiting.popLast() {
      if next == start { return true }
      if seen.insert(next).inserted { waiting += targets[next] ?? [] }
    }
    return false
  }
}

extension Entity {
  /// The names of the entities that its fields refer to.
  fileprivate var references: [String] {
    fields.compactMap { field in
      if case .reference(let target) = field.type { target } else { nil }
    }
  }
}
