import _PlumblineTestSupport
import CaseModel
import Evaluation
import Reporting
import Testing

@Suite struct ObligationsCSVTests {
  @Test func everyObligationIsARow() throws {
    let tables = try SampleExport.tables()
    let result = try SampleResult(over: tables).result()
    let bytes = obligationsCSV(result: result, tables: tables)
    assertSnapshot(bytes, named: "obligations.csv")
    let rows = CSVReading.rows(of: bytes)
    #expect(rows.first == obligationColumns)
    #expect(rows.allSatisfy { $0.count == obligationColumns.count })
    let expected = result.outcomes.reduce(0) { $0 + $1.obligations.count + $1.groups.count }
    #expect(rows.count == expected + 1)
  }

  @Test func rowsStandInOrderOfRuleChildSubjectClockAndPart() throws {
    let tables = try SampleExport.tables()
    var result = try SampleResult(over: tables).result()
    let bytes = obligationsCSV(result: result, tables: tables)
    let keys = CSVReading.rows(of: bytes).dropFirst().map { row in
      [0, 3, 4, 7].map { row[$0] } + [row[5].isEmpty ? "0" : row[5] == "discussion held" ? "1" : "2"]
    }
    #expect(
      keys
        == keys.sorted { left, right in
          left.lexicographicallyPrecedes(right) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        })
    for index in result.outcomes.indices {
      result.outcomes[index].obligations = ObligationList(result.outcomes[index].obligations.reversed())
    }
    result.outcomes.reverse()
    #expect(obligationsCSV(result: result, tables: tables) == bytes)
  }

  @Test func thePiecesMakeTheWhole() throws {
    let tables = try SampleExport.tables()
    var result = try SampleResult(over: tables).result()
    for index in result.outcomes.indices {
      let rows = result.outcomes[index].obligations
      result.outcomes[index].obligations = ObligationList((0..<3000).flatMap { _ in rows })
    }
    let file = ObligationsFile(result: result, tables: tables)
    let pieces = (0..<file.pieceCount).map { piece in
      var writer = CSVWriter()
      file.write(piece, into: &writer)
      return writer.bytes
    }
    #expect(pieces.count > 3)
    #expect(pieces.allSatisfy { $0.last == UInt8(ascii: "\n") && $0.count < 1_200_000 })
    #expect(pieces.flatMap(\.self) == obligationsCSV(result: result, tables: tables))
  }

  @Test func noRowsLeaveTheHeading() throws {
    let bytes = obligationsCSV(
      result: EvaluationResult(outcomes: [], hiddenRows: []), tables: try SampleExport.tables())
    #expect(CSVReading.rows(of: bytes) == [obligationColumns])
  }
}
