package import CaseModel
package import Diagnostics

/// Reads a case export: a workbook, a folder of CSV files, or several files.
///
/// - Parameters:
///   - paths: files and folders, as a person named them.
///   - mapping: the source mapping to read it with; without one, the known mapping that fits best is taken.
///   - known: the mappings to choose among.
///   - dictionary: the one that the mappings were read against.
///   - asked: the fields that are wanted; all where it is nil. What is read of them is the same.
///   - stretches: in how many stretches each CSV table is read at the same time; by default long ones in as many as
///     there are cores. What is read is the same.
/// - Returns: the tables, unless something kept the export from being read; and everything that was found,
///   which the tables carry as well.
package func readCaseExport(
  paths: [String], mapping: SourceMapping?, known: [SourceMapping], dictionary: DataDictionary,
  asked: FieldsAsked? = nil, stretches: Int? = nil
) -> (tables: CaseTables?, diagnostics: [Diagnostic]) {
  let read = { (files: ExportFiles) -> (tables: CaseTables?, diagnostics: [Diagnostic]) in
    var reading = CaseExportReading(files: files)
    guard let fit = reading.chooseMapping(mapping, among: known) else { return (nil, reading.diagnostics) }
    let tables = reading.read(fit, dictionary: dictionary, asked: asked, stretches: stretches)
    return (tables.diagnostics.hasErrors ? nil : tables, tables.diagnostics)
  }
  let files = ExportFiles(paths: paths, areExaminedWhole: false)
  let result = read(files)
  if files.areAsTheySeemed() { return result }
  return read(ExportFiles(paths: paths, areExaminedWhole: true))
}

/// The steps from files to tables.
private struct CaseExportReading {
  let files: ExportFiles
  var diagnostics: [Diagnostic]

  init(files: ExportFiles) {
    self.files = files
    diagnostics = files.diagnostics
  }

  // MARK: Choosing a mapping

  mutating func chooseMapping(_ mapping: SourceMapping?, among known: [SourceMapping]) -> MappingFit? {
    guard !files.tables.isEmpty else { return nil }
    let fits = (mapping.map { [$0] } ?? known).map { MappingFit($0, to: files.tables) }
    guard var best = fits.first else {
      diagnostics.append(
        Diagnostic(
          .noMappingFits, .error, at: .nowhere, "there is no source mapping to read the export with",
          help: "name a rules folder that has source mappings in its folder 'sources'"))
      return nil
    }
    for fit in fits.dropFirst() where fit.isBetter(than: best) { best = fit }
    if !best.matches.isEmpty { return best }
    // A file that could not be read has been reported, and is reason enough.
    guard !diagnostics.hasErrors else { return nil }
    let names = fits.map { "'\($0.mapping.name)'" }.joined(separator: ", ")
    let tables = files.tables.map { "'\($0.source.label)'" }
    diagnostics.append(
      Diagnostic(
        .noMappingFits, .error, at: .nowhere,
        "no source mapping fits the export: \(nearness(of: best, names: names))",
        help: "found were \(tables.prefix(8).joined(separator: ", "))\(tables.count > 8 ? ", …" : ""); "
          + "'plumbline sources' tells what each mapping expects, and Rules/sources/README.md how to write one"
      ))
    return nil
  }

  private func nearness(of fit: MappingFit, names: String) -> String {
    guard let nearest = fit.incomplete.min(by: { $0.missing.count < $1.missing.count }) else {
      return "no sheet or file is named as \(names) name theirs, and no headings are known"
    }
    let table = files.tables[nearest.source].source.label
    let missing = nearest.missing.map { "'\($0.name)'" }.joined(separator: ", ")
    return "'\(fit.mapping.name)' comes nearest, but '\(table)' has no column \(missing)"
  }

  // MARK: Reading

  mutating func read(
    _ fit: MappingFit, dictionary: DataDictionary, asked: FieldsAsked?, stretches: Int?
  ) -> CaseTables {
    var builder = CaseTablesBuilder(dictionary: dictionary, mapping: fit.mapping.name)
    // In the order of the mapping, so that what several tables tell is put together in that order.
    let matches = fit.matches.sorted { ($0.table, $0.source) < ($1.table, $1.source) }
    let lookups = Lookups(for: fit, in: files.tables)
    var asked = asked
    // Whether a row of one source repeats one of another cannot be told from their order.
    for (entity, times) in Self.givenEntities(matches, of: fit.mapping) where times > 1 {
      asked?.askForAll(of: entity)
    }
    let planned = matches.map { match in
      let source = files.tables[match.source]
      let number = builder.addSource(source.source)
      let plan = TablePlan(
        fit.mapping.tables[match.table], headings: match.headings.cells, row: match.headings.number,
        source: number, lookups: lookups, blankWords: fit.mapping.blankWords,
        // Sheets are not read with the rest, whose order is looked at.
        asked: source.isCSV ? asked : nil, into: &builder)
      return PlannedTable(plan, of: source)
    }
    let sideBySide = builder.readSideBySide(planned, stretches: stretches)
    let outOfOrder = builder.entitiesOutOfOrder
    guard outOfOrder.isEmpty else {
      for entity in outOfOrder { asked?.askForAll(of: entity) }
      return read(fit, dictionary: dictionary, asked: asked, stretches: stretches)
    }
    var rows = RowReading(builder: consume builder)
    var unread: [Place] = []
    var total = 0
    for (position, match) in matches.enumerated() {
      let source = files.tables[match.source]
      if match.isByHeadings {
        diagnostics.append(
          Diagnostic(
            .tableGuessed, .note, at: source.place(),
            "read as '\(fit.mapping.tables[match.table].heading.name)' by its headings"))
      }
      if match.headings.isCutShort {
        diagnostics.append(
          Diagnostic(
            .tooManyColumns, .error, at: source.place(row: match.headings.number),
            "the table has more than \(CSVScanner.mostCells) columns, and none of so many is read",
            help: "export the columns of one table alone, or look whether its line breaks are missing"))
      }
      let read: TableRead
      if let known = sideBySide[position] {
        read = known
      } else {
        rows.start(planned[position])
        let found = source.readRows(into: &rows)
        read = TableRead(counts: rows.counts, diagnostics: found)
      }
      diagnostics += read.diagnostics
      total += read.counts.rows
      report(read.counts, of: source)
      if !match.headings.isCutShort {
        unread += reportUnread(planned[position].plan, match: match, mapping: fit.mapping)
      }
    }
    reportTables(fit)
    if total == 0, !diagnostics.hasErrors {
      diagnostics.append(
        Diagnostic(
          .noRows, .error, at: .nowhere,
          "the export holds no rows: its tables have headings and nothing below them",
          help: "if this is a blank template, fill it or name the filled one"))
    }
    var tables = (consume rows).ended().finish()
    tables.unreadColumns = unread
    readExtractDay(fit.mapping, into: &tables)
    tables.lastSaved = files.lastSaved.max()
    tables.reconcile()
    tables.diagnostics = (diagnostics + tables.diagnostics).sortedByPlace()
    return tables
  }

  /// How often each entity is given by the tables that were matched.
  private static func givenEntities(_ matches: [MappingFit.Match], of mapping: SourceMapping) -> [Int: Int] {
    let given = matches.flatMap { mapping.tables[$0.table].gives.map(\.entity) }
    return Dictionary(given.map { ($0, 1) }, uniquingKeysWith: +)
  }

  private mutating func report(_ rows: RowReading.Counts, of source: SourceTable) {
    if rows.longRows.count > 0 {
      diagnostics.append(
        Diagnostic(
          .raggedRows, .warning, at: source.place(row: rows.longRows.first),
          "\(rows.longRows.count) \(rows.longRows.count == 1 ? "row has" : "rows have") more cells than there are "
            + "headings, and \(rows.longRows.count == 1 ? "is" : "are") set aside",
          help: "a comma within a text needs quotes around the text"))
    }
    if rows.shortRows.count > 0, source.reportsShortRows {
      diagnostics.append(
        Diagnostic(
          .raggedRows, .note, at: source.place(row: rows.shortRows.first),
          "\(rows.shortRows.count) \(rows.shortRows.count == 1 ? "row has" : "rows have") fewer cells than there "
            + "are headings; the missing ones are read as blank"))
    }
    if rows.bareDays.count > 0 {
      diagnostics.append(
        Diagnostic(
          .bareDayNumbers, .note, at: source.place(row: rows.bareDays.first),
          "\(rows.bareDays.count) dates stand as bare numbers and are read as the spreadsheet counts days",
          help: "give the cells a date format"))
    }
  }

  /// So many columns of a table that are not read are named, and the rest counted.
  private static let mostNamedColumns = 50

  /// Reports the columns that no field reads and the mapping does not know, and gives their places.
  private mutating func reportUnread(_ plan: TablePlan, match: MappingFit.Match, mapping: SourceMapping)
    -> [Place]
  {
    let source = files.tables[match.source]
    let known = Set(mapping.columnsNotRead.flatMap(\.heading.keys))
    let expected = mapping.tables[match.table].gives.flatMap(\.fields).flatMap(\.sources).flatMap(\.headings)
    let keys = match.headings.cells.map { spellingKey($0) }
    let missing = Set(expected.filter { $0.firstColumn(among: keys) == nil }.map(\.name))
    var places: [Place] = []
    var notes: [Diagnostic] = []
    for (column, heading) in match.headings.cells.prefix(source.ownColumns ?? .max).enumerated()
    where !plan.usedColumns.contains(column) && !keys[column].isEmpty && !known.contains(keys[column]) {
      let place = source.place(column: heading)
      places.append(place)
      let near = nearestName(to: heading, among: missing)
      let diagnostic = Diagnostic(
        .columnNotRead, near == nil ? .note : .warning, at: place, "the column is not read",
        help: near.map {
          "did you mean '\($0)'? The mapping '\(mapping.name)' expects that and it is not there"
        })
      if near == nil { notes.append(diagnostic) } else { diagnostics.append(diagnostic) }
    }
    diagnostics += notes.prefix(Self.mostNamedColumns)
    if notes.count > Self.mostNamedColumns {
      diagnostics.append(
        Diagnostic(
          .columnNotRead, .note, at: source.place(),
          "\(notes.count - Self.mostNamedColumns) more columns are not read"))
    }
    return places
  }

  private mutating func readExtractDay(_ mapping: SourceMapping, into tables: inout CaseTables) {
    var found = ExtractDay()
    for source in files.tables { found.read(source, mapping: mapping) }
    tables.extractDay = found.day
    diagnostics += found.diagnostics
  }

  private mutating func reportTables(_ fit: MappingFit) {
    for (position, table, missing) in fit.incomplete {
      let columns = missing.map { "'\($0.name)'" }.joined(separator: ", ")
      diagnostics.append(
        Diagnostic(
          .columnMissing, .warning, at: files.tables[position].place(),
          "not read as '\(fit.mapping.tables[table].heading.name)': there is no column \(columns)",
          help: "add the column, or its other name to the mapping '\(fit.mapping.name)'"))
    }
    let taken = Set(fit.matches.map(\.source) + fit.incomplete.map(\.source))
    for (position, source) in files.tables.enumerated() where !taken.contains(position) {
      guard !fit.mapping.tablesNotRead.contains(where: { $0.heading.keys.contains(source.nameKey) }),
        !ExtractDay.aboutKeys.contains(source.nameKey), source.ownColumns != 0, !source.diagnostics.hasErrors
      else { continue }
      diagnostics.append(
        Diagnostic(
          .tableNotRead, .note, at: source.place(),
          source.firstRows.isEmpty
            ? "empty, and not read" : "not read: the mapping '\(fit.mapping.name)' has no table of that name",
          help: source.firstRows.isEmpty
            ? nil : didYouMean(source.source.label, among: fit.mapping.tables.map(\.heading.name))))
    }
  }
}
