import Testing

/// Duties counted in hours end as others do: by what the rule says, and by the child's death.
@Suite struct HourDutyTests {
  private func rule(until: String, _ examples: String) -> WrittenRule {
    WrittenRule(
      """
      rule: hours
      asks: Is it so?
      area: help-and-protection
      severity: minor
      basis: Local protection standards when strategy discussions are held
      look at: each missing episode
      clock starts: returned
      until: \(until)
      look for: return interviews
      how soon: within 72 hours
      examples:

      """ + examples)
  }

  /// Returned on Monday 2 March at nine in the morning: due by Thursday at nine.
  private func example(
    _ name: String, child: String, returned: String = "02/03/2026 09:00", held: String = "",
    _ expected: String
  )
    -> String
  {
    """
      - case: \(name)
        today: 31/03/2026
        child: {\(child)}
        missing episode: {started: 01/03/2026 20:00, returned: \(returned)}
    \(held.isEmpty ? "" : "    return interview: {held: \(held)}\n")    expect: ["\(expected)"]

    """
  }

  @Test func deathEndsThem() throws {
    #expect(
      try rule(
        until: "nothing",
        example(
          "died the day before it was due", child: "died: 04/03/2026",
          "excluded, detail ended before it fell due")
          + example("died on the day it was due", child: "died: 05/03/2026", "not-met, due 05/03/2026")
          + example("died a day later", child: "died: 06/03/2026", "not-met 1 day, due 05/03/2026")
          + example(
            "died before coming back", child: "died: 01/03/2026", "excluded, detail the duty had ended")
          + example(
            "held before the child died", child: "died: 04/03/2026", held: "03/03/2026 10:00",
            "met, done 03/03/2026")
          + example(
            "late, and before the child died", child: "died: 06/03/2026", held: "06/03/2026 10:00",
            "late 1 day, done 06/03/2026")
          + example(
            "what is dated after the death was not held with the child", child: "died: 06/03/2026",
            held: "07/03/2026 10:00", "not-met 1 day")
          + example("still alive", child: "date of birth: 01/06/2012", "overdue 26 days, due 05/03/2026")
      ).misses() == [])
  }

  @Test func whatTheRuleSaysEndsThem() throws {
    #expect(
      try rule(
        until: "18th birthday",
        example(
          "of age the day before it was due", child: "date of birth: 04/03/2008",
          "excluded, detail ended before it fell due")
          + example("of age on the day", child: "date of birth: 05/03/2008", "not-met, due 05/03/2026")
          + example(
            "a birthday that is not recorded ends nothing", child: "date of birth: not recorded",
            "overdue 26 days")
      ).misses() == [])
  }

  /// Returned on a day without a time: due on the 5th, or at the very end of it, which is the 6th.
  @Test func whereOnlyTheDayIsKnownTheEndMayComeBeforeOrAfter() throws {
    #expect(
      try rule(
        until: "nothing",
        example("died the day before", child: "died: 04/03/2026", returned: "02/03/2026", "excluded")
          + example("died on the day", child: "died: 05/03/2026", returned: "02/03/2026", "not-met")
      ).misses() == [])
  }
}
