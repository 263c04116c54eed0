import CaseModel
import Chronology
import Diagnostics

extension CaseTables {
  /// Lays the lists beside one another: totals, and the children about whom they disagree.
  ///
  /// A thing is open when its end is blank, or after the day of the extract where that is known. What has an
  /// end that cannot be read is neither open nor closed, and is left out.
  package mutating func reconcile() {
    let found = Reconciliation(self)
    reconciliation = found.lines
    diagnostics += found.diagnostics
  }
}

/// The comparison of an export's lists.
private struct Reconciliation {
  private let tables: CaseTables
  private(set) var lines: [ReconciliationLine] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let childCount: Int
  /// By entity, for each child how many are open.
  private var counted: [String: [Int32]] = [:]

  /// So many children are named in a diagnostic; the line holds them all.
  private static let mostNamed = 5

  init(_ tables: CaseTables) {
    self.tables = tables
    childCount = tables.table("child")?.rowCount ?? 0
    addTotals()
    let periods = openCount("care period")
    let plans = openCount("protection plan")
    let placements = openCount("placement")
    let cases = openCount("case episode")
    compareWithin(periods: periods, plans: plans, placements: placements, cases: cases)
    compareWithCases(cases, periods: periods, plans: plans)
    compareStatuses(cases, periods: periods, plans: plans)
    comparePlacements(placements, periods: periods)
  }

  // MARK: Counting

  /// For each child how many of an entity are open; nil where the export does not have it.
  private mutating func openCount(_ entity: String) -> [Int32]? {
    if let known = counted[entity] { return known }
    guard let table = tables.table(entity), table.completeness != .notSupplied else { return nil }
    var counts = [Int32](repeating: 0, count: childCount)
    forEachOpenRow(of: table) { counts[Int(table.childRow[$0])] += 1 }
    counted[entity] = counts
    return counts
  }

  /// Gives the rows that have not ended.
  private func forEachOpenRow(of table: Table, _ take: (Int) -> Void) {
    guard let position = table.entity.endsOn.flatMap(table.entity.fieldIndex) else { return }
    // Taken out once: to copy a column for each row took longer than to look at it.
    let (ends, exported) = (table.columns[position], tables.extractDay?.number)
    guard ends.isSupplied else { return }
    let days: [Int32] = if case .days(let days) = ends.values { days } else { [] }
    for (row, presence) in ends.presence.enumerated() {
      if presence == Presence.blank.rawValue {
        take(row)
      } else if presence == Presence.recorded.rawValue, let exported, !days.isEmpty, days[row] > exported {
        take(row)
      }
    }
  }

  private mutating func addTotals() {
    for table in tables.tables where table.rowCount > 0 {
      lines.append(
        ReconciliationLine(
          statement: table.entity.plural, count: table.rowCount, children: [], isDisagreement: false))
      guard table.entity.endsOn != nil, let open = openCount(table.entity.name) else { continue }
      lines.append(
        ReconciliationLine(
          statement: Self.openTotal(of: table.entity), count: open.count { $0 > 0 }, children: [],
          isDisagreement: false))
    }
    let repeated = tables.accounts.reduce(0) { sum, account in
      sum + account.setAside.reduce(0) { $0 + ($1.key.hasPrefix("exact duplicate") ? $1.value : 0) }
    }
    if repeated > 0 {
      lines.append(
        ReconciliationLine(
          statement: "rows that repeat another row exactly", count: repeated, children: [],
          isDisagreement: false))
    }
  }

  /// What a total of children with something open is called; a care leaver is somebody, and has no end but the
  /// entry's.
  private static func openTotal(of entity: Entity) -> String {
    entity.name == "care leaver" ? "care leavers whose entry is open" : "children with an open \(entity.name)"
  }

  /// Records the children for whom something holds, if there are any.
  private mutating func add(
    _ code: DiagnosticCode, _ statement: String, help: String, where disagrees: (Int) -> Bool
  ) {
    guard let children = tables.table("child") else { return }
    let rows = (0..<childCount).filter(disagrees)
    guard !rows.isEmpty else { return }
    let names = rows.map { children.name(of: $0) }.sorted()
    let line = ReconciliationLine(
      statement: statement, count: rows.count, children: names, isDisagreement: true)
    lines.append(line)
    let more = names.count > Self.mostNamed ? ", …" : ""
    diagnostics.append(
      Diagnostic(
        code, .warning, at: .nowhere,
        "\(line.counted): \(names.prefix(Self.mostNamed).joined(separator: ", "))\(more)",
        help: help))
  }

  // MARK: Comparing

  private mutating func compareWithin(
    periods: [Int32]?, plans: [Int32]?, placements: [Int32]?, cases: [Int32]?
  ) {
    let once: [([Int32]?, String)] = [
      (periods, "care period"), (plans, "protection plan"), (placements, "placement"),
      (cases, "case episode"),
    ]
    for case (let counts?, let name) in once {
      add(
        .twoOpen, "children with more than one open \(name)",
        help: "end the one that is over, in the case record"
      ) { counts[$0] > 1 }
    }
  }

  private mutating func compareWithCases(_ cases: [Int32]?, periods: [Int32]?, plans: [Int32]?) {
    guard let cases, let table = tables.table("case episode") else { return }
    var hasCase = [Bool](repeating: false, count: childCount)
    for child in table.childRow { hasCase[Int(child)] = true }
    for case (let counts?, let state) in [(plans, "on a protection plan"), (periods, "looked after")] {
      add(.openButClosed, "children \(state) whose case is closed", help: "reopen the case, or end the other")
      {
        counts[$0] > 0 && hasCase[$0] && cases[$0] == 0
      }
      add(
        .missingFromList, "children \(state) who are not among the case episodes",
        help: "find out why the list of cases leaves them out"
      ) { counts[$0] > 0 && !hasCase[$0] }
    }
  }

  private mutating func compareStatuses(_ cases: [Int32]?, periods: [Int32]?, plans: [Int32]?) {
    guard cases != nil, let table = tables.table("case episode"),
      let position = table.entity.fieldIndex("status"), table.columns[position].isSupplied,
      case .code(let words) = table.entity.fields[position].type
    else { return }
    // What the open episodes of a child say; a child may have several.
    var statuses = [Set<String>](repeating: [], count: childCount)
    let column = table.columns[position]
    forEachOpenRow(of: table) { row in
      if let code = column.code(at: row) { statuses[Int(table.childRow[row])].insert(words[Int(code)]) }
    }
    let help = "correct the status, or the list that it disagrees with"
    if let periods {
      add(.statusDisagrees, "children with the status looked after and no open care period", help: help) {
        statuses[$0].contains("looked after") && periods[$0] == 0
      }
      add(.statusDisagrees, "children with an open care period and another status", help: help) {
        periods[$0] > 0 && !statuses[$0].isEmpty && !statuses[$0].contains("looked after")
      }
    }
    if let plans {
      add(
        .statusDisagrees, "children with the status child protection and no open protection plan", help: help
      ) {
        statuses[$0].contains("child protection") && plans[$0] == 0
      }
      // A child on a plan and in care is listed as looked after.
      add(.statusDisagrees, "children with an open protection plan and another status", help: help) {
        plans[$0] > 0 && !statuses[$0].isEmpty
          && statuses[$0].isDisjoint(with: ["child protection", "looked after"])
      }
    }
  }

  private mutating func comparePlacements(_ placements: [Int32]?, periods: [Int32]?) {
    guard let placements, let periods else { return }
    add(
      .missingFromList, "children with an open placement and no open care period",
      help: "end the placement, or find out why the care period is missing"
    ) { placements[$0] > 0 && periods[$0] == 0 }
    add(
      .missingFromList, "children with an open care period and no open placement",
      help: "record where the child lives"
    ) { periods[$0] > 0 && placements[$0] == 0 }
  }
}
