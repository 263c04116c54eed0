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
    let groups = Self.groups(tables)
    let empty = self
    let read = { @Sendable (group: [Int]) -> (CaseTablesBuilder, [TableRead]) in
      var rows = RowReading(builder: empty)
      let reads = group.compactMap { table -> TableRead? in
        guard let csv = tables[table].csv else { return nil }
        if rows.readStretches(of: tables[table], csv, count: stretches) {
          return TableRead(counts: rows.counts, diagnostics: [])
        }
        rows.start(tables[table])
        let diagnostics = csv.readRows(into: &rows)
        return TableRead(counts: rows.counts, diagnostics: diagnostics)
      }
      return (rows.builder, reads)
    }
    // A long table keeps every core at work by itself, which it could not from within work that is handed out.
    let long = groups.prefix { Self.work($0, tables) >= TextFile.longText }
    let short = groups[long.count...]
    let made = long.map(read) + inParallel(short.count) { read(short[short.startIndex + $0]) }
    var found = [TableRead?](repeating: nil, count: tables.count)
    for (group, (builder, reads)) in zip(groups, made) {
      adopt(
        Set(group.flatMap { tables[$0].plan.entities.map(\.entity) }), of: builder,
        sources: Set(group.map { tables[$0].plan.source }))
      for (table, read) in zip(group, reads) { found[table] = read }
    }
    return found
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
