import CaseModel

/// How well a source mapping fits the tables of an export.
struct MappingFit {
  /// A table of the export taken for one of the mapping.
  struct Match {
    /// Positions among the tables of the export and of the mapping.
    var source: Int
    var table: Int
    /// The row with the headings, and these.
    var headings: SourceTable.FirstRow
    /// Whether the headings alone told which table it is.
    var isByHeadings: Bool
  }

  let mapping: SourceMapping
  private(set) var matches: [Match] = []
  /// Tables of the export that go by the right name but lack columns: which, and what is missing.
  private(set) var incomplete: [(source: Int, table: Int, missing: [Heading])] = []

  init(_ mapping: SourceMapping, to sources: [SourceTable]) {
    self.mapping = mapping
    for (position, source) in sources.enumerated() {
      match(source, at: position)
    }
  }

  /// Whether this mapping fits better than another.
  func isBetter(than other: MappingFit) -> Bool {
    if matches.count != other.matches.count { return matches.count > other.matches.count }
    let byName = matches.count { !$0.isByHeadings }
    let otherByName = other.matches.count { !$0.isByHeadings }
    if byName != otherByName { return byName > otherByName }
    return incomplete.count > other.incomplete.count
  }

  private mutating func match(_ source: SourceTable, at position: Int) {
    let named = mapping.tables.firstIndex { $0.heading.keys.contains(source.nameKey) }
    if let named {
      if let headings = Self.headingRow(of: mapping.tables[named], in: source) {
        matches.append(Match(source: position, table: named, headings: headings, isByHeadings: false))
      } else if !source.firstRows.isEmpty {
        incomplete.append((position, named, Self.missing(mapping.tables[named], in: source)))
      }
      return
    }
    guard !mapping.tablesNotRead.contains(where: { $0.heading.keys.contains(source.nameKey) }) else { return }
    // By headings alone: the table must be the only one whose columns most of the headings are.
    var best: (table: Int, share: Double, headings: SourceTable.FirstRow)?
    var isTied = false
    for (table, mapped) in mapping.tables.enumerated() {
      guard let headings = Self.headingRow(of: mapped, in: source) else { continue }
      let share = Self.share(of: headings.cells, knownTo: mapped)
      if share > best?.share ?? 0.6 {
        best = (table, share, headings)
        isTied = false
      } else if share == best?.share {
        isTied = true
      }
    }
    guard let best, !isTied else { return }
    matches.append(Match(source: position, table: best.table, headings: best.headings, isByHeadings: true))
  }

  /// The first row that holds all the headings that a table needs.
  private static func headingRow(of table: MappedTable, in source: SourceTable) -> SourceTable.FirstRow? {
    source.firstRows.first { row in
      let keys = row.cells.map { spellingKey($0) }
      return table.needs.allSatisfy { $0.firstColumn(among: keys) != nil }
    }
  }

  /// What a table needs that the most likely row of headings does not have.
  private static func missing(_ table: MappedTable, in source: SourceTable) -> [Heading] {
    let candidates = source.firstRows.map { row in
      let keys = row.cells.map { spellingKey($0) }
      return table.needs.filter { $0.firstColumn(among: keys) == nil }
    }
    return candidates.min { $0.count < $1.count } ?? table.needs
  }

  /// Which part of some headings a table knows, of those that are filled; and how much of the table that is.
  private static func share(of headings: [String], knownTo table: MappedTable) -> Double {
    let known = Set(table.gives.flatMap(\.fields).flatMap(\.sources).flatMap(\.headings).flatMap(\.keys))
    let keys = headings.map { spellingKey($0) }.filter { !$0.isEmpty }
    guard !keys.isEmpty else { return 0 }
    return Double(keys.count { known.contains($0) }) / Double(keys.count)
  }
}
