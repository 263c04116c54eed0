import _PlumblineTestSupport
import Diagnostics
import Foundation
import Testing
import YAMLSyntax

@Suite struct MistakeTests {
  /// A file with one mistake, marked, and what is said about it.
  struct Mistake: Sendable, CustomTestStringConvertible {
    var text: MarkedText
    var code: DiagnosticCode
    var message: String
    var testDescription: String { text.text.debugDescription }

    init(_ text: MarkedText, _ code: DiagnosticCode, _ message: String) {
      (self.text, self.code, self.message) = (text, code, message)
    }
  }

  static let refused: [Mistake] = [
    Mistake(
      "a: b\nc: d\n1️⃣a1️⃣: e\n", .yamlDuplicateKey, "the key 'a' stands twice in this map, first on line 1"),
    Mistake(
      "x: {a: b, 1️⃣\"a\"1️⃣: c}\n", .yamlDuplicateKey, "the key 'a' stands twice in this map, first on line 1"),
    Mistake("a: x\n1️⃣[b, c]1️⃣: d\n", .yamlKeyNotText, "a list stands where a key is expected"),
    Mistake("a: {1️⃣{b}1️⃣: d}\n", .yamlKeyNotText, "a map stands where a key is expected"),
    Mistake("? 1️⃣|1️⃣\n  a\n: b\n", .yamlKeyNotText, "a key must stand on one line"),
    Mistake("a: {1️⃣\"\"1️⃣: b}\n", .yamlKeyNotText, "the key before this ':' is empty"),
    Mistake(
      "a: 1️⃣&rule1️⃣ text\n", .yamlAliasNotAllowed, "'&rule' is an anchor, and anchors are not used here"),
    Mistake("a: 1️⃣&x1️⃣\n  b: c\n", .yamlAliasNotAllowed, "'&x' is an anchor, and anchors are not used here"),
    Mistake("1️⃣&x1️⃣ b: c\n", .yamlAliasNotAllowed, "'&x' is an anchor, and anchors are not used here"),
    Mistake("a: 1️⃣*rule1️⃣\n", .yamlAliasNotAllowed, "'*rule' is an alias, and aliases are not used here"),
    Mistake("1️⃣*rule1️⃣ : a\n", .yamlAliasNotAllowed, "'*rule' is an alias, and aliases are not used here"),
    Mistake("1️⃣<<1️⃣: *rule\n", .yamlAliasNotAllowed, "'<<' is a merge key, and merge keys are not used here"),
    Mistake("a: 1️⃣!!str1️⃣ b\n", .yamlTagNotAllowed, "'!!str' is a tag, and tags are not used here"),
    Mistake("a: 1️⃣!1️⃣ b\n", .yamlTagNotAllowed, "'!' is a tag, and tags are not used here"),
    Mistake("a: [1️⃣!x1️⃣, b]\n", .yamlTagNotAllowed, "'!x' is a tag, and tags are not used here"),
    Mistake("a: 1️⃣!x1️⃣\n  - b\n", .yamlTagNotAllowed, "'!x' is a tag, and tags are not used here"),
    Mistake("a: 1️⃣!1️⃣x!y b\n", .yamlTagNotAllowed, "'!' begins a tag, and tags are not used here"),
    Mistake("1️⃣%TAG !x! y1️⃣\n---\na: b\n", .yamlTagNotAllowed, "tags are not used here"),
    Mistake("a: b1️⃣\0\01️⃣c\n", .yamlCharacterNotAllowed, "YAML does not allow a NUL character (U+0000)"),
    Mistake("a: 1️⃣\u{1B}1️⃣[1m\n", .yamlCharacterNotAllowed, "YAML does not allow a control character (U+001B)"),
    Mistake(
      "a: b1️⃣\u{2028}1️⃣c\n", .yamlCharacterNotAllowed, "YAML does not allow an invisible line break (U+2028)"),
    Mistake(
      "a: 1️⃣\u{FEFF}1️⃣b\n", .yamlCharacterNotAllowed,
      "YAML does not allow a byte-order mark in the text (U+FEFF)"),
    Mistake(
      "a: x\n1️⃣\u{A0}1️⃣b: c\n", .yamlLookAlikeSpace,
      "an invisible character or special space (U+00A0) stands here"),
    Mistake(
      "look1️⃣\u{A0}1️⃣at: c\n", .yamlLookAlikeSpace,
      "an invisible character or special space (U+00A0) stands here"),
    Mistake(
      "a: b1️⃣\u{200B}1️⃣\n", .yamlLookAlikeSpace, "an invisible character or special space (U+200B) stands here"
    ),
    Mistake(
      "a:\n  -b\n  1️⃣-1️⃣ c\n", .yamlListOutOfPlace,
      "this '-' is read as part of the text that begins on line 2, not as a list item"),
    Mistake(
      "a: b\n  1️⃣-1️⃣ c\n", .yamlListOutOfPlace,
      "this '-' is read as part of the text that begins on line 1, not as a list item"),
    Mistake(
      "a: [\n1️⃣\t1️⃣b]\n", .yamlTabInIndentation, "a tab stands in the indentation, where only spaces may"),
  ]

  static let syntax: [Mistake] = [
    Mistake(
      "a:\n1️⃣\t1️⃣b: c\n", .yamlTabInIndentation, "a tab stands in the indentation, where only spaces may"),
    Mistake(
      "a:\n  1️⃣\t\t1️⃣- c\n", .yamlTabInIndentation, "a tab stands in the indentation, where only spaces may"),
    Mistake("- a: b\n-1️⃣\t1️⃣c: d\n  e: f\n", .yamlTabInIndentation, "a tab stands where only spaces may"),
    Mistake(
      "a: b\n  1️⃣c1️⃣: d\n", .yamlIndentation, "this key is indented under a line that already has its value"),
    Mistake(
      "a:\n    b: c\n  1️⃣d: e1️⃣\n", .yamlIndentation, "the indentation of this line fits no line above it"),
    Mistake("a:\n  - b\n 1️⃣- c1️⃣\n", .yamlIndentation, "the indentation of this line fits no line above it"),
    Mistake(
      "a: |\n    b\n  1️⃣c1️⃣\nd: e\n", .yamlIndentation, "the indentation of this line fits no line above it"),
    Mistake("a: b\n1️⃣\"c: d\"1️⃣\ne: f\n", .yamlIndentation, "this line does not fit the lines around it"),
    Mistake("a: b\nc1️⃣:1️⃣d\ne: f\n", .yamlMissingColon, "there is no space after this ':'"),
    Mistake("look at1️⃣:1️⃣each\ne: f\n", .yamlMissingColon, "there is no space after this ':'"),
    Mistake("x:\n  - a1️⃣:1️⃣b\n    c: d\n", .yamlMissingColon, "there is no space after this ':'"),
    Mistake("a: b\n1️⃣look at1️⃣\n  c: d\n", .yamlMissingColon, "this line has no key with a ':' after it"),
    Mistake("a: b\n1️⃣at 12:30 daily1️⃣\nc: d\n", .yamlMissingColon, "this line has no key with a ':' after it"),
    Mistake("1️⃣https://x.y1️⃣\nc: d\n", .yamlMissingColon, "this line has no key with a ':' after it"),
    Mistake("a: b\n1️⃣c1️⃣", .yamlMissingColon, "this line has no key with a ':' after it"),
    Mistake("a:\n  - b\n  1️⃣-1️⃣c\n  - d\n", .yamlMissingColon, "there is no space after this '-'"),
    Mistake(
      "say: Children1️⃣:1️⃣ not visited\n", .yamlColonInText,
      "this text has a ':' followed by a space in it, which YAML takes for another key"),
    Mistake(
      "x:\n  - say: Children1️⃣:1️⃣ not visited\n", .yamlColonInText,
      "this text has a ':' followed by a space in it, which YAML takes for another key"),
    Mistake("a: 1️⃣\"1️⃣b\nc: d\n", .yamlUnclosedQuote, "the quote that opens here is never closed"),
    Mistake("a: 1️⃣'1️⃣b\n", .yamlUnclosedQuote, "the quote that opens here is never closed"),
    Mistake(
      "a: 1️⃣\"1️⃣b\n---\nc: \"d\"\n", .yamlUnclosedQuote,
      "the quote that opens here is not closed before the document ends on line 2"),
    Mistake(
      "a: 1️⃣\"1️⃣b\nc: \"d\"\n", .yamlUnclosedQuote,
      "the quote that opens here is closed only on line 2, in the middle of other text"),
    Mistake("a: 'child'1️⃣s plan1️⃣ \nb: c\n", .yamlTextAfterEnd, "text follows the quote that ends the value"),
    Mistake("a: \"b\" 1️⃣c1️⃣\n", .yamlTextAfterEnd, "text follows the quote that ends the value"),
    Mistake("\"ü\" 1️⃣b1️⃣\n", .yamlTextAfterEnd, "text follows the quote that ends the value"),
    Mistake(
      "a: {clock} 1️⃣is due1️⃣\nb: c\n", .yamlTextAfterEnd, "text follows the bracket that ends the value"),
    Mistake(
      "a: 1️⃣[1️⃣b, c\nd: e\n", .yamlBrackets,
      "the '[' that opens here is not closed, or a ',' is missing, before line 2"),
    Mistake(
      "a: 1️⃣{1️⃣b: c\nd: e\n", .yamlBrackets,
      "the '{' that opens here is not closed, or a ',' is missing, before line 2"),
    Mistake("a: 1️⃣[1️⃣b, c # d\n\n# e", .yamlBrackets, "the '[' that opens here is never closed"),
    Mistake("a: 1️⃣[1️⃣", .yamlBrackets, "the '[' that opens here is never closed"),
    Mistake("a: [b1️⃣}1️⃣\n", .yamlBrackets, "this '}' cannot close the '[' on line 1"),
    Mistake("a: ['b' 1️⃣'1️⃣c']\n", .yamlBrackets, "a ',' or ']' is missing before this"),
    Mistake("a: [b] 1️⃣]1️⃣\n", .yamlTextAfterEnd, "text follows the bracket that ends the value"),
    Mistake("- b\n1️⃣]1️⃣\n", .yamlBrackets, "this ']' closes or parts nothing that was opened"),
    Mistake("a: [b1️⃣:1️⃣, c]\n", .yamlMissingColon, "there is no space after this ':'"),
    Mistake(
      "1️⃣%YAML 1.2 text1️⃣\n---\na: b\n", .yamlDocumentOutOfPlace,
      "a line that begins with '%' is an instruction to the parser, and this one is not known"),
    Mistake("a: [b, 1️⃣,1️⃣ c]\n", .yamlBrackets, "a value is missing before this ','"),
    Mistake("a: {1️⃣:1️⃣ b}\n", .yamlKeyNotText, "the key before this ':' is missing"),
    Mistake("1️⃣:1️⃣ b\n", .yamlKeyNotText, "the key before this ':' is missing"),
    Mistake("a: 1️⃣@1️⃣b\n", .yamlTextNeedsQuotes, "a value cannot begin with '@'"),
    Mistake("a: 1️⃣%1️⃣b\n", .yamlTextNeedsQuotes, "a value cannot begin with '%'"),
    Mistake("a: 1️⃣,1️⃣ b\n", .yamlTextNeedsQuotes, "a value cannot begin with ','"),
    Mistake("a: 1️⃣*1️⃣ b\n", .yamlTextNeedsQuotes, "a value cannot begin with '*'"),
    Mistake("a: 1️⃣&1️⃣ b\n", .yamlTextNeedsQuotes, "a value cannot begin with '&'"),
    Mistake("a: 1️⃣?1️⃣ b\n", .yamlTextNeedsQuotes, "a value cannot begin with '?'"),
    Mistake(
      "a: 1️⃣>1️⃣ 18\n", .yamlTextNeedsQuotes,
      "'>' at the start of a value announces a block of text on the lines below"),
    Mistake(
      "a: 1️⃣|1️⃣0\n  b\n", .yamlTextNeedsQuotes,
      "'|' at the start of a value announces a block of text on the lines below"),
    Mistake(#"a: "C:1️⃣\p1️⃣ath""#, .yamlUnknownEscape, #"'\p' means nothing between double quotes"#),
    Mistake("a: 1️⃣-1️⃣ b\n", .yamlListOutOfPlace, "a list cannot begin on the same line as its key"),
    Mistake("a: b\n1️⃣-1️⃣ c\n", .yamlListOutOfPlace, "a list item stands where a key is expected"),
    Mistake(
      "- a\n1️⃣b: c1️⃣\n", .yamlListOutOfPlace, "a list item is expected here, beginning with '- '"),
    Mistake(
      "[a]\n1️⃣b: c1️⃣\n", .yamlDocumentOutOfPlace, "this stands outside the value that the file began with"),
    Mistake(
      "1️⃣%FOO bar1️⃣\n---\na: b\n", .yamlDocumentOutOfPlace,
      "a line that begins with '%' is an instruction to the parser, and this one is not known"),
    Mistake(
      "1️⃣%YAML 3.01️⃣\n---\na: b\n", .yamlDocumentOutOfPlace,
      "a line that begins with '%' is an instruction to the parser, and this one is not known"),
    Mistake(
      "%YAML 1.2\n1️⃣%1️⃣YAML 1.2\n---\na: b\n", .yamlNotUnderstood,
      "this is not YAML: the parser found duplicate %YAML directive"),
  ]

  @Test(arguments: refused + syntax)
  func mistakesAreSaidWhereTheyStand(mistake: Mistake) {
    let diagnostics = parseYAML(mistake.text.bytes, file: "f.yaml").diagnostics
    #expect(diagnostics.map(\.message) == [mistake.message])
    #expect(diagnostics.map(\.code) == [mistake.code])
    #expect(diagnostics.map(\.place) == [mistake.text.place(in: "f.yaml")])
    #expect(diagnostics.allSatisfy { $0.severity == .error && $0.help?.isEmpty == false })
  }

  @Test(arguments: refused)
  func refusedPartsLeaveTheRestReadable(mistake: Mistake) {
    let text = mistake.text.text + (mistake.text.text.hasSuffix("\n") ? "" : "\n") + "---\nlast: document\n"
    let isSyntax = mistake.text.text.contains("!x!y")
    #expect(parseYAML(Array(text.utf8), file: "f").documents.count == (isSyntax ? 0 : 2))
  }

  @Test func everyCodeOfTheStoreyIsTested() throws {
    let source = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/YAMLSyntax/DiagnosticCode+YAMLSyntax.swift")
    let declared = try String(contentsOf: source, encoding: .utf8).matches(of: /PL\d{4}/).map { String($0.0) }
    // These stand in LimitTests and EncodingTests.
    let elsewhere: [DiagnosticCode] = [
      .yamlFileTooLarge, .yamlNotUTF8, .yamlNestedTooDeep, .yamlTooManyValues, .yamlMoreMistakes,
    ]
    let tested = (Self.refused + Self.syntax).map(\.code) + elsewhere
    #expect(Set(declared).count == declared.count)
    #expect(Set(declared) == Set(tested.map(\.rawValue)))
  }
}
