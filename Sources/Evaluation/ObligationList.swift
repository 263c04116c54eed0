import RuleModel

/// The rows of one rule, packed: there are hundreds of thousands of them, and most say nothing beside their days.
package struct ObligationList: Sendable {
  /// A row without the rule, and without what few rows have.
  private struct Packed {
    var subject, child, daysLate, doneRow, allocation: Int32
    var clock, due, done: Int32
    /// What it says besides, as a number among `sayings`, counted from 1; 0 where it says nothing.
    var saying: Int32
    var part, phase: Int16
    var status: Status
    var severity: FindingSeverity
    var flags: Flags
  }

  private struct Flags: OptionSet {
    let rawValue: UInt8

    static let isInMinutes = Flags(rawValue: 1)
    static let isInWindow = Flags(rawValue: 2)
    static let countsInRates = Flags(rawValue: 4)
    /// Above these stand the dates withheld.
    static let withheldShift: UInt8 = 4
  }

  /// What the answer turned on, and what else a reader should know.
  private struct Saying: Hashable {
    var unknown: [UnknownFact]
    var detail: String
  }

  private var rows: [Packed] = []
  /// The position of the rule that all rows are of.
  private var rule: Int32 = 0
  private var sayings: [Saying] = []
  private var numbers: [Saying: Int32] = [:]

  /// A list without rows.
  package init() {}

  /// A list of the given rows, all of one rule.
  package init(_ rows: some Sequence<Obligation>) {
    for row in rows { append(row) }
  }

  /// Adds a row of the same rule.
  package mutating func append(_ row: Obligation) {
    precondition(rows.isEmpty || row.rule == rule, "a list holds the rows of one rule")
    rule = row.rule
    var flags = Flags(rawValue: row.withheld.rawValue << Flags.withheldShift)
    if row.isInMinutes { flags.insert(.isInMinutes) }
    if row.isInWindow { flags.insert(.isInWindow) }
    if row.countsInRates { flags.insert(.countsInRates) }
    rows.append(
      Packed(
        subject: row.subject, child: row.child, daysLate: row.daysLate, doneRow: row.doneRow,
        allocation: row.allocation, clock: row.clock ?? Self.none, due: row.due ?? Self.none,
        done: row.done ?? Self.none, saying: number(row.unknown, row.detail), part: row.part,
        phase: row.phase, status: row.status, severity: row.severity, flags: flags))
  }

  private mutating func number(_ unknown: [UnknownFact], _ detail: String) -> Int32 {
    guard !unknown.isEmpty || !detail.isEmpty else { return 0 }
    let saying = Saying(unknown: unknown, detail: detail)
    if let known = numbers[saying] { return known }
    sayings.append(saying)
    numbers[saying] = Int32(clamping: sayings.count)
    return Int32(clamping: sayings.count)
  }

  private static let none = Int32.min

  private static func instant(_ packed: Int32) -> Obligation.Instant? { packed == none ? nil : packed }
}

extension ObligationList: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { rows.count }

  package subscript(position: Int) -> Obligation {
    let row = rows[position]
    var obligation = Obligation(
      rule: rule, part: row.part, phase: row.phase, subject: row.subject, child: row.child,
      clock: Self.instant(row.clock), due: Self.instant(row.due), done: Self.instant(row.done),
      isInMinutes: row.flags.contains(.isInMinutes), status: row.status, daysLate: row.daysLate,
      isInWindow: row.flags.contains(.isInWindow), countsInRates: row.flags.contains(.countsInRates),
      doneRow: row.doneRow, allocation: row.allocation, unknown: [], detail: "",
      withheld: WithheldDates(rawValue: row.flags.rawValue >> Flags.withheldShift), severity: row.severity)
    if row.saying > 0 {
      obligation.unknown = sayings[Int(row.saying) - 1].unknown
      obligation.detail = sayings[Int(row.saying) - 1].detail
    }
    return obligation
  }
}

extension ObligationList: ExpressibleByArrayLiteral {
  package init(arrayLiteral rows: Obligation...) {
    self.init(rows)
  }
}
