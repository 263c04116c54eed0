import Diagnostics

/// Says in plain words, and at the likely mistake, why libyaml could not go on.
///
/// libyaml names the place where its grammar failed, which is often a line or more after the slip. What it says
/// is therefore read together with the text around that place. Where nothing better is known, its own words and
/// place stand.
struct SyntaxDiagnosis {
  let source: SourceText
  let fault: ParserFault
  /// The quoted text or bracketed list or map that ended last before the fault.
  let lastEnclosed: Range<Int>?
  /// The innermost bracket or brace that is still open.
  let openBracket: Int?

  /// The diagnostic for the person who wrote the file.
  func diagnostic() -> Diagnostic {
    var diagnostic = wording()
    let lines = Set([fault.at, fault.from ?? fault.at].map(source.line(at:)))
    let hasLookAlike = lines.contains { line in
      source.scalars[source.characters(ofLine: line)].contains(where: \.isLookAlikeSpace)
    }
    if hasLookAlike {
      let hint = "the line holds an invisible character or special space: type it again"
      diagnostic.help = diagnostic.help.map { $0 + "; " + hint } ?? hint
    }
    return diagnostic
  }

  private func wording() -> Diagnostic {
    switch fault.problem {
    case "found a tab character where an indentation space is expected",
      "found a tab character that violates indentation":
      return tab()
    case "found character that cannot start any token":
      return source.scalar(at: fault.at) == "\t" ? tab() : reservedStart(at: fault.at)
    case "could not find expected ':'":
      return keyWithoutColon(onLine: source.line(at: start))
    case "mapping values are not allowed in this context":
      return unexpectedColon()
    case "mapping keys are not allowed in this context":
      return reservedStart(at: fault.at)
    case "block sequence entries are not allowed in this context":
      return listAfterKey()
    case "found unexpected end of stream", "found unexpected document indicator":
      return unclosedQuote()
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      return unknownEscape()
    case "did not find expected comment or line break", "found an indentation indicator equal to 0":
      return fault.context == "while scanning a block scalar" ? blockWithText() : byContext()
    case "did not find expected alphabetic or numeric character":
      return reservedStart(at: start)
    case "did not find expected key", "did not find expected '-' indicator",
      "did not find expected <document start>":
      return unexpectedStart()
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      return brokenBrackets(at: start)
    case "found unexpected ':'":
      return error(
        .yamlMissingColon, fault.at..<fault.at + 1, "there is no space after this ':'",
        "between brackets, too, a key's ':' has a space after it; if it is text, put the text in quotes")
    case "did not find expected node content":
      return missingValue()
    default:
      return byContext()
    }
  }

  /// Where that which was being read began.
  private var start: Int { fault.from ?? fault.at }

  private func byContext() -> Diagnostic {
    switch fault.context {
    case "while scanning a tag", "while parsing a tag", "while parsing a node":
      return error(
        .yamlTagNotAllowed, start..<start + 1, "'!' begins a tag, and tags are not used here",
        "if it is text, put the whole text in quotes")
    case "while scanning a directive", "while scanning a %YAML directive":
      return directive()
    default:
      return fault.problem == "found incompatible YAML document" ? directive() : unchanged()
    }
  }

  private func unchanged() -> Diagnostic {
    let context = fault.context.map { " " + $0 } ?? ""
    return error(
      .yamlNotUnderstood, fault.at..<fault.at + 1, "this is not YAML: the parser \(fault.problem)\(context)",
      "compare the line with one that works, or put text with special characters in quotes")
  }

  private func directive() -> Diagnostic {
    let line = source.line(at: start)
    return error(
      .yamlDocumentOutOfPlace, source.content(ofLine: line),
      "a line that begins with '%' is an instruction to the parser, and this one is not known",
      "delete the line; if it is text, put the text in quotes")
  }

  private func tab() -> Diagnostic {
    var end = fault.at
    while source.scalar(at: end) == "\t" { end += 1 }
    return error(
      .yamlTabInIndentation, fault.at..<end, "a tab stands where only spaces may",
      "replace each tab by spaces; most editors can be set to insert spaces")
  }

  private func reservedStart(at position: Int) -> Diagnostic {
    error(
      .yamlTextNeedsQuotes, position..<position + 1,
      "a value cannot begin with '\(source.shown(position..<position + 1))'",
      "if it is text, put the whole text in quotes")
  }

  private func blockWithText() -> Diagnostic {
    error(
      .yamlTextNeedsQuotes, start..<start + 1,
      "'\(source.shown(start..<start + 1))' at the start of a value announces a block of text on the lines below",
      "if it is text, put the whole text in quotes")
  }

  private func unknownEscape() -> Diagnostic {
    error(
      .yamlUnknownEscape, fault.at..<fault.at + 2,
      "'\(source.shown(fault.at..<fault.at + 2))' means nothing between double quotes",
      "write '\\\\' for a backslash, or use single quotes, where it is an ordinary character")
  }

  private func unclosedQuote() -> Diagnostic {
    guard fault.context == "while scanning a quoted scalar" else { return unchanged() }
    let line = source.line(at: fault.at)
    return error(
      .yamlUnclosedQuote, start..<start + 1,
      fault.problem == "found unexpected end of stream"
        ? "the quote that opens here is never closed"
        : "the quote that opens here is not closed before the document ends on line \(line)",
      "close it with the same quote; between single quotes an apostrophe is written twice")
  }

  private func listAfterKey() -> Diagnostic {
    error(
      .yamlListOutOfPlace, fault.at..<fault.at + 1, "a list cannot begin on the same line as its key",
      "begin the list on the next line; if it is text, put the text in quotes")
  }

  /// A value was due: nothing, or a character with a meaning of its own, stands there.
  private func missingValue() -> Diagnostic {
    if let openBracket, onlyBlanksFollow(fault.at) { return brokenBrackets(at: openBracket) }
    guard openBracket != nil, let found = source.scalar(at: fault.at) else {
      return reservedStart(at: fault.at)
    }
    let help = "write the missing value, or put the text in quotes if the character belongs to it"
    if found == ":" {
      return error(.yamlKeyNotText, fault.at..<fault.at + 1, "the key before this ':' is missing", help)
    }
    return error(
      .yamlBrackets, fault.at..<fault.at + 1,
      "a value is missing before this '\(source.shown(fault.at..<fault.at + 1))'", help)
  }
}

extension SyntaxDiagnosis {
  /// An error at a stretch of the text.
  func error(
    _ code: DiagnosticCode, _ stretch: Range<Int>, _ message: String, _ help: String
  ) -> Diagnostic {
    Diagnostic(code, .error, at: source.place(stretch), message, help: help)
  }

  /// Whether nothing but blanks, line breaks and comments stands from a position to the end of the text.
  func onlyBlanksFollow(_ position: Int) -> Bool {
    guard position < source.scalars.count else { return true }
    let first = source.line(at: position)
    return (first...source.lineCount).allSatisfy { line in
      let start = max(position, source.characters(ofLine: line).lowerBound)
      let rest = source.trimmed(start..<max(start, source.characters(ofLine: line).upperBound))
      return rest.isEmpty || source.scalars[rest.lowerBound] == "#"
    }
  }
}
