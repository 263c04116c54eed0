/// What stands in an XML file before its first element.
///
/// It is looked through before the parser sees any of it, because a parser that meets a document type works out
/// its entities, which a few lines can make endless, before it gives word of it.
struct XMLProlog {
  /// So much of a file is looked at; what comes before the first element is shorter in any file that a program
  /// wrote.
  static let mostBytes = 64 << 10

  /// Encodings in which the signs of XML are the bytes of ASCII, or these with a NUL byte beside each.
  private static let encodings = [
    "utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii", "iso-8859-1", "iso-8859-15",
    "windows-1252",
  ]

  private let bytes: [UInt8]
  private var index = 0

  /// - Parameter start: the first bytes of a file.
  init(_ start: some Sequence<UInt8>) {
    // The two bytes of UTF-16, and the marks of byte order, are put out of the way.
    bytes = start.filter { $0 != 0 && $0 < 0x80 }
  }

  /// Why XML that begins so is not read; nil where nothing is wrong with it.
  ///
  /// - Parameter subject: what is read, as the subject of a sentence.
  mutating func fault(subject: String) -> ContainerFault? {
    while index < bytes.count {
      if bytes[index] <= 0x20 {
        index += 1
      } else if starts(with: "<?") {
        let start = index
        guard skip(past: "?>") else { return unfinished(subject) }
        let words = bytes[start..<index]
        if words.starts(with: Array("<?xml".utf8)), let encoding = Self.encoding(in: words),
          !Self.encodings.contains(encoding)
        {
          return .notTrusted("\(subject) is in an encoding that is not read, where UTF-8 is usual")
        }
      } else if starts(with: "<!--") {
        guard skip(past: "-->") else { return unfinished(subject) }
      } else if starts(with: "<!") {
        return .notTrusted("\(subject) declares a document type or entities")
      } else {
        return nil
      }
    }
    return bytes.count < Self.mostBytes / 4 ? nil : unfinished(subject)
  }

  private func unfinished(_ subject: String) -> ContainerFault {
    bytes.count < Self.mostBytes / 4
      ? .broken("\(subject) ends before its first element")
      : .notTrusted("\(subject) has no element near its beginning")
  }

  private func starts(with words: StaticString) -> Bool {
    bytes[index...].starts(with: Array("\(words)".utf8))
  }

  /// Moves behind the next place where some signs stand; false where there is none.
  private mutating func skip(past words: StaticString) -> Bool {
    let wanted = Array("\(words)".utf8)
    while index + wanted.count <= bytes.count {
      if bytes[index...].starts(with: wanted) {
        index += wanted.count
        return true
      }
      index += 1
    }
    return false
  }

  /// The encoding that the XML declaration names, in lower case.
  private static func encoding(in declaration: ArraySlice<UInt8>) -> String? {
    let words = String(decoding: declaration, as: UTF8.self).lowercased()
    let parts = words.split(omittingEmptySubsequences: false) { $0 == "\"" || $0 == "'" }
    guard let name = parts.firstIndex(where: { $0.contains("encoding") }), name + 1 < parts.count else {
      return nil
    }
    return String(parts[name + 1])
  }
}

/// The bytes of another feed, the first of which have been looked at.
final class ExaminedFeed: ByteFeed {
  private let feed: ByteFeed
  let start: [UInt8]
  private var offset = 0

  override var fault: ContainerFault? { feed.fault }

  /// Takes the first bytes of a feed.
  init(_ feed: ByteFeed, count: Int) {
    self.feed = feed
    start = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count, let base = buffer.baseAddress {
        let read = unsafe feed.read(into: base + filled, capacity: count - filled)
        guard read > 0 else { break }
        filled += read
      }
    }
  }

  override func read(into buffer: UnsafeMutableRawPointer, capacity: Int) -> Int {
    guard offset < start.count else { return unsafe feed.read(into: buffer, capacity: capacity) }
    let count = min(capacity, start.count - offset)
    let target = unsafe UnsafeMutableRawBufferPointer(start: buffer, count: count)
    unsafe target.copyBytes(from: start[offset..<offset + count])
    offset += count
    return count
  }
}
