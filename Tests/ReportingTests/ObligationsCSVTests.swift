import _PlumblineTestSupport
import CaseModel
import Chronology
import Evaluation
import Reporting
import RuleChecking
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

  @Test func everyDayIsWrittenAsItsISOForm() throws {
    let tables = try SampleExport.tables()
    var result = try SampleResult(over: tables).result()
    let index = try #require(result.outcomes.firstIndex { $0.rule.id == "visit-interval" })
    var row = try #require(result.outcomes[index].obligations.first)
    // On both sides of where days are written beforehand, and the calendar's ends.
    let days: [Int32] = [
      -719_162, -1, 0, 10_956, 10_957, 10_958, 18_000, 25_566, 25_567, 2_932_896,
    ]
    result.outcomes = [result.outcomes[index]]
    result.outcomes[0].obligations = ObligationList(
      days.map { day in
        (row.clock, row.due, row.done) = (day, day, day)
        return row
      })
    let rows = CSVReading.rows(of: obligationsCSV(result: result, tables: tables)).dropFirst()
    for column in 7...9 {
      #expect(rows.map { $0[column] } == days.map { CivilDay(number: $0).isoDescription })
    }
  }

  @Test func rowsOfMixedUpChildrenAreInOrder() throws {
    let tables = try SampleExport.tables()
    var result = try SampleResult(over: tables).result()
    let index = try #require(result.outcomes.firstIndex { $0.rule.id == "visit-interval" })
    let sample = try #require(result.outcomes[index].obligations.first)
    result.outcomes = [result.outcomes[index]]
    var generator = SeededGenerator(seed: 7)
    var rows: [Obligation] = []
    for count in 0..<400 {
      var row = sample
      row.child = Int32.random(in: -1...3, using: &generator)
      row.subject = Int32.random(in: -1...3, using: &generator)
      row.clock = Bool.random(using: &generator) ? nil : Int32.random(in: 18_000...18_005, using: &generator)
      row.part = Int16.random(in: -1...0, using: &generator)
      // Which one it was is told by its days late.
      row.daysLate = Int32(count)
      rows.append(row)
    }
    result.outcomes[0].obligations = ObligationList(rows)
    let names = { (entity: String, row: Int32) -> String in
      row < 0 ? "" : tables.table(entity)?.name(of: Int(row)) ?? ""
    }
    let subjects = tables.dictionary.entities[result.outcomes[0].rule.entity].name
    let expected = rows.sorted { left, right in
      let keys = [left, right].map { row in
        [
          names("child", row.child), names(subjects, row.subject),
          row.clock.map { CivilDay(number: $0).isoDescription } ?? "", String(row.part + 1),
          String(100_000 + row.daysLate),
        ]
      }
      return keys[0].lexicographicallyPrecedes(keys[1])
    }
    let written = CSVReading.rows(of: obligationsCSV(result: result, tables: tables)).dropFirst()
    #expect(written.map { $0[11] } == expected.map { String($0.daysLate) })
  }
}
