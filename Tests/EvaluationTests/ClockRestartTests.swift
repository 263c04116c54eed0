import Diagnostics
import RuleChecking
import RuleLoading
import Testing

/// A clock that starts again in the middle of things, by hand.
@Suite struct ClockRestartTests {
  /// Moves of a child in care start the clock again: two weeks, then every six weeks, each third in four.
  private func moves(_ cases: String) -> WrittenRule {
    .asking(
      """
      severity: minor
      look at: each care period
      clock restarts: placements where type is not T2
      look for: visits
      that count if: child seen
      how soon:
        - first visit: within 2 weeks
        - third visit: every 4 weeks
        - otherwise: every 6 weeks
      examples:
      \(cases)
      """)
  }

  @Test func aStretchOfItsOwnForEachStart() throws {
    let rule = moves(
      """
        - case: three visits, a move, and the counting begins anew
          today: 31/08/2026
          care period: {start: 02/03/2026}
          placements: [{start: 02/03/2026, end: 01/06/2026}, {start: 01/06/2026}]
          visits: [16/03/2026, 27/04/2026, 26/05/2026, 15/06/2026, 28/07/2026]
          expect:
            - "first visit met, clock 02/03/2026, due 16/03/2026"
            - "otherwise met, clock 16/03/2026, due 27/04/2026"
            - "third visit late 1 day, clock 27/04/2026, due 25/05/2026"
            - "excluded, clock 26/05/2026, due 07/07/2026"
            - "first visit met, clock 01/06/2026, due 15/06/2026"
            - "otherwise late 1 day, clock 15/06/2026, due 27/07/2026"
            - "third visit overdue 6 days, clock 28/07/2026, due 25/08/2026"
          only: yes
        - case: a visit on the day of the move counts before it and after it
          today: 31/03/2026
          care period: {start: 02/03/2026}
          placements: [{start: 10/03/2026}]
          visits: [10/03/2026]
          expect: ["first visit met, clock 02/03/2026, done 10/03/2026", "first visit met, clock 10/03/2026, done 10/03/2026", "otherwise due, clock 10/03/2026, due 21/04/2026"]
          only: yes
        - case: a move on the day the visit is due, without one
          today: 31/03/2026
          care period: {start: 02/03/2026}
          placements: [{start: 16/03/2026}]
          expect: ["not-met, due 16/03/2026", "overdue 1 day, clock 16/03/2026, due 30/03/2026"]
          only: yes
        - case: and on the day before
          today: 31/03/2026
          care period: {start: 02/03/2026}
          placements: [{start: 15/03/2026}]
          expect: ["excluded, due 16/03/2026", "overdue 2 days, clock 15/03/2026, due 29/03/2026"]
          only: yes
        - case: two moves on one day are one
          today: 31/03/2026
          care period: {start: 02/03/2026}
          placements: [{start: 15/03/2026, end: 15/03/2026}, {start: 15/03/2026}]
          expect: [excluded, "overdue, clock 15/03/2026"]
          only: yes
        - case: a placement before the period, on its first day, after its end or away starts nothing
          today: 31/03/2026
          care period: {start: 02/03/2026, end: 20/03/2026}
          placements: [{start: 01/01/2026}, {start: 02/03/2026}, {start: 21/03/2026}, {start: 05/03/2026, type: T2}]
          visits: [09/03/2026]
          expect: ["first visit met", "excluded, clock 09/03/2026"]
          only: yes
      """)
    #expect(try rule.misses() == [])
  }

  @Test func whatIsNotRecordedIsNotGuessed() throws {
    let rule = moves(
      """
        - case: a move whose day is not recorded may have started the clock again
          today: 31/03/2026
          care period: {start: 02/03/2026}
          placements: [{start: not recorded}]
          visits: [16/03/2026]
          expect: ["not-assessable, clock 02/03/2026, unknown start", "not-assessable, clock 16/03/2026, unknown start"]
          only: yes
        - case: whether it was a move is not recorded, and matters within that interval only
          today: 31/03/2026
          care period: {start: 02/03/2026}
          placements: [{start: 09/03/2026, type: not recorded}]
          visits: [16/03/2026]
          expect: ["not-assessable, clock 02/03/2026, unknown type", "due, clock 16/03/2026"]
          only: yes
        - case: on the day of a visit it is between two intervals
          today: 31/03/2026
          care period: {start: 02/03/2026}
          placements: [{start: 16/03/2026, type: not recorded}]
          visits: [16/03/2026]
          expect: ["first visit met, clock 02/03/2026", "due, clock 16/03/2026"]
          only: yes
        - case: a visit that may not count is asked of the stretch it lies in
          today: 31/03/2026
          care period: {start: 02/03/2026}
          placements: [{start: 17/03/2026}]
          visits: [{date: 20/03/2026, child seen: not recorded}]
          expect: ["not-met 1 day, due 16/03/2026", "due, clock 17/03/2026, due 31/03/2026"]
          only: yes
      """)
    #expect(try rule.misses() == [])
  }

  /// A line without a time takes its intervals out, and only those.
  @Test func anIntervalThatIsNotJudged() throws {
    let rule = WrittenRule.asking(
      """
      severity: minor
      look at: each placement
      look for: visits
      that count if: child seen
      how soon:
        - placed for adoption: not judged because its reviews decide
        - first year: every 6 weeks
      examples:
        - case: each interval has the reason, and the visits open the next
          today: 31/03/2026
          placement: {start: 02/03/2026, type: A5}
          visits: [09/03/2026]
          expect: ["excluded, clock 02/03/2026, detail not judged", "excluded, clock 09/03/2026, detail its reviews decide"]
          only: yes
        - case: a type that is not recorded leaves it open
          today: 31/05/2026
          placement: {start: 02/03/2026, type: not recorded}
          expect: ["not-assessable, unknown type"]
          only: yes
      """)
    #expect(try rule.misses() == [])
  }

  @Test func mistakesAreSaid() {
    let hours = WrittenRule.asking(
      """
      severity: minor
      look at: each missing episode
      clock starts: returned
      clock restarts: placements
      look for: interview offered
      how soon: within 72 hours
      """)
    #expect(hours.diagnostics.map(\.code) == [.malformedInterval])
    let undated = WrittenRule.asking(
      """
      severity: minor
      look at: each pep
      clock restarts: pep targets
      look for: visits
      how soon: every 6 weeks
      """)
    #expect(undated.diagnostics.map(\.code) == [.missingPart])
    let another = WrittenRule.asking(
      """
      severity: minor
      look at: each review
      clock restarts: placements
      holds: took place
      """)
    #expect(another.diagnostics.map(\.code) == [.keyOfAnotherKind])
  }
}
