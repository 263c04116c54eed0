package import Diagnostics

extension DiagnosticCode {
  /// A scenario's folder could not be made.
  package static let scenarioFolderNotMade = DiagnosticCode(rawValue: "PL0951")
  /// A scenario's file could not be written.
  package static let scenarioFileNotWritten = DiagnosticCode(rawValue: "PL0952")
  /// A scenario was asked for with a number of children it cannot have.
  package static let scenarioSizeImpossible = DiagnosticCode(rawValue: "PL0953")
}
