import CaseModel
import Chronology
import RuleChecking

/// What every rule needs of the tables at a given as-at date, worked out once and shared: which rows can be
/// seen, which rows belong together, features of texts, answers to conditions that depend on the row alone.
final class CaseIndex {
  let tables: [Table]
  let vocabulary: Vocabulary
  let asAt: CivilDay
  /// Rows dated, or written down, after the as-at date are not seen.
  private(set) var isVisible: [[Bool]] = []
  /// How many rows of each entity were left unseen.
  private(set) var hiddenCounts: [Int] = []

  private struct GroupKey: Hashable {
    var relation: Relation
    var date: Int
  }

  private struct FeatureKey: Hashable {
    var feature: TextFeature
    var entity: Int
    var field: Int
  }

  private var groups: [GroupKey: RowGroups] = [:]
  private var features: [FeatureKey: [Int32]] = [:]
  /// Answers of the dictionary's conditions, one `Truth` a row, for those that need no clock.
  var answers: [Int: [UInt8]] = [:]

  init(tables: [Table], vocabulary: Vocabulary, asAt: CivilDay) {
    self.tables = tables
    self.vocabulary = vocabulary
    self.asAt = asAt
    for table in tables {
      let visible = Self.visibleRows(of: table, asAt: asAt)
      isVisible.append(visible)
      hiddenCounts.append(visible.count { !$0 })
    }
  }

  /// The rows of one entity that belong to each row of another, in order of a date field of theirs; an
  /// entity without dates keeps the order of its table.
  func groups(_ relation: Relation, date: Int? = nil) -> RowGroups {
    let table = tables[relation.to]
    let dating = date ?? table.entity.dateIndex ?? -1
    let key = GroupKey(relation: normal(relation), date: dating)
    if let known = groups[key] { return known }
    let owner: [Int32]
    let owners: Int
    switch relation.kind {
    case .sameChild:
      owner = table.childRow
      owners = childCount
    case .reference(let field):
      owner = (0..<table.rowCount).map { Int32(table.columns[field].target(at: $0) ?? -1) }
      owners = tables[relation.from].rowCount
    }
    let built = RowGroups(
      owner: owner, owners: owners, isVisible: isVisible[relation.to],
      date: { dating >= 0 ? table.columns[dating].civilDay(at: $0) : nil })
    groups[key] = built
    return built
  }

  /// The owner that a row of the relation's near side looks its related rows up by.
  func owner(of row: Int, in relation: Relation) -> Int {
    switch relation.kind {
    case .reference: row
    case .sameChild: Int(tables[relation.from].childRow[row])
    }
  }

  /// Rows grouped by child are the same whichever entity asks.
  private func normal(_ relation: Relation) -> Relation {
    guard relation.kind == .sameChild else { return relation }
    return Relation(from: -1, to: relation.to, kind: .sameChild)
  }

  private var childCount: Int {
    vocabulary.dictionary.index(of: "child").map { tables[$0].rowCount } ?? 0
  }

  private static func visibleRows(of table: Table, asAt: CivilDay) -> [Bool] {
    let dating = table.entity.dateIndex
    let recording = table.entity.recordedOn.flatMap(table.entity.fieldIndex)
    return (0..<table.rowCount).map { row in
      if let dating, let day = table.columns[dating].civilDay(at: row), day > asAt.number { return false }
      if let recording, let day = table.columns[recording].civilDay(at: row), day > asAt.number {
        return false
      }
      return true
    }
  }

  /// A count taken of a text column, worked out for all its rows at once.
  func feature(_ feature: TextFeature, entity: Int, field: Int) -> [Int32] {
    let key = FeatureKey(feature: feature, entity: entity, field: field)
    if let known = features[key] { return known }
    let counts = textFeature(feature, of: tables[entity].columns[field], lexicons: vocabulary.lexicons)
    features[key] = counts
    return counts
  }
}
