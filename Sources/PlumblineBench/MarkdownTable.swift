/// A table in Markdown: the first column to the left, the others to the right.
struct MarkdownTable {
  private(set) var text: String

  /// A table of headings only.
  init(headings: [String]) {
    text = "| " + headings.joined(separator: " | ") + " |\n"
    text += "|" + headings.indices.map { $0 == 0 ? "---|" : "---:|" }.joined() + "\n"
  }

  /// Adds a row of as many cells as there are headings.
  mutating func add(_ cells: [String]) {
    text += "| " + cells.joined(separator: " | ") + " |\n"
  }
}
