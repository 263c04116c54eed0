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
  /// How many headings of the tables taken the mapping knows.
  private(set) var knownHeadings = 0
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
    if knownHeadings != other.knownHeadings { return knownHeadings > other.knownHeadings }
    return incomplete.count > other.incomplete.count
  }

  private mutating func match(_ source: SourceTable, at position: Int) {
    // An element that holds nothing but elements is no table.
    guard source.ownColumns != 0 else { return }
    for (key, isLastYears) in names(of: source) {
      let named = mapping.tables.indices.filter {
        mapping.tables[$0].isLastYears == isLastYears && mapping.tables[$0].heading.keys.contains(key)
      }
      guard let nearest = named.first else { continue }
      for table in named {
        guard let headings = Self.headingRow(of: mapping.tables[table], in: source) else { continue }
        add(Match(source: position, table: table, headings: headings, isByHeadings: false))
        return
      }
      if !source.firstRows.isEmpty {
        incomplete.append((position, nearest, Self.missing(mapping.tables[nearest], in: source)))
      }
      return
    }
    // Elements have the names that a return gives them; columns alone do not tell them apart.
    guard source.ownColumns == nil,
      !mapping.tablesNotRead.contains(where: { $0.heading.keys.contains(source.nameKey) })
    else { return }
    matchByHeadings(source, at: position)
  }

  /// What a table may be called in the mapping, and whether it is last year's by that.
  private func names(of source: SourceTable) -> [(key: String, isLastYears: Bool)] {
    guard !source.isLastYears else {
      return [(source.nameKey, true)] + (source.lastYearsNameKey.map { [($0, true)] } ?? [])
    }
    return [(source.nameKey, false)] + (source.lastYearsNameKey.map { [($0, true)] } ?? [])
  }

  /// By headings alone: the table must be the only one whose columns most of the headings are.
  private mutating func matchByHeadings(_ source: SourceTable, at position: Int) {
    let hasLastYears = mapping.tables.contains { $0.isLastYears }
    let isLastYears = source.isLastYears || (hasLastYears && source.lastYearsNameKey != nil)
    var best: (table: Int, share: Double, headings: SourceTable.FirstRow)?
    var isTied = false
    for (table, mapped) in mapping.tables.enumerated() where mapped.isLastYears == isLastYears {
      guard let headings = Self.headingRow(of: mapped, in: source) else { continue }
      let share = Self.share(of: headings, knownTo: mapped)
      if share > best?.share ?? 0.6 {
        best = (table, share, headings)
        isTied = false
      } else if share == best?.share {
        isTied = true
      }
    }
    guard let best, !isTied else { return }
    add(Match(source: position, table: best.table, headings: best.headings, isByHeadings: true))
  }

  private mutating func add(_ match: Match) {
    matches.append(match)
    let known = Self.known(to: mapping.tables[match.table])
    knownHeadings += match.headings.keys.count { known.contains($0) }
  }

  /// The first row that holds all the headings that a table needs.
  private static func headingRow(of table: MappedTable, in source: SourceTable) -> SourceTable.FirstRow? {
    source.firstRows.first { row in
      table.needs.allSatisfy { $0.firstColumn(among: row.keys) != nil }
    }
  }

  /// What a table needs that the most likely row of headings does not have.
  private static func missing(_ table: MappedTable, in source: SourceTable) -> [Heading] {
    let candidates = source.firstRows.map { row in
      table.needs.filter { $0.firstColumn(among: row.keys) == nil }
    }
    return candidates.min { $0.count < $1.count } ?? table.needs
  }

  /// Which part of some headings a table knows, of those that are filled; and how much of the table that is.
  private static func share(of headings: SourceTable.FirstRow, knownTo table: MappedTable) -> Double {
    let known = known(to: table)
    let keys = headings.keys.filter { !$0.isEmpty }
    guard !keys.isEmpty else { return 0 }
    return Double(keys.count { known.contains($0) }) / Double(keys.count)
  }

  /// The spelling keys of the headings that a table knows.
  private static func known(to table: MappedTable) -> Set<String> {
    Set(table.gives.flatMap(\.fields).flatMap(\.sources).flatMap(\.headings).flatMap(\.keys))
  }
}
