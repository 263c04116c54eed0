extension Span<UInt8> {
  /// The part of a cell between two offsets that is left without the white space around it, which may be
  /// no-break spaces.
  package func trimmedCell(from start: Int, to end: Int) -> Range<Int> {
    var (from, to) = (start, end)
    while from < to {
      if self[from] <= 0x20 {
        from += 1
      } else if self[from] == 0xC2, from + 1 < to, self[from + 1] == 0xA0 {
        from += 2
      } else {
        break
      }
    }
    while from < to {
      if self[to - 1] <= 0x20 {
        to -= 1
      } else if self[to - 1] == 0xA0, to - 2 >= from, self[to - 2] == 0xC2 {
        to -= 2
      } else {
        break
      }
    }
    return from..<to
  }

  /// The text between two offsets; bytes that are not UTF-8 show as replacement characters.
  package func text(from start: Int, to end: Int) -> String {
    String(decoding: bytes(from: start, to: end), as: UTF8.self)
  }

  /// A copy of the bytes between two offsets.
  package func bytes(from start: Int, to end: Int) -> [UInt8] {
    var copy: [UInt8] = []
    copy.reserveCapacity(end - start)
    for index in start..<end { copy.append(self[index]) }
    return copy
  }

  /// Whether the bytes between two offsets are one of some words, written in lower case, whatever the case
  /// of their letters.
  func isOne(of words: [[UInt8]], from start: Int, to end: Int) -> Bool {
    for word in words where word.count == end - start {
      var isSame = true
      for offset in word.indices where isSame {
        let byte = self[start + offset]
        isSame = (byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) == word[offset]
      }
      if isSame { return true }
    }
    return false
  }

  /// Where a cell goes on after `a) `, `zz) ` or `1) `; the start where nothing of the kind stands there.
  package func afterListLetter(from start: Int, to end: Int) -> Int {
    guard start < end, isLetterOrDigit(self[start]) else { return start }
    let isNumbered = isDigit(self[start])
    var index = start
    while index < end, index - start < 2, isLetterOrDigit(self[index]), isDigit(self[index]) == isNumbered {
      index += 1
    }
    guard index < end, self[index] == UInt8(ascii: ")") else { return start }
    return trimmedCell(from: index + 1, to: end).lowerBound
  }
}

func isDigit(_ byte: UInt8) -> Bool {
  byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
}

func isLetterOrDigit(_ byte: UInt8) -> Bool {
  isDigit(byte) || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
}
