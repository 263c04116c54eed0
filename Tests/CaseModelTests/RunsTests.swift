import CaseModel
import Chronology
import Diagnostics
import Testing

/// Rows that a stretch of time was cut into are put together again.
@Suite struct RunsTests {
  /// A row: its child, start and end, the kind of stay, and whether a stretch begins in it or stops with it.
  private struct Row {
    var child = "C1"
    var start: String
    var end = ""
    var kind = "U1"
    var begins = false
    var stops: Bool?
  }

  private func finish(_ rows: [Row]) throws -> CaseTables {
    var export = SmallExport()
    try export.add("children", ["id"], [["C1"], ["C2"]])
    let entity = try #require(SmallExport.dictionary.index(of: "stay"))
    let source = export.builder.addSource(CaseSource(file: "episodes.csv"))
    export.builder.declare(entity: entity, completeness: .all, supplied: [0, 1, 2, 3, 4])
    for (offset, row) in rows.enumerated() {
      export.builder.beginRow(entity: entity, source: source, row: Int32(offset + 2))
      export.builder.markRun(begins: row.begins, stops: row.stops)
      export.builder.set(0, text: "\(row.child)/\(row.start)")
      export.builder.set(1, text: row.child)
      export.builder.set(2, text: row.start)
      if !row.end.isEmpty { export.builder.set(3, text: row.end) }
      export.builder.set(4, text: row.kind)
    }
    return export.builder.finish()
  }

  private func day(_ text: String) -> Int32? { CivilDay.parse(text)?.number }

  @Test func aStretchGoesFromItsFirstRowToItsLastWhateverTheirOrder() throws {
    let tables = try finish([
      Row(start: "01/03/2025", end: "01/05/2025", kind: "T0", stops: true),
      Row(start: "01/01/2025", end: "01/03/2025", begins: true, stops: false),
      Row(child: "C2", start: "01/02/2025", kind: "U6", begins: true, stops: false),
      Row(start: "01/09/2025", kind: "U6", begins: true, stops: false),
    ])
    let table = try #require(tables.table("stay"))
    #expect(table.rowCount == 3)
    #expect(table.origins.numbers == [3, 4, 5])
    #expect((0..<3).map { table.name(of: $0) } == ["C1/01/01/2025", "C2/01/02/2025", "C1/01/09/2025"])
    #expect(table.columns[2].day(at: 0) == day("01/01/2025"))
    #expect(table.columns[3].day(at: 0) == day("01/05/2025"))
    #expect(table.columns[4].code(at: 0) == 2)
    #expect((1..<3).map { table.columns[3].presence(at: $0) } == [.blank, .blank])
    #expect(!tables.diagnostics.contains { $0.code == .rowsMissing })
    let account = try #require(tables.accounts.first { $0.entity == "stays" })
    #expect(account.setAside == ["runs on from the row before it": 1])
  }

  @Test func whatIsMissingAtEitherEndIsNotKnown() throws {
    let tables = try finish([
      // Began before its first row.
      Row(start: "01/01/2025", end: "01/02/2025", stops: true),
      // Said to go on, and another stretch begins.
      Row(start: "01/03/2025", begins: true, stops: false),
      // Said to go on after its end, and nothing follows.
      Row(start: "01/04/2025", end: "01/05/2025", begins: true, stops: false),
      // A row that stopped is not run on from: what follows began at some time that is not known.
      Row(child: "C2", start: "01/01/2025", end: "01/02/2025", begins: true, stops: true),
      Row(child: "C2", start: "01/02/2025", stops: false),
    ])
    let table = try #require(tables.table("stay"))
    #expect(table.rowCount == 5)
    #expect(
      (0..<5).map { table.columns[2].presence(at: $0) }
        == [.saidUnknown, .recorded, .recorded, .recorded, .saidUnknown])
    #expect(
      (0..<5).map { table.columns[3].presence(at: $0) }
        == [.recorded, .saidUnknown, .saidUnknown, .recorded, .blank])
    let found = tables.diagnostics.filter { $0.code == .rowsMissing }
    #expect(found.map(\.severity) == [.note, .warning])
    #expect(found.first?.message.hasPrefix("2 stays began before the first row of the export") == true)
    #expect(found.last?.message.hasPrefix("2 stays should go on") == true)
  }

  @Test func withoutAWordForItsEndAStretchEndsWhereAnotherBegins() throws {
    let tables = try finish([
      Row(start: "01/01/2025", end: "01/02/2025", begins: true),
      Row(start: "01/02/2025", end: "01/03/2025"),
      Row(start: "01/03/2025", end: "01/04/2025", begins: true),
    ])
    let table = try #require(tables.table("stay"))
    #expect(
      (0..<table.rowCount).map { table.columns[3].day(at: $0) } == [day("01/03/2025"), day("01/04/2025")])
    #expect(!tables.diagnostics.contains { $0.code == .rowsMissing })
  }

  @Test func aRepeatedRowBeginsNothingAndARowWithoutAStartIsLeft() throws {
    let tables = try finish([
      Row(start: "01/01/2025", end: "01/02/2025", begins: true, stops: false),
      Row(start: "01/01/2025", end: "01/02/2025", begins: true, stops: false),
      Row(start: "01/02/2025", stops: false), Row(start: "31/02/2025", stops: false),
    ])
    let table = try #require(tables.table("stay"))
    #expect(table.rowCount == 2)
    #expect(table.columns[3].presence(at: 0) == .blank)
    #expect(table.columns[2].presence(at: 1) == .unreadable)
    #expect(
      tables.accounts.last?.setAside
        == ["runs on from the row before it": 1, "exact duplicate of another row": 1])
  }
}
