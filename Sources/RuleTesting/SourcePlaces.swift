import Diagnostics
import RuleChecking

/// Finds where words of a file stand, also where a text runs over several lines or stands in quotes.
struct SourcePlaces {
  private let lines: [[Unicode.Scalar]]

  /// - Parameter source: the text of the file.
  init(_ source: String) {
    lines = source.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
  }

  /// The place of some tokens of a text.
  ///
  /// - Parameters:
  ///   - range: which tokens of it.
  ///   - text: the text as it was read.
  ///   - place: where it begins, as the YAML reader gives it.
  /// - Returns: the place of the tokens, as far as they stand on one line; that of the whole text where the
  ///   file's own words differ from it.
  func place(of range: Range<Int>, in text: String, at place: Place) -> Place {
    let words = tokens(of: text)
    guard case .text(let file, let line, let column, _) = place, line >= 1, line <= lines.count,
      range.upperBound <= words.count, !range.isEmpty
    else { return place }
    let written = writtenWords(from: line, column, atLeast: words.count)
    // The last word may have a colon, quote or bracket of the file behind it.
    guard written.count >= range.upperBound,
      zip(words, written).prefix(range.upperBound).enumerated().allSatisfy({ position, pair in
        position + 1 < words.count
          ? pair.0.text == pair.1.token.text : pair.1.token.text.hasPrefix(pair.0.text)
      })
    else { return place }
    let first = written[range.lowerBound]
    let last = range.last { written[$0].line == first.line } ?? range.lowerBound
    let end = written[last].token.offset + words[last].stretch.count
    return .text(
      file: file, line: first.line, column: first.token.offset + 1, length: end - first.token.offset)
  }

  private struct WrittenWord {
    var token: Token
    var line: Int
  }

  /// The words that stand in the file from a place on, each with its line; offsets are from the line's start.
  private func writtenWords(from line: Int, _ column: Int, atLeast count: Int) -> [WrittenWord] {
    var found: [WrittenWord] = []
    var start = column - 1
    var number = line
    while number <= lines.count, number < line + 60, found.count < count {
      var rest = Array(lines[number - 1].dropFirst(start))
      if number == line, let first = rest.first {
        // A block begins on the next line; a quote is no part of the text.
        if first == ">" || first == "|" {
          rest = []
        } else if first == "\"" || first == "'" {
          rest[0] = " "
          if let end = rest.lastIndex(of: first) { rest[end] = " " }
        }
      }
      for token in tokens(of: String(String.UnicodeScalarView(rest))) {
        var token = token
        token.offset += start
        found.append(WrittenWord(token: token, line: number))
      }
      start = 0
      number += 1
    }
    return found
  }
}
