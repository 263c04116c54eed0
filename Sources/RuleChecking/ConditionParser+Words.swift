extension ConditionParser {
  /// How many of the words that stand next a phrase comes to, with `suffix` at the end of its last; nil where it does
  /// not stand there.
  ///
  /// This is asked of every name that is known at every place where a name may stand, so that letters are held
  /// against one another where they lie.
  func wordsTaken(by phrase: String, suffix: String = "") -> Int? {
    let (letters, ending) = (phrase.utf8, suffix.utf8)
    // Behind a space the suffix is a word of its own.
    guard ending.isEmpty || letters.last != UInt8(ascii: " ") else { return textsTaken(by: phrase + suffix) }
    var (word, at) = (position, letters.startIndex)
    while at < letters.endIndex {
      if letters[at] == UInt8(ascii: " ") {
        letters.formIndex(after: &at)
        continue
      }
      guard word < words.count, !words[word].isQuoted else { return nil }
      var rest = words[word].text.utf8[...]
      while at < letters.endIndex, letters[at] != UInt8(ascii: " ") {
        guard let next = rest.popFirst() else { return nil }
        if next != letters[at] {
          // The same letter can be written in more ways than one beyond ASCII.
          return next >= 0x80 || letters[at] >= 0x80 ? textsTaken(by: phrase + suffix) : nil
        }
        letters.formIndex(after: &at)
      }
      if at == letters.endIndex, !ending.isEmpty {
        guard rest.elementsEqual(ending) else {
          return rest.allSatisfy { $0 < 0x80 } ? nil : textsTaken(by: phrase + suffix)
        }
      } else if let next = rest.first {
        return next >= 0x80 ? textsTaken(by: phrase + suffix) : nil
      }
      word += 1
    }
    return word - position
  }

  /// The same by comparing texts.
  private func textsTaken(by phrase: String) -> Int? {
    let parts = phrase.split(separator: " ")
    guard position + parts.count <= words.count else { return nil }
    for (offset, part) in parts.enumerated() {
      let token = words[position + offset]
      guard !token.isQuoted, token.text == part else { return nil }
    }
    return parts.count
  }
}
