/// The words of the field: every entity that rules and exports may speak of.
package struct DataDictionary: Sendable, Hashable {
  /// In order of their names; positions are stable within a run.
  package private(set) var entities: [Entity]
  /// Lists of codes that short texts may be held against, in order of their names.
  package private(set) var lists: [CodeList]
  private var byName: [String: Int]
  private var byPlural: [String: Int]

  /// - Parameters:
  ///   - entities: each with names of its own; a later one of the same name is dropped.
  ///   - lists: code lists, each with a name of its own.
  package init(entities: [Entity], lists: [CodeList] = []) {
    self.entities = []
    self.lists = lists.sorted { $0.name < $1.name }
    byName = [:]
    byPlural = [:]
    for entity in entities.sorted(by: { $0.name < $1.name }) where byName[entity.name] == nil {
      byName[entity.name] = self.entities.count
      byPlural[entity.plural] = self.entities.count
      self.entities.append(entity)
    }
  }

  /// The position of an entity, by its singular or plural name.
  package func index(of name: String) -> Int? {
    byName[name] ?? byPlural[name]
  }

  /// The entity of that name, singular or plural.
  package subscript(name: String) -> Entity? {
    index(of: name).map { entities[$0] }
  }

  /// The references to follow from an entity to its child, as field positions; empty for the child itself.
  ///
  /// Nil when no chain of references leads to a child: a worker, a team.
  package func pathToChild(from entity: Int) -> [Int]? {
    guard entities[entity].name != "child" else { return [] }
    if let direct = entities[entity].referenceIndex(to: "child") { return [direct] }
    for (position, field) in entities[entity].fields.enumerated() {
      guard case .reference(let name) = field.type, let next = index(of: name), next != entity,
        let onward = entities[next].referenceIndex(to: "child")
      else { continue }
      return [position, onward]
    }
    return nil
  }
}
