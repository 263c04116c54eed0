extension TrialRule {
  /// Rules that say a little less, each by one clause or a shorter one.
  package var simpler: [TrialRule] {
    var found: [TrialRule] = []
    func without(_ change: (inout TrialRule) -> Void) {
      var rule = self
      change(&rule)
      if rule != self { found.append(rule) }
    }
    for one in Self.simpler(expects) { without { $0.expects = one } }
    without { $0.onlyIf = nil }
    without { $0.leaveOut = [] }
    without { $0.clockStarts = [] }
    without { $0.until = [] }
    without { $0.lapsesAfter = nil }
    without { $0.severities = [] }
    without { $0.grace = nil }
    without { $0.assumes = nil }
    without { $0.excuses = [] }
    for shorter in onlyIf?.shorter ?? [] { without { $0.onlyIf = shorter } }
    for fewer in Self.fewer(leaveOut, shorter: \.shorter) { without { $0.leaveOut = fewer } }
    for fewer in Self.fewer(excuses, shorter: \.shorter) { without { $0.excuses = fewer } }
    for fewer in Self.fewer(clockStarts, shorter: Self.shorter) { without { $0.clockStarts = fewer } }
    for fewer in Self.fewer(severities, shorter: Self.shorter) { without { $0.severities = fewer } }
    return found
  }

  /// Lists with one thing less, or one thing shorter.
  private static func fewer<Item>(_ items: [Item], shorter: (Item) -> [Item]) -> [[Item]] {
    items.indices.flatMap { index -> [[Item]] in
      var less = items
      less.remove(at: index)
      return (items.count > 1 ? [less] : [])
        + shorter(items[index]).map { one in
          var simpler = items
          simpler[index] = one
          return simpler
        }
    }
  }

  private static func shorter(_ line: Line) -> [Line] {
    guard let condition = line.condition else { return [] }
    return [Line(condition: nil, then: line.then)]
      + condition.shorter.map { Line(condition: $0, then: line.then) }
  }

  private static func shorter(_ phrase: TrialPhrase?) -> [TrialPhrase?] {
    phrase.map { [nil] + $0.shorter } ?? []
  }

  private static func simpler(_ expects: Expectation) -> [Expectation] {
    switch expects {
    case .howSoon(let lookFor, let by, let countIf, let mayPrecede, let lines):
      func made(
        _ by: String?, _ countIf: [TrialPhrase], _ mayPrecede: String?, _ lines: [Line]
      ) -> Expectation {
        .howSoon(lookFor: lookFor, by: by, countIf: countIf, mayPrecede: mayPrecede, lines: lines)
      }
      return [
        made(nil, countIf, mayPrecede, lines), made(by, [], mayPrecede, lines), made(by, countIf, nil, lines),
      ]
      .filter { $0 != expects }
        + fewer(lines, shorter: shorter).map { made(by, countIf, mayPrecede, $0) }
        + fewer(countIf, shorter: \.shorter).map { made(by, $0, mayPrecede, lines) }
    case .recorded(let fields, let on, let limits):
      return (on == nil ? [] : [.recorded(fields, on: nil, limits: limits)])
        + fewer(fields, shorter: { _ in [] }).map { .recorded($0, on: on, limits: limits) }
        + fewer(limits, shorter: shorter).map { .recorded(fields, on: on, limits: $0) }
    case .attended(let presentIf, let agencies):
      return shorter(presentIf).map { .attended(presentIf: $0, agencies: agencies) }
        + fewer(
          agencies,
          shorter: { agency in
            shorter(agency.expectedIf).map {
              Agency(name: agency.name, expectedIf: $0, excusedIf: agency.excusedIf)
            }
              + shorter(agency.excusedIf).map {
                Agency(name: agency.name, expectedIf: agency.expectedIf, excusedIf: $0)
              }
          }
        ).map { .attended(presentIf: presentIf, agencies: $0) }
    case .holds(let phrase): return phrase.shorter.map { .holds($0) }
    case .score(let criteria, let expected):
      return fewer(
        criteria,
        shorter: { criterion in
          fewer(
            criterion.awards,
            shorter: { award in shorter(award).filter { $0.condition != nil } }
          ).map { awards in
            var simpler = criterion
            simpler.awards = awards
            return simpler
          }
        }
      ).map { .score($0, expected: expected) }
    case .noMoreThan(let of, let lines):
      return fewer(lines, shorter: shorter).map { .noMoreThan(of: of, lines: $0) }
    case .all(let parts):
      return parts.map(\.expects) + fewer(parts, shorter: simpler).map { .all($0) }
    case .either(let parts):
      return parts.map(\.expects) + fewer(parts, shorter: simpler).map { .either($0) }
    }
  }

  private static func simpler(_ part: Part) -> [Part] {
    shorter(part.onlyIf).map { Part(onlyIf: $0, excuse: part.excuse, expects: part.expects) }
      + shorter(part.excuse).map { Part(onlyIf: part.onlyIf, excuse: $0, expects: part.expects) }
      + simpler(part.expects).map { Part(onlyIf: part.onlyIf, excuse: part.excuse, expects: $0) }
  }
}
