import _PlumblineTestSupport
import Chronology
import Diagnostics
import Plumbline
import RuleLoading
import Testing

/// What `Rules/README.md` shows of reading back, approving and writing pages is what the program says.
///
/// Numbers of meanings, and how many pages there are, may be any.
@Suite struct RulesReadmeOutputTests {
  private static let page = RulesReadme()

  /// The shipped rules with those that the page has its reader write, `change` made to the last of them.
  private func rules(_ change: (String) -> String) throws -> RulesInForce {
    let text = try #require(Self.page.rules.last { $0.hasPrefix("rule: cp-first-visit\n") })
    let file = RuleFile(name: "local/cp-first-visit.yaml", bytes: Array(change(text).utf8))
    return RulesInForce(book: RuleBook(files: Self.page.book.files + [file]))
  }

  @Test func theReadBackShownIsTheProgramsOwn() throws {
    let day = try #require(CivilDay(year: 2026, month: 2, day: 3))
    let said = try #require(try rules { $0 }.readBack(["cp-first-visit"], on: day)).masked.lines
    let shown = try block(after: "$ plumbline rules read-back cp-first-visit")
    #expect(shown.count > 30)
    var position = 0
    for line in shown where line != "[…]" {
      guard let found = said[position...].firstIndex(of: line) else {
        Issue.record("the page shows '\(line)', and the program does not say it there")
        return
      }
      position = found + 1
    }
  }

  @Test func theWarningShownIsTheProgramsOwn() throws {
    let line = "approved: {by: Head of Safeguarding, on: 03/02/2026, meaning: 0f2d3c1b5a697887}"
    let changed = try rules { text in
      text.replacing("area:", with: line + "\narea:", maxReplacements: 1)
    }
    let said = changed.describeMistakes(colour: false).masked.lines.filter { !$0.isEmpty }
    let shown = Self.page.text.masked.lines
    let start = try #require(shown.firstIndex { $0.contains("warning[PL0420]") })
    #expect(Array(shown[start..<start + said.count]) == said)
  }

  @Test func thePagesShownAreWritten() throws {
    let folder = try TemporaryFolder()
    let written = RulesInForce(folder: Checkout.root + "/Rules").writePages(to: folder.path)
    #expect(written.failure == "")
    let shown = try block(after: "$ plumbline rules docs --output rule-pages")
    #expect(shown.count == 1)
    #expect(shown[0].firstMatch(of: /^\d+ pages written: open rule-pages\/index\.html$/) != nil)
  }

  @Test func theSettingsShownAreTheProgramsOwn() throws {
    let shown = try block(after: "$ plumbline rules schema --output .vscode/plumbline")
    let settings = RulesInForce(folder: Checkout.root + "/Rules").editorSettings(
      schemas: ".vscode/plumbline", rules: "Rules", council: nil)
    #expect(shown.count > 8)
    #expect(Array(settings.lines.prefix(shown.count - 2)) == shown.dropFirst().dropLast())
    #expect(shown.first?.hasPrefix("\(RulesInForce.schemaKinds.count) schemas written") == true)
  }

  /// The answers of the page give the rule that the page shows, with the words that it shows.
  @Test func theAnswersShownGiveTheRuleShown() throws {
    let folder = try TemporaryFolder()
    let lines = Self.page.text.lines
    let start = try #require(lines.firstIndex { $0.hasPrefix("asks: Is a strategy discussion followed") })
    try folder.write(
      lines[start...].prefix { $0 != "```" }.joined(separator: "\n") + "\n", to: "answers.yaml")
    var drafting = RuleDrafting(rules: try rules { $0 })
    #expect(drafting.answer(fromFile: folder("answers.yaml")) == "")
    let (told, failure) = drafting.write(into: folder("Rules/local"), as: nil)
    #expect(failure == "")
    let shown = try block(after: "$ plumbline rules new --answers answers.yaml")
    #expect(told.replacing(folder.path + "/", with: "").lines.dropLast() == shown[...])
    let text = folder.text(of: "Rules/local/decision-after-discussion.yaml").lines
    let example = try #require(
      lines[start...].firstIndex(of: "examples:").map { lines[$0...].prefix { $0 != "```" } })
    var position = 0
    for line in example where line != "[…]" {
      let found = try #require(text[position...].firstIndex(of: line), "\(line)")
      position = found + 1
    }
  }

  @Test func theWordsShownAreTheProgramsOwn() throws {
    let said = try #require(try rules { $0 }.words("protection visit"))
    let shown = try block(after: "$ plumbline rules words protection visit")
    #expect(shown.count > 10)
    #expect(Array(said.lines.prefix(shown.count - 1)) == Array(shown.dropLast()))
  }

  @Test func theWorkbookShownIsWritten() throws {
    let folder = try TemporaryFolder()
    let done = try #require(
      try rules { $0 }.writeExamples(of: "cp-first-visit", to: folder("cp-first-visit.xlsx")))
    #expect(done.failure == "")
    let shown = try block(after: "$ plumbline rules examples cp-first-visit --to cp-first-visit.xlsx")
    #expect(done.told.replacing(folder.path + "/", with: "").lines.dropLast() == shown[...])
  }

  /// The lines after one, up to the next three backticks.
  private func block(after line: String) throws -> [Substring] {
    let lines = Self.page.text.masked.lines
    let start = try #require(lines.firstIndex(of: Substring(line)))
    return Array(lines[(start + 1)...].prefix { $0 != "```" })
  }
}

extension String {
  /// With the numbers of meanings all alike.
  fileprivate var masked: String { replacing(/\b[0-9a-f]{16}\b/, with: "0123456789abcdef") }

  fileprivate var lines: [Substring] { split(separator: "\n", omittingEmptySubsequences: false) }
}
