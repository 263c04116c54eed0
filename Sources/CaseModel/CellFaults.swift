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

  /// The beginning of a cell, fit to be quoted on one line.
  static func quotable(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> String {
    let text = bytes.text(from: start, to: Swift.min(end, start + 120))
    var shown = ""
    for scalar in text.unicodeScalars {
      if shown.unicodeScalars.count == 40 { return shown + "…" }
      shown.unicodeScalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return shown
  }
}
