/// The encoding that Windows programs of Western Europe save text in.
enum Windows1252 {
  /// What the bytes 80 to 9F stand for; five of them stand for nothing.
  private static let scalars: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  /// How many bytes a text has as UTF-8.
  static func utf8Count(_ bytes: Span<UInt8>) -> Int {
    var count = 0
    var index = 0
    while index < bytes.count {
      let plain = plainCount(bytes, from: index, to: bytes.count)
      (index, count) = (index + plain, count + plain)
      guard index < bytes.count else { break }
      let length = TextExamination.characterLength(bytes, at: index)
      count += length > 0 ? length : (scalar(of: bytes[index]) < 0x800 ? 2 : 3)
      index += max(1, length)
    }
    return count
  }

  /// Adds the text between two offsets, the first at the start of a character, as UTF-8.
  ///
  /// Characters that are UTF-8 already stay as they are, so that a file put together from
  /// both comes out whole.
  ///
  /// - Returns: where to go on, which is where the last character ends.
  static func append(_ bytes: Span<UInt8>, from start: Int, to end: Int, to text: inout [UInt8]) -> Int {
    var index = start
    while index < end {
      let plain = plainCount(bytes, from: index, to: end)
      let piece = bytes.extracting(index..<index + plain)
      unsafe piece.withUnsafeBufferPointer { unsafe text.append(contentsOf: $0) }
      index += plain
      guard index < end else { break }
      let length = TextExamination.characterLength(bytes, at: index)
      if length > 0 {
        for offset in 0..<length { text.append(bytes[index + offset]) }
        index += length
      } else {
        append(bytes[index], to: &text)
        index += 1
      }
    }
    return index
  }

  /// How many bytes of plain English follow one another from an offset on.
  private static func plainCount(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, bytes[index] < 0x80 { index += 1 }
    return index - start
  }

  private static func scalar(of byte: UInt8) -> UInt16 {
    byte < 0xA0 ? scalars[Int(byte) - 0x80] : UInt16(byte)
  }

  private static func append(_ byte: UInt8, to text: inout [UInt8]) {
    let scalar = scalar(of: byte)
    if scalar < 0x800 {
      text.append(0xC0 | UInt8(scalar >> 6))
    } else {
      text.append(0xE0 | UInt8(scalar >> 12))
      text.append(0x80 | UInt8(scalar >> 6 & 0x3F))
    }
    text.append(0x80 | UInt8(scalar & 0x3F))
  }
}
