package import CaseModel
package import CaseReading
package import Diagnostics
package import RuleModel

extension ExampleWorkbook {
  /// The examples that a workbook holds.
  ///
  /// - Parameters:
  ///   - workbook: as it was read.
  ///   - file: what messages call it.
  ///   - dictionary: whose entities and fields the columns name.
  /// - Returns: the examples in the order of the sheet of what is expected, and everything that is wrong.
  package static func examples(
    in workbook: WorkbookTexts, file: String, dictionary: DataDictionary
  ) -> (examples: [RuleExample], diagnostics: [Diagnostic]) {
    var reading = ExampleWorkbookReading(file: file, dictionary: dictionary)
    reading.diagnostics = workbook.diagnostics
    guard workbook.diagnostics.isEmpty, let given = reading.sheet(Self.given, of: workbook),
      let expected = reading.sheet(Self.expected, of: workbook)
    else { return ([], reading.diagnostics) }
    reading.readExpected(expected)
    reading.readGiven(given)
    return (reading.examples.map(\.example), reading.diagnostics.sortedByPlace())
  }
}

/// Examples as they are read from the sheets.
struct ExampleWorkbookReading {
  let file: String
  let dictionary: DataDictionary
  var diagnostics: [Diagnostic] = []
  var examples: [(example: RuleExample, isGiven: Bool)] = []

  init(file: String, dictionary: DataDictionary) {
    self.file = file
    self.dictionary = dictionary
  }

  /// The sheet of that name; where there is none, that is said.
  mutating func sheet(_ name: String, of workbook: WorkbookTexts) -> WorkbookTexts.Sheet? {
    let found = workbook.sheets.first { $0.name.lowercased() == name }
    guard let found, !found.rows.isEmpty else {
      let names = workbook.sheets.map { "'\($0.name)'" }.joined(separator: ", ")
      report(
        .sheetMissing, at: .file(file),
        found == nil
          ? "the workbook has no sheet '\(name)', but \(names)" : "the sheet '\(name)' has no headings",
        help: "begin with the workbook that 'plumbline rules examples RULE --to FILE.xlsx' writes")
      return nil
    }
    refuseFormulas(of: found)
    if found.rows.count >= WorkbookTexts.mostRows {
      report(
        .cellNotUnderstood, at: place(found, found.rows.last, nil), "the sheet has more rows than are read",
        help: "make several rules of it, or several workbooks")
    }
    return found
  }

  private mutating func refuseFormulas(of sheet: WorkbookTexts.Sheet) {
    for row in sheet.rows {
      for column in row.formulas.sorted() {
        report(
          .formulaInCell, at: place(sheet, row, heading(column, of: sheet)),
          "this cell is worked out by a formula",
          help: "write what it comes to: copy the cells and paste them as values")
      }
    }
  }

  // MARK: What is expected

  mutating func readExpected(_ sheet: WorkbookTexts.Sheet) {
    let columns = self.columns(of: sheet, known: ExampleWorkbook.expectedColumns)
    for row in sheet.rows.dropFirst() {
      func cell(_ name: String) -> String { columns[name].flatMap { row.cells.at($0) } ?? "" }
      guard let position = example(cell("case"), row, sheet) else { continue }
      let today = cell("today")
      let known = examples[position].example.today.text
      if !today.isEmpty, !known.isEmpty, today != known {
        report(
          .cellNotUnderstood, at: place(sheet, row, "today"), "this case has another day above, '\(known)'",
          help: "a case has one day; make two cases of it")
      } else if !today.isEmpty {
        examples[position].example.today = written(today, sheet, row, "today")
      }
      if !cell("expect").isEmpty {
        examples[position].example.expected.append(written(cell("expect"), sheet, row, "expect"))
      }
      if isYes(cell("only"), sheet, row, "only") { examples[position].example.only = true }
      if isYes(cell("known gap"), sheet, row, "known gap") { examples[position].example.isKnownGap = true }
    }
  }

  /// The position of the case of a row, which begins a new example where it is new.
  private mutating func example(_ name: String, _ row: WorkbookTexts.Row, _ sheet: WorkbookTexts.Sheet)
    -> Int?
  {
    guard !name.isEmpty else {
      report(
        .cellNotUnderstood, at: place(sheet, row, "case"), "this row does not say which case it belongs to",
        help: "write the name of the case into every row")
      return nil
    }
    if let position = examples.firstIndex(where: { $0.example.name.text == name }) { return position }
    let words = written(name, sheet, row, "case")
    let today = Written("", at: words.place)
    examples.append(
      (
        RuleExample(name: words, today: today, records: [], expected: [], only: false, isKnownGap: false),
        false
      ))
    return examples.count - 1
  }

  private mutating func isYes(
    _ word: String, _ sheet: WorkbookTexts.Sheet, _ row: WorkbookTexts.Row, _ column: String
  ) -> Bool {
    switch word.lowercased() {
    case "yes", "true": return true
    case "", "no", "false": return false
    default:
      report(
        .cellNotUnderstood, at: place(sheet, row, column), "'\(word)' is neither yes nor no",
        help: "write yes, or leave it blank")
      return false
    }
  }

  // MARK: What is given

  mutating func readGiven(_ sheet: WorkbookTexts.Sheet) {
    let fields = Set(dictionary.entities.flatMap(\.fields).map(\.name))
    let columns = self.columns(of: sheet, known: ExampleWorkbook.givenColumns, others: fields)
    let names = columns.filter { !ExampleWorkbook.givenColumns.contains($0.key) }.sorted {
      $0.value < $1.value
    }
    for row in sheet.rows.dropFirst() {
      func cell(_ name: String) -> String { columns[name].flatMap { row.cells.at($0) } ?? "" }
      let name = cell("case")
      guard let position = examples.firstIndex(where: { $0.example.name.text == name }) else {
        report(
          .caseOnOneSheet, at: place(sheet, row, "case"),
          name.isEmpty
            ? "this row does not say which case it belongs to"
            : "nothing is said of what must come of '\(name)'",
          help: name.isEmpty
            ? "write the name of the case into every row"
            : didYouMean(name, among: examples.map { $0.example.name.text })
              + ", or add it to the sheet '\(ExampleWorkbook.expected)'")
        continue
      }
      examples[position].isGiven = true
      let cells = names.compactMap { field, column in
        row.cells.at(column).flatMap { $0.isEmpty ? nil : (field, $0) }
      }
      read(cell("record"), cell("value"), cells, into: position, sheet, row)
    }
    for (example, isGiven) in examples where !isGiven {
      report(
        .caseOnOneSheet, at: example.name.place, "nothing is given for the case '\(example.name.text)'",
        help:
          "add its records to the sheet '\(ExampleWorkbook.given)'; a row with the name alone is a case without any"
      )
    }
  }

  private mutating func read(
    _ record: String, _ value: String, _ cells: [(field: String, text: String)], into position: Int,
    _ sheet: WorkbookTexts.Sheet, _ row: WorkbookTexts.Row
  ) {
    if record.isEmpty {
      guard !value.isEmpty || !cells.isEmpty else { return }
      report(
        .cellNotUnderstood, at: place(sheet, row, "record"),
        "this row does not say what kind of record it is",
        help: "write an entity of the dictionary into the column 'record'")
      return
    }
    if record == ExampleWorkbook.results {
      guard cells.isEmpty, !value.isEmpty else {
        report(
          .cellNotUnderstood, at: place(sheet, row, "value"),
          "a row of results says them in the column 'value' alone",
          help: "write it as in '18 met in North'")
        return
      }
      examples[position].example.results.append(written(value, sheet, row, "value"))
      return
    }
    guard let entity = dictionary[record] else {
      report(
        .cellNotUnderstood, at: place(sheet, row, "record"), "'\(record)' is no entity of the dictionary",
        help: didYouMean(record, among: dictionary.entities.flatMap { [$0.name, $0.plural] } + ["results"]))
      return
    }
    if !value.isEmpty, let first = cells.first {
      report(
        .cellNotUnderstood, at: place(sheet, row, "value"),
        "a date stands alone, and here '\(first.field)' stands beside it",
        help: "write the date into the column of its field")
      return
    }
    for (field, _) in cells where entity.fieldIndex(field) == nil {
      report(
        .columnUnknown, at: place(sheet, row, field), "a \(entity.name) has no field '\(field)'",
        help: didYouMean(field, among: entity.fields.map(\.name)))
    }
    let all = (value.isEmpty ? [] : [("", value)]) + cells
    let values = all.map { field, text in
      ExampleValue(
        field: written(field, sheet, row, field),
        value: written(text == ExampleWorkbook.empty ? "" : text, sheet, row, field.isEmpty ? "value" : field)
      )
    }
    let words = written(record, sheet, row, "record")
    examples[position].example.records.append(ExampleRecord(entity: words, values: values))
  }

  // MARK: Columns and places

  /// The columns by name; one that nothing is known under is said, and so is one that comes twice or is not there.
  private mutating func columns(
    of sheet: WorkbookTexts.Sheet, known: [String], others: Set<String> = []
  ) -> [String: Int] {
    var columns: [String: Int] = [:]
    guard let row = sheet.rows.first else { return columns }
    for (column, heading) in row.cells.enumerated() where !heading.isEmpty {
      if !known.contains(heading), !others.contains(heading) {
        report(
          .columnUnknown, at: place(sheet, row, heading),
          "the sheet '\(sheet.name)' has a column '\(heading)', under which nothing is known",
          help: didYouMean(heading, among: known + others.sorted()))
      } else if columns[heading] != nil {
        report(
          .columnUnknown, at: place(sheet, row, heading), "the column '\(heading)' is there twice",
          help: "keep one of them")
      } else {
        columns[heading] = column
      }
    }
    for name in known.prefix(others.isEmpty ? 3 : 2) where columns[name] == nil {
      report(
        .columnUnknown, at: place(sheet, row, nil), "the sheet '\(sheet.name)' has no column '\(name)'",
        help: "begin with the workbook that 'plumbline rules examples RULE --to FILE.xlsx' writes")
    }
    // What stands right of the headings belongs to nothing.
    for row in sheet.rows.dropFirst() {
      let stray = row.cells.indices.first {
        !row.cells[$0].isEmpty && (sheet.rows[0].cells.at($0) ?? "").isEmpty
      }
      guard let stray else { continue }
      report(
        .columnUnknown, at: place(sheet, row, nil), "'\(row.cells[stray])' stands under no heading",
        help: "give its column a heading: a field of the record")
    }
    return columns
  }

  private func heading(_ column: Int, of sheet: WorkbookTexts.Sheet) -> String? {
    sheet.rows.first.flatMap { $0.cells.at(column) }
  }

  private func place(_ sheet: WorkbookTexts.Sheet, _ row: WorkbookTexts.Row?, _ column: String?) -> Place {
    .cell(file: file, table: sheet.name, row: row?.number, column: column)
  }

  private func written(
    _ text: String, _ sheet: WorkbookTexts.Sheet, _ row: WorkbookTexts.Row, _ column: String
  ) -> Written {
    Written(text, at: place(sheet, row, column))
  }

  private mutating func report(_ code: DiagnosticCode, at place: Place, _ message: String, help: String) {
    diagnostics.append(Diagnostic(code, .error, at: place, message, help: help))
  }
}

extension [String] {
  fileprivate func at(_ position: Int) -> String? { indices.contains(position) ? self[position] : nil }
}
