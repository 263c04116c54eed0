import CaseModel

extension ConditionParser {
  private static let ordinalWords = ["first", "second", "third", "fourth"]

  /// How the first four of what a timetable looks for are named: `first visit`; none where it looks for nothing.
  var ordinals: [String] {
    guard let noun = ordinalNoun, scopes.count == 1 else { return [] }
    return Self.ordinalWords.map { "\($0) \(noun)" }
  }

  /// How one of several is named, where a word for its place stands and is not understood.
  ///
  /// - Returns: the help, and of how many words it speaks; nil where no such word stands next.
  mutating func ordinalHelp() -> (help: String, words: Int)? {
    let start = position
    guard start < words.count, !words[start].isQuoted else { return nil }
    let place = words[start].text
    position += 1
    let named = longest(among: vocabulary.dictionary.entities.map(\.name))
    let count = position - start
    position = start
    if let number = Self.ordinalWords.firstIndex(of: place), ordinals.indices.contains(number) {
      return ("what is looked for gives it its name: write '\(ordinals[number])'", count)
    }
    guard Choice.Place(rawValue: place) != nil, mistake == nil else { return nil }
    let kind = named ?? "KIND OF RECORD"
    return ("write '\(place) \(kind) has …', or '\(place) \(kind) where … has …'", count)
  }
}
