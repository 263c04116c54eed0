import _PlumblineTestSupport
import Plumbline
import RuleLoading
import Testing

/// What `Rules/README.md` shows of `rules test` and `rules mutate` is what the commands say.
@Suite struct RulesReadmeCommandsTests {
  private static let page = RulesReadmeTests.page

  /// The rules in force with one of the page's rules under the name that the page gives its file.
  private func inForce(_ rule: String) -> RulesInForce {
    let file = RuleFile(name: "local/cp-first-visit.yaml", bytes: Array(rule.utf8))
    return RulesInForce(book: RuleBook(files: Self.page.book.files + [file]))
  }

  /// The lines of the page from one that is given up to the end of its block.
  private func shown(from first: String) throws -> String {
    let lines = Self.page.text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: Substring(first)), "the page does not show '\(first)'")
    return lines[start...].prefix { $0 != "```" }.dropFirst().map { $0 + "\n" }.joined()
  }

  @Test func examplesAreRun() throws {
    let run = try #require(inForce(Self.page.rules[0]).test(["cp-first-visit"]))
    #expect(run.text == (try shown(from: "$ plumbline rules test cp-first-visit")))
  }

  @Test func aFailureIsDrawn() throws {
    let wrong = Self.page.rules[0].replacing("met, due 09/03/2026", with: "met, due 10/03/2026")
    #expect(wrong != Self.page.rules[0])
    let run = try #require(inForce(wrong).test(["cp-first-visit"]))
    #expect(run.text.contains(try shown(from: "  FAILED: seen on the fifth working day")))
  }

  @Test func gapsAreShown() throws {
    let report = try #require(
      inForce(Self.page.rules[1]).protection(["cp-first-visit"], returns: false, colour: false))
    #expect(
      unnumbered(report.text) == unnumbered(try shown(from: "$ plumbline rules mutate cp-first-visit")),
      "copy the output of the command anew")
  }

  @Test func contradictionsAreShown() throws {
    var files = Self.page.book.files
    files.append(RuleFile(name: "local/cp-first-visit.yaml", bytes: Array(Self.page.rules[1].utf8)))
    for name in ["cp-seen-within-a-fortnight", "cp-settling-in"] {
      let text = "rule: \(name)\n" + (try shown(from: "rule: \(name)"))
      files.append(RuleFile(name: "local/\(name).yaml", bytes: Array(text.utf8)))
    }
    let rules = RulesInForce(book: RuleBook(files: files))
    let said = rules.describeContradictions(colour: false)
    #expect(said == (try shown(from: "$ plumbline rules lint")), "copy the output of the command anew")
  }

  /// The text without the numbers of the dictionary's lines, which move with whatever is written above them.
  private func unnumbered(_ text: String) -> [String] {
    text.split(separator: "\n").map { line in
      guard line.hasPrefix("dictionary/") || line.hasPrefix(" ") else { return String(line) }
      let bar = line.firstIndex(of: "|").map { line.index(after: $0) } ?? line.startIndex
      return line.hasPrefix("dictionary/")
        ? line.split(separator: ":").enumerated().filter { $0.offset != 1 }.map(\.element).joined(
          separator: ":")
        : String(line[bar...])
    }
  }
}
