import _PlumblineTestSupport
import CaseModel
import Chronology
import RuleChecking
import RuleReading
import Testing

/// What is asked, in words that can be taken in one way only.
@Suite struct WordingTests {
  @Test(arguments: sentences)
  func aCondition(entity: String, condition: String, words: String) throws {
    #expect(try said(entity, condition) == words)
  }

  static let sentences: [(String, String, String)] = [
    ("placement", "short break", "That ‘short break’ holds of the placement."),
    ("placement", "not short break", "That ‘short break’ does not hold of the placement."),
    ("placement", "end is not recorded", "That the placement's ‘end’ is not recorded."),
    ("placement", "type is one of [U1, U2]", "That the placement's ‘type’ is one of ‘U1’ or ‘U2’."),
    ("visit", "child seen", "That the visit's ‘child seen’ is yes."),
    (
      "placement", "start on or after 01/04/2011", "That the placement's ‘start’ is on or after 1 April 2011."
    ),
    (
      "placement", "start = care period's start",
      "That the placement's ‘start’ is the same day as the placement's care period's ‘start’."
    ),
    (
      "placement", "clock on or after start + 1 year",
      "That the day of the clock is on or after the day 1 year after the placement's ‘start’."
    ),
    (
      "placement", "start is on a weekend",
      "That the placement's ‘start’ is on a weekend (Saturday or Sunday)."
    ),
    (
      "placement", "end else as at is not on a working day",
      """
      That the placement's ‘end’ (or, where the record says that there is no such day, the as-at date) is not on a \
      working day.
      """
    ),
    (
      "placement", "start before as at - 10 working days",
      "That the placement's ‘start’ is before the day 10 working days before the as-at date."
    ),
    (
      "placement", "start after year start and start on or before year end",
      """
      That all of these are so: The placement's ‘start’ is after the first day, 1 April, of the reporting year that \
      holds the as-at date. The placement's ‘start’ is on or before the last day, 31 March, of the reporting year that \
      holds the as-at date.
      """
    ),
    (
      "placement", "days from start to end else as at is at least 365",
      """
      That the number of days (the first day is not counted, the last one is) from the placement's ‘start’ to the \
      placement's ‘end’ (or, where the record says that there is no such day, the as-at date) is at least 365.
      """
    ),
    (
      "review", "count of visits where date before the review's date is at least 3",
      """
      That the number of visits of the same child as the review where the visit's ‘date’ is before the review's ‘date’ \
      is at least 3.
      """
    ),
    (
      "placement", "no other placement where start before the placement's end",
      """
      That there is no placement of the same child as the placement where (that placement is another row than the \
      placement and that placement's ‘start’ is before the placement's ‘end’).
      """
    ),
    (
      "visit", "mode is in person or law \"remote visits\" on date",
      """
      That at least one of these is so: The visit's ‘mode’ is ‘in person’. The law's answer to ‘remote visits’ on the \
      visit's ‘date’ is yes.
      """
    ),
    (
      "visit", "last visit where date on or before the visit's date has child seen alone",
      """
      That of the last by date of the visits of the same child as the visit where that visit's ‘date’ is on or before \
      the visit's ‘date’, that visit's ‘child seen alone’ is yes.
      """
    ),
    (
      "visit", "any previous visit where child seen",
      """
      That among the visits of the same child as the visit where that visit's ‘child seen’ is yes there is one that \
      comes before the visit by date.
      """
    ),
    (
      "visit", "no next visit",
      "That among the visits of the same child as the visit there is none that comes after the visit by date."
    ),
    (
      "visit", "worker is the same as previous visit's worker",
      """
      That the visit's ‘worker’ is the same text as the ‘worker’ of the last one before the visit by date, among the \
      visits of the same child as the visit (capital and small letters alike, and two blanks are the same).
      """
    ),
    ("visit", "worker begins with DUTY", "That the visit's ‘worker’ begins with ‘DUTY’."),
    ("visit", "not worker ends with X", "That the visit's ‘worker’ does not end with ‘X’."),
    ("visit", "worker is one of [A, B]", "That the visit's ‘worker’ is one of ‘A’ or ‘B’."),
    ("visit", "worker is repeated", "That the visit's ‘worker’ stands in another row too of all the visits."),
    (
      "visit", "worker is shaped like \"A99\"",
      "That the visit's ‘worker’ has the shape of ‘A99’ (a letter stands for any letter, a digit for any digit, all else for itself)."
    ),
    (
      "placement", "start is unreadable",
      "That the placement's ‘start’ is filled with something that cannot be read as a value of its kind."
    ),
    ("placement", "start is not blank", "That the placement's ‘start’ is not blank."),
    ("placement", "start is a date", "That the placement's ‘start’ is filled with a value of its kind."),
    (
      "pep target",
      "vague phrases in target is at least 1 or not (numbers in target = 0 and words in target < 3)",
      """
      That at least one of these is so: The number of phrases on the list ‘vague phrases’ in the pep target's ‘target’ \
      is at least 1. It is not so that ((the number of numbers (digits standing together are one) in the pep target's \
      ‘target’ is exactly 0) and (the number of words in the pep target's ‘target’ is less than 3)).
      """
    ),
    (
      "care period", "sum of days from start to end over placements where end is recorded is at least 365",
      """
      That the sum, over the placements whose care period is the care period where the placement's ‘end’ is recorded, of \
      the number of days (the first day is not counted, the last one is) from the placement's ‘start’ to the placement's \
      ‘end’ is at least 365.
      """
    ),
    (
      "assessment", "any assessment where referral is the assessment's referral",
      """
      That there is an assessment of the same child as the assessment where that assessment's ‘referral’ is the same one \
      as the assessment's ‘referral’.
      """
    ),
    (
      "missing episode", "interview offered on or before returned",
      "That the time of the missing episode's ‘interview offered’ is no later than that of the missing episode's ‘returned’."
    ),
    (
      "allocation", "count of allocations of the same worker where team is A is at most 2",
      """
      That the number of allocations with the same ‘worker’ as the allocation, whosever they are, where that \
      allocation's ‘team’ is ‘A’ is at most 2.
      """
    ),
    (
      "returned child", "sex is in the list \"sex\"",
      "That the returned child's ‘sex’ is on the list ‘sex’, as it stands for the reporting year."
    ),
    (
      "returned child",
      "unique pupil number is shaped like a checked UPN or unique pupil number is shaped like a UPN",
      """
      That at least one of these is so: The returned child's ‘unique pupil number’ has the shape of a unique pupil number whose check \
      letter is right. The returned child's ‘unique pupil number’ has the shape of a unique pupil number (its check letter is not worked \
      out).
      """
    ),
  ]

  private func said(_ entity: String, _ condition: String) throws -> String {
    let world = ReadingWorld.shared
    let text = """
      rule: asked
      asks: Is it so?
      area: leaders
      severity: minor
      basis: CPR 2010 reg 28(2)
      look at: each \(entity)
      clock starts: as at
      holds: '\(condition.replacing("'", with: "''"))'
      """
    let rule = try #require(world.checked(text), "\(condition)")
    let section = try #require(
      world.reader.readBack(of: rule).sections.first { $0.heading == "What is expected" })
    return section.lines.flatMap { [$0.words] + $0.inner.map(\.words) }.joined(separator: " ")
  }

  /// Boundaries, units and what is counted, as the last day in time.
  @Test(arguments: [
    (
      "within 1 day",
      "once, on or before the first day after the day of the clock, whatever day of the week that is; the day of the clock is not counted"
    ),
    (
      "within 2 weeks",
      "once, on or before the 14th day after the day of the clock (2 weeks of 7 days); the day of the clock is not counted"
    ),
    (
      "within 10 working days",
      "once, on or before the tenth working day after the day of the clock; the day of the clock is not counted"
    ),
    (
      "within 21 working days",
      "once, on or before the 21st working day after the day of the clock; the day of the clock is not counted"
    ),
    (
      "every 3 months",
      "again and again, each time on or before the day that lies 3 months after the day of the clock: the same day of the month, or the last day of a month too short to have it"
    ),
    (
      "within 72 hours",
      "once, no more than 72 hours after the moment of the clock, in real time, whatever the clocks do; to the very minute is in time"
    ),
    (
      "within law temporary approval",
      "once, on or before the last day of the time that the law's figure ‘temporary approval’ gave on the day of the clock"
    ),
    (
      "not judged because nobody knows",
      "outside the question, not judged: nobody knows; no later line is asked"
    ),
    (
      "once each school term",
      "once in each school term that began after the clock and before the duty ended: on or after the first day of term and on or before its last"
    ),
  ])
  func anInterval(interval: String, words: String) throws {
    let world = ReadingWorld.shared
    let text = """
      rule: asked
      asks: Is it so?
      area: leaders
      severity: minor
      basis: CPR 2010 reg 28(2)
      look at: each placement
      look for: visits
      how soon: \(interval)
      """
    let rule = try #require(world.checked(text))
    let lines = world.reader.readBack(of: rule).sections.flatMap(\.lines).map(\.words)
    #expect(lines.contains("How soon: \(words)."), "\(lines)")
  }

  /// Every line of every rule is whole sentences: nothing of Swift's own spelling shows through.
  @Test func nothingShowsThrough() {
    let world = ReadingWorld.shared
    for rule in world.world.rules {
      let text = world.reader.readBack(of: rule).text()
      for sign in ["Optional(", "nil", "RuleChecking", "()", "  - .", "‘’", "..", " ,"] {
        #expect(!text.contains(sign), "\(rule.id): \(sign)")
      }
      #expect(
        text.split(separator: "\n").allSatisfy { $0.count <= 100 || !$0.dropFirst(40).contains(" ") },
        "\(rule.id)")
    }
  }
}
