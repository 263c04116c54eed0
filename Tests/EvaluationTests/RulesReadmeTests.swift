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

/// The blocks of `Rules/README.md`, sorted by what they are.
struct RulesReadme {
  var text: String
  var rules: [String]
  var law: [String]
  /// Named conditions, by the entity whose they are.
  var conditions: [(entity: String, lines: [Substring])]
  /// The shipped files with the page's law and conditions added.
  var book: RuleBook
  /// Entities that conditions were written for and that the dictionary does not have.
  var unplaced: [String]

  init() {
    let bytes = Checkout.bytes(of: "Rules/README.md") ?? []
    text = String(decoding: bytes, as: UTF8.self)
    let blocks = Self.blocks(of: text)
    rules = blocks.filter { $0.hasPrefix("rule:") }
    law = blocks.filter { $0.hasPrefix("instrument:") }
    let opening = "# conditions of "
    conditions = blocks.filter { $0.hasPrefix(opening) }.map { block in
      let lines = block.split(separator: "\n")
      return (String(lines[0].dropFirst(opening.count)), Array(lines.dropFirst()))
    }
    var files = RuleBook(folder: Checkout.root + "/Rules").files
    unplaced = []
    for (entity, lines) in conditions {
      let file = files.indices.first { index in
        files[index].name.hasPrefix("dictionary/")
          && Self.add(lines, to: entity, in: &files[index].bytes)
      }
      if file == nil { unplaced.append(entity) }
    }
    for (index, instrument) in law.enumerated() {
      files.append(RuleFile(name: "law/page-\(index).yaml", bytes: Array(instrument.utf8)))
    }
    book = RuleBook(files: files)
  }

  /// The texts between a line of three backticks and `yaml`, and the next line of three backticks.
  private static func blocks(of text: String) -> [String] {
    var blocks: [String] = []
    var block: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```yaml" {
        block = []
      } else if line == "```", let lines = block {
        blocks.append(lines.joined(separator: "\n") + "\n")
        block = nil
      } else {
        block?.append(line)
      }
    }
    return blocks
  }

  /// Writes conditions under an entity's own, as the page tells its reader to; false where the file does not
  /// have the entity.
  private static func add(_ conditions: [Substring], to entity: String, in bytes: inout [UInt8]) -> Bool {
    var lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: "entity: \(entity)") else { return false }
    let end = lines[start...].firstIndex(of: "---") ?? lines.endIndex
    let indented = conditions.map { Substring("  " + $0) }
    if let heading = lines[start..<end].firstIndex(of: "conditions:") {
      lines.insert(contentsOf: indented, at: heading + 1)
    } else {
      lines.insert(contentsOf: ["conditions:"] + indented, at: end)
    }
    bytes = Array(lines.joined(separator: "\n").utf8)
    return true
  }
}
