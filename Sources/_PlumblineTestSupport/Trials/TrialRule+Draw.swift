extension TrialRule {
  /// A rule of any kind, drawn from a seed.
  package init(id: String, using draws: inout SeededGenerator) {
    var draw = RuleDraw(draws: draws)
    self = draw.rule(id: id)
    draws = draw.draws
  }
}

private struct RuleDraw {
  var draws: SeededGenerator

  mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &draws) < share }

  mutating func one<Value>(of values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &draws)]
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &draws) }

  /// An expression asked of a row of an entity.
  ///
  /// - Parameter isKey: whether it stands where a comma would part it.
  mutating func phrase(
    _ entity: String, _ depth: Int = 1, clock: Bool = false, due: Bool = false, noun: String? = nil,
    isKey: Bool = true
  ) -> TrialPhrase {
    while true {
      var draw = PhraseDraw(entity, using: draws)
      (draw.hasClock, draw.hasDue, draw.noun) = (clock, due, noun)
      let phrase = draw.phrase(depth)
      draws = draw.draws
      if !isKey || !phrase.text.contains(",") { return phrase }
    }
  }

  mutating func rule(id: String) -> TrialRule {
    let isInHours = chance(0.12)
    let subject = isInHours ? "alert" : chance(0.9) ? "spell" : one(of: ["plan", "visit"])
    var rule = TrialRule(id: id, lookAt: subject, expects: expectation(of: subject, inHours: isInHours))
    if chance(0.3) { rule.onlyIf = phrase(subject, isKey: false) }
    if chance(0.4) { rule.leaveOut = (0..<number(1...2)).map { _ in phrase(subject) } }
    if subject == "spell", chance(0.2) {
      rule.clockStarts =
        chance(0.5)
        ? [TrialRule.Line(condition: nil, then: one(of: ["reported", "decided"]))]
        : [
          TrialRule.Line(condition: phrase(subject), then: one(of: ["reported", "decided"])),
          TrialRule.Line(condition: nil, then: "start"),
        ]
    }
    if subject == "spell", chance(0.3) {
      rule.until = one(of: [
        ["end"], ["nothing"], ["18th birthday", "end"], ["plan's end"], ["end", "decided"],
      ])
    }
    switch rule.expects {
    case .howSoon, .all, .either:
      if chance(0.2) { rule.lapsesAfter = one(of: ["4 weeks", "1 month", "10 working days"]) }
    default: break
    }
    let noun = noun(of: rule.expects)
    if chance(0.4) { rule.excuses = [phrase(subject, 2, clock: true, due: true, noun: noun)] }
    if chance(0.3) {
      rule.severities = (0..<number(1...2)).map { _ in
        TrialRule.Line(
          condition: phrase(subject, clock: true, due: true, noun: noun),
          then: one(of: ["critical", "minor", "moderate"]))
      }
    }
    if chance(0.2) { rule.grace = number(1...20) }
    if chance(0.2), let first = rule.leaveOut.first ?? rule.excuses.first {
      rule.assumes = (first, chance(0.5))
    }
    return rule
  }

  private func noun(of expects: TrialRule.Expectation) -> String? {
    guard case .howSoon(let lookFor, _, _, _, _) = expects else { return nil }
    return lookFor == "visits" ? "visit" : nil
  }

  private mutating func expectation(
    of subject: String, inHours: Bool, inside: Bool = false
  ) -> TrialRule.Expectation {
    let kinds = inside ? 8 : 11
    if inHours, chance(inside ? 0.7 : 0.9) { return hours(inside: inside) }
    switch number(0...kinds) {
    case 0, 1, 2, 3: return timetable(of: subject, inside: inside)
    case 4: return recorded(of: subject)
    case 5: return subject == "spell" ? attended() : .holds(phrase(subject, 2, clock: true, isKey: false))
    case 6: return .holds(phrase(subject, 2, clock: true, isKey: false))
    case 7: return limit(of: subject)
    case 8: return score(of: subject)
    case 9: return .all(parts(of: subject, inHours: inHours))
    default: return .either(parts(of: subject, inHours: inHours))
    }
  }

  private mutating func parts(of subject: String, inHours: Bool) -> [TrialRule.Part] {
    (0..<number(2...3)).map { _ in
      TrialRule.Part(
        onlyIf: chance(0.3) ? phrase(subject, clock: true, isKey: false) : nil,
        excuse: chance(0.2) ? phrase(subject, clock: true, due: true) : nil,
        expects: expectation(of: subject, inHours: inHours, inside: true))
    }
  }

  private mutating func timetable(of subject: String, inside: Bool) -> TrialRule.Expectation {
    if subject == "spell", chance(0.2) {
      return .howSoon(
        lookFor: one(of: ["decided", "reported", "end"]), by: nil, countIf: [],
        mayPrecede: chance(0.2) ? "10 days" : nil, lines: lines(of: subject, noun: nil, repeats: false))
    }
    let repeats = !inside && chance(0.6)
    var countIf: [TrialPhrase] = []
    if chance(0.6) { countIf.append(phrase("visit", isKey: false)) }
    return .howSoon(
      lookFor: "visits", by: chance(0.1) ? "written up" : nil, countIf: countIf,
      mayPrecede: chance(0.15) ? one(of: ["1 week", "1 month", "5 working days"]) : nil,
      lines: lines(of: subject, noun: inside ? nil : "visit", repeats: repeats))
  }

  private mutating func lines(of subject: String, noun: String?, repeats: Bool) -> [TrialRule.Line] {
    if repeats, chance(0.05) { return [TrialRule.Line(condition: nil, then: "once each school term")] }
    var lines: [TrialRule.Line] = []
    for _ in 0..<one(of: [0, 0, 1, 1, 2, 3]) {
      lines.append(
        TrialRule.Line(condition: phrase(subject, clock: true, noun: noun), then: interval(repeats)))
    }
    if lines.isEmpty || chance(0.85) { lines.append(TrialRule.Line(condition: nil, then: interval(repeats))) }
    return lines
  }

  private mutating func interval(_ repeats: Bool) -> String {
    if chance(0.1) { return (repeats ? "every" : "within") + " law time to see" }
    let period = PhraseDraw.period(number(0...7), number(1...3))
    return (repeats && chance(0.8) ? "every " : "within ") + period
  }

  private mutating func hours(inside: Bool) -> TrialRule.Expectation {
    let hours = one(of: ["24 hours", "72 hours", "1 hour", "48 hours", "5 hours"])
    let lines =
      chance(0.6)
      ? [TrialRule.Line(condition: nil, then: "within " + hours)]
      : [
        TrialRule.Line(condition: phrase("alert"), then: "within 12 hours"),
        TrialRule.Line(condition: nil, then: "within " + hours),
      ]
    if chance(0.3) {
      return .howSoon(lookFor: "answered", by: nil, countIf: [], mayPrecede: nil, lines: lines)
    }
    return .howSoon(
      lookFor: "calls", by: nil, countIf: chance(0.6) ? [phrase("call", isKey: false)] : [], mayPrecede: nil,
      lines: lines)
  }

  private mutating func recorded(of subject: String) -> TrialRule.Expectation {
    let fields: [String] =
      switch subject {
      case "spell": ["reported", "decided", "agreed", "level", "notes", "place", "plan", "child's sex"]
      case "alert": ["answered", "kind", "agreed"]
      case "visit": ["seen", "mode", "written up"]
      default: ["category", "end", "owner"]
      }
    let picked = (0..<number(1...2)).map { _ in one(of: fields) }
    guard chance(0.5) else { return .recorded(picked, on: nil, limits: []) }
    let on: String? = subject == "spell" && chance(0.7) ? one(of: ["decided", "reported"]) : nil
    var limits: [TrialRule.Line] = []
    if chance(0.4) { limits.append(TrialRule.Line(condition: phrase(subject, clock: true), then: period())) }
    limits.append(TrialRule.Line(condition: chance(0.8) ? nil : phrase(subject), then: period()))
    return .recorded(picked, on: on, limits: limits)
  }

  private mutating func period() -> String { PhraseDraw.period(number(0...7), number(1...3)) }

  private mutating func attended() -> TrialRule.Expectation {
    let agencies = ["health", "police", "school"].prefix(number(1...3)).map { name in
      TrialRule.Agency(
        name: name, expectedIf: chance(0.4) ? phrase("spell", clock: true, isKey: false) : nil,
        excusedIf: chance(0.3) ? phrase("spell", clock: true, isKey: false) : nil)
    }
    return .attended(presentIf: chance(0.8) ? phrase("step", isKey: false) : nil, agencies: Array(agencies))
  }

  private mutating func score(of subject: String) -> TrialRule.Expectation {
    let criteria = (0..<number(1...3)).map { _ in
      let over: String? = subject == "spell" && chance(0.3) ? "steps" : nil
      let points = number(2...10)
      return TrialRule.Criterion(
        points: points, averageOver: over, adds: chance(0.4),
        awards: (0..<number(1...3)).map { _ in
          TrialRule.Line(
            condition: phrase(over == nil ? subject : "step", isKey: false), then: "\(number(1...points))")
        })
    }
    return .score(criteria, expected: one(of: [25, 50, 75]))
  }

  private mutating func limit(of subject: String) -> TrialRule.Expectation {
    let numbers: [String] =
      switch subject {
      case "spell":
        [
          "count of visits where \(phrase("visit", 0, isKey: false).text)", "count of other spells", "level",
          "sum of size over steps", "words in notes", "days from start to decided",
          "months from start to end else as at",
          "count of steps where \(phrase("step", 0, isKey: false).text)",
          "working days from reported to as at",
        ]
      case "alert": ["level", "count of calls where reached", "count of other alerts"]
      case "visit": ["minutes", "count of other visits where seen"]
      default: ["count of spells where agreed", "days from start to end"]
      }
    var lines: [TrialRule.Line] = []
    if chance(0.5) {
      lines.append(TrialRule.Line(condition: phrase(subject, clock: true), then: "\(number(0...20))"))
    }
    lines.append(TrialRule.Line(condition: chance(0.9) ? nil : phrase(subject), then: "\(number(0...5))"))
    return .noMoreThan(of: one(of: numbers), lines: lines)
  }
}
