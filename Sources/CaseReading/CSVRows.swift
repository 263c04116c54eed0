/// The rows of delimited text as the program itself writes it, each cell as text without what a spreadsheet needs.
///
/// An apostrophe that was put before a text that starts like a formula is taken away again.
///
/// - Parameter bytes: UTF-8 with commas, with or without a byte-order mark.
/// - Returns: every row, blank lines left out, and whether a quote was left open.
package func csvRows(_ bytes: [UInt8]) -> (rows: [[String]], isBroken: Bool) {
  let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  var scanner = CSVScanner(delimiter: UInt8(ascii: ","), from: bytes.starts(with: mark) ? 3 : 0)
  var cells: [RawCell] = []
  var rows: [[String]] = []
  while scanner.next(bytes.span, into: &cells) {
    let row = cells.map { unguarded(String(decoding: $0.trimmedText(in: bytes.span), as: UTF8.self)) }
    if row != [""] { rows.append(row) }
  }
  return (rows, scanner.unclosedQuote != nil)
}

private func unguarded(_ text: String) -> String {
  guard text.hasPrefix("'"), let second = text.dropFirst().first, "=+-@＝＋－＠".contains(second) else {
    return text
  }
  return String(text.dropFirst())
}
