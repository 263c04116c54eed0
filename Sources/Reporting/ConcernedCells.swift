import Findings

/// The cells of a row that fails, and of the rows it was read beside.
struct ConcernedCells {
  let failure: FailingRow

  var html: HTML {
    let more: HTML =
      failure.more > 0
      ? "<p class=\"beside\">and at least \(failure.more.of("other row", "other rows"))</p>" : ""
    return "\(Self.list(failure.row))\(failure.others.map(beside))\(more)"
  }

  private func beside(_ row: ConcernedRow) -> HTML {
    "<p class=\"beside\">beside \(row.place.inWords)</p>\(Self.list(row))"
  }

  private static func list(_ row: ConcernedRow) -> HTML {
    guard !row.cells.isEmpty else { return .nothing }
    let cells: [HTML] = row.cells.map { cell in
      "<div><dt>\(cell.column)</dt><dd>\(cell.value.html)</dd></div>"
    }
    return "<dl class=\"cells\">\(cells)</dl>"
  }
}

extension ReturnedPlace {
  /// The row in words: `Episodes, row 12 of episodes.csv`.
  var inWords: String { "\(table), row \(row) of \(sheet.isEmpty ? file : sheet)" }
}
