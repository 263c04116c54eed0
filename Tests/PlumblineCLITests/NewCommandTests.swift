import _PlumblineTestSupport
import Foundation
import Testing

/// `rules new`: a rule from answers, by a file and by a pipe.
@Suite struct NewCommandTests {
  private static let answers = """
    asks: Is each child seen soon after a child protection plan is made?
    rule: cp-first-visit
    area: help-and-protection
    kind: how soon
    look at: protection plan
    look for: protection visits
    that count if: child seen
    how soon: within 5 working days
    basis: Local protection standards transfer-in conferences
    severity: serious

    """

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.answers, to: "answers.yaml")
    return folder
  }

  @Test func aFileOfAnswersGivesARule() throws {
    let folder = try folder()
    let new = ["rules", "new", "--answers", folder("answers.yaml"), "--output", folder("ours/cp.yaml")]
    let run = try ProgramRun(new)
    #expect(run.errors == "")
    #expect(run.status == 0)
    #expect(
      run.output.hasPrefix("\(folder("ours/cp.yaml")) is written. All of its 4 examples behave.\nNext:\n"))
    let text = folder.text(of: "ours/cp.yaml")
    #expect(text.contains("how soon: within 5 working days\n"))
    #expect(folder.names(in: "ours") == ["cp.yaml"])
    // A second time nothing is written over.
    let again = try ProgramRun(new)
    #expect(again.status == 2)
    #expect(again.errors.contains("error[PL0807]: there is a file of that name already"))
    #expect(folder.text(of: "ours/cp.yaml") == text)
    #expect(folder.names(in: "ours") == ["cp.yaml"])
  }

  @Test func aCouncilsRuleGoesIntoItsFolderAndHolds() throws {
    let folder = try folder()
    try folder.write("council: Ours\n", to: "ours/council.yaml")
    let run = try ProgramRun([
      "rules", "new", "--answers", folder("answers.yaml"), "--council", folder("ours"),
    ])
    #expect(run.status == 0)
    #expect(run.output.contains("plumbline rules test cp-first-visit --council \(folder("ours"))"))
    #expect(folder.names(in: "ours/rules") == ["cp-first-visit.yaml"])
    let test = try ProgramRun(["rules", "test", "cp-first-visit", "--council", folder("ours")])
    #expect(test.status == 0)
    #expect(test.output.hasSuffix("4 examples, 0 failed\n"))
  }

  /// A link that leads nowhere is a name that is taken.
  @Test func aLinkIsNotWrittenThrough() throws {
    let folder = try folder()
    try FileManager.default.createSymbolicLink(
      atPath: folder("cp.yaml"), withDestinationPath: folder("elsewhere.yaml"))
    let run = try ProgramRun([
      "rules", "new", "--answers", folder("answers.yaml"), "--output", folder("cp.yaml"),
    ])
    #expect(run.status == 2)
    #expect(run.errors.contains("PL0807"))
    #expect(folder.names() == ["answers.yaml", "cp.yaml"])
  }

  @Test func answersComeThroughAPipe() throws {
    let folder = try folder()
    let lines = [
      "Is it recorded what was decided?", "", "help-and-protection", "recorded", "strategy discussion",
      "decision, chair", "transfer-in", "moderate", "", "",
    ]
    try folder.write(lines.map { $0 + "\n" }.joined(), to: "lines")
    let run = try ProgramRun(
      executable: "/bin/sh",
      arguments: [
        "-c", "'\(ProgramRun.program)' rules new --output '\(folder("new.yaml"))' < '\(folder("lines"))'",
      ])
    #expect(run.errors == "")
    #expect(run.status == 0)
    #expect(run.output.contains("What is it about? Each of these is looked at. [look at]\n"))
    #expect(run.output.contains("> strategy discussion\n"))
    #expect(folder.text(of: "new.yaml").hasPrefix("rule: recorded-what-was-decided\n"))
  }

  /// After ? everything is shown whole, and the question once more without it.
  @Test func aQuestionMarkShowsEverythingOnce() throws {
    let folder = try folder()
    let lines = ["Is it so?", "", "?", "leaders", "holds", "visit", "child seen", "?"]
    try folder.write(lines.map { $0 + "\n" }.joined(), to: "lines")
    let run = try ProgramRun(
      executable: "/bin/sh",
      arguments: [
        "-c", "'\(ProgramRun.program)' rules new --output '\(folder("new.yaml"))' < '\(folder("lines"))'",
      ])
    #expect(!run.output.contains("…"))
    let asked = "Which area of the inspection is it about? [area]\n"
    let parts = run.output.split(separator: asked, omittingEmptySubsequences: false)
    #expect(parts.count == 3)
    #expect(parts.last?.hasPrefix("> leaders\n") == true)
    #expect(run.output.contains("  Offered is the law in force on "))
    #expect(
      run.output.contains(
        "\n  Not in force on the day that the rule is written; taken where written whole:\n"))
    #expect(run.output.contains("Working Together 2018 "))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test(arguments: [
    (["Is it so?", "", "nowhere"], "error[PL0806]: 'nowhere' does not answer 'area'"),
    (["Is it so?"], "error[PL0806]: nothing answers 'rule'"), ([], "error[PL0806]: nothing answers 'asks'"),
  ])
  func aPipeThatIsWrongOrEndsEarly(lines: [String], says: String) throws {
    let folder = try folder()
    try folder.write(lines.map { $0 + "\n" }.joined(), to: "lines")
    let run = try ProgramRun(
      executable: "/bin/sh",
      arguments: [
        "-c", "'\(ProgramRun.program)' rules new --output '\(folder("new.yaml"))' < '\(folder("lines"))'",
      ])
    #expect(run.status == 2)
    #expect(run.errors.contains(says))
    #expect(folder.names() == ["answers.yaml", "lines"])
  }
}
