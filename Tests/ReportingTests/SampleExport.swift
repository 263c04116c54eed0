import CaseModel
import Chronology
import Diagnostics
import Evaluation
import Testing

/// A few children's records as CSV files of one export.
enum SampleExport {
  static let asAt = CivilDay(year: 2019, month: 10, day: 7)

  private static let files: [(entity: String, fields: [String], rows: [[String]])] = [
    ("children", ["id"], [["C1"], ["C2"], ["=C3"], ["C10"]]),
    (
      "allocations", ["id", "child", "worker", "team", "locality", "start"],
      [
        ["A1", "C1", "W7", "Team, North", "North", "01/01/2015"],
        ["A2", "C2", "@W8", "South \"B\"", "South", "01/01/2015"],
        ["A3", "=C3", "W9", "West", "West", "01/01/2015"],
      ]
    ),
    (
      "placements", ["id", "child", "start", "end", "meant to last"],
      [
        ["P1", "C1", "01/03/2019", "", "no"], ["P2", "C2", "05/08/2019", "", "yes"],
        ["P3", "=C3", "01/07/2019", "", ""], ["P4", "C10", "01/02/2019", "20/02/2019", "no"],
      ]
    ),
    (
      "visits", ["id", "child", "date", "seen"],
      [
        ["V1", "C1", "05/03/2019", "yes"], ["V2", "C1", "20/04/2019", "yes"],
        ["V3", "C1", "03/06/2019", "no"], ["V4", "C2", "09/08/2019", "yes"],
        ["V5", "=C3", "03/07/2019", "yes"], ["V6", "=C3", "20/08/2019", "yes"],
        ["V7", "C10", "09/02/2019", "yes"],
      ]
    ),
    (
      "concerns", ["id", "child", "date", "discussed", "police took part"],
      [["K1", "C1", "01/06/2019", "yes", "no"], ["K2", "C2", "02/06/2019", "yes", ""]]
    ),
    (
      "missing episodes", ["id", "child", "returned", "interviewed"],
      [
        ["M1", "C1", "30/03/2019 22:30", "31/03/2019 09:05"], ["M2", "C2", "01/08/2019 10:00", ""],
        ["M3", "C10", "05/10/2019 10:00", ""],
      ]
    ),
  ]

  /// The export, read.
  static func tables() throws -> CaseTables {
    var builder = CaseTablesBuilder(dictionary: SampleRules.dictionary, mapping: "tables")
    for (name, fields, rows) in files {
      let entity = try #require(SampleRules.dictionary.index(of: name))
      let positions = try fields.map {
        try #require(SampleRules.dictionary.entities[entity].fieldIndex($0))
      }
      let source = builder.addSource(CaseSource(file: name + ".csv"))
      builder.declare(entity: entity, completeness: .all, supplied: positions)
      for (offset, row) in rows.enumerated() {
        builder.beginRow(entity: entity, source: source, row: Int32(offset + 2))
        for (position, text) in zip(positions, row) { builder.set(position, text: text) }
      }
    }
    return builder.finish()
  }
}
