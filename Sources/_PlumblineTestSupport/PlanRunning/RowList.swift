/// A relation, written out: rows of whole numbers, or nothing, under named columns.
package struct RowList {
  package typealias Row = [Int?]

  package var columns: [String]
  package var rows: [Row] = []

  /// Where a column stands.
  func place(_ column: String) -> Int {
    guard let place = columns.firstIndex(of: column) else {
      preconditionFailure("a plan reads '\(column)', which its input does not give: \(columns)")
    }
    return place
  }

  /// The same rows with the given columns only.
  func narrowed(to wanted: [String]) -> RowList {
    let places = wanted.map(place)
    return RowList(columns: wanted, rows: rows.map { row in places.map { row[$0] } })
  }
}
