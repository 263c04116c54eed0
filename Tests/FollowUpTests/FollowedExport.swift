import _PlumblineTestSupport
import Diagnostics
import FollowUp
import Plumbline

/// Two children in care, small enough to be judged by hand, with waivers, disputes and an earlier run beside them.
///
/// As at 31 March 2026 C1 was visited in the first week, and the next visit was due on 23 February; C2 was visited in
/// time throughout.
struct FollowedExport {
  static let rules = RulesInForce(folder: Checkout.root + "/Rules")
  static let visits = """
    id,child,date,child seen,mode
    V1,C1,12/01/2026,yes,in person
    V2,C2,12/01/2026,yes,in person
    V3,C2,20/02/2026,yes,in person
    V4,C2,27/03/2026,yes,in person

    """

  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("id,date of birth\nC1,03/02/2012\nC2,14/09/2009\n", to: "export/children.csv")
    try folder.write(
      "id,child,start,end,legal status\nE1,C1,05/01/2026,,C2\nE2,C2,05/01/2026,,C2\n",
      to: "export/care-periods.csv")
    try placements(first: "P1")
    try folder.write(Self.visits, to: "export/visits.csv")
    try allocations(team: "North")
  }

  /// Writes the placements, C1's under a reference.
  func placements(first: String) throws {
    try folder.write(
      """
      id,child,care period,start,end,type,legal status,meant to last to 18,temporary approval
      \(first),C1,E1,05/01/2026,,U6,C2,no,no
      P2,C2,E2,05/01/2026,,U6,C2,no,no

      """, to: "export/placements.csv")
  }

  /// Writes who is responsible for C1.
  func allocations(team: String) throws {
    try folder.write(
      """
      id,child,start,end,locality,team,worker
      A1,C1,05/01/2026,,Coast,\(team),W1
      A2,C2,05/01/2026,,Coast,North,W2

      """, to: "export/allocations.csv")
  }

  /// Checks the export by the rule on visits.
  ///
  /// - Parameters:
  ///   - waivers, disputes: what stands in the files; nil for none.
  ///   - baseline: the file of an earlier run, by its name in the folder.
  func check(
    waivers: String? = nil, disputes: String? = nil, baseline: String? = nil, asAt: String = "31/03/2026",
    only: [String] = ["cla-visit-interval"], rules: RulesInForce = Self.rules
  ) throws -> CaseCheck {
    if let waivers { try folder.write(waivers, to: "waivers.yaml") }
    if let disputes { try folder.write(disputes, to: "disputes.yaml") }
    return CaseCheck(
      CheckRequest(
        paths: [folder("export")], asAt: asAt, only: only,
        waivers: waivers == nil ? [] : [folder("waivers.yaml")],
        disputes: disputes == nil ? [] : [folder("disputes.yaml")], baseline: baseline.map { folder($0) }),
      rules: rules)
  }

  /// Writes the report of a check into a folder and gives a file of it.
  func written(
    _ check: CaseCheck, _ name: String, rules: RulesInForce = Self.rules, to report: String = "report"
  ) -> String {
    let failure = check.write(to: folder(report), formats: Set(ReportFormat.allCases), rules: rules)
    return failure.isEmpty ? folder.text(of: report + "/" + name) : failure
  }

  /// A waiver for C1's visit, with other lines in place of some.
  static func waiver(
    rule: String = "cla-visit-interval", child: String = "C1", more: String = "due: 23/02/2026",
    decided: String = "25/03/2026", until: String = "05/04/2026",
    because: String = "because: with family abroad",
    by: String = "decided by: head of service"
  ) -> String {
    let lines = [
      "rule: \(rule)", "child: \(child)", more, by, "decided on: \(decided)", "until: \(until)", because,
    ]
    return item(lines)
  }

  /// A dispute about C1's visit, with other lines in place of some.
  static func dispute(
    rule: String = "cla-visit-interval", child: String = "C1", more: String = "due: 23/02/2026",
    on: String = "03/03/2026", says: String = "says: visited on 20/02/2026, written up late",
    by: String = "by: social worker"
  ) -> String {
    item(["rule: \(rule)", "child: \(child)", more, says, by, "on: \(on)"])
  }

  private static func item(_ lines: [String]) -> String {
    "  - " + lines.filter { !$0.isEmpty }.joined(separator: "\n    ") + "\n"
  }
}

extension CaseCheck {
  /// The codes of what is wrong with waivers, disputes and the earlier run, in order of place.
  var followUpCodes: [String] {
    diagnostics.filter { $0.place.file?.contains("/export") != true && $0.severity != .note }
      .filter { $0.code.rawValue.hasPrefix("PL08") || $0.code.rawValue.hasPrefix("PL02") }
      .sortedByPlace().map(\.code.rawValue)
  }
}
