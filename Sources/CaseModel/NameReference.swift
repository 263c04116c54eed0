/// A reference that stands for a person's name: always the same for the same name, and no name to read.
///
/// It keeps names out of reports and lets one worker's cases be put together. It is not a pseudonym that
/// withstands guessing: who has a list of the names can find out which reference is whose.
enum NameReference {
  /// `worker-3f2a91c4`, from the 64-bit FNV-1a hash of the name in lower case with single spaces.
  static func bytes(_ word: String, name: Span<UInt8>, from start: Int, to end: Int) -> [UInt8] {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    var isSpacePending = false
    var index = start
    while index < end {
      var byte = name[index]
      index += 1
      let isNoBreakSpace = byte == 0xC2 && index < end && name[index] == 0xA0
      if byte <= 0x20 || isNoBreakSpace {
        if isNoBreakSpace { index += 1 }
        isSpacePending = true
        continue
      }
      if isSpacePending { add(0x20) }
      isSpacePending = false
      if byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") { byte |= 0x20 }
      add(byte)
    }
    let short = UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
    let digits = String(short, radix: 16)
    return Array((word + "-" + String(repeating: "0", count: 8 - digits.count) + digits).utf8)
  }
}
