import Diagnostics

/// The text of a file by position (Unicode scalars from 0) and by line (from 1).
///
/// A line ends as in editors: with a line feed, a carriage return, or both.
struct SourceText {
  let file: String
  let scalars: [Unicode.Scalar]
  /// Where each line starts.
  private let lineStarts: [Int]
  /// The bytes that it was read from, where they still say the same.
  private let bytes: [UInt8]?

  init(_ scalars: [Unicode.Scalar], file: String, readFrom bytes: [UInt8]? = nil) {
    self.file = file
    self.scalars = scalars
    self.bytes = bytes
    var starts = [0]
    for (position, scalar) in scalars.enumerated() where scalar == "\n" || scalar == "\r" {
      let next = position + 1 < scalars.count ? scalars[position + 1] : nil
      if scalar == "\n" || next != "\n" { starts.append(position + 1) }
    }
    lineStarts = starts
  }

  /// The text as UTF-8.
  var utf8: [UInt8] {
    if let bytes { return bytes }
    var text: [UInt8] = []
    text.reserveCapacity(scalars.count + scalars.count / 16)
    for scalar in scalars {
      if scalar.isASCII {
        text.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        text += scalar.utf8
      }
    }
    return text
  }

  /// How many lines there are; an ending line break opens one more, empty line.
  var lineCount: Int { lineStarts.count }

  /// The line that a position stands on; positions past the end count as the end.
  func line(at position: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= position { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The positions of a line's characters, its line break left out.
  func characters(ofLine line: Int) -> Range<Int> {
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : scalars.count
    while end > start, scalars[end - 1] == "\n" || scalars[end - 1] == "\r" { end -= 1 }
    return start..<end
  }

  /// A line without the spaces and tabs at either end; empty for a blank line.
  func content(ofLine line: Int) -> Range<Int> {
    trimmed(characters(ofLine: line))
  }

  /// A stretch without the spaces and tabs at either end.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isBlank(start) { start += 1 }
    while start < end, isBlank(end - 1) { end -= 1 }
    return start..<end
  }

  /// The part of a stretch that stands on its first line, blanks at that line's end left out.
  func firstLine(of range: Range<Int>) -> Range<Int> {
    let start = min(range.lowerBound, scalars.count)
    let lineEnd = content(ofLine: line(at: start)).upperBound
    return start..<max(start, min(range.upperBound, lineEnd))
  }

  /// The place of a stretch, as far as it stands on its first line.
  func place(_ range: Range<Int>) -> Place {
    let range = firstLine(of: range)
    let line = line(at: range.lowerBound)
    let column = range.lowerBound - lineStarts[line - 1] + 1
    return .text(file: file, line: line, column: column, length: range.count)
  }

  /// The character at a position; nil at the end of the text.
  func scalar(at position: Int) -> Unicode.Scalar? {
    scalars.indices.contains(position) ? scalars[position] : nil
  }

  /// Whether a space, tab, line break or the end of the text stands at a position.
  func isBlankOrEnd(_ position: Int) -> Bool {
    guard let scalar = scalar(at: position) else { return true }
    return scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
  }

  /// The characters of a stretch, in a form that can be shown: one line, of at most 60 characters.
  func shown(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range.clamped(to: scalars.indices)])
    return shownInMessage(String(text))
  }

  private func isBlank(_ position: Int) -> Bool {
    scalars[position] == " " || scalars[position] == "\t"
  }
}

/// A person's text as it may stand in a message: control characters replaced, at most 60 characters.
func shownInMessage(_ text: String) -> String {
  var shown = String.UnicodeScalarView()
  for scalar in text.unicodeScalars.prefix(61) {
    if shown.count == 60 { return String(shown) + "…" }
    shown.append(scalar.properties.generalCategory == .control ? " " : scalar)
  }
  return String(shown)
}
