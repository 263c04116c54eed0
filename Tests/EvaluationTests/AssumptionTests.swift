import Diagnostics
import RuleChecking
import Testing

/// What a rule assumes where the record does not say reaches every kind of expectation.
@Suite struct AssumptionTests {
  private func head(_ id: String, _ rest: String) -> WrittenRule {
    WrittenRule(
      """
      rule: \(id)
      asks: Is it so?
      area: help-and-protection
      severity: minor
      basis: Local protection standards when strategy discussions are held

      """ + rest)
  }

  /// A participant who may or may not have taken part, a school that may or may not have been closed.
  private func attendance(assumed: String, unknownPart: String, unknownClosed: String) -> WrittenRule {
    head(
      "assumed-attendance",
      """
      look at: each strategy discussion
      attended by:
        roster: participants
        agency: agency
        present if: took part
        agencies:
          - police
          - education: {excused if: school closed}
      \(assumed)
      examples:
        - case: whether the police took part is not recorded
          today: 31/03/2026
          strategy discussion: {date: 02/03/2026}
          participants: [{agency: police, took part: not recorded}, {agency: education}]
          expect: ["\(unknownPart)"]
        - case: whether the school was closed is not recorded
          today: 31/03/2026
          strategy discussion: {date: 02/03/2026, school closed: not recorded}
          participants: [{agency: police}]
          expect: ["\(unknownClosed)"]

      """)
  }

  @Test func theyReachWhoTookPart() throws {
    #expect(
      try attendance(
        assumed: "", unknownPart: "not-assessable, unknown took part",
        unknownClosed: "not-assessable, unknown school closed"
      ).misses() == [])
    #expect(
      try attendance(
        assumed: "if not recorded: {took part: assume no, school closed: assume yes}",
        unknownPart: "not-met, detail police", unknownClosed: "met, detail excused: education"
      ).misses() == [])
    #expect(
      try attendance(
        assumed: "if not recorded: {took part: assume yes, school closed: assume no}", unknownPart: "met",
        unknownClosed: "not-met, detail education"
      ).misses() == [])
  }

  private func score(assumed: String, unknown: String) -> WrittenRule {
    head(
      "assumed-score",
      """
      look at: each strategy discussion
      score:
        criteria:
          - criterion: recorded
            points: 4
            add: [{2: reasons recorded}, {2: actions recorded}]
          - criterion: partners
            points: 2
            average over: participants
            award: [{2: took part}]
        bands: {good: 60%, poor: 0%}
        expect: good
      \(assumed)
      examples:
        - case: all is recorded
          today: 31/03/2026
          strategy discussion: {date: 02/03/2026}
          participants: [{agency: police}]
          expect: [met]
        - case: two of six points depend on what is not recorded
          today: 31/03/2026
          strategy discussion: {date: 02/03/2026, reasons recorded: not recorded, actions recorded: no}
          participants: [{agency: police, took part: not recorded}]
          expect: ["\(unknown)"]

      """)
  }

  @Test func theyReachScores() throws {
    #expect(try score(assumed: "", unknown: "not-assessable").misses() == [])
    #expect(
      try score(
        assumed: "if not recorded: {reasons recorded: assume no, took part: assume yes}", unknown: "not-met"
      ).misses() == [])
    #expect(
      try score(
        assumed: "if not recorded: {reasons recorded: assume yes, took part: assume yes}", unknown: "met"
      ).misses() == [])
  }

  private func visits(assumed: String, expect: String) -> WrittenRule {
    head(
      "assumed-visits",
      """
      look at: each protection plan
      look for: protection visits
      that count if: child seen
      how soon: within 10 working days
      \(assumed)
      examples:
        - case: whether the child was seen is not recorded
          today: 31/03/2026
          protection plan: {start: 02/02/2026}
          protection visits: [{date: 05/02/2026, child seen: not recorded}]
          expect: ["\(expect)"]

      """)
  }

  @Test func theyReachWhatCounts() throws {
    #expect(try visits(assumed: "", expect: "not-assessable, unknown child seen").misses() == [])
    #expect(
      try visits(assumed: "if not recorded: {child seen: assume yes}", expect: "met, done 05/02/2026")
        .misses() == [])
    #expect(
      try visits(assumed: "if not recorded: {child seen: assume no}", expect: "overdue")
        .misses() == [])
  }

  /// An assumption that nothing asks for would look as if it did something.
  @Test func oneThatNothingAsksForIsSaid() {
    let written = visits(assumed: "if not recorded: {another authority's plan: assume no}", expect: "overdue")
    #expect(written.diagnostics.map(\.code) == [.unusedAssumption])
    #expect(written.rule == nil)
    let unknown = visits(assumed: "if not recorded: {child sene: assume no}", expect: "overdue")
    #expect(unknown.diagnostics.map(\.code) == [.malformedExpression])
  }
}
