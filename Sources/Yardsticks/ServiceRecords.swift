package import Chronology
package import Files
import Scenarios

/// The whole record of a made-up service, event by event: what ten rules together are measured on.
///
/// Complete and clean, so that plain SQL can say the same: every cell that a rule looks at holds a value, save ends
/// that have not come. Nobody is placed with parents or for adoption, and nothing lies before 2021, when the law
/// was eased.
package struct ServiceRecords {
  /// The day on which the record is judged.
  package static let asAt = CareHistories.asAt
  /// Nothing begins before.
  private static let firstDay = CivilDay(number: 18_993)

  private let children: Int
  private var draws: Draws
  private var asAt: Int { Int(Self.asAt.number) }

  /// The record of so many children; the same for the same seed.
  package init(children: Int, seed: UInt64) {
    self.children = children
    draws = Draws(seed: seed)
  }

  /// Writes a table for each kind of record into a folder, as the source `tables` reads them.
  package mutating func write(to folder: String) throws(WritingFailure) {
    var tables = try ServiceTables(folder: folder)
    for child in 1...max(1, children) {
      let birth = addChild(child, to: &tables)
      try tables.children.end()
      if draws.below(100) < 40 { try addCare(child, to: &tables) }
      if draws.below(100) < 40 { try addProtection(child, to: &tables) }
      try addAssessments(child, bornOn: birth, to: &tables)
      try addCase(child, to: &tables)
    }
    try tables.keep(&draws)
  }

  private mutating func addChild(_ child: Int, to tables: inout ServiceTables) -> Int {
    let birth = asAt - draws.among(1250...7100)
    tables.children.begin(child)
    tables.children.add(day: birth)
    tables.children.add("")
    return birth
  }

  /// A first day some time before the as-at date.
  private mutating func start() -> Int {
    draws.among(Int(Self.firstDay.number)...asAt)
  }

  /// The end of what began on a day and lasts so long; nil where that lies ahead.
  private mutating func end(after start: Int, _ length: ClosedRange<Int>) -> Int? {
    let end = start + draws.among(length)
    return end > asAt ? nil : end
  }

  // MARK: Care

  private mutating func addCare(_ child: Int, to tables: inout ServiceTables) throws(WritingFailure) {
    let start = start()
    let end = end(after: start, 10...1800)
    let period = tables.carePeriods.begin()
    tables.carePeriods.add(child: child)
    tables.carePeriods.add(day: start)
    tables.carePeriods.add(day: end)
    tables.carePeriods.add("C2")
    try tables.carePeriods.end()
    let last = end ?? asAt
    try addPlacements(child, period, from: start, to: end, to: &tables)
    var day = start + draws.among(0...10)
    while day <= last {
      // One in twenty finds the child not in, one in fifty is a call by video.
      tables.visits.add(child, day, draws.below(20) == 0 ? 1 : draws.below(50) == 0 ? 2 : 0)
      day += draws.among(14...50)
    }
    day = start + draws.among(15...32)
    while day <= last {
      tables.reviews.add(child, day, draws.below(25) == 0 ? 1 : 0)
      day += draws.among(70...190)
    }
    if draws.below(10) == 0, start < last {
      let gone = draws.among(start...last)
      tables.missing.add(child, gone, draws.among(1...20))
      for _ in 0..<draws.below(4) { tables.visits.add(child, min(last, gone + draws.below(20)), 1) }
    }
  }

  private mutating func addPlacements(
    _ child: Int, _ period: Int, from start: Int, to end: Int?, to tables: inout ServiceTables
  ) throws(WritingFailure) {
    var from = start
    while true {
      let moved = draws.below(2) == 0 ? self.end(after: from, 20...900) : nil
      let ended = [moved, end].compactMap(\.self).min()
      tables.placements.begin()
      tables.placements.add(child: child)
      tables.placements.add(period, of: tables.carePeriods)
      tables.placements.add(day: from)
      tables.placements.add(day: ended)
      tables.placements.add(["U1", "U4", "U6", "K2", "R1"][draws.below(5)])
      tables.placements.add("C2")
      tables.placements.add(draws.below(100) < 35 ? "yes" : "no")
      tables.placements.add("no")
      tables.placements.add("no")
      try tables.placements.end()
      guard let ended, ended != end else { return }
      from = ended
    }
  }

  // MARK: Protection

  private mutating func addProtection(_ child: Int, to tables: inout ServiceTables) throws(WritingFailure) {
    let discussed = start()
    let enquiry = tables.enquiries.begin()
    let isNeeded = draws.below(100) < 70
    tables.enquiries.add(child: child)
    tables.enquiries.add(day: discussed)
    tables.enquiries.add(day: discussed)
    tables.enquiries.add(day: end(after: discussed, 3...40))
    tables.enquiries.add(isNeeded ? "yes" : "no")
    try tables.enquiries.end()
    let held = discussed + draws.among(5...35)
    guard isNeeded, held <= asAt, draws.below(100) < 92 else { return }
    tables.conferences.begin()
    tables.conferences.add(child: child)
    tables.conferences.add(enquiry, of: tables.enquiries)
    tables.conferences.add(day: held)
    try tables.conferences.end()
    let end = end(after: held, 60...900)
    tables.plans.begin()
    tables.plans.add(child: child)
    tables.plans.add(day: held)
    tables.plans.add(day: end)
    tables.plans.add("no")
    try tables.plans.end()
    let last = end ?? asAt
    var day = held + draws.among(1...14)
    while day <= last {
      // One in twelve finds the child not in; of the others one in six is not seen alone, half of them with a reason.
      let seen = draws.below(12) > 0
      let alone = seen && draws.below(6) > 0
      tables.protectionVisits.add(child, day, !seen ? 3 : alone ? 0 : draws.among(1...2))
      day += draws.among(5...17)
    }
    day = held + draws.among(60...110)
    while day <= last {
      tables.reviewConferences.add(child, day, 0)
      day += draws.among(120...210)
    }
  }

  // MARK: Referrals, assessments, the case

  private mutating func addAssessments(_ child: Int, bornOn birth: Int, to tables: inout ServiceTables)
    throws(WritingFailure)
  {
    for _ in 0..<draws.among(1...2) {
      let referred = start()
      let referral = tables.referrals.begin()
      tables.referrals.add(child: child)
      tables.referrals.add(day: referred)
      try tables.referrals.end()
      var start = referred + draws.below(4)
      for _ in 0..<draws.among(1...2) where start <= asAt {
        tables.assessments.begin()
        tables.assessments.add(child: child)
        tables.assessments.add(referral, of: tables.referrals)
        tables.assessments.add(day: start)
        tables.assessments.add(day: end(after: start, 5...90))
        let isSeen = draws.below(10) > 0
        tables.assessments.add(isSeen ? "yes" : "no")
        tables.assessments.add(isSeen || draws.below(2) == 0 ? "" : "lives elsewhere")
        tables.assessments.add(draws.below(2) == 0 ? "" : "agreed")
        try tables.assessments.end()
        start += draws.among(60...200)
      }
    }
  }

  private mutating func addCase(_ child: Int, to tables: inout ServiceTables) throws(WritingFailure) {
    let start = start()
    let end = end(after: start, 30...1500)
    tables.cases.begin()
    tables.cases.add(child: child)
    tables.cases.add(day: start)
    tables.cases.add(day: end)
    try tables.cases.end()
    var day = start + draws.among(0...45)
    while day <= end ?? asAt {
      tables.decisions.add(child, day, 0)
      day += draws.among(15...55)
    }
  }
}
