import CaseModel
import Chronology
import RuleChecking

/// A cell as the reference reads it.
enum ReferenceCell: Hashable {
  /// A day, a code's place in its list, a number; yes is 1.
  case number(Int)
  /// The first and last minute that a time may mean.
  case span(Int, Int)
  case text(String)
  /// The row referred to.
  case row(Int)
  case gap(Presence)
}

/// The rows of a trial, read from the texts of its cells and put together by the rules of A3: nothing of the
/// tables that the evaluator is given is used.
final class ReferenceRecord {
  let dictionary: DataDictionary
  let asAt: Int
  let completeness: [Completeness]
  /// By entity and row.
  private(set) var rows: [[[ReferenceCell]]]
  private(set) var names: [[String]]
  /// By entity and row, the row of the child.
  private(set) var children: [[Int]]
  private(set) var isVisible: [[Bool]]
  private var related: [RelatedKey: [[Int]]] = [:]

  private struct RelatedKey: Hashable {
    var relation: Relation
    var date: Int
  }

  init(_ records: TrialRecords, dictionary: DataDictionary) {
    self.dictionary = dictionary
    asAt = Int(records.asAt.number)
    completeness = dictionary.entities.map { records.completeness[$0.name] ?? .all }
    let none = dictionary.entities.map { _ in [[ReferenceCell]]() }
    (rows, names) = (none, none.map { _ in [] })
    (children, isVisible) = (none.map { _ in [] }, none.map { _ in [] })
    for name in ["child", "plan", "spell", "visit", "alert", "call", "step", "allocation"] {
      guard let entity = dictionary.index(of: name) else { continue }
      read(records.records.filter { $0.entity == name }, as: entity)
    }
  }

  // MARK: Reading

  private func read(_ records: [TrialRecords.Record], as entity: Int) {
    let fields = dictionary.entities[entity].fields
    var kept: [(texts: [String?], cells: [ReferenceCell])] = []
    for record in records {
      let cells = zip(record.cells, fields).map { Self.cell($0 ?? "", of: $1) }
      // The first field of every entity is its identifier.
      guard let first = kept.firstIndex(where: { $0.texts[0] == record.cells[0] }) else {
        kept.append((record.cells, cells))
        continue
      }
      for field in fields.indices where kept[first].cells[field] != cells[field] {
        kept[first].cells[field] = .gap(.contradicted)
      }
    }
    let path = dictionary.pathToChild(from: entity) ?? []
    for one in kept {
      var cells = one.cells
      for (field, definition) in fields.enumerated() {
        guard case .reference(let name) = definition.type, case .text(let text) = cells[field],
          let target = dictionary.index(of: name)
        else { continue }
        cells[field] = names[target].firstIndex(of: text).map { .row($0) } ?? .gap(.unreadable)
      }
      var child = rows[entity].count
      if let step = path.first {
        // What belongs to nobody is set aside.
        guard case .row(let parent) = cells[step] else { continue }
        child = parent
        if path.count == 2, case .reference(let name) = fields[step].type,
          let other = dictionary.index(of: name)
        {
          child = children[other][parent]
        }
      }
      rows[entity].append(cells)
      names[entity].append(one.texts[0] ?? "")
      children[entity].append(child)
      isVisible[entity].append(isSeen(cells, of: entity))
    }
  }

  private static func cell(_ text: String, of field: Field) -> ReferenceCell {
    if text.isEmpty { return .gap(.blank) }
    if text == "not known", field.type != .identifier { return .gap(.saidUnknown) }
    switch field.type {
    case .date: return CivilDay.parse(text).map { .number(Int($0.number)) } ?? .gap(.unreadable)
    case .moment:
      return MomentBounds.parse(text).map { .span(Int($0.earliest.minute), Int($0.latest.minute)) }
        ?? .gap(.unreadable)
    case .yesNo: return text == "yes" ? .number(1) : text == "no" ? .number(0) : .gap(.unreadable)
    case .number: return Int(text).map { .number($0) } ?? .gap(.unreadable)
    case .code(let codes): return codes.firstIndex(of: text).map { .number($0) } ?? .gap(.unreadable)
    case .identifier, .label, .text, .reference: return .text(text)
    }
  }

  /// What is dated, or was written down, after the as-at date is not seen.
  private func isSeen(_ cells: [ReferenceCell], of entity: Int) -> Bool {
    let definition = dictionary.entities[entity]
    return [definition.dateIndex, definition.recordedOn.flatMap(definition.fieldIndex)].allSatisfy { field in
      field.flatMap { Self.day(cells[$0]) }.map { $0 <= asAt } ?? true
    }
  }

  /// The day of a cell; of a time, that of its first minute.
  static func day(_ cell: ReferenceCell) -> Int? {
    switch cell {
    case .number(let day): day
    case .span(let first, _): Int(Moment(minute: Int32(first)).localDay.number)
    default: nil
    }
  }

  // MARK: Rows that belong together

  /// The rows that belong to a row and are seen, in order of a date of theirs, undated ones last.
  func related(to row: Int, by relation: Relation, date: Int? = nil) -> [Int] {
    let dating = date ?? dictionary.entities[relation.to].dateIndex ?? -1
    let owner = if case .sameChild = relation.kind { children[relation.from][row] } else { row }
    let key = RelatedKey(relation: relation, date: dating)
    if let known = related[key] { return known[owner] }
    let child = dictionary.index(of: "child") ?? 0
    let owners = if case .sameChild = relation.kind { rows[child].count } else { rows[relation.from].count }
    var made = [[Int]](repeating: [], count: owners)
    for other in rows[relation.to].indices where isVisible[relation.to][other] {
      switch relation.kind {
      case .sameChild: made[children[relation.to][other]].append(other)
      case .reference(let field):
        if case .row(let target) = rows[relation.to][other][field] { made[target].append(other) }
      // No two entities of the trials share a text to be found by.
      case .sameText: break
      }
    }
    if dating >= 0 {
      let days = rows[relation.to].map { Self.day($0[dating]) ?? .max }
      for owner in made.indices { made[owner].sort { (days[$0], $0) < (days[$1], $1) } }
    }
    related[key] = made
    return made[owner]
  }
}
