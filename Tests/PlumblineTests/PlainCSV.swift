import _PlumblineTestSupport

/// The rows of a CSV file by their headings, read one character at a time, as a test may.
struct PlainCSV {
  let rows: [[String: String]]

  init(_ text: String) {
    var table: [[String]] = [[]]
    var cell = ""
    var isQuoted = false
    var last: Character?
    for character in text {
      switch character {
      case "\"":
        if !isQuoted, last == "\"" { cell.append("\"") }
        isQuoted.toggle()
      case "," where !isQuoted:
        table[table.count - 1].append(cell)
        cell = ""
      case "\n" where !isQuoted, "\r\n" where !isQuoted:
        table[table.count - 1].append(cell)
        cell = ""
        table.append([])
      default: cell.append(character)
      }
      // A quote that closes and one that opens again stand for one quote.
      last = character == "\"" && last == "\"" ? nil : character
    }
    let headings = table.first ?? []
    rows = table.dropFirst().filter { !$0.isEmpty }.map {
      Dictionary(zip(headings, $0)) { first, _ in first }
    }
  }
}
