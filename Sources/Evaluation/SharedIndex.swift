import CaseModel
import Chronology
import RuleChecking
import Synchronization
import Workers

/// What any worker has worked out of the tables that serves the others too.
final class SharedIndex: Sendable {
  let tables: [Table]
  let vocabulary: Vocabulary
  let asAt: CivilDay
  /// For each entity the field that dates its rows; -1 where it has none.
  let dating: [Int]
  /// For each entity and row whether it can be seen: not if it is dated, or was written down, after the as-at
  /// date.
  let isVisible: [[Bool]]
  /// How many rows of each entity cannot.
  let hiddenCounts: [Int]

  private struct GroupKey: Hashable {
    var to: Int
    /// The field by which rows belong together; -1 for rows of the same child.
    var link: Int
    var dating: Int
  }

  /// A feature of the texts of a column.
  struct FeatureKey: Hashable {
    var feature: TextFeature
    var entity: Int
    var field: Int
  }

  /// A condition asked of all rows of an entity.
  private struct AnswersKey: Hashable {
    var condition: Condition
    var entity: Int
  }

  /// Answers that one worker works out while others that need them wait: conditions do not ask one another in a circle.
  private final class Answers: Sendable {
    let known = Mutex<[UInt8]?>(nil)
  }

  private let answers = Mutex<[AnswersKey: Answers]>([:])

  // Locked only to look up and to put down: two workers may rarely do the same work, and neither waits.
  private let groups = Mutex<[GroupKey: RowGroups]>([:])
  private let features = Mutex<[FeatureKey: [Int32]]>([:])

  init(tables: [Table], vocabulary: Vocabulary, asAt: CivilDay) {
    self.tables = tables
    self.vocabulary = vocabulary
    self.asAt = asAt
    dating = tables.map { $0.entity.dateIndex ?? -1 }
    let rows = tables.map { Self.visibleRows(of: $0, asAt: asAt.number) }
    (isVisible, hiddenCounts) = (rows.map(\.isVisible), rows.map(\.hidden))
  }

  /// For each row whether it is seen, and how many are not.
  private static func visibleRows(of table: Table, asAt: Int32) -> (isVisible: [Bool], hidden: Int) {
    let fields = [table.entity.dateIndex, table.entity.recordedOn.flatMap(table.entity.fieldIndex)]
    let columns = fields.compactMap { $0.map { table.columns[$0] } }.filter(\.isSupplied)
    guard !table.entity.isAsReturned, !columns.isEmpty else {
      return ([Bool](repeating: true, count: table.rowCount), 0)
    }
    let days = columns.map { RowDays($0) }
    let shares = RowGroups.shares(of: table.rowCount)
    var hidden = 0
    let isVisible = unsafe [Bool](inLargePages: table.rowCount) { isVisible in
      let isVisible = unsafe SharedRoom(isVisible)
      // No two workers have the same rows.
      let ofShares = inParallel(shares.count) { share in
        let (places, first) = unsafe (isVisible[shares[share]], shares[share].lowerBound)
        unsafe places.initialize(repeating: true)
        for days in days {
          days.forEach(shares[share]) { row, day in
            if day > asAt, day != .max { unsafe places[row - first] = false }
          }
        }
        return unsafe places.count { !$0 }
      }
      hidden = ofShares.reduce(0, +)
    }
    return (isVisible, hidden)
  }

  /// The rows that belong together, by a relation, in order of a date field; -1 for the order of their table.
  func groups(_ relation: Relation, dating: Int, cells: CellViews) -> RowGroups {
    let link =
      switch relation.kind {
      case .sameChild: -1
      case .reference(let field), .sameText(let field): field
      }
    let key = GroupKey(to: relation.to, link: link, dating: dating)
    if let known = groups.withLock({ $0[key] }) { return known }
    let table = tables[relation.to]
    let (owner, owners): ([Int32], Int) =
      switch relation.kind {
      case .sameChild: (table.childRow, childCount)
      case .reference:
        (links(of: table, cells[relation.to, link]), tables[relation.from].rowCount)
      case .sameText: (links(of: table, cells[relation.to, link]), table.columns[link].textCount)
      }
    let made = RowGroups(
      owner: owner, owners: owners, isVisible: isVisible[relation.to],
      dates: dating >= 0 ? table.columns[dating] : nil)
    return groups.withLock { known in
      if let other = known[key] { return other }
      known[key] = made
      return made
    }
  }

  /// The answers to a condition, one a row of an entity, worked out by whoever asks first.
  func answers(to condition: Condition, ofAllRowsOf entity: Int, _ work: () -> [UInt8]) -> [UInt8] {
    let key = AnswersKey(condition: condition, entity: entity)
    let answers = answers.withLock { all in
      if let known = all[key] { return known }
      let made = Answers()
      all[key] = made
      return made
    }
    return answers.known.withLock { known in
      if let known { return known }
      let made = work()
      known = made
      return made
    }
  }

  /// For each row the row that it names, or the number of the text that it holds; -1 where there is none.
  private func links(of table: Table, _ cells: CellView) -> [Int32] {
    (0..<table.rowCount).map { cells.value(at: $0) ?? -1 }
  }

  private var childCount: Int {
    vocabulary.dictionary.index(of: "child").map { tables[$0].rowCount } ?? 0
  }

  /// A count taken of a text column, for all its rows.
  func feature(_ key: FeatureKey) -> [Int32] {
    if let known = features.withLock({ $0[key] }) { return known }
    let made = textFeature(
      key.feature, of: tables[key.entity].columns[key.field], lexicons: vocabulary.lexicons)
    features.withLock { $0[key] = made }
    return made
  }
}
