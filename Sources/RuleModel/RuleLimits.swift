/// How much a folder of rules may hold; what goes beyond is refused with a diagnostic.
///
/// Each limit is many times what rules written by people come to. They keep a hostile or generated folder from
/// using up time, memory or the stack. Files have limits of their own, in `YAMLLimits`.
package enum RuleLimits {
  /// The most words, signs and brackets of an expression.
  package static let words = 4_000
  /// How deep brackets, `not`s, `else`s and the like may stand inside one another, and how often one day may be
  /// moved.
  package static let nesting = 32
  /// The most steps from the row in hand to the row whose field is read.
  package static let steps = 8
  /// The most named conditions that lead from one to the next.
  package static let chain = 16
  /// The most questions that a named condition may come to, those of the conditions it names counted in.
  package static let questions = 10_000
  /// The most entities, the most lists of codes, the most named conditions and the most fields of one entity.
  package static let names = 1_000
  /// The most codes of one field.
  package static let codes = 10_000
  /// The most lines under one key, and the most parts of one rule.
  package static let lines = 1_000
  /// The greatest number that may be written where a whole number is wanted, below nought or above.
  package static let number = 1_000_000_000
  /// So many mistakes of one kind of file, or of one rule, are told with a suggestion; later ones without.
  package static let suggestions = 100
}
