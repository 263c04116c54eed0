import CaseModel

/// Where the rows of a table stand in the export: `placements.csv:12`.
struct SourceRows {
  private let labels: [[UInt8]]
  private let sources: [UInt16]
  private let rows: [Int32]

  /// - Parameters:
  ///   - entity: the table's position; nil, or one there is not, gives no rows.
  ///   - tables: the export.
  init(of entity: Int?, in tables: CaseTables) {
    labels = tables.sources.map { Array($0.label.utf8) }
    let table = entity.flatMap { tables.tables.indices.contains($0) ? tables.tables[$0] : nil }
    sources = table?.sourceIndex ?? []
    rows = table?.sourceRow ?? []
  }

  /// Appends where a row stands, after a space where something stands before it; nothing for no row.
  func append(_ row: Int32, to text: inout [UInt8]) {
    let row = Int(row)
    guard rows.indices.contains(row) else { return }
    if !text.isEmpty { text.append(UInt8(ascii: " ")) }
    let source = Int(sources[row])
    if labels.indices.contains(source) { text.append(contentsOf: labels[source]) }
    text.append(UInt8(ascii: ":"))
    CSVWriter.append(number: Int(rows[row]), to: &text)
  }
}
