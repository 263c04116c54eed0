import _PlumblineTestSupport
import Diagnostics
import Evaluation
import RuleChecking
import RuleLoading
import RuleModel
import Testing

/// `Rules/README.md` teaches the language: whatever it prints is read with the shipped rules, and its examples
/// are run.
@Suite struct RulesReadmeTests {
  static let page = RulesReadme()

  /// The shipped rules with the law and the conditions that the page adds.
  static let world = ShippedRules(book: page.book)

  @Test func thePageHoldsWhatItTeaches() {
    #expect(Self.page.rules.count >= 12)
    #expect(Self.page.law.count >= 2)
    #expect(Self.page.conditions.count >= 6)
    #expect(Self.page.unplaced.isEmpty, "no entity is called \(Self.page.unplaced)")
    for status in Status.allCases {
      #expect(Self.page.text.contains("| `\(status.name)` |"), "the page says nothing of '\(status.name)'")
    }
  }

  /// A key that a shipped rule uses and the page does not explain would leave its reader guessing.
  @Test func everyKeyOfTheShippedRulesIsExplained() {
    var keys: Set<String> = []
    for file in Self.world.book.files where file.name.hasPrefix("statute/") {
      for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n") {
        guard let first = line.first, first.isLetter, let colon = line.firstIndex(of: ":") else { continue }
        keys.insert(String(line[..<colon]))
      }
    }
    #expect(keys.count > 15)
    for key in keys.sorted() {
      #expect(Self.page.text.contains("`\(key)`"), "the page says nothing of the key '\(key)'")
    }
  }

  @Test func lawAndConditionsHold() {
    let text = DiagnosticRendering(sources: Self.world.book.sources).render(Self.world.diagnostics)
    #expect(text.isEmpty, "\(text)")
  }

  @Test(arguments: page.rules.indices)
  func everyRuleHoldsAndItsExamplesBehave(index: Int) throws {
    let file = RuleFile(name: "README.md", bytes: Array(Self.page.rules[index].utf8))
    let read = RuleBook(files: [file])
    let mistakes = read.diagnostics.filter { $0.place.file == file.name }
    let (checked, found) = check(Self.world.book.rules + read.rules, against: Self.world.vocabulary)
    let text = DiagnosticRendering(sources: read.sources).render(mistakes + found)
    #expect(text.isEmpty, "\(text)")
    let id = try #require(read.rules.first?.id.text)
    let rule = try #require(checked.first { $0.id == id })
    let outcomes = runExamples(of: rule, vocabulary: Self.world.vocabulary)
    #expect(outcomes.count >= 2, "\(id) needs two examples at least")
    for outcome in outcomes {
      let rows = outcome.rows.map { "\n    came: " + $0 }.joined()
      #expect(
        outcome.behaves,
        "\(id), '\(outcome.example.name.text)': \(outcome.misses.joined(separator: "; "))\(rows)")
    }
  }
}
