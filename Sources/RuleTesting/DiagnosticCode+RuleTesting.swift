package import Diagnostics

extension DiagnosticCode {
  /// A status that a rule can give, and none of its examples expects.
  package static let statusWithoutExample = DiagnosticCode(rawValue: "PL0404")
  /// A time limit with no example on one of its sides.
  package static let boundaryWithoutExample = DiagnosticCode(rawValue: "PL0405")
  /// A clause that could be changed without any example noticing.
  package static let unprotectedClause = DiagnosticCode(rawValue: "PL0406")
  /// A reason why no example protects a clause, where one does or there is no such clause.
  package static let idleReason = DiagnosticCode(rawValue: "PL0407")
}
