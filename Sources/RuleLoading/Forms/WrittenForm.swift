/// A map with fixed keys as files of rules hold it: its keys, what each says, and what may stand under it.
///
/// The loader refuses every key that is not in it, and the schema that editors complete and check by is made of
/// the same declaration, so that neither can know a key that the other does not.
package struct WrittenForm: Sendable, Hashable {
  /// One of its keys.
  package struct Key: Sendable, Hashable {
    package var name: String
    /// What it says, for whoever writes the file; words of the file stand between backticks.
    package var says: String
    package var value: WrittenValue
    package var presence: Presence
  }

  /// Whether a key must be there.
  package enum Presence: Sendable, Hashable {
    case optional
    case required
    /// It must be there where another key is not.
    case requiredWithout(String)
    /// It must be there where another key is.
    case requiredWith(String)
  }

  /// Keys that are not fixed: whose names they are, and what stands under them.
  package struct OtherKeys: Sendable, Hashable {
    package var names: KnownNames
    package var value: WrittenValue
  }

  /// Keys that say something only beside one of some others.
  package struct Companions: Sendable, Hashable {
    package var keys: [String]
    package var beside: [String]
  }

  /// What it is, with its article: `a rule`.
  package var what: String
  package var keys: [Key]
  /// Keys besides the fixed ones; where nil, every other key is a mistake.
  package var others: OtherKeys?
  /// Keys of which exactly one is there; none where that does not matter.
  package var alternatives: [String] = []
  package var companions: [Companions] = []

  /// The names of its fixed keys.
  package var keyNames: [String] { keys.map(\.name) }

  package init(_ what: String, _ keys: [Key]) {
    self.what = what
    self.keys = keys
  }

  /// The same with all keys optional, for a map that says what is to be changed of another.
  package func asChange(_ what: String) -> WrittenForm {
    var form = self
    form.what = what
    form.alternatives = []
    form.companions = []
    for position in form.keys.indices { form.keys[position].presence = .optional }
    return form
  }
}

extension WrittenForm.Key {
  /// A key that may be left out.
  package static func may(_ name: String, _ value: WrittenValue, _ says: String) -> Self {
    Self(name: name, says: says, value: value, presence: .optional)
  }

  /// A key that must be there.
  package static func must(_ name: String, _ value: WrittenValue, _ says: String) -> Self {
    Self(name: name, says: says, value: value, presence: .required)
  }

  /// A key that must be there unless another is.
  static func must(_ name: String, _ value: WrittenValue, without other: String, _ says: String) -> Self {
    Self(name: name, says: says, value: value, presence: .requiredWithout(other))
  }

  /// A key that must be there where another is.
  static func must(_ name: String, _ value: WrittenValue, with other: String, _ says: String) -> Self {
    Self(name: name, says: says, value: value, presence: .requiredWith(other))
  }
}

extension WrittenForm {
  /// What the documents of a file may be, by the kind of file that its folder makes it.
  package static func documents(ofKind kind: String) -> [WrittenForm] {
    switch kind {
    case "dictionary": [entity, codeList]
    case "law": [instrument]
    case "calendars": [schoolTerms, workingDays]
    case "lexicons": [lexicon]
    case "framework": [framework]
    case "sources": [sourceMapping]
    default: [rule]
    }
  }
}
