import _PlumblineTestSupport
import Foundation
import Testing

/// `rules list`, `show`, `lint` and `test`, and `sources`.
@Suite struct RulesCommandTests {
  /// The rules of practice: one a file, which goes by the name of its rule.
  static let shipped = ["care-leavers", "children-in-care", "help-and-protection", "leaders"].flatMap {
    area in
    Checkout.files(in: "Rules/statute/\(area)", ending: ".yaml").map { String($0.dropLast(".yaml".count)) }
  }

  /// The published checks of statutory returns: one a file, named by the return and the check's code.
  static let checks = Checkout.files(in: "Rules/returns/ssda903", ending: ".yaml").map {
    "ssda903-" + $0.dropLast(".yaml".count)
  }

  @Test func list() throws {
    let run = try ProgramRun(["rules", "list"])
    #expect(run.status == 0)
    #expect(run.errors == "")
    for rule in Self.shipped + Self.checks { #expect(run.output.contains("  \(rule) "), "\(rule)") }
    #expect(run.output.contains("children-in-care\n"))
    #expect(run.output.contains("must, serious: Is every looked-after child visited as often as"))
    #expect(
      run.output.split(separator: "\n").count { $0.hasPrefix("  ") }
        == Self.shipped.count + Self.checks.count)
  }

  @Test func show() throws {
    let run = try ProgramRun(["rules", "show", "cla-visit-interval"])
    #expect(run.status == 0)
    #expect(run.errors == "")
    for words in [
      "Is every looked-after child visited", "CPR 2010 reg 28(2)", "legislation.gov.uk", "Cannot see",
      "how soon:", "first year: every 6 weeks",
    ] { #expect(run.output.contains(words), "\(words)") }
  }

  @Test(arguments: ["show", "test", "mutate"])
  func aRuleThatIsNot(command: String) throws {
    let run = try ProgramRun(["rules", command, "cla-visit-intervals"])
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("no rule goes by 'cla-visit-intervals'; did you mean 'cla-visit-interval'?"))
  }

  @Test func lint() throws {
    for arguments in [["rules", "lint"], ["rules", "lint", Checkout.root + "/Rules"]] {
      let run = try ProgramRun(arguments)
      #expect(run.status == 0)
      #expect(run.errors == "")
      #expect(run.output == "\(Self.shipped.count + Self.checks.count) rules hold\n")
    }
  }

  /// 1 where something that rules ask for runs out, 0 where nothing does, 2 where it cannot be told.
  @Test func horizon() throws {
    let run = try ProgramRun(["rules", "horizon", "24", "months", "--today", "22/11/2026"])
    #expect(run.status == 1)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("From 22 November 2026 to 22 November 2028\n"))
    #expect(run.output.contains("  ! school terms are known until 19 July 2028 only\n"))
    #expect(run.output.contains("  · cla-visit-interval: never reviewed\n"))
    #expect(try ProgramRun(["rules", "horizon", "1d", "--today", "01/01/2024"]).status == 0)
    for arguments in [["soon"], ["12m", "--today", "yesterday"]] {
      let run = try ProgramRun(["rules", "horizon"] + arguments)
      #expect(run.status == 2)
      #expect(run.output == "")
      #expect(run.errors.contains(arguments[arguments.count - 1]))
    }
    #expect(try ProgramRun(["rules", "horizon"]).output.hasPrefix("From "))
  }

  @Test func lintOfAFolderThatIsNot() throws {
    let run = try ProgramRun(["rules", "lint", "/nowhere"])
    #expect(run.status == 2)
    #expect(run.errors.contains("error[PL"))
  }

  @Test func test() throws {
    let run = try ProgramRun(["rules", "test"])
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(!run.output.contains("FAILED"))
    #expect(run.output.hasSuffix(" examples, 0 failed\n"))
    let one = try ProgramRun(["rules", "test", "cla-visit-interval"])
    #expect(one.status == 0)
    #expect(one.output.hasPrefix("cla-visit-interval\n  ok: "))
    #expect(!one.output.contains("cla-review-interval"))
    #expect(run.output.contains(one.output.split(separator: "\n").dropLast().joined(separator: "\n")))
  }

  @Test func anExampleThatDoesNotBehave() throws {
    let folder = try TemporaryFolder()
    try folder.copy(Checkout.root + "/Rules", to: "Rules")
    let file = "Rules/statute/children-in-care/cla-visit-interval.yaml"
    let text = folder.text(of: file)
    let wrong = text.replacing("overdue 36 days", with: "overdue 35 days")
    #expect(text != wrong)
    try folder.write(wrong, to: file)
    let run = try ProgramRun(["rules", "test", "cla-visit-interval", "--rules", folder("Rules")])
    #expect(run.status == 1)
    #expect(run.output.contains("FAILED: seen in the first week, then nothing for eleven weeks"))
    #expect(run.output.contains("no row is 'first year overdue 35 days"))
    #expect(run.output.contains("    first difference: "))
    #expect(run.output.contains("    C clock | "))
    #expect(run.output.hasSuffix(" examples, 1 failed\n"))
  }

  @Test func whatNoExampleProtects() throws {
    let whole = try ProgramRun(["rules", "mutate", "worker-caseload"])
    #expect(whole.status == 0)
    #expect(whole.output.hasSuffix(" changes, 0 unnoticed\n"))
    let folder = try TemporaryFolder()
    try folder.copy(Checkout.root + "/Rules", to: "Rules")
    let file = "Rules/statute/leaders/worker-caseload.yaml"
    let text = folder.text(of: file)
    let changed = text.replacing("  limit: 20", with: "  limit: 30")
      .replacing("expect: [not-met", with: "expect: [met").replacing(", not-met", with: ", met")
    try folder.write(changed, to: file)
    let run = try ProgramRun(["rules", "mutate", "worker-caseload", "--rules", folder("Rules")])
    #expect(run.status == 1)
    #expect(run.output.contains("warning[PL0406]: no example notices if '30' becomes '31'\n"))
    #expect(run.output.contains("|   limit: 30\n"))
    // A rule whose examples fail is not changed.
    try folder.write(text.replacing("  limit: 20", with: "  limit: 30"), to: file)
    let failing = try ProgramRun(["rules", "mutate", "worker-caseload", "--rules", folder("Rules")])
    #expect(failing.status == 1)
    #expect(failing.output.contains("worker-caseload was not changed: its examples fail"))
    #expect(
      failing.output.hasSuffix(
        "\nnothing was changed: examples must hold before they can protect anything\n"))
    let beside = try ProgramRun(
      ["rules", "mutate", "worker-caseload", "cp-visit-seen-alone", "--rules", folder("Rules")])
    #expect(beside.status == 1)
    #expect(
      beside.output.hasSuffix(
        " changes, 0 unnoticed; 1 rule not changed, whose examples must hold first\n"))
  }

  /// The same for other programs: nothing but JSON on standard output.
  @Test func whatNoExampleProtectsAsJSON() throws {
    let folder = try TemporaryFolder()
    try folder.copy(Checkout.root + "/Rules", to: "Rules")
    let file = "Rules/statute/leaders/worker-caseload.yaml"
    let text = folder.text(of: file)
    try folder.write(
      text.replacing("  limit: 20", with: "  limit: 30")
        .replacing("expect: [not-met", with: "expect: [met").replacing(", not-met", with: ", met"), to: file)
    let asked = ["rules", "mutate", "worker-caseload", "--format", "json", "--rules", folder("Rules")]
    let run = try ProgramRun(asked)
    #expect(run.status == 1)
    #expect(run.errors == "")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(
      Set(document.keys) == [
        "format", "tool", "rules", "notChanged", "changes", "unnoticed", "explained", "idleReasons",
      ])
    #expect((document["format"] as? [String: String]) == ["name": "plumbline-mutate", "version": "1.0"])
    #expect(document["rules"] as? [String] == ["worker-caseload"])
    #expect(document["notChanged"] as? [String] == [])
    let line = try #require(
      text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("limit: 20") })
    let unnoticed = try #require(document["unnoticed"] as? [[String: Any]])
    let gap = try #require(unnoticed.first { $0["if"] as? String == "'30' becomes '31'" })
    #expect(Set(gap.keys) == ["rule", "file", "line", "column", "endColumn", "if", "reason"])
    #expect(gap["rule"] as? String == "worker-caseload")
    #expect(gap["file"] as? String == "statute/leaders/worker-caseload.yaml")
    #expect([gap["line"], gap["column"], gap["endColumn"]].map { $0 as? Int } == [line + 1, 10, 12])
    #expect(gap["reason"] is NSNull)
    try folder.write(text.replacing("  limit: 20", with: "  limit: 30"), to: file)
    let failing = try ProgramRun(asked)
    #expect(failing.status == 1)
    #expect(failing.output.contains("\"notChanged\": [\n    \"worker-caseload\"\n  ]"))
    #expect(try ProgramRun(["rules", "mutate", "--format", "xml"]).status == 2)
  }

  @Test func sources() throws {
    let run = try ProgramRun(["sources"])
    #expect(run.status == 0)
    #expect(run.errors == "")
    for words in ["annex-a: ", "tables: ", "  shows: ", "  cannot show: "] {
      #expect(run.output.contains(words), "\(words)")
    }
  }

  @Test func sourcesOfAFolderThatIsNot() throws {
    let run = try ProgramRun(["sources", "--rules", "/nowhere"])
    #expect(run.output == "")
    #expect(run.status == 2)
    #expect(run.errors.contains("error[PL0211]"))
  }
}
