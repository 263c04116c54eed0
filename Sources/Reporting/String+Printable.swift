extension Unicode.Scalar {
  /// Whether it would act on a terminal or page instead of standing there: control characters, and marks
  /// that turn the direction of the text around them.
  fileprivate var isActing: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}

extension String {
  /// The text with every character that would act on a terminal or page put as `U+FFFD`.
  var printable: String {
    // Most texts are plain ASCII, which is told by their bytes.
    guard utf8.contains(where: { $0 < 0x20 || $0 > 0x7E }), unicodeScalars.contains(where: \.isActing) else {
      return self
    }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars { text.append(scalar.isActing ? "\u{FFFD}" : scalar) }
    return String(text)
  }
}
