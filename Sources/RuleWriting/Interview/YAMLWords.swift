/// Words as they stand in a file of rules, between quotation marks where they would else be read as something more.
enum YAMLWords {
  /// A value on the line of its key, or after a dash.
  static func scalar(_ words: String) -> String { isPlain(words) ? words : quoted(words) }

  /// A key.
  static func key(_ words: String) -> String {
    isPlain(words) && !words.contains(":") ? words : quoted(words)
  }

  /// A value inside brackets or braces.
  static func inFlow(_ words: String) -> String {
    isPlain(words) && !words.contains(where: { ",[]{}:".contains($0) }) ? words : quoted(words)
  }

  private static func isPlain(_ words: String) -> Bool {
    guard let first = words.unicodeScalars.first, let last = words.unicodeScalars.last else { return false }
    // What begins so is a list, a quotation, a remark, an anchor and so on to a reader of YAML.
    if "-?:,[]{}#&*!|>'\"%@` ".unicodeScalars.contains(first) || last == ":" || last == " " { return false }
    if words.contains(": ") || words.contains(" #") { return false }
    return words.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && $0.value != 0x7F && !(0x80...0x9F ~= $0.value)
    }
  }

  /// Between double quotation marks, with what may not stand there written by its number.
  private static func quoted(_ words: String) -> String {
    var text = "\""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\\(scalar)"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value:
        let digits = String(scalar.value, radix: 16)
        text += "\\x" + (digits.count == 1 ? "0" : "") + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
