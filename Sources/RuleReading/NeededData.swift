package import CaseModel
package import RuleChecking

/// A kind of record that a rule reads, and where it can be had.
package struct NeededEntity: Sendable, Hashable {
  /// Several of it: `placements`.
  package var name: String
  package var means: String
  package var fields: [NeededField]
}

/// A field that a rule reads.
package struct NeededField: Sendable, Hashable {
  package var name: String
  /// What it holds, in a few words: `a date`.
  package var holds: String
  /// Whether its values reach no output.
  package var isPrivate: Bool
  /// The mappings that give it, each with the columns it comes from: `annex-a (Date of last review)`.
  package var hadFrom: [String]
}

extension RuleReader {
  /// What an export must hold for a rule to be asked of it, or what it asks about where it is there.
  ///
  /// - Parameters:
  ///   - rule: whose words are opened, so that what a named condition reads is needed too.
  ///   - mappings: the export formats known, read against the same dictionary.
  package func neededData(of rule: CheckedRule, mappings: [SourceMapping]) -> [NeededEntity] {
    let used = UsedWords(rule, vocabulary: vocabulary)
    return used.fieldsByEntity.filter { !$0.fields.isEmpty }.map { entity, fields in
      let own = vocabulary.dictionary.entities[entity]
      return NeededEntity(
        name: own.plural, means: own.means,
        fields: fields.map { field in
          let definition = own.fields[field]
          return NeededField(
            name: definition.name, holds: definition.type.inWords, isPrivate: definition.isPrivate,
            hadFrom: mappings.sorted { $0.name < $1.name }.compactMap { $0.source(of: field, of: entity) })
        })
    }.sorted { $0.name < $1.name }
  }
}

extension SourceMapping {
  /// Where a format has a field, or what it takes it for; nil where it has it not.
  fileprivate func source(of field: Int, of entity: Int) -> String? {
    let given = tables.flatMap(\.gives).filter { $0.entity == entity }
    let columns = given.flatMap(\.fields).filter { $0.field == field }
      .flatMap(\.sources).flatMap(\.headings).map(\.name)
    var once: [String] = []
    for column in columns where !once.contains(column) { once.append(column) }
    if !once.isEmpty { return "\(name) (\(once.joined(separator: "; ")))" }
    let assumed = given.flatMap(\.assumptions).first { $0.field == field }
    return assumed.map { "\(name) (no column; taken to be \($0.value.isEmpty ? "blank" : $0.value))" }
  }
}

extension FieldType {
  /// What a field of the kind holds.
  fileprivate var inWords: String {
    switch self {
    case .identifier: "an identifier"
    case .reference(let entity): "which \(entity)"
    case .date: "a date"
    case .moment: "a date and time"
    case .yesNo: "yes or no"
    case .code(let codes): "one of \(codes.count) codes"
    case .number: "a number"
    case .label: "a short text"
    case .text: "free text"
    }
  }
}
