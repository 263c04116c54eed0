import Glibc

/// A line on the terminal that says what is being done, once the work has taken a second.
final class ProgressLine {
  private let started = ContinuousClock.now
  private let isShown = isatty(STDERR_FILENO) == 1
  private var isWritten = false

  /// Tells what is being done now.
  func tell(_ words: String) {
    guard isShown, ContinuousClock.now - started > .seconds(1) else { return }
    isWritten = true
    Terminal.complain("\r\u{1B}[K\(words) …")
  }

  /// Takes the line away.
  func clear() {
    if isWritten { Terminal.complain("\r\u{1B}[K") }
  }
}
