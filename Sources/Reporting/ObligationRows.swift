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
  /// What holds no rows.
  private let nowhere: SourceRows

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
    nowhere = SourceRows(of: nil, in: tables)
  }

  // MARK: Order

  /// The positions of rows in the order they are written in: by child, subject, clock (none first) and part, each by
  /// its text, and last in the order they came in.
  ///
  /// Rows of a child come together, and mostly in order within, so that they are counted into their places rather than
  /// sorted.
  func order(of obligations: ObligationList) -> [Int32] {
    let (segments, names) = (obligations.packedSegments, children)
    var ends = [Int32](repeating: 0, count: names.ranks.count + 2)
    for segment in segments {
      for row in segment { ends[Int(names.rank(of: row.child)) + 1] += 1 }
    }
    for place in ends.indices.dropFirst() { ends[place] += ends[place - 1] }
    var order = [Int32](repeating: 0, count: obligations.count)
    var next = ends
    var position: Int32 = 0
    for segment in segments {
      for row in segment {
        let rank = Int(names.rank(of: row.child))
        order[Int(next[rank])] = position
        next[rank] += 1
        position += 1
      }
    }
    let things = subjects
    for rank in 0..<(ends.count - 1) where ends[rank + 1] - ends[rank] > 1 {
      let run = Int(ends[rank])..<Int(ends[rank + 1])
      var isInOrder = true
      for place in run.dropFirst() where Self.precedes(order[place], order[place - 1], obligations, things) {
        isInOrder = false
        break
      }
      if !isInOrder { order[run].sort { Self.precedes($0, $1, obligations, things) } }
    }
    return order
  }

  private static func precedes(
    _ left: Int32, _ right: Int32, _ rows: ObligationList, _ subjects: RowNames
  ) -> Bool {
    let (one, other) = (rows[packed: Int(left)], rows[packed: Int(right)])
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
    let sources = subjectSources
    // Most duties are of the rule as a whole: to reach for those of a part is to copy where they stand.
    let (whole, nowhere) = (doneSources.first ?? self.nowhere, self.nowhere)
    for position in positions {
      let row = obligations[packed: Int(position)]
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
      if row.part < 0 {
        Self.append(row, from: sources, whole, to: &writer)
      } else {
        let part = Int(row.part) + 1
        Self.append(row, from: sources, part < doneSources.count ? doneSources[part] : nowhere, to: &writer)
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

  /// Where the subject stands in the export, and what satisfied the duty.
  private static func append(
    _ row: ObligationList.Packed, from sources: SourceRows, _ done: SourceRows, to writer: inout CSVWriter
  ) {
    guard sources.arePlain else {
      let places = [sources.text(of: row.subject), done.text(of: row.doneRow)]
      return writer.append(quoting: places.filter { !$0.isEmpty }.joined(separator: " "))
    }
    sources.append(row.subject, to: &writer)
    guard done.hold(row.doneRow) else { return }
    if sources.hold(row.subject) { writer.append(plain: UInt8(ascii: " ")) }
    done.append(row.doneRow, to: &writer)
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
