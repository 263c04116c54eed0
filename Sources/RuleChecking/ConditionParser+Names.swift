import CaseModel
import RuleModel

extension ConditionParser {
  /// What a name turned out to be.
  enum Named {
    case field(CellPath, FieldType)
    case condition(Int, RowPath)
  }

  /// A field or condition, of the row in hand or of a row it leads to: `start`, `child's date of birth`,
  /// `the placement's care period's start`.
  ///
  /// A field hides an outer name of the same spelling, so that `due` in a target means the target's own.
  mutating func name() -> Named? {
    var row = RowPath(level: scopes.count - 1)
    var entity = scopes[scopes.count - 1]
    var isFirst = true
    while true {
      if let found = plainName(of: entity, at: row) { return found }
      let start = position
      _ = take("the")
      if let field = longest(among: references(of: entity), suffix: "'s"),
        let hop = vocabulary.dictionary.entities[entity].fieldIndex(field),
        case .reference(let target) = vocabulary.dictionary.entities[entity].fields[hop].type,
        let next = vocabulary.dictionary.index(of: target)
      {
        row.hops.append(Hop(entity: entity, field: hop))
        entity = next
      } else if isFirst, let outer = longest(among: scopes.map { entityName($0) }, suffix: "'s"),
        let level = enclosingLevel(of: outer)
      {
        row = RowPath(level: level)
        entity = scopes[level]
      } else {
        position = start
        return unknownName(among: validNames(of: entity))
      }
      isFirst = false
    }
  }

  /// The names that a field or condition of an entity goes by.
  func validNames(of entity: Int) -> [String] {
    vocabulary.dictionary.entities[entity].fields.map(\.name)
      + vocabulary.conditions.filter { $0.entity == entity }.map(\.name)
      + references(of: entity).map { $0 + "'s" } + scopes.map { entityName($0) + "'s" }
      + ["clock", "due", "as at"]
  }

  private mutating func plainName(of entity: Int, at row: RowPath) -> Named? {
    let fields = vocabulary.dictionary.entities[entity].fields
    let conditions = vocabulary.conditions.indices.filter { vocabulary.conditions[$0].entity == entity }
    let names = fields.map(\.name) + conditions.map { vocabulary.conditions[$0].name }
    guard let name = longest(among: names) else { return nil }
    if let field = fields.firstIndex(where: { $0.name == name }) {
      return .field(CellPath(row: row, entity: entity, field: field), fields[field].type)
    }
    return conditions.first { vocabulary.conditions[$0].name == name }.map { .condition($0, row) }
  }

  private func references(of entity: Int) -> [String] {
    vocabulary.dictionary.entities[entity].fields.compactMap { field in
      if case .reference = field.type { field.name } else { nil }
    }
  }

  private func entityName(_ entity: Int) -> String { vocabulary.dictionary.entities[entity].name }

  /// The nearest enclosing row of that name; the innermost one only when no other goes by it.
  private func enclosingLevel(of name: String) -> Int? {
    scopes.dropLast().lastIndex { entityName($0) == name }
      ?? scopes.lastIndex { entityName($0) == name }
  }
}
