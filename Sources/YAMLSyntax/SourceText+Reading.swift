import Diagnostics

extension SourceText {
  /// The text of a file, once its size, encoding and characters are checked.
  ///
  /// A byte-order mark at the start is left out. Characters that YAML refuses are reported, and replaced one
  /// for one so that the rest of the file can still be read.
  ///
  /// - Returns: nil, with the reason in the log, when the file is too large or is not UTF-8.
  static func reading(
    _ bytes: [UInt8], file: String, limits: YAMLLimits, log: inout DiagnosticLog
  ) -> SourceText? {
    guard bytes.count <= limits.bytes else {
      log.report(
        .yamlFileTooLarge, at: .file(file),
        "the file has \(bytes.count) bytes, and at most \(limits.bytes) are read",
        help: "split it into several files")
      return nil
    }
    let mark: [UInt8] = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []
    if let fault = encodingFault(in: bytes, after: mark.count, file: file) {
      log.report(fault)
      return nil
    }
    let text = mark.isEmpty ? bytes : Array(bytes[mark.count...])
    let written = SourceText(scalars(of: text), file: file, readFrom: text)
    let hasRefused = written.reportUnreadable(to: &log)
    // Few files have a tab or a percent sign anywhere: their lines need not be looked at one by one.
    if text.contains(UInt8(ascii: "\t")) { written.reportTabs(to: &log) }
    let directives = text.contains(UInt8(ascii: "%")) ? written.tagDirectives : []
    for line in directives {
      log.report(
        .yamlTagNotAllowed, at: written.place(written.content(ofLine: line)), "tags are not used here",
        help: "delete this line")
    }
    guard hasRefused || !directives.isEmpty else { return written }
    return SourceText(written.readableScalars(directives), file: file)
  }

  /// The characters of bytes that are known to be UTF-8.
  private static func scalars(of bytes: [UInt8]) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      let first = bytes[position]
      guard first >= 0x80 else {
        scalars.append(Unicode.Scalar(first))
        position += 1
        continue
      }
      // The leading ones of a first byte say how many bytes there are; six bits of each other one count.
      let count = (~first).leadingZeroBitCount
      var value = UInt32(first) & (0x7F >> UInt32(count))
      for byte in bytes[(position + 1)..<(position + count)] { value = value << 6 | UInt32(byte & 0x3F) }
      scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
      position += count
    }
    return scalars
  }

  /// Says which byte is not UTF-8, if one is not.
  private static func encodingFault(in bytes: [UInt8], after start: Int, file: String) -> Diagnostic? {
    let help = "save the file as UTF-8: in most editors, 'Save with encoding' or 'Save as'"
    if looksLikeUTF16(bytes) {
      return Diagnostic(.yamlNotUTF8, .error, at: .file(file), "the file is saved as UTF-16", help: help)
    }
    guard let offset = firstInvalidByte(of: bytes) else { return nil }
    let before = String(decoding: bytes[min(start, offset)..<offset], as: UTF8.self)
    let text = SourceText(Array(before.unicodeScalars), file: file)
    let line = text.line(at: text.scalars.count)
    let column = text.scalars.count - text.characters(ofLine: line).lowerBound + 1
    let byte = String(bytes[offset], radix: 16, uppercase: true)
    var message = "the file is not saved as UTF-8: byte \(offset + 1) of it, \(byte), does not fit"
    if let meant = windowsCharacter(bytes[offset]) { message += " (in a Windows encoding it is '\(meant)')" }
    return Diagnostic(
      .yamlNotUTF8, .error, at: .text(file: file, line: line, column: column, length: 1), message, help: help)
  }

  private static func firstInvalidByte(of bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// Whether the file starts with UTF-16's byte-order mark, or with two ASCII letters in two bytes each.
  private static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    let start = Array(bytes.prefix(4))
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) { return true }
    guard start.count == 4 else { return false }
    return start.map { $0 == 0 } == [false, true, false, true]
      || start.map { $0 == 0 } == [true, false, true, false]
  }

  /// The character that a byte most often stands for when it breaks UTF-8: Windows-1252's quotes, dashes,
  /// and everything from A0 up.
  private static func windowsCharacter(_ byte: UInt8) -> Character? {
    switch byte {
    case 0x80: "€"
    case 0x85: "…"
    case 0x91: "‘"
    case 0x92: "’"
    case 0x93: "“"
    case 0x94: "”"
    case 0x96: "–"
    case 0x97: "—"
    case 0xA1...0xFF: Character(Unicode.Scalar(byte))
    default: nil
    }
  }

  /// Reports each run of characters that YAML refuses, and says whether there is any.
  private func reportUnreadable(to log: inout DiagnosticLog) -> Bool {
    var position = 0
    var hasAny = false
    while position < scalars.count {
      let start = position
      let name = scalars[start].nameIfRefused
      position += 1
      guard let name else { continue }
      hasAny = true
      while position < scalars.count, scalars[position] == scalars[start] { position += 1 }
      log.report(
        .yamlCharacterNotAllowed, at: place(start..<position),
        "YAML does not allow \(name) (\(scalars[start].codePoint))",
        help: "delete it; such characters are invisible and come with text pasted from elsewhere")
    }
    return hasAny
  }

  /// Reports each line whose indentation has a tab in it.
  private func reportTabs(to log: inout DiagnosticLog) {
    for line in 1...lineCount {
      let (all, content) = (characters(ofLine: line), content(ofLine: line))
      guard !content.isEmpty, scalars[content.lowerBound] != "#" else { continue }
      let indentation = all.lowerBound..<content.lowerBound
      guard let tab = indentation.first(where: { scalars[$0] == "\t" }) else { continue }
      let end = indentation[tab...].first { scalars[$0] != "\t" } ?? content.lowerBound
      log.report(
        .yamlTabInIndentation, at: place(tab..<end), "a tab stands in the indentation, where only spaces may",
        help: "replace each tab by spaces; most editors can be set to insert spaces")
    }
  }

  /// The text as libyaml is to see it.
  ///
  /// Refused characters give way to others that mean nothing. A `%TAG` line becomes a comment, because libyaml
  /// compares each such line with all before it, which takes several seconds for a hostile file of the allowed
  /// size.
  private func readableScalars(_ directives: [Int]) -> [Unicode.Scalar] {
    var readable = scalars
    for (position, scalar) in scalars.enumerated() where scalar.nameIfRefused != nil {
      readable[position] = scalar.isUnusualLineBreak ? " " : "\u{FFFD}"
    }
    for line in directives { readable[characters(ofLine: line).lowerBound] = "#" }
    return readable
  }

  /// The lines that declare a tag.
  private var tagDirectives: [Int] {
    let directive = Array("%TAG".unicodeScalars)
    return (1...lineCount).filter { scalars[characters(ofLine: $0)].starts(with: directive) }
  }
}
