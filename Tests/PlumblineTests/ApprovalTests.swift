import _PlumblineTestSupport
import Diagnostics
import Plumbline
import RuleLoading
import RuleModel
import Testing

/// Whoever approves a rule answers for what it means, and for nothing that it comes to mean later.
@Suite struct ApprovalTests {
  private static let file = "statute/children-in-care/cla-review-interval.yaml"

  /// The shipped rules, with one of their files changed.
  private func rules(_ change: (String) -> String) -> RulesInForce {
    var files = RuleBook(folder: Checkout.root + "/Rules").files
    for index in files.indices where files[index].name == Self.file {
      files[index].bytes = Array(change(String(decoding: files[index].bytes, as: UTF8.self)).utf8)
    }
    return RulesInForce(book: RuleBook(files: files))
  }

  private func approving(_ line: String, then change: @escaping (String) -> String = { $0 }) -> RulesInForce {
    rules { change($0.replacing("asks:", with: line + "\nasks:", maxReplacements: 1)) }
  }

  /// The line that the read-back ends with, with a name in it.
  private func line() throws -> String {
    let text = try #require(rules { $0 }.readBack(["cla-review-interval"]))
    let last = try #require(text.split(separator: "\n").last)
    #expect(last.hasPrefix("approved: {by: NAME OR ROLE, on: "))
    return String(last).replacing("NAME OR ROLE", with: "Head of safeguarding")
  }

  @Test func theLineThatIsPastedApproves() throws {
    let approved = approving(try line())
    #expect(approved.diagnostics.isEmpty)
    #expect(approved.list().contains("[approved by Head of safeguarding on "))
    #expect(approved.list().contains("1 of "))
    #expect(
      try #require(approved.show("cla-review-interval")).contains("Approved by Head of safeguarding on "))
    #expect(
      try #require(approved.readBack(["cla-review-interval"])).contains(
        "This rule: approved by Head of safeguarding"))
  }

  @Test func layoutAndExamplesLeaveItStanding() throws {
    let approved = approving(try line()) { text in
      "# Read in May.\n" + text.replacing("- case: ", with: "- case: once more, ")
    }
    #expect(approved.diagnostics.isEmpty)
  }

  @Test func anotherMeaningMakesItVoid() throws {
    let changed = approving(try line()) {
      $0.replacing("otherwise: every 6 months", with: "otherwise: every 7 months")
    }
    let said = try #require(changed.diagnostics.first)
    #expect(changed.diagnostics.count == 1)
    #expect(said.code.rawValue == "PL0420")
    #expect(said.severity == .warning)
    #expect(said.message.hasPrefix("the approval of 'cla-review-interval' by Head of safeguarding is void"))
    #expect(said.help?.contains("plumbline rules read-back cla-review-interval") == true)
    #expect(said.place.file == Self.file)
    #expect(!changed.hasMistakes)
    #expect(changed.list().contains("is void, because its meaning has changed]"))
    #expect(changed.ruleIDs.contains("cla-review-interval"))
  }

  /// Also where the words that it leans on change, in another file.
  @Test func aWordThatMeansAnotherThingMakesItVoid() throws {
    let line = try line()
    var files = RuleBook(folder: Checkout.root + "/Rules").files
    for index in files.indices {
      var text = String(decoding: files[index].bytes, as: UTF8.self)
      if files[index].name == Self.file {
        text = text.replacing("asks:", with: line + "\nasks:", maxReplacements: 1)
      } else if files[index].name == "dictionary/children-in-care.yaml" {
        text = text.replacing("took place: not cancelled", with: "took place: cancelled")
      }
      files[index].bytes = Array(text.utf8)
    }
    let changed = RulesInForce(book: RuleBook(files: files))
    #expect(changed.diagnostics.map(\.code.rawValue) == ["PL0420"])
  }

  @Test(arguments: [
    ("approved: {by: NAME OR ROLE, on: 01/02/2026, meaning: 0}", "approves nothing"),
    ("approved: {by: Me, on: 31/02/2026, meaning: 0}", "is not a date"),
    ("approved: {by: Me, on: 01/02/2026}", "needs the key 'meaning'"),
    ("approved: {by: Me, on: 01/02/2026, meaning: 0, when: now}", "'when' is not a key of an approval"),
    ("approved: yes", "with a key and a value on each line"),
  ])
  func whatIsNoApproval(line: String, words: String) {
    let mistaken = approving(line)
    #expect(mistaken.hasMistakes)
    #expect(mistaken.describeMistakes(colour: false).contains(words))
  }

  /// A check says so too, and judges all the same.
  @Test func aCheckSaysSo() throws {
    let changed = approving("approved: {by: Me, on: 01/02/2026, meaning: 0123}")
    let check = CaseCheck(
      CheckRequest(paths: [Checkout.root + "/Samples/county-2019"], only: ["cla-review-interval"]),
      rules: changed)
    #expect(check.describeDiagnostics(rules: changed, colour: false).contains("warning[PL0420]"))
    #expect(check.report != nil)
  }
}
