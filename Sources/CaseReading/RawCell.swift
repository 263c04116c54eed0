import CaseModel

/// A cell as a reader of files finds it: where its text stands, or the day it holds.
package struct RawCell: Sendable {
  /// What a cell holds.
  package enum Kind: UInt8, Sendable {
    /// Nothing.
    case blank
    /// Text between two offsets.
    case text
    /// Text with its opening quote, in which quotes are doubled.
    case quoted
    /// A number between two offsets, which a workbook stores as such.
    case number
    /// A day, with a time of day in minutes since midnight, or -1.
    case day
  }

  /// What it holds.
  package var kind: Kind
  /// Where the text starts, or the number of the day.
  package var start: Int
  /// Where the text ends, or the minutes.
  package var end: Int

  static let blank = RawCell(kind: .blank, start: 0, end: 0)
}

/// Takes the rows of a file one after another.
protocol RowSink {
  /// Takes a row.
  ///
  /// - Parameters:
  ///   - row: its number as a spreadsheet shows it, from 1.
  ///   - cells: its cells, from the first column on; later ones may be missing.
  ///   - bytes: what the cells' offsets refer to.
  ///   - flaw: what makes the row as a whole unfit to be read, in words that a count can stand beside.
  /// - Returns: whether more rows are wanted.
  mutating func take(row: Int, cells: [RawCell], in bytes: Span<UInt8>, flaw: String?) -> Bool

  /// How many cells a row after a given one must have to be taken together with its neighbours; nil where each is
  /// wanted by itself.
  func gridWidth(afterRow row: Int) -> Int?

  /// Takes rows together that have so many cells each, none of them blank.
  ///
  /// - Parameter firstRow: the number of the first of them.
  mutating func take(_ grid: CellGrid, firstRow: Int, in bytes: Span<UInt8>)
}

extension RowSink {
  func gridWidth(afterRow row: Int) -> Int? { nil }
  mutating func take(_ grid: CellGrid, firstRow: Int, in bytes: Span<UInt8>) {}
}
