import Chronology

/// Invented words for education plans: no child wrote them and none is described.
enum EducationPhrases {
  /// The child's view: at length, in a line, or not at all.
  static func view(_ quality: EducationPlanQuality, _ draws: inout Draws) -> String {
    let opening = one(of: openings, &draws)
    let middle = one(of: middles, &draws)
    let wish = one(of: wishes, &draws)
    let line = one(of: lines, &draws)
    let isBlank = draws.happens(55)
    switch quality {
    case .good: return "\(opening) \(middle) \(wish)"
    case .middling: return line
    case .poor: return isBlank ? "" : line
    }
  }

  /// Where the child stands.
  static func attainment(_ quality: EducationPlanQuality, age: Int, _ draws: inout Draws) -> String {
    let reading = draws.among(85...115)
    let maths = draws.among(85...115)
    let isBlank = draws.happens(quality == .poor ? 55 : 12)
    if quality != .good, isBlank { return "" }
    if quality == .poor { return one(of: vagueAttainment, &draws) }
    if age < 5 { return one(of: earlyAttainment, &draws) }
    return
      "Reading standardised score \(reading); mathematics \(maths); attendance \(draws.among(88...100)) per cent"
  }

  /// What the pupil premium is spent on.
  static func premium(_ quality: EducationPlanQuality, _ draws: inout Draws) -> String {
    let use = one(of: premiumUses, &draws)
    let isBlank = draws.happens(quality == .middling ? 25 : 70)
    return quality != .good && isBlank ? "" : use
  }

  /// One target.
  static func target(
    _ quality: EducationPlanQuality, id: Identifier, place: Int, started: CivilDay, age: Int,
    _ draws: inout Draws
  ) -> TargetRecord {
    let bank = age < 5 ? earlyTargets : age < 11 ? primaryTargets : secondaryTargets
    let clear = one(of: bank, &draws)
    let help = one(of: supports, &draws)
    let vague = one(of: vagueTargets, &draws)
    let due = started.adding(days: draws.among(70...150))
    let hasHelp = draws.happens(quality == .middling ? 65 : 20)
    let hasDue = draws.happens(quality == .middling ? 60 : 15)
    let isVague = quality == .poor || (quality == .middling && (place == 1 || draws.happens(40)))
    guard isVague else {
      return TargetRecord(id: id, target: clear.target, measure: clear.measure, support: help, due: due)
    }
    return TargetRecord(
      id: id, target: vague, measure: "", support: hasHelp ? help : "", due: hasDue && !hasHelp ? due : nil)
  }

  private static func one<Value>(of values: [Value], _ draws: inout Draws) -> Value where Value: Sendable {
    values[draws.below(values.count)]
  }
}
