import Findings

extension TextColumn {
  /// So many checks are named, the most frequent first.
  private static let checksNamed = 5

  /// Writes what the checks of a return say of it.
  mutating func write(_ report: ReturnCheckReport) {
    blank()
    paragraph("Checks of the return \(report.returnNames)", .heading)
    item(
      report.failing.isEmpty ? "+" : "!", report.countsInWords,
      report.failing.isEmpty ? .strength : .improve)
    for check in report.mostFrequent(Self.checksNamed) {
      item(" ", "\(check.code): \(check.message) \(check.countsInWords.capitalisedSentence).", .plain)
    }
    let rest = report.failing.count - Self.checksNamed
    if rest > 0 { item(" ", "And \(rest.of("other check", "other checks")) found something.", .plain) }
    let open = report.run.filter { $0.notAssessable > 0 }
    if !open.isEmpty {
      let rows = open.reduce(0) { $0 + $1.notAssessable }
      let names = WantingChecks(because: "", checks: open).names
      item("?", "\(rows.of("answer", "answers")) cannot be told: \(names).", .plain)
    }
    for wanting in report.wanting {
      item("×", "Not run, because \(wanting.because): \(wanting.names).", .plain)
    }
  }
}
