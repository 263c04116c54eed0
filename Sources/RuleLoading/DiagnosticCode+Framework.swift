package import Diagnostics

extension DiagnosticCode {
  /// Two inspection frameworks are in force on one day.
  package static let overlappingFrameworks = DiagnosticCode(rawValue: "PL0209")
}
