import CaseModel
import Diagnostics
import RuleModel

extension RuleChecker {
  /// What may stand in an example besides records.
  private static let exampleKeys = ["case", "today", "results", "expect", "only", "known gap"]

  /// Warns of records of examples that name no entity or no field: the example does not say what it seems to.
  mutating func checkExamples() {
    for record in rule.examples.flatMap(\.records) {
      let entities: [Entity] = vocabulary.dictionary.entities
      guard let position = vocabulary.dictionary.index(of: record.entity.text) else {
        warn(
          at: record.entity, "is neither a key of an example nor an entity of the dictionary",
          among: Self.exampleKeys + entities.flatMap { [$0.name, $0.plural] })
        continue
      }
      let entity = entities[position]
      for cell in record.values where !cell.field.text.isEmpty && entity.fieldIndex(cell.field.text) == nil {
        warn(at: cell.field, "is not a field of \(entity.name)", among: entity.fields.map(\.name))
      }
    }
  }

  private mutating func warn(at name: Written, _ what: String, among names: [String]) {
    diagnostics.append(
      Diagnostic(
        .unknownName, .warning, at: name.place, "'\(name.text)' \(what)",
        help: didYouMean(name.text, among: names)))
  }
}
