/// What a field may hold, and so how its cells are read and compared.
package enum FieldType: Sendable, Hashable {
  /// The row's own identifier, unique within its entity.
  case identifier
  /// The identifier of a row of another entity.
  case reference(to: String)
  /// A civil day.
  case date
  /// A day with a time of day in London, or a day alone, which then stands for its 24 hours.
  case moment
  /// Yes or no; code 1 is yes, code 0 is no.
  case yesNo
  /// One of a fixed list of words, stored as their position in the list.
  case code([String])
  /// A whole number.
  case number
  /// A short word such as a team's name or a worker's reference: safe to print, never compared with a list.
  case label
  /// Free text. It may carry names, so it reaches no output; rules read its features only.
  case text
}

/// A field of an entity, in the words of the field.
package struct Field: Sendable, Hashable {
  package var name: String
  package var type: FieldType
  /// Whether its values may never reach an output: dates of birth, names, free text.
  package var isPrivate: Bool
  /// Whether a blank cell is an answer of its own (an end date: still open), rather than something unknown.
  package var blankIsAnswer: Bool
  /// Spellings, in lower case, that say in so many words that the value is not known.
  package var unknownWords: [String]
  /// What a blank cell means, in the dictionary's words: `still living there`; empty where it does not say.
  package var blankMeans: String

  package init(
    name: String, type: FieldType, isPrivate: Bool = false, blankIsAnswer: Bool = false,
    unknownWords: [String] = [], blankMeans: String = ""
  ) {
    self.name = name
    self.type = type
    self.isPrivate = isPrivate || type == .text
    self.blankIsAnswer = blankIsAnswer
    self.unknownWords = unknownWords
    self.blankMeans = blankMeans
  }
}
