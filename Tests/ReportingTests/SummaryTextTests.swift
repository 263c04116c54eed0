import _PlumblineTestSupport
import CaseModel
import Findings
import Reporting
import Testing

@Suite struct SummaryTextTests {
  @Test(arguments: [80, 40])
  func theSummaryIsAsLastRead(width: Int) throws {
    let text = summaryText(try SampleReport().report(), colour: false, width: width)
    assertSnapshot(Array(text.utf8), named: "summary-\(width).txt")
    for line in text.split(separator: "\n") { #expect(line.count <= width) }
    #expect(!text.contains("\u{1B}"))
  }

  @Test func listsThatDisagreeAreCounted() throws {
    var report = try SampleReport().report()
    let text = summaryText(report, colour: false, width: 80)
    #expect(text.contains("≠ 1 child on a protection plan whose case is closed\n"))
    #expect(text.contains("≠ 30 children looked after who are not among the case episodes\n"))
    report.reconciliation.removeAll(where: \.isDisagreement)
    #expect(!summaryText(report, colour: false, width: 80).contains("disagree"))
  }

  @Test func coloursAddNothingButColour() throws {
    let report = try SampleReport().report()
    let coloured = summaryText(report, colour: true, width: 80)
    #expect(coloured.contains("\u{1B}[31m"))
    var plain = coloured
    for code in ["0", "1", "31", "32"] { plain = plain.split(separator: "\u{1B}[\(code)m").joined() }
    #expect(plain == summaryText(report, colour: false, width: 80))
  }

  @Test func wordsOfTheExportCannotDriveATerminal() throws {
    var report = try SampleReport().report()
    report.title = "County\u{1B}[2J\u{7}"
    for child in report.openChildren.indices { report.openChildren[child].team = "\u{1B}]0;x\u{7}Team" }
    let text = summaryText(report, colour: false, width: 80)
    #expect(!text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
  }

  @Test func aRunWithNothingToSaySaysSo() throws {
    var report = try SampleReport().report()
    report.openChildren = []
    report.areas = [
      AreaFindings(
        area: report.areas[0].area, toImprove: [], strengths: [], others: [], notRun: [])
    ]
    let text = summaryText(report, colour: false, width: 80)
    #expect(text.contains("none of 0 open children"))
    #expect(text.contains("no rule of this run looks at this area"))
    #expect(!text.contains("Not run"))
  }
}
