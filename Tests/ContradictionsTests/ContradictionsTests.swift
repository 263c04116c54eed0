import Diagnostics
import Testing

/// What lint says of rules that cannot stand beside one another, and what it leaves alone.
@Suite struct ContradictionsTests {
  private func said(_ rules: String...) -> [String] { PairWorld(rules).messages }

  private static let foster = "only if: type is foster"

  // MARK: Judged twice

  @Test func oneEventFromOneClock() {
    #expect(
      said(
        PairWorld.rule("within-a-week", "look for: visits", "how soon: within 1 week"),
        PairWorld.rule("foster-visits", Self.foster, "look for: visits", "how soon: within 2 weeks")) == [
          """
          statute/2.yaml:1:7: warning[PL0430] 'foster-visits' judges what 'within-a-week' (statute/1.yaml:1:7) judges \
          already, of every placement that 'foster-visits' asks about
          """
        ])
  }

  @Test(arguments: [
    // Other placements, another clock, other visits, another date of them, another kind of time.
    "only if: not type is foster\nlook for: visits\nhow soon: within 2 weeks",
    "clock starts: end\nlook for: visits\nhow soon: within 2 weeks",
    "look for: visits\nthat count if: child seen\nhow soon: within 2 weeks",
    "look for: visits\nhow soon: every 2 weeks",
    "look for: end\nhow soon: within 2 weeks",
  ])
  func whatIsJudgedOnce(other: String) {
    #expect(
      said(
        PairWorld.rule("one", Self.foster, "look for: visits", "how soon: within 1 week"),
        PairWorld.rule("other", other)) == [])
  }

  /// No day is at a weekend and a working day, so that nothing is judged twice; a weekday off is neither.
  @Test(arguments: [("a weekend", "a working day", true), ("a weekend", "a weekend", false)])
  func aDayIsOfOneKind(one: String, other: String, isApart: Bool) {
    let found = said(
      PairWorld.rule("one", "only if: start is on \(one)", "look for: visits", "how soon: within 1 week"),
      PairWorld.rule("two", "only if: start is on \(other)", "look for: visits", "how soon: within 1 week"))
    #expect(found.isEmpty == isApart, "\(found)")
  }

  @Test func linesAreHeldAgainstLines() {
    let first = PairWorld.rule(
      "first", "look for: visits", "how soon:", "  - type is foster: within 1 week",
      "  - otherwise: not judged because nobody knows")
    #expect(
      said(
        first,
        PairWorld.rule("second", "only if: type is kinship", "look for: visits", "how soon: within 1 week"))
        == [])
    #expect(
      said(first, PairWorld.rule("second", "only if: urgent", "look for: visits", "how soon: within 1 week"))
        == [
          """
          statute/2.yaml:1:7: warning[PL0430] 'second' judges what 'first' (statute/1.yaml:1:7) judges already, of a \
          placement where the placement's ‘type’ is ‘foster’ and the placement's ‘urgent’ is yes
          """
        ])
  }

  @Test func partsAreHeldAgainstOneAnother() {
    #expect(
      said(
        PairWorld.rule(
          "parts", "all:", "  - part: soon", "    look for: visits", "    how soon: within 1 week",
          "  - part: seen soon", "    only if: urgent", "    look for: visits", "    how soon: within 2 weeks"
        )) == [
          """
          statute/1.yaml:11:11: warning[PL0430] 'seen soon' of 'parts' judges what 'soon' of 'parts' \
          (statute/1.yaml:8:11) judges already, of every placement that 'seen soon' of 'parts' asks about
          """
        ])
  }

  @Test func whatFallsShortOfOneFallsShortOfTheOther() {
    #expect(
      said(
        PairWorld.rule("few-visits", "no more than:", "  of: count of visits", "  limit: 20"),
        PairWorld.rule("fewer-visits", "no more than:", "  of: count of visits", "  limit: 10")) == [
          """
          statute/1.yaml:1:7: warning[PL0430] whatever falls short of 'few-visits' falls short of 'fewer-visits' \
          (statute/2.yaml:1:7) too, and is told twice
          """
        ])
    // Either can be fallen short of alone.
    #expect(
      said(
        PairWorld.rule("one", Self.foster, "holds: rooms is at least 2"),
        PairWorld.rule("other", "holds: rooms is at least 1")) == [])
    #expect(
      said(
        PairWorld.rule("one", Self.foster, "holds: rooms is at least 1"),
        PairWorld.rule("other", "holds: rooms is at least 2")
      ).count == 1)
  }

  // MARK: Cannot both be met

  @Test func requiredSoonAndForbiddenUntilLater() {
    let soon = PairWorld.rule("soon", "look for: visits", "how soon: within 1 week")
    let message = """
      statute/2.yaml:1:7: warning[PL0431] 'not-yet' and 'soon' (statute/1.yaml:1:7) cannot both be met, and both are \
      asked of every placement that 'not-yet' asks about
      """
    func notYet(_ time: String) -> String {
      PairWorld.rule(
        "not-yet", Self.foster, "holds: no visit where date before the placement's start + \(time)")
    }
    #expect(said(soon, notYet("3 months")) == [message])
    #expect(said(soon, notYet("8 days")) == [message])
    // On the seventh day itself both can be met.
    #expect(said(soon, notYet("7 days")) == [])
    // A week has five working days at least, and in a working week of holidays more than seven days.
    #expect(said(soon, notYet("5 working days")) == [])
  }

  @Test func aDayOfItsOwn() {
    let early = PairWorld.rule("early", "look for: end", "how soon: within 1 month")
    func late(_ time: String) -> [String] {
      said(early, PairWorld.rule("late", "holds: end on or after start + \(time)"))
    }
    #expect(late("32 days").count == 1)
    // A month can have 31 days.
    #expect(late("31 days") == [])
    #expect(said(early, PairWorld.rule("open", "holds: end is blank")).count == 1)
  }

  @Test func noMoreThanAgainstAtLeast() {
    let few = PairWorld.rule("few", "no more than:", "  of: count of visits", "  limit: 2")
    #expect(
      said(few, PairWorld.rule("many", "only if: urgent", "holds: count of visits is at least 3")) == [
        """
        statute/2.yaml:1:7: warning[PL0431] 'many' and 'few' (statute/1.yaml:1:7) cannot both be met, and both are \
        asked of every placement that 'many' asks about
        """
      ])
    #expect(said(few, PairWorld.rule("many", "holds: count of visits is at least 2")) == [])
    #expect(
      said(
        PairWorld.rule("none", "no more than:", "  of: count of visits where child seen", "  limit: 0"),
        PairWorld.rule("seen", "look for: visits", "that count if: child seen", "how soon: every 6 weeks")
      ).count == 1)
  }

  /// What is asked only of what falls short of another rule does not contradict it.
  @Test func whatTellsOfAShortfallAlone() {
    #expect(
      said(
        PairWorld.rule("no-kin", "holds: not type is kinship"),
        PairWorld.rule("kin", "only if: type is kinship", "holds: rooms is at least 2")) == [])
  }

  // MARK: Covered by none

  @Test func whatIsSharedOutAndLeftOver() {
    func visited(_ id: String, _ condition: String, _ more: String...) -> String {
      PairWorld.rule(
        id, "only if: \(condition)", more.joined(separator: "\n"), "look for: visits",
        "how soon: within 1 week")
    }
    #expect(
      said(visited("foster", "type is foster"), visited("kin", "type is kinship")) == [
        """
        statute/2.yaml:1:7: warning[PL0432] 'kin' and 'foster' (statute/1.yaml:1:7) share out the placements between \
        them, and none of them asks of one where the placement's ‘type’ is ‘residential’
        """
      ])
    #expect(said(visited("foster", "type is foster"), visited("others", "not type is foster")) == [])
    #expect(
      said(
        visited("foster", "type is foster"),
        visited("kin", "type is kinship", "leave out:", "  type is residential: homes visit by themselves"))
        == [])
    #expect(
      said(visited("old", "start before 01/04/2025"), visited("new", "start after 01/04/2025")) == [
        """
        statute/2.yaml:1:7: warning[PL0432] 'new' and 'old' (statute/1.yaml:1:7) share out the placements between \
        them, and none of them asks of one where the placement's ‘start’ is the same day as 1 April 2025
        """
      ])
    #expect(
      said(visited("old", "start before 01/04/2025"), visited("new", "start on or after 01/04/2025")) == [])
  }

  @Test func linesThatFitNobody() {
    let lines = [
      "look for: visits", "how soon:", "  - type is foster: within 1 week",
      "  - type is kinship: within 2 weeks",
    ].joined(separator: "\n")
    #expect(
      said(PairWorld.rule("lines", lines)) == [
        """
        statute/1.yaml:1:7: warning[PL0435] no line of 'lines' fits a placement where the placement's ‘type’ is \
        ‘residential’
        """
      ])
    #expect(said(PairWorld.rule("lines", lines + "\n  - otherwise: within 3 weeks")) == [])
    #expect(said(PairWorld.rule("lines", lines + "\n  - type is residential: within 3 weeks")) == [])
    #expect(said(PairWorld.rule("lines", "leave out: {type is residential: homes do it}", lines)) == [])
    // A duty may end with its first interval.
    #expect(
      said(PairWorld.rule("once", "look for: visits", "how soon:", "  - first visit: within 1 week")) == [])
  }

  // MARK: Asked of nobody, met by nobody

  @Test func aRuleAgainstItself() {
    #expect(
      said(
        PairWorld.rule("nobody", Self.foster, "leave out:", "  not type is residential: no", "holds: urgent"))
        == [
          """
          statute/1.yaml:1:7: warning[PL0433] 'nobody' asks of nobody: no placement is as 'only if' wants and is not \
          left out
          """
        ])
    #expect(
      said(PairWorld.rule("never", "only if: end before start", "holds: start on or before end")) == [
        "statute/1.yaml:1:7: warning[PL0434] no placement that 'never' asks of can meet it"
      ])
  }

  // MARK: On purpose

  @Test func anOverlapWithAReason() {
    let one = PairWorld.rule("one", "look for: visits", "how soon: within 1 week")
    func other(_ overlaps: String, _ soon: String = "within 2 weeks") -> [String] {
      said(one, PairWorld.rule("other", "overlaps: {\(overlaps)}", "look for: visits", "how soon: \(soon)"))
    }
    #expect(other("one: the second is our own standard") == [])
    #expect(
      other("one: the second is our own standard", "every 2 weeks") == [
        """
        statute/2.yaml:7:12: warning[PL0437] 'other' does not overlap 'one', so that there is nothing to give a reason \
        for
        """
      ])
    #expect(
      other("won: the second is our own standard").last == """
        statute/2.yaml:7:12: warning[PL0437] 'won' is no rule that 'other' could overlap
        """)
  }

  // MARK: Not decided

  @Test func whatIsNotDecidedIsSaid() {
    #expect(
      said(
        PairWorld.rule(
          "one", "only if: law \"visits by telephone allowed\" on start", "look for: visits",
          "how soon: within 1 week"),
        PairWorld.rule("other", "only if: urgent", "look for: visits", "how soon: within 1 week")) == [
          """
          statute/2.yaml:1:7: note[PL0436] it is not decided whether 'other' and 'one' (statute/1.yaml:1:7) are asked \
          of the same placements
          """
        ])
  }
}
