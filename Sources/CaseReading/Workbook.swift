import Chronology

/// An .xlsx workbook: its sheets, and what is needed to read their cells.
struct Workbook {
  struct Sheet {
    /// As its tab shows it.
    var name: String
    /// The part of the container that holds its rows.
    var part: String
  }

  let path: String
  private(set) var sheets: [Sheet] = []
  private(set) var dates = ExcelDate(uses1904: false)
  /// For each cell style, whether it shows a number as a date.
  private(set) var isDateStyle: [Bool] = []
  private(set) var strings: SharedStrings
  /// The day the workbook was last saved, as it says.
  private(set) var lastSaved: CivilDay?

  /// Opens a workbook and reads everything but the rows.
  init(path: String) throws(ContainerFault) {
    self.path = path
    let archive = try Archive(path: path)
    let main = try Self.mainPart(of: archive)
    let folder = main.split(separator: "/").dropLast().joined(separator: "/")
    let targets = try Self.relationships(of: archive, part: Self.relations(of: main), folder: folder)
    func part(_ ending: String, _ usual: String) -> String {
      targets.values.first { $0.hasSuffix("/" + ending) } ?? usual
    }
    strings = try SharedStrings(of: archive, part: part("sharedStrings.xml", "xl/sharedStrings.xml"))
    try readSheets(of: archive, part: main, targets: targets)
    try readStyles(of: archive, part: part("styles.xml", "xl/styles.xml"))
    try readProperties(of: archive)
  }

  private static func relations(of part: String) -> String {
    var steps = part.split(separator: "/").map(String.init)
    let name = steps.popLast() ?? ""
    return (steps + ["_rels", name + ".rels"]).joined(separator: "/")
  }

  /// The part that lists the sheets.
  private static func mainPart(of archive: Archive) throws(ContainerFault) -> String {
    let save = "open it in a spreadsheet program and save it as .xlsx ('Excel Workbook')"
    if archive.contains("mimetype"), archive.contains("content.xml") {
      throw .otherKind("OpenDocument spreadsheets (.ods) are not read", help: save)
    }
    if archive.names.contains(where: { $0.hasSuffix("workbook.bin") }) {
      throw .otherKind("binary workbooks (.xlsb) are not read", help: save)
    }
    let targets = try relationships(of: archive, part: "_rels/.rels", folder: "")
    let main = targets.values.first { $0.hasSuffix("workbook.xml") } ?? "xl/workbook.xml"
    guard archive.contains(main) else {
      throw .otherKind("the file is a ZIP container but no workbook", help: save)
    }
    return main
  }

  /// Where the relationships of a part lead, by their identifiers.
  private static func relationships(
    of archive: Archive, part: String, folder: String
  ) throws(ContainerFault) -> [String: String] {
    var targets: [String: String] = [:]
    guard let stream = try XMLStream.open(part, of: archive) else { return targets }
    while let node = try stream.next() {
      guard node == .start, stream.isNamed("Relationship"), stream.attribute("TargetMode") != "External",
        let id = stream.attribute("Id"), let target = stream.attribute("Target")
      else { continue }
      targets[id] = resolved(target, in: folder)
    }
    return targets
  }

  private static func resolved(_ target: String, in folder: String) -> String {
    var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for step in target.split(separator: "/") {
      switch step {
      case ".": break
      case "..": _ = steps.popLast()
      default: steps.append(String(step))
      }
    }
    return steps.joined(separator: "/")
  }

  private mutating func readSheets(
    of archive: Archive, part: String, targets: [String: String]
  ) throws(ContainerFault) {
    guard let stream = try XMLStream.open(part, of: archive) else { return }
    while let node = try stream.next() {
      guard node == .start else { continue }
      if stream.isNamed("workbookPr") {
        let flag = stream.attribute("date1904")
        dates = ExcelDate(uses1904: flag == "1" || flag == "true")
      } else if stream.isNamed("sheet"), let name = stream.attribute("name") {
        guard let id = stream.attribute("r:id"), let target = targets[id], archive.contains(target) else {
          throw .broken("its sheet '\(name)' is not in the container")
        }
        sheets.append(Sheet(name: name, part: target))
      }
    }
    guard !sheets.isEmpty else { throw .broken("it has no sheet") }
  }

  private mutating func readStyles(of archive: Archive, part: String) throws(ContainerFault) {
    guard let stream = try XMLStream.open(part, of: archive) else { return }
    var dateCodes: Set<Int> = []
    var otherCodes: Set<Int> = []
    var isCellFormat = false
    while let node = try stream.next() {
      if node == .end, stream.isNamed("cellXfs") { isCellFormat = false }
      guard node == .start else { continue }
      if stream.isNamed("numFmt"), let id = stream.attribute("numFmtId").flatMap({ Int($0) }) {
        let isDate = NumberFormat.isDate(code: stream.attribute("formatCode") ?? "")
        if isDate { dateCodes.insert(id) } else { otherCodes.insert(id) }
      } else if stream.isNamed("cellXfs") {
        isCellFormat = true
      } else if isCellFormat, stream.isNamed("xf") {
        let id = stream.attribute("numFmtId").flatMap { Int($0) } ?? 0
        isDateStyle.append(
          dateCodes.contains(id) || (NumberFormat.isDate(builtIn: id) && !otherCodes.contains(id)))
      }
    }
  }

  private mutating func readProperties(of archive: Archive) throws(ContainerFault) {
    guard let stream = try XMLStream.open("docProps/core.xml", of: archive) else { return }
    var isModified = false
    var text: [UInt8] = []
    while let node = try stream.next() {
      switch node {
      case .start: isModified = stream.isNamed("modified")
      case .text: if isModified { stream.appendText(to: &text) }
      case .end: isModified = false
      case .other: break
      }
    }
    lastSaved = CivilDay.parse(text.span, from: 0, to: text.count)
  }
}
