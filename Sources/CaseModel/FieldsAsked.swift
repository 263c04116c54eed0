/// Which fields are read of an export, where not everything it holds is wanted.
///
/// Dates, moments and references are always read: they say which rows there are and how they hang together. An
/// identifier that nobody asks for is held against the one before it, so that repeats are still found.
package struct FieldsAsked: Sendable, Hashable {
  /// Nil for an entity of which all are.
  private var fields: [Set<Int>?]

  /// - Parameter fields: for each entity of the dictionary, the positions of fields that are asked for.
  package init(_ fields: [Set<Int>]) {
    self.fields = fields
  }

  /// Asks for all fields of an entity.
  package mutating func askForAll(of entity: Int) { fields[entity] = nil }

  /// Whether a field is read.
  package func contains(entity: Int, field: Int, of dictionary: DataDictionary) -> Bool {
    guard let asked = fields[entity] else { return true }
    let definition = dictionary.entities[entity]
    switch definition.fields[field].type {
    case .date, .moment, .reference: return true
    case .identifier where dictionary.isReferredTo(entity) || definition.name == "child": return true
    case .identifier, .yesNo, .code, .number, .label, .text: return asked.contains(field)
    }
  }
}

extension DataDictionary {
  /// Whether rows of an entity can be meant by fields of any.
  package func isReferredTo(_ entity: Int) -> Bool {
    entities.contains { $0.referenceIndex(to: entities[entity].name) != nil }
  }
}
