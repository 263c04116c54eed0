/// What may stand under a key of a file of rules, as far as can be told without reading it.
///
/// It says no more than the loader or the checker asks, and may say less: whether a condition makes sense, for
/// example, only they can tell.
package indirect enum WrittenValue: Sendable, Hashable {
  /// A word, a phrase or a number.
  case text
  /// The same, or nothing.
  case textOrNothing
  /// One of a few words.
  case oneOf([String])
  /// A name that the book of rules knows.
  case name(KnownNames)
  case yesNo
  /// `reference to` an entity.
  case reference
  /// A day, as 31/03/2026 or 2026-03-31.
  case day
  /// A day of the year, as 31/03.
  case dayOfYear
  case wholeNumber
  /// A share, as 85%.
  case percentage
  /// A length of time, as `6 weeks`.
  case period
  /// A length of time or a figure of the law with `within` or `every`, or what stands in its place.
  case interval
  /// A number of days, as `35 days`.
  case days
  /// What an example expects of a row.
  case phrase
  /// What another rule gave, in an example of a rule over results.
  case resultLine
  /// A map with fixed keys.
  case form(WrittenForm)
  case list(WrittenValue)
  /// One alone, or a list of them.
  case oneOrMore(WrittenValue)
  /// A map whose keys are names of some kind, or any words.
  case map(KnownNames, WrittenValue)
  /// Lines of conditions and what follows from them: a map, or a list of maps where their order is to be plain.
  case lines(WrittenValue)
  /// What fits any of these.
  case anyOf([WrittenValue])
  /// The records of one kind in an example.
  case records

  /// One value for all cases, or lines of conditions of which the first that fits wins.
  static func oneOrLines(_ value: WrittenValue) -> WrittenValue { .anyOf([value, .lines(value)]) }
}

/// Names that a book of rules knows; where no book is at hand, any words are taken for them.
package enum KnownNames: Sendable, Hashable {
  /// Words of the writer's own.
  case any
  /// Areas of the inspection frameworks.
  case areas
  /// `each ENTITY`, or `results of RULE`.
  case subjects
  /// Entities in the singular.
  case entities
  /// Entities in the plural.
  case plurals
  /// Entities in the singular or plural.
  case eitherNumber
  /// Entities in the plural, and date fields.
  case happenings
  /// Fields of any entity.
  case fields
  /// Provisions of the law book as rules cite them.
  case citations
  /// Rules by id.
  case rules
  /// Whole numbers.
  case numbers
}
