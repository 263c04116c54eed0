/// A name or a word as people's spellings of it agree: its letters and digits alone, in lower case.
///
/// `Date of Referral `, `date_of_referral` and `DateOfReferral` are one; so are `Child’s need` with either
/// apostrophe, and `(Y/N))` with one bracket or two.
package func spellingKey(_ text: some StringProtocol) -> String {
  let bytes = Array(text.utf8)
  return String(decoding: spellingKey(bytes.span, from: 0, to: bytes.count), as: UTF8.self)
}

/// The same for the UTF-8 bytes between two offsets.
package func spellingKey(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> [UInt8] {
  var key: [UInt8] = []
  var index = start
  while index < end {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"):
      key.append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      key.append(byte | 0x20)
    case 0..<0x80:
      break
    case 0xC2:
      // The signs of Latin-1: no-break space, pound, degree and their like.
      index += 1
    case 0xE2 where index + 1 < end && bytes[index + 1] == 0x80:
      // General punctuation: curly quotes, dashes, dots, zero-width space.
      index += 2
    case 0xEF where index + 1 < end && bytes[index + 1] == 0xBB:
      // Byte-order mark.
      index += 2
    default:
      key.append(byte)
    }
    index += 1
  }
  return key
}
