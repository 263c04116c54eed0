package import Diagnostics

extension DiagnosticCode {
  /// An answer that a rule cannot be drafted from.
  package static let answerNotTaken = DiagnosticCode(rawValue: "PL0806")
  /// A file that is there already, and is not written over.
  package static let fileIsThere = DiagnosticCode(rawValue: "PL0807")
}
