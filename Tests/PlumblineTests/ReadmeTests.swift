import _PlumblineTestSupport
import Plumbline
import Testing

/// What `README.md` shows a reader is what the program says.
@Suite struct ReadmeTests {
  /// The summary stands in the README with lines left out, each run of them marked `[…]`; what is shown must
  /// stand in the program's own summary, in the same order.
  @Test func theSummaryShownIsTheProgramsOwn() throws {
    let rules = RulesInForce(folder: Checkout.root + "/Rules")
    let check = CaseCheck(
      CheckRequest(paths: [Checkout.root + "/Samples/county-2019"]), rules: rules)
    let said = lines(check.summary(colour: false))
    var position = 0
    let shown = try shownLines()
    #expect(shown.count > 40)
    for line in shown where !line.hasSuffix("[…]") {
      guard let found = said[position...].firstIndex(of: line) else {
        Issue.record(
          "the README shows '\(line)', and the program does not say it there: copy its summary anew")
        return
      }
      position = found + 1
    }
  }

  /// So must what it shows of the checks of a return, line for line.
  @Test func theChecksShownAreTheProgramsOwn() throws {
    let rules = RulesInForce(folder: Checkout.root + "/Rules")
    let check = CaseCheck(
      CheckRequest(
        paths: [Checkout.root + "/Samples/small-return"], asAt: "2026-03-31",
        only: ["ssda903-204", "ssda903-356", "ssda903-435"]), rules: rules)
    let page = lines(String(decoding: try #require(Checkout.bytes(of: "README.md")), as: UTF8.self))
    let start = try #require(page.firstIndex(of: "Checks of the return SSDA903"))
    let shown = page[start...].prefix { $0 != "[…]" }
    #expect(shown.count == 6)
    #expect(check.summary(colour: false).contains(shown.joined(separator: "\n") + "\n"))
  }

  /// The explanation stands in the README whole.
  @Test func theExplanationShownIsTheProgramsOwn() throws {
    let rules = RulesInForce(folder: Checkout.root + "/Rules")
    let explanation = CaseExplanation(
      of: "A1343669-1", under: "temporary-approval-limit",
      in: CheckRequest(paths: [Checkout.root + "/Samples/county-2019"]), rules: rules)
    let page = lines(String(decoding: try #require(Checkout.bytes(of: "README.md")), as: UTF8.self))
    let start = try #require(page.firstIndex { $0.hasPrefix("Child 1343669, as at") })
    let shown = page[start...].prefix { $0 != "```" }
    #expect(shown.joined(separator: "\n") + "\n" == explanation.text())
  }

  /// The lines between the three backticks around the summary.
  private func shownLines() throws -> [Substring] {
    let page = lines(String(decoding: try #require(Checkout.bytes(of: "README.md")), as: UTF8.self))
    let start = try #require(page.firstIndex { $0.hasPrefix("Inspection check, as at") })
    let end = try #require(page[start...].firstIndex(of: "```"))
    return Array(page[start..<end])
  }

  private func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
