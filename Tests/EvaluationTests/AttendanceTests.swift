import Testing

/// Who took part, where the roster names an agency that cannot be read.
@Suite struct AttendanceTests {
  private func rule(_ examples: String) -> WrittenRule {
    .asking(
      """
      severity: serious
      look at: each strategy discussion
      attended by:
        roster: participants
        agency: agency
        present if: took part
        agencies: [police, health]
      examples:

      """ + examples)
  }

  @Test func anAgencyThatCannotBeReadMayBeTheOneThatIsMissing() throws {
    #expect(
      try rule(
        """
          - case: one is missing and one cannot be read
            today: 31/03/2026
            strategy discussion: {date: 02/03/2026}
            participants: [{agency: police, took part: yes}, {agency: 31/02/2026, took part: yes}]
            expect: [not-assessable]
          - case: nobody is missing
            today: 31/03/2026
            strategy discussion: {date: 02/03/2026}
            participants:
              - {agency: police, took part: yes}
              - {agency: health, took part: yes}
              - {agency: 31/02/2026, took part: yes}
            expect: [met]
          - case: one is missing, and the one that cannot be read did not take part
            today: 31/03/2026
            strategy discussion: {date: 02/03/2026}
            participants: [{agency: police, took part: yes}, {agency: 31/02/2026, took part: no}]
            expect: [not-met]
        """
      ).misses() == [])
  }
}
