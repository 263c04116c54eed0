package import Diagnostics

extension DiagnosticCode {
  /// A change of a council's that names a rule there is not.
  package static let changeOfNoRule = DiagnosticCode(rawValue: "PL0241")
  /// A change that would let a council off law or guidance.
  package static let changeLoosens = DiagnosticCode(rawValue: "PL0242")
  /// A change without a reason, or without who decided it and when.
  package static let changeWithoutReason = DiagnosticCode(rawValue: "PL0243")
  /// Something that a council's own folder may not say anew.
  package static let notTheirsToChange = DiagnosticCode(rawValue: "PL0244")
}
