import CaseModel
import Diagnostics

/// Everything of the tables that can be told, as text.
func describedExport(_ read: (tables: CaseTables?, diagnostics: [Diagnostic])) -> [String] {
  var lines = read.diagnostics.map { "\($0)" }
  guard let tables = read.tables else { return lines }
  lines += tables.accounts.map { account in
    "\(account.source) \(account.read) \(account.used) \(account.setAside.sorted { $0.key < $1.key })"
  }
  for table in tables.tables where table.rowCount > 0 {
    for row in 0..<table.rowCount {
      let cells = table.columns.map { column in
        let values = [
          column.day(at: row).map { "\($0)" }, column.code(at: row).map { "\($0)" },
          column.number(at: row).map { "\($0)" }, column.label(at: row),
          column.target(at: row).map { "\($0)" },
          column.minutes(at: row).map { "\($0)" },
        ]
        return "\(column.presence(at: row)) \(values.compactMap(\.self))"
      }
      lines.append("\(table.entity.name) \(table.origins[row].number) \(table.childRow[row]) \(cells)")
    }
  }
  return lines
}
