package import Diagnostics
import Plumbline
package import RuleChecking
package import RuleLoading

/// The rules folder of the checkout, loaded and checked: what tests of shipped rules start from.
package struct ShippedRules: Sendable {
  package var book: RuleBook
  package var vocabulary: Vocabulary
  package var rules: [CheckedRule]
  package var diagnostics: [Diagnostic]

  /// - Parameter testFile: `#filePath` of a test, three folders below the checkout.
  package init(besideTest testFile: String) {
    let parts = testFile.split(separator: "/", omittingEmptySubsequences: false)
    self.init(folder: parts.dropLast(3).joined(separator: "/") + "/Rules")
  }

  package init(folder: String) {
    self.init(book: RuleBook(folder: folder))
  }

  /// Checks a book of rules, as a run does: the shipped one, or one with more in it.
  package init(book: RuleBook) {
    let inForce = RulesInForce(book: book)
    self.book = inForce.book
    vocabulary = inForce.vocabulary
    rules = inForce.rules
    diagnostics = inForce.diagnostics
  }
}
