import Diagnostics

extension TreeBuilder {
  /// Reports the anchors and tags written before a value.
  mutating func reportProperties(from start: Int) {
    var position = start
    while let first = source.scalar(at: position), first == "&" || first == "!" {
      let start = position
      while !source.isBlankOrEnd(position), !",[]{}".unicodeScalars.contains(source.scalars[position]) {
        position += 1
      }
      let shown = source.shown(start..<position)
      let (code, kind): (DiagnosticCode, String) =
        first == "&"
        ? (.yamlAliasNotAllowed, "an anchor, and anchors") : (.yamlTagNotAllowed, "a tag, and tags")
      log.report(
        code, at: source.place(start..<position), "'\(shown)' is \(kind) are not used here",
        help: "delete it; if it is text, put the whole text in quotes")
      while source.scalar(at: position) == " " { position += 1 }
    }
  }

  /// Reports a list item that became part of the text above it, which YAML does without a word.
  mutating func reportSwallowedItem(in stretch: Range<Int>) {
    let (first, last) = (source.line(at: stretch.lowerBound), source.line(at: stretch.upperBound))
    guard first < last else { return }
    for line in (first + 1)...last {
      let start = source.content(ofLine: line).lowerBound
      guard start < stretch.upperBound, source.scalar(at: start) == "-", source.isBlankOrEnd(start + 1) else {
        continue
      }
      log.report(
        .yamlListOutOfPlace, at: source.place(start..<start + 1),
        "this '-' is read as part of the text that begins on line \(first), not as a list item",
        help: "a list stands under a key with nothing after its ':', and every '-' has a space after it;"
          + " a text goes in quotes")
      return
    }
  }

  /// Reports look-alike spaces anywhere in a key.
  mutating func reportLookAlikes(inKey stretch: Range<Int>) {
    for position in stretch where source.scalars[position].isLookAlikeSpace {
      reportLookAlike(at: position)
    }
  }

  /// Reports look-alike spaces where plain text begins and ends; within it they are the writer's business.
  mutating func reportLookAlikes(atEdgesOf stretch: Range<Int>) {
    guard let first = stretch.first, let last = stretch.last else { return }
    if source.scalars[first].isLookAlikeSpace { reportLookAlike(at: first) }
    if last > first, source.scalars[last].isLookAlikeSpace { reportLookAlike(at: last) }
  }

  private mutating func reportLookAlike(at position: Int) {
    log.report(
      .yamlLookAlikeSpace, at: source.place(position..<position + 1),
      "an invisible character or special space (\(source.scalars[position].codePoint)) stands here",
      help: "delete it, and type an ordinary space if one is needed")
  }

  /// Reports why libyaml could not go on, unless a mistake already reported is the likely reason.
  mutating func takeFault(_ fault: ParserFault) {
    let fault = fault.within(source.scalars.count)
    let diagnosis = SyntaxDiagnosis(
      source: source, fault: fault, lastEnclosed: lastEnclosed, openBracket: openBracket)
    let line = source.line(at: fault.at)
    if log.mentions([.yamlAliasNotAllowed, .yamlTagNotAllowed], onLines: line...line) { return }
    if log.mentions([.yamlTabInIndentation], onLines: 1...line) { return }
    log.reportEnd(diagnosis.diagnostic())
  }
}
