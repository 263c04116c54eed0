package import CaseModel
package import RuleModel

/// The words that a rule may use, with what each means, for whoever writes one.
package struct RuleWords: Sendable {
  /// Kinds of record, in order of name.
  package var kinds: [Kind]
  /// Lists of codes that short texts can be held against, in order of name.
  package var lists: [CodeList]
  /// Phrases that can be counted in a text, each list under its name.
  package var phrases: [Lexicon]
  /// Figures of the law, in order of name.
  package var figures: [Figure]

  /// A kind of record.
  package struct Kind: Sendable {
    /// One of it, and several.
    package var name: String
    package var plural: String
    package var means: String
    /// The kinds that its rows refer to, in the order of its fields.
    package var belongsTo: [String]
    /// The kinds whose rows refer to it.
    package var namedBy: [String]
    /// The fields that say when it happened, when it started and when it ended; nil where there is none.
    package var happens: String?
    package var starts: String?
    package var ends: String?
    /// Whether its rows are a return as it was sent in.
    package var isAsReturned: Bool
    package var fields: [Field]
    /// The conditions that go by a name, in the order they are written, each spelt out.
    package var conditions: [Named]
  }

  /// A field of a kind of record.
  package struct Field: Sendable {
    package var name: String
    package var type: FieldType
    /// Its codes, where it holds one of several.
    package var codes: [Code]
    /// What a blank means; empty where it is not known then.
    package var blankMeans: String
    /// Spellings that say that it is not known.
    package var unknownWords: [String]
    package var isPrivate: Bool
    /// What a usual row of an example holds; nil where it says nothing.
    package var usually: String?
    /// The export formats that have a column for it, in order of name.
    package var exports: [String]
  }

  /// A code of a field.
  package struct Code: Sendable {
    package var code: String
    /// What it means, where a list of codes that holds all of the field's says so; else empty.
    package var means: String
  }

  /// A condition with a name.
  package struct Named: Sendable {
    package var name: String
    /// As it is written, on one line.
    package var says: String
  }

  /// A figure of the law.
  package struct Figure: Sendable {
    package var name: String
    /// Whether it is a yes or no, and no length of time.
    package var isAnswer: Bool
  }
}
