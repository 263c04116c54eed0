/// Writes diagnostics for people to read: one paragraph each, with the line and a caret where there is one.
package struct DiagnosticRendering: Sendable {
  /// The text of each source file by name, where it is at hand.
  package var sources: [String: String]
  /// Whether to colour the words; the words carry the meaning without it.
  package var usesColour: Bool

  package init(sources: [String: String] = [:], usesColour: Bool = false) {
    self.sources = sources
    self.usesColour = usesColour
  }

  /// One diagnostic as text, ending in a line break.
  package func render(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.place.description
    var text = place.isEmpty ? "" : place + ": "
    text += coloured("\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]", diagnostic.severity)
    text += ": \(diagnostic.message)\n"
    if case .text(let file, let line, let column, let length) = diagnostic.place,
      let source = sources[file], let words = Self.line(line, of: source)
    {
      let number = String(line)
      let margin = String(repeating: " ", count: number.count)
      let indent = String(words.unicodeScalars.prefix(column - 1).map { $0 == "\t" ? "\t" : " " })
      text += " \(number) | \(words)\n"
      text += " \(margin) | \(indent)\(String(repeating: "^", count: max(1, length)))\n"
    }
    if let help = diagnostic.help { text += "  help: \(help)\n" }
    return text
  }

  /// All of them, in order of place.
  package func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.sortedByPlace().map(render).joined()
  }

  private func coloured(_ words: String, _ severity: Severity) -> String {
    guard usesColour else { return words }
    let code =
      switch severity {
      case .note: "36"
      case .warning: "33"
      case .error: "31"
      }
    return "\u{1B}[1;\(code)m\(words)\u{1B}[0m"
  }

  private static func line(_ number: Int, of source: String) -> String? {
    guard number >= 1 else { return nil }
    let lines = source.split(separator: "\n", maxSplits: number, omittingEmptySubsequences: false)
    guard lines.count >= number else { return nil }
    return String(lines[number - 1].prefix(200)).filter { $0 != "\r" }
  }
}

extension String {
  fileprivate init(_ characters: [Character]) {
    self.init()
    for character in characters { append(character) }
  }
}
