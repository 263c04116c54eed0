import _PlumblineTestSupport
import Diagnostics
import Testing
import YAMLSyntax

@Suite struct PlaceTests {
  /// Each text marks by `1️⃣` the place of the value found by the path.
  @Test(
    arguments: [
      ("a: 1️⃣one word1️⃣ # comment\n", ["a"]),
      ("a: 1️⃣'one''s'1️⃣\n", ["a"]),
      ("é – 🙂: 1️⃣ü1️⃣\n", ["é – 🙂"]),
      ("a: x\r\nb: 1️⃣c1️⃣\r\n", ["b"]),
      ("a: x\rb: 1️⃣c1️⃣\r", ["b"]),
      ("a: 1️⃣more than1️⃣\n  one line\n", ["a"]),
      ("a: 1️⃣'more than1️⃣  \n  one line'\n", ["a"]),
      ("a: 1️⃣|-1️⃣  # comment\n  text\n", ["a"]),
      ("a: 1️⃣[b, c]1️⃣ # comment\n", ["a"]),
      ("a: 1️⃣[b1️⃣, # comment\n  c]\n", ["a"]),
      ("a: 1️⃣{b: c}1️⃣\n", ["a"]),
      ("a: 1️⃣[]1️⃣\n", ["a"]),
      ("a:\n  1️⃣b: c1️⃣ # comment\n  d: e\n", ["a"]),
      ("a:\n  1️⃣b1️⃣:\n    c: d\n", ["a"]),
      ("a:\n  1️⃣- b1️⃣\n  - c\n", ["a"]),
      ("a:\n1️⃣- b1️⃣\n- c\n", ["a"]),
      ("a:\n  1️⃣-1️⃣\n    b: c\n", ["a"]),
      ("a:\n  - 1️⃣b: c1️⃣\n", ["a", "0"]),
      ("a:1️⃣1️⃣\nb: c\n", ["a"]),
      ("---\na: b\n---\n1️⃣a: c1️⃣\n", ["#1"]),
      ("1️⃣a: b1️⃣", []),
      ("a: {b: 1️⃣c d1️⃣ , e: f}", ["a", "b"]),
    ] as [(MarkedText, [String])])
  func valuesStandWhereTheyWereWritten(marked: MarkedText, path: [String]) throws {
    let (documents, diagnostics) = parseYAML(marked.bytes, file: "f.yaml")
    #expect(diagnostics.isEmpty)
    var node = try #require(path == ["#1"] ? documents.last?.root : documents.first?.root)
    for step in path where step != "#1" {
      node = try #require(node[step] ?? Int(step).flatMap { node.items?[$0] })
    }
    #expect(node.place == marked.place(in: "f.yaml"))
  }

  @Test func aByteOrderMarkTakesNoColumn() {
    let marked: MarkedText = "1️⃣a: b1️⃣\n"
    let (documents, diagnostics) = parseYAML([0xEF, 0xBB, 0xBF] + marked.bytes, file: "f")
    #expect(diagnostics.isEmpty)
    #expect(documents.map(\.root.place) == [marked.place(in: "f")])
  }

  @Test func keysStandWhereTheyWereWritten() throws {
    let marked: MarkedText = "a:\n  1️⃣look at1️⃣: x\n  2️⃣'who'2️⃣: y\n"
    let entries = try #require(parseYAML(marked.bytes, file: "f").documents.first?.root["a"]?.entries)
    #expect(entries.map(\.key.place) == [1, 2].compactMap { marked.place($0, in: "f") })
  }

  @Test func markersAreTakenOut() {
    let marked: MarkedText = "é1️⃣b1️⃣\r\nc 2️⃣d"
    #expect(marked.text == "éb\r\nc d")
    #expect(marked.place(1, in: "f") == .text(file: "f", line: 1, column: 2, length: 1))
    #expect(marked.place(2, in: "f") == .text(file: "f", line: 2, column: 3, length: 0))
    #expect(marked.place(3, in: "f") == nil)
  }
}
