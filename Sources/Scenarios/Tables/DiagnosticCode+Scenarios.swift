package import Diagnostics

extension DiagnosticCode {
  /// A scenario was asked for with a number of children it cannot have.
  package static let scenarioSizeImpossible = DiagnosticCode(rawValue: "PL0953")
}
