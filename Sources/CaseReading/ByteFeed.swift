/// Bytes that are read from their beginning to their end, a buffer at a time.
class ByteFeed {
  /// What went wrong while reading.
  var fault: ContainerFault? { nil }

  /// Reads the next bytes; 0 at the end, -1 when something is wrong, which `fault` then tells.
  func read(into buffer: UnsafeMutableRawPointer, capacity: Int) -> Int { 0 }
}

/// The bytes of a file on the disk.
final class FileFeed: ByteFeed {
  private let mapped: MappedFile
  private var offset = 0
  private var forgotten = 0

  /// After so many bytes the memory that held them is let go.
  private static let forgottenAtOnce = 4 << 20

  /// The bytes of a file from its beginning; nil where it cannot be opened.
  init?(path: String) {
    guard let mapped = MappedFile.open(path) else { return nil }
    self.mapped = mapped
  }

  override func read(into buffer: UnsafeMutableRawPointer, capacity: Int) -> Int {
    let count = min(capacity, mapped.count - offset)
    guard count > 0 else { return 0 }
    let target = unsafe UnsafeMutableRawBufferPointer(start: buffer, count: count)
    mapped.withBytes { bytes in
      let part = bytes.extracting(offset..<offset + count)
      unsafe part.withUnsafeBytes { unsafe target.copyMemory(from: $0) }
    }
    offset += count
    if offset - forgotten > Self.forgottenAtOnce {
      mapped.forget(from: forgotten, to: offset)
      forgotten = offset
    }
    return count
  }
}
