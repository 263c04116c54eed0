import CaseModel
import Diagnostics

/// A sheet, a CSV file or the elements of one kind in an XML file, with its first rows at hand.
struct SourceTable {
  enum Content {
    case csv(CSVTable)
    case sheet(Workbook.Sheet, Workbook)
    case elements(XMLTable)
  }

  let source: CaseSource
  let content: Content
  /// Whether the folder that it lies in says that it is last year's.
  let isLastYears: Bool
  /// The first rows that hold anything, with their numbers.
  private(set) var firstRows: [FirstRow] = []
  /// What was wrong with the file, as far as it was read for this.
  private(set) var diagnostics: [Diagnostic] = []

  struct FirstRow {
    let number: Int
    let cells: [String]
    /// The spelling keys of the cells.
    let keys: [String]
    /// Whether it has more cells than are read.
    let isCutShort: Bool

    init(number: Int, cells: [String], isCutShort: Bool = false) {
      self.number = number
      self.cells = cells
      self.isCutShort = isCutShort
      keys = cells.map { spellingKey($0) }
    }
  }

  init(_ content: Content, source: CaseSource, isLastYears: Bool = false) {
    self.content = content
    self.isLastYears = isLastYears
    self.source = source
    if case .elements(let table) = content {
      // The names of the elements are the headings, and stand in no row.
      firstRows = [FirstRow(number: 0, cells: table.columns.map(\.heading))]
      return
    }
    var sink = FirstRowsSink()
    diagnostics = readRows(into: &sink)
    firstRows = sink.rows
  }

  /// The spelling key of the sheet's name, or of the file's without its ending.
  var nameKey: String { spellingKey(name) }

  /// The spelling key of its name without the words by which that says that it is last year's; nil where it
  /// does not say so.
  var lastYearsNameKey: String? { LastYear.nameKey(of: name) }

  /// The sheet's name, or the file's without its folder and ending.
  private var name: Substring {
    guard source.sheet.isEmpty else { return source.sheet[...] }
    let file = source.file.split(separator: "/").last ?? ""
    return file.lastIndex(of: ".").map { file[..<$0] } ?? file
  }

  /// How days are counted where they stand as numbers.
  var dates: ExcelDate {
    if case .sheet(_, let workbook) = content { return workbook.dates }
    return ExcelDate(uses1904: false)
  }

  /// Whether it is a CSV file.
  var isCSV: Bool {
    if case .csv = content { return true }
    return false
  }

  /// Whether a row that ends early is a flaw of the file, as it is in CSV.
  var reportsShortRows: Bool { isCSV }

  /// About how many rows it has, so that room can be made for them; 0 where that is not known.
  var likelyRowCount: Int {
    switch content {
    case .csv(let table): table.likelyRowCount
    case .sheet: 0
    case .elements(let table): table.likelyRowCount
    }
  }

  /// How many of its columns, from the first, are its own and not those of what it stands in; nil of a table of which
  /// all are.
  var ownColumns: Int? {
    if case .elements(let table) = content { return table.ownCount }
    return nil
  }

  /// The place of a row or column of it.
  func place(row: Int? = nil, column: String? = nil) -> Place {
    .cell(file: source.file, table: source.sheet, row: row, column: column)
  }

  /// Gives the rows to a sink until it wants no more.
  func readRows(into sink: inout some RowSink) -> [Diagnostic] {
    switch content {
    case .csv(let table):
      return table.readRows(into: &sink)
    case .sheet(let sheet, let workbook):
      do throws(ContainerFault) {
        var reader = SheetReader(sheet, of: workbook)
        try reader.readRows(into: &sink)
        return []
      } catch {
        return [error.diagnostic(file: source.file)]
      }
    case .elements(let table):
      do throws(ContainerFault) {
        var reader = XMLRowReader(table)
        try reader.readRows(into: &sink)
        return []
      } catch {
        return [error.diagnostic(xml: source.file)]
      }
    }
  }
}

/// Keeps the first rows that hold anything, as texts.
private struct FirstRowsSink: RowSink {
  private static let mostRows = 15
  /// They are sought among so many: a file may be blank for gigabytes.
  private static let lastRow = 100_000
  /// A heading is known by so many bytes of it; longer ones stand in messages and reports cut short.
  private static let mostBytes = 200
  var rows: [SourceTable.FirstRow] = []

  mutating func take(row: Int, cells: [RawCell], in bytes: Span<UInt8>, flaw: String?) -> Bool {
    var texts = cells.map {
      String(decoding: $0.trimmedText(in: bytes).prefix(Self.mostBytes), as: UTF8.self)
    }
    while texts.last?.isEmpty == true { texts.removeLast() }
    if !texts.isEmpty {
      let isCutShort = flaw != nil && cells.count == CSVScanner.mostCells
      rows.append(SourceTable.FirstRow(number: row, cells: texts, isCutShort: isCutShort))
    }
    return rows.count < Self.mostRows && row < Self.lastRow
  }
}
