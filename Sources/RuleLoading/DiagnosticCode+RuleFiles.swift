package import Diagnostics

extension DiagnosticCode {
  /// A folder or file of the rules that cannot be read.
  package static let unreadableRules = DiagnosticCode(rawValue: "PL0211")
  /// A part of the rules folder without which nothing can be judged.
  package static let missingRules = DiagnosticCode(rawValue: "PL0212")
  /// A file of the rules folder in which nothing is written.
  package static let emptyRuleFile = DiagnosticCode(rawValue: "PL0213")
  /// A council's own folder, taken for a whole folder of rules.
  package static let councilFolder = DiagnosticCode(rawValue: "PL0214")
  /// A placeholder of a sentence that nothing fills.
  package static let unknownPlaceholder = DiagnosticCode(rawValue: "PL0402")
  /// A key that the rule's kind of expectation does not read.
  package static let keyOfAnotherKind = DiagnosticCode(rawValue: "PL0403")
}
