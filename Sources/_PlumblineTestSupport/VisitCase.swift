package import Chronology

/// What a record says of something: a value, or one of the ways of not saying.
package enum Recorded<Value: Sendable & Hashable>: Sendable, Hashable {
  case value(Value)
  case blank
  case unreadable

  package var known: Value? {
    if case .value(let value) = self { value } else { nil }
  }
}

/// One generated placement with all that the visiting rule asks about, as plain values.
package struct VisitCase: Sendable {
  package struct Status: Sendable {
    package var code: Recorded<String>
    package var from: Recorded<CivilDay>
    package var until: CivilDay?
  }

  package struct Visit: Sendable {
    package var day: Recorded<CivilDay>
    package var seen: Recorded<Bool>
    package var mode: Recorded<String>
  }

  package var asAt: CivilDay
  package var start: CivilDay
  /// Blank means still living there.
  package var end: Recorded<CivilDay>
  package var careEnd: CivilDay?
  package var born: CivilDay?
  package var died: CivilDay?
  package var type: Recorded<String>
  package var legalStatus: Recorded<String>
  package var meantToLast: Recorded<Bool>
  package var temporaryApproval: Recorded<Bool>
  package var assessedBefore: Recorded<Bool>
  /// From when until when the child's agreement to fewer visits stood; nil for still.
  package var agreements: [(from: Recorded<CivilDay>, until: CivilDay?)]
  /// Stretches of one legal status.
  package var statuses: [Status]
  package var visits: [Visit]
  package var reviews: [CivilDay]
  /// From when until when the child was missing; nil while still missing.
  package var missing: [(from: CivilDay, until: CivilDay?)]

  /// A case drawn from a seed: every field may be missing, and dates gather where rules turn.
  ///
  /// The cases of one group of fifty seeds share an as-at date, so that they can stand in one export.
  package init(seed: UInt64) {
    var shared = SeededGenerator(seed: seed / 50)
    var draws = SeededGenerator(seed: seed)
    func chance(_ share: Double, _ draws: inout SeededGenerator) -> Bool {
      Double.random(in: 0..<1, using: &draws) < share
    }
    asAt = CivilDay(number: 18_262 + Int32.random(in: -400...900, using: &shared))
    start = asAt.adding(days: -Int.random(in: 0...900, using: &draws))
    if chance(0.2, &draws) { start = Self.monthEnd(near: start) }
    let first = start
    let today = asAt
    let length = Int(today - first)
    func day(_ draws: inout SeededGenerator) -> CivilDay {
      first.adding(days: Int.random(in: -20...(length + 20), using: &draws))
    }
    end =
      chance(0.35, &draws) ? (chance(0.12, &draws) ? .unreadable : .value(max(first, day(&draws)))) : .blank
    careEnd = chance(0.15, &draws) ? max(first, day(&draws)) : nil
    born = chance(0.9, &draws) ? first.adding(days: -Int.random(in: 0...6600, using: &draws)) : nil
    died = chance(0.03, &draws) ? max(first, day(&draws)) : nil
    func one<Value>(_ values: [Value], missing: Double, _ draws: inout SeededGenerator) -> Recorded<Value> {
      if chance(missing, &draws) { return chance(0.5, &draws) ? .blank : .unreadable }
      return .value(values[Int.random(in: 0..<values.count, using: &draws)])
    }
    type = one(
      ["U6", "U6", "U3", "U3", "U4", "U4", "P1", "P1", "P1", "R1", "R5", "A5", "A6", "T2"], missing: 0.06,
      &draws)
    legalStatus = one(["C2", "C2", "C2", "C1", "C1", "C1", "V2", "E1", "V4", "V3"], missing: 0.06, &draws)
    meantToLast = one([true, false], missing: 0.3, &draws)
    temporaryApproval = one([true, false, false, false], missing: 0.08, &draws)
    assessedBefore = one([true, false], missing: 0.12, &draws)
    visits = []
    var at = first
    while at <= today.adding(days: 10), visits.count < 30 {
      at = at.adding(
        days: [0, 3, 6, 7, 7, 8, 14, 14, 28, 28, 29, 41, 42, 42, 43, 60, 91, 92, 93, 183, 184].randomElement(
          using: &draws) ?? 42)
      let when: Recorded<CivilDay> = chance(0.015, &draws) ? .blank : .value(at)
      let seen = one([true, true, true, true, false], missing: 0.06, &draws)
      visits.append(
        Visit(
          // An attempt on a day that nobody knows may lie within the fortnight that excuses, and is left out.
          day: when, seen: when == .blank && seen == .value(false) ? .value(true) : seen,
          mode: one(["in person", "in person", "in person", "video"], missing: 0.03, &draws)))
    }
    if chance(0.3, &draws) { visits.shuffle(using: &draws) }
    agreements = (0..<(chance(0.6, &draws) ? 1 : 0)).map { _ in
      let from = chance(0.7, &draws) ? first : day(&draws)
      return (
        chance(0.1, &draws) ? .blank : .value(from),
        chance(0.2, &draws) ? from.adding(days: Int.random(in: 0...300, using: &draws)) : nil
      )
    }
    statuses = []
    if chance(0.5, &draws) {
      let count = Int.random(in: 1...3, using: &draws)
      let days = (0..<count).map { _ in day(&draws) }.sorted()
      statuses = days.indices.map { place in
        let next = place + 1 < count ? days[place + 1] : nil
        return Status(
          code: one(["C2", "C2", "C1", "V2"], missing: 0.04, &draws),
          from: chance(0.04, &draws) ? (chance(0.5, &draws) ? .blank : .unreadable) : .value(days[place]),
          until: next)
      }
    }
    reviews = (0..<Int.random(in: 0...2, using: &draws)).map { _ in day(&draws) }
    missing = (0..<(chance(0.2, &draws) ? 1 : 0)).map { _ in
      let from = day(&draws)
      return (from, chance(0.7, &draws) ? from.adding(days: Int.random(in: 0...30, using: &draws)) : nil)
    }
  }

  private static func monthEnd(near day: CivilDay) -> CivilDay {
    let next = day.adding(months: 1)
    return next.adding(days: -next.day)
  }

  /// How many things the case leaves unsaid.
  package var unknowns: Int {
    let facts = [
      type.known == nil, legalStatus.known == nil, meantToLast.known == nil, temporaryApproval.known == nil,
      assessedBefore.known == nil, end == .unreadable,
    ].count { $0 }
    return facts + visits.count { $0.seen.known == nil || $0.mode.known == nil || $0.day.known == nil }
  }
}
