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
  private let days: DayCells
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
  ///   - days: days that are written already.
  init(
    of rule: CheckedRule, cells: RuleCells, tables: CaseTables, subjects: RowNames, children: RowNames,
    allocations: AllocationCells, days: DayCells
  ) {
    self.cells = cells
    self.subjects = subjects
    self.children = children
    self.allocations = allocations
    self.days = days
    dictionary = tables.dictionary
    privateDates = rule.privateDates(in: tables.dictionary)
    subjectSources = SourceRows(of: rule.entity, in: tables)
    doneSources = cells.doneEntities.map { SourceRows(of: $0, in: tables) }
  }

  // MARK: Order

  /// The positions of rows in the order they are written in: by child, subject, clock (none first) and part, each by
  /// its text, and last in the order they came in.
  ///
  /// Rows of a child come together, and mostly in order within, so that they are counted into their places rather than
  /// sorted.
  func order(of obligations: ObligationList) -> [Int32] {
    let rows = obligations.rows
    var ends = [Int32](repeating: 0, count: children.ranks.count + 2)
    for row in rows { ends[Int(children.rank(of: row.child)) + 1] += 1 }
    for place in ends.indices.dropFirst() { ends[place] += ends[place - 1] }
    var order = [Int32](repeating: 0, count: rows.count)
    var next = ends
    for (position, row) in rows.enumerated() {
      let rank = Int(children.rank(of: row.child))
      order[Int(next[rank])] = Int32(truncatingIfNeeded: position)
      next[rank] += 1
    }
    let things = subjects
    for rank in 0..<(ends.count - 1) where ends[rank + 1] - ends[rank] > 1 {
      let run = Int(ends[rank])..<Int(ends[rank + 1])
      var isInOrder = true
      for place in run.dropFirst() where Self.precedes(order[place], order[place - 1], rows, things) {
        isInOrder = false
        break
      }
      if !isInOrder { order[run].sort { Self.precedes($0, $1, rows, things) } }
    }
    return order
  }

  private static func precedes(
    _ left: Int32, _ right: Int32, _ rows: ObligationList.PackedRows, _ subjects: RowNames
  ) -> Bool {
    let (one, other) = (rows[Int(left)], rows[Int(right)])
    let (first, second) = (subjects.rank(of: one.subject), subjects.rank(of: other.subject))
    if first != second { return first < second }
    // What stands for no clock is below every clock.
    if one.clock != other.clock { return one.clock < other.clock }
    return one.part != other.part ? one.part < other.part : left < right
  }

  // MARK: Rows

  /// Writes rows.
  ///
  /// Whatever is written again and again is at hand as bytes, and where it lies is asked for once for all rows.
  ///
  /// - Parameters:
  ///   - positions: which rows, in this order.
  ///   - obligations: the rule's.
  ///   - marks: what became of duties since an earlier run, and which are waived.
  ///   - writer: takes them.
  func write(
    _ positions: ArraySlice<Int32>, of obligations: ObligationList, marks: DutyMarks?,
    into writer: inout CSVWriter
  ) {
    let (heads, headStarts) = (cells.heads.bytes.span, cells.heads.starts.span)
    let (names, nameStarts) = (children.cells.bytes.span, children.cells.starts.span)
    let (things, thingStarts) = (subjects.cells.bytes.span, subjects.cells.starts.span)
    let (lines, lineStarts) = (cells.lines.bytes.span, cells.lines.starts.span)
    let statuses = Self.answers
    let (answers, answerStarts) = (statuses.bytes.span, statuses.starts.span)
    let (holders, holderStarts) = (allocations.cells.bytes.span, allocations.cells.starts.span)
    let (days, firstDay) = (self.days.bytes.span, self.days.first)
    let rows = obligations.rows
    let (sources, done) = (subjectSources, doneSources.span)
    for position in positions {
      let row = rows[Int(position)]
      writer.append(cells.head(part: row.part), of: heads, headStarts)
      writer.append(children.number(of: row.child), of: names, nameStarts)
      writer.append(subjects.number(of: row.subject), of: things, thingStarts)
      writer.append(cells.line(part: row.part, phase: row.phase), of: lines, lineStarts)
      writer.append(row.printedClock, isInMinutes: row.isInMinutes, of: days, from: firstDay)
      writer.append(row.printedDue, isInMinutes: row.isInMinutes, of: days, from: firstDay)
      writer.append(row.printedDone, isInMinutes: row.isInMinutes, of: days, from: firstDay)
      writer.append(Int(row.status.rawValue), of: answers, answerStarts)
      if let days = row.printedDaysLate { writer.append(number: Int(days)) }
      writer.append(row.isInWindow ? Self.inWindow : Self.outsideWindow, of: answers, answerStarts)
      let words = obligations.words(of: row)
      if let words { append(unknown: words.unknown, to: &writer) }
      writer.append(plain: UInt8(ascii: ","))
      writer.append(allocations.number(of: row.allocation), of: holders, holderStarts)
      let part = Int(row.part) + 1
      let hasDone = part >= 0 && part < done.count && done[part].hold(row.doneRow)
      if sources.arePlain {
        sources.append(row.subject, to: &writer)
        if hasDone {
          if sources.hold(row.subject) { writer.append(plain: UInt8(ascii: " ")) }
          done[part].append(row.doneRow, to: &writer)
        }
      } else {
        let places = [sources.text(of: row.subject), hasDone ? done[part].text(of: row.doneRow) : ""]
        writer.append(quoting: places.filter { !$0.isEmpty }.joined(separator: " "))
      }
      writer.append(plain: UInt8(ascii: ","))
      if words != nil || !row.withheld.isEmpty {
        writer.append(quoting: detail(of: row, saying: words?.detail ?? ""))
      }
      writer.append(plain: UInt8(ascii: ","))
      if let since = marks?.since[Int(position)] { writer.append(quoting: since.rawValue) }
      writer.append(plain: UInt8(ascii: ","))
      if let day = marks?.waivedUntil[Int(position)] { writer.append(day: day) }
      writer.endRow()
    }
  }

  /// What else to know, and why days are missing from the row.
  private func detail(of row: ObligationList.Packed, saying detail: String) -> String {
    guard !row.withheld.isEmpty else { return detail }
    let words = row.withheld.explained(by: privateDates)
    return detail.isEmpty ? words : detail + "; " + words
  }

  /// Each fact once, as `entity: field`.
  private func append(unknown facts: [UnknownFact], to writer: inout CSVWriter) {
    guard let first = facts.first else { return }
    guard facts.count > 1 else { return writer.append(quoting: dictionary.phrase(for: first)) }
    var words: [String] = []
    for fact in facts {
      let phrase = dictionary.phrase(for: fact)
      if !words.contains(phrase) { words.append(phrase) }
    }
    writer.append(quoting: words.sorted().joined(separator: "; "))
  }

  /// The words for the statuses, then what follows the days late: whether rates count the row.
  private static let answers = CellPool(Status.allCases.count + 2) { number, writer in
    guard number < Status.allCases.count else {
      writer.empty()
      return writer.text(number == inWindow ? "yes" : "no")
    }
    writer.text(Status.allCases[number].name)
  }
  private static let inWindow = Status.allCases.count
  private static let outsideWindow = inWindow + 1
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
