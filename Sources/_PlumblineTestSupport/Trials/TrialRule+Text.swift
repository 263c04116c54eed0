extension TrialRule {
  /// The rule as a person would write it.
  package var text: String {
    var lines = [
      "rule: \(id)", "asks: Is it so?", "area: trials", "severity: serious", "basis: Trial law all",
      "look at: each \(lookAt)",
    ]
    if let onlyIf { lines.append("only if: \(quoted(onlyIf.text))") }
    lines += list("leave out", leaveOut.map { Line(condition: $0, then: "left out") })
    lines += list("clock starts", clockStarts)
    if !until.isEmpty { lines.append("until: [\(until.joined(separator: ", "))]") }
    if let lapsesAfter { lines.append("lapses after: \(lapsesAfter)") }
    lines += Self.expectation(expects)
    lines += list("excused if", excuses.map { Line(condition: $0, then: "excused") })
    lines += list("severity when", severities)
    if let grace { lines += ["grace:", "  up to \(grace) days: minor"] }
    if let assumes {
      lines += [
        "if not recorded:",
        "  \(quoted(assumes.question.text)): \(assumes.isTrue ? "assume yes" : "assume no")",
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func expectation(_ expects: Expectation) -> [String] {
    switch expects {
    case .howSoon(let lookFor, let by, let countIf, let mayPrecede, let phases):
      var lines = ["look for: \(lookFor)"]
      if let by { lines.append("by: \(by)") }
      if !countIf.isEmpty {
        lines.append("that count if: [\(countIf.map { quoted($0.text) }.joined(separator: ", "))]")
      }
      if let mayPrecede { lines.append("may precede: \(mayPrecede)") }
      return lines + list("how soon", phases)
    case .recorded(let fields, let on, let limits):
      return ["recorded: [\(fields.joined(separator: ", "))]"] + (on.map { ["recorded on: \($0)"] } ?? [])
        + list("within", limits)
    case .attended(let presentIf, let agencies):
      var lines = ["attended by:", "  roster: steps", "  agency: agency"]
      if let presentIf { lines.append("  present if: \(quoted(presentIf.text))") }
      lines.append("  agencies:")
      for agency in agencies {
        guard agency.expectedIf != nil || agency.excusedIf != nil else {
          lines.append("    - \(agency.name)")
          continue
        }
        lines.append("    - \(agency.name):")
        if let phrase = agency.expectedIf { lines.append("        expected if: \(quoted(phrase.text))") }
        if let phrase = agency.excusedIf { lines.append("        excused if: \(quoted(phrase.text))") }
      }
      return lines
    case .holds(let phrase): return ["holds: \(quoted(phrase.text))"]
    case .score(let criteria, let expected):
      var lines = ["score:", "  criteria:"]
      for (number, criterion) in criteria.enumerated() {
        lines += ["    - criterion: c\(number)", "      points: \(criterion.points)"]
        if let over = criterion.averageOver { lines.append("      average over: \(over)") }
        lines.append("      \(criterion.adds ? "add" : "award"):")
        for award in criterion.awards {
          lines.append("        - \(award.then): \(quoted(award.condition?.text ?? ""))")
        }
      }
      return lines + ["  bands: {good: \(expected)%, poor: 1%}", "  expect: good"]
    case .noMoreThan(let of, let limits):
      return ["no more than:", "  of: \(quoted(of))"] + list("limit", limits).map { "  " + $0 }
    case .all(let parts): return ["all:"] + parts.enumerated().flatMap { part($1, number: $0) }
    case .either(let parts): return ["either:"] + parts.enumerated().flatMap { part($1, number: $0) }
    }
  }

  private static func part(_ part: Part, number: Int) -> [String] {
    var lines = ["part: p\(number)"]
    if let onlyIf = part.onlyIf { lines.append("only if: \(quoted(onlyIf.text))") }
    lines += expectation(part.expects)
    lines += list("excused if", part.excuse.map { [Line(condition: $0, then: "excused")] } ?? [])
    return lines.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
  }

  private func list(_ key: String, _ lines: [Line]) -> [String] { Self.list(key, lines) }

  private static func list(_ key: String, _ lines: [Line]) -> [String] {
    lines.isEmpty
      ? []
      : ["\(key):"] + lines.map { "  - \($0.condition.map { quoted($0.text) } ?? "otherwise"): \($0.then)" }
  }

  private func quoted(_ text: String) -> String { Self.quoted(text) }

  private static func quoted(_ text: String) -> String {
    "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"") + "\""
  }
}
