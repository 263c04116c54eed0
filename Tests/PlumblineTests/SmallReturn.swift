import _PlumblineTestSupport
import Findings
import Plumbline
import Testing

/// A small return with known failures, and checks of the test's own, so that other checks change nothing here.
struct SmallReturn {
  /// By the names of their files under `returns/ssda903`.
  static let checks = [
    "901": """
    asks: Is each unique pupil number one child's only?
    look at: each returned child
    only if: not unique pupil number is blank
    holds: not unique pupil number is repeated
    say: {row: Another child has the same number.}
    """,
    "902": """
    asks: Is the ethnic origin last year's?
    severity: moderate
    look at: each returned child
    only if: any previously returned child
    holds: ethnic origin is the same as last previously returned child's ethnic origin
    say: {row: The ethnic origin is not last year's.}
    """,
    "903": """
    asks: Does every episode end on or after the day it began?
    look at: each returned episode
    holds: end is not a date or end on or after start
    say: {row: The episode ends before it begins.}
    """,
    "904": """
    asks: Is the placement another where it is said to change?
    look at: each returned episode
    only if: reason started is P
    holds: placement postcode differs from previous returned episode's placement postcode
    say: {row: The placement is as before.}
    """,
    "905": """
    asks: Is the child placed by an authority?
    look at: each returned episode
    holds: placement authority is not blank
    say: {row: No authority.}
    """,
    "906": """
    asks: Is the child's sex returned?
    look at: each returned child
    holds: not sex is blank
    say: {row: No sex.}
    """,
    "907": """
    asks: Is the end of an open episode blank?
    look at: each returned episode
    holds: not end is unreadable and not Ofsted number begins with Z and not Ofsted number begins with 0
    shows also: returned reviews where participation is PN3
    say: {row: The end or the Ofsted number is wrong.}
    """,
    "908": """
    asks: Was every child under 16 reviewed?
    look at: each returned child
    only if: years from date of birth to as at < 16
    holds: any returned review where participation is PN1
    say: {row: No review at which the child spoke.}
    """,
    "909": """
    asks: Does every child have a social worker?
    look at: each returned child
    holds: any returned social worker
    say: {row: No social worker.}
    """,
  ]

  static let files = [
    "header.csv": """
    CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
    11,1,05/06/2012,WBRI,A850728973744,,
    12,2,07/08/2010,MWBC,A850728973744,,
    13,1,09/10/2005,WBRI,,,

    """,
    "last/header.csv": """
    CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
    11,1,05/06/2012,WBRI,A850728973744,,
    12,2,07/08/2010,WBRI,A850728973744,,

    """,
    "episodes.csv": """
    CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
    11,10/04/2025,S,C1,N1,U6,PR1,01/06/2025,X1,CARPL,AB1 2CD,EF3 4GH,SC123
    11,01/06/2025,P,C1,N1,U6,PR1,31/05/2025,E11,,AB1 2CD,EF3 4GH,SC123
    12,02/05/2025,S,V2,N3,K2,PR4,31/02/2026,,,AB1 2CD,EF5 6GH,Zebedee Brown
    13,03/05/2025,S,V2,N3,K2,PR4,,,,AB1 2CD,EF7 8GH,09/10/2005

    """,
    "reviews.csv": """
    CHILD,DOB,REVIEW,REVIEW_CODE
    11,05/06/2012,02/06/2025,PN1
    12,07/08/2010,03/06/2025,PN3
    12,07/08/2010,04/07/2025,PN4

    """,
  ]

  let check: CaseCheck
  let report: ReturnCheckReport
  /// Everything a person or a file is told, by name.
  let outputs: [String: String]

  /// - Parameters:
  ///   - changes: files of the return to take in place of its own.
  ///   - more: checks besides, by code.
  init(changes: [String: String] = [:], more: [String: String] = [:]) throws {
    let folder = try TemporaryFolder()
    for (name, text) in Self.files.merging(changes, uniquingKeysWith: { $1 }) {
      try folder.write(text, to: "return/" + name)
    }
    for part in ["dictionary", "law", "calendars", "framework", "lexicons", "sources"] {
      try folder.copy(Checkout.root + "/Rules/" + part, to: "rules/" + part)
    }
    for (code, text) in Self.checks.merging(more, uniquingKeysWith: { $1 }) {
      let head = "rule: ssda903-\(code)\nreturn: SSDA903\nbasis: SSDA903 checks\ncannot see: none\n"
      try folder.write(head + text + "\n", to: "rules/returns/ssda903/\(code).yaml")
    }
    let practice = "Rules/statute/children-in-care/cla-review-interval.yaml"
    try folder.write(try #require(Checkout.bytes(of: practice)), to: "rules/statute/review.yaml")
    let rules = RulesInForce(folder: folder("rules"))
    check = CaseCheck(CheckRequest(paths: [folder("return")], asAt: "31/03/2026"), rules: rules)
    let words = check.describeDiagnostics(rules: rules, colour: false)
    report = try #require(check.returnChecks, "\(words)")
    #expect(check.write(to: folder("report"), formats: Set(ReportFormat.allCases), rules: rules) == "")
    var outputs = ["summary": check.summary(colour: false), "diagnostics": words]
    for name in folder.names(in: "report") { outputs[name] = folder.text(of: "report/" + name) }
    self.outputs = outputs
  }

  /// The failures of a check, as `child row: cells`.
  func failures(_ code: String) -> [String] {
    report.children.flatMap { child in
      child.failures.filter { report.checks[$0.check].code == code }.map { failure in
        "\(child.child) \(failure.row.place.short)"
      }
    }
  }

  /// The cells of `data-quality.csv` of a check, as `file:row field=value`.
  func cells(_ code: String) -> [String] {
    PlainCSV(outputs["data-quality.csv", default: ""]).rows.filter { $0["check"] == code }.map { row in
      "\(row["file", default: ""]):\(row["row", default: ""]) \(row["field", default: ""])="
        + row["value", default: ""]
    }
  }
}
