import CaseModel
import Chronology
import Diagnostics
import Testing

@Suite struct FutureDatesTests {
  @Test func whatIsDatedAfterTheDayIsCountedAndTheDayItselfIsNot() throws {
    var export = SmallExport()
    try export.add("children", ["id"], [["C1"]])
    try export.add(
      "stays", ["id", "child", "start", "end"],
      [
        ["S1", "C1", "31/03/2026", "01/06/2026"], ["S2", "C1", "01/04/2026", ""], ["S3", "C1", "", ""],
        ["S4", "C1", "02/04/2026", ""],
      ])
    let tables = export.builder.finish()
    let day = try #require(CivilDay(year: 2026, month: 3, day: 31))
    let found = tables.futureDates(after: day)
    #expect(found.map(\.message) == ["2 stays are dated after 31 March 2026 and not judged"])
    #expect(found.map(\.place) == [.cell(file: "stays.csv", table: "", row: 3, column: "start")])
    #expect(tables.futureDates(after: day.adding(days: 2)).isEmpty)
  }
}
