import CaseModel

/// What the tables hold by way of which cells of other tables lead to what is read.
struct Lookups {
  /// For each way the texts that its keys lead to; empty for a key that leads to several.
  private var texts: [MappedLookup: [[UInt8]: [UInt8]]] = [:]

  /// Reads the tables that the tables of a mapping need for their cells to lead on.
  init(for fit: MappingFit, in sources: [SourceTable]) {
    let cells = fit.matches.flatMap { fit.mapping.tables[$0.table].gives }.flatMap(\.fields).flatMap(
      \.sources)
    for lookup in Set(cells.compactMap(\.lookup)) {
      for (position, source) in sources.enumerated() where !source.isLastYears {
        let matched = fit.matches.first { $0.source == position }
        let keys = [source.nameKey] + (matched.map { fit.mapping.tables[$0.table].heading.keys } ?? [])
        guard keys.contains(where: lookup.table.keys.contains), let read = Self.read(lookup, from: source)
        else { continue }
        texts[lookup, default: [:]].merge(read) { $0 == $1 ? $0 : [] }
      }
    }
  }

  /// What the keys of a way lead to; nil where the table or its columns are not there.
  subscript(lookup: MappedLookup) -> [[UInt8]: [UInt8]]? { texts[lookup] }

  private static func read(_ lookup: MappedLookup, from source: SourceTable) -> [[UInt8]: [UInt8]]? {
    for headings in source.firstRows {
      let keys = headings.cells.map { spellingKey($0) }
      guard let key = lookup.key.firstColumn(among: keys), let value = lookup.value.firstColumn(among: keys)
      else { continue }
      var sink = LookupRows(key: key, value: value, headingRow: headings.number)
      // What is wrong with the file is said when its rows are read for themselves.
      _ = source.readRows(into: &sink)
      return sink.texts
    }
    return nil
  }
}

/// Collects which text stands beside which key.
private struct LookupRows: RowSink {
  let key: Int
  let value: Int
  let headingRow: Int
  var texts: [[UInt8]: [UInt8]] = [:]

  mutating func take(row: Int, cells: [RawCell], in bytes: Span<UInt8>, flaw: String?) -> Bool {
    guard row > headingRow, flaw == nil, key < cells.count, value < cells.count else { return true }
    let (name, text) = (cells[key].trimmedText(in: bytes), cells[value].trimmedText(in: bytes))
    guard !name.isEmpty, !text.isEmpty else { return true }
    if let known = texts[name], known != text { texts[name] = [] } else { texts[name] = text }
    return true
  }
}
