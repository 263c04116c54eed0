import _PlumblineTestSupport
import CaseModel
import CaseReading
import Diagnostics
import Testing

/// A long text is examined as it is read: whatever stands in it, however late, is said and read as if it had been known
/// from the start.
@Suite struct LateBytesTests {
  /// So many rows before what is odd: more than is examined when a file is opened.
  private static let before = 3_000

  /// An export whose visits have one odd row late among plain ones.
  private func export(
    _ odd: [UInt8], after: Int = before, named name: String = "visits.csv"
  ) throws -> ExportFolder {
    var text = "id,child,date,child seen,mode,worker\n"
    for row in 0..<after { text += "V\(10_000 + row),C1,2025-01-01,yes,in person,W1\n" }
    let rest = (0..<200).map { "V\(90_000 + $0),C1,2025-01-02,no,video,W2\n" }.joined()
    let folder = try ExportFolder(["children.csv": "id,family\nC1,F1\n"])
    try folder.add(name, Array(text.utf8) + odd + Array(rest.utf8))
    return folder
  }

  /// A row with these bytes as the worker's name.
  private func row(worker: [UInt8]) -> [UInt8] {
    Array("V50000,C1,2025-01-03,yes,video,".utf8) + worker + [0x0A]
  }

  @Test(arguments: [1, 2, 3])
  func windows1252(stretches: Int) throws {
    let (tables, diagnostics) = try export(row(worker: Array("Zo".utf8) + [0xEB])).read(stretches: stretches)
    #expect(diagnostics.map(\.code) == [.encodingGuessed])
    #expect(
      diagnostics.first?.place
        == .text(file: "visits.csv", line: Self.before + 2, column: 1, length: 0))
    let workers = try tables?.table("visit")?.labels("worker")
    #expect(workers?.count == Self.before + 201)
    #expect(workers?[Self.before] == "Zoë")
  }

  @Test(arguments: [1, 2, 3])
  func charactersOfSeveralBytes(stretches: Int) throws {
    let (tables, diagnostics) = try export(row(worker: Array("Zoë 😀".utf8))).read(stretches: stretches)
    #expect(diagnostics.isEmpty)
    #expect(try tables?.table("visit")?.labels("worker")[Self.before] == "Zoë 😀")
  }

  @Test(arguments: [1, 2, 3])
  func aNULByte(stretches: Int) throws {
    let (tables, diagnostics) = try export(row(worker: [0x57, 0, 0x31])).read(stretches: stretches)
    #expect(diagnostics.map(\.code) == [.nulBytes])
    #expect(tables?.table("visit")?.rowCount == Self.before + 200)
    #expect(
      tables?.accounts.first { $0.source.file == "visits.csv" }?.setAside == ["a NUL byte in the row": 1])
  }

  /// Before, in and behind the row that takes a closer look, and where no row is: at the end of a quote not closed.
  @Test(arguments: [
    Array("\"V50000\",C1,2025-01-03,yes,video,Zo\u{1}\n".utf8), Array("V5,C1,2025-01-03,yes\n".utf8),
    Array("\n\n".utf8), Array("V5,C1,2025-01-03,yes,\"video".utf8),
    Array("V5,C1,2025-01-03,yes,video,W1,\(String(repeating: ",", count: 200))\n".utf8),
  ])
  func besideWhatIsReadByItself(odd: [UInt8]) throws {
    for place in 0...2 {
      let bad = row(worker: Array("Zo".utf8) + [0xEB])
      let bytes = place == 0 ? bad + odd : place == 1 ? odd.map { $0 == 0x35 ? 0xEB : $0 } : odd + bad
      let diagnostics = try export(bytes).read().diagnostics
      let isThere = bytes.contains(0xEB)
      #expect(diagnostics.contains { $0.code == .encodingGuessed } == isThere, "place \(place)")
    }
  }

  @Test func aTableThatIsNotRead() throws {
    let name = Array("Zo".utf8) + [0xEB]
    var text = Array("colour,weight\n".utf8)
    for _ in 0..<20_000 { text += Array("red,7\n".utf8) }
    let folder = try ExportFolder(["children.csv": "id,family\nC1,F1\n"])
    try folder.add("paints.csv", text + name + [0x0A])
    #expect(folder.read().diagnostics.map(\.code).contains(.encodingGuessed))
    let sound = try ExportFolder(["children.csv": "id,family\nC1,F1\n"])
    try sound.add("paints.csv", text + Array("Zoë\n".utf8))
    #expect(!sound.read().diagnostics.map(\.code).contains(.encodingGuessed))
  }

  /// A row too long to be read is examined as far as it was looked at, and what stands behind it as well.
  @Test(arguments: [0, 1000, 16 << 20, 17 << 20])
  func inAndBehindARowWithoutEnd(place: Int) throws {
    var odd = Array("V5,C1,2025-01-03,yes,video,".utf8) + [UInt8](repeating: 0x57, count: 17 << 20)
    odd.insert(0xEB, at: 27 + place)
    #expect(try export(odd).read().diagnostics.contains { $0.code == .encodingGuessed })
  }

  /// Quotes that begin late, some around line breaks, mislead no cut.
  @Test func quotesThatBeginLate() throws {
    let odd = (0..<400).map { "V\(50_000 + $0),C1,2025-01-03,yes,\"vid\neo\",W\($0)\n" }.joined()
    let folder = try export(Array(odd.utf8))
    let whole = describedExport(folder.read(stretches: 1))
    #expect(whole.count > Self.before + 600)
    for stretches in 2...9 { #expect(describedExport(folder.read(stretches: stretches)) == whole) }
  }

  /// Nothing of plain rows is examined twice, and no byte is left out: each byte of a short late stretch in turn.
  @Test func everyByteOfARow() throws {
    let plain = row(worker: Array("W1".utf8))
    for place in plain.indices {
      var bytes = plain
      bytes[place] = 0xEB
      #expect(
        try export(bytes, after: 1_800).read().diagnostics.contains { $0.code == .encodingGuessed },
        "byte \(place)")
    }
  }
}
