import CaseModel
import CaseReading
import Diagnostics
import Testing

@Suite struct ReconciliationTests {
  /// Nine children, each with one fault or none; C1 and C9 are in order.
  private static let files = [
    "children.csv": "id\nC1\nC2\nC3\nC4\nC5\nC6\nC7\nC8\nC9\n",
    "care-periods.csv": """
    id,child,start,end
    P1,C1,01/01/2025,
    P2,C2,01/01/2025,
    P3,C2,01/02/2025,
    P4,C3,01/01/2025,
    P5,C4,01/01/2025,01/02/2025
    P6,C5,01/01/2025,
    P7,C6,01/01/2025,31/02/2025
    P8,C9,01/01/2025,01/05/2026
    """,
    "placements.csv": """
    id,child,care period,start,end
    L1,C1,P1,01/01/2025,
    L2,C2,P2,01/01/2025,
    L3,C2,P2,01/01/2025,
    L4,C4,P5,01/01/2025,
    L5,C5,P6,01/01/2025,
    L6,C9,P8,01/01/2025,
    """,
    "protection-plans.csv": """
    id,child,start,end
    R1,C1,01/01/2025,
    R2,C7,01/01/2025,
    R3,C7,01/02/2025,
    R4,C8,01/01/2025,
    """,
    "case-episodes.csv": """
    id,child,start,end,status
    E1,C1,01/01/2025,,looked after
    E2,C2,01/01/2025,,looked after
    E3,C3,01/01/2025,01/02/2025,looked after
    E4,C4,01/01/2025,,looked after
    E5,C5,01/01/2025,,child in need
    E6,C7,01/01/2025,,child in need
    E7,C7,01/02/2025,,
    E8,C6,01/01/2025,,child protection
    E9,C9,01/01/2025,,looked after
    """,
    "about.csv": "key,value\nextract date,31/03/2026\n",
  ]

  @Test func eachDisagreementNamesItsChildren() throws {
    let (tables, diagnostics) = try ExportFolder(Self.files).read()
    let lines = try #require(tables).reconciliation
    let found = Dictionary(
      uniqueKeysWithValues: lines.filter(\.isDisagreement).map { ($0.statement, $0.children) })
    #expect(
      found == [
        "children with more than one open care period": ["C2"],
        "children with more than one open protection plan": ["C7"],
        "children with more than one open placement": ["C2"],
        "children with more than one open case episode": ["C7"],
        "children looked after whose case is closed": ["C3"],
        "children on a protection plan who are not among the case episodes": ["C8"],
        "children with the status looked after and no open care period": ["C4"],
        "children with an open care period and another status": ["C5"],
        "children with the status child protection and no open protection plan": ["C6"],
        "children with an open protection plan and another status": ["C7"],
        "children with an open placement and no open care period": ["C4"],
        "children with an open care period and no open placement": ["C3"],
      ])
    let codes = diagnostics.filter { $0.code.rawValue.hasPrefix("PL07") }
    #expect(codes.count == found.count)
    #expect(codes.allSatisfy { $0.severity == .warning && $0.help != nil })
    let one = codes.filter { $0.code == .missingFromList }.map(\.message)
    #expect(one.contains("1 child on a protection plan who is not among the case episodes: C8"))
    #expect(one.contains("1 child with an open placement and no open care period: C4"))
  }

  @Test func totalsCanBeComparedWithAScorecard() throws {
    let lines = try #require(try ExportFolder(Self.files).read().tables).reconciliation
    let totals = Dictionary(
      uniqueKeysWithValues: lines.filter { !$0.isDisagreement }.map { ($0.statement, $0.count) })
    #expect(totals["children"] == 9)
    #expect(totals["care periods"] == 8)
    // C9's care ends after the day of the extract; C6's end cannot be read.
    #expect(totals["children with an open care period"] == 5)
    #expect(totals["children with an open protection plan"] == 3)
    #expect(totals["visits"] == nil)
    var files = Self.files
    files["care-leavers.csv"] = "id,child,start,end\nK1,C1,01/01/2025,\nK2,C2,01/01/2025,01/02/2025\n"
    let more = try #require(try ExportFolder(files).read().tables).reconciliation
    #expect(more.first { $0.statement == "care leavers" }?.count == 2)
    #expect(more.first { $0.statement == "care leavers whose entry is open" }?.count == 1)
  }

  @Test func listsThatAreNotThereAreNotComparedWith() throws {
    let files = Self.files.filter { !$0.key.hasPrefix("case") && !$0.key.hasPrefix("placements") }
    let lines = try #require(try ExportFolder(files).read().tables).reconciliation
    #expect(
      lines.filter(\.isDisagreement).map(\.statement) == [
        "children with more than one open care period", "children with more than one open protection plan",
      ])
  }

  @Test func aDiagnosticNamesTheFirstFive() throws {
    let ids = (1...7).map { "C\($0)" }
    let folder = try ExportFolder([
      "children.csv": "id\n" + ids.joined(separator: "\n"),
      "protection-plans.csv": "id,child,start,end\n"
        + ids.map { "\($0)a,\($0),,\n\($0)b,\($0),," }.joined(separator: "\n"),
    ])
    let (tables, diagnostics) = folder.read()
    #expect(
      diagnostics.filter { $0.code == .twoOpen }.map(\.message)
        == ["7 children with more than one open protection plan: C1, C2, C3, C4, C5, …"])
    #expect(tables?.reconciliation.last?.children == ids)
  }
}
