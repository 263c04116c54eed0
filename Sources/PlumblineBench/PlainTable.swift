/// A table as plain text: the first column to the left, the others to the right.
struct PlainTable {
  private var rows: [[String]]

  /// A table of headings only.
  init(headings: [String]) {
    rows = [headings]
  }

  /// Adds a row of as many cells as there are headings.
  mutating func add(_ cells: [String]) {
    rows.append(cells)
  }

  /// The table, a line to a row.
  var text: String {
    let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).enumerated().map { column, cell in
        let space = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 0 ? cell.0 + space : space + cell.0
      }.joined(separator: "  ") + "\n"
    }.joined()
  }
}

/// A number with two places behind the point, or three below one.
func decimal(_ number: Double) -> String {
  let places = number < 1 ? 3 : 2
  let scale = places == 3 ? 1000 : 100
  let scaled = Int((number * Double(scale)).rounded())
  let fraction = "\(scaled % scale)"
  return "\(scaled / scale)." + String(repeating: "0", count: places - fraction.count) + fraction
}

/// A whole number with a comma between thousands.
func grouped(_ number: Double) -> String {
  let digits = Array("\(Int(number.rounded()))")
  return digits.indices.map { place in
    let isAfterThousands = place > 0 && (digits.count - place).isMultiple(of: 3)
    return (isAfterThousands ? "," : "") + String(digits[place])
  }.joined()
}

/// A number of bytes in millions.
func megabytes(_ bytes: Int) -> String {
  decimal(Double(bytes) / 1e6) + " MB"
}
