import CaseModel

/// How files say that they belong to last year's return, which is read beside this year's: by the folder they
/// lie in, or by words before or after their names.
enum LastYear {
  /// The words, the longest first.
  private static let marks = [
    ["last", "years"], ["last", "year"], ["previous", "year"], ["prev", "year"], ["last"], ["previous"],
    ["prev"],
  ]

  /// Whether a folder of that name holds last year's files: `last year`, `previous_year`, `Last`.
  static func isFolder(_ name: String) -> Bool {
    let key = spellingKey(name)
    return marks.contains { $0.joined() == key }
  }

  /// The spelling key of a file's name without the words by which it says that it is last year's: `header` of
  /// `header_last`, `Previous Year Header`; nil of a name that does not say so.
  static func nameKey(of name: some StringProtocol) -> String? {
    let words = name.lowercased().filter { $0 != "'" && $0 != "’" }
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
    for mark in marks where words.count > mark.count {
      if words.starts(with: mark) { return spellingKey(words.dropFirst(mark.count).joined()) }
      if words.suffix(mark.count).elementsEqual(mark) {
        return spellingKey(words.dropLast(mark.count).joined())
      }
    }
    return nil
  }
}
