import _PlumblineTestSupport
import CaseModel
import Diagnostics
import Testing

/// Where only some fields are asked for, they are read as they are with all others.
@Suite struct FieldsAskedTests {
  private static let asked = FieldsAsked(ShippedRules.dictionary.entities.map { _ in [] })

  private func folder(ids: [String]) throws -> ExportFolder {
    var text = "id,child,date,child seen,worker\n"
    for (row, id) in ids.enumerated() { text += "\(id),C\(row % 2 + 1),2025-01-1\(row % 10),yes,W1\n" }
    return try ExportFolder([
      "children.csv": "id,date of birth\nC1,01/02/2010\nC2,2012-03-04\n", "visits.csv": text,
    ])
  }

  /// Whether the visits were read without what nobody asks for.
  private func isNarrow(_ tables: CaseTables) throws -> Bool {
    let visits = try #require(tables.table("visit"))
    func column(_ name: String) throws -> Column {
      visits.columns[try #require(visits.entity.fieldIndex(name))]
    }
    let (seen, id) = (try column("child seen").isSupplied, try column("id").isSupplied)
    #expect(seen == id)
    #expect(try column("date").isSupplied && column("child").isSupplied)
    return !seen
  }

  @Test func whatNobodyAsksForIsNotRead() throws {
    for stretches in 1...4 {
      let ids = ["V8", "V9", "V10", "V11", "V100", "VA100", "ZZZZZZZZZZZZZZZZ"]
      let tables = try #require(try folder(ids: ids).read(asked: Self.asked, stretches: stretches).tables)
      #expect(try isNarrow(tables))
      let all = try #require(try folder(ids: ids).read().tables)
      let (few, many) = (try #require(tables.table("visit")), try #require(all.table("visit")))
      #expect(few.rowCount == many.rowCount)
      for field in ["date", "child"] {
        let position = try #require(few.entity.fieldIndex(field))
        for row in 0..<few.rowCount {
          #expect(few.columns[position].day(at: row) == many.columns[position].day(at: row))
          #expect(few.columns[position].target(at: row) == many.columns[position].target(at: row))
        }
      }
      #expect(few.origins == many.origins)
      #expect(tables.accounts == all.accounts)
    }
  }

  /// Where identifiers do not ascend, one may come twice: then all is read, and what repeats is found.
  @Test(arguments: [
    ["V1", "V2", "V2"], ["V2", "V1"], ["V1", "", "V3"], ["V1", "unknown"], ["V1", "V2 ", "V2"],
    ["V10", "V9"],
    ["V1", "a text of more than sixteen"], ["V1", "\"V2\"", "V2"], ["V1", "N/A", "V3"],
  ])
  func allIsReadWhereAnIdentifierMayComeTwice(ids: [String]) throws {
    for stretches in 1...3 {
      let read = try folder(ids: ids).read(asked: Self.asked, stretches: stretches)
      #expect(try !isNarrow(try #require(read.tables)))
      #expect(describedExport(read) == describedExport(try folder(ids: ids).read()))
    }
  }
}
