extension ReadBack {
  /// The whole as text for a terminal or a paper to sign: no line longer than so many characters, as far as
  /// words can be parted.
  package func text(width: Int = 100) -> String {
    var text = "\(rule)\n\(String(repeating: "=", count: rule.count))\n\n"
    text += wrapped(question, first: "", rest: "", width: width)
    for section in sections {
      text += "\n\(section.heading)\n"
      text += Self.list(section.lines, isInOrder: false, indent: "  ", width: width)
    }
    return text
  }

  private static func list(_ lines: [Line], isInOrder: Bool, indent: String, width: Int) -> String {
    var text = ""
    for (position, line) in lines.enumerated() {
      let mark = isInOrder ? "\(position + 1). " : "- "
      let rest = indent + String(repeating: " ", count: mark.count)
      text += wrapped(line.words, first: indent + mark, rest: rest, width: width)
      text += list(line.inner, isInOrder: line.isInOrder, indent: rest, width: width)
    }
    return text
  }
}
