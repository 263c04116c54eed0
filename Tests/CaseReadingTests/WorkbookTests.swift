import _PlumblineTestSupport
import CaseModel
import CaseReading
import Chronology
import Diagnostics
import Testing

@Suite struct WorkbookTests {
  private static func path(_ name: String) -> String {
    Checkout.root + "/Tests/CaseReadingTests/Fixtures/" + name
  }

  private func visits(_ name: String) throws -> Table {
    let (tables, diagnostics) = readExport([Self.path(name)])
    #expect(!diagnostics.hasErrors)
    #expect(tables?.mapping == "tables")
    return try #require(tables?.table("visit"))
  }

  private func day(_ text: String) -> Int32? { CivilDay.parse(text)?.number }

  @Test func daysAreCountedFrom1904WhereTheWorkbookSaysSo() throws {
    let visits = try visits("dates-1904.xlsx")
    #expect(try visits.days("date") == [day("2026-01-05"), day("1904-01-02")])
    #expect(try visits.codes("child seen") == ["yes", "no"])
  }

  @Test func cellsOfEveryKind() throws {
    let visits = try visits("cells.xlsx")
    #expect(try visits.labels("worker").first == "W1 &<x>")
    #expect(try visits.labels("worker").count == 9)
    #expect(
      try visits.days("date") == [
        day("2026-01-05"), day("2026-01-06"), day("2026-01-07"), day("2026-01-08"), day("2026-01-09"),
        nil, day("1900-02-28"), day("1900-03-01"), day("2026-01-07"),
      ])
    #expect(try visits.presence("date")[5] == .unreadable)
    #expect(try visits.codes("child seen") == ["yes", "no", "yes", nil, "no", "no", "no", "no", "no"])
    let (tables, diagnostics) = readExport([Self.path("cells.xlsx")])
    #expect(try tables?.table("child")?.labels("id") == ["123456789012", "7"])
    // Two of the dates have a format that shows a number: they are read as days, and that is said.
    let bare = diagnostics.filter { $0.code == .bareDayNumbers }
    #expect(bare.map(\.place) == [.cell(file: "cells.xlsx", table: "visits", row: 4, column: nil)])
    #expect(bare.first?.message.hasPrefix("2 dates") == true)
  }

  @Test func aWorkbookWrittenInAnUnusualWay() throws {
    let visits = try visits("hand-written.xlsx")
    #expect(visits.origins.numbers == [4])
    #expect(try visits.labels("id") == ["V<1>"])
    #expect(try visits.labels("worker") == ["W1"])
    #expect(try visits.days("date") == [day("2026-01-05")])
    let (tables, _) = readExport([Self.path("hand-written.xlsx")])
    #expect(try tables?.table("child")?.labels("id") == ["1200"])
    #expect(tables?.accounts.map(\.setAside) == [["no child given": 1]])
    #expect(tables?.lastSaved == CivilDay(year: 2020, month: 10, day: 12))
  }

  @Test(arguments: [
    ("document-type.xlsx", DiagnosticCode.workbookNotTrusted), ("deep.xlsx", .workbookNotTrusted),
    ("bomb.xlsx", .workbookTooLarge), ("enormous.xlsx", .workbookTooLarge),
    ("one-text-over-and-over.xlsx", .workbookTooLarge), ("not-well-formed.xlsx", .workbookBroken),
    ("scratched.xlsx", .workbookBroken),
    ("cut-short.xlsx", .workbookBroken), ("password.xlsx", .workbookProtected),
    ("binary.xlsx", .fileKindNotRead), ("open-document.xlsx", .fileKindNotRead),
    ("photographs.xlsx", .fileKindNotRead),
  ])
  func whatIsNotReadIsRefusedWithAdvice(name: String, code: DiagnosticCode) {
    let (tables, diagnostics) = readExport([Self.path(name)])
    #expect(tables == nil)
    // What was read before the fault was met may have been reported too.
    let errors = diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.code) == [code])
    #expect(errors.allSatisfy { $0.place == .file(name) && $0.help != nil })
  }

  @Test func allThatIsWrongIsSaidInOneRun() {
    let names = ["bomb.xlsx", "cut-short.xlsx", "password.xlsx", "dates-1904.xlsx"]
    let (tables, diagnostics) = readExport(names.map { Self.path($0) })
    #expect(tables == nil)
    #expect(
      Set(diagnostics.filter { $0.severity == .error }.compactMap(\.place.file)) == Set(names.dropLast()))
  }
}
