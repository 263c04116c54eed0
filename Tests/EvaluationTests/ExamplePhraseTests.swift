import Evaluation
import Testing

/// What examples expect: names of phases with commas in them, and mistakes in phrases that are said.
@Suite struct ExamplePhraseTests {
  private func rule(_ examples: String) -> WrittenRule {
    WrittenRule(
      """
      rule: phrases
      asks: Is it so?
      area: help-and-protection
      severity: minor
      basis: Local protection standards when strategy discussions are held
      look at: each concern
      look for: strategy discussions
      how soon:
        - immediate risk, threshold met: within 1 working day
        - otherwise: within 3 working days
      examples:

      """ + examples)
  }

  private func example(_ expected: String) -> String {
    """
      - case: at immediate risk, discussed late
        today: 31/03/2026
        concern: {decided: 02/03/2026, immediate risk: yes}
        strategy discussion: {date: 04/03/2026}
        expect: ["\(expected)"]

    """
  }

  @Test(arguments: [
    "'immediate risk, threshold met' late 1 day, due 03/03/2026", "'immediate risk, threshold met' late",
    "late, done 04/03/2026, due 03/03/2026",
  ])
  func aPhaseWithACommaStandsBetweenQuotes(phrase: String) throws {
    #expect(try rule(example(phrase)).misses() == [])
  }

  @Test(arguments: [
    ("'immediate risk' late", "no row is ''immediate risk' late'"),
    ("otherwise late", "no row is 'otherwise late'"),
    ("immediate risk, threshold met late", "'immediate risk' names no status"),
    ("'late'", "'late' names no status"),
    ("late two days", "'two days' is no number of days"), ("late, dun 04/03/2026", "'dun' is none of"),
  ])
  func mistakesInPhrasesAreSaid(phrase: String, miss: String) throws {
    let outcomes = try rule(example(phrase)).outcomes()
    let misses = outcomes.flatMap(\.misses)
    #expect(misses.contains { $0.hasPrefix(miss) }, "\(misses)")
  }

  /// What came instead is said so that it can be copied.
  @Test func rowsThatCameArePhrases() throws {
    let rows = try rule(example("met")).outcomes().flatMap(\.rows)
    #expect(
      rows == [
        "'immediate risk, threshold met' late 1 day, due 03/03/2026, done 04/03/2026, clock 02/03/2026"
      ])
    #expect(try rule(example(try #require(rows.first))).misses() == [])
  }

  // MARK: Results

  private func share(_ results: String, _ expected: String, key: String = "results") -> WrittenRule {
    WrittenRule(
      """
      rule: phrases
      asks: Is it so?
      area: help-and-protection
      severity: minor
      basis: Local protection standards take-up of return interviews
      look at: results of return-interview-72-hours
      share: {of: child took part, at least: 75%, by: team}
      examples:
        - case: given
          \(key): \(results)
          expect: \(expected)

      """)
  }

  @Test func resultsAreGivenAndGroupsExpected() throws {
    #expect(
      try share(
        "[\"9 met in Team A, child took part\", \"3 overdue in Team A, not child took part\"]",
        "[\"Team A met, achieved 9 of 12, unknown 0, children 12, expected 75%\"]"
      ).misses() == [])
    #expect(
      try share(
        "[\"9 met in Team A of one child, child took part\", \"3 overdue in Team A, not child took part\"]",
        "[\"Team A met, children 4, expected 75.0%\"]"
      ).misses() == [])
  }

  @Test(arguments: [
    ("[9 met in Team A]", "[Team A met]", "'9 met in Team A' does not say whether 'child took part'"),
    ("[\"9 met, took part\"]", "[met]", "'took part' is none of"),
    ("[\"nine met, child took part\"]", "[met]", "'nine met, child took part' does not begin with a number"),
    ("[\"9 met by Team A, child took part\"]", "[met]", "'by Team A' is neither"),
    ("[\"9 met, child took part\"]", "[\"met, achieved nine\"]", "'achieved nine' is none of"),
    ("[\"9 met, child took part\"]", "[Team A]", "'Team A' does not end in a status"),
    ("[\"12 met, child took part\"]", "[\"met, expected 74%\"]", "no row is 'met, expected 74%'"),
  ])
  func mistakesInResultsAreSaid(results: String, expected: String, miss: String) throws {
    let misses = try share(results, expected).outcomes().flatMap(\.misses)
    #expect(misses.contains { $0.hasPrefix(miss) }, "\(misses)")
  }

  @Test func resultsBelongToRulesOverResults() throws {
    let written = rule("  - case: given\n    results: [9 met]\n    expect: [met]\n")
    #expect(
      try written.outcomes().flatMap(\.misses) == [
        "'results' are for rules that look at what another rule gave"
      ])
    let records = share("{start: 05/01/2026}", "[met]", key: "today: 31/03/2026\n    placement")
    #expect(
      try records.outcomes().flatMap(\.misses).contains { $0.hasPrefix("an example of a rule over results") })
  }
}
