import Diagnostics
import Glibc

/// Why a file could not be written.
struct WritingFailure: Error {
  var path: String
  /// The system's error number.
  var number: Int32

  /// What is told about it.
  var diagnostic: Diagnostic {
    let reason = unsafe String(cString: strerror(number))
    return Diagnostic(
      .scenarioFileNotWritten, .error, at: .file(path), "the file cannot be written: \(reason)",
      help: "Choose a folder you may write to, with room on its disk, and run again.")
  }
}
