import CaseModel

/// Where the rows of a table stand in the export: `placements.csv:12`.
struct SourceRows {
  /// Whether a cell can begin with any of the sources' names and needs no quoting for it.
  let arePlain: Bool
  private let labels: [String]
  /// The names with a colon behind each, and last a colon alone.
  private let cells: CellPool
  private let origins: RowOrigins

  /// - Parameters:
  ///   - entity: the table's position; nil, or one there is not, gives no rows.
  ///   - tables: the export.
  init(of entity: Int?, in tables: CaseTables) {
    let labels = tables.sources.map(\.label)
    self.labels = labels
    arePlain = labels.allSatisfy { CSVWriter.isPlain(Array($0.utf8).span) }
    cells = CellPool(labels.count + 1, endingWith: UInt8(ascii: ":")) { number, writer in
      if number < labels.count { writer.text(labels[number]) }
    }
    let table = entity.flatMap { tables.tables.indices.contains($0) ? tables.tables[$0] : nil }
    origins = table?.origins ?? RowOrigins()
  }

  /// Whether there is such a row.
  func hold(_ row: Int32) -> Bool { row >= 0 && Int(row) < origins.count }

  /// Goes on with a cell, in which no source's name needs quoting, with where a row stands; with nothing where there is
  /// no such row.
  func append(_ row: Int32, to writer: inout CSVWriter) {
    guard hold(row) else { return }
    let origin = origins[Int(row)]
    cells.append(min(Int(origin.source), labels.count), to: &writer)
    writer.append(number: Int(origin.number))
  }

  /// Where a row stands, as text; empty where there is no such row.
  func text(of row: Int32) -> String {
    guard hold(row) else { return "" }
    let origin = origins[Int(row)]
    return "\(labels.indices.contains(Int(origin.source)) ? labels[Int(origin.source)] : ""):\(origin.number)"
  }
}
