import CaseModel
import Evaluation

/// Which locality, or which team, each allocation belongs to.
struct AllocationGroups {
  /// The groups' names; the last one takes what nobody is allocated to, or whose name is not recorded.
  let names: [String]
  /// For each row of the table of allocations the position of its group.
  private let groupOfRow: [Int32]

  /// What the group of rows without a name is called.
  static let notRecorded = "not recorded"

  /// Nil where the export has no allocations, or does not carry the field.
  ///
  /// - Parameter field: `locality` or `team`.
  init?(_ tables: CaseTables, by field: String) {
    guard let table = tables.table("allocation"), table.rowCount > 0,
      let position = table.entity.fieldIndex(field), table.columns[position].isSupplied,
      case .labels(let values, let pool) = table.columns[position].values
    else { return nil }
    let presence = table.columns[position].presence
    names = (0..<Int32(pool.count)).map { pool[$0] } + [Self.notRecorded]
    let last = Int32(pool.count)
    groupOfRow = values.indices.map { presence[$0] == 0 ? values[$0] : last }
  }

  /// The group of an allocation; -1 for none gives the last group.
  func group(ofAllocation row: Int32) -> Int {
    row >= 0 && Int(row) < groupOfRow.count ? Int(groupOfRow[Int(row)]) : names.count - 1
  }
}
