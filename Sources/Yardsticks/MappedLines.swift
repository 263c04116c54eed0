import Glibc

/// A file of lines behind a heading, mapped into memory and cut into pieces of whole lines.
///
/// Whoever reads words of eight bytes reads beyond a line's end: within the mapping that is the next line, and the
/// last piece stands once more in memory of its own, with noughts behind it.
@safe final class MappedLines: Sendable {
  /// Where the mapping begins, as a number: nobody writes there, so any core may read.
  private let address: UInt
  private let count: Int
  /// Whole lines of the mapping.
  private let pieces: [Range<Int>]
  /// The last lines, followed by noughts.
  private let tail: [UInt8]
  private static let padding = 16

  /// Maps a file whose first line is `heading` and whose last line ends; nil where it is not so.
  ///
  /// - Parameter length: about how many bytes a piece is to have.
  init?(_ path: String, heading: StaticString, pieceLength length: Int) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    let first = heading.utf8CodeUnitCount + 1
    guard unsafe fstat(descriptor, &status) == 0, status.st_size >= first else { return nil }
    let count = Int(status.st_size)
    guard let mapped = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0),
      unsafe mapped != MAP_FAILED
    else { return nil }
    unsafe madvise(mapped, count, MADV_SEQUENTIAL)
    address = UInt(bitPattern: mapped)
    self.count = count
    let bytes = unsafe UnsafeRawBufferPointer(start: mapped, count: count)
    let isHeaded = unsafe heading.withUTF8Buffer { unsafe bytes.starts(with: $0) } && bytes[first - 1] == 10
    var last = max(first, count - 4096)
    while last > first, unsafe bytes[last - 1] != 10 { last -= 1 }
    tail = unsafe Array(bytes[last...]) + [UInt8](repeating: 0, count: Self.padding)
    var pieces: [Range<Int>] = []
    var from = first
    while from < last {
      var to = min(from + length, last)
      while to < last, unsafe bytes[to - 1] != 10 { to += 1 }
      pieces.append(from..<to)
      from = to
    }
    self.pieces = pieces
    guard isHeaded else { return nil }
  }

  deinit {
    unsafe munmap(UnsafeMutableRawPointer(bitPattern: address), count)
  }

  /// How many pieces there are.
  var pieceCount: Int { pieces.count + 1 }

  /// How many bytes a piece has.
  func length(ofPiece piece: Int) -> Int {
    piece < pieces.count ? pieces[piece].count : tail.count - Self.padding
  }

  /// Reads a piece.
  func withPiece(_ piece: Int, _ body: (inout LineCursor) -> Void) {
    func read(_ bytes: UnsafeRawBufferPointer.SubSequence) {
      if var cursor = unsafe LineCursor(over: UnsafeRawBufferPointer(rebasing: bytes)) { body(&cursor) }
    }
    if piece < pieces.count {
      let start = unsafe UnsafeRawPointer(bitPattern: address)
      unsafe read(UnsafeRawBufferPointer(start: start, count: count)[pieces[piece]])
    } else {
      unsafe tail.withUnsafeBytes { unsafe read($0.dropLast(Self.padding)) }
    }
  }
}
