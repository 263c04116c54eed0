import CaseModel
import Chronology
import Evaluation
import FollowUp
import RuleChecking

/// Writes one rule's obligations as rows of `obligations.csv`.
struct ObligationRows {
  let cells: RuleCells
  private let dictionary: DataDictionary
  private let subjects: RowNames
  private let children: RowNames
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
    of rule: CheckedRule, cells: RuleCells, tables: CaseTables, subjects: RowNames, children: RowNames,
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
    var position: Int32

    static func precedes(_ left: Key, _ right: Key) -> Bool {
      if left.who != right.who { return left.who < right.who }
      if left.what != right.what { return left.what < right.what }
      return left.position < right.position
    }
  }

  /// The positions of rows in the order they are written in.
  func order(of obligations: ObligationList) -> [Int32] {
    var keys: [Key] = []
    keys.reserveCapacity(obligations.count)
    for position in obligations.indices {
      keys.append(key(of: obligations[position], position: Int32(clamping: position)))
    }
    keys.sort(by: Key.precedes)
    return keys.map(\.position)
  }

  private func key(of row: borrowing Obligation, position: Int32) -> Key {
    let child = rank(row.child, in: children)
    let subject = rank(row.subject, in: subjects)
    let clock = row.clock.map { UInt64(Int64($0) - Int64(Int32.min) + 1) } ?? 0
    let part = UInt64(Int(row.part) + 1)
    return Key(who: child << 32 | subject, what: clock << 16 | part, position: position)
  }

  private func rank(_ row: Int32, in names: RowNames) -> UInt64 {
    guard names.ranks.indices.contains(Int(row)) else { return 0 }
    return UInt64(names.ranks[Int(row)]) + 1
  }

  /// Writes a row.
  ///
  /// - Parameters:
  ///   - row: the duty.
  ///   - since: what became of it since an earlier run, where it falls short and one was given.
  ///   - waivedUntil: the last day of the waiver that marks it.
  ///   - writer: takes it.
  func write(
    _ row: borrowing Obligation, since: Since?, waivedUntil: CivilDay?, into writer: inout CSVWriter
  ) {
    cells.writeHead(part: row.part, into: &writer)
    children.write(row.child, into: &writer)
    subjects.write(row.subject, into: &writer)
    cells.writeName(part: row.part, into: &writer)
    cells.writePhase(row.phase, part: row.part, into: &writer)
    write(row.printedClock, isInMinutes: row.isInMinutes, into: &writer)
    write(row.printedDue, isInMinutes: row.isInMinutes, into: &writer)
    write(row.printedDone, isInMinutes: row.isInMinutes, into: &writer)
    writer.written(Self.statusCells[Int(row.status.rawValue)])
    if let days = row.printedDaysLate { writer.number(Int(days)) } else { writer.empty() }
    writer.written(row.isInWindow ? Self.yes : Self.no)
    if row.words == nil { writer.empty() } else { writeUnknown(row.unknown, into: &writer) }
    allocations.write(row.allocation, into: &writer)
    writeSources(of: row, into: &writer)
    if row.words == nil, row.withheld.isEmpty { writer.empty() } else { writer.text(detail(of: row)) }
    if let since { writer.text(since.rawValue) } else { writer.empty() }
    if let waivedUntil { writer.day(waivedUntil) } else { writer.empty() }
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

  private func writeSources(of row: borrowing Obligation, into writer: inout CSVWriter) {
    let part = Int(row.part) + 1
    let hasDone = doneSources.indices.contains(part) && doneSources[part].hold(row.doneRow)
    guard subjectSources.arePlain else {
      let places = [
        subjectSources.hold(row.subject) ? subjectSources.text(of: row.subject) : nil,
        hasDone ? doneSources[part].text(of: row.doneRow) : nil,
      ]
      return writer.text(places.compactMap(\.self).joined(separator: " "))
    }
    writer.separate()
    if subjectSources.hold(row.subject) {
      subjectSources.append(row.subject, to: &writer)
      if hasDone { writer.append(plain: UInt8(ascii: " ")) }
    }
    if hasDone { doneSources[part].append(row.doneRow, to: &writer) }
  }

  private static let statusCells = Status.allCases.map { Array($0.name.utf8) }
  private static let yes = Array("yes".utf8)
  private static let no = Array("no".utf8)
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
