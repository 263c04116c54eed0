import Glibc

/// What a process came to that ran to its end.
struct MeasuredProcess {
  /// By the wall clock, from its start until it was gone.
  var seconds: Double
  /// On all cores together.
  var processorSeconds: Double
  /// The most memory it held at once, pages of mapped files among it.
  var peakBytes: Int
  /// The most memory of its own, pages of files not among it.
  ///
  /// It is looked at every two milliseconds, and 0 where nobody looked.
  var peakOwnBytes = 0

  /// Runs a program and waits for it.
  ///
  /// - Parameters:
  ///   - program: its path.
  ///   - isQuiet: whether what it says is thrown away.
  ///   - watchesMemory: whether its own memory is looked at while it runs; else the wall clock is told to the
  ///     microsecond.
  static func run(
    _ program: String, _ arguments: [String], isQuiet: Bool = false, watchesMemory: Bool = false
  ) throws -> MeasuredProcess {
    var words = unsafe ([program] + arguments).map { unsafe strdup($0) }
    defer { unsafe words.forEach { unsafe free($0) } }
    unsafe words.append(nil)
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for output in isQuiet ? [STDOUT_FILENO, STDERR_FILENO] : [] {
      unsafe posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
    }
    let started = ContinuousClock.now
    var number: pid_t = 0
    let failure = unsafe posix_spawnp(&number, program, &actions, nil, words, environ)
    guard failure == 0 else {
      throw BenchFailure("cannot start \(program): \(unsafe String(cString: strerror(failure)))")
    }
    var status: Int32 = 0
    var usage = rusage()
    var own = 0
    while true {
      let ended = unsafe wait4(number, &status, watchesMemory ? WNOHANG : 0, &usage)
      if ended > 0 { break }
      guard ended == 0 || errno == EINTR else { throw BenchFailure("\(program) was lost") }
      own = max(own, ownBytes(of: number))
      usleep(2000)
    }
    let taken = PlumblineBench.seconds(since: started)
    // The low seven bits tell of a signal, the next eight are the exit status.
    guard status & 0x7F == 0, (status >> 8) & 0xFF == 0 else {
      throw BenchFailure("\(program) \(arguments.joined(separator: " ")) failed")
    }
    let times = [usage.ru_utime, usage.ru_stime]
    // Memory is told in kibibytes.
    return MeasuredProcess(
      seconds: taken,
      processorSeconds: times.reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 },
      peakBytes: Int(usage.ru_maxrss) * 1024, peakOwnBytes: own)
  }

  /// The memory of a process that is no file's, at this moment; 0 where it is gone.
  private static func ownBytes(of number: pid_t) -> Int {
    // Pages: all, resident, and those of the resident that are files'.
    let words = (text(atPath: "/proc/\(number)/statm") ?? "").split(separator: " ").compactMap { Int($0) }
    return words.count > 2 ? (words[1] - words[2]) * Int(getpagesize()) : 0
  }
}

/// What a small file holds; nil where it cannot be read.
func text(atPath path: String) -> String? {
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var bytes = [UInt8](repeating: 0, count: 1 << 16)
  let count = unsafe read(descriptor, &bytes, bytes.count)
  return count < 0 ? nil : String(decoding: bytes.prefix(count), as: UTF8.self)
}
