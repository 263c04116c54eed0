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

  /// The most messages shown in one run; the rest are counted.
  package static let most = 1_000
  /// The most characters shown of a message, of its help and of a line.
  private static let longest = 500

  /// One diagnostic as text, ending in a line break.
  package func render(_ diagnostic: Diagnostic) -> String {
    render(diagnostic, lines: Self.lines(of: sources, concerning: [diagnostic]))
  }

  /// All of them, in order of place.
  ///
  /// Of more than a person can take in, errors are shown rather than warnings, and the others counted.
  package func render(_ diagnostics: [Diagnostic]) -> String {
    let ordered = diagnostics.sortedByPlace()
    let shown = ordered.count <= Self.most ? ordered : Self.mostSevere(of: ordered)
    let lines = Self.lines(of: sources, concerning: shown)
    let text = shown.map { render($0, lines: lines) }.joined()
    guard ordered.count > shown.count else { return text }
    return text + "\(ordered.count - shown.count) further messages are not shown: mend these and run again\n"
  }

  private static func mostSevere(of ordered: [Diagnostic]) -> [Diagnostic] {
    let bySeverity = Severity.allCases.reversed().flatMap { severity in
      ordered.filter { $0.severity == severity }
    }
    return Array(bySeverity.prefix(most)).sortedByPlace()
  }

  private func render(_ diagnostic: Diagnostic, lines: [String: [Substring]]) -> String {
    let place = diagnostic.place.description
    var text = place.isEmpty ? "" : Self.shortened(place) + ": "
    text += coloured("\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]", diagnostic.severity)
    text += ": \(Self.shortened(diagnostic.message))\n"
    if case .text(let file, let line, let column, let length) = diagnostic.place,
      let lines = lines[file], lines.indices.contains(line - 1)
    {
      let words = String(lines[line - 1].prefix(200)).filter { $0 != "\r" }
      let number = String(line)
      let margin = String(repeating: " ", count: number.count)
      let indent = String(words.unicodeScalars.prefix(max(0, column - 1)).map { $0 == "\t" ? "\t" : " " })
      text += " \(number) | \(words)\n"
      text += " \(margin) | \(indent)\(String(repeating: "^", count: min(200, max(1, length))))\n"
    }
    if let help = diagnostic.help { text += "  help: \(Self.shortened(help))\n" }
    return text
  }

  /// Words of somebody else's that stand in a message, without what would steer a terminal and not without end.
  private static func shortened(_ words: String) -> String {
    var shown = String.UnicodeScalarView()
    for (position, scalar) in words.unicodeScalars.enumerated() {
      if position == longest { return String(shown) + "…" }
      shown.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return String(shown)
  }

  /// The lines of the files that diagnostics speak of, each file cut up once.
  private static func lines(
    of sources: [String: String], concerning diagnostics: [Diagnostic]
  ) -> [String: [Substring]] {
    let files = Set(diagnostics.compactMap(\.place.file))
    return sources.filter { files.contains($0.key) }.mapValues {
      $0.split(separator: "\n", omittingEmptySubsequences: false)
    }
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
}

extension String {
  fileprivate init(_ characters: [Character]) {
    self.init()
    for character in characters { append(character) }
  }
}
