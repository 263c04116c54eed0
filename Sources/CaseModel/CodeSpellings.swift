/// How the cells of a field with a fixed list of words are spelt, and which word each spelling means.
///
/// A cell agrees with a word by its letters and digits alone. Before that, a list letter is dropped
/// (`a) Yes`); and where the word is a code with a digit in it, the code may be followed by what it stands
/// for (`U1: Foster placement`, `N1 - Abuse or neglect`).
package struct CodeSpellings: Sendable, Hashable {
  /// What a spelling means.
  package enum Meaning: Sendable, Hashable {
    case code(UInt16)
    case notRecorded(Presence)
  }

  private var byKey: [[UInt8]: Meaning] = [:]
  private var byFirstWord: [[UInt8]: Meaning] = [:]
  private var otherwise: Meaning?
  private let unknownKeys: Set<[UInt8]>

  /// The spellings that need no mapping: the words themselves, and for yes and no their usual shapes.
  package init(field: Field) {
    unknownKeys = Set(field.unknownWords.map { Array(spellingKey($0).utf8) })
    switch field.type {
    case .yesNo:
      for word in ["yes", "y", "true", "t", "1"] { add(word, meaning: .code(1)) }
      for word in ["no", "n", "false", "f", "0"] { add(word, meaning: .code(0)) }
    case .code(let words):
      for (position, word) in words.enumerated() { add(word, meaning: .code(UInt16(clamping: position))) }
    default:
      break
    }
  }

  /// Takes a spelling as meaning something, over what it meant before.
  package mutating func add(_ spelling: String, meaning: Meaning) {
    let key = Array(spellingKey(spelling).utf8)
    byKey[key] = meaning
    if key.count <= 5, key.contains(where: isDigit), key.contains(where: { !isDigit($0) }) {
      byFirstWord[key] = meaning
    }
  }

  /// Takes every spelling that means nothing else as meaning this.
  package mutating func takeOthers(as meaning: Meaning) {
    otherwise = meaning
  }

  /// Turns yes and no about.
  package mutating func swapYesAndNo() {
    for (key, meaning) in byKey {
      switch meaning {
      case .code(0): byKey[key] = .code(1)
      case .code(1): byKey[key] = .code(0)
      default: break
      }
    }
  }

  /// What a trimmed cell that is not blank means; nil where no spelling agrees with it.
  package func meaning(of bytes: Span<UInt8>, from start: Int, to end: Int) -> Meaning? {
    if let found = whole(bytes, from: start, to: end) { return found }
    let unlettered = bytes.afterListLetter(from: start, to: end)
    if unlettered > start, let found = whole(bytes, from: unlettered, to: end) { return found }
    var wordEnd = unlettered
    while wordEnd < end, isLetterOrDigit(bytes[wordEnd]) { wordEnd += 1 }
    if wordEnd < end, let found = byFirstWord[spellingKey(bytes, from: unlettered, to: wordEnd)] {
      return found
    }
    return otherwise
  }

  private func whole(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Meaning? {
    let key = spellingKey(bytes, from: start, to: end)
    if let known = byKey[key] { return known }
    if UnknownWords.keys.contains(key) || unknownKeys.contains(key) { return .notRecorded(.saidUnknown) }
    return nil
  }
}
