/// The encoding that Windows programs of Western Europe save text in.
enum Windows1252 {
  /// What the bytes 80 to 9F stand for; five of them stand for nothing.
  private static let scalars: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  /// The text as UTF-8.
  ///
  /// Characters that are UTF-8 already stay as they are, so that a file put together from
  /// both comes out whole.
  static func utf8(_ bytes: Span<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 16)
    var index = 0
    while index < bytes.count {
      let length = TextExamination.characterLength(bytes, at: index)
      if length > 0 {
        for offset in 0..<length { text.append(bytes[index + offset]) }
        index += length
      } else {
        append(bytes[index], to: &text)
        index += 1
      }
    }
    return text
  }

  private static func append(_ byte: UInt8, to text: inout [UInt8]) {
    let scalar = byte < 0xA0 ? scalars[Int(byte) - 0x80] : UInt16(byte)
    if scalar < 0x800 {
      text.append(0xC0 | UInt8(scalar >> 6))
    } else {
      text.append(0xE0 | UInt8(scalar >> 12))
      text.append(0x80 | UInt8(scalar >> 6 & 0x3F))
    }
    text.append(0x80 | UInt8(scalar & 0x3F))
  }
}
