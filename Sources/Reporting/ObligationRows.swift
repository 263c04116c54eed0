import CaseModel
import Chronology
import Evaluation
import RuleChecking

/// Writes one rule's obligations as rows of `obligations.csv`.
struct ObligationRows {
  private let cells: RuleCells
  private let dictionary: DataDictionary
  private let subjects: RowNames
  private let children: RowNames?
  private let allocations: AllocationCells
  private let privateDates: [String]
  private let subjectSources: SourceRows
  /// Of the rule as a whole, then of each part: where what satisfied a duty stands.
  private let doneSources: [SourceRows]

  /// - Parameters:
  ///   - rule: the rule whose rows they are.
  ///   - cells: what they have in common.
  ///   - tables: the export.
  ///   - subjects: the names of the rule's subjects.
  ///   - children: the names of the children.
  ///   - allocations: who was responsible.
  init(
    of rule: CheckedRule, cells: RuleCells, tables: CaseTables, subjects: RowNames, children: RowNames?,
    allocations: AllocationCells
  ) {
    self.cells = cells
    self.subjects = subjects
    self.children = children
    self.allocations = allocations
    dictionary = tables.dictionary
    privateDates = rule.privateDates(in: tables.dictionary)
    subjectSources = SourceRows(of: rule.entity, in: tables)
    doneSources = cells.doneEntities.map { SourceRows(of: $0, in: tables) }
  }

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
    var text: [UInt8] = []
    for key in order(of: obligations) {
      write(obligations[key.position], into: &writer, text: &text)
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

  private func write(_ row: borrowing Obligation, into writer: inout CSVWriter, text: inout [UInt8]) {
    writer.written(cells.head(part: row.part))
    writer.written(children?[Int(row.child)] ?? [])
    writer.written(subjects[Int(row.subject)])
    writer.written(cells.name(part: row.part))
    writer.written(cells.phase(row.phase, part: row.part))
    write(row.printedClock, isInMinutes: row.isInMinutes, into: &writer)
    write(row.printedDue, isInMinutes: row.isInMinutes, into: &writer)
    write(row.printedDone, isInMinutes: row.isInMinutes, into: &writer)
    writer.written(Self.statusCells[Int(row.status.rawValue)][...])
    if let days = row.printedDaysLate { writer.number(Int(days)) } else { writer.empty() }
    writer.written(row.isInWindow ? Self.yes : Self.no)
    writeUnknown(row.unknown, into: &writer)
    allocations.write(row.allocation, into: &writer)
    writeSources(of: row, into: &writer, text: &text)
    writer.text(detail(of: row))
    writer.endRow()
  }

  private func write(_ instant: Int32?, isInMinutes: Bool, into writer: inout CSVWriter) {
    guard let instant else { return writer.empty() }
    if isInMinutes {
      writer.moment(Moment(minute: instant))
    } else {
      writer.day(CivilDay(number: instant))
    }
  }

  /// What else to know, and why days are missing from the row.
  private func detail(of row: borrowing Obligation) -> String {
    guard !row.withheld.isEmpty else { return row.detail }
    let words = row.withheld.explained(by: privateDates)
    return row.detail.isEmpty ? words : row.detail + "; " + words
  }

  /// Each fact once, as `entity: field`.
  private func writeUnknown(_ facts: [UnknownFact], into writer: inout CSVWriter) {
    guard !facts.isEmpty else { return writer.empty() }
    var words: [String] = []
    for fact in facts {
      let phrase = dictionary.phrase(for: fact)
      if !words.contains(phrase) { words.append(phrase) }
    }
    writer.text(words.sorted().joined(separator: "; "))
  }

  private func writeSources(
    of row: borrowing Obligation, into writer: inout CSVWriter, text: inout [UInt8]
  ) {
    text.removeAll(keepingCapacity: true)
    subjectSources.append(row.subject, to: &text)
    if doneSources.indices.contains(Int(row.part) + 1) {
      doneSources[Int(row.part) + 1].append(row.doneRow, to: &text)
    }
    writer.text(bytes: text)
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
