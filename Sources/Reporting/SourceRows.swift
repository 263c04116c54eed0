import CaseModel

/// Where the rows of a table stand in the export: `placements.csv:12`.
struct SourceRows {
  /// Whether a cell can begin with any of the sources' names and needs no quoting for it.
  let arePlain: Bool
  private let labels: [[UInt8]]
  private let sources: [UInt16]
  private let rows: [Int32]

  /// - Parameters:
  ///   - entity: the table's position; nil, or one there is not, gives no rows.
  ///   - tables: the export.
  init(of entity: Int?, in tables: CaseTables) {
    labels = tables.sources.map { Array($0.label.utf8) }
    arePlain = labels.allSatisfy { CSVWriter.isPlain($0.span) }
    let table = entity.flatMap { tables.tables.indices.contains($0) ? tables.tables[$0] : nil }
    sources = table?.sourceIndex ?? []
    rows = table?.sourceRow ?? []
  }

  /// Whether there is such a row.
  func hold(_ row: Int32) -> Bool { rows.indices.contains(Int(row)) }

  /// Goes on with a cell, in which no source's name needs quoting, with where a row stands.
  func append(_ row: Int32, to writer: inout CSVWriter) {
    let row = Int(row)
    let source = Int(sources[row])
    if labels.indices.contains(source) { writer.append(plain: labels[source]) }
    writer.append(plain: UInt8(ascii: ":"))
    writer.append(number: Int(rows[row]))
  }

  /// Where a row stands, as text.
  func text(of row: Int32) -> String {
    let source = Int(sources[Int(row)])
    let label = labels.indices.contains(source) ? String(decoding: labels[source], as: UTF8.self) : ""
    return "\(label):\(rows[Int(row)])"
  }
}
