import CaseModel
import Evaluation
import Reporting
import Testing
import _PlumblineTestSupport

@Suite struct ObligationsCSVTests {
  @Test func everyObligationIsARow() throws {
    let tables = try SampleExport.tables()
    let result = try SampleExport.result(over: tables)
    let bytes = obligationsCSV(result: result, tables: tables)
    assertSnapshot(bytes, named: "obligations.csv")
    let rows = CSVReading.rows(of: bytes)
    #expect(rows.first == obligationColumns)
    #expect(rows.allSatisfy { $0.count == obligationColumns.count })
    let expected = result.outcomes.reduce(0) { $0 + $1.obligations.count + $1.groups.count }
    #expect(rows.count == expected + 1)
  }

  @Test func theOrderOfTheObligationsDoesNotMatter() throws {
    let tables = try SampleExport.tables()
    var result = try SampleExport.result(over: tables)
    let bytes = obligationsCSV(result: result, tables: tables)
    for index in result.outcomes.indices { result.outcomes[index].obligations.reverse() }
    result.outcomes.reverse()
    #expect(obligationsCSV(result: result, tables: tables) == bytes)
  }
}
