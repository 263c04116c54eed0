import _PlumblineTestSupport
import Testing

/// `plumbline gaps`: what is not recorded, by how many answers recording it would settle.
@Suite struct GapsTests {
  /// A visit of which it cannot be read whether the child was seen, and a placement whose plan is not recorded.
  private func folder() throws -> TemporaryFolder {
    let folder = try SmallExport.folder()
    try folder.write(
      """
      id,child,care period,start,end,type,legal status,meant to last to 18
      P1,C1,E1,2024-01-01,,U4,C2,
      P2,C2,E2,2026-01-05,,U6,C2,no
      """, to: "export/placements.csv")
    try folder.write(
      """
      id,child,start,end,legal status
      E1,C1,2024-01-01,,C2
      E2,C2,2026-01-05,,C2
      """, to: "export/care-periods.csv")
    try folder.write("id,date of birth\nC1,2014-01-01\nC2,2014-01-01\n", to: "export/children.csv")
    try folder.write(
      """
      id,child,date,child seen,mode
      V1,C1,2025-12-01,yes,in person
      V2,C1,2026-02-10,yes,in person
      V3,C2,2026-01-10,see note,in person
      """, to: "export/visits.csv")
    return folder
  }

  @Test func fieldsAreRankedByWhatTheySettle() throws {
    let folder = try folder()
    let run = try ProgramRun([
      "gaps", folder("export"), "--as-at", "2026-03-31", "--only", "cla-visit-interval",
    ])
    #expect(run.status == 0)
    let fields = run.output.split(separator: "\n").filter { $0.contains("? ") }.map {
      String($0.drop { $0 == " " })
    }
    #expect(fields == ["? placements, meant to last to 18", "? visits, child seen"])
    #expect(run.output.contains("settles 2 answers; about 1 child"))
    #expect(run.output.contains("settles 1 answer; about 1 child"))
    #expect(run.output.contains("blank: 2"))
    #expect(run.output.contains("unreadable: 1"))
    #expect(run.output.contains("[cla-visit-interval]"))
  }

  @Test func whereNothingIsOpen() throws {
    let folder = try folder()
    let visits = folder.text(of: "export/visits.csv").replacing("see note", with: "yes")
    try folder.write(visits, to: "export/visits.csv")
    let placements = folder.text(of: "export/placements.csv").replacing("C2,\n", with: "C2,yes\n")
    try folder.write(placements, to: "export/placements.csv")
    let run = try ProgramRun([
      "gaps", folder("export"), "--as-at", "2026-03-31", "--only", "cla-visit-interval",
    ])
    #expect(run.output.contains("No answer was left open by the record."))
  }

  @Test func anExportThatIsNot() throws {
    #expect(try ProgramRun(["gaps", "/nowhere"]).status == 3)
    #expect(try ProgramRun(["gaps", "/nowhere", "--only", "no-such-rule"]).status == 2)
  }
}
