import Diagnostics
import Synchronization
import Workers

/// A text file as UTF-8, whatever it was saved as, held open for as long as it is read.
///
/// Nearly every long one is sound, and to look through it before it is read took a tenth of the time of reading: what is
/// said of its encoding is said by its beginning, and whoever reads the rest looks at it then. If that is not what it
/// seemed (see ``isAsItSeemed()``), it must be opened again to be examined whole.
final class TextFile: Sendable {
  private let mapped: MappedFile
  /// How many bytes of the file were examined when it was opened.
  private let opened: Int
  private let later = Mutex(PartsExamined())
  /// The text where it had to be put into UTF-8.
  private let converted: [UInt8]?
  private let start: Int
  /// Whether any NUL byte stands in what was examined when it was opened.
  let holdsNUL: Bool
  /// Whether any quote does.
  let holdsQuotes: Bool

  /// Opens a file; nil with a diagnostic where it is not text that is read.
  ///
  /// - Parameters:
  ///   - name: what to call the file in diagnostics.
  ///   - isExaminedWhole: whether all of it is examined before it is read, and not only the beginning.
  ///   - diagnostics: takes what had to be said about the file.
  static func open(
    _ path: String, name: String, isExaminedWhole: Bool, diagnostics: inout [Diagnostic]
  ) -> TextFile? {
    guard let mapped = MappedFile.open(path) else {
      diagnostics.append(
        Diagnostic(
          .fileNotThere, .error, at: .file(name), "the file cannot be opened",
          help: "check that it exists and that you may read it"))
      return nil
    }
    let mark = mapped.withBytes { Self.mark($0) }
    var opened = isExaminedWhole ? mapped.count : min(mapped.count, beginning)
    var examination = Self.examination(of: mapped, in: 0..<opened)
    if !examination.isSound, opened < mapped.count {
      opened = mapped.count
      examination = Self.examination(of: mapped, in: 0..<opened)
    }
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
      mapped: mapped, opened: opened, converted: converted, start: mark == .utf8 ? 3 : 0,
      holdsNUL: examination.nulCount > 0, holdsQuotes: examination.holdsQuotes)
  }

  private init(
    mapped: consuming MappedFile, opened: Int, converted: [UInt8]?, start: Int, holdsNUL: Bool,
    holdsQuotes: Bool
  ) {
    self.mapped = mapped
    self.opened = opened
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

  /// Whether whoever reads it must examine it and ``note(_:of:)`` what was found.
  var isExaminedAsItIsRead: Bool { opened < mapped.count }

  /// Notes what was found in a part of the text that was read.
  func note(_ examination: TextExamination, of part: Range<Int>) {
    later.withLock { $0.add(examination, of: part) }
  }

  /// Whether all of the text is as its beginning made believe; what nobody has read is examined now.
  func isAsItSeemed() -> Bool {
    guard isExaminedAsItIsRead else { return true }
    let parts = later.withLock { $0 }
    guard parts.areSound else { return false }
    return parts.gaps(in: opened..<mapped.count).allSatisfy {
      Self.examination(of: mapped, in: $0).isSound
    }
  }

  /// What bytes of a file say about its encoding: of many, looked at on all cores.
  private static func examination(of mapped: borrowing MappedFile, in part: Range<Int>) -> TextExamination {
    let count = part.count >= longText ? max(workerCount, part.count / longText) : 1
    let cuts = mapped.withBytes { bytes in
      (0...count).map {
        TextExamination.characterStart(bytes, from: part.lowerBound + part.count * $0 / count)
      }
    }
    var whole = TextExamination()
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

  /// So many bytes are examined when a file is opened.
  private static let beginning = 1 << 16

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
