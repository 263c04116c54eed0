extension Unicode.Scalar {
  /// Whether YAML 1.1 ends a line here and editors do not: next line, line and paragraph separator.
  var isUnusualLineBreak: Bool {
    self == "\u{85}" || self == "\u{2028}" || self == "\u{2029}"
  }

  /// What to call a character that may not stand in a YAML file; nil for those that may.
  ///
  /// The printable set of YAML 1.1, section 5.1, less its unusual line breaks.
  var nameIfRefused: String? {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E: nil
    case 0x00: "a NUL character"
    case 0x0C: "a page break"
    case 0x85, 0x2028, 0x2029: "an invisible line break"
    case 0x00...0x9F: "a control character"
    case 0xFEFF: "a byte-order mark in the text"
    case 0xFFFE, 0xFFFF: "a character that Unicode keeps out of text"
    default: nil
    }
  }

  /// Whether a character shows as a space, or not at all, and yet is not the space that YAML looks for.
  var isLookAlikeSpace: Bool {
    switch value {
    case 0xA0, 0x1680, 0x2000...0x200F, 0x202F, 0x205F, 0x2060, 0x3000: true
    default: false
    }
  }

  /// How Unicode's tables name the character by number, such as `U+00A0`.
  var codePoint: String {
    let number = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - number.count)) + number
  }
}
