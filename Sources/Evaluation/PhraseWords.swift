/// Takes a phrase of an example apart: parts set apart by commas, each made of words.
///
/// What stands between single quotes is one word, whatever it holds: the name of a phase with a comma in it, or
/// with the word for a status. An apostrophe within a word is part of it.
enum PhraseWords {
  /// A word, or several between quotes.
  struct Word: Equatable {
    var text: String
    var isQuoted = false
  }

  /// The words of each part, in order; an empty part has none.
  static func parts(of phrase: String) -> [[Word]] {
    var parts: [[Word]] = [[]]
    var rest = phrase[...]
    while let first = rest.first {
      if first == " " {
        rest.removeFirst()
      } else if first == "," {
        parts.append([])
        rest.removeFirst()
      } else if first == "'", let end = closingQuote(rest) {
        parts[parts.count - 1].append(
          Word(text: String(rest[rest.index(after: rest.startIndex)..<end]), isQuoted: true))
        rest = rest[rest.index(after: end)...]
      } else {
        let word = rest.prefix { $0 != " " && $0 != "," }
        parts[parts.count - 1].append(Word(text: String(word)))
        rest = rest[word.endIndex...]
      }
    }
    return parts.filter { !$0.isEmpty }
  }

  /// The quote that ends what an opening one begins: the first that is followed by a space, a comma or nothing.
  private static func closingQuote(_ text: Substring) -> String.Index? {
    text.indices.dropFirst().first { index in
      guard text[index] == "'" else { return false }
      let next = text.index(after: index)
      return next == text.endIndex || text[next] == " " || text[next] == ","
    }
  }

  /// A name as a phrase has it: between quotes where it could not be told from what stands around it.
  static func quoted(_ name: String) -> String {
    let isPlain = !name.contains(",") && !name.split(separator: " ").contains { Status(named: $0) != nil }
    return isPlain ? name : "'\(name)'"
  }
}
