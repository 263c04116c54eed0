import CaseModel
import Chronology
import Diagnostics
import YAMLSyntax

extension SourceMappingLoading {
  private static let oneForEach = "one for each entity"

  /// The tables, written out or one for each entity of the dictionary.
  mutating func readTables(_ node: YAMLNode, everywhere: [MappedEntity]) -> [MappedTable] {
    if let words = node.text {
      guard words == Self.oneForEach else {
        reader.report(
          .wrongKind, at: node.place, "'\(words)' stands here, where the tables are wanted",
          help: "write the tables with a name each, or '\(Self.oneForEach)'")
        return []
      }
      return dictionary.entities.indices.map { tableNamedLikeEntity($0) }
    }
    guard let entries = reader.entries(node, as: "tables by name") else { return [] }
    return entries.flatMap { entry -> [MappedTable] in
      guard let name = entry.key.text else { return [] }
      return table(named: name, entry.value, everywhere: everywhere)
    }
  }

  /// A table named like an entity, with a column for each field named like it.
  private func tableNamedLikeEntity(_ entity: Int) -> MappedTable {
    let definition = dictionary.entities[entity]
    let fields = definition.fields.enumerated().map { position, field in
      MappedField(
        field: position,
        sources: [CellSource(headings: [heading(field.name)], spellings: spellings[entity]?[position])])
    }
    let first = dictionary.pathToChild(from: entity)?.first ?? definition.identifierIndex
    return MappedTable(
      heading: Heading(definition.plural, alsoCalled: [definition.name]),
      needs: first.map { [heading(definition.fields[$0].name)] } ?? [],
      gives: [MappedEntity(entity: entity, fields: fields)])
  }

  /// A table, and where the format has it, the same of last year's return.
  private mutating func table(named name: String, _ node: YAMLNode, everywhere: [MappedEntity])
    -> [MappedTable]
  {
    guard reader.entries(node, .table) != nil,
      let list = reader.required("gives", of: node, as: "a table")
    else { return [] }
    let given = gives(list)
    let lastYears = node["last year gives"].map { gives($0) } ?? []
    let heading = Heading(name, alsoCalled: reader.texts(under: "also called", of: node))
    let needs = node["needs"].map { headings($0) } ?? self.needs(of: given)
    let table = MappedTable(heading: heading, needs: needs, gives: given + everywhere)
    guard !lastYears.isEmpty else { return [table] }
    return [table, MappedTable(heading: heading, needs: needs, gives: lastYears, isLastYears: true)]
  }

  /// The columns that tell which child, or which row on the way to one, a table's rows belong to.
  private func needs(of given: [MappedEntity]) -> [Heading] {
    guard let first = given.first else { return [] }
    let path = dictionary.pathToChild(from: first.entity)?.first
    let field = path ?? dictionary.entities[first.entity].identifierIndex
    return first.fields.first { $0.field == field }?.sources.first?.headings ?? []
  }

  /// Entities by name, with where each comes from.
  mutating func gives(_ node: YAMLNode) -> [MappedEntity] {
    guard let entries = reader.entries(node, as: "entities by name") else { return [] }
    return entries.compactMap { entry in
      entity(named: entry.key).flatMap { mappedEntity($0, entry.value) }
    }
  }

  private mutating func mappedEntity(_ entity: Int, _ node: YAMLNode) -> MappedEntity? {
    guard reader.entries(node, .mappedEntity) != nil,
      let list = reader.required("fields", of: node, as: "an entity of a table"),
      let entries = reader.entries(list, as: "fields by name")
    else { return nil }
    var mapped = MappedEntity(entity: entity, conditions: conditions(of: node))
    if let words = node["complete"] { mapped.completeness = completeness(words) ?? .all }
    if let words = node["combine"] { mapped.isCombined = reader.isYes(words, as: "yes or no") ?? false }
    mapped.runs = node["runs"].flatMap { runs($0, of: entity) }
    for entry in entries {
      guard let position = field(named: entry.key, of: entity) else { continue }
      if let field = mappedField(position, of: entity, entry.value) { mapped.fields.append(field) }
    }
    mapped.assumptions = node["assumes"].map { assumptions($0, of: entity) } ?? []
    return mapped
  }

  /// How rows make stretches of time together.
  private mutating func runs(_ node: YAMLNode, of entity: Int) -> MappedRuns? {
    guard reader.entries(node, .runs) != nil,
      reader.required("begin", of: node, as: "how rows run on") != nil
    else { return nil }
    let definition = dictionary.entities[entity]
    guard definition.startsOn != nil, definition.referenceIndex(to: "child") != nil else {
      reader.report(
        .wrongKind, at: node.place,
        "rows of '\(definition.name)' cannot run on: it has no start, or no child of its own")
      return nil
    }
    return MappedRuns(
      begins: conditions(under: "begin", of: node, isWanted: true),
      stops: conditions(under: "stop", of: node, isWanted: true))
  }

  /// `all`, `latest only`, `last 6 months` or `since 01/04/2024`.
  private mutating func completeness(_ node: YAMLNode) -> Completeness? {
    guard let words = reader.text(node, as: "how complete the table is") else { return nil }
    switch words {
    case "all": return .all
    case "latest only": return .latestOnly
    default: break
    }
    let parts = words.split(separator: " ")
    if parts.count == 3, parts[0] == "last", parts[2] == "months", let months = Int(parts[1]), months > 0 {
      return .months(months)
    }
    if parts.count == 2, parts[0] == "since", let day = CivilDay.parse(String(parts[1])) {
      return .since(day)
    }
    reader.report(
      .wrongKind, at: node.place, "'\(words)' does not say how complete the table is",
      help: "write 'all', 'latest only', 'last 6 months' or 'since 01/04/2024'")
    return nil
  }

  private mutating func assumptions(_ node: YAMLNode, of entity: Int) -> [MappedAssumption] {
    guard let entries = reader.entries(node, as: "assumptions by field") else { return [] }
    return entries.compactMap { entry in
      guard let position = field(named: entry.key, of: entity),
        reader.entries(entry.value, .assumption) != nil,
        let value = reader.requiredText(under: "value", of: entry.value, as: "an assumption"),
        let because = reader.requiredText(under: "because", of: entry.value, as: "an assumption")
      else { return nil }
      let definition = dictionary.entities[entity].fields[position]
      if value == "blank", definition.mayBeTakenAsBlank {
        return MappedAssumption(field: position, value: "", because: because)
      }
      guard definition.presence(ofCell: value) == .recorded else {
        reader.report(
          .wrongKind, at: entry.value.place, "'\(value)' cannot be read as a value of '\(definition.name)'")
        return nil
      }
      return MappedAssumption(field: position, value: value, because: because)
    }
  }
}

extension Field {
  /// Whether a blank cell says something: an end that is open, a reference to nothing.
  fileprivate var mayBeTakenAsBlank: Bool {
    if case .reference = type { return true }
    return blankIsAnswer
  }
}
