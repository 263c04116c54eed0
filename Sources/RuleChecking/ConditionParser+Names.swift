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
      guard row.hops.count < RuleLimits.steps else {
        return fail("a row is reached in at most \(RuleLimits.steps) steps", code: .expressionTooLarge)
      }
      if let choice = chosenRow(from: entity) {
        row.hops.append(.chosen(choice))
        entity = choice.relation.to
        isFirst = false
        continue
      }
      guard mistake == nil else { return nil }
      let start = position
      _ = take("the")
      if let field = longest(among: references(of: entity), suffix: "'s"),
        let hop = vocabulary.dictionary.entities[entity].fieldIndex(field),
        case .reference(let target) = vocabulary.dictionary.entities[entity].fields[hop].type,
        let next = vocabulary.dictionary.index(of: target)
      {
        row.hops.append(.reference(entity: entity, field: hop))
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

  /// `first visit's`, `the next returned episode's`: one row of those that belong to the row in hand.
  private mutating func chosenRow(from entity: Int) -> Choice? {
    let start = position
    _ = take("the")
    guard let place = choicePlace() else {
      position = start
      return nil
    }
    guard let name = longest(among: vocabulary.names.singulars, suffix: "'s"),
      let target = vocabulary.dictionary.index(of: name)
    else {
      position = start
      return nil
    }
    guard let relation = choiceRelation(place, from: entity, to: target) else { return nil }
    return Choice(place: place, relation: relation)
  }

  /// `first`, `last`, `previous` or `next`.
  mutating func choicePlace() -> Choice.Place? {
    Choice.Place.allCases.first { take($0.rawValue) }
  }

  /// How the rows chosen among belong to the row in hand.
  mutating func choiceRelation(_ place: Choice.Place, from entity: Int, to target: Int) -> Relation? {
    if place == .previous || place == .next, entity != target {
      return fail(
        "'\(place.rawValue)' counts among rows of one kind, and this is asked of a \(entityName(entity))",
        code: .unrelatedEntity,
        help: "write 'last \(entityName(target)) where … before …', or 'first … where … after …'")
    }
    guard let relation = vocabulary.relation(from: entity, to: target) else {
      return fail(
        "\(vocabulary.dictionary.entities[target].plural) cannot be found from here", code: .unrelatedEntity)
    }
    return relation
  }

  /// The names that a field or condition of an entity goes by.
  func validNames(of entity: Int) -> [String] {
    vocabulary.names.ofEntities[entity].plain
      + references(of: entity).map { $0 + "'s" } + scopes.map { entityName($0) + "'s" }
      + ["clock", "due", "as at", "year start", "year end"]
  }

  private mutating func plainName(of entity: Int, at row: RowPath) -> Named? {
    let known = vocabulary.names.ofEntities[entity]
    guard let name = longest(among: known.plain), let found = known.plain.firstIndex(of: name) else {
      return nil
    }
    guard found < known.fieldCount else { return .condition(known.conditions[found - known.fieldCount], row) }
    let type = vocabulary.dictionary.entities[entity].fields[found].type
    return .field(CellPath(row: row, entity: entity, field: found), type)
  }

  private func references(of entity: Int) -> [String] { vocabulary.names.ofEntities[entity].references }

  func entityName(_ entity: Int) -> String { vocabulary.names.singulars[entity] }

  /// The nearest enclosing row of that name; the innermost one only when no other goes by it.
  private func enclosingLevel(of name: String) -> Int? {
    scopes.dropLast().lastIndex { entityName($0) == name }
      ?? scopes.lastIndex { entityName($0) == name }
  }
}
