import Diagnostics
import Workers

/// A text file as UTF-8, whatever it was saved as; examined once, and held open for as long as it is read.
final class TextFile: Sendable {
  private let mapped: MappedFile
  /// The text where it had to be put into UTF-8.
  private let converted: [UInt8]?
  private let start: Int
  /// Whether any NUL byte stands in it.
  let holdsNUL: Bool
  /// Whether any quote stands in it.
  let holdsQuotes: Bool

  /// Opens a file; nil with a diagnostic where it is not text that is read.
  ///
  /// - Parameters:
  ///   - name: what to call the file in diagnostics.
  ///   - diagnostics: takes what had to be said about the file.
  static func open(_ path: String, name: String, diagnostics: inout [Diagnostic]) -> TextFile? {
    guard let mapped = MappedFile.open(path) else {
      diagnostics.append(
        Diagnostic(
          .fileNotThere, .error, at: .file(name), "the file cannot be opened",
          help: "check that it exists and that you may read it"))
      return nil
    }
    let (mark, examination) = (mapped.withBytes { Self.mark($0) }, Self.examination(of: mapped))
    if let refusal = refusal(mark: mark, examination: examination, count: mapped.count, name: name) {
      diagnostics.append(refusal)
      return nil
    }
    var converted: [UInt8]?
    if let first = examination.firstNotUTF8 {
      converted = utf8(of: mapped)
      diagnostics.append(
        Diagnostic(
          .encodingGuessed, .note,
          at: .text(file: name, line: line(of: first, in: mapped), column: 1, length: 0),
          "the file is not saved as UTF-8 and is read as Windows-1252",
          help: "if names or places look wrong, save it as 'CSV UTF-8'"))
    }
    if let first = examination.firstNUL {
      let count = examination.nulCount
      diagnostics.append(
        Diagnostic(
          .nulBytes, .warning, at: .text(file: name, line: line(of: first, in: mapped), column: 1, length: 0),
          "the file holds \(count) NUL \(count == 1 ? "byte" : "bytes"); rows with one are set aside",
          help: "export the file again: it was damaged on the way"))
    }
    mapped.forget(from: 0, to: mapped.count)
    return TextFile(
      mapped: mapped, converted: converted, start: mark == .utf8 ? 3 : 0, holdsNUL: examination.nulCount > 0,
      holdsQuotes: examination.holdsQuotes)
  }

  private init(
    mapped: consuming MappedFile, converted: [UInt8]?, start: Int, holdsNUL: Bool, holdsQuotes: Bool
  ) {
    self.mapped = mapped
    self.converted = converted
    self.start = start
    self.holdsNUL = holdsNUL
    self.holdsQuotes = holdsQuotes
  }

  /// How many bytes the text has.
  var count: Int { converted?.count ?? mapped.count }

  /// Lets go of the memory that holds the text between two offsets, which is not soon to be looked at again.
  func forget(from start: Int, to end: Int) {
    if converted == nil { mapped.forget(from: start, to: end) }
  }

  /// Gives the text to a closure, from after a byte-order mark.
  func withText<Result>(_ body: (Span<UInt8>, _ start: Int) -> Result) -> Result {
    if let converted { return body(converted.span, start) }
    return mapped.withBytes { body($0, start) }
  }

  /// What the bytes of a file say about its encoding: of a long one, looked at on all cores.
  private static func examination(of mapped: borrowing MappedFile) -> TextExamination {
    let count = mapped.count >= longText ? max(workerCount, mapped.count / longText) : 1
    let cuts = mapped.withBytes { bytes in
      (0..<count).map { TextExamination.characterStart(bytes, from: bytes.count / count * $0) } + [
        bytes.count
      ]
    }
    var whole = mapped.withBytes { TextExamination($0, in: 0..<0) }
    for piece in mapped.inStretches(cuts, { TextExamination($0, in: $1) }) { whole.append(piece) }
    return whole
  }

  /// The text put into UTF-8, with what of the file is done with let go.
  private static func utf8(of mapped: borrowing MappedFile) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(mapped.withBytes { Windows1252.utf8Count($0) })
    var index = 0
    while index < mapped.count {
      let end = min(mapped.count, index + longText)
      let next = mapped.withBytes { Windows1252.append($0, from: index, to: end, to: &text) }
      mapped.forget(from: index, to: next)
      index = next
    }
    return text
  }

  /// A text shorter than this is not worth a second core.
  static let longText = 4 << 20

  /// A longer text is not put into UTF-8, since it would have to stand in memory whole.
  private static let mostConverted = 1 << 30

  private enum Mark {
    case none, utf8, utf16
  }

  private static func mark(_ bytes: Span<UInt8>) -> Mark {
    guard bytes.count >= 2 else { return .none }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE), (0xFE, 0xFF): return .utf16
    case (0xEF, 0xBB): return bytes.count >= 3 && bytes[2] == 0xBF ? .utf8 : .none
    default: return .none
    }
  }

  private static func refusal(
    mark: Mark, examination: TextExamination, count: Int, name: String
  ) -> Diagnostic? {
    // In UTF-16 every other byte of English is NUL.
    guard mark == .utf16 || examination.nulCount > count / 4 else {
      guard examination.firstNotUTF8 != nil, count > mostConverted else { return nil }
      return Diagnostic(
        .encodingNotRead, .error, at: .file(name),
        "the file is not saved as UTF-8, and has more than \(mostConverted >> 20) MB",
        help: "save it as UTF-8; 'iconv -f WINDOWS-1252 -t UTF-8 OLD.csv > NEW.csv' does so")
    }
    let isText = mark == .utf16 || examination.nulCount <= count / 2 + 1
    return Diagnostic(
      .encodingNotRead, .error, at: .file(name),
      isText ? "the file is saved as UTF-16 ('Unicode text')" : "the file is not text",
      help: "save it as 'CSV UTF-8 (comma delimited)'")
  }

  /// The line on which a byte stands.
  private static func line(of offset: Int, in mapped: borrowing MappedFile) -> Int {
    mapped.withBytes { bytes in
      var line = 1
      for index in 0..<offset where bytes[index] == UInt8(ascii: "\n") { line += 1 }
      return line
    }
  }
}
