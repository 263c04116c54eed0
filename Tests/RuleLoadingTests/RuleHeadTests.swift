import Diagnostics
import RuleLoading
import Testing

/// What can be told of a rule whose file cannot be read.
@Suite struct RuleHeadTests {
  @Test func theFirstWordsOfARule() {
    let text = """
      # a note
      rule: my-rule   # its name
      asks: >-
        Is it done
        in time?
      area: 'leaders'
      - [
      """
    #expect(
      RuleHead.heads(in: text, file: "local/a.yaml") == [
        RuleHead(
          id: "my-rule", asks: "Is it done in time?", area: "leaders", file: "local/a.yaml", lines: 1...7)
      ])
  }

  @Test func eachDocumentHasItsOwn() throws {
    let file = "local/some.rules.yaml"
    let heads = RuleHead.heads(in: "rule: a\n---\n# nothing\n---\nasks: Why?\n", file: file)
    #expect(heads.map(\.id) == ["a", "some"])
    #expect(heads.map(\.asks) == ["", "Why?"])
    #expect(heads.map(\.lines) == [1...1, 5...6])
    let second = try #require(heads.last)
    #expect(second.holds(.text(file: file, line: 5, column: 1, length: 0)))
    #expect(!second.holds(.text(file: file, line: 1, column: 1, length: 0)))
    #expect(second.holds(.file(file)))
    #expect(!second.holds(.file("local/other.yaml")))
  }

  @Test(arguments: ["", "\n", "# a note\n---\n  # and another"])
  func nothingIsNoRule(text: String) {
    #expect(RuleHead.heads(in: text, file: "a.yaml").isEmpty)
  }
}
