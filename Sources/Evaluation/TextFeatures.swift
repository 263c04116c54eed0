import CaseModel
import RuleChecking
import RuleModel

/// Counts one feature of every text of a column; 0 where no text is recorded.
///
/// Words are runs of letters, digits, apostrophes and hyphens, compared in lower case, so that a phrase of
/// a lexicon is found as whole words whatever stands between and around them.
func textFeature(_ feature: TextFeature, of column: Column, lexicons: [Lexicon]) -> [Int32] {
  guard case .labels(let positions, let pool) = column.values, column.isSupplied else {
    return [Int32](repeating: 0, count: column.presence.count)
  }
  var byText = [Int32](repeating: -1, count: pool.count)
  return positions.indices.map { row in
    guard column.presence(at: row) == .recorded else { return 0 }
    let text = Int(positions[row])
    if byText[text] < 0 {
      byText[text] = count(feature, in: words(of: pool.utf8(positions[row])), lexicons: lexicons)
    }
    return byText[text]
  }
}

private func count(_ feature: TextFeature, in words: [String], lexicons: [Lexicon]) -> Int32 {
  switch feature {
  case .words:
    return Int32(words.count)
  case .numbers:
    return Int32(words.count { $0.utf8.contains { (48...57).contains($0) } })
  case .phrases(let index):
    var found: Int32 = 0
    for phrase in lexicons[index].phrases {
      let wanted = phrase.split(separator: " ").map(String.init)
      guard !wanted.isEmpty, wanted.count <= words.count else { continue }
      for start in 0...(words.count - wanted.count)
      where words[start..<start + wanted.count].elementsEqual(wanted) { found += 1 }
    }
    return found
  }
}

private func words(of bytes: ArraySlice<UInt8>) -> [String] {
  var words: [String] = []
  var word: [UInt8] = []
  for byte in bytes {
    let isLetter = (65...90).contains(byte) || (97...122).contains(byte) || byte >= 128
    if isLetter || (48...57).contains(byte) || byte == 39 || byte == 45 {
      word.append((65...90).contains(byte) ? byte + 32 : byte)
    } else if !word.isEmpty {
      words.append(String(decoding: word, as: UTF8.self))
      word.removeAll(keepingCapacity: true)
    }
  }
  if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
  return words
}
