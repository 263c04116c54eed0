import CaseModel
import Chronology
import Diagnostics
import Glibc
import Workers

/// The tables that lie at the paths a person named: sheets of workbooks and CSV files.
struct ExportFiles {
  private(set) var tables: [SourceTable] = []
  private(set) var lastSaved: [CivilDay] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether texts are examined whole before they are read.
  private let areExaminedWhole: Bool

  /// - Parameter areExaminedWhole: whether texts are examined whole before they are read; else by their beginning, and
  ///   what was read holds only if they turn out to be ``areAsTheySeemed()``.
  init(paths: [String], areExaminedWhole: Bool) {
    self.areExaminedWhole = areExaminedWhole
    if paths.isEmpty {
      diagnostics.append(
        Diagnostic(
          .fileNotThere, .error, at: .nowhere, "no export was named",
          help: "name a workbook, a folder of CSV files, or several files"))
    }
    // A single path is this year's, whatever its folder is called: last year's alone would be nothing's.
    for path in paths { add(path, mayBeLastYears: paths.count > 1) }
  }

  /// One file alone.
  private init(file path: String, isLastYears: Bool, areExaminedWhole: Bool) {
    self.areExaminedWhole = areExaminedWhole
    addFile(path, isLastYears: isLastYears)
  }

  /// Adds files, which are looked through side by side, in their order.
  private mutating func addFiles(_ paths: [String], isLastYears: Bool) {
    let files = inParallel(paths.count) { [areExaminedWhole] in
      ExportFiles(file: paths[$0], isLastYears: isLastYears, areExaminedWhole: areExaminedWhole)
    }
    for file in files {
      tables += file.tables
      lastSaved += file.lastSaved
      diagnostics += file.diagnostics
    }
  }

  private mutating func add(_ path: String, mayBeLastYears: Bool) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      diagnostics.append(
        Diagnostic(
          .fileNotThere, .error, at: .file(path), "there is no such file or folder",
          help: "check the spelling of the path"))
      return
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      addFile(path, isLastYears: mayBeLastYears && LastYear.isFolder(Self.folderName(of: path)))
      return
    }
    guard let files = Self.tableFiles(in: path) else {
      diagnostics.append(
        Diagnostic(
          .fileNotThere, .error, at: .file(path), "the folder cannot be opened",
          help: "check that you may read it"))
      return
    }
    if files.isEmpty {
      diagnostics.append(
        Diagnostic(
          .folderEmpty, .error, at: .file(path), "the folder holds no CSV file and no workbook",
          help: "name the folder that the export was written to"))
    }
    let isLastYears = mayBeLastYears && LastYear.isFolder(Self.lastStep(of: path))
    addFiles(files, isLastYears: isLastYears)
    for folder in Self.lastYearsFolders(in: path) {
      addFiles(Self.tableFiles(in: folder) ?? [], isLastYears: true)
    }
  }

  private mutating func addFile(_ path: String, isLastYears: Bool) {
    let name = Self.lastStep(of: path)
    let file = isLastYears ? Self.folderName(of: path) + "/" + name : name
    guard let mapped = MappedFile.open(path) else {
      diagnostics.append(
        Diagnostic(
          .fileNotThere, .error, at: .file(file), "the file cannot be opened",
          help: "check that it is a file and that you may read it"))
      return
    }
    let first = mapped.withBytes { bytes in bytes.bytes(from: 0, to: min(8, bytes.count)) }
    if first.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      diagnostics.append(Self.oldWorkbook(file))
    } else if first.starts(with: [0x50, 0x4B]) {
      addWorkbook(path, file: file, isLastYears: isLastYears)
    } else if Self.ending(of: file) == "xml" {
      addXML(path, file: file, isLastYears: isLastYears)
    } else if first.first == UInt8(ascii: "<")
      || ["xlsx", "xlsm", "ods", "xlsb"].contains(Self.ending(of: file))
    {
      diagnostics.append(
        ContainerFault.otherKind(
          first.first == UInt8(ascii: "<")
            ? "the file is a web page or XML, not a workbook" : "the file is no workbook",
          help: "open it in a spreadsheet program and save it as .xlsx, or export it again"
        ).diagnostic(file: file))
    } else {
      guard
        let text = TextFile.open(
          path, name: file, isExaminedWhole: areExaminedWhole, diagnostics: &diagnostics)
      else { return }
      let table = CSVTable(text, file: file)
      noteDelimiter(table)
      add(SourceTable(.csv(table), source: CaseSource(file: file), isLastYears: isLastYears))
    }
  }

  /// Whether no text holds anything that its beginning did not make believe; known once all have been read.
  func areAsTheySeemed() -> Bool {
    tables.allSatisfy { table in
      if case .csv(let csv) = table.content { csv.isAsItSeemed() } else { true }
    }
  }

  private static func oldWorkbook(_ file: String) -> Diagnostic {
    guard ending(of: file) == "xls" else {
      return Diagnostic(
        .workbookProtected, .error, at: .file(file),
        "the workbook is protected by a password, or is an old .xls workbook under another name",
        help: "open it in a spreadsheet program and save it as .xlsx ('Excel Workbook') without a password")
    }
    return Diagnostic(
      .fileKindNotRead, .error, at: .file(file), "old .xls workbooks are not read",
      help: "open it in a spreadsheet program and save it as .xlsx ('Excel Workbook')")
  }

  private mutating func addWorkbook(_ path: String, file: String, isLastYears: Bool) {
    do throws(ContainerFault) {
      let workbook = try Workbook(path: path)
      if let day = workbook.lastSaved { lastSaved.append(day) }
      for sheet in workbook.sheets {
        add(
          SourceTable(
            .sheet(sheet, workbook), source: CaseSource(file: file, sheet: sheet.name),
            isLastYears: isLastYears))
      }
    } catch {
      diagnostics.append(error.diagnostic(file: file))
    }
  }

  /// Adds the kinds of elements of an XML file that hold others, each as a table.
  private mutating func addXML(_ path: String, file: String, isLastYears: Bool) {
    do throws(ContainerFault) {
      guard let feed = FileFeed(path: path) else { throw .broken("it cannot be opened") }
      let shape = try XMLShape(XMLStream(feed, subject: "it"))
      noteNotRead(shape, file: file)
      for kind in shape.kinds.indices where shape.kinds[kind].isRow {
        let table = XMLTable(path: path, shape: shape, kind: kind)
        let source = CaseSource(file: file, sheet: table.name)
        add(SourceTable(.elements(table), source: source, isLastYears: isLastYears))
      }
    } catch {
      diagnostics.append(error.diagnostic(xml: file))
    }
  }

  /// Says what of an XML file belongs to no cell.
  private mutating func noteNotRead(_ shape: XMLShape, file: String) {
    for stray in shape.strayText {
      diagnostics.append(
        Diagnostic(
          .xmlTextNotRead, .warning,
          at: .cell(file: file, table: shape.kinds[stray.kind].name, row: stray.first, column: nil),
          "text stands beside or in place of elements in \(stray.count) \(stray.count == 1 ? "place" : "places"), "
            + "and is not read",
          help: "put it into an element of its own, or take it out"))
    }
    guard shape.withAttributes > 0 else { return }
    diagnostics.append(
      Diagnostic(
        .xmlTextNotRead, .note, at: .file(file),
        "\(shape.withAttributes) \(shape.withAttributes == 1 ? "element has" : "elements have") attributes, which "
          + "are not read"))
  }

  private mutating func add(_ table: SourceTable) {
    tables.append(table)
    diagnostics += table.diagnostics.filter { $0.severity == .error }
  }

  private mutating func noteDelimiter(_ table: CSVTable) {
    guard table.delimiter != UInt8(ascii: ",") else { return }
    diagnostics.append(
      Diagnostic(
        .otherDelimiter, .note, at: .file(table.file),
        "the cells are set apart by \(table.delimiter == UInt8(ascii: ";") ? "semicolons" : "tabs") and are read so"
      ))
  }
}
