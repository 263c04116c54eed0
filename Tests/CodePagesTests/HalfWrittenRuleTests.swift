import _PlumblineTestSupport
import CodePages
import Diagnostics
import Plumbline
import RuleLoading
import Testing
import YAMLSyntax

/// A rule while somebody types it: diagnostics, never a crash, and the other rules hold all the same.
@Suite(.timeLimit(.minutes(3))) struct HalfWrittenRuleTests {
  /// Judges beginnings of a text, as the last of some files whose trees are built once.
  private func beginnings(
    of text: String, at lengths: [Int], beside files: [RuleFile], whole other: String,
    _ look: (Int, RulesInForce) -> Void
  ) {
    let trees = files.map { parseYAML($0.bytes, file: $0.name) }
    let scalars = Array(text.unicodeScalars)
    for length in lengths {
      var beginning = String.UnicodeScalarView()
      beginning.append(contentsOf: scalars.prefix(length))
      let file = RuleFile(name: "statute/half-written.yaml", bytes: Array(String(beginning).utf8))
      let tree = parseYAML(file.bytes, file: file.name)
      let rules = RulesInForce(book: RuleBook(files: files + [file], trees: trees + [tree]))
      #expect(rules.ruleIDs.contains(other), "after \(length) characters")
      #expect(rules.diagnostics.allSatisfy { $0.place.file == file.name }, "after \(length) characters")
      look(length, rules)
    }
  }

  private static let small = SmallWorld.files.filter { $0.name.hasPrefix("Rules/") }
    .map { RuleFile(name: String($0.name.dropFirst(6)), bytes: Array($0.text.utf8)) }

  @Test func theSmallRuleCutAtEveryCharacter() {
    let text = SmallWorld.rule.replacing("rule: visits", with: "rule: half-written")
    let count = text.unicodeScalars.count
    var refused = 0
    beginnings(of: text, at: Array(0...count), beside: Self.small, whole: "visits") { length, rules in
      let holds = rules.ruleIDs.contains("half-written")
      // What is not a rule yet is said.
      #expect(holds || !rules.diagnostics.isEmpty, "after \(length) characters")
      if !holds { refused += 1 }
      if length == count { #expect(holds && rules.diagnostics.isEmpty) }
    }
    #expect(refused > count / 2)
  }

  @Test(arguments: [
    "children-in-care/cla-visit-interval.yaml", "children-in-care/cla-review-interval.yaml",
    "help-and-protection/strategy-discussion-attended.yaml",
  ])
  func aShippedRuleCutAtEveryLine(name: String) throws {
    let path = "Rules/statute/" + name
    let text = String(decoding: try #require(Checkout.bytes(of: path)), as: UTF8.self)
    let book = RuleBook(folder: Checkout.root + "/Rules")
    let kept = book.files.filter {
      ["dictionary", "law", "calendars", "lexicons", "framework", "sources"].contains(
        $0.kind)
        || $0.name.hasSuffix("/placement-stability.yaml")
    }
    let other = RulesInForce(book: RuleBook(files: kept)).ruleIDs
    let whole = try #require(other.first)
    var lengths: [Int] = []
    for (position, scalar) in text.unicodeScalars.enumerated() where scalar == "\n" {
      lengths.append(position)
    }
    beginnings(of: text, at: lengths, beside: kept, whole: whole) { _, _ in }
  }
}
