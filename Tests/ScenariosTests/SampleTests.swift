import Scenarios
import Testing

/// The sample in the repository is what its page says.
@Suite struct SampleTests {
  private static let folder = "Samples/county-2019"

  @Test func filesAreWhatTheCommandWrites() throws {
    let scenario = Scenario.county2019
    let tables = scenario.generate(children: 850, seed: 2019)
    for table in CaseTable.allCases {
      let isSame = PackageFile.bytes("\(Self.folder)/\(table.fileName)") == tables.file(table)
      #expect(isSame, "\(table.name)")
    }
    #expect(PackageFile.bytes("\(Self.folder)/about.csv") == scenario.about(children: 850, seed: 2019))
    let page = try #require(PackageFile.text("\(Self.folder)/README.md"))
    let rows = CaseTable.allCases.reduce(0) { $0 + tables[$1].count }
    let children = tables[.children].count
    for number in [rows, children] {
      let isSaid = page.contains("\(number / 1000),\(String(number % 1000 + 1000).dropFirst())")
      #expect(isSaid, "\(number)")
    }
  }

  @Test func itsPageNamesEveryFaultAndFigure() throws {
    let page = try #require(PackageFile.text("\(Self.folder)/README.md"))
    let usual = Practice()
    for fault in Fault.county2019 {
      #expect(page.contains("| \(fault.finding) | \(fault.says)"), "\(fault.finding)")
      for change in fault.changes {
        let figures = "| \(change.share.description) | \(usual[keyPath: change.part].description) |"
        #expect(page.contains("| \(change.says) \(figures)"), "\(change.says)")
      }
    }
    #expect(page.contains("Everything here is made up."))
    for locality in Scenario.county2019.localities { #expect(page.contains(locality.name)) }
  }
}
