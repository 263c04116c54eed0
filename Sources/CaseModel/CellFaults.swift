/// The cells of one column that could not be read: how many, and the first of them.
struct CellFaults {
  private(set) var count = 0
  private(set) var first: [(row: Int32, text: String)] = []

  /// So many are kept with their text; the rest are counted.
  static let mostKept = 20

  mutating func add(row: Int32, _ bytes: Span<UInt8>, from start: Int, to end: Int) {
    count += 1
    if first.count < Self.mostKept { first.append((row, Self.quotable(bytes, from: start, to: end))) }
  }

  /// Adds those that were met in rows whose numbers are counted from the rows before.
  mutating func append(contentsOf other: CellFaults, shiftedBy shift: Int32) {
    count += other.count
    first += other.first.prefix(Self.mostKept - first.count).map { ($0.row &+ shift, $0.text) }
  }

  /// The beginning of a cell, fit to be quoted on one line.
  ///
  /// Somebody may have typed a name or an address into any column: what holds two words of letters or more is
  /// described rather than quoted.
  static func quotable(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> String {
    let words = wordsOfLetters(in: bytes, from: start, to: end)
    guard words < 2 else { return "a text of \(words) words" }
    let text = bytes.text(from: start, to: Swift.min(end, start + 120))
    var shown = ""
    for scalar in text.unicodeScalars {
      if shown.unicodeScalars.count == 40 { return shown + "…" }
      shown.unicodeScalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return shown
  }

  /// How many runs of two letters or more a cell holds.
  private static func wordsOfLetters(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var words = 0
    var letters = 0
    for position in start..<end {
      let byte = bytes[position]
      let isLetter = (65...90).contains(byte) || (97...122).contains(byte) || byte >= 128
      letters = isLetter ? letters + 1 : 0
      if letters == 2 { words += 1 }
    }
    return words
  }
}
