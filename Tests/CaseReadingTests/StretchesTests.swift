import _PlumblineTestSupport
import CaseModel
import CaseReading
import Diagnostics
import Testing

/// A file read in several stretches at the same time gives what it gives in one.
@Suite struct StretchesTests {
  private func check(_ visits: String, stretches: ClosedRange<Int>, _ comment: Comment) throws {
    let folder = try ExportFolder([
      "children.csv": "id,date of birth\nC1,01/02/2010\nC2,2012-03-04\nC10,2012-03-05\n",
      "visits.csv": visits,
    ])
    let whole = describedExport(folder.read(stretches: 1))
    #expect(!whole.isEmpty)
    for count in stretches {
      let read = describedExport(folder.read(stretches: count))
      let place = zip(read, whole).prefix { $0 == $1 }.count
      #expect(
        read == whole,
        "\(count) stretches; \(comment): \(read.dropFirst(place).first ?? "") for \(whole.dropFirst(place).first ?? "")"
      )
    }
  }

  private static let heading = "id,child,date,child seen,mode,worker"

  /// A file of so many rows, each cell well or ill recorded, quoted or not, with any ending.
  private func visits(rows: Int, seed: UInt64) -> String {
    var draws = SeededGenerator(seed: seed)
    let ending = ["\n", "\r\n", "\r"].randomElement(using: &draws) ?? "\n"
    let isAscending = Bool.random(using: &draws)
    let hasStrayQuotes = Int.random(in: 0..<6, using: &draws) == 0
    func cell(_ text: String) -> String {
      switch Int.random(in: 0..<12, using: &draws) {
      case 0: "\"\(text)\""
      case 1: "\"\(text)\(ending)\"\"x, \"\"\""
      case 2: hasStrayQuotes ? "\(text)\"" : text
      case 3: ""
      case 4: "Ø \(text)"
      default: text
      }
    }
    let lines = (0..<rows).map { row -> String in
      let number = isAscending ? 1000 + row : Int.random(in: 0...2 * rows, using: &draws)
      var cells = [
        Int.random(in: 0..<9, using: &draws) == 0 ? cell("V\(number)") : "V\(number)",
        ["C1", "C2", "C10", "C9"].randomElement(using: &draws) ?? "", "2025-0\(row % 9 + 1)-1\(row % 10)",
        ["yes", "no", "n/k", "perhaps"].randomElement(using: &draws) ?? "",
        ["in person", "video", "pigeon", "owl"].randomElement(using: &draws) ?? "", "W\(row % 3)",
      ]
      let place = Int.random(in: 1..<6, using: &draws)
      cells[place] = cell(cells[place])
      if Int.random(in: 0..<20, using: &draws) == 0 { cells.removeLast() }
      if Int.random(in: 0..<20, using: &draws) == 0 { cells.append("more") }
      return Int.random(in: 0..<30, using: &draws) == 0 ? "" : cells.joined(separator: ",")
    }
    return ([Self.heading] + lines).joined(separator: ending) + (Bool.random(using: &draws) ? ending : "")
  }

  @Test(arguments: [0, 1, 2, 63, 64, 65, 200]) func whereAFileIsCutDoesNotMatter(rows: Int) throws {
    for seed in 0..<12 as Range<UInt64> {
      try check(visits(rows: rows, seed: seed), stretches: 2...7, "\(rows) rows, seed \(seed)")
    }
  }

  @Test func aQuoteThatIsNeverClosedIsFoundOnItsLine() throws {
    var text = Self.heading + "\n"
    for row in 1...50 { text += "V\(row),C1,2025-01-01,yes,in person,\(row == 40 ? "\"W1" : "W1")\n" }
    try check(text, stretches: 2...5, "an open quote")
  }

  /// Every seam of a short file: at each byte some number of stretches cuts.
  @Test func everySeamOfAShortFile() throws {
    let text =
      Self.heading + "\r\nV1,C1,2025-01-01,yes,\"in\r\nperson\",W1\r\nV2,C2,2025-01-02,no,\"a\"\"b\",W2"
    try check(text, stretches: 2...text.utf8.count + 2, "every seam")
  }

  @Test func whatIsNotUTF8IsFoundInAnyStretch() throws {
    // Longer than what is looked at on one core.
    var rows = Self.heading + "\n"
    for row in 0..<120_000 { rows += "V\(row),C1,2025-01-01,yes,in person,Zoë Ångström\n" }
    #expect(rows.utf8.count > 4 << 20)
    let folder = try ExportFolder(["children.csv": "id\nC1\n", "visits.csv": rows])
    #expect(!folder.read().diagnostics.contains { $0.code == .encodingGuessed })
    #expect(folder.read().tables?.table("visit")?.rowCount == 120_000)
  }
}
