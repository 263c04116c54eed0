import _PlumblineTestSupport
import CaseModel
import Evaluation
import Findings
import Plumbline
import RuleChecking
import Scenarios
import Testing

/// An export that the shipped rules were run over, and every word that came out.
struct CheckedExport: Sendable {
  static let rules = RulesInForce(folder: Checkout.root + "/Rules")

  let check: CaseCheck
  let report: InspectionReport
  let result: EvaluationResult
  /// Everything a person or a file is told: the report's files, the summary and the diagnostics, by name.
  let outputs: [String: String]

  /// Checks the export at a path.
  init(_ path: String, asAt: String? = nil) throws {
    check = CaseCheck(CheckRequest(paths: [path], asAt: asAt), rules: Self.rules)
    report = try #require(check.report, "\(check.describeDiagnostics(rules: Self.rules, colour: false))")
    result = try #require(check.result)
    let folder = try TemporaryFolder()
    #expect(check.write(to: folder("report"), formats: Set(ReportFormat.allCases), rules: Self.rules) == "")
    var outputs = [
      "summary": check.summary(colour: false),
      "diagnostics": check.describeDiagnostics(rules: Self.rules, colour: false),
    ]
    for name in folder.names(in: "report") { outputs[name] = folder.text(of: "report/" + name) }
    self.outputs = outputs
  }

  /// Writes a scenario's export and checks it.
  init(_ scenario: Scenario, children: Int? = nil, seed: UInt64 = 2019, asAnnexA: Bool = false) throws {
    let folder = try TemporaryFolder()
    let failures =
      asAnnexA
      ? scenario.writeAnnexA(to: folder.path, children: children, seed: seed)
      : scenario.write(to: folder.path, children: children, seed: seed)
    #expect(failures.isEmpty)
    try self.init(folder.path)
  }

  /// What was found by a rule.
  func finding(_ rule: String) throws -> Finding {
    try #require(report.findings.first { $0.rule.id == rule }, "\(rule)")
  }

  /// The duties a rule judged.
  func outcome(_ rule: String) throws -> RuleOutcome {
    try #require(result.outcomes.first { $0.rule.id == rule }, "\(rule)")
  }

  /// The identifier of a child by its row.
  func child(_ row: Int32) throws -> String {
    try #require(check.tables?.table("child")?.name(of: Int(row)))
  }
}
