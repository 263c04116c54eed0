package import CaseModel
import Chronology
package import Evaluation
package import Planning
import RuleChecking

/// One obligation, as far as the evaluator and a plan must agree on it.
package struct ComparedRow: Hashable, Comparable, CustomStringConvertible {
  var subject: Int
  var part: Int
  var clock: Int
  var phase: Int
  var due: Int
  var done: Int
  package var status: String
  var isInMinutes: Bool

  /// Without the dates and the line, where it cannot be told and they are not asked for.
  func loosened(_ isLoose: Bool) -> ComparedRow {
    guard isLoose, status == Status.notAssessable.name else { return self }
    var row = self
    (row.phase, row.due, row.done) = (-1, .min, .min)
    return row
  }

  package static func < (left: ComparedRow, right: ComparedRow) -> Bool {
    left.order.lexicographicallyPrecedes(right.order)
  }

  private var order: [Int] { [subject, part, clock, phase, due, done] }

  package var description: String {
    func text(_ number: Int) -> String {
      number == .min
        ? "-"
        : isInMinutes
          ? Moment(minute: Int32(clamping: number)).localDescription
          : CivilDay(number: Int32(clamping: number)).isoDescription
    }
    return "subject \(subject) part \(part) phase \(phase) clock \(text(clock)) due \(text(due)) "
      + "done \(text(done)) \(status)"
  }
}

/// A plan held against the evaluator.
package final class PlanComparison {
  package let plan: Plan
  private let constants = PlanConstants()

  package init(_ plan: Plan) {
    self.plan = plan
  }

  /// The rows that the evaluator gives and the plan does not, and the other way round.
  ///
  /// - Parameters:
  ///   - isLoose: whether of what cannot be told only that it cannot be told is compared, and not the dates that
  ///     go with it: they are those of one reading, and which one speaks hangs on the order of suppositions.
  ///   - isExempt: subjects for which the two need not agree, by the evaluator's row.
  package func differences(
    of outcome: RuleOutcome, over tables: CaseTables, dates: EvaluationDates,
    isLoose: Bool = true, isExempt: (Obligation) -> Bool = { _ in false }
  ) -> (native: [ComparedRow], planned: [ComparedRow], compared: Int) {
    guard let planned = plan.rules.first(where: { $0.rule.id == outcome.rule.id }) else { return ([], [], 0) }
    let exempt = Set(outcome.obligations.filter(isExempt).map { Int($0.subject) })
    let rows = rows(of: planned.root, over: tables, dates: dates)
    var theirs = [ComparedRow: Int]()
    for row in rows.rows {
      let row = compared(row, rows).loosened(isLoose)
      if !exempt.contains(row.subject) { theirs[row, default: 0] += 1 }
    }
    var native: [ComparedRow] = []
    var compared = 0
    for obligation in outcome.obligations where !exempt.contains(Int(obligation.subject)) {
      let row = self.compared(obligation).loosened(isLoose)
      compared += 1
      if let count = theirs[row], count > 0 { theirs[row] = count - 1 } else { native.append(row) }
    }
    let rest = theirs.flatMap { Array(repeating: $0.key, count: $0.value) }
    return (native.sorted(), rest.sorted(), compared)
  }

  /// The rows of a node, over tables.
  func rows(of node: NodeID, over tables: CaseTables, dates: EvaluationDates) -> RowList {
    PlanRunner(
      plan, over: tables, asAt: dates.asAt, windowOpens: dates.windowOpens, constants: constants
    ).rows(of: node)
  }

  private func compared(_ row: RowList.Row, _ list: RowList) -> ComparedRow {
    func value(_ column: String) -> Int { row[list.place(column)] ?? .min }
    let status = Status.allCases.first { $0 != .notRun && $0.rank == value("status") }
    return ComparedRow(
      subject: value("subject"), part: value("part"), clock: value("clock"), phase: value("phase"),
      due: value("due"), done: value("done"), status: status?.name ?? "?", isInMinutes: value("minutes") == 1)
  }

  private func compared(_ row: Obligation) -> ComparedRow {
    func number(_ value: Int32?) -> Int { value.map(Int.init) ?? .min }
    // A day that was only supposed, in 1600 or 2999, is none.
    let done = row.isInMinutes ? row.done : row.done.flatMap { abs($0 - 120_529) < 255_000 ? $0 : nil }
    return ComparedRow(
      subject: Int(row.subject), part: Int(row.part), clock: number(row.clock), phase: Int(row.phase),
      due: number(row.due), done: number(done), status: row.status.name, isInMinutes: row.isInMinutes)
  }
}

/// What a rule over results says of one group.
package struct ComparedGroup: Hashable {
  package var name: String
  package var cases = 0
  package var achieved = 0
  package var unknown = 0
  package var children = 0
  package var childrenShort = 0
  package var childrenAchieved = 0
  /// Of a rule about the middle of lengths, that middle as far as it can be known.
  package var middle: MedianDays?
}

extension PlanComparison {
  /// The groups of a rule over results: as the evaluator has them, and as the plan's tallies add up to.
  package func groups(
    of outcome: RuleOutcome, over tables: CaseTables, dates: EvaluationDates
  ) -> (native: Set<ComparedGroup>, planned: Set<ComparedGroup>) {
    guard let planned = plan.rules.first(where: { $0.rule.id == outcome.rule.id }) else { return ([], []) }
    let (nobody, field): (String, String) =
      switch outcome.rule.expectation {
      case .share(let share): ("", share.by?.rawValue ?? "")
      case .compare(let comparison): ("not recorded", comparison.between.rawValue)
      case .median(let median): ("", median.by?.rawValue ?? "")
      default: ("", "")
      }
    let isMedian = if case .median = outcome.rule.expectation { true } else { false }
    let allocations = tables.table("allocation")
    let place = allocations?.entity.fieldIndex(field)
    let list = rows(of: planned.root, over: tables, dates: dates)
    var groups: [String: ComparedGroup] = [:]
    for row in list.rows {
      func value(_ column: String) -> Int { row[list.place(column)] ?? 0 }
      var name = nobody
      if let allocations, let place, let number = row[list.place("group")],
        case .labels(_, let pool) = allocations.columns[place].values
      {
        name = pool[Int32(number)]
      }
      var group = groups[name] ?? ComparedGroup(name: name)
      group.cases += value("cases")
      group.achieved += value("achieved")
      group.unknown += value("unknown")
      group.children += 1
      if value("achieved") + value("unknown") < value("cases") { group.childrenShort += 1 }
      if isMedian {
        func days(_ column: String) -> Int32? { row[list.place(column)].map { Int32($0) } }
        group.middle = MedianDays(
          best: days("best") ?? .min, assessable: days("middle"), worst: days("worst"))
      }
      if value("achieved") == value("cases") { group.childrenAchieved += 1 }
      groups[name] = group
    }
    let native = outcome.groups.map { group in
      ComparedGroup(
        name: group.name, cases: group.cases, achieved: group.achieved, unknown: group.unknown,
        children: group.children, childrenShort: group.childrenShort,
        childrenAchieved: group.childrenAchieved, middle: group.median)
    }
    return (Set(native), Set(groups.values))
  }
}
