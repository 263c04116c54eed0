import Chronology

extension HistoryMaker {
  /// Draws who the child is: family, locality, age, sex.
  mutating func makeIdentity() {
    let family = familyPlace
    var shared = Draws(seed: family.seed)
    history.locality = shared.below(scenario.localities.count)
    history.child.family = family.number
    var draws = draws(.identity)
    history.child.sex = draws.pick(Weighted((.female, 470), (.male, 525), (.neither, 5)))
    history.child.disabled = recorded(draws.happens(13), &draws)
    let isAloneInFamily = family.place == 0 && family.size == 1
    if cohort == .lookedAfter, isAloneInFamily, draws.happens(14) {
      history.child.unaccompanied = .yes
      history.child.birth = birth(ages: 15...17, &draws)
    } else {
      history.child.birth = familyBirth(place: family.place, &shared)
    }
  }

  /// The child's birth; the as-at date for one not yet born.
  var birth: CivilDay { history.child.birth ?? asAt }

  /// The child's eighteenth birthday.
  var eighteenth: CivilDay { birth.adding(years: 18) }

  /// The child's age in whole years on a day.
  func age(on day: CivilDay) -> Int {
    let years = day.year - birth.year
    return birth.adding(years: years) <= day ? years : years - 1
  }

  /// A birth that makes the child of such an age on the as-at date.
  func birth(ages: ClosedRange<Int>, _ draws: inout Draws) -> CivilDay {
    asAt.adding(years: -draws.among(ages)).adding(days: -draws.among(1...363))
  }

  /// Where a child stands among brothers and sisters.
  private struct FamilyPlace {
    var seed: UInt64
    var number: UInt32
    var place: Int
    var size: Int
  }

  /// Three neighbours in a cohort are one family, two, or three.
  private var familyPlace: FamilyPlace {
    let block = index / 3
    let blockSeed = Draws.seed(
      Draws.seed(councilSeed, UInt64(cohort.rawValue) &+ 1000), UInt64(block))
    let groups = [[0, 0, 0], [0, 0, 1], [0, 1, 1], [0, 1, 2]]
    // Older children leaving care are listed one by one.
    let hasSiblings = cohort != .careLeaver && cohort != .leftCare
    let pattern = groups[hasSiblings ? Int(blockSeed & 3) : 3]
    let position = index % 3
    let group = pattern[position]
    let first = pattern.firstIndex(of: group) ?? position
    return FamilyPlace(
      seed: Draws.seed(blockSeed, UInt64(group)),
      number: Self.familyNumber(cohort: cohort, index: 3 * block + first),
      place: position - first, size: pattern.count { $0 == group })
  }

  private static func familyNumber(cohort: Cohort, index: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: index * 6 + Int(cohort.rawValue)) &+ 100_001
  }

  /// The birth of one of a family's children: the first by the cohort's ages, the others some way apart.
  private func familyBirth(place: Int, _ shared: inout Draws) -> CivilDay {
    let ages: Weighted<ClosedRange<Int>> =
      switch cohort {
      case .lookedAfter, .leftCare:
        Weighted((0...0, 5), (1...4, 15), (5...9, 20), (10...15, 38), (16...17, 22))
      case .onPlan, .planEnded: Weighted((0...0, 10), (1...4, 28), (5...9, 30), (10...15, 29), (16...16, 3))
      case .inNeed: Weighted((0...0, 6), (1...4, 24), (5...9, 29), (10...15, 33), (16...17, 8))
      case .careLeaver: Weighted((18...20, 68), (21...22, 20), (23...24, 12))
      }
    let eldest = birth(ages: shared.pick(ages), &shared)
    guard place > 0 else { return eldest }
    var gap = 0
    for _ in 1...place { gap += shared.among(330...900) }
    let younger = eldest.adding(days: gap)
    if younger <= asAt.adding(days: -200) { return younger }
    return max(eldest.adding(days: -gap), asAt.adding(years: -17))
  }
}
