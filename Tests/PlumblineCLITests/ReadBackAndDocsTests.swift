import _PlumblineTestSupport
import Foundation
import Testing

/// `rules read-back` and `rules docs`.
@Suite struct ReadBackAndDocsTests {
  @Test func oneRuleReadBack() throws {
    let run = try ProgramRun(["rules", "read-back", "cp-visit-interval"])
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("cp-visit-interval\n====="))
    for heading in ["Who is left out, and why", "When the clock starts", "What is expected", "Approval"] {
      #expect(run.output.contains("\n\(heading)\n"), "\(heading)")
    }
    let last = try #require(run.output.split(separator: "\n").last)
    #expect(
      last.wholeMatch(of: /approved: \{by: NAME OR ROLE, on: \d\d\/\d\d\/\d{4}, meaning: [0-9a-f]{16}\}/)
        != nil)
  }

  @Test func allRulesReadBack() throws {
    let run = try ProgramRun(["rules", "read-back"])
    #expect(run.status == 0)
    let ids = RulesCommandTests.shipped + RulesCommandTests.checks
    #expect(run.output.ranges(of: "\napproved: {by: NAME OR ROLE").count == ids.count)
  }

  @Test func whatIsHashedCanBeSeen() throws {
    let run = try ProgramRun(["rules", "read-back", "--meaning", "cp-visit-interval"])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("(plumbline-meaning 1)\n(rule \"cp-visit-interval\")\n"))
  }

  @Test(arguments: [[], ["--meaning"]])
  func aRuleThatIsNot(flags: [String]) throws {
    let run = try ProgramRun(["rules", "read-back", "cp-visits"] + flags)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("no rule goes by 'cp-visits'"))
  }

  @Test func pagesAreForTheirOwner() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/pages"
    let run = try ProgramRun(["rules", "docs", "--output", path])
    #expect(run.status == 0)
    #expect(run.errors == "")
    let count = RulesCommandTests.shipped.count + RulesCommandTests.checks.count + 1
    #expect(run.output == "\(count) pages written: open \(path)/index.html\n")
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    #expect(names.count == count)
    for name in names {
      let mode =
        try FileManager.default.attributesOfItem(atPath: path + "/" + name)[.posixPermissions] as? Int
      #expect(mode == 0o600, "\(name)")
    }
  }

  @Test func pagesThatCannotBeWritten() throws {
    let run = try ProgramRun(["rules", "docs", "--output", "/proc/nowhere"])
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("error[PL0902]"))
  }
}
