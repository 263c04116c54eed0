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

  /// The rows, no more than so many in each segment: millions of them never have to be copied into a longer array,
  /// whose memory costs more than the rows.
  @usableFromInline var segments: [Segment] = []
  /// The position of each segment's first row.
  @usableFromInline var starts: [Int] = []
  /// The segment in which the first of every `segmentLength` rows stands: segments can be shorter, where lists were put
  /// together.
  @usableFromInline var guide: [Int32] = []
  /// How many rows there are.
  package private(set) var count = 0

  /// A segment has two to the power of so many rows, unless it is a long one.
  ///
  /// At sixteen bytes each, it is small enough for freed memory to be used again rather than given back and asked for
  /// anew.
  @inlinable static var segmentShift: Int { 11 }
  @inlinable static var segmentLength: Int { 1 << segmentShift }
  /// Those of a list that is long without them have so many: enough for some large pages, without which to be given the
  /// memory took a tenth of the time of all.
  private static let longSegmentLength = 1 << 21
  private static let longList = 1 << 14
  /// The position of the rule that all rows are of.
  package private(set) var rule: Int32 = 0
  /// What rows say besides their days.
  package private(set) var sayings: [ObligationWords] = []
  private var numbers: [ObligationWords: Int32] = [:]
  private let children: [Int32]

  /// A list without rows.
  ///
  /// - Parameter children: the child of each subject that a row can have, which then need not be kept with each row.
  package init(children: [Int32] = []) {
    self.children = children
  }

  /// A list of the given rows, all of one rule.
  package init(_ rows: some Sequence<Obligation>) {
    self.init()
    for row in rows { append(row) }
  }

  /// Adds a row of the same rule.
  package mutating func append(_ row: Obligation) {
    precondition(isEmpty || row.rule == rule, "a list holds the rows of one rule")
    var flags = row.withheld.rawValue << Flag.withheldShift
    if row.isInMinutes { flags |= Flag.isInMinutes }
    if row.isInWindow { flags |= Flag.isInWindow }
    if row.countsInRates { flags |= Flag.countsInRates }
    append(
      Packed(
        subject: row.subject, child: row.child, daysLate: row.daysLate, doneRow: row.doneRow,
        allocation: row.allocation, clock: row.clock ?? Self.none, due: row.due ?? Self.none,
        done: row.done ?? Self.none, saying: number(of: row.words), part: row.part,
        phase: row.phase, status: row.status, severity: row.severity, flags: flags), of: row.rule)
  }

  /// Adds a row of the same rule as it is packed, with a number that this list gave for what it says.
  package mutating func append(_ row: Packed, of rule: Int32) {
    self.rule = rule
    while !segments[openSegment()].append(row) {}
    hasGrown(by: 1)
  }

  /// Adds rows of the same rule as they are packed.
  package mutating func append(contentsOf rows: [Packed], of rule: Int32) {
    self.rule = rule
    var next = 0
    while next < rows.count {
      let last = openSegment()
      let end = Swift.min(rows.count, next + segments[last].room)
      let taken = segments[last].append(rows, next..<end)
      hasGrown(by: taken - next)
      next = taken
    }
  }

  /// The last segment, where that has room, else a new one.
  private mutating func openSegment() -> Int {
    if let last = segments.indices.last, segments[last].room > 0 { return last }
    let isShort = count < Self.longList || segments.last?.endsBeforeWideRow == true
    let length = isShort ? Self.segmentLength : Self.longSegmentLength
    var segment = Segment(length: length, children: children)
    // The first grows with its rows: most lists are short.
    if count > 0 { segment.reserve() }
    segments.append(segment)
    starts.append(count)
    return segments.count - 1
  }

  /// Counts rows that the last segment has got.
  private mutating func hasGrown(by number: Int) {
    count += number
    while guide.count << Self.segmentShift < count { guide.append(Int32(clamping: segments.count - 1)) }
  }

  /// Takes the last rows away.
  package mutating func removeLast(_ number: Int) {
    var left = number
    while left > 0, let last = segments.indices.last {
      let taken = Swift.min(left, segments[last].count)
      segments[last].removeLast(taken)
      left -= taken
      if segments[last].isEmpty {
        segments.removeLast()
        starts.removeLast()
      }
    }
    count -= number
    guide.removeLast(guide.count - (count + Self.segmentLength - 1) >> Self.segmentShift)
  }

  /// Adds the rows of another list of the same rule, which is used up: its segments are taken as they are.
  package mutating func append(contentsOf other: consuming ObligationList) {
    guard other.count > 0 else { return }
    precondition(isEmpty || other.rule == rule, "a list holds the rows of one rule")
    rule = other.rule
    if numbers.isEmpty { numbers = Dictionary(uniqueKeysWithValues: zip(sayings, 1...)) }
    let sayings = other.sayings.map { number(of: $0) }
    for var segment in other.segments {
      segment.close(sayings: sayings)
      segments.append(segment)
      starts.append(count)
      hasGrown(by: segment.count)
    }
  }

  /// The same rows without the room that the list grew into, and without what it takes to know a saying again: for when
  /// all rows are in it.
  package consuming func settled() -> ObligationList {
    for place in segments.indices { segments[place].settle() }
    numbers = [:]
    return self
  }

  /// The number of what a row says; 0 for nothing.
  mutating func number(of words: ObligationWords?) -> Int32 {
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
  @inlinable package var endIndex: Int { count }

  package subscript(position: Int) -> Obligation {
    @inlinable @inline(__always) get {
      let row = self[packed: position]
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
