import Chronology
package import Diagnostics
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

  /// Checks a book of rules: the shipped one, or one with more in it.
  package init(book: RuleBook) {
    self.book = book
    var vocabulary = Vocabulary(
      dictionary: book.dictionary, law: book.law, lexicons: book.lexicons,
      calendar: book.calendars.working ?? WorkingCalendar.england(years: 1995...2030),
      terms: book.calendars.terms)
    diagnostics = book.diagnostics
    vocabulary.define(book.conditions, diagnostics: &diagnostics)
    let checked = check(book.rules, against: vocabulary)
    diagnostics += checked.diagnostics
    rules = checked.rules
    self.vocabulary = vocabulary
  }
}
