import Diagnostics
import Files
import Glibc

/// How this run may speak: colour and progress only on a terminal.
enum Terminal {
  /// Whether standard output takes colour: it is a terminal, and nobody asked for none (`NO_COLOR`).
  static var outputTakesColour: Bool { isatty(STDOUT_FILENO) == 1 && allowsColour }
  /// The same for standard error.
  static var errorTakesColour: Bool { isatty(STDERR_FILENO) == 1 && allowsColour }

  /// Columns of the terminal that standard output is, else 100.
  static var width: Int {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return 100 }
    return Int(size.ws_col)
  }

  private static var allowsColour: Bool {
    guard let value = unsafe getenv("NO_COLOR") else { return true }
    return unsafe value.pointee == 0
  }

  /// Writes to standard error.
  static func complain(_ text: String) {
    _ = write(text, to: STDERR_FILENO)
  }

  /// Writes to standard output; where that has no room, the run ends with the status of a report that cannot be
  /// written.
  static func say(_ text: String) {
    let failure = write(text, to: STDOUT_FILENO)
    // Where nobody listens any more, as behind `head`, there is no one left to tell.
    guard failure != 0, failure != EPIPE else { return }
    let reason = unsafe String(cString: strerror(failure))
    let diagnostic = Diagnostic(
      .fileNotWritten, .error, at: .file("standard output"),
      "what was to be said cannot be written: \(reason)",
      help: "make room where it goes to, and run again")
    complain(DiagnosticRendering(usesColour: errorTakesColour).render(diagnostic))
    exit(2)
  }

  /// Writes a text whole.
  ///
  /// - Returns: 0, or the number of what kept it from being written.
  private static func write(_ text: String, to descriptor: Int32) -> Int32 {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let from = sent
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress.map { unsafe $0 + from }, buffer.count - from)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN {
        // Somebody made it one that does not wait: it is waited for here.
        var ready = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&ready, 1, -1)
        continue
      }
      guard count > 0 else { return errno }
      sent += count
    }
    return 0
  }
}
