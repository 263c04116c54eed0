import Chronology
import RuleChecking

/// A small change of a written expression: one word, number or sign of it, or one code of a list.
struct ExpressionChange: Equatable {
  /// The expression as it is then written.
  var text: String
  /// The tokens that are changed or left out, by position.
  var tokens: Range<Int>
  /// What is changed, after "if": `'6' becomes '7'`.
  var words: String
}

/// Every change of an expression, in order of where it stands.
///
/// Some of them make no expression at all, as where a number is part of a name: whoever reads them finds that out.
func changes(of expression: String) -> [ExpressionChange] {
  ExpressionChanging(expression).changes()
}

private struct ExpressionChanging {
  private let scalars: [Unicode.Scalar]
  private let words: [Token]

  /// What a run of words becomes; longer runs stand before those that they begin with.
  private static let comparisons: [(from: String, to: String)] = [
    ("on or before", "before"), ("on or after", "after"), ("is at least", "is more than"),
    ("is at most", "is less than"), ("is more than", "is at least"), ("is less than", "is at most"),
    ("before", "on or before"), ("after", "on or after"), (">=", ">"), ("<=", "<"), (">", ">="),
    ("<", "<="), ("is yes", "is no"), ("is no", "is yes"),
    ("on a weekend", "on a working day"), ("on a working day", "on a weekend"),
  ]

  init(_ expression: String) {
    scalars = Array(expression.unicodeScalars)
    words = tokens(of: expression)
  }

  func changes() -> [ExpressionChange] {
    var found: [ExpressionChange] = []
    var position = 0
    while position < words.count {
      let word = words[position]
      guard !word.isQuoted else {
        position += 1
        continue
      }
      if let (length, to) = comparison(at: position) {
        found.append(replacing(position..<position + length, by: to))
        position += length
        continue
      }
      found += numbers(at: position)
      switch word.text {
      case "and": found.append(replacing(position..<position + 1, by: "or"))
      case "or": found.append(replacing(position..<position + 1, by: "and"))
      case "not": found.append(leavingOut(position..<position + 1, "'not' is left out"))
      case "no" where !isCode(at: position):
        found.append(replacing(position..<position + 1, by: "any"))
      case "[": found += list(at: position)
      default: break
      }
      position += 1
    }
    return found
  }

  private func comparison(at position: Int) -> (length: Int, to: String)? {
    for (from, to) in Self.comparisons {
      let parts = from.split(separator: " ")
      guard position + parts.count <= words.count else { continue }
      let stands = parts.enumerated().allSatisfy { offset, part in
        !words[position + offset].isQuoted && words[position + offset].text == part
      }
      if stands { return (parts.count, to) }
    }
    return nil
  }

  /// A number by one, a date by a day, either way.
  private func numbers(at position: Int) -> [ExpressionChange] {
    let text = words[position].text
    var others: [String] = []
    if text.utf8.count <= 5, text.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }),
      let number = Int(text)
    {
      others = [number - 1, number + 1].filter { $0 >= 0 }.map(String.init)
    } else if text.contains("/"), let day = CivilDay.parse(text) {
      others = [day.adding(days: -1), day.adding(days: 1)].map(\.shortDescription)
    }
    return others.map { replacing(position..<position + 1, by: $0) }
  }

  /// Whether a word stands where an answer or a code does, and not before the rows that there are none of.
  private func isCode(at position: Int) -> Bool {
    guard position > 0 else { return position + 1 == words.count }
    return ["is", "not", "[", ","].contains(words[position - 1].text)
  }

  /// A list of codes without one of them.
  private func list(at open: Int) -> [ExpressionChange] {
    guard open >= 2, words[open - 1].text == "of", words[open - 2].text == "one",
      let close = words[open...].firstIndex(where: { $0.text == "]" && !$0.isQuoted })
    else { return [] }
    let commas = words[open..<close].indices.filter { words[$0].text == "," && !words[$0].isQuoted }
    guard !commas.isEmpty else { return [] }
    let bounds = [open] + commas + [close]
    return zip(bounds, bounds.dropFirst()).enumerated().map { number, ends in
      let code = (ends.0 + 1)..<ends.1
      // A code goes with the comma before it, the first with the one after.
      let gone = number == 0 ? code.lowerBound..<ends.1 + 1 : ends.0..<code.upperBound
      var change = leavingOut(gone, "'\(text(of: code))' is left out of the list")
      change.tokens = code
      return change
    }
  }

  private func replacing(_ tokens: Range<Int>, by other: String) -> ExpressionChange {
    ExpressionChange(
      text: written(with: other, inPlaceOf: tokens), tokens: tokens,
      words: "'\(text(of: tokens))' becomes '\(other)'")
  }

  private func leavingOut(_ tokens: Range<Int>, _ words: String) -> ExpressionChange {
    ExpressionChange(text: written(with: "", inPlaceOf: tokens), tokens: tokens, words: words)
  }

  private func stretch(of tokens: Range<Int>) -> Range<Int> {
    words[tokens.lowerBound].stretch.lowerBound..<words[tokens.upperBound - 1].stretch.upperBound
  }

  private func text(of tokens: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[stretch(of: tokens)]))
  }

  private func written(with other: String, inPlaceOf tokens: Range<Int>) -> String {
    let gone = stretch(of: tokens)
    var text = String.UnicodeScalarView(scalars[..<gone.lowerBound])
    text.append(contentsOf: other.unicodeScalars)
    text.append(contentsOf: scalars[gone.upperBound...])
    return String(text)
  }
}
