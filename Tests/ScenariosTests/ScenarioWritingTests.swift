import _PlumblineTestSupport
import Diagnostics
import Files
import Scenarios
import Testing

@Suite struct ScenarioWritingTests {
  @Test func filesHoldWhatIsGeneratedAndNobodyElseMayReadThem() throws {
    let folder = try TemporaryFolder()
    #expect(Scenario.county2019.write(to: folder.path, children: 12, seed: 4) == [])
    let tables = Scenario.county2019.generate(children: 12, seed: 4)
    #expect(folder.names() == (CaseTable.allCases.map(\.fileName) + ["about.csv"]).sorted())
    for table in CaseTable.allCases {
      #expect(folder.bytes(of: table.fileName) == tables.file(table), "\(table.name)")
      #expect(folder.mode(of: table.fileName) == 0o600)
    }
    let about = String(decoding: folder.bytes(of: "about.csv"), as: UTF8.self)
    for line in ["scenario,county-2019", "seed,4", "extract date,2019-10-07", "synthetic,yes"] {
      #expect(about.contains(line + "\n"))
    }
  }

  @Test func answersAreWrittenWhenAskedFor() throws {
    let folder = try TemporaryFolder()
    #expect(Scenario.control.write(to: folder.path, children: 5, seed: 4, withAnswers: true) == [])
    #expect(folder.bytes(of: "answers.csv") == Scenario.control.generate(children: 5, seed: 4).answers.file)
  }

  @Test func whatCannotBeWrittenIsSaid() throws {
    let folder = try TemporaryFolder()
    #expect(Scenario.control.write(to: folder.path, children: 1, seed: 1) == [])
    let inAFile = folder.path + "/about.csv/deeper"
    let found = Scenario.control.write(to: inAFile, children: 1, seed: 1)
    #expect(found.map(\.code) == [.folderNotMade])
    #expect(found.first?.place == .file(inAFile))
    #expect(Scenario.control.writeAnnexA(to: inAFile, seed: 1).map(\.code) == [.folderNotMade])
  }

  @Test(arguments: [0, -3, 500_001]) func impossibleSizesAreRefused(children: Int) throws {
    let folder = try TemporaryFolder()
    let found = Scenario.control.write(to: folder.path, children: children, seed: 1)
    #expect(found.map(\.code) == [.scenarioSizeImpossible])
    #expect(folder.names() == [])
  }
}
