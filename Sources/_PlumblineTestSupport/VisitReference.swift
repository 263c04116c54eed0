package import Chronology

/// One row that the visiting rule should give.
package struct ReferenceRow: Hashable, CustomStringConvertible {
  package var clock: CivilDay?
  package var status: String
  package var due: CivilDay?
  package var done: CivilDay?
  package var daysLate: Int

  package init(clock: CivilDay?, status: String, due: CivilDay?, done: CivilDay?, daysLate: Int) {
    self.clock = clock
    self.status = status
    self.due = due
    self.done = done
    self.daysLate = daysLate
  }

  package var description: String {
    "\(clock?.isoDescription ?? "?") \(status) due \(due?.isoDescription ?? "-") done \(done?.isoDescription ?? "-") late \(daysLate)"
  }
}

/// The visiting rule, read from its words and worked out the slow way: for every row, every reading of
/// everything that is not recorded is written out in full and judged by itself.
///
/// It shares nothing with the evaluator but days and months. It knows one rule, so it needs no rule file.
package struct VisitReference {
  let facts: VisitCase

  /// One full reading of what the record leaves open about the placement.
  private struct Reading {
    var type: String
    var isInterimOrder: Bool
    var isMeantToLast: Bool
    var isTemporary: Bool
    var wasAssessed: Bool
    var end: CivilDay?
    /// For each visit whose outcome is not recorded, whether the child was not seen.
    var unseen: Set<Int>

    var isWithParents: Bool { type == "P1" }
    var isWithRelative: Bool { ["U1", "U2", "U3"].contains(type) }
    var isLongTermFostering: Bool { ["U1", "U4"].contains(type) }
  }

  package init(_ facts: VisitCase) {
    self.facts = facts
  }

  /// The rows, in order of their clocks.
  package func rows() -> [ReferenceRow] {
    if facts.start > facts.asAt { return [] }
    let isOneBreak = facts.legalStatus.known == "V3"
    let isRemanded = facts.legalStatus.known.map { $0.hasPrefix("J") } ?? false
    let isAway = facts.type.known.map { $0.hasPrefix("T") } ?? false
    if isOneBreak || isRemanded || isAway {
      return [ReferenceRow(clock: facts.start, status: "excluded", due: nil, done: nil, daysLate: 0)]
    }
    let counted = Set(
      facts.visits.indices.compactMap { counts(facts.visits[$0]) == true ? facts.visits[$0].day.known : nil })
    let lastDay = knownEnds().min() ?? facts.asAt
    let days = counted.filter { $0 >= facts.start && $0 <= lastDay && $0 <= facts.asAt }.sorted()
    // An order on a child who lives with a parent draws a line: each side of it is a time of its own.
    let orders = Set(orders.compactMap { $0.isCertain ? $0.day : nil }).sorted()
      .filter { $0 > facts.start && $0 <= lastDay && $0 <= facts.asAt }
    var rows: [ReferenceRow] = []
    for (place, from) in ([facts.start] + orders).enumerated() {
      let until = place < orders.count ? orders[place] : nil
      var turn = Turn(clock: from, isFirst: true, until: until)
      while true {
        let done = days.first { day in
          (turn.isFirst ? day >= turn.clock : day > turn.clock) && (until.map { day <= $0 } ?? true)
        }
        rows.append(unlessOrdered(row(turn, done: done), turn, before: done, lastDay: lastDay))
        guard let done, until.map({ done < $0 }) ?? true else { break }
        turn = Turn(clock: done, isFirst: false, until: until)
      }
    }
    return rows
  }

  /// One wait for a visit.
  private struct Turn {
    var clock: CivilDay
    /// Whether the placement, or an order, began on its first day.
    var isFirst: Bool
    /// The day of an order that ends it.
    var until: CivilDay?
  }

  /// Orders made on a child who lives with a parent, as far as the record tells either.
  private var orders: [(day: CivilDay?, isCertain: Bool)] {
    guard facts.type.known ?? "P1" == "P1" else { return [] }
    return facts.statuses.compactMap { status in
      guard ["C1", "C2"].contains(status.code.known ?? "C2") else { return nil }
      let isCertain = facts.type.known != nil && status.code.known != nil && status.from.known != nil
      return (status.from.known, isCertain)
    }
  }

  /// What cannot be told, because an order may have been made within the wait.
  private func unlessOrdered(
    _ row: ReferenceRow, _ turn: Turn, before done: CivilDay?, lastDay: CivilDay
  ) -> ReferenceRow {
    let mayBe = orders.contains { order in
      guard !order.isCertain else { return false }
      guard let day = order.day else { return true }
      guard day > facts.start, day <= lastDay, day > turn.clock else { return false }
      return [done, turn.until].allSatisfy { $0.map { day < $0 } ?? true }
    }
    guard mayBe, row.status != "excluded" else { return row }
    return ReferenceRow(clock: row.clock, status: "not-assessable", due: nil, done: row.done, daysLate: 0)
  }

  /// Whether an order of a kind was in force on a day, as its own days tell.
  private func isInForce(_ code: String, on day: CivilDay) -> Bool {
    facts.statuses.contains { status in
      guard status.code.known == code, let from = status.from.known else { return false }
      return from <= day && (status.until.map { day < $0 } ?? true)
    }
  }

  /// Whether a visit counts; nil where the record leaves it open.
  private func counts(_ visit: VisitCase.Visit) -> Bool? {
    let lawful = visit.day.known.map { isRemoteLawful(on: $0) }
    let inPerson: Bool? =
      visit.mode.known == "in person" ? true : lawful == true ? true : visit.mode.known == nil ? nil : lawful
    if visit.seen.known == false || inPerson == false { return false }
    return visit.seen.known == nil || inPerson == nil ? nil : true
  }

  private func isRemoteLawful(on day: CivilDay) -> Bool {
    lies(day, from: (2020, 4, 24), to: (2021, 9, 30))
  }

  /// Whether the law set no last day for a visit, and let anyone be approved for the time being.
  private func isEased(on day: CivilDay) -> Bool { lies(day, from: (2020, 4, 24), to: (2020, 9, 24)) }

  private func lies(_ day: CivilDay, from: (Int, Int, Int), to: (Int, Int, Int)) -> Bool {
    let date = day.yearMonthDay
    let (year, month, number) = (date.year, date.month, date.day)
    return (year, month, number) >= from && (year, month, number) <= to
  }

  /// The days that end the duty and are recorded, none of them ahead of the as-at date.
  private func knownEnds() -> [CivilDay] {
    [facts.end.known, facts.careEnd, facts.born?.adding(years: 18), facts.died].compactMap(\.self)
      .filter { $0 <= facts.asAt }
  }

  // MARK: One row

  private func row(_ turn: Turn, done: CivilDay?) -> ReferenceRow {
    let (clock, isFirst) = (turn.clock, turn.isFirst)
    if isForAdoptionReviewsToDecide(clock, isFirst) {
      return ReferenceRow(clock: clock, status: "excluded", due: nil, done: nil, daysLate: 0)
    }
    let readings = readings(clock: clock)
    let without = readings.map { judged(turn, done, $0) }
    let statuses = Set(without.map(\.status))
    var open = ReferenceRow(clock: clock, status: "not-assessable", due: nil, done: done, daysLate: 0)
    guard statuses.count == 1, let status = statuses.first else { return open }
    let isShort = ["late", "overdue", "not-met"].contains(status)
    if isShort || status == "excused" {
      let days = doubtfulDays(turn, done: done)
      let better = readings.contains { reading in
        days.contains { day in
          let row = judged(turn, day, reading)
          return row.status != "excluded" && rank(row.status) < rank(status)
        }
      }
      if better { return open }
    }
    // Of the readings that agree, the one that overstates nothing speaks.
    open = without[0]
    for row in without.dropFirst() {
      guard let one = open.due, let other = row.due else { continue }
      if isShort ? other > one : other < one { open = row }
    }
    return open
  }

  /// Whether an adoption review has taken over the timetable of visits.
  ///
  /// A child with an agreed series of short
  /// breaks is not placed for adoption, whatever the code of the placement.
  private func isForAdoptionReviewsToDecide(_ clock: CivilDay, _ isFirst: Bool) -> Bool {
    !isFirst && isPlacedForAdoption && !isSeriesOfBreaks && hasReview(upTo: clock)
  }

  /// A review held since the placement began.
  private func hasReview(upTo day: CivilDay) -> Bool {
    facts.reviews.contains { $0 > facts.start && $0 <= day }
  }

  // What follows is taken to be otherwise where the record does not say.

  private var isPlacedForAdoption: Bool { facts.type.known?.hasPrefix("A") ?? false }

  private var isSeriesOfBreaks: Bool { facts.legalStatus.known == "V4" }

  private var isArrangedByOthers: Bool {
    ["R2", "R5"].contains(facts.type.known) && ["C1", "C2", "D1", "E1"].contains(facts.legalStatus.known)
  }

  /// Whether six months apart would do for a child in long-term fostering, by the law of a day.
  private func isAgreedLonger(on day: CivilDay) -> Bool {
    let changed = CivilDay(year: 2015, month: 4, day: 1)
    guard let changed, day >= changed else { return false }
    return facts.agreements.contains { agreement in
      guard let from = agreement.from.known, from <= day else { return false }
      return agreement.until.map { $0 > day } ?? true
    }
  }

  private func rank(_ status: String) -> Int {
    ["excluded", "met", "due", "excused", "not-assessable", "late", "overdue", "not-met"].firstIndex(
      of: status) ?? 9
  }

  private func doubtfulDays(_ turn: Turn, done: CivilDay?) -> [CivilDay] {
    let (clock, isFirst) = (turn.clock, turn.isFirst)
    let last = ([facts.asAt] + knownEnds() + [turn.until].compactMap(\.self)).min() ?? facts.asAt
    var days: Set<CivilDay> = []
    for visit in facts.visits where counts(visit) != false {
      if let day = visit.day.known {
        guard counts(visit) == nil else { continue }
        if day >= facts.start, day <= last { days.insert(day) }
      } else {
        // It may have been on any day of the interval.
        var day = clock
        while day <= last {
          days.insert(day)
          day = day.adding(days: 1)
        }
      }
    }
    let undated = facts.visits.contains { counts($0) != false && $0.day.known == nil }
    return days.filter { day in
      (isFirst || undated ? day >= clock : day > clock) && (done.map { day < $0 } ?? true)
    }.sorted()
  }

  private func judged(_ turn: Turn, _ done: CivilDay?, _ reading: Reading) -> ReferenceRow {
    let clock = turn.clock
    let due = due(clock, turn.isFirst, reading)
    let end = (knownEnds() + [reading.end, turn.until].compactMap(\.self).filter { $0 <= facts.asAt }).min()
    if let end, end < clock {
      return ReferenceRow(clock: clock, status: "excluded", due: due, done: nil, daysLate: 0)
    }
    var row = ReferenceRow(clock: clock, status: "", due: due, done: nil, daysLate: 0)
    if let done, end.map({ done <= $0 }) ?? true {
      row.done = done
      row.status = done <= due ? "met" : "late"
      row.daysLate = max(0, Int(done - due))
    } else if let end {
      row.status = end < due ? "excluded" : "not-met"
      row.daysLate = end < due ? 0 : Int(end - due)
    } else {
      row.status = due < facts.asAt ? "overdue" : "due"
      row.daysLate = max(0, Int(facts.asAt - due))
    }
    if ["late", "overdue", "not-met"].contains(row.status),
      isExcused(due, reading) || isEased(due, clock, reading)
    {
      row.status = "excused"
      row.daysLate = 0
    }
    return row
  }

  private func due(_ clock: CivilDay, _ isFirst: Bool, _ reading: Reading) -> CivilDay {
    if isSeriesOfBreaks { return clock.adding(months: isFirst ? 3 : 6) }
    let isTemporary = (reading.isWithRelative || isEased(on: facts.start)) && reading.isTemporary
    if isFirst || isPlacedForAdoption { return clock.adding(days: 7) }
    if !hasReview(upTo: clock) {
      if reading.isWithParents && !reading.wasAssessed { return clock.adding(days: 7) }
      if isTemporary { return clock.adding(days: 7) }
    }
    if reading.isWithParents {
      if isInForce("C2", on: clock) { return clock.adding(days: 42) }
      let isInterim = reading.isInterimOrder || isInForce("C1", on: clock)
      if isInterim { return clock.adding(days: hasReview(upTo: clock) ? 28 : 7) }
    }
    if isTemporary { return clock.adding(days: 28) }
    if clock < facts.start.adding(years: 1) { return clock.adding(days: 42) }
    if isArrangedByOthers { return clock.adding(months: 3) }
    if reading.isLongTermFostering && isAgreedLonger(on: clock) { return clock.adding(months: 6) }
    return reading.isMeantToLast && !reading.isWithParents ? clock.adding(months: 3) : clock.adding(days: 42)
  }

  private func isExcused(_ due: CivilDay, _ reading: Reading) -> Bool {
    let wasMissing = facts.missing.contains {
      $0.from <= facts.asAt && $0.from <= due && ($0.until.map { $0 >= due } ?? true)
    }
    let attempts = facts.visits.indices.count { index in
      guard let day = facts.visits[index].day.known, day <= facts.asAt else { return false }
      guard day >= due.adding(days: -14), day <= due.adding(days: 14) else { return false }
      return facts.visits[index].seen.known == false || reading.unseen.contains(index)
    }
    return wasMissing && attempts >= 2
  }

  /// Whether the visit fell due while the law set no last day, and was made while it set none or may yet be.
  private func isEased(_ due: CivilDay, _ clock: CivilDay, _ reading: Reading) -> Bool {
    guard isEased(on: due) else { return false }
    return isEased(on: facts.asAt)
      || facts.visits.indices.contains { index in
        guard let day = facts.visits[index].day.known, day <= facts.asAt, day > clock, isEased(on: day) else {
          return false
        }
        return facts.visits[index].seen.known ?? !reading.unseen.contains(index)
      }
  }

  // MARK: Readings

  private func readings(clock: CivilDay) -> [Reading] {
    var readings = [
      Reading(
        type: facts.type.known ?? "", isInterimOrder: false, isMeantToLast: false, isTemporary: false,
        wasAssessed: false, end: nil, unseen: [])
    ]
    func branch(_ values: [Bool], _ set: (inout Reading, Bool) -> Void) {
      readings = readings.flatMap { reading in
        values.map { value in
          var reading = reading
          set(&reading, value)
          return reading
        }
      }
    }
    let both = [false, true]
    if facts.type.known == nil {
      // One for each way of living that any line asks about.
      readings = ["P1", "U1", "U3", "U4", "U6"].flatMap { type in
        readings.map { reading in
          var reading = reading
          reading.type = type
          return reading
        }
      }
    }
    branch(facts.legalStatus.known.map { [$0 == "C1"] } ?? both) { $0.isInterimOrder = $1 }
    branch(facts.meantToLast.known.map { [$0] } ?? both) { $0.isMeantToLast = $1 }
    branch(facts.temporaryApproval.known.map { [$0] } ?? both) { $0.isTemporary = $1 }
    branch(facts.assessedBefore.known.map { [$0] } ?? both) { $0.wasAssessed = $1 }
    let mayBeEased = (0...184).contains { isEased(on: clock.adding(days: $0)) }
    if mayBeEased {
      for index in facts.visits.indices where facts.visits[index].seen.known == nil {
        guard let day = facts.visits[index].day.known, isEased(on: day), day > clock else { continue }
        branch(both) { if $1 { $0.unseen.insert(index) } }
      }
    }
    if !facts.missing.isEmpty {
      for index in facts.visits.indices where facts.visits[index].seen.known == nil {
        // No duty that began on the clock is due later than 184 days on, or looks further than 14 beside it.
        guard let day = facts.visits[index].day.known, abs(day - clock.adding(days: 92)) <= 107,
          !(mayBeEased && isEased(on: day) && day > clock)
        else { continue }
        branch(both) { if $1 { $0.unseen.insert(index) } }
      }
    }
    guard facts.end == .unreadable else { return readings }
    // Every day near the clock, where statuses change, and some on either side.
    var ends: [CivilDay?] = [nil, facts.start, facts.asAt]
    ends += (0...190).map { clock.adding(days: $0) }
    return readings.flatMap { reading in
      ends.map { end in
        var reading = reading
        reading.end = end
        return reading
      }
    }
  }
}
