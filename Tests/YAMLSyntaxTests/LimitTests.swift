import _PlumblineTestSupport
import Diagnostics
import Testing
import YAMLSyntax

@Suite struct LimitTests {
  @Test func bytesUpToTheLimitAreRead() {
    let bytes = Array("a: bcd".utf8)
    #expect(parseYAML(bytes, file: "f", limits: YAMLLimits(bytes: 6)).diagnostics.isEmpty)
    let (documents, diagnostics) = parseYAML(bytes, file: "f", limits: YAMLLimits(bytes: 5))
    #expect(documents.isEmpty)
    #expect(diagnostics.map(\.code) == [.yamlFileTooLarge])
    #expect(diagnostics.map(\.place) == [.file("f")])
    #expect(diagnostics.map(\.message) == ["the file has 6 bytes, and at most 5 are read"])
  }

  @Test(arguments: ["a: [[b]]\n", "a:\n  - - b\n", "a: {b: {c: d}}\n", "- - - a\n", "[[{a}]]"])
  func depthUpToTheLimitIsRead(text: String) {
    #expect(parseYAML(Array(text.utf8), file: "f", limits: YAMLLimits(depth: 3)).diagnostics.isEmpty)
    let (documents, diagnostics) = parseYAML(Array(text.utf8), file: "f", limits: YAMLLimits(depth: 2))
    #expect(documents.isEmpty)
    #expect(diagnostics.map(\.code) == [.yamlNestedTooDeep])
  }

  @Test func theBracketThatIsTooDeepIsMarked() {
    let marked: MarkedText = "a: b\n---\na: [1️⃣[1️⃣b]]\n"
    let (documents, diagnostics) = parseYAML(marked.bytes, file: "f", limits: YAMLLimits(depth: 2))
    #expect(diagnostics.map(\.place) == [marked.place(in: "f")])
    #expect(documents.map { plain($0.root) } == ["{a: b}"])
  }

  @Test func valuesUpToTheLimitAreRead() {
    // A map, two keys, a list of two texts, and a text.
    let marked: MarkedText = "a: [b, c]\nd: 1️⃣e1️⃣\n"
    #expect(parseYAML(marked.bytes, file: "f", limits: YAMLLimits(nodes: 7)).diagnostics.isEmpty)
    let (documents, diagnostics) = parseYAML(marked.bytes, file: "f", limits: YAMLLimits(nodes: 6))
    #expect(documents.isEmpty)
    #expect(diagnostics.map(\.code) == [.yamlTooManyValues])
    #expect(diagnostics.map(\.place) == [marked.place(in: "f")])
  }

  @Test func theStandardLimitsAreThoseDocumented() {
    #expect(YAMLLimits.standard == YAMLLimits(bytes: 1_048_576, depth: 32, nodes: 100_000))
  }

  @Test func mistakesPastAHundredAreCounted() throws {
    let text = (1...150).map { "key\($0): *alias\n" }.joined()
    let diagnostics = parseYAML(Array(text.utf8), file: "f").diagnostics
    #expect(diagnostics.count == 101)
    let last = try #require(diagnostics.last)
    #expect(last.code == .yamlMoreMistakes)
    #expect(last.severity == .note)
    #expect(last.message == "50 further mistakes are not listed")
    #expect(diagnostics.hasErrors)
  }

  @Test func whatEndsTheReadingIsListedAfterAHundredMistakes() {
    let text = (1...150).map { "key\($0): *alias\n" }.joined() + "last: [\n"
    let diagnostics = parseYAML(Array(text.utf8), file: "f").diagnostics
    #expect(diagnostics.count == 102)
    #expect(diagnostics.suffix(2).map(\.code) == [.yamlBrackets, .yamlMoreMistakes])
  }

  @Test func allMistakesOfAFileAreSaidInOneRun() {
    let marked: MarkedText = """
      rule: one
      1️⃣rule1️⃣: two
      basis: 2️⃣*law2️⃣
      area: 3️⃣!x3️⃣ children
      say:
      4️⃣	4️⃣means: text
      """
    let diagnostics = parseYAML(marked.bytes, file: "f").diagnostics
    #expect(
      diagnostics.map(\.code) == [
        .yamlDuplicateKey, .yamlAliasNotAllowed, .yamlTagNotAllowed, .yamlTabInIndentation,
      ])
    #expect(diagnostics.map(\.place) == (1...4).compactMap { marked.place($0, in: "f") })
  }

  @Test func aliasesAreNeverExpanded() throws {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...40 {
      let inner = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(inner)]\n"
    }
    let (documents, diagnostics) = parseYAML(Array(text.utf8), file: "f")
    #expect(Set(diagnostics.map(\.code)) == [.yamlAliasNotAllowed, .yamlMoreMistakes])
    let last = try #require(documents.first?.root["a40"]?.items)
    #expect(last.map(\.text) == Array(repeating: "*a39", count: 9))
  }

  @Test func aRefusedKeyLeavesItsNeighboursAlone() {
    let text = "a: 1\na: 2\n[b]: 3\n<<: [x]\nc: 4\n"
    #expect(parseYAML(Array(text.utf8), file: "f").documents.map { plain($0.root) } == ["{a: 1, c: 4}"])
  }

  @Test func theSameKeyMayStandInDifferentMaps() {
    let text = "- {a: b}\n- {a: {a: a}}\n---\n- {a: b}\n"
    #expect(parseYAML(Array(text.utf8), file: "f").diagnostics.isEmpty)
  }
}
