import _PlumblineTestSupport
import CaseModel
import Diagnostics
import Findings
import Plumbline
import RuleChecking
import Testing

/// Annex A workbooks that authorities and others have published: each gives a report, or a clear reason.
@Suite struct PublishedWorkbookTests {
  static let names = Checkout.published.map { folder in
    ["xlsx", "xls"].flatMap { Checkout.files(in: folder + "/annex-a", ending: "." + $0) }
  }

  @Test(arguments: names ?? [""])
  func givesAReportOrAReason(name: String) throws {
    guard let published = Checkout.published, !name.isEmpty else {
      print("skipped: no published workbooks lie beside this checkout")
      return
    }
    let path = published + "/annex-a/" + name
    var check = CaseCheck(CheckRequest(paths: [path]), rules: CheckedExport.rules)
    let said = check.describeDiagnostics(rules: CheckedExport.rules, colour: false)
    if let day = said.firstMatch(of: /--as-at (\d{4}-\d{2}-\d{2})/)?.1 {
      // It does not say when it was made: the date offered is one that it can be judged as at.
      #expect(check.end == .mistaken)
      check = CaseCheck(CheckRequest(paths: [path], asAt: String(day)), rules: CheckedExport.rules)
      #expect(check.end == .ran)
    }
    guard let report = check.report else {
      #expect(check.end == .unreadable)
      let errors = check.diagnostics.filter { $0.severity == .error }
      #expect(!errors.isEmpty)
      for error in errors { #expect(error.help != nil, "\(error.message)") }
      return
    }
    #expect(report.accounts.reduce(0) { $0 + $1.read } > 0)
    for account in report.accounts {
      let setAside = account.setAside.values.reduce(0, +)
      #expect(account.read == account.used + setAside, "\(account.source.label)")
    }
    #expect(report.findings.contains { $0.sign != .notRun })
    for finding in report.findings where finding.sign == .notRun {
      #expect(!finding.notRunBecause.isEmpty, "\(finding.rule.id)")
    }
  }
}
