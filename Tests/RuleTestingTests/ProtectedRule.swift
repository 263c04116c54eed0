import RuleModel
import Diagnostics
import _PlumblineTestSupport
import RuleChecking
import RuleLoading
import RuleTesting
import Testing

/// A rule written for a test, in force beside the shipped ones.
struct ProtectedRule {
  static let file = "local/test.yaml"
  static let shipped = ShippedRules(besideTest: #filePath)

  let inForce: ShippedRules
  let rule: CheckedRule

  init(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = RuleFile(name: Self.file, bytes: Array(text.utf8))
    let alone = RuleBook(files: Self.shipped.book.files.filter { !$0.name.hasPrefix("returns/") } + [file])
    inForce = ShippedRules(book: alone)
    #expect(inForce.diagnostics.map(\.message) == [], sourceLocation: sourceLocation)
    rule = try #require(
      inForce.rules.first { $0.rule.id.place.file == Self.file }, sourceLocation: sourceLocation)
  }

  func protection() -> Protection {
    RuleTesting.protection(
      of: [rule.id], among: inForce.rules, book: inForce.book, vocabulary: inForce.vocabulary)
  }
}
