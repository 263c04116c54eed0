package import CaseModel
package import Chronology
package import Evaluation
import RuleChecking

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

  /// What duties of one rule can be alike in, as rows of the tables.
  private struct Key: Hashable {
    var part: Int16
    var child: Int32
    /// -1 where the subject has no reference: its row is no name.
    var subject: Int32
    var clock: Int32?
    var isWithheld: Bool
  }

  /// The duties of a rule that are wanted, each with its position among the rule's.
  ///
  /// Which of several duties alike one is does not hang on the order of rows: they are counted as they arose.
  ///
  /// - Parameters:
  ///   - outcome: what came of the rule.
  ///   - isWanted: asked of every row.
  package func duties(
    of outcome: RuleOutcome, where isWanted: (Obligation) -> Bool
  ) -> [(position: Int, duty: JudgedDuty)] {
    guard !outcome.rule.isOverResults, tables.tables.indices.contains(outcome.rule.entity) else { return [] }
    let subjects = Subjects(of: tables.tables[outcome.rule.entity])
    let hasAlternatives = outcome.rule.hasAlternatives
    func key(_ row: Obligation) -> Key {
      Key(
        part: hasAlternatives ? -1 : row.part, child: row.child,
        subject: subjects.hasReference(row.subject) ? row.subject : -1,
        clock: hasClock(row, of: outcome) ? row.printedClock : nil,
        isWithheld: row.withheld.contains(.clock))
    }
    var alike: [Key: [Int]] = [:]
    for row in outcome.obligations where isWanted(row) { alike[key(row)] = [] }
    guard !alike.isEmpty else { return [] }
    for (position, row) in outcome.obligations.enumerated() { alike[key(row)]?.append(position) }
    var found: [(position: Int, duty: JudgedDuty)] = []
    for positions in alike.values {
      let ordered = positions.count == 1 ? positions : inTurn(positions, of: outcome)
      for (ordinal, position) in ordered.enumerated() {
        let row = outcome.obligations[position]
        guard isWanted(row) else { continue }
        found.append((position, duty(row, of: outcome, subjects: subjects, ordinal: ordinal)))
      }
    }
    return found.sorted { $0.position < $1.position }
  }

  /// Whether when a duty arose tells it from others: a limit that holds on the as-at date is asked anew each run.
  private func hasClock(_ row: Obligation, of outcome: RuleOutcome) -> Bool {
    if case .noMoreThan = outcome.rule.expectation { row.day(row.clock) != asAt } else { true }
  }

  /// Duties alike, in the order they arose; where nothing tells them apart, any order is as good.
  private func inTurn(_ positions: [Int], of outcome: RuleOutcome) -> [Int] {
    positions.map { (position: $0, row: outcome.obligations[$0]) }.sorted { left, right in
      let (one, other) = (left.row, right.row)
      let (first, second) = (
        [one.clock ?? .min, one.due ?? .min, one.done ?? .min, Int32(one.status.rank), one.daysLate],
        [
          other.clock ?? .min, other.due ?? .min, other.done ?? .min, Int32(other.status.rank),
          other.daysLate,
        ]
      )
      if first != second { return first.lexicographicallyPrecedes(second) }
      return holder(one) < holder(other)
    }.map(\.position)
  }

  private func duty(
    _ row: Obligation, of outcome: RuleOutcome, subjects: Subjects, ordinal: Int
  ) -> JudgedDuty {
    let rule = outcome.rule
    return JudgedDuty(
      identity: DutyIdentity(
        rule: rule.id, part: rule.hasAlternatives ? "" : rule.partName(row.part) ?? "",
        child: reference(of: row.child), subject: subjects.reference(row.subject),
        clock: row.withheld.contains(.clock)
          ? DutyIdentity.withheldClock
          : hasClock(row, of: outcome) ? row.text(of: row.printedClock) : "",
        ordinal: ordinal),
      due: row.text(of: row.printedDue), status: row.status, severity: row.severity,
      daysLate: row.printedDaysLate.map { Int($0) }, holder: holder(row), isCounted: row.isToldOf)
  }

  /// The child's reference; empty where there is no child.
  package func reference(of child: Int32) -> String {
    guard let children, child >= 0, child < children.rowCount else { return "" }
    return children.entity.identifierIndex.flatMap { children.columns[$0].label(at: Int(child)) } ?? ""
  }

  private func holder(_ row: Obligation) -> JudgedDuty.Holder {
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

  init(of table: Table) {
    identifiers = table.entity.identifierIndex.map { table.columns[$0] }.flatMap { $0.isSupplied ? $0 : nil }
  }

  func hasReference(_ row: Int32) -> Bool {
    guard let identifiers, identifiers.presence.indices.contains(Int(row)) else { return false }
    return identifiers.presence[Int(row)] == 0
  }

  func reference(_ row: Int32) -> String {
    hasReference(row) ? identifiers?.label(at: Int(row)) ?? "" : ""
  }
}

extension Obligation {
  /// Whether figures of what changed tell of it.
  var isToldOf: Bool { countsInRates && (isInWindow || status == .overdue) }

  /// A day or minute of the row as outputs print it; empty where there is none.
  func text(of instant: Instant?) -> String {
    guard let instant else { return "" }
    return isInMinutes
      ? Moment(minute: instant).localDescription : CivilDay(number: instant).isoDescription
  }
}
