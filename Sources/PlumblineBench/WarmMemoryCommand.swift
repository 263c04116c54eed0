import ArgumentParser
import Glibc

/// Takes memory, writes to it and gives it back, so that whoever runs next finds memory as on a machine that has been at
/// work for a while.
///
/// Of memory that has not been in use for some seconds a virtual machine lets go, and must be given it anew by its host:
/// at half a gigabyte a second where this was tried, which is less than the engine reads. A contender that runs after one
/// that used much memory would seem several times as fast as it would after a pause. It is a process of its own because
/// the most memory that a process has had counts as its children's too.
struct WarmMemoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "warm-memory", abstract: "Take memory and give it back.", shouldDisplay: false)

  /// How many bytes.
  @Argument var wanted: Int

  func run() {
    // No more than three quarters of what is free, so that no file has to be read from its disk again.
    let length = min(wanted, Self.freeBytes / 4 * 3)
    guard length > 0,
      let memory = unsafe mmap(nil, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
      unsafe memory != MAP_FAILED
    else { return }
    unsafe madvise(memory, length, MADV_HUGEPAGE)
    for page in stride(from: 0, to: length, by: Int(getpagesize())) {
      unsafe memory.storeBytes(of: 1, toByteOffset: page, as: UInt8.self)
    }
  }

  /// Takes up what a contender may need that reads so many bytes: twice as much, and a few gigabytes at least.
  static func takeUp(forInputOf bytes: Int) throws {
    _ = try MeasuredProcess.run(ownProgram, ["warm-memory", "\(max(2 * bytes, 4 << 30))"])
  }

  /// Memory that holds nothing, not even what was read of a file.
  private static var freeBytes: Int {
    let line = text(atPath: "/proc/meminfo")?.split(separator: "\n").first { $0.hasPrefix("MemFree:") }
    return (line?.split(separator: " ").dropFirst().first).flatMap { Int($0) }.map { $0 << 10 } ?? 0
  }
}
