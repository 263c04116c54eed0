import RuleReading

/// Sentences of a read-back as a list, with what they list below them.
struct ReadBackList {
  let lines: [ReadBack.Line]
  let isInOrder: Bool

  var html: HTML {
    let items: [HTML] = lines.map { line in
      let inner: HTML =
        line.inner.isEmpty ? .nothing : ReadBackList(lines: line.inner, isInOrder: line.isInOrder).html
      return "<li>\(line.words)\(link(line))\(inner)</li>\n"
    }
    return isInOrder ? "<ol>\(items)</ol>" : "<ul>\(items)</ul>"
  }

  private func link(_ line: ReadBack.Line) -> HTML {
    guard let address = line.link?.webAddress else { return .nothing }
    return " <a href=\"\(address: address)\" rel=\"noopener noreferrer\">\(address)</a>"
  }
}
