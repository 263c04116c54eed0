/// Text set in lines of a given width, for a terminal.
struct TextColumn {
  /// How a paragraph stands out, where colours are used.
  enum Style {
    case plain
    case heading
    case improve
    case strength

    fileprivate var code: String? {
      switch self {
      case .plain: nil
      case .heading: "1"
      case .improve: "31"
      case .strength: "32"
      }
    }
  }

  let width: Int
  let usesColour: Bool
  /// What has been written so far.
  private(set) var written = ""

  init(width: Int, usesColour: Bool) {
    self.width = width
    self.usesColour = usesColour
  }

  /// Writes an empty line.
  mutating func blank() {
    written += "\n"
  }

  /// Writes a paragraph from the left margin.
  mutating func paragraph(_ text: String, _ style: Style = .plain) {
    for line in Self.lines(text, width: width) { written += styled(line, style) + "\n" }
  }

  /// Writes a paragraph set in, with a sign before its first line.
  mutating func item(_ sign: String, _ text: String, _ style: Style) {
    for (position, line) in Self.lines(text, width: width - 4).enumerated() {
      let margin = position == 0 ? "  " + styled(sign, style) + " " : "    "
      written += margin + line + "\n"
    }
  }

  private func styled(_ text: String, _ style: Style) -> String {
    guard usesColour, let code = style.code, text != " " else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  /// Breaks a text between words; a word longer than a line keeps a line to itself.
  private static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.printable.split(whereSeparator: \.isWhitespace) {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}
