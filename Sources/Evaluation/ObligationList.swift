package import RuleModel

/// The rows of one rule, packed: there are hundreds of thousands of them, and most say nothing beside their days.
package struct ObligationList: Sendable {
  /// A row without the rule, and without what few rows have.
  package struct Packed: Sendable {
    package var subject, child, daysLate, doneRow, allocation: Int32
    /// `none` where there is none.
    package var clock, due, done: Int32
    /// What it says besides, as a number among the sayings, counted from 1; 0 where it says nothing.
    package var saying: Int32
    package var part, phase: Int16
    package var status: Status
    package var severity: FindingSeverity
    /// `Flag`s, and above them the dates withheld.
    package var flags: UInt8
  }

  /// What a row is or is not.
  package enum Flag {
    @inlinable package static var isInMinutes: UInt8 { 1 }
    @inlinable package static var isInWindow: UInt8 { 2 }
    @inlinable package static var countsInRates: UInt8 { 4 }
    /// Above so many bits stand the dates withheld.
    @inlinable package static var withheldShift: UInt8 { 4 }
  }

  /// What stands for no day and no minute.
  @inlinable package static var none: Int32 { .min }

  /// The rows as they are packed.
  package private(set) var rows: [Packed] = []
  /// The position of the rule that all rows are of.
  package private(set) var rule: Int32 = 0
  /// What rows say besides their days.
  package private(set) var sayings: [ObligationWords] = []
  private var numbers: [ObligationWords: Int32] = [:]

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
    var flags = row.withheld.rawValue << Flag.withheldShift
    if row.isInMinutes { flags |= Flag.isInMinutes }
    if row.isInWindow { flags |= Flag.isInWindow }
    if row.countsInRates { flags |= Flag.countsInRates }
    rows.append(
      Packed(
        subject: row.subject, child: row.child, daysLate: row.daysLate, doneRow: row.doneRow,
        allocation: row.allocation, clock: row.clock ?? Self.none, due: row.due ?? Self.none,
        done: row.done ?? Self.none, saying: number(row.words), part: row.part,
        phase: row.phase, status: row.status, severity: row.severity, flags: flags))
  }

  /// Adds a row of the same rule that says nothing besides its days.
  package mutating func append(_ row: Packed, of rule: Int32) {
    self.rule = rule
    rows.append(row)
  }

  /// Takes the last rows away.
  package mutating func removeLast(_ count: Int) {
    rows.removeLast(count)
  }

  /// Adds the rows of another list of the same rule.
  package mutating func append(contentsOf other: ObligationList) {
    guard !other.rows.isEmpty else { return }
    precondition(rows.isEmpty || other.rule == rule, "a list holds the rows of one rule")
    rule = other.rule
    if numbers.isEmpty { numbers = Dictionary(uniqueKeysWithValues: zip(sayings, 1...)) }
    let numbers = other.sayings.map { number($0) }
    let first = rows.count
    rows += other.rows
    guard !numbers.isEmpty else { return }
    for place in first..<rows.count where rows[place].saying > 0 {
      rows[place].saying = numbers[Int(rows[place].saying) - 1]
    }
  }

  /// Makes room for so many rows in all.
  package mutating func reserve(_ count: Int) {
    rows.reserveCapacity(count)
  }

  /// The same rows without the room that the list grew into, and without what it takes to know a saying again: for when
  /// all rows are in it.
  consuming func settled() -> ObligationList {
    if rows.capacity > rows.count {
      var exact: [Packed] = []
      exact.reserveCapacity(rows.count)
      exact += rows
      rows = exact
    }
    numbers = [:]
    return self
  }

  private mutating func number(_ words: ObligationWords?) -> Int32 {
    guard let words else { return 0 }
    if let known = numbers[words] { return known }
    sayings.append(words)
    numbers[words] = Int32(clamping: sayings.count)
    return Int32(clamping: sayings.count)
  }
}

// Every writer and tally asks for every row: what it does not use of one is left out where this is put in line.
extension ObligationList: RandomAccessCollection {
  @inlinable package var startIndex: Int { 0 }
  @inlinable package var endIndex: Int { rows.count }

  package subscript(position: Int) -> Obligation {
    @inlinable @inline(__always) get {
      let row = rows[position]
      return Obligation(
        rule: rule, part: row.part, phase: row.phase, subject: row.subject, child: row.child,
        clock: row.clock == Self.none ? nil : row.clock, due: row.due == Self.none ? nil : row.due,
        done: row.done == Self.none ? nil : row.done, isInMinutes: row.flags & Flag.isInMinutes != 0,
        status: row.status, daysLate: row.daysLate, isInWindow: row.flags & Flag.isInWindow != 0,
        countsInRates: row.flags & Flag.countsInRates != 0, doneRow: row.doneRow, allocation: row.allocation,
        words: row.saying > 0 ? sayings[Int(row.saying) - 1] : nil,
        withheld: WithheldDates(rawValue: row.flags >> Flag.withheldShift), severity: row.severity)
    }
  }
}

extension ObligationList: ExpressibleByArrayLiteral {
  package init(arrayLiteral rows: Obligation...) {
    self.init(rows)
  }
}
