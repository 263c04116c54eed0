package import Diagnostics

extension DiagnosticCode {
  /// A file that could not be written.
  package static let fileNotWritten = DiagnosticCode(rawValue: "PL0901")
  /// A folder that could not be made.
  package static let folderNotMade = DiagnosticCode(rawValue: "PL0902")
  /// A run that was stopped from outside.
  package static let runStopped = DiagnosticCode(rawValue: "PL0903")
}
