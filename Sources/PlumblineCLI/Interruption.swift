import Diagnostics
import Files
import Glibc

/// What becomes of a run that somebody stops: with Ctrl-C, by closing the terminal, or through the system.
enum Interruption {
  /// The signals that stop this run, with what they are called.
  private static let awaited = [(SIGHUP, "SIGHUP"), (SIGINT, "SIGINT"), (SIGTERM, "SIGTERM")]
    .filter { !isIgnored($0.0) }

  /// From now on such a run takes away what it has half written, says so in one line, and ends with 128 and the number
  /// of the signal, as a shell would say of a program that has nothing to take away.
  ///
  /// A thread waits for the signals, and all others, which begin after it, leave them to it: so it may wait for a
  /// lock and ask for memory, as nothing may that interrupts. A signal that whoever starts the program has turned off,
  /// as `nohup` does, stays off.
  static func endTheRunPlainly() {
    var signals = signals
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    var thread = pthread_t()
    unsafe pthread_create(&thread, nil, { _ in Interruption.wait() }, nil)
  }

  private static var signals: sigset_t {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for (number, _) in awaited { unsafe sigaddset(&signals, number) }
    return signals
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(number, nil, &action) == 0 else { return false }
    return unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static func wait() -> Never {
    var signals = signals
    var number: Int32 = 0
    while unsafe sigwait(&signals, &number) != 0 {}
    let (stopped, name) = (number, awaited.first { $0.0 == number }?.1 ?? "")
    UnfinishedFiles.removeAll { hasKept in
      let rest =
        hasKept
        ? "files that were written by then are whole"
        : "nothing was written, and what was there before is as it was"
      let line = isatty(STDERR_FILENO) == 1 ? "\r\u{1B}[K" : ""
      Terminal.complain(line + "error[\(DiagnosticCode.runStopped.rawValue)]: stopped (\(name)): \(rest)\n")
      _exit(128 + stopped)
    }
  }
}
