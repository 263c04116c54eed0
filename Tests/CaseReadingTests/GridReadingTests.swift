import _PlumblineTestSupport
import CaseModel
import Diagnostics
import Testing

/// Rows that are found together and read column by column give what they give one at a time: with all cells in quotes,
/// which are read so, the same comes out.
@Suite struct GridReadingTests {
  private static let heading = ["id", "child", "date", "child seen", "mode", "worker"]

  /// What may stand in a cell of each column, well or ill recorded.
  private static let cells: [[String]] = [
    [
      "V7", "V8", "N7", "U10", "n/a1", "n/k", "NHS", "V123456789", "v-1", " V9", "unknown", "N/A", "",
      "#REF!", "Ø1", "12345678901234567890",
    ],
    ["C1", "C2", "C10", "C9", "C1 ", "", "not known", "c1", "C01", "C000000000000000001"],
    [
      "2025-02-03", "03/02/2025", "3/2/2025", "2025-02-29", "29/02/2024", "2025-2-3", "2025-02-03 10:00",
      "zz/05/2019", "unknown", "1899-12-31", "2199-12-31", "soon", "", "2025/02/03", "03-02-2025",
      "0:/02/2025",
    ],
    ["yes", "no", "Y", "n/k", "perhaps", "", " yes", "TRUE"],
    ["in person", "video", "pigeon", "in person ", "a spelling of sixteen bytes and more", "telephone", ""],
    ["W1", "W2", "NK", "unknown", "Zoë", "", "nobody", "W1\u{A0}"],
  ]

  private func rows(_ count: Int, using draws: inout SeededGenerator) -> [[String]] {
    let isTidy = Bool.random(using: &draws)
    let letter = ["V", "N", "U"].randomElement(using: &draws) ?? ""
    return (0..<count).map { row in
      var cells = Self.cells.enumerated().map { column, texts in
        let usual = [column == 0 ? "\(letter)\(1000 + row)" : texts[0], texts[min(1, texts.count - 1)]]
        let isUsual = isTidy || Int.random(in: 0..<4, using: &draws) > 0
        return (isUsual && column > 0 ? usual : isUsual ? [usual[0]] : texts).randomElement(using: &draws)
          ?? ""
      }
      switch Int.random(in: 0..<40, using: &draws) {
      case 0: cells.removeLast()
      case 1: cells.append("more")
      case 2: cells.append("")
      case 3: cells = [""]
      case 4: cells = cells.map { _ in "" }
      case 5: cells = cells.map { _ in " " }
      default: break
      }
      return cells
    }
  }

  @Test(arguments: [0, 1, 63, 64, 65, 999, 1000, 1001, 2100])
  func rowsTogetherAreReadAsRowsAlone(count: Int) throws {
    for seed in 0..<8 as Range<UInt64> {
      var draws = SeededGenerator(seed: seed)
      let rows = [Self.heading] + rows(count, using: &draws)
      let ending = ["\n", "\r\n"].randomElement(using: &draws) ?? "\n"
      let delimiter = [",", ";", "\t"].randomElement(using: &draws) ?? ","
      let last = Bool.random(using: &draws) ? ending : ""
      let mark = Bool.random(using: &draws) ? "\u{FEFF}" : ""
      func text(_ cell: (String) -> String) -> String {
        mark + rows.map { $0.map(cell).joined(separator: delimiter) }.joined(separator: ending) + last
      }
      let children = "id,date of birth\nC1,01/02/2010\nC2,2012-03-04\nC10,2012-03-05\n"
      let together = try ExportFolder(["children.csv": children, "visits.csv": text { $0 }])
      let alone = try ExportFolder(["children.csv": children, "visits.csv": text { "\"\($0)\"" }])
      let expected = describedExport(alone.read())
      for stretches in [1, 2, 3] {
        let read = describedExport(together.read(stretches: stretches))
        let place = zip(read, expected).prefix { $0 == $1 }.count
        #expect(
          read == expected,
          "\(count) rows, seed \(seed): \(read.dropFirst(place).first ?? "") for \(expected.dropFirst(place).first ?? "")"
        )
      }
    }
  }

  /// A NUL byte, a quote within a cell, a lone CR and a blank line stop the rows that are read together, and no row is
  /// lost or counted twice.
  @Test(arguments: [
    "V3,C1,2025-01-0\u{0},yes,,W1", "V3,C1,2025-01-03,yes,,W\"1", "V3,C1\rV4,C1", "", ",,,,,",
  ])
  func whatStopsThemIsReadByItself(odd: String) throws {
    for place in 0...5 {
      var lines = (0..<5).map { "V1\($0),C1,2025-01-0\($0 + 1),yes,video,W\($0)" }
      lines.insert(odd, at: place)
      let start = Self.heading.joined(separator: ",") + "\n"
      let end = String(repeating: "V99,C1,2025-01-09,no,video,W9\n", count: 1)
      let plain = try ExportFolder(["visits.csv": start + lines.joined(separator: "\n") + "\n" + end])
      // A cell in quotes in each row sends every one the other way.
      let quoted = lines.map { line in
        line == odd ? line : "\"" + line.replacing(",", with: "\",", maxReplacements: 1)
      }
      let other = try ExportFolder(["visits.csv": start + quoted.joined(separator: "\n") + "\n" + end])
      #expect(describedExport(plain.read()) == describedExport(other.read()), "\(odd) at \(place)")
    }
  }
}
