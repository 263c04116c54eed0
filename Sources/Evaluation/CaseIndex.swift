import CaseModel
import Chronology
import RuleChecking
import RuleModel

/// What every rule needs of the tables at a given as-at date, worked out once: which rows can be seen, which
/// rows belong together, features of texts, answers to conditions that depend on the row alone.
///
/// Each worker has its own, in front of what all of them share.
final class CaseIndex {
  let tables: [Table]
  /// The cells of the tables; good for as long as the index is.
  let cells: CellViews
  let vocabulary: Vocabulary
  let asAt: CivilDay
  /// The dictionary's conditions by position, without what judging does not need of them.
  let conditions: [(condition: Condition, needsClock: Bool)]
  private let shared: SharedIndex
  /// By entity and `groupsPlace`; nil, or no places at all, until asked for.
  private var groups: [[RowGroups?]]
  /// For each figure of the law what it said, in order of when that came into force; empty until asked for.
  private var law: [[FigureInForce]]
  private var features: [SharedIndex.FeatureKey: [Int32]] = [:]
  private var texts = TextAnswers()
  /// Answers of the dictionary's conditions, for those that need no clock and look through other rows.
  private var remembered: [RememberedAnswers?]

  init(shared: SharedIndex, cells: CellViews) {
    self.shared = shared
    self.cells = cells
    tables = shared.tables
    vocabulary = shared.vocabulary
    asAt = shared.asAt
    conditions = vocabulary.conditions.map { ($0.condition, $0.needsClock) }
    remembered = Array(repeating: nil, count: conditions.count)
    law = Array(repeating: [], count: vocabulary.lawValues.count)
    groups = Array(repeating: [], count: tables.count)
  }

  deinit {
    for answers in remembered { answers?.forget() }
  }

  /// Where the answers to a condition of the dictionary are remembered, of which there is one a row of its entity.
  func remembered(_ position: Int) -> RememberedAnswers {
    if let known = remembered[position] { return known }
    let made = RememberedAnswers(rows: tables[vocabulary.conditions[position].entity].rowCount)
    remembered[position] = made
    return made
  }

  /// Whether a condition of the dictionary looks through other rows, itself or by way of another.
  func looksThroughRows(_ position: Int) -> Bool {
    var looks = false
    conditions[position].condition.forEachPart { part in
      switch part {
      case .relation: looks = true
      case .condition(.named(let other, _)): looks = looks || looksThroughRows(other)
      default: break
      }
    }
    return looks
  }

  /// What a figure of the law said, in order of when that came into force.
  func lawAnswers(_ value: Int) -> [PlainFigure] {
    vocabulary.lawValues[value].dated.map { dated in
      let figure = FigureInForce(dated)
      return PlainFigure(
        from: figure.from.number, until: figure.until?.number ?? .max, isYes: figure.isYes)
    }
  }

  /// Rows dated, or written down, after the as-at date are not seen.
  func isVisible(_ row: Int, of entity: Int) -> Bool { shared.isVisible[entity][row] }

  /// For each row of an entity whether it is seen.
  func visibleRows(of entity: Int) -> [Bool] { shared.isVisible[entity] }

  /// Gives the rows that are seen among some of an entity, some hundred at a time.
  func forEachBatch(of entity: Int, _ rows: Range<Int>, _ take: ([Int32]) -> Void) {
    let isVisible = shared.isVisible[entity]
    for first in stride(from: rows.lowerBound, to: rows.upperBound, by: PlainBatch.usualCount) {
      var batch: [Int32] = []
      batch.reserveCapacity(PlainBatch.usualCount)
      for row in first..<min(rows.upperBound, first + PlainBatch.usualCount) where isVisible[row] {
        batch.append(Int32(truncatingIfNeeded: row))
      }
      if !batch.isEmpty { take(batch) }
    }
  }

  /// The answers to a condition, one a row of an entity: those that another worker has worked out, else what the work
  /// gives.
  func answers(to condition: Condition, ofAllRowsOf entity: Int, _ work: () -> [UInt8]) -> [UInt8] {
    shared.answers(to: condition, ofAllRowsOf: entity, work)
  }

  /// Whether a condition depends on the duty in question, and not on the row alone.
  func needsClock(_ condition: Condition) -> Bool { condition.needsClock(vocabulary.conditions) }

  /// The length of time that a figure of the law gave on a day; nil where no law was in force.
  func lawPeriod(_ value: Int, on day: CivilDay) -> Period? { law(value, on: day)?.period }

  /// Whether a figure of the law said yes on a day; nil where no law was in force.
  func lawAnswer(_ value: Int, on day: CivilDay) -> Bool? { law(value, on: day)?.isYes }

  private func law(_ value: Int, on day: CivilDay) -> FigureInForce? {
    if law[value].isEmpty { law[value] = vocabulary.lawValues[value].dated.map { FigureInForce($0) } }
    return law[value].last { $0.from <= day && ($0.until.map { day <= $0 } ?? true) }
  }

  /// The rows of one entity that belong to each row of another, in order of a date field of theirs; an
  /// entity without dates keeps the order of its table.
  func groups(_ relation: Relation, date: Int? = nil) -> RowGroups {
    let dating = date ?? shared.dating[relation.to]
    let place = groupsPlace(relation, dating)
    if groups[relation.to].isEmpty {
      let width = tables[relation.to].columns.count + 1
      groups[relation.to] = Array(repeating: nil, count: width * width)
    }
    if let known = groups[relation.to][place] { return known }
    let made = shared.groups(relation, dating: dating, cells: cells)
    groups[relation.to][place] = made
    return made
  }

  /// The related rows of a row, in order of a date field of theirs.
  func related(to row: Int, by relation: Relation, date: Int? = nil) -> GroupedRows {
    groups(relation, date: date)[owner(of: row, in: relation)]
  }

  /// The owner that a row of the relation's near side looks its related rows up by.
  private func owner(of row: Int, in relation: Relation) -> Int {
    switch relation.kind {
    case .reference: row
    case .sameChild: child(of: row, in: relation.from)
    case .sameText(let field): Int(cells[relation.from, field].value(at: row) ?? -1)
    }
  }

  /// The row of the child that a row belongs to; -1 where there is none.
  func child(of row: Int, in entity: Int) -> Int { Int(tables[entity].childRow[row]) }

  /// Which rows refer to a row, or share its child or a text of it, and by which date they are ordered, as one number.
  private func groupsPlace(_ relation: Relation, _ dating: Int) -> Int {
    let width = tables[relation.to].columns.count + 1
    let link =
      switch relation.kind {
      // Rows grouped by child are the same whichever entity asks.
      case .sameChild: 0
      case .reference(let field), .sameText(let field): field + 1
      }
    return link * width + dating + 1
  }

  /// For each text of a column, by its number there, whether it passes a test.
  func textAnswers(_ test: TextTest, entity: Int, field: Int) -> [Bool] {
    texts.answers(
      test, entity: entity, field: field, of: tables[entity].columns[field],
      lists: vocabulary.dictionary.lists, year: asAt.reportingYear.upperBound.yearMonthDay.year)
  }

  /// Which texts of two columns are the same.
  func sameTexts(entity: Int, field: Int, as other: Int, otherField: Int) -> SameTexts {
    texts.same(
      tables[entity].columns[field], entity: entity, field: field, as: tables[other].columns[otherField],
      otherEntity: other, otherField: otherField)
  }

  /// For each text of a column, how many rows hold it.
  func occurrences(entity: Int, field: Int) -> [Int32] {
    texts.occurrences(tables[entity].columns[field], entity: entity, field: field)
  }

  /// A count taken of a text column, worked out for all its rows at once.
  func feature(_ feature: TextFeature, entity: Int, field: Int) -> [Int32] {
    let key = SharedIndex.FeatureKey(feature: feature, entity: entity, field: field)
    if let known = features[key] { return known }
    let counts = shared.feature(key)
    features[key] = counts
    return counts
  }
}

/// What a figure of the law said for a time, read once.
private struct FigureInForce {
  let from: CivilDay
  let until: CivilDay?
  /// Nil where it is no length of time.
  let period: Period?
  let isYes: Bool

  init(_ value: DatedValue) {
    from = value.from
    until = value.until
    period = Period.parse(value.text.text)
    isYes = value.text.text == "yes"
  }
}
