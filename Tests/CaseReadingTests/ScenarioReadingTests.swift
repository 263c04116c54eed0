import CaseModel
import CaseReading
import Chronology
import Diagnostics
import Scenarios
import Testing

@Suite struct ScenarioReadingTests {
  @Test func theTablesOfAScenarioComeThroughWhole() throws {
    let scenario = Scenario.county2019
    let folder = try ExportFolder()
    #expect(scenario.write(to: folder.path, children: 60, seed: 11).isEmpty)
    let (tables, diagnostics) = folder.read()
    let read = try #require(tables)
    #expect(read.extractDay == scenario.asAt)
    // A scenario's export has slips on purpose: impossible dates, repeated and contradictory rows, orphans.
    let faults = diagnostics.filter { $0.severity != .note && !$0.code.rawValue.hasPrefix("PL07") }
    #expect(Set(faults.map(\.code)).isSubset(of: [.unreadableCell, .contradictedRow, .noSuchParent]))
    #expect(
      faults.filter { $0.code == .unreadableCell }.allSatisfy { $0.message == "'2019-02-31' is no date" })
    #expect(read.unreadColumns.isEmpty && read.unmatchedValues.isEmpty)
    let written = scenario.generate(children: 60, seed: 11)
    for kind in CaseTable.allCases {
      let table = try #require(read.table(kind.rawValue))
      // No cell of the scenarios' tables holds a line break.
      let lines = written.file(kind).count { $0 == UInt8(ascii: "\n") } - 1
      let account = read.accounts.first { $0.entity == kind.rawValue }
      #expect(account?.read ?? 0 == lines, "\(kind)")
      #expect(table.rowCount == account?.used ?? 0, "\(kind)")
    }
  }

  @Test func theWorkbookShowsTheLatestOfWhatTheTablesHold() throws {
    let scenario = Scenario.county2019
    let (folder, other) = (try ExportFolder(), try ExportFolder())
    #expect(scenario.write(to: folder.path, children: 60, seed: 11).isEmpty)
    #expect(scenario.writeAnnexA(to: other.path, children: 60, seed: 11).isEmpty)
    let tables = try #require(folder.read().tables)
    let (read, diagnostics) = other.read()
    let workbook = try #require(read)
    #expect(workbook.mapping == "annex-a")
    #expect(workbook.extractDay == scenario.asAt)
    #expect(workbook.unreadColumns.isEmpty)
    #expect(diagnostics.allSatisfy { $0.severity == .note || $0.code.rawValue.hasPrefix("PL07") })
    #expect(try open("care period", in: workbook) == open("care period", in: tables))
    #expect(try open("protection plan", in: workbook) == open("protection plan", in: tables))
    // The workbook's lists hold visits at which the child was seen in person, and reviews that were held,
    // of the period of care.
    let started = try open("care period", in: tables)
    for entity in ["visit", "review"] {
      let all = try latest(entity, in: tables, asAt: scenario.asAt, since: started)
      let shown = try latest(entity, in: workbook, asAt: scenario.asAt, since: started)
      #expect(all.count > 30)
      let differing = started.keys.filter { shown[$0] != all[$0] }.sorted()
      #expect(differing.isEmpty, "\(entity)")
    }
  }

  /// The start of what is open for each child.
  private func open(_ entity: String, in tables: CaseTables) throws -> [String: Int32] {
    let table = try #require(tables.table(entity))
    let children = try #require(tables.table("child")).labels("id")
    let (starts, ends) = (try table.days("start"), try table.presence("end"))
    var open: [String: Int32] = [:]
    for row in 0..<table.rowCount where ends[row] == .blank {
      if let child = children[Int(table.childRow[row])], let start = starts[row] { open[child] = start }
    }
    return open
  }

  /// The latest that counts for each child, since a day of the child's own.
  private func latest(
    _ entity: String, in tables: CaseTables, asAt: CivilDay, since: [String: Int32]
  ) throws -> [String: Int32] {
    let table = try #require(tables.table(entity))
    let children = try #require(tables.table("child")).labels("id")
    let conditions: [(field: String, word: String)] =
      entity == "visit" ? [("child seen", "yes"), ("mode", "in person")] : [("cancelled", "no")]
    let days = try table.days("date")
    var counts = days.map { $0.map { $0 <= asAt.number } ?? false }
    for (field, word) in conditions {
      for (row, code) in try table.codes(field).enumerated() where code != word { counts[row] = false }
    }
    var latest: [String: Int32] = [:]
    for (row, day) in days.enumerated() where counts[row] {
      guard let day, let child = children[Int(table.childRow[row])], let start = since[child], day >= start
      else {
        continue
      }
      latest[child] = max(latest[child] ?? .min, day)
    }
    return latest
  }
}
