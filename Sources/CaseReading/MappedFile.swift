import Glibc
import Workers

/// A file's bytes, mapped into memory for reading and let go with this value.
@safe struct MappedFile: ~Copyable, Sendable {
  /// The address, as a number; nil for an empty file.
  ///
  /// Nobody writes there, so any core may read.
  private let address: UInt?
  /// How many bytes the file has.
  let count: Int

  /// Takes over a mapping.
  private init(start: UnsafeMutableRawPointer?, count: Int) {
    address = unsafe start.map { UInt(bitPattern: $0) }
    self.count = count
  }

  private var start: UnsafeMutableRawPointer? {
    unsafe address.flatMap { unsafe UnsafeMutableRawPointer(bitPattern: $0) }
  }

  /// Maps a file; nil where it cannot be opened, or is not a file.
  static func open(_ path: String) -> MappedFile? {
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let count = Int(status.st_size)
    guard count > 0 else { return unsafe MappedFile(start: nil, count: 0) }
    let mapped = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let mapped = unsafe mapped, unsafe mapped != MAP_FAILED else { return nil }
    unsafe madvise(mapped, count, MADV_SEQUENTIAL)
    return unsafe MappedFile(start: mapped, count: count)
  }

  deinit {
    if let start = unsafe start { unsafe munmap(start, count) }
  }

  /// Gives the bytes to a closure.
  func withBytes<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    // The mapping lives as long as this value, which the call borrows.
    let bytes = unsafe UnsafeBufferPointer(start: start?.assumingMemoryBound(to: UInt8.self), count: count)
    return body(unsafe bytes.span)
  }

  /// Gives the bytes to a closure so many times, with a number each, on as many cores as there are.
  func inParallel<Result: Sendable>(
    _ count: Int, _ body: @Sendable (Span<UInt8>, Int) -> Result
  ) -> [Result] {
    // Nobody writes there, and the mapping lives until all are done.
    let address = address
    let length = self.count
    return Workers.inParallel(count) { number in
      let start = unsafe address.flatMap { unsafe UnsafePointer<UInt8>(bitPattern: $0) }
      let bytes = unsafe UnsafeBufferPointer(start: start, count: length)
      return body(unsafe bytes.span, number)
    }
  }

  /// Gives stretches of the bytes to a closure on as many cores as there are, and lets go of the memory of each when it
  /// is done with, so that a long file that is looked through takes up little.
  ///
  /// - Parameter cuts: where they begin, and the end of the last.
  func inStretches<Result: Sendable>(
    _ cuts: [Int], _ body: @Sendable (Span<UInt8>, Range<Int>) -> Result
  ) -> [Result] {
    let (address, length) = (address, count)
    return inParallel(cuts.count - 1) { bytes, number in
      let result = body(bytes, cuts[number]..<cuts[number + 1])
      Self.forget(from: cuts[number], to: cuts[number + 1], of: address, length: length)
      return result
    }
  }

  /// Lets go of the memory that holds the bytes between two offsets; a later look at them brings them back
  /// from the file.
  func forget(from start: Int, to end: Int) {
    Self.forget(from: start, to: end, of: address, length: count)
  }

  private static func forget(from start: Int, to end: Int, of address: UInt?, length: Int) {
    let page = Int(getpagesize())
    let (first, last) = ((start + page - 1) / page * page, min(end, length) / page * page)
    guard first < last, let base = unsafe address.flatMap({ unsafe UnsafeMutableRawPointer(bitPattern: $0) })
    else { return }
    unsafe madvise(base + first, last - first, MADV_DONTNEED)
  }
}
