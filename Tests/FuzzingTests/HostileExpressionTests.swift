import _PlumblineTestSupport
import Diagnostics
import RuleChecking
import RuleLoading
import Testing

/// Expressions that are too long or too deep are refused with a diagnostic, in bounded time and without
/// exhausting the stack; those just within the limits hold.
@Suite(.timeLimit(.minutes(2))) struct HostileExpressionTests {
  private static let shipped = ShippedRules(folder: Checkout.root + "/Rules")

  /// What is wrong with a rule about placements that asks only this.
  private func mistakes(_ expression: String, lookingAt subject: String = "placement") -> [String] {
    let rule = """
      rule: asked
      asks: Is it so?
      area: leaders
      severity: minor
      basis: CPR 2010 reg 28(2)
      look at: each \(subject)
      holds: |-
        \(expression)
      """
    let read = RuleBook(files: [RuleFile(name: "test.yaml", bytes: Array(rule.utf8))])
    let found = read.diagnostics.filter { $0.place.file == "test.yaml" }
    return (found + check(read.rules, against: Self.shipped.vocabulary).diagnostics).map(\.message)
  }

  private func times(_ count: Int, _ words: String) -> String { String(repeating: words, count: count) }

  private let tooDeep = ["the expression is nested too deeply"]

  @Test(arguments: [
    ("(", "end is recorded", ")"), ("not ", "end is recorded", ""), ("not (", "end is recorded", ")"),
    ("no visit where (", "date after clock", ")"), ("first visit has (", "date after clock", ")"),
    ("every visit has (", "child seen", ")"),
  ])
  func bracketsAHundredThousandDeep(open: String, inner: String, close: String) {
    let found = mistakes(times(100_000, open) + inner + times(100_000, close))
    #expect(found.count == 1)
    // The words are counted before they are read.
    let reasons = ["an expression may have at most 4000 words", "the file has"]
    #expect(reasons.contains { found.first?.hasPrefix($0) == true }, "\(found)")
  }

  @Test(arguments: [(31, true), (32, false), (1_000, false)])
  func bracketsWithinTheLimitOfWords(depth: Int, holds: Bool) {
    #expect(mistakes(times(depth, "(") + "end is recorded" + times(depth, ")")) == (holds ? [] : tooDeep))
    #expect(mistakes(times(depth, "not ") + "end is recorded") == (holds ? [] : tooDeep))
  }

  @Test(arguments: [(8, true), (1_000, false)])
  func oneDayElseAnother(count: Int, holds: Bool) {
    #expect(mistakes(times(count, "end else ") + "as at after start") == (holds ? [] : tooDeep))
  }

  @Test(arguments: [(8, true), (1_000, false)])
  func aDayMovedOverAndOver(count: Int, holds: Bool) {
    #expect(mistakes("start" + times(count, " + 1 day") + " before as at") == (holds ? [] : tooDeep))
  }

  @Test(arguments: [(4, true), (1_000, false)])
  func aRowReachedByManySteps(count: Int, holds: Bool) {
    let found = mistakes(times(count, "previous visit's ") + "date is recorded", lookingAt: "visit")
    #expect(found == (holds ? [] : ["a row is reached in at most 8 steps"]))
  }

  @Test func aMillionTerms() {
    // A million terms are more than a file may hold: as many as fit are refused as too many words.
    #expect(
      mistakes(times(1_000_000, "end is recorded or ") + "end is recorded").first?.hasPrefix("the file has")
        == true)
    let many = times(50_000, "end is recorded or ") + "end is recorded"
    #expect(mistakes(many) == ["an expression may have at most 4000 words, and this one has 200003"])
  }

  @Test func asManyTermsAsTheLimitAllows() {
    // Each but the last has four words: 999 × 4 + 3 are 3,999.
    #expect(mistakes(times(999, "end is recorded or ") + "end is recorded") == [])
    #expect(mistakes(times(1_000, "end is recorded or ") + "end is recorded").count == 1)
  }

  @Test(arguments: [
    "99999999999 years", "100000 days", "99999999999999999999999 months", "-1 days", "1e9 days",
  ])
  func lengthsBeyondReason(length: String) {
    #expect(mistakes("start before as at - \(length)").count == 1)
  }

  @Test(arguments: ["99999 years", "99999 months", "99999 weeks", "99999 working days", "99999 days"])
  func lengthsThatLeadOffTheCalendar(length: String) {
    #expect(mistakes("start before as at - \(length) or start after as at + \(length)") == [])
  }

  @Test func aShapeIsHeldAgainstATextInOnePass() {
    // What would be groups and stars elsewhere are letters that stand for themselves.
    let shape = times(500, "A*") + "B"
    #expect(mistakes("legal status is shaped like \"\(shape)\"", lookingAt: "returned episode") == [])
    let fits = TextShape.like(shape)
    #expect(fits.fits(Array((times(500, "a*") + "b").utf8)))
    #expect(!fits.fits(Array(times(1_000_000, "a").utf8)))
  }

  @Test func anUnknownNameOfAMegabyte() {
    #expect(mistakes(times(900_000, "x") + " is recorded").count == 1)
    #expect(mistakes(times(3_900, "x ")).count == 1)
  }
}
