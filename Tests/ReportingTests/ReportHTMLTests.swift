import Reporting
import Testing
import _PlumblineTestSupport

@Suite struct ReportHTMLTests {
  @Test func thePageIsAsLastRead() throws {
    assertSnapshot(reportHTML(try SampleReport().report()), named: "report.html")
  }
}
