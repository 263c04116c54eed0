import CaseModel
import Diagnostics

extension ConditionParser {
  /// `any visit where …`, `no other review where …`, `no previous episode`.
  mutating func quantifier(negated: Bool) -> Condition? {
    if peek("previous") || peek("next") { return neighbour(negated: negated) }
    guard let (relation, filter) = related(among: vocabulary.names.singulars) else { return nil }
    let exists = Condition.exists(relation, where: filter)
    return negated ? .not(exists) : exists
  }

  /// `any previous episode`, `no next episode where …`: whether there is such a row.
  private mutating func neighbour(negated: Bool) -> Condition? {
    guard let place = choicePlace() else { return nil }
    let names = vocabulary.names.singulars
    guard let name = longest(among: names), let target = vocabulary.dictionary.index(of: name) else {
      return unknownName(among: names)
    }
    guard let relation = choiceRelation(place, from: scopes[scopes.count - 1], to: target) else { return nil }
    var filter: Condition?
    if take("where") {
      guard let found = inside(target, { $0.or() }) else { return nil }
      filter = found
    }
    let exists = Condition.chosen(
      Choice(place: place, relation: relation, filter: filter), has: .always)
    return negated ? .not(exists) : exists
  }

  /// `every target has …`, `every target where … has …`: none of which it does not hold.
  mutating func universal() -> Condition? {
    guard let (relation, filter) = related(among: vocabulary.names.singulars) else { return nil }
    guard let has = has(of: relation.to) else { return nil }
    let fails = Condition.not(has)
    return .not(.exists(relation, where: filter.map { .all([$0, fails]) } ?? fails))
  }

  /// `first visit where … has …`: nil, with nothing taken, where no row is chosen here.
  mutating func chosenTest() -> Condition? {
    let start = position
    guard let place = choicePlace() else { return nil }
    let names = vocabulary.names.singulars
    guard let name = longest(among: names), let target = vocabulary.dictionary.index(of: name) else {
      position = start
      return nil
    }
    guard let relation = choiceRelation(place, from: scopes[scopes.count - 1], to: target) else { return nil }
    var filter: Condition?
    if take("where") {
      guard let found = inside(target, { $0.or() }) else { return nil }
      filter = found
    } else if !peek("has") {
      // `first visit` alone is a place in a timetable, not a row.
      position = start
      return nil
    }
    guard let has = has(of: target) else { return nil }
    return .chosen(Choice(place: place, relation: relation, filter: filter), has: has)
  }

  /// Rows by their plural and `where`, or nil with the mistake added to the diagnostics.
  mutating func relatedRows(into diagnostics: inout [Diagnostic]) -> RelatedRows? {
    let found = isShort() ? related(among: vocabulary.names.plurals) : nil
    if mistake == nil, position < words.count {
      _ = fail("'\(words[position].text)' is not understood here") as Condition?
    }
    if let mistake { diagnostics.append(mistake) }
    return mistake == nil ? found.map { RelatedRows(relation: $0.0, filter: $0.1) } : nil
  }

  /// What a row must be like, after `has`.
  private mutating func has(of entity: Int) -> Condition? {
    guard take("has") else {
      return fail("say what the row is to be like: 'has' and a condition are missing here")
    }
    return inside(entity, { $0.or() })
  }

  /// An entity's name, perhaps after `other`, and its `where`; the related row becomes the innermost in hand.
  ///
  /// - Parameter names: those of the entities, one of each or several.
  mutating func related(among names: [String]) -> (Relation, Condition?)? {
    let isOther = take("other")
    guard let name = longest(among: names), let entity = vocabulary.dictionary.index(of: name) else {
      return unknownName(among: names)
    }
    guard let relation = relation(to: entity, called: name) else { return nil }
    var filter: Condition?
    if isOther {
      guard let level = scopes.lastIndex(of: entity) else {
        return fail(
          "'other' needs a \(vocabulary.dictionary.entities[entity].name) in hand that it is other than")
      }
      filter = .isOther(than: level)
    }
    guard take("where") else { return (relation, filter) }
    return inside(entity) { $0.or() }.map { found in (relation, filter.map { .all([$0, found]) } ?? found) }
  }

  /// How rows that are looked for belong to the row in hand: by reference, by child, or `of the same worker`.
  private mutating func relation(to entity: Int, called name: String) -> Relation? {
    let near = scopes[scopes.count - 1]
    guard take(all: "of the same") else {
      return vocabulary.relation(from: near, to: entity)
        ?? fail("\(name) rows cannot be found from here", code: .unrelatedEntity)
    }
    let asked = vocabulary.dictionary.entities[entity]
    guard near == entity else {
      return fail(
        "'of the same' compares rows of one kind, and this is asked of a \(entityName(near))",
        code: .unrelatedEntity)
    }
    let texts = asked.fields.filter { $0.type == .label || $0.type == .identifier }.map(\.name)
    guard let shared = longest(among: texts), let field = asked.fieldIndex(shared) else {
      return unknownName(among: texts)
    }
    return Relation(from: near, to: entity, kind: .sameText(field: field))
  }

  /// Reads something of which the row of an entity is the innermost in hand.
  mutating func inside<Value>(_ entity: Int, _ read: (inout ConditionParser) -> Value?) -> Value? {
    guard scopes.count < 4 else { return fail("at most three 'where's may stand inside one another") }
    scopes.append(entity)
    defer { scopes.removeLast() }
    return read(&self)
  }
}
