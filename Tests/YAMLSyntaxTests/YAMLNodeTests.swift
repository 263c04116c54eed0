import _PlumblineTestSupport
import Diagnostics
import Testing
import YAMLSyntax

@Suite struct YAMLNodeTests {
  @Test(
    arguments: [
      ("yes", "yes", false), ("NO", "NO", false), ("~", "~", false), ("1:30", "1:30", false),
      ("007", "007", false),
      ("05/01/2026", "05/01/2026", false), ("'yes'", "yes", true), (#""a\tb""#, "a\tb", true),
      ("'child''s plan'", "child's plan", true), (#""""#, "", true), ("", "", false),
      ("more than\n    one line", "more than one line", false), ("|\n    one\n    two\n", "one\ntwo\n", true),
      (">-\n    one\n    two\n", "one two", true), ("text # comment", "text", false), ("C#", "C#", false),
      (#""\0 \x41""#, "\0 A", true), ("naïve – ‘é’ 🙂", "naïve – ‘é’ 🙂", false),
    ])
  func scalarsStayText(written: String, text: String, isQuoted: Bool) throws {
    let (documents, diagnostics) = parseYAML(Array("key: \(written)\n".utf8), file: "f")
    #expect(diagnostics.isEmpty)
    let value = try #require(documents.first?.root["key"])
    #expect(value.text == text)
    #expect(value.isQuoted == isQuoted)
  }

  @Test func listsAndMapsKeepTheirOrder() throws {
    let text = """
      # a rule
      rule: cla-visit-interval
      themes: [visits, { a: b }]
      how soon:
      - first visit: within 1 week
      - otherwise: every 6 weeks
      leave out:
        short break:
        "quoted: key": because
      """
    let (documents, diagnostics) = parseYAML(Array(text.utf8), file: "f")
    #expect(diagnostics.isEmpty)
    let root = try #require(documents.first?.root)
    #expect(
      plain(root)
        == "{rule: cla-visit-interval, themes: [visits, {a: b}], how soon: [{first visit: within 1 week}, "
        + "{otherwise: every 6 weeks}], leave out: {short break: , quoted: key: because}}")
    #expect(root["themes"]?.items?.count == 2)
    #expect(root["themes"]?.text == nil)
    #expect(root["rule"]?.items == nil)
    #expect(root["rule"]?["rule"] == nil)
    #expect(root["Rule"] == nil)
    #expect(root["leave out"]?.entries?.map(\.key.isQuoted) == [false, true])
  }

  @Test(
    arguments: [
      ("", 0), ("\n\n", 0), ("# only a comment\n", 0), ("\u{FEFF}", 0), ("a: b", 1), ("---\na: b\n", 1),
      ("a: b\n---\nc: d\n", 2), ("a: b\n...\n---\nc: d\n...\n", 2), ("---\n---\n", 2), ("text", 1),
    ])
  func documentsAreCounted(text: String, count: Int) {
    let (documents, diagnostics) = parseYAML(Array(text.utf8), file: "f")
    #expect(documents.count == count)
    #expect(diagnostics.isEmpty)
  }

  @Test func aDocumentWithNothingInItIsEmptyText() {
    let (documents, _) = parseYAML(Array("a: b\n---\n".utf8), file: "f")
    #expect(documents.map { plain($0.root) } == ["{a: b}", ""])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func lineBreaksOfEverySystemRead(lineBreak: String) {
    let lines = ["a:", "  - b", "  - 'c", "    d'", "e: |", "  f", "  g", ""]
    let (documents, diagnostics) = parseYAML(Array(lines.joined(separator: lineBreak).utf8), file: "f")
    #expect(diagnostics.isEmpty)
    #expect(documents.map { plain($0.root) } == ["{a: [b, c d], e: f\ng\n}"])
  }
}
