/// Reads the rows of one table of an XML file.
struct XMLRowReader {
  private let table: XMLTable
  /// For every kind of element the column that it fills, or -1.
  private let columnOfKind: [Int]
  /// For every kind the columns that an element of it empties when it begins: those within it.
  private let emptied: [[Int]]
  /// What each column holds now; several texts of an element that stands more than once in the row.
  private var held: [[[UInt8]]]
  private var bytes: [UInt8] = []
  private var cells: [RawCell] = []
  private var ordinal = 0
  private var heldBytes = 0

  /// A cell, and a row, that hold more text than this are refused.
  private static let mostCellBytes = 1 << 20
  private static let mostRowBytes = 16 << 20

  init(_ table: XMLTable) {
    self.table = table
    let kinds = table.shape.kinds
    var columnOfKind = [Int](repeating: -1, count: kinds.count)
    var emptied = [[Int]](repeating: [], count: kinds.count)
    for (position, column) in table.columns.enumerated() {
      columnOfKind[column.kind] = position
      for kind in table.shape.enclosing(column.kind) { emptied[kind].append(position) }
    }
    self.columnOfKind = columnOfKind
    self.emptied = emptied
    held = [[[UInt8]]](repeating: [], count: table.columns.count)
  }

  /// Gives the rows to a sink until it wants no more.
  mutating func readRows(into sink: inout some RowSink) throws(ContainerFault) {
    guard let feed = FileFeed(path: table.path) else { throw .broken("it cannot be opened") }
    let stream = try XMLStream(feed, subject: "it")
    var open: [Int] = []
    var text: [UInt8] = []
    while let node = try stream.next() {
      switch node {
      case .start:
        // A file that changes while it is read may hold what was not there at first.
        guard let kind = table.shape.child(stream.name, of: open.last) else {
          throw .broken("it changed while it was being read")
        }
        for column in emptied[kind] where !held[column].isEmpty { held[column] = [] }
        if kind == table.kind { begin() }
        text.removeAll(keepingCapacity: true)
        if !stream.isEmptyElement {
          open.append(kind)
        } else if kind == table.kind, try !end(into: &sink) {
          return
        }
      case .text:
        guard let kind = open.last, columnOfKind[kind] >= 0 else { continue }
        stream.appendText(to: &text)
        guard text.count <= Self.mostCellBytes else { throw tooMuchText() }
      case .end:
        guard let kind = open.popLast() else { continue }
        if columnOfKind[kind] >= 0, !text.isEmpty {
          try hold(text, in: columnOfKind[kind])
          text.removeAll(keepingCapacity: true)
        }
        if kind == table.kind, try !end(into: &sink) { return }
      case .other: break
      }
    }
  }

  private mutating func begin() {
    ordinal += 1
    heldBytes = 0
  }

  private mutating func hold(_ text: [UInt8], in column: Int) throws(ContainerFault) {
    guard column < table.ownCount else {
      held[column] = [text]
      return
    }
    held[column].append(text)
    heldBytes += text.count
    guard heldBytes <= Self.mostRowBytes else { throw tooMuchText() }
  }

  private func tooMuchText() -> ContainerFault {
    .tooLarge("element \(ordinal) called '\(table.name)' holds more text than any record of a child")
  }

  /// Gives the rows that an element makes, and says whether more are wanted.
  ///
  /// There is one for each time that an element in it stands there again; one that holds nothing makes none.
  private mutating func end(into sink: inout some RowSink) throws(ContainerFault) -> Bool {
    let repeats = held[..<table.ownCount].map(\.count).max() ?? 0
    for turn in 0..<repeats {
      bytes.removeAll(keepingCapacity: true)
      cells.removeAll(keepingCapacity: true)
      for texts in held {
        guard texts.count == 1 || turn < texts.count else {
          cells.append(.blank)
          continue
        }
        let start = bytes.count
        bytes.append(contentsOf: texts.count == 1 ? texts[0] : texts[turn])
        cells.append(RawCell(kind: .text, start: start, end: bytes.count))
      }
      guard bytes.count <= Self.mostRowBytes else { throw tooMuchText() }
      guard sink.take(row: ordinal, cells: cells, in: bytes.span, flaw: nil) else { return false }
    }
    return true
  }
}
