import _PlumblineTestSupport
import Foundation
import Testing

/// `rules lint --council`: what a council added is looked at like the rest.
@Suite struct LintOfCouncilTests {
  private func lint(_ rule: String) throws -> ProgramRun {
    let folder = try TemporaryFolder()
    try folder.write("council: Ours\n", to: "ours/council.yaml")
    try folder.write(rule, to: "ours/rules/ours.yaml")
    return try ProgramRun(["rules", "lint", "--council", folder("ours")])
  }

  private static let rule = """
    rule: our-first-visit
    asks: Is each child seen soon after a child protection plan is made?
    area: help-and-protection
    severity: serious
    basis: Local protection standards transfer-in conferences
    look at: each protection plan
    look for: protection visits
    that count if: child seen
    how soon: within 5 working days

    """

  @Test func aMistakeIsSaid() throws {
    let run = try lint(Self.rule.replacing("serious", with: "seriuos"))
    #expect(run.status == 2)
    #expect(run.errors.contains("rules/ours.yaml:4:11: error[PL0204]"))
  }

  @Test func theirRuleCountsAndItsExamplesAreAskedFor() throws {
    let alone = try ProgramRun(["rules", "lint"])
    let run = try lint(Self.rule)
    #expect(run.status == 0)
    #expect(run.errors.contains("PL0404"))
    let (shipped, ours) = (alone.output.prefix { $0.isNumber }, run.output.prefix { $0.isNumber })
    #expect(Int(ours) == Int(shipped).map { $0 + 1 }, "\(run.output)")
  }

  @Test func aFolderThatIsNotThereIsSaid() throws {
    let run = try ProgramRun(["rules", "lint", "--council", "/nowhere/at/all"])
    #expect(run.status == 2)
    #expect(run.errors.contains("/nowhere/at/all"))
  }

  /// Named in place of the rules it is said to be one, and nothing that it only lacks because of that.
  @Test func aFolderOfTheirOwnIsNoFolderOfRules() throws {
    let folder = try TemporaryFolder()
    try folder.write("council: Ours\n", to: "ours/council.yaml")
    try folder.write(Self.rule, to: "ours/rules/ours.yaml")
    for arguments in [
      ["rules", "lint", folder("ours")], ["rules", "lint", "--rules", folder("ours")],
      ["rules", "lint", folder("ours"), "--council", folder("ours")],
    ] {
      let run = try ProgramRun(arguments)
      #expect(run.status == 2)
      #expect(
        run.errors == """
          council.yaml: error[PL0214]: this is a council's own folder, and not a whole folder of rules
            help: lay it over the rules that came with this program: name it with '--council \(folder("ours"))'

          """)
    }
    #expect(try ProgramRun(["rules", "lint", "--council", folder("ours")]).status == 0)
  }

  /// What the page shows of a folder's own dictionary holds.
  @Test func thePagesOwnKindOfRecordHolds() throws {
    let page = try String(contentsOfFile: Checkout.root + "/Rules/README.md", encoding: .utf8)
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.hasPrefix("`dictionary/core-groups.yaml`") })
    let fence = try #require(lines[start...].firstIndex(of: "```"))
    let text = lines[(fence + 1)...].prefix { $0 != "```" }.joined(separator: "\n") + "\n"
    let folder = try TemporaryFolder()
    try folder.write("council: Ours\n", to: "ours/council.yaml")
    try folder.write(text, to: "ours/dictionary/core-groups.yaml")
    try folder.write(
      Self.rule.replacing("protection visits", with: "core group meetings")
        .replacing("that count if: child seen\n", with: ""), to: "ours/rules/ours.yaml")
    let run = try ProgramRun(["rules", "lint", "--council", folder("ours")])
    #expect(run.status == 0, "\(run.errors)")
    #expect(!run.errors.contains("error["))
  }
}
