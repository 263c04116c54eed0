package import Diagnostics
import Glibc

/// Why a file could not be written.
package struct WritingFailure: Error {
  package var path: String
  /// What the system or a library says.
  package var reason: String

  /// A failure with what a library says of it.
  package init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  /// A failure with one of the system's error numbers.
  package init(path: String, number: Int32) {
    self.path = path
    reason = unsafe String(cString: strerror(number))
  }

  /// What is told about it.
  package var diagnostic: Diagnostic {
    Diagnostic(
      .fileNotWritten, .error, at: .file(path), "the file cannot be written: \(reason)",
      help: "choose a folder you may write to, with room on its disk, and run again")
  }
}
