/// The words by which a cell says that its value is not known.
enum UnknownWords {
  /// Their spelling keys, for fields whose values are not free: dates, codes, numbers.
  static let keys: Set<[UInt8]> = Set(
    [
      "unknown", "not known", "nk", "n/k", "unk", "not recorded", "n/a", "not available", "not stated",
      "not stated/recorded", "information not yet obtained",
    ].map { Array(spellingKey($0).utf8) })

  /// Those that may stand in a cell of free words; initials such as NK are somebody's.
  ///
  /// All begin with an N, a U or a hash, and none ends with a digit: by that most cells are told from them.
  private static let inFreeWords = ["unknown", "not known", "not recorded", "n/a", "n/k", "#n/a"].map {
    Array($0.utf8)
  }

  /// Whether a trimmed cell is a date of which a part is said not to be known, as the returns have it: its
  /// letters Z stand for the digits, as in `zz/05/2019`.
  static func isPartlyKnownDate(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    guard end - start == 10, bytes[start + 2] == UInt8(ascii: "/"), bytes[start + 5] == UInt8(ascii: "/")
    else {
      return false
    }
    var hasUnknownPart = false
    for part in [0..<2, 3..<5, 6..<10] {
      let unknown = part.count { bytes[start + $0] | 0x20 == UInt8(ascii: "z") }
      let digits = part.count { (48...57).contains(bytes[start + $0]) }
      guard unknown == part.count || digits == part.count else { return false }
      if unknown > 0 { hasUnknownPart = true }
    }
    return hasUnknownPart
  }

  private static let spreadsheetErrors = ["#ref!", "#value!", "#name?", "#div/0!", "#null!", "#num!"].map {
    Array($0.utf8)
  }

  /// Whether a trimmed cell of free words (a label, an identifier, a text) says in so many words that
  /// nothing is known.
  static func saysUnknown(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    guard start < end, end - start <= 12 else { return false }
    let first = bytes[start] | 0x20
    guard first == UInt8(ascii: "u") || first == UInt8(ascii: "n") || bytes[start] == UInt8(ascii: "#")
    else { return false }
    return bytes.isOne(of: inFreeWords, from: start, to: end)
  }

  /// Whether a trimmed cell holds what a spreadsheet shows for a formula that failed; `#N/A` says
  /// "not available" and is not among them.
  static func isSpreadsheetError(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    guard start < end, bytes[start] == UInt8(ascii: "#") else { return false }
    return bytes.isOne(of: spreadsheetErrors, from: start, to: end)
  }
}
