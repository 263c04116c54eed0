import Glibc

/// This program, run once more in a process of its own.
enum OwnProcess {
  /// Runs it with other arguments and waits for it.
  ///
  /// - Returns: its exit status, and the most memory it held at once, in bytes.
  static func run(_ arguments: [String]) throws -> (status: Int32, peakBytes: Int) {
    var words = unsafe (["plumbline-bench"] + arguments).map { unsafe strdup($0) }
    defer { unsafe words.forEach { unsafe free($0) } }
    unsafe words.append(nil)
    var number: pid_t = 0
    let failure = unsafe posix_spawn(&number, "/proc/self/exe", nil, nil, words, environ)
    guard failure == 0 else {
      throw BenchFailure("cannot start a process: \(unsafe String(cString: strerror(failure)))")
    }
    var status: Int32 = 0
    var usage = rusage()
    while unsafe wait4(number, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw BenchFailure("a process was lost") }
    }
    // The low seven bits tell of a signal, the next eight are the exit status. Memory is told in kibibytes.
    let signal = status & 0x7F
    return (signal == 0 ? (status >> 8) & 0xFF : 128 + signal, Int(usage.ru_maxrss) * 1024)
  }
}
