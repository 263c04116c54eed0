/// A word, number or sign of an expression, and how far into its text it starts.
package struct Token: Hashable, Sendable {
  /// Without the quotes it may stand in; curly apostrophes are straight.
  package var text: String
  /// In Unicode scalars from the start of the expression.
  package var offset: Int
  /// Whether it stood in double quotes, as the name of a figure of the law does.
  package var isQuoted = false

  /// In Unicode scalars, from its first to the one after its last, with the quotes it stands in.
  package var stretch: Range<Int> { offset..<(offset + text.unicodeScalars.count + (isQuoted ? 2 : 0)) }
}

/// Cuts an expression into tokens.
///
/// Words keep their hyphens, apostrophes and slashes, so that `child's`, `in-person` and `05/01/2026` are one
/// token each; brackets, commas, signs and comparisons stand alone.
package func tokens(of text: String) -> [Token] {
  let scalars = Array(text.unicodeScalars)
  var found: [Token] = []
  var position = 0
  while position < scalars.count {
    let scalar = scalars[position]
    if scalar.properties.isWhitespace {
      position += 1
      continue
    }
    let start = position
    if scalar == "\"" {
      position += 1
      while position < scalars.count, scalars[position] != "\"" { position += 1 }
      let words = String(String.UnicodeScalarView(scalars[(start + 1)..<position]))
      found.append(Token(text: words, offset: start, isQuoted: true))
      position += 1
      continue
    }
    if "()[],+=<>".unicodeScalars.contains(scalar) {
      position += 1
      if "<>".unicodeScalars.contains(scalar), position < scalars.count, scalars[position] == "=" {
        position += 1
      }
    } else {
      while position < scalars.count, !scalars[position].properties.isWhitespace,
        !"()[],+=<>\"".unicodeScalars.contains(scalars[position])
      { position += 1 }
    }
    var words = String()
    for scalar in scalars[start..<position] { words.unicodeScalars.append(scalar == "’" ? "'" : scalar) }
    found.append(Token(text: words, offset: start))
  }
  return found
}
