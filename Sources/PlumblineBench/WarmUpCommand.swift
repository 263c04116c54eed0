import ArgumentParser
import Glibc
import Workers

/// Takes memory, writes to it and gives it back, and reads files, so that whoever runs next finds both as on a machine
/// that has been at work for a while.
///
/// Of memory that has not been in use for some seconds, that of files among it, a virtual machine lets go, and must be
/// given it anew by its host: at half a gigabyte a second where this was tried, which is less than the engine reads. A
/// contender that runs after one that used much memory would seem several times as fast as it would after a pause. It is a
/// process of its own because the most memory that a process has had counts as its children's too.
struct WarmUpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "warm-up", abstract: "Take memory and give it back, and read files.", shouldDisplay: false)

  /// What a contender is about to read.
  @Argument var files: [String]

  func run() {
    takeMemory()
    for file in files { Self.read(file) }
  }

  /// Has this done in a process of its own, for a contender that reads files.
  static func run(forInput files: [String]) throws {
    _ = try MeasuredProcess.run(ownProgram, ["warm-up"] + files)
  }

  private func takeMemory() {
    // Twice as much as is read, and a few gigabytes at least; but no more than three quarters of what is free, so that
    // no file has to be read from its disk again.
    let input = files.reduce(0) { $0 + size(ofFile: $1) }
    let length = min(max(2 * input, 4 << 30), Self.freeBytes / 4 * 3)
    guard length > 0,
      let memory = unsafe mmap(nil, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
      unsafe memory != MAP_FAILED
    else { return }
    unsafe madvise(memory, length, MADV_HUGEPAGE)
    let bytes = unsafe UnsafeMutableBufferPointer(
      start: memory.assumingMemoryBound(to: UInt8.self), count: length)
    let room = unsafe SharedRoom(bytes)
    _ = inParallel(workerCount) { share in
      // No two workers have the same share.
      let own = unsafe room[length * share / workerCount..<length * (share + 1) / workerCount]
      for page in stride(from: 0, to: own.count, by: Int(getpagesize())) { unsafe own[page] = 1 }
    }
    unsafe munmap(memory, length)
  }

  private static func read(_ file: String) {
    let descriptor = unsafe open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    while unsafe Glibc.read(descriptor, &bytes, bytes.count) > 0 {}
  }

  /// Memory that holds nothing, not even what was read of a file.
  private static var freeBytes: Int {
    let kibibytes = Machine.value("MemFree", in: "/proc/meminfo")?.split(separator: " ").first
    return kibibytes.flatMap { Int($0) }.map { $0 << 10 } ?? 0
  }
}
