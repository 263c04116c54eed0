import CaseModel
import Diagnostics
import Workers

/// A table of the export about to be read: its plan is laid, and what the plan gives is declared.
struct PlannedTable: Sendable {
  let plan: TablePlan
  let dates: ExcelDate
  let likelyRowCount: Int
  /// Nil for a sheet of a workbook.
  let csv: CSVTable?

  init(_ plan: TablePlan, of source: SourceTable) {
    self.plan = plan
    dates = source.dates
    likelyRowCount = source.likelyRowCount
    if case .csv(let table) = source.content { csv = table } else { csv = nil }
  }
}

/// What was met while a table was read.
struct TableRead: Sendable {
  var counts: RowReading.Counts
  var diagnostics: [Diagnostic]
}

extension CaseTablesBuilder {
  /// Reads CSV tables into their entities on as many cores as there are.
  ///
  /// Tables that give rows of one entity go one after the other, in their order; the rest have nothing to do
  /// with one another. Sheets are left alone: those of a workbook share one archive.
  ///
  /// - Parameter stretches: in how many stretches each is read at the same time; as is best where it is nil.
  /// - Returns: what was met, for each table that was read, in order.
  mutating func readSideBySide(_ tables: [PlannedTable], stretches: Int?) -> [TableRead?] {
    var found = [TableRead?](repeating: nil, count: tables.count)
    for step in steps(tables) {
      shareNames()
      let empty = self
      let read = { @Sendable (group: [Int]) in empty.read(group, of: tables, stretches: stretches) }
      // A table keeps every core at work by itself, which it could not from within work that is handed out.
      let made = step.count == 1 ? [read(step[0])] : inParallel(step.count) { read(step[$0]) }
      for (group, (builder, reads)) in zip(step, made) {
        adopt(
          Set(group.flatMap { tables[$0].plan.entities.map(\.entity) }), of: builder,
          sources: Set(group.map { tables[$0].plan.source }))
        for (table, read) in zip(group, reads) { found[table] = read }
      }
    }
    return found
  }

  /// Reads CSV tables one after the other.
  private func read(_ group: [Int], of tables: [PlannedTable], stretches: Int?) -> (
    CaseTablesBuilder, [TableRead]
  ) {
    var rows = RowReading(builder: self)
    let reads = group.compactMap { table -> TableRead? in
      guard let csv = tables[table].csv else { return nil }
      if rows.readStretches(of: tables[table], csv, count: stretches) {
        return TableRead(counts: rows.counts, diagnostics: [])
      }
      rows.start(tables[table])
      let diagnostics = csv.readRows(into: &rows)
      return TableRead(counts: rows.counts, diagnostics: diagnostics)
    }
    // While nobody else holds them.
    rows.builder.sealRows()
    return (rows.builder, reads)
  }

  /// The groups of tables that are read at the same time, step by step: the children first, whom all others name; then
  /// what is short, side by side; then what is long, each by itself, the least work first, since the more tables have
  /// been read, the more of the names in the next are known.
  private func steps(_ tables: [PlannedTable]) -> [[[Int]]] {
    var groups = Self.groups(tables)
    let child = dictionary.index(of: "child")
    let children = groups.firstIndex { $0.contains { tables[$0].plan.mainEntity == child } }
      .map { groups.remove(at: $0) }
    let long = groups.prefix { Self.work($0, tables) >= TextFile.longText }
    return ([children.map { [$0] } ?? [], Array(groups[long.count...])] + long.reversed().map { [$0] })
      .filter { !$0.isEmpty }
  }

  /// The positions of the tables that must be read one after the other, the most work first, so that no core
  /// is left with a long table at the end.
  private static func groups(_ tables: [PlannedTable]) -> [[Int]] {
    var groups: [(entities: Set<Int>, tables: [Int])] = []
    for (position, table) in tables.enumerated() {
      var joined = (entities: Set(table.plan.entities.map(\.entity)), tables: [position])
      for group in groups where !group.entities.isDisjoint(with: joined.entities) {
        joined.entities.formUnion(group.entities)
        joined.tables += group.tables
      }
      groups.removeAll { !$0.entities.isDisjoint(with: joined.entities) }
      groups.append(joined)
    }
    return groups.map { $0.tables.sorted() }
      .filter { group in group.allSatisfy { tables[$0].csv != nil } }
      .sorted { work($1, tables) < work($0, tables) }
  }

  private static func work(_ group: [Int], _ tables: [PlannedTable]) -> Int {
    group.reduce(0) { $0 + (tables[$1].csv?.length ?? 0) }
  }
}
