import Diagnostics

extension SyntaxDiagnosis {
  /// A line that had to be a key was not followed by a colon and a space.
  func keyWithoutColon(onLine line: Int) -> Diagnostic {
    let content = body(ofLine: line)
    let first = content.lowerBound
    if source.scalar(at: first) == "-", !source.isBlankOrEnd(first + 1) {
      return error(
        .yamlMissingColon, first..<first + 1, "there is no space after this '-'",
        "an item of a list begins with '- '; if it is text, put the text in quotes")
    }
    if let colon = colonWithoutSpace(in: content) {
      return error(
        .yamlMissingColon, colon..<colon + 1, "there is no space after this ':'",
        "write a space between a key's ':' and its value")
    }
    if hasKey(content) {
      if content.count > 1_024 {
        return error(.yamlKeyNotText, content, "a key may have at most 1,024 characters", "shorten it")
      }
      return error(
        .yamlIndentation, content, "this line does not fit the lines around it",
        "give the keys of one map the same number of spaces; a key must stand on one line")
    }
    return error(
      .yamlMissingColon, content, "this line has no key with a ':' after it",
      "write 'key: value'; if the line goes on from the one above, indent it further than that line")
  }

  /// A colon and a space stand where no key may.
  func unexpectedColon() -> Diagnostic {
    let line = source.line(at: fault.at)
    let content = body(ofLine: line)
    let before = content.lowerBound..<max(content.lowerBound, fault.at)
    if let text = textAfterKey(before) {
      let whole = source.trimmed(text.lowerBound..<content.upperBound)
      let isShort = whole.count <= 60 && !source.scalars[whole].contains("\"")
      return error(
        .yamlColonInText, fault.at..<fault.at + 1,
        "this text has a ':' followed by a space in it, which YAML takes for another key",
        isShort
          ? "put the text in quotes: \"\(source.shown(whole))\"" : "put the whole text in quotes")
    }
    if before.count > 1_024 {
      return error(.yamlKeyNotText, before, "a key may have at most 1,024 characters", "shorten it")
    }
    if let above = lineAbove(line) {
      let previous = body(ofLine: above)
      if column(previous.lowerBound) == column(content.lowerBound), !hasKey(previous) {
        return keyWithoutColon(onLine: above)
      }
    }
    return error(
      .yamlIndentation, before, "this key is indented under a line that already has its value",
      "give the keys of one map the same number of spaces; indent further only under a key with nothing after"
        + " its ':'")
  }

  /// Something starts where neither the next key, nor the next list item, nor the end of the document was.
  func unexpectedStart() -> Diagnostic {
    if let after = textAfterEnd() { return after }
    let line = source.line(at: fault.at)
    let content = source.content(ofLine: line)
    let found = source.scalar(at: fault.at)
    let here = fault.at..<fault.at + 1
    if let found, "]},".unicodeScalars.contains(found) {
      return error(
        .yamlBrackets, here, "this '\(found)' closes or parts nothing that was opened",
        "delete it; if it is text, put the whole text in quotes")
    }
    if found == ":" {
      return error(
        .yamlKeyNotText, here, "the key before this ':' is missing", "write 'key: value', or delete the line")
    }
    if fault.problem == "did not find expected <document start>" {
      return error(
        .yamlDocumentOutOfPlace, fault.at..<max(fault.at, content.upperBound),
        "this stands outside the value that the file began with",
        "indent it to make it part of the value above; a further document begins with a line '---'")
    }
    let inKeys = fault.problem == "did not find expected key"
    let isLevel = fault.from.map(column) == column(fault.at)
    if inKeys, isLevel, found == "-" {
      return error(
        .yamlListOutOfPlace, here, "a list item stands where a key is expected",
        "a list stands under a key of its own: a line 'key:' above its first '-'")
    }
    if !inKeys, isLevel {
      return error(
        .yamlListOutOfPlace, fault.at..<content.upperBound,
        "a list item is expected here, beginning with '- '",
        "begin the line with '- ', or give the list above a key of its own")
    }
    return error(
      .yamlIndentation, fault.at..<max(fault.at, content.upperBound),
      "the indentation of this line fits no line above it",
      "give the keys of one map, and the dashes of one list, the same number of spaces")
  }

  /// Text after a closing quote or bracket on the same line.
  private func textAfterEnd() -> Diagnostic? {
    guard let lastEnclosed, lastEnclosed.upperBound <= fault.at,
      source.scalars[lastEnclosed.upperBound..<min(fault.at, source.scalars.count)].allSatisfy({ $0 == " " }),
      !source.isBlankOrEnd(fault.at)
    else { return nil }
    let opening = source.shown(lastEnclosed.lowerBound..<lastEnclosed.lowerBound + 1)
    let isQuote = opening == "'" || opening == "\""
    let (first, last) = (source.line(at: lastEnclosed.lowerBound), source.line(at: fault.at))
    if isQuote, first < last {
      return error(
        .yamlUnclosedQuote, lastEnclosed.lowerBound..<lastEnclosed.lowerBound + 1,
        "the quote that opens here is closed only on line \(last), in the middle of other text",
        "close it where the text ends")
    }
    let rest = fault.at..<source.content(ofLine: last).upperBound
    if isQuote {
      return error(
        .yamlTextAfterEnd, rest, "text follows the quote that ends the value",
        opening == "'"
          ? "put the whole value in quotes; between single quotes an apostrophe is written twice"
          : "put the whole value in quotes; between double quotes a double quote is written '\\\"'")
    }
    return error(
      .yamlTextAfterEnd, rest, "text follows the bracket that ends the value",
      "if the brackets are part of a text, put the whole text in quotes")
  }

  /// A list in brackets or a map in braces went wrong.
  func brokenBrackets(at opening: Int) -> Diagnostic {
    let bracket = source.shown(opening..<opening + 1)
    let closing = bracket == "[" ? "]" : "}"
    let (first, last) = (source.line(at: opening), source.line(at: fault.at))
    let found = source.scalar(at: fault.at)
    if onlyBlanksFollow(fault.at) {
      return error(
        .yamlBrackets, opening..<opening + 1, "the '\(bracket)' that opens here is never closed",
        "write '\(closing)' where it ends; if it is text, put the whole text in quotes")
    }
    if let found, "]}".unicodeScalars.contains(found) {
      return error(
        .yamlBrackets, fault.at..<fault.at + 1,
        "this '\(found)' cannot close the '\(bracket)' on line \(first)",
        "write '\(closing)'")
    }
    let startsLine = source.content(ofLine: last).lowerBound == fault.at
    if first < last, found == ":" || startsLine {
      return error(
        .yamlBrackets, opening..<opening + 1,
        "the '\(bracket)' that opens here is not closed, or a ',' is missing, before line \(last)",
        "write '\(closing)' where it ends, and ',' between its items")
    }
    return error(
      .yamlBrackets, fault.at..<fault.at + 1, "a ',' or '\(closing)' is missing before this",
      "write ',' between items; if it is all one text, put the text in quotes")
  }

  /// How far into its line a position is.
  private func column(_ position: Int) -> Int {
    position - source.characters(ofLine: source.line(at: position)).lowerBound
  }

  /// A line without its indentation and the dashes of list items.
  private func body(ofLine line: Int) -> Range<Int> {
    var body = source.content(ofLine: line)
    while source.scalar(at: body.lowerBound) == "-", body.count > 1, source.isBlankOrEnd(body.lowerBound + 1)
    {
      body = source.trimmed(body.lowerBound + 1..<body.upperBound)
    }
    return body
  }

  /// The nearest line above with something on it besides a comment.
  private func lineAbove(_ line: Int) -> Int? {
    (1..<line).reversed().first { candidate in
      let content = source.content(ofLine: candidate)
      return !content.isEmpty && source.scalars[content.lowerBound] != "#"
    }
  }

  /// Whether a colon ends a stretch or has a blank after it, as after a key.
  private func hasKey(_ stretch: Range<Int>) -> Bool {
    stretch.contains { source.scalars[$0] == ":" && source.isBlankOrEnd($0 + 1) }
  }

  /// What follows the first key in a stretch; nil when there is no key in it.
  private func textAfterKey(_ stretch: Range<Int>) -> Range<Int>? {
    stretch.first { source.scalars[$0] == ":" && source.isBlankOrEnd($0 + 1) }
      .map { $0 + 1..<stretch.upperBound }
  }

  /// The colon of a key that has no space after it, as in `due:12`.
  ///
  /// Times and web addresses are not meant.
  private func colonWithoutSpace(in content: Range<Int>) -> Int? {
    guard !hasKey(content), let colon = content.first(where: { source.scalars[$0] == ":" }) else {
      return nil
    }
    let next = source.scalar(at: colon + 1)
    let digits: ClosedRange<Unicode.Scalar> = "0"..."9"
    let isWords = source.scalars[content.lowerBound..<colon].allSatisfy { scalar in
      scalar.properties.isAlphabetic || digits.contains(scalar) || " -_".unicodeScalars.contains(scalar)
    }
    let startsWithLetter = source.scalar(at: content.lowerBound)?.properties.isAlphabetic == true
    let isTime = [colon - 1, colon + 1].compactMap(source.scalar).allSatisfy(digits.contains)
    return isWords && startsWithLetter && !isTime && next != "/" && next != ":" ? colon : nil
  }
}
