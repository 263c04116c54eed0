import Diagnostics
import Testing

@Suite struct DiagnosticRenderingTests {
  @Test func caretStandsUnderTheWord() {
    let place = Place.text(file: "a.yaml", line: 2, column: 3, length: 4)
    let diagnostic = Diagnostic(
      DiagnosticCode(rawValue: "PL0107"), .error, at: place, "unknown key 'asks'", help: "did you mean 'ask'?"
    )
    let rendering = DiagnosticRendering(sources: ["a.yaml": "rule: x\n  asks: y\n"])
    #expect(
      rendering.render(diagnostic) == """
        a.yaml:2:3: error[PL0107]: unknown key 'asks'
         2 |   asks: y
           |   ^^^^
          help: did you mean 'ask'?

        """)
  }

  @Test func cellsNameSheetRowAndColumn() {
    let place = Place.cell(file: "a.xlsx", table: "List 8", row: 118, column: "Date")
    let diagnostic = Diagnostic(DiagnosticCode(rawValue: "PL0610"), .warning, at: place, "not a date")
    #expect(
      DiagnosticRendering().render(diagnostic)
        == "a.xlsx [List 8] row 118, column 'Date': warning[PL0610]: not a date\n")
  }

  @Test func diagnosticsSortByPlaceAndLoseRepeats() {
    let code = DiagnosticCode(rawValue: "PL0101")
    let second = Diagnostic(code, .error, at: .text(file: "a", line: 2, column: 1, length: 0), "two")
    let tenth = Diagnostic(code, .error, at: .text(file: "a", line: 10, column: 1, length: 0), "ten")
    #expect([tenth, second, tenth].sortedByPlace() == [second, tenth])
  }

  @Test(
    arguments: [
      ("excuses", "excused if", nil), ("expct", "expect", "expect"), ("sya", "say", "say"),
      ("visit", "visits", "visits"),
    ] as [(String, String, String?)])
  func nearNamesAreSuggested(written: String, known: String, expected: String?) {
    #expect(nearestName(to: written, among: [known]) == expected)
  }
}
