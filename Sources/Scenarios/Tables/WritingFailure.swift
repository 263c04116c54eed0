import Diagnostics
import Glibc

/// Why a file could not be written.
struct WritingFailure: Error {
  var path: String
  /// What the system or a library says.
  var reason: String

  /// A failure with what a library says of it.
  init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// A failure with one of the system's error numbers.
  init(path: String, number: Int32) {
    self.path = path
    reason = unsafe String(cString: strerror(number))
  }

  /// What is told about it.
  var diagnostic: Diagnostic {
    Diagnostic(
      .scenarioFileNotWritten, .error, at: .file(path), "the file cannot be written: \(reason)",
      help: "Choose a folder you may write to, with room on its disk, and run again.")
  }
}
