import CaseModel

/// The names of a dictionary as expressions ask for them.
///
/// A name is looked for at every place of every expression where one may stand: to gather the names there each time
/// took a third of the time of checking the rules.
struct KnownNames: Sendable {
  /// What may be asked of a row of one entity by its plain name.
  struct OfEntity: Sendable {
    /// The names of its fields, then those of the conditions defined of it.
    var plain: [String]
    /// How many of them are fields'.
    var fieldCount: Int
    /// The positions of those conditions.
    var conditions: [Int] = []
    /// The fields that refer to another row.
    var references: [String]
  }

  /// In order of the entities.
  private(set) var ofEntities: [OfEntity]
  /// One of each entity, and several of it, in order of the entities.
  let singulars, plurals: [String]

  init(dictionary: DataDictionary, conditions: [CheckedCondition]) {
    singulars = dictionary.entities.map(\.name)
    plurals = dictionary.entities.map(\.plural)
    ofEntities = dictionary.entities.map { entity in
      OfEntity(
        plain: entity.fields.map(\.name), fieldCount: entity.fields.count,
        references: entity.fields.compactMap { field in
          if case .reference = field.type { field.name } else { nil }
        })
    }
    for (position, condition) in conditions.enumerated() {
      ofEntities[condition.entity].plain.append(condition.name)
      ofEntities[condition.entity].conditions.append(position)
    }
  }
}
