import _PlumblineTestSupport
import Plumbline
import Testing

/// What `README.md` shows of waivers, disputes and an earlier run is what the program says.
@Suite struct ReadmeFollowUpTests {
  private var page: String {
    get throws { String(decoding: try #require(Checkout.bytes(of: "README.md")), as: UTF8.self) }
  }

  @Test func theFilesShownAreThoseOfTheSample() throws {
    for name in ["waivers", "disputes"] {
      let file = try #require(Checkout.bytes(of: "Samples/follow-up/\(name).yaml"))
      #expect(try page.contains("```\n" + String(decoding: file, as: UTF8.self) + "```"), "\(name)")
    }
  }

  @Test func theSummaryShownIsTheProgramsOwn() throws {
    let folder = try TemporaryFolder()
    let rules = FollowedExport.rules
    let county = [Checkout.root + "/Samples/county-2019"]
    let then = CaseCheck(
      CheckRequest(paths: county, asAt: "2019-09-16", only: ["cp-visit-interval"]), rules: rules)
    #expect(then.write(to: folder("september"), formats: [.csv], rules: rules) == "")
    let now = CaseCheck(
      CheckRequest(
        paths: county, only: ["cp-visit-interval"],
        waivers: [Checkout.root + "/Samples/follow-up/waivers.yaml"],
        disputes: [Checkout.root + "/Samples/follow-up/disputes.yaml"],
        baseline: folder("september/baseline.csv")),
      rules: rules)
    #expect(!now.hasMistakenFollowUp)
    let text = try page
    let start = try #require(text.firstRange(of: "Since the check as at 16 September 2019"))
    let shown = text[start.lowerBound...].prefix { $0 != "[" }
    #expect(shown.split(separator: "\n").count == 6)
    #expect(now.summary(colour: false).contains(shown), "\(now.summary(colour: false).prefix(2500))")
  }

  @Test func theMistakeShownIsTheProgramsOwn() throws {
    let export = try FollowedExport()
    let file = String(
      decoding: try #require(Checkout.bytes(of: "Samples/follow-up/waivers.yaml")), as: UTF8.self)
    let check = try export.check(
      waivers: file.replacing("14/10/2019", with: "16/10/2019"), asAt: "07/10/2019")
    let said = check.describeDiagnostics(rules: FollowedExport.rules, colour: false)
    let text = try page
    let start = try #require(text.firstRange(of: "waivers.yaml:7:12: error"))
    let shown = text[start.lowerBound...].prefix { $0 != "`" }
    #expect(said.contains("/" + shown), "\(said)")
  }
}
