package import CaseModel
package import RuleChecking

extension [CheckedRule] {
  /// The fields that the rules read, wherever they name them, and the identifiers of what they judge.
  package func fieldsAsked(_ vocabulary: Vocabulary) -> FieldsAsked {
    var fields = vocabulary.dictionary.entities.map { _ in Set<Int>() }
    for rule in self {
      for (entity, used) in UsedWords(rule, vocabulary: vocabulary).fieldsByEntity {
        fields[entity].formUnion(used)
      }
      if let identifier = vocabulary.dictionary.entities[rule.entity].identifierIndex {
        fields[rule.entity].insert(identifier)
      }
    }
    var asked = FieldsAsked(fields)
    // Teams and localities, by which shares are taken, are not named by a rule.
    if let allocation = vocabulary.dictionary.index(of: "allocation") { asked.askForAll(of: allocation) }
    return asked
  }
}
