package import CaseModel
package import RuleChecking
package import RuleModel

extension RuleWords {
  /// The words of the rules in force.
  ///
  /// - Parameters:
  ///   - vocabulary: what rules are checked against.
  ///   - written: the named conditions as they are written.
  ///   - mappings: the export formats known, read against the same dictionary.
  package init(_ vocabulary: Vocabulary, written: [NamedCondition], mappings: [SourceMapping]) {
    let dictionary = vocabulary.dictionary
    let conditions = Dictionary(grouping: written, by: \.entity)
    let formats = mappings.sorted { $0.name < $1.name }
    kinds = dictionary.entities.enumerated().map { position, entity in
      Kind(
        entity, at: position, of: dictionary, conditions: conditions[entity.name] ?? [], formats: formats)
    }
    lists = dictionary.lists
    phrases = vocabulary.lexicons.sorted { $0.name < $1.name }
    figures = vocabulary.lawValues.map { Figure(name: $0.name, isAnswer: $0.kind == .answer) }
      .sorted { $0.name < $1.name }
  }

  /// Every name that stands for a kind of record or a list.
  package var names: [String] { kinds.flatMap { [$0.name, $0.plural] } + lists.map(\.name) }

  /// The words that belong to one name alone: a kind of record by its singular or plural, or a list.
  ///
  /// Nil where nothing goes by the name.
  package func only(_ name: String) -> RuleWords? {
    let name = name.lowercased()
    var one = RuleWords(kinds: [], lists: [], phrases: [], figures: [])
    one.kinds = kinds.filter { [$0.name, $0.plural].contains { $0.lowercased() == name } }
    one.lists = lists.filter { $0.name.lowercased() == name }
    return one.kinds.isEmpty && one.lists.isEmpty ? nil : one
  }
}

extension RuleWords.Kind {
  fileprivate init(
    _ entity: Entity, at position: Int, of dictionary: DataDictionary, conditions: [NamedCondition],
    formats: [SourceMapping]
  ) {
    self.init(
      name: entity.name, plural: entity.plural, means: entity.means,
      belongsTo: entity.fields.compactMap(\.type.target),
      namedBy: dictionary.entities.filter { $0.fields.contains { $0.type.target == entity.name } }
        .map(\.plural),
      happens: entity.happensOn, starts: entity.startsOn, ends: entity.endsOn,
      isAsReturned: entity.isAsReturned,
      fields: entity.fields.enumerated().map { field, definition in
        RuleWords.Field(
          name: definition.name, type: definition.type,
          codes: codes(of: definition.type, among: dictionary.lists),
          blankMeans: definition.blankIsAnswer ? definition.blankMeans : "",
          unknownWords: definition.unknownWords, isPrivate: definition.isPrivate,
          usually: entity.usualRow[definition.name],
          exports: formats.filter { $0.hasColumn(for: field, of: position) }.map(\.name))
      },
      conditions: conditions.map {
        RuleWords.Named(
          name: $0.name.text,
          says: $0.expression.text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
      })
  }
}

/// The codes of a field, with what they mean by the shortest list that holds them all.
private func codes(of type: FieldType, among lists: [CodeList]) -> [RuleWords.Code] {
  guard case .code(let codes) = type else { return [] }
  let wanted = Set(codes)
  let list = lists.filter { wanted.isSubset(of: $0.entries.map(\.code)) }.min {
    ($0.entries.count, $0.name) < ($1.entries.count, $1.name)
  }
  return codes.map { code in
    RuleWords.Code(code: code, means: list?.entries.last { $0.code == code }?.means ?? "")
  }
}

extension FieldType {
  /// The kind of record that a reference leads to.
  fileprivate var target: String? {
    if case .reference(let target) = self { target } else { nil }
  }
}

extension SourceMapping {
  /// Whether a format has a column that a field is read from.
  fileprivate func hasColumn(for field: Int, of entity: Int) -> Bool {
    tables.contains { table in
      table.gives.contains { given in
        given.entity == entity && given.fields.contains { $0.field == field && !$0.sources.isEmpty }
      }
    }
  }
}
