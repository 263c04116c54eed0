package import Diagnostics

/// Text with places marked in it by `1️⃣`, `2️⃣` and so on, for tests of where something stands.
///
/// The markers are taken out of the text. A marker written once is a place; written twice on a line it is the
/// stretch between the two. So `"due: 1️⃣soon1️⃣"` is the text `due: soon` with its last word marked.
package struct MarkedText: Sendable, ExpressibleByStringLiteral {
  /// The text without the markers.
  package let text: String
  private let marks: [Int: Mark]

  private struct Mark {
    var line: Int
    var column: Int
    var length: Int
  }

  /// Takes the markers out of a text.
  ///
  /// Lines end with a line feed, a carriage return, or both; columns and lengths count Unicode scalars.
  package init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var marks: [Int: Mark] = [:]
    var (line, column) = (1, 1)
    let scalars = Array(marked.unicodeScalars)
    var position = 0
    while position < scalars.count {
      if let number = Self.marker(scalars[position...]) {
        if let mark = marks[number], mark.line == line {
          marks[number]?.length = column - mark.column
        } else {
          marks[number] = Mark(line: line, column: column, length: 0)
        }
        position += 3
        continue
      }
      let scalar = scalars[position]
      text.append(scalar)
      position += 1
      let isPair = scalar == "\r" && position < scalars.count && scalars[position] == "\n"
      if scalar == "\n" || (scalar == "\r" && !isPair) {
        (line, column) = (line + 1, 1)
      } else {
        column += 1
      }
    }
    self.text = String(text)
    self.marks = marks
  }

  package init(stringLiteral marked: String) {
    self.init(marked)
  }

  /// The text as UTF-8.
  package var bytes: [UInt8] { Array(text.utf8) }

  /// The place that a marker marks; nil when the text has no such marker.
  ///
  /// - Parameters:
  ///   - number: which marker: 1 for `1️⃣`.
  ///   - file: the file that the text is to be taken for.
  package func place(_ number: Int = 1, in file: String) -> Place? {
    marks[number].map { .text(file: file, line: $0.line, column: $0.column, length: $0.length) }
  }

  /// The number of a marker (a digit, a variation selector and an enclosing keycap) that scalars start with.
  private static func marker(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    let start = Array(scalars.prefix(3))
    guard start.count == 3, start[1] == "\u{FE0F}", start[2] == "\u{20E3}" else { return nil }
    return Character(start[0]).wholeNumberValue
  }
}
