import Diagnostics

extension CodePages {
  /// Every code with its title, by hundreds.
  package static var list: String {
    hundreds.map { digits, about in
      let pages = all.filter { $0.code.rawValue.dropFirst(2).hasPrefix(digits) }
      return "\(about)\n" + pages.map { "  \($0.code.rawValue)  \($0.title)\n" }.joined()
    }.joined(separator: "\n")
  }
}

extension CodePage {
  /// The page as a person reads it on a terminal.
  package var text: String {
    """
    \(code.rawValue): \(title)

    What it means
    \(Self.paragraph(means))
    Why it matters
    \(Self.paragraph(matters))
    For example
    \(exampleText)
    How to mend it
    \(Self.paragraph(mend))
    """
  }

  /// The words of what to do, without the example: for a reader that has the case before them.
  package var advice: String { "\(means) \(matters) \(mend)" }

  private var exampleText: String {
    if case .nothing(let reason) = example.command { return Self.paragraph(reason) }
    var text = example.changes.map(Self.words).joined()
    text += "  '\(example.typed ?? "")' says\n"
    let recorded = RecordedMessages.all.first { $0.code == code.rawValue }
    text += Self.indented(recorded?.says ?? "")
    if let besides = recorded?.besides, !besides.isEmpty {
      text += "  and besides: \(besides.joined(separator: ", "))\n"
    }
    return text
  }

  private static func words(of change: CodeExample.Change) -> String {
    switch change {
    case .line(let file, let line, let becomes):
      becomes.isEmpty
        ? "  \(file) without the line\n\(indented(line))"
        : "  \(file) with, in place of '\(trimmed(line))',\n\(indented(becomes))"
    case .file(let file, let text):
      text.isEmpty ? "  \(file) with nothing in it\n" : "  \(file) with\n\(indented(text))"
    case .made(let file, let words): "  \(file): \(words)\n"
    case .without(let file): "  \(file) taken away\n"
    }
  }

  private static func trimmed(_ line: String) -> Substring { line.drop { $0 == " " } }

  /// Each line four further in.
  private static func indented(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    return lines.map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
  }

  /// Words in lines of at most 96 characters, two in.
  private static func paragraph(_ words: String) -> String {
    var text = ""
    var line = " "
    for word in words.split(separator: " ") {
      if line.count + word.count + 1 > 96 {
        text += line + "\n"
        line = " "
      }
      line += " " + word
    }
    return text + line + "\n"
  }
}
