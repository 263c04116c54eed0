import CaseModel
import Chronology
import Diagnostics
import Testing

@Suite struct RowMergingTests {
  private static let fields = ["id", "child", "start", "kind"]

  private func finish(_ stays: [[String]]) throws -> CaseTables {
    var export = SmallExport()
    try export.add("children", ["id"], [["C1"], ["C2"]])
    try export.add("stays", Self.fields, stays)
    return export.builder.finish()
  }

  @Test func exactRepeatsCountOnce() throws {
    let tables = try finish([
      ["S1", "C1", "01/01/2026", "U1"], ["S2", "C1", "", "U1"], ["S1", "C1", "2026-01-01", "u1"],
      ["", "C2", "01/01/2026", "U1"], ["", "C2", "01/01/2026", "U1"], ["", "C1", "01/01/2026", "U1"],
    ])
    let table = try #require(tables.table("stay"))
    #expect(table.origins.numbers == [2, 3, 5, 7])
    #expect(table.childRow == [0, 0, 1, 0])
    let account = try #require(tables.accounts.first { $0.entity == "stays" })
    #expect(account.read == 6)
    #expect(account.used == 4)
    #expect(account.setAside == ["exact duplicate of another row": 2])
    #expect(
      tables.diagnostics.filter { $0.code == .repeatedRow }.map(\.message)
        == ["rows 4, 6 repeat another row exactly and are counted once"])
  }

  @Test func rowsOfOneIdThatDifferMakeWhatDiffersUnknown() throws {
    let tables = try finish([
      ["S1", "C1", "01/01/2026", "U1"], ["S1", "C1", "02/01/2026", "U1"], ["S1", "C1", "01/01/2026", ""],
    ])
    let table = try #require(tables.table("stay"))
    #expect(table.rowCount == 1)
    #expect(
      table.columns.map { $0.presence(at: 0) }.prefix(5) == [
        .recorded, .recorded, .contradicted, .columnAbsent, .contradicted,
      ])
    #expect(
      tables.accounts.last?.setAside == ["same id as another row, with other content": 2])
    #expect(tables.gaps().contains { $0.field == "start" && $0.contradicted == 1 })
  }

  @Test func partsOfOneWholeAreCombined() throws {
    var export = SmallExport()
    export.builder.combineRows(of: 1)
    try export.add(
      "children", ["id", "date of birth", "sex"],
      [
        ["C1", "", "f"], ["C1", "01/02/2010", "female"], ["C1", "01/02/2010", ""],
        ["C2", "01/02/2010", "male"], ["C2", "02/02/2010", "male"], ["C2", "01/02/2010", "unknown"],
      ])
    let tables = export.builder.finish()
    let table = try #require(tables.table("child"))
    #expect(table.rowCount == 2)
    #expect(table.columns[1].day(at: 0) == CivilDay(year: 2010, month: 2, day: 1)?.number)
    #expect(table.columns[2].code(at: 0) == 0)
    #expect(table.columns[1].presence(at: 1) == .contradicted)
    #expect(table.columns[2].code(at: 1) == 1)
    #expect(tables.diagnostics.filter { $0.code == .contradictedRow }.count == 1)
  }

  @Test func rowsOfNoKnownChildAreSetAsideAndNamed() throws {
    var export = SmallExport()
    try export.add("children", ["id"], [["C1"], [""]])
    try export.add("stays", ["id", "child"], [["S1", "C9"], ["S2", "C1"], ["S3", ""], ["S4", "C8"]])
    try export.add(
      "calls", ["id", "stay", "date"],
      [["K1", "S1", "01/01/2026"], ["K2", "S2", "01/01/2026"], ["K3", "", ""]])
    try export.add("letters", ["child", "stay"], [["C1", "S7"], ["C1", "S2"], ["C1", ""]])
    let tables = export.builder.finish()
    #expect(tables.table("stay")?.origins.numbers == [3])
    #expect(tables.table("stay")?.childRow == [0])
    #expect(tables.table("call")?.origins.numbers == [3])
    #expect(tables.table("call")?.childRow == [0])
    let letters = try #require(tables.table("letter"))
    #expect((0..<3).map { letters.columns[1].presence(at: $0) } == [.unreadable, .recorded, .blank])
    #expect((0..<3).map { letters.columns[1].target(at: $0) } == [nil, 0, nil])
    let reasons = Dictionary(uniqueKeysWithValues: tables.accounts.map { ($0.entity, $0.setAside) })
    #expect(
      reasons == [
        "children": ["no id": 1], "stays": ["no such child": 2, "no child given": 1],
        "calls": ["no such stay": 1, "no stay given": 1], "letters": [:],
      ])
    for account in tables.accounts {
      #expect(account.read == account.used + account.setAside.values.reduce(0, +))
    }
    let messages = tables.diagnostics.map(\.message)
    #expect(messages.contains("rows 2, 5 set aside: no such child as 'C9', 'C8'"))
    #expect(messages.contains("1 row names a stay that is not in the export: 'S7'"))
  }

  @Test func withoutATableOfChildrenTheyAreKnownByTheirIds() throws {
    var export = SmallExport()
    try export.add("stays", ["id", "child"], [["S1", "C2"], ["S2", "C1"], ["S3", "C2"]])
    try export.add("letters", ["child", "date"], [["C3", ""], ["C1", ""]])
    let tables = export.builder.finish()
    let children = try #require(tables.table("child"))
    // Entities come in the order of their names: letters before stays.
    #expect((0..<3).map { children.columns[0].label(at: $0) } == ["C3", "C1", "C2"])
    #expect(children.columns[1].isSupplied == false)
    #expect(tables.table("stay")?.childRow == [2, 1, 2])
    #expect(tables.diagnostics.map(\.code) == [.childrenNotListed])
    #expect(tables.accounts.map(\.entity) == ["stays", "letters"])
  }

  /// Against the obvious way, over sizes around a power of two: texts compared with every text before.
  @Test(arguments: [0, 1, 2, 15, 16, 17, 63, 64, 65, 500])
  func repeatsAreThoseOfAnObviousSearch(count: Int) throws {
    var seed = UInt64(count) &* 2_654_435_761 &+ 1
    func next(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    let rows = (0..<count).map { _ in
      ["C\(next(2) + 1)", next(3) == 0 ? "" : "0\(next(9) + 1)/01/2026", ["U1", "U6", ""][next(3)]]
    }
    var export = SmallExport()
    try export.add("children", ["id"], [["C1"], ["C2"]])
    try export.add("stays", ["child", "start", "kind"], rows)
    let kept = rows.indices.filter { !rows[..<$0].contains(rows[$0]) }
    #expect(export.builder.finish().table("stay")?.origins.numbers == kept.map { Int32($0 + 2) })
  }
}
