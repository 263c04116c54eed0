package import Diagnostics

extension DiagnosticCode {
  /// An approval of a rule that means something else by now.
  package static let voidApproval = DiagnosticCode(rawValue: "PL0420")
  /// A rule, source or scenario asked for by a name that nothing goes by.
  package static let unknownChoice = DiagnosticCode(rawValue: "PL0801")
  /// A date asked for that is not a date.
  package static let malformedDate = DiagnosticCode(rawValue: "PL0802")
  /// Nothing says as at which day the record is to be judged.
  package static let noAsAtDate = DiagnosticCode(rawValue: "PL0803")
  /// The window that rates are taken over opens after it closes.
  package static let windowIsEmpty = DiagnosticCode(rawValue: "PL0804")
  /// Nobody and nothing goes by the name that an explanation is asked of.
  package static let nothingToExplain = DiagnosticCode(rawValue: "PL0805")
}
