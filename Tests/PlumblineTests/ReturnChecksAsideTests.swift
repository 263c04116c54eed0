import _PlumblineTestSupport
import Findings
import Plumbline
import Testing

/// The checks of returns are loaded where a return is checked, and otherwise nothing shows that they were not.
@Suite struct ReturnChecksAsideTests {
  private static let check = """
    rule: ssda903-901
    return: SSDA903
    asks: Is the child's sex returned?
    basis: SSDA903 checks
    look at: each returned child
    holds: not sex is blank
    say: {row: No sex.}
    """
  private static let header = """
    CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
    11,1,05/06/2012,WBRI,A850728973744,,
    12,,07/08/2010,MWBC,A850728973744,,

    """
  private static let reviews = "statute/children-in-care/cla-review-interval.yaml"

  /// Rules with one about practice and one check of a return; a return; and a case export.
  private func folder(check: String = check, practice: (String) -> String = { $0 }) throws -> TemporaryFolder
  {
    let folder = try TemporaryFolder()
    for part in ["dictionary", "law", "calendars", "framework", "lexicons", "sources"] {
      try folder.copy(Checkout.root + "/Rules/" + part, to: "rules/" + part)
    }
    let review = String(decoding: try #require(Checkout.bytes(of: "Rules/" + Self.reviews)), as: UTF8.self)
    try folder.write(practice(review), to: "rules/" + Self.reviews)
    try folder.write(check + "\n", to: "rules/returns/ssda903/901.yaml")
    try folder.write(Self.header, to: "return/header.csv")
    try folder.write("id,sex\nA,male\n", to: "cases/children.csv")
    try folder.write("id,child,start\nP,A,2018-01-01\n", to: "cases/care-periods.csv")
    return folder
  }

  private func check(
    _ export: String, in folder: TemporaryFolder, only: [String] = []
  ) -> (check: CaseCheck, said: String) {
    let request = CheckRequest(paths: [folder(export)], asAt: "2026-03-31", only: only)
    let rules = RulesInForce(toCheck: request, folder: folder("rules"), council: nil)
    let check = CaseCheck(request, rules: rules)
    return (check, check.describeDiagnostics(rules: check.rules, colour: false))
  }

  private func rules(in folder: TemporaryFolder, toCheck only: [String] = []) -> RulesInForce {
    RulesInForce(
      toCheck: CheckRequest(paths: [folder("cases")], only: only), folder: folder("rules"), council: nil)
  }

  @Test func areLeftAsideForACaseExport() throws {
    let folder = try folder()
    #expect(rules(in: folder).ruleIDs == ["cla-review-interval"])
    #expect(RulesInForce(folder: folder("rules")).ruleIDs == ["cla-review-interval", "ssda903-901"])
    #expect(check("cases", in: folder).check.rules.ruleIDs == ["cla-review-interval"])
  }

  @Test func areAskedOfAReturn() throws {
    let (check, said) = try check("return", in: folder())
    #expect(check.rules.ruleIDs == ["cla-review-interval", "ssda903-901"])
    #expect(try #require(check.returnChecks, "\(said)").checks.map(\.code) == ["901"])
  }

  @Test func nothingTellsThatTheyWereAside() throws {
    let folder = try folder()
    for export in ["cases", "return"] {
      let request = CheckRequest(paths: [folder(export)], asAt: "2026-03-31")
      let all = RulesInForce(folder: folder("rules"))
      let whole = CaseCheck(request, rules: all)
      let (lazy, said) = check(export, in: folder)
      #expect(said == whole.describeDiagnostics(rules: all, colour: false))
      #expect(lazy.summary(colour: false) == whole.summary(colour: false))
      #expect(whole.write(to: folder("whole"), formats: Set(ReportFormat.allCases), rules: all) == "")
      #expect(lazy.write(to: folder("lazy"), formats: Set(ReportFormat.allCases), rules: lazy.rules) == "")
      #expect(!folder.names(in: "whole").isEmpty && folder.names(in: "whole") == folder.names(in: "lazy"))
      for name in folder.names(in: "whole") {
        #expect(folder.text(of: "lazy/" + name) == folder.text(of: "whole/" + name), "\(name)")
      }
    }
  }

  @Test func mistakesInThemAreToldOfAReturnAndByLint() throws {
    let folder = try folder(check: Self.check.replacing("sex is blank", with: "sechs is blank"))
    #expect(check("return", in: folder).said.contains("'sechs' is not known here"))
    #expect(check("return", in: folder).check.rules.hasMistakes)
    #expect(RulesInForce(folder: folder("rules")).lint(colour: false).contains("sechs"))
    // What is not asked of an export spoils nothing of its check.
    #expect(!check("cases", in: folder).said.contains("sechs"))
    #expect(!check("cases", in: folder).check.rules.hasMistakes)
  }

  @Test func mistakesOfOtherRulesAreToldBesideTheirs() throws {
    let folder = try folder(
      check: Self.check.replacing("sex is blank", with: "sechs is blank"),
      practice: { $0.replacing("\nasks:", with: "\naks:") })
    for export in ["cases", "return"] {
      #expect(check(export, in: folder).said.contains("'aks' is not a key"))
      #expect(check(export, in: folder).said.contains("sechs"))
    }
  }

  @Test func areLoadedWhereARuleIsNamed() throws {
    let folder = try folder()
    #expect(rules(in: folder, toCheck: ["ssda903-901"]).ruleIDs.contains("ssda903-901"))
    let (check, said) = check("cases", in: folder, only: ["ssda903-901"])
    #expect(check.end == .mistaken)
    #expect(said.contains("they are checks of a return"))
    // The rules as they were given, whatever the request says that they were given with.
    let request = CheckRequest(paths: [folder("cases")], only: ["ssda903-901"])
    let later = CaseCheck(request, rules: rules(in: folder))
    #expect(later.describeDiagnostics(rules: later.rules, colour: false) == said)
  }

  @Test(arguments: ["rule: cla-review-interval", "rule: \"cla-review-interval\"", "rule: former-review"])
  func areLoadedWhereANameIsTheirsAndAnothers(_ head: String) throws {
    let folder = try folder(
      check: Self.check.replacing("rule: ssda903-901", with: head),
      practice: { $0.replacing("\nasks:", with: "\nformerly: former-review\nasks:") })
    #expect(rules(in: folder).hasMistakes)
    let all = RulesInForce(folder: folder("rules"))
    let whole = CaseCheck(CheckRequest(paths: [folder("cases")], asAt: "2026-03-31"), rules: all)
    #expect(check("cases", in: folder).said == whole.describeDiagnostics(rules: all, colour: false))
  }

  @Test func aRuleAboutPracticeInTheirFolderIsAskedAsAnyOther() throws {
    let folder = try folder(
      check: """
        rule: review-held
        area: children-in-care
        asks: Was a review held?
        severity: minor
        basis: CPR 2010 reg 33(1)
        look at: each review
        holds: date is recorded
        say: {improve: x, row: x}
        """)
    #expect(rules(in: folder).describeMistakes(colour: false) == "")
    #expect(rules(in: folder).ruleIDs == ["cla-review-interval", "review-held"])
  }
}
