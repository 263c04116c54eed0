package import CaseModel
package import Chronology
package import Evaluation
package import RuleChecking

/// Reads the duties of an evaluation as they are known from run to run.
package struct DutyReader: Sendable {
  private let tables: CaseTables
  private let children: Table?
  private let allocations: Table?
  /// The day the record was judged as at.
  private let asAt: CivilDay?
  /// Where locality, team and worker stand in an allocation.
  private let holderFields: [Int?]

  /// Over the export that was judged.
  ///
  /// - Parameters:
  ///   - tables: the export.
  ///   - asAt: the day the record was judged as at. A limit that holds on that day is the same limit in the next run.
  package init(over tables: CaseTables, asAt: CivilDay? = nil) {
    self.tables = tables
    self.asAt = asAt
    children = tables.table("child")
    allocations = tables.table("allocation")
    holderFields = ["locality", "team", "worker"].map { name in
      tables.table("allocation")?.entity.fieldIndex(name)
    }
  }

  /// The duties of a rule that are wanted, each with its position among the rule's.
  ///
  /// - Parameters:
  ///   - outcome: what came of the rule.
  ///   - isWanted: asked of every row.
  package func duties(
    of outcome: RuleOutcome, where isWanted: (ObligationList.Packed) -> Bool
  ) -> [(position: Int, duty: JudgedDuty)] {
    let numbered = numbered(of: outcome, where: isWanted)
    guard !numbered.isEmpty else { return [] }
    let subjects = Subjects(of: tables.tables[outcome.rule.entity])
    return numbered.sorted { $0.position < $1.position }.map { found in
      let row = outcome.obligations[packed: Int(found.position)]
      return (
        Int(found.position), duty(row, of: outcome, subjects: subjects, ordinal: Int(found.ordinal))
      )
    }
  }

  /// The duties of a rule that are wanted, in no order: where each stands among the rule's rows, and which it is of
  /// several duties alike.
  ///
  /// Which it is does not hang on the order of rows: they are counted as they arose. Rows are packed into numbers and
  /// put in order, because a table of references in words took a tenth of the time of a whole run.
  func numbered(
    of outcome: RuleOutcome, where isWanted: (ObligationList.Packed) -> Bool
  ) -> [NumberedDuty] {
    guard !outcome.rule.isOverResults, tables.tables.indices.contains(outcome.rule.entity) else { return [] }
    let obligations = outcome.obligations
    var wanted = [Bool](repeating: false, count: obligations.count)
    // Duties alike are of one child: those of other children are passed over. The first place is nobody's.
    var isConcerned = [Bool](repeating: false, count: (children?.rowCount ?? 0) + 1)
    var position = 0
    for segment in obligations.packedSegments {
      for row in segment {
        if isWanted(row) {
          wanted[position] = true
          isConcerned[place(ofChild: row.child)] = true
        }
        position += 1
      }
    }
    guard isConcerned.contains(true) else { return [] }
    var keys = keys(of: outcome) { isConcerned[place(ofChild: $0.child)] }
    keys.sort(by: Key.precedes)
    var found: [NumberedDuty] = []
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end].isAlike(keys[start]) { end += 1 }
      defer { start = end }
      guard keys[start..<end].contains(where: { wanted[Int($0.position)] }) else { continue }
      if end - start == 1 {
        found.append(NumberedDuty(position: keys[start].position, ordinal: 0))
        continue
      }
      let alike = inTurn(keys[start..<end].map { Int($0.position) }, of: outcome)
      for (ordinal, position) in alike.enumerated() where wanted[position] {
        found.append(NumberedDuty(position: Int32(clamping: position), ordinal: Int32(clamping: ordinal)))
      }
    }
    return found
  }

  /// What duties of one rule can be alike in, as rows of the tables packed into numbers, and where one stands.
  private struct Key {
    /// Rows of child and subject; none for a subject that has no reference: its row is no name.
    var who: UInt64
    /// Part, whether the clock is withheld, and the clock.
    var what: UInt64
    var position: Int32

    func isAlike(_ other: Key) -> Bool { who == other.who && what == other.what }

    static func precedes(_ left: Key, _ right: Key) -> Bool {
      if left.who != right.who { return left.who < right.who }
      if left.what != right.what { return left.what < right.what }
      return left.position < right.position
    }
  }

  /// The keys of the rows that are concerned, in their order.
  private func keys(
    of outcome: RuleOutcome, where isConcerned: (ObligationList.Packed) -> Bool
  ) -> [Key] {
    let subjects = Subjects(of: tables.tables[outcome.rule.entity])
    let hasAlternatives = outcome.rule.hasAlternatives
    let limitDay = limitDay(of: outcome.rule)
    var keys: [Key] = []
    var position: Int32 = -1
    for segment in outcome.obligations.packedSegments {
      for row in segment {
        position += 1
        guard isConcerned(row) else { continue }
        let subject = subjects.hasReference(row.subject) ? row.subject : -1
        let part = hasAlternatives ? -1 : row.part
        var what = UInt64(UInt16(bitPattern: part)) << 40
        if row.withheld.contains(.clock) { what |= 1 << 33 }
        if hasClock(row, limitDay: limitDay), let clock = row.printedClock {
          what |= 1 << 32 | UInt64(UInt32(bitPattern: clock))
        }
        keys.append(
          Key(
            who: UInt64(UInt32(bitPattern: row.child)) << 32 | UInt64(UInt32(bitPattern: subject)),
            what: what, position: position))
      }
    }
    return keys
  }

  private func place(ofChild child: Int32) -> Int {
    guard let children, child >= 0, child < children.rowCount else { return 0 }
    return Int(child) + 1
  }

  /// The day on which a rule's limit is asked anew in each run; nil for a rule that sets no limit.
  private func limitDay(of rule: CheckedRule) -> CivilDay? {
    if case .noMoreThan = rule.expectation { asAt } else { nil }
  }

  /// Whether when a duty of a rule arose tells it from others.
  package func hasClock(_ row: ObligationList.Packed, of rule: CheckedRule) -> Bool {
    hasClock(row, limitDay: limitDay(of: rule))
  }

  /// Whether when a duty arose tells it from others: a limit that holds on the as-at date is the same limit in the
  /// next run.
  private func hasClock(_ row: ObligationList.Packed, limitDay: CivilDay?) -> Bool {
    limitDay == nil || row.day(row.clock) != limitDay
  }

  /// Duties alike, in the order they arose; where nothing tells them apart, any order is as good.
  private func inTurn(_ positions: [Int], of outcome: RuleOutcome) -> [Int] {
    positions.map { (position: $0, row: outcome.obligations[packed: $0]) }.sorted { left, right in
      let (one, other) = (left.row, right.row)
      let (first, second) = (
        [one.clock, one.due, one.done, Int32(one.status.rank), one.daysLate],
        [other.clock, other.due, other.done, Int32(other.status.rank), other.daysLate]
      )
      if first != second { return first.lexicographicallyPrecedes(second) }
      return holder(one) < holder(other)
    }.map(\.position)
  }

  private func duty(
    _ row: ObligationList.Packed, of outcome: RuleOutcome, subjects: Subjects, ordinal: Int
  ) -> JudgedDuty {
    let rule = outcome.rule
    return JudgedDuty(
      identity: DutyIdentity(
        rule: rule.id, part: partName(of: row, in: rule), child: reference(of: row.child),
        subject: subjects.reference(row.subject),
        clock: clockText(of: row, in: rule), ordinal: ordinal),
      due: row.text(of: row.printedDue), status: row.status, severity: row.severity,
      daysLate: row.printedDaysLate.map { Int($0) }, holder: holder(row), isCounted: row.isToldOf)
  }

  /// The part that a duty is known by.
  package func partName(of row: ObligationList.Packed, in rule: CheckedRule) -> String {
    rule.hasAlternatives ? "" : rule.partName(row.part) ?? ""
  }

  /// When a duty arose, as it is known by.
  package func clockText(of row: ObligationList.Packed, in rule: CheckedRule) -> String {
    if row.withheld.contains(.clock) { return DutyIdentity.withheldClock }
    return hasClock(row, of: rule) ? row.text(of: row.printedClock) : ""
  }

  /// The child's reference; empty where there is no child.
  package func reference(of child: Int32) -> String {
    guard let children, child >= 0, child < children.rowCount else { return "" }
    return children.entity.identifierIndex.flatMap { children.columns[$0].label(at: Int(child)) } ?? ""
  }

  private func holder(_ row: ObligationList.Packed) -> JudgedDuty.Holder {
    guard let allocations, row.allocation >= 0 else { return JudgedDuty.Holder() }
    let words = holderFields.map { field in
      field.flatMap { allocations.columns[$0].label(at: Int(row.allocation)) } ?? ""
    }
    return JudgedDuty.Holder(locality: words[0], team: words[1], worker: words[2])
  }
}

/// The references of a rule's subjects.
private struct Subjects {
  private let identifiers: Column?
  private let presence: [UInt8]

  init(of table: Table) {
    identifiers = table.entity.identifierIndex.map { table.columns[$0] }.flatMap { $0.isSupplied ? $0 : nil }
    presence = identifiers?.presence ?? []
  }

  func hasReference(_ row: Int32) -> Bool {
    presence.indices.contains(Int(row)) && presence[Int(row)] == 0
  }

  func reference(_ row: Int32) -> String {
    hasReference(row) ? identifiers?.label(at: Int(row)) ?? "" : ""
  }
}

extension Obligation {
  /// Whether figures of what changed tell of it.
  var isToldOf: Bool { countsInRates && (isInWindow || status == .overdue) }
}

extension ObligationList.Packed {
  /// Whether figures of what changed tell of it.
  package var isToldOf: Bool { countsInRates && (isInWindow || status == .overdue) }

  /// A day or minute of the row as outputs print it; empty where there is none.
  package func text(of instant: Int32?) -> String {
    guard let instant else { return "" }
    return isInMinutes
      ? Moment(minute: instant).localDescription : CivilDay(number: instant).isoDescription
  }
}
