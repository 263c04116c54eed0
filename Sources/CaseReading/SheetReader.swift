import Chronology

/// Reads the rows of one sheet of a workbook, one at a time.
struct SheetReader {
  private let workbook: Workbook
  private let sheet: Workbook.Sheet
  /// The row being read: its cells' text, and where each stands.
  private var bytes: [UInt8] = []
  private var cells: [RawCell] = []
  private var row = 0
  private var sheetBytes = 0
  private var scratch: [UInt8] = []
  private let keepsFormulas: Bool
  /// Cells that are worked out by a formula, where they are kept.
  private(set) var formulas: [(row: Int, column: Int)] = []

  /// A cell while it is being read.
  private struct OpenCell {
    var column = 0
    var style = 0
    var kind = Kind.number
    var text: [UInt8] = []

    enum Kind {
      case number, sharedString, boolean, text
    }
  }

  /// Columns beyond so many are not read; no spreadsheet program has them.
  private static let mostColumns = 16_384
  /// A row, and a sheet, that hold more text than this are refused: a few bytes of a workbook can refer to one
  /// long text over and over.
  private static let mostRowBytes = 16 << 20
  private static let mostSheetBytes = 1 << 30

  /// - Parameter keepsFormulas: whether to note which cells are worked out; an export may have many.
  init(_ sheet: Workbook.Sheet, of workbook: Workbook, keepsFormulas: Bool = false) {
    self.keepsFormulas = keepsFormulas
    self.workbook = workbook
    self.sheet = sheet
  }

  /// Gives the rows that have cells to a sink until it wants no more.
  mutating func readRows(into sink: inout some RowSink) throws(ContainerFault) {
    let archive = try Archive(path: workbook.path)
    guard let stream = try XMLStream.open(sheet.part, of: archive) else { return }
    var cell: OpenCell?
    var isValue = false
    var phoneticDepth = 0
    while let node = try stream.next() {
      switch node {
      case .start:
        if stream.isNamed("c") {
          let opened = openCell(stream)
          cell = stream.isEmptyElement ? nil : opened
        } else if stream.isNamed("v") || stream.isNamed("t") {
          isValue = cell != nil && !stream.isEmptyElement && phoneticDepth == 0
        } else if stream.isNamed("row") {
          startRow(stream)
        } else if stream.isNamed("rPh"), !stream.isEmptyElement {
          phoneticDepth += 1
        } else if keepsFormulas, stream.isNamed("f"), let cell {
          formulas.append((row, cell.column))
        }
      case .text:
        if isValue { if var open = cell.take() { stream.appendText(to: &open.text); cell = open } }
      case .end:
        if stream.isNamed("v") || stream.isNamed("t") { isValue = false }
        if stream.isNamed("rPh") { phoneticDepth -= 1 }
        if stream.isNamed("c"), let open = cell.take() {
          close(open)
          try checkSize()
        }
        if stream.isNamed("row"), !cells.isEmpty {
          guard sink.take(row: row, cells: cells, in: bytes.span, flaw: nil) else { return }
        }
        if stream.isNamed("sheetData") { return }
      case .other:
        break
      }
    }
  }

  private func checkSize() throws(ContainerFault) {
    guard bytes.count > Self.mostRowBytes || sheetBytes + bytes.count > Self.mostSheetBytes else { return }
    throw .tooLarge("row \(row) of its sheet '\(sheet.name)' holds more text than any list of children")
  }

  private mutating func startRow(_ stream: borrowing XMLStream) {
    sheetBytes += bytes.count
    bytes.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    let number = stream.readAttribute("r", into: &scratch) ? Self.number(scratch[...]) : nil
    row = number ?? row + 1
  }

  /// Reads where a cell stands and how it is to be taken.
  private mutating func openCell(_ stream: borrowing XMLStream) -> OpenCell {
    var cell = OpenCell()
    let place = stream.readAttribute("r", into: &scratch) ? Self.column(scratch) : nil
    cell.column = place ?? cells.count
    // A cell without a place follows the one before it, even where that is empty.
    if cell.column < Self.mostColumns {
      while cells.count <= cell.column { cells.append(.blank) }
    }
    if stream.readAttribute("s", into: &scratch) { cell.style = Self.number(scratch[...]) ?? 0 }
    if stream.readAttribute("t", into: &scratch) {
      cell.kind =
        switch String(decoding: scratch, as: UTF8.self) {
        case "s": .sharedString
        case "b": .boolean
        case "n": .number
        default: .text
        }
    }
    return cell
  }

  private mutating func close(_ cell: OpenCell) {
    guard cell.column < Self.mostColumns, !cell.text.isEmpty else { return }
    let start = bytes.count
    var kind = RawCell.Kind.text
    switch cell.kind {
    case .text:
      bytes.append(contentsOf: cell.text)
    case .boolean:
      bytes.append(contentsOf: Array((cell.text == [UInt8(ascii: "1")] ? "TRUE" : "FALSE").utf8))
    case .sharedString:
      guard let number = Self.number(cell.text[...]), workbook.strings.append(number, to: &bytes) else {
        bytes.append(contentsOf: Array("#REF!".utf8))
        break
      }
    case .number:
      if let day = day(of: cell) {
        cells[cell.column] = day
        return
      }
      kind = .number
      bytes.append(contentsOf: Self.plainNumber(cell.text))
    }
    guard bytes.count > start else { return }
    cells[cell.column] = RawCell(kind: kind, start: start, end: bytes.count)
  }

  /// The day of a cell whose style shows its number as a date.
  private func day(of cell: OpenCell) -> RawCell? {
    guard workbook.isDateStyle.indices.contains(cell.style), workbook.isDateStyle[cell.style],
      let serial = Double(String(decoding: cell.text, as: UTF8.self)), let found = workbook.dates.day(serial)
    else { return nil }
    return RawCell(kind: .day, start: Int(found.day.number), end: found.minuteOfDay ?? -1)
  }

  /// A number without the exponent or the long tail of nines that a workbook may store it with.
  private static func plainNumber(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(where: { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") }),
      let value = Double(String(decoding: text, as: UTF8.self)), value.rounded() == value,
      value.magnitude < 1e15
    else { return text }
    return Array(String(Int(value)).utf8)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      let digit = digit &- UInt8(ascii: "0")
      guard digit <= 9, value < 100_000_000 else { return nil }
      value = value * 10 + Int(digit)
    }
    return digits.isEmpty ? nil : value
  }

  /// The column of a reference such as `AB12`, from 0.
  private static func column(_ reference: [UInt8]) -> Int? {
    var column = 0
    for byte in reference {
      let letter = (byte & 0xDF) &- UInt8(ascii: "A")
      guard letter < 26, column < 1_000_000 else { break }
      column = column * 26 + Int(letter) + 1
    }
    return column == 0 ? nil : column - 1
  }
}
