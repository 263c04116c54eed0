import CaseModel
import RuleModel

/// The tables of one example: its records on top of usual rows, all belonging to one child.
struct ExampleTables {
  private let dictionary: DataDictionary
  private var builder: CaseTablesBuilder
  private let source: UInt16
  private var nextRow: [Int: Int32] = [:]
  /// Records given, by entity, in order: field names to texts.
  private var given: [(entity: Int, values: [String: String])] = []

  init(dictionary: DataDictionary) {
    self.dictionary = dictionary
    builder = CaseTablesBuilder(dictionary: dictionary, mapping: "example")
    source = builder.addSource(CaseSource(file: "example"))
    for entity in dictionary.entities.indices {
      builder.declare(
        entity: entity, completeness: .all, supplied: Array(dictionary.entities[entity].fields.indices))
    }
  }

  /// Takes the records of an example; what cannot be taken is said.
  mutating func add(_ records: [ExampleRecord]) -> [String] {
    var mistakes: [String] = []
    for record in records {
      guard let entity = dictionary.index(of: record.entity.text) else {
        mistakes.append("'\(record.entity.text)' is no entity of the dictionary")
        continue
      }
      var values = dictionary.entities[entity].usualRow
      for cell in record.values {
        let name = cell.field.text.isEmpty ? dateField(of: entity) : cell.field.text
        guard let name, dictionary.entities[entity].fieldIndex(name) != nil else {
          mistakes.append("'\(cell.field.text)' is no field of \(record.entity.text)")
          continue
        }
        values[name] = cell.value.text
      }
      given.append((entity, values))
    }
    return mistakes
  }

  private func dateField(of entity: Int) -> String? {
    dictionary.entities[entity].happensOn ?? dictionary.entities[entity].startsOn
  }

  /// The tables.
  ///
  /// References not given lead to the one record of their entity, or to a usual row.
  mutating func finish() -> CaseTables {
    var position = 0
    while position < given.count {
      let entity = dictionary.entities[given[position].entity]
      if let identifier = entity.identifierIndex {
        let name = entity.fields[identifier].name
        if given[position].values[name] == nil {
          given[position].values[name] = "\(entity.name) \(position + 1)"
        }
      }
      for field in entity.fields {
        guard case .reference(let target) = field.type else { continue }
        if let named = given[position].values[field.name] {
          if target == "child" { nameChild(named) }
          continue
        }
        given[position].values[field.name] = identifier(of: target, for: given[position].values)
      }
      position += 1
    }
    for (entity, values) in given {
      let row = (nextRow[entity] ?? 1) + 1
      nextRow[entity] = row
      builder.beginRow(entity: entity, source: source, row: row)
      for (position, field) in dictionary.entities[entity].fields.enumerated() {
        if let text = values[field.name], !text.isEmpty { _ = builder.set(position, text: text) }
      }
    }
    return builder.finish()
  }

  /// Makes a child of a name that a record gives and no record of a child has.
  private mutating func nameChild(_ name: String) {
    guard let entity = dictionary.index(of: "child"),
      let position = dictionary.entities[entity].identifierIndex
    else { return }
    let identifier = dictionary.entities[entity].fields[position].name
    guard !given.contains(where: { $0.entity == entity && $0.values[identifier] == name }) else { return }
    given.append((entity, dictionary.entities[entity].usualRow.merging([identifier: name]) { $1 }))
  }

  /// The identifier of the record a reference means: the first given, else one made from the usual row and
  /// the days of the record that refers to it.
  private mutating func identifier(of target: String, for values: [String: String]) -> String? {
    guard let entity = dictionary.index(of: target),
      let position = dictionary.entities[entity].identifierIndex
    else { return nil }
    let definition = dictionary.entities[entity]
    let name = definition.fields[position].name
    if let index = given.firstIndex(where: { $0.entity == entity }) {
      let known = given[index].values[name] ?? "\(definition.name) \(index + 1)"
      given[index].values[name] = known
      return known
    }
    var made = definition.usualRow
    // A care period made up for a placement lasts as long as the placement, so that it ends no duty early.
    for field in [definition.startsOn, definition.endsOn].compactMap(\.self) where made[field] == nil {
      made[field] = values[field]
    }
    // Only what every record belongs to is made up; a referral or concern not given stays not recorded.
    guard target == "child" || definition.startsOn != nil else { return nil }
    made[name] = "\(definition.name) made up"
    given.append((entity, made))
    return made[name]
  }
}
