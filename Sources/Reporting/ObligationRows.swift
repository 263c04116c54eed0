import CaseModel
import Chronology
import Evaluation

/// Writes one rule's obligations as rows of `obligations.csv`.
struct ObligationRows {
  let cells: RuleCells
  /// The entity of the subjects.
  let entity: Int
  let tables: CaseTables
  let subjects: RowNames
  let children: RowNames?
  let allocations: AllocationCells

  /// What rows are ordered by within a rule: child, subject, clock, part, and last the order they came in.
  private struct Key {
    /// Ranks of child and subject.
    var who: UInt64
    /// Clock, none first, and part.
    var what: UInt64
    var position: Int

    static func precedes(_ left: Key, _ right: Key) -> Bool {
      if left.who != right.who { return left.who < right.who }
      if left.what != right.what { return left.what < right.what }
      return left.position < right.position
    }
  }

  /// Writes the rows in order, handing over what is written whenever it has grown to a mebibyte.
  func write<Failure>(
    _ obligations: [Obligation], into writer: inout CSVWriter,
    inPieces take: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let sources = tables.sources.map { Array($0.label.utf8) }
    for key in order(of: obligations) {
      write(obligations[key.position], sources: sources, into: &writer)
      try writer.handOver(atLeast: 1 << 20, to: take)
    }
  }

  private func order(of obligations: [Obligation]) -> [Key] {
    var keys: [Key] = []
    keys.reserveCapacity(obligations.count)
    for (position, row) in obligations.enumerated() {
      let child = rank(row.child, in: children)
      let subject = rank(row.subject, in: subjects)
      let clock = row.clock.map { UInt64(Int64($0) - Int64(Int32.min) + 1) } ?? 0
      let part = UInt64(Int(row.part) + 1)
      keys.append(
        Key(who: child << 32 | subject, what: clock << 16 | part, position: position))
    }
    let isOrdered = zip(keys, keys.dropFirst()).allSatisfy { Key.precedes($0, $1) }
    return isOrdered ? keys : keys.sorted(by: Key.precedes)
  }

  private func rank(_ row: Int32, in names: RowNames?) -> UInt64 {
    guard let names, names.ranks.indices.contains(Int(row)) else { return 0 }
    return UInt64(names.ranks[Int(row)]) + 1
  }

  private func write(_ row: Obligation, sources: [[UInt8]], into writer: inout CSVWriter) {
    writer.written(cells.head(part: row.part))
    writer.written(children?[Int(row.child)] ?? [])
    writer.written(subjects[Int(row.subject)])
    writer.written(cells.name(part: row.part))
    writer.written(cells.phase(row.phase, part: row.part))
    write(row.clock, of: row, into: &writer)
    write(row.due, of: row, into: &writer)
    write(row.done, of: row, into: &writer)
    writer.written(Self.statusCells[Int(row.status.rawValue)][...])
    writer.number(Int(row.daysLate))
    writer.written(row.isInWindow ? Self.yes : Self.no)
    writeUnknown(row.unknown, into: &writer)
    allocations.write(row.allocation, into: &writer)
    writeSources(of: row, sources: sources, into: &writer)
    writer.text(row.detail)
    writer.endRow()
  }

  private func write(_ instant: Int32?, of row: Obligation, into writer: inout CSVWriter) {
    guard let instant else { return writer.empty() }
    if row.isInMinutes {
      writer.moment(Moment(minute: instant))
    } else {
      writer.day(CivilDay(number: instant))
    }
  }

  /// Each fact once, as `entity: field`.
  private func writeUnknown(_ facts: [UnknownFact], into writer: inout CSVWriter) {
    guard !facts.isEmpty else { return writer.empty() }
    var words: [String] = []
    for fact in facts {
      let phrase = tables.dictionary.phrase(for: fact)
      if !words.contains(phrase) { words.append(phrase) }
    }
    writer.text(words.sorted().joined(separator: "; "))
  }

  private func writeSources(of row: Obligation, sources: [[UInt8]], into writer: inout CSVWriter) {
    var text: [UInt8] = []
    append(row.subject, of: entity, sources: sources, to: &text)
    if let entity = cells.doneEntity(part: row.part), row.doneRow >= 0 {
      if !text.isEmpty { text.append(UInt8(ascii: " ")) }
      append(row.doneRow, of: entity, sources: sources, to: &text)
    }
    writer.text(bytes: text)
  }

  private func append(_ row: Int32, of entity: Int, sources: [[UInt8]], to text: inout [UInt8]) {
    guard tables.tables.indices.contains(entity) else { return }
    let table = tables.tables[entity]
    guard table.sourceRow.indices.contains(Int(row)) else { return }
    let source = Int(table.sourceIndex[Int(row)])
    text += sources.indices.contains(source) ? sources[source] : []
    text.append(UInt8(ascii: ":"))
    text += String(table.sourceRow[Int(row)]).utf8
  }

  private static let statusCells = Status.allCases.map { Array($0.name.utf8) }
  private static let yes = Array("yes".utf8)[...]
  private static let no = Array("no".utf8)[...]
}

extension DataDictionary {
  /// Something the record does not say, as `entity: field`.
  func phrase(for fact: UnknownFact) -> String {
    guard entities.indices.contains(Int(fact.entity)) else { return "record" }
    let entity = entities[Int(fact.entity)]
    if fact.aspect == .otherRows { return "\(entity.name): other rows" }
    guard entity.fields.indices.contains(Int(fact.field)) else { return entity.name }
    return "\(entity.name): \(entity.fields[Int(fact.field)].name)"
  }
}
