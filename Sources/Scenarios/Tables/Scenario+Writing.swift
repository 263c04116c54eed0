import Chronology
package import Diagnostics
import Files

extension Scenario {
  /// Writes the scenario's export as one CSV file for each table, child by child, so that memory does not
  /// grow with the number of children.
  ///
  /// - Parameters:
  ///   - folder: where to; it is made if it is missing, and files of the same names are replaced.
  ///   - children: how many are looked after on the as-at date.
  ///   - seed: what the draws follow from.
  ///   - withAnswers: whether `answers.csv` is written beside the export: what each rule should say.
  /// - Returns: what went wrong; empty when all files are whole.
  package func write(
    to folder: String, children: Int? = nil, seed: UInt64, withAnswers: Bool = false
  ) -> [Diagnostic] {
    if let failure = Self.refusal(ofChildren: children) ?? makeFolder(folder) { return [failure] }
    do throws(WritingFailure) {
      try writeFiles(to: folder, children: children ?? self.children, seed: seed, withAnswers: withAnswers)
      return []
    } catch {
      return [error.diagnostic]
    }
  }

  /// Which scenario, seed and day an export holds, as `about.csv` beside its tables.
  package func about(children: Int, seed: UInt64) -> [UInt8] {
    var rows = CSVRows()
    for (key, value) in [
      ("key", "value"), ("scenario", name), ("title", title), ("synthetic", "yes"),
      ("note", "No real council, child, family or worker is described."),
      ("extract date", asAt.isoDescription), ("children looked after", "\(children)"), ("seed", "\(seed)"),
    ] {
      rows.add(key)
      rows.add(value)
      rows.endRow()
    }
    return rows.bytes
  }

  private func writeFiles(
    to folder: String, children: Int, seed: UInt64, withAnswers: Bool
  ) throws(WritingFailure) {
    var tables = emptyTables
    var files: [(table: CaseTable, file: FileInTheMaking)] = []
    for table in CaseTable.allCases {
      let file = try FileInTheMaking(folder: folder, name: table.fileName)
      try file.write(ScenarioTables.headings(of: table))
      files.append((table, file))
    }
    try forEachHistory(children: children, seed: seed) { (history) throws(WritingFailure) in
      tables.add(history, localities: localities, withAnswers: withAnswers)
      try Self.move(&tables, to: files, whenLongerThan: 1 << 18)
    }
    try Self.move(&tables, to: files, whenLongerThan: 0)
    var all = files.map(\.file)
    all.append(try Self.file("about.csv", about(children: children, seed: seed), in: folder))
    if withAnswers { all.append(try Self.file("answers.csv", tables.answers.file, in: folder)) }
    try keepTogether(all)
  }

  /// Writes out the tables that have grown long, and forgets their rows.
  private static func move(
    _ tables: inout ScenarioTables, to files: [(table: CaseTable, file: FileInTheMaking)],
    whenLongerThan length: Int
  ) throws(WritingFailure) {
    for (table, file) in files where tables[table].bytes.count > length {
      try file.write(tables[table].bytes)
      tables.empty(table)
    }
  }

  private static func file(
    _ name: String, _ bytes: [UInt8], in folder: String
  ) throws(WritingFailure) -> FileInTheMaking {
    let file = try FileInTheMaking(folder: folder, name: name)
    try file.write(bytes)
    return file
  }

  /// What is wrong with a number of children; nil where a scenario can have so many.
  static func refusal(ofChildren children: Int?) -> Diagnostic? {
    guard let children, !(1...mostChildren ~= children) else { return nil }
    return Diagnostic(
      .scenarioSizeImpossible, .error, at: .nowhere, "a scenario cannot have \(children) children",
      help: "ask for 1 to \(mostChildren)")
  }
}
