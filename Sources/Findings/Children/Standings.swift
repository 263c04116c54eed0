import CaseModel
import Chronology

/// What each child is to the service on the as-at date, from the record's own periods.
struct Standings {
  /// Something a child can be to the service.
  struct Standing: OptionSet {
    let rawValue: UInt8
    static let inCare = Standing(rawValue: 1)
    static let onPlan = Standing(rawValue: 2)
    static let caseOpen = Standing(rawValue: 4)
    static let careLeaver = Standing(rawValue: 8)
    static let unborn = Standing(rawValue: 16)

    /// Those that make a child one of the service's; being unborn alone does not.
    static let open: Standing = [.inCare, .onPlan, .caseOpen, .careLeaver]

    /// Each in the words of the report.
    static let names: [(standing: Standing, name: String)] = [
      (.inCare, "in care"), (.onPlan, "on a protection plan"), (.caseOpen, "case open"),
      (.careLeaver, "care leaver"), (.unborn, "not yet born"),
    ]
  }

  /// By child row.
  private(set) var ofChild: [Standing]
  /// By child row whether the child had died by then.
  private(set) var isDead: [Bool]

  init(_ tables: CaseTables, children: Int, asAt: CivilDay) {
    ofChild = [Standing](repeating: [], count: children)
    isDead = [Bool](repeating: false, count: children)
    // Where the export has no care periods, living in a placement is being in care.
    let inCare = (tables.table("care period")?.rowCount ?? 0) > 0 ? "care period" : "placement"
    for (entity, standing) in [
      (inCare, Standing.inCare), ("protection plan", .onPlan), ("case episode", .caseOpen),
      ("care leaver", .careLeaver),
    ] {
      guard let table = tables.table(entity) else { continue }
      let period = CasePeriod(table)
      for row in 0..<table.rowCount where period.isOpen(row, asAt: asAt) {
        let child = Int(table.childRow[row])
        if child >= 0, child < children { ofChild[child].insert(standing) }
      }
    }
    markUnbornAndDead(tables, asAt: asAt)
  }

  private mutating func markUnbornAndDead(_ tables: CaseTables, asAt: CivilDay) {
    guard let table = tables.table("child") else { return }
    func column(_ name: String) -> Column? { table.entity.fieldIndex(name).map { table.columns[$0] } }
    let (born, expected) = (column("date of birth"), column("expected date of birth"))
    let died = column("died")
    for child in ofChild.indices where child < table.rowCount {
      if let day = died?.day(at: child), day <= asAt.number {
        ofChild[child] = []
        isDead[child] = true
        continue
      }
      let isExpected = expected?.day(at: child) != nil
      if isExpected, born?.day(at: child).map({ $0 > asAt.number }) ?? true {
        ofChild[child].insert(.unborn)
      }
    }
  }

  /// Whether a child is one of the service's.
  func isOpen(_ child: Int) -> Bool { !ofChild[child].isDisjoint(with: .open) }

  /// A child's standings in the words of the report.
  func names(of child: Int) -> [String] {
    Standing.names.filter { ofChild[child].contains($0.standing) }.map(\.name)
  }
}
