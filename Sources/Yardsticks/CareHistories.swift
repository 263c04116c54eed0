package import Chronology
import Scenarios

/// Placements of made-up children and the visits paid to them: what one rule is measured on.
///
/// The record is complete and clean. Children move, leave care and come back; visits are early, late, missed for
/// months, twice on a day, on the day of a move, and entered for days still to come.
package struct CareHistories {
  /// A placement: the child it is of, when it began, and when it ended if it did.
  package struct Placement {
    package var child: Int32
    package var start: Int32
    /// Nil where the child still lives there.
    package var end: Int32?
    package var isMeantToLast: Bool
  }

  /// The day on which the record is judged.
  package static let asAt = CivilDay(number: 20_178)

  /// In order of child and start.
  package private(set) var placements: [Placement] = []
  /// Child and day of each visit, as `child << 32 | day`, in no order.
  private(set) var visits: [UInt64] = []
  private var draws: Draws

  /// How many visits there are.
  package var visitCount: Int { visits.count }

  /// So many placements; the same for the same seed.
  package init(placements count: Int, seed: UInt64) {
    draws = Draws(seed: seed)
    placements.reserveCapacity(count)
    visits.reserveCapacity(count * 24)
    var child: Int32 = 0
    while placements.count < count {
      child += 1
      addChild(child, mostPlacements: count - placements.count)
    }
    shuffle()
  }

  private mutating func addChild(_ child: Int32, mostPlacements: Int) {
    let asAt = Int(Self.asAt.number)
    let isStillToBegin = draws.below(1000) < 3
    var start = isStillToBegin ? asAt + draws.among(1...30) : asAt - draws.among(0...5000)
    let places = min(mostPlacements, [1, 1, 1, 1, 1, 2, 2, 3][draws.among(0...7)])
    for _ in 0..<places where start <= asAt || isStillToBegin {
      let end = start + length()
      let isOpen = end > asAt
      var placement = Placement(
        child: child, start: Int32(start), end: isOpen ? nil : Int32(end),
        isMeantToLast: draws.below(1000) < 350)
      // An end that is arranged already stands on some records.
      if isOpen, draws.below(1000) < 20 { placement.end = Int32(asAt + draws.among(1...60)) }
      placements.append(placement)
      addVisits(of: placement, until: min(end, asAt))
      if isOpen { return }
      start = draws.below(1000) < 900 ? end : end + draws.among(5...400)
    }
  }

  /// Days that a placement lasts: some weeks for many, years for some.
  private mutating func length() -> Int {
    switch draws.among(0...99) {
    case ..<38: draws.among(3...400)
    case ..<66: draws.among(300...1400)
    default: draws.among(1000...4000)
    }
  }

  private mutating func addVisits(of placement: Placement, until last: Int) {
    let start = Int(placement.start)
    var day = start + (draws.below(1000) < 850 ? draws.among(0...7) : draws.among(8...20))
    while day <= last {
      add(placement.child, day)
      if draws.below(1000) < 10 { add(placement.child, day) }
      let isSettled = placement.isMeantToLast && day >= start + 365
      day += isSettled ? draws.among(45...98) : draws.among(18...46)
      if draws.below(1000) < 15 { day += draws.among(20...200) }
    }
    let asAt = Int(Self.asAt.number)
    if placement.end == nil, draws.below(1000) < 100 { add(placement.child, asAt + draws.among(1...40)) }
  }

  private mutating func add(_ child: Int32, _ day: Int) {
    visits.append(UInt64(UInt32(child)) << 32 | UInt64(UInt32(day)))
  }

  private mutating func shuffle() {
    for place in visits.indices.reversed() where place > 0 {
      visits.swapAt(place, draws.among(0...place))
    }
  }
}
