import _PlumblineTestSupport
import Diagnostics
import Plumbline
import RuleLoading
import Testing

/// The rules that come with the program do not contradict one another.
@Suite struct ShippedContradictionsTests {
  private static let book = RuleBook(folder: Checkout.root + "/Rules")

  private func said(_ files: [RuleFile]) -> [String] {
    RulesInForce(book: RuleBook(files: files)).diagnosticsWithContradictions.map {
      "\($0.place.description) \($0.code.rawValue)"
    }
  }

  @Test func nothingIsSaidOfTheShippedRules() {
    #expect(said(Self.book.files) == [])
  }

  /// One is asked of fewer, with the reason that the department publishes both.
  @Test func theReasonForAnOverlapIsNeeded() {
    let files = Self.book.files.map { file -> RuleFile in
      let lines = String(decoding: file.bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      let kept = lines.filter { !$0.hasPrefix("overlaps:") && !$0.hasPrefix("  ssda903-581: the department") }
      return RuleFile(name: file.name, bytes: Array(kept.joined(separator: "\n").utf8))
    }
    #expect(said(files) == ["returns/ssda903/578.yaml:1:7 PL0430"])
  }

  /// A second timetable beside a shipped one is noticed.
  @Test func aCopyOfAShippedRuleIsNoticed() throws {
    let name = "statute/help-and-protection/cp-visit-interval.yaml"
    let file = try #require(Self.book.files.first { $0.name == name })
    let copy = String(decoding: file.bytes, as: UTF8.self)
      .replacing("rule: cp-visit-interval", with: "rule: cp-visit-copy")
      .replacing("every 10 working days", with: "every 15 working days")
    let said = said(Self.book.files + [RuleFile(name: "statute/zz-copy.yaml", bytes: Array(copy.utf8))])
    #expect(said == ["statute/zz-copy.yaml:1:7 PL0430"])
  }
}
