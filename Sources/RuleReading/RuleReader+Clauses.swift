import CaseModel
package import RuleChecking

extension RuleReader {
  /// A condition in words, as it is asked of a row of an entity: `the placement's 'type' is 'foster'`.
  package func clause(_ condition: Condition, of entity: Int) -> String {
    Wording(vocabulary, of: entity).clause(condition)
  }

  /// One of an entity: `placement`.
  package func one(_ entity: Int) -> String { vocabulary.dictionary.entities[entity].name }

  /// Several of an entity: `placements`.
  package func many(_ entity: Int) -> String { vocabulary.dictionary.entities[entity].plural }
}
