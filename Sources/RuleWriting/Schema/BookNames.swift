import CaseModel
import RuleLoading
import RuleModel

/// The names that a book of rules knows, for editors to offer.
struct BookNames {
  let book: RuleBook

  /// The names of a kind, each once and in the order they are offered; none where any words will do.
  func names(_ kind: KnownNames) -> [String] {
    let entities = book.dictionary.entities
    switch kind {
    case .any, .numbers: return []
    case .areas: return unique(book.frameworks.flatMap(\.areas).flatMap { [$0.id] + $0.takes })
    case .subjects: return entities.map { "each \($0.name)" }
    case .entities: return entities.map(\.name)
    case .plurals: return entities.map(\.plural)
    case .eitherNumber: return unique(entities.flatMap { [$0.name, $0.plural] })
    case .happenings:
      let dates = entities.flatMap(\.fields).filter { $0.type == .date || $0.type == .moment }.map(\.name)
      return unique(entities.map(\.plural) + dates.sorted())
    case .fields: return unique(entities.flatMap(\.fields).map(\.name).sorted())
    case .citations: return unique(book.law.citations.sorted())
    case .rules: return unique(book.ruleHeads.map(\.id).sorted())
    }
  }

  /// Figures of the law that are lengths of time.
  var lengths: [String] {
    unique(book.law.instruments.flatMap(\.values).filter { $0.kind == .length }.map(\.name).sorted())
  }

  private func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
