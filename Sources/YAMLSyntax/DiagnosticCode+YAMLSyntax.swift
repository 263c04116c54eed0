package import Diagnostics

extension DiagnosticCode {
  /// The file has more bytes than are read.
  package static let yamlFileTooLarge = DiagnosticCode(rawValue: "PL0101")
  /// The bytes of the file are not UTF-8.
  package static let yamlNotUTF8 = DiagnosticCode(rawValue: "PL0102")
  /// A control character, or a line break that editors do not show.
  package static let yamlCharacterNotAllowed = DiagnosticCode(rawValue: "PL0103")
  /// A character that looks like a space, or like nothing, where it changes the meaning.
  package static let yamlLookAlikeSpace = DiagnosticCode(rawValue: "PL0104")
  /// Lists and maps stand too deep inside one another.
  package static let yamlNestedTooDeep = DiagnosticCode(rawValue: "PL0105")
  /// The file holds more values than are read.
  package static let yamlTooManyValues = DiagnosticCode(rawValue: "PL0106")
  /// A map has the same key twice.
  package static let yamlDuplicateKey = DiagnosticCode(rawValue: "PL0107")
  /// A key is missing, or is not a word or phrase on one line.
  package static let yamlKeyNotText = DiagnosticCode(rawValue: "PL0108")
  /// An anchor, an alias or a merge key.
  package static let yamlAliasNotAllowed = DiagnosticCode(rawValue: "PL0109")
  /// An explicit tag.
  package static let yamlTagNotAllowed = DiagnosticCode(rawValue: "PL0110")
  /// A tab where spaces are needed.
  package static let yamlTabInIndentation = DiagnosticCode(rawValue: "PL0111")
  /// A line's indentation fits nothing above it.
  package static let yamlIndentation = DiagnosticCode(rawValue: "PL0112")
  /// A key without its colon, or a colon or dash without its space.
  package static let yamlMissingColon = DiagnosticCode(rawValue: "PL0113")
  /// Text with a colon and a space in it that is not in quotes.
  package static let yamlColonInText = DiagnosticCode(rawValue: "PL0114")
  /// A quote that is opened and not closed.
  package static let yamlUnclosedQuote = DiagnosticCode(rawValue: "PL0115")
  /// Text after the quote or bracket that ends a value.
  package static let yamlTextAfterEnd = DiagnosticCode(rawValue: "PL0116")
  /// A bracket that is not closed, or a comma missing between brackets.
  package static let yamlBrackets = DiagnosticCode(rawValue: "PL0117")
  /// Text that begins with a character which means something to YAML.
  package static let yamlTextNeedsQuotes = DiagnosticCode(rawValue: "PL0118")
  /// A backslash in double quotes that starts no known escape.
  package static let yamlUnknownEscape = DiagnosticCode(rawValue: "PL0119")
  /// A list item among keys, or a key among list items.
  package static let yamlListOutOfPlace = DiagnosticCode(rawValue: "PL0120")
  /// A second value where the document should have ended, or a directive.
  package static let yamlDocumentOutOfPlace = DiagnosticCode(rawValue: "PL0121")
  /// Anything else that is not YAML, in the parser's own words.
  package static let yamlNotUnderstood = DiagnosticCode(rawValue: "PL0122")
  /// How many further mistakes of the file are not listed.
  package static let yamlMoreMistakes = DiagnosticCode(rawValue: "PL0123")
}
