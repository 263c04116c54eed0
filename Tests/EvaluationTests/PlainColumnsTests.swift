import _PlumblineTestSupport
import CaseModel
import Chronology
import Diagnostics
import Evaluation
import RuleChecking
import RuleModel
import Testing

/// Rules asked of many rows at the same time, against the same rules asked row by row.
@Suite struct PlainColumnsTests {
  private static let shipped = ShippedRuleTests.shipped

  private func check(_ rule: CheckedRule, _ records: GeneratedRecords) -> Int {
    let judged = OneByOne(
      rule, over: records.tables, vocabulary: Self.shipped.vocabulary,
      dates: EvaluationDates(asAt: records.asAt))
    #expect(judged.differences == [])
    return judged.rows
  }

  /// Every shipped rule, over records of every entity with cells of every kind knocked out: fewer subjects than are
  /// asked at the same time, as many, and more.
  @Test(arguments: [0, 1, 2, 27, 28, 29, 30, 31, 32, 33, 63, 64, 65, 239, 240, 241, 500])
  func everyShippedRule(children: Int) {
    let records = GeneratedRecords(
      seed: UInt64(children), most: { $0 == "child" ? children : children * 5 / 4 },
      dictionary: Self.shipped.vocabulary.dictionary)
    var rows = 0
    for rule in Self.shipped.rules where !rule.isOverResults && rule.rule.forReturn == nil {
      rows += check(rule, records)
    }
    #expect(rows > 0 || children < 27)
  }

  /// What is asked in every way that has columns of its own, and in some that have none.
  static let rules = [
    """
    look at: each assessment
    only if: start is recorded
    leave out:
      child not yet born: a child who is not yet born cannot be seen
      any other assessment where start after the assessment's start and authorised before the assessment's start: twice
    clock starts:
      - first after referral: referral's date
      - otherwise: authorised
    holds: child seen and (outcome is not section 47 or next assessment has child seen)
    excused if:
      reason not seen is recorded: the record says why
      child's date of birth + 2 years after authorised: too young
    remark:
      overrun reason is recorded: went over
      count of assessments where child seen is yes and start before authorised is at least 2: seen before
    severity when:
      outcome is section 47: critical
      days from start to authorised is at least 31: serious
    """,
    """
    look at: each assessment
    clock starts: start
    until: 18th birthday
    look for: authorised
    how soon:
      - outcome is early help: not judged because nobody waits
      - working days from start to authorised is at least 61: within 45 working days
      - start is on a weekend: within 2 weeks
      - otherwise: within 1 month
    grace:
      up to 7 days: minor
    """,
    """
    look at: each assessment
    clock starts: start
    look for: authorised
    how soon:
      - child seen: within 10 days
      - outcome is section 47: within 15 working days
    lapses after: 12 weeks
    """,
    """
    look at: each child
    leave out:
      unborn: not born yet
    no more than:
      of: count of placements where lived in during the last year
      limit:
        - looked after now: 2
        - disabled: 1
    excused if:
      any care period where still looked after: in care
    """,
    """
    look at: each section 47 enquiry
    leave out:
      still to be decided: to be decided
    clock starts: strategy discussion date
    until: end
    look for: initial conferences
    how soon: within 15 working days
    excused if:
      conference needed is not recorded: nobody said so
    remark:
      conference dated before the discussion: dated before
    """,
  ]

  @Test(arguments: rules, 1..<13 as Range<UInt64>)
  func everyWayOfAsking(rule: String, seed: UInt64) throws {
    let written = WrittenRule.asking("severity: moderate\n" + rule)
    #expect(written.diagnostics.map(\.message) == [])
    let counts = [1, 40, 63, 64, 65, 240, 241, 400]
    let count = counts[Int(seed) % counts.count]
    let records = GeneratedRecords(
      seed: seed, most: { $0 == "child" ? count / 2 : count }, dictionary: Self.shipped.vocabulary.dictionary)
    _ = check(try #require(written.rule), records)
  }

  /// One child with more of everything than is asked at the same time.
  @Test(arguments: [5, 6, 7] as [UInt64])
  func manyRowsOfOneChild(seed: UInt64) {
    let records = GeneratedRecords(
      seed: seed,
      rows: ["child": 1, "placement": 9, "care period": 9, "visit": 600, "review": 600, "assessment": 300],
      dictionary: Self.shipped.vocabulary.dictionary)
    for id in ["cla-visit-interval", "cla-review-interval", "placement-stability", "assessment-child-seen"] {
      for rule in Self.shipped.rules where rule.id == id { _ = check(rule, records) }
    }
  }
}
