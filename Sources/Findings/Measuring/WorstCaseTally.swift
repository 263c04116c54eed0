import Chronology
import Evaluation

/// Finds the children for whom a rule's shortfalls were worst.
struct WorstCaseTally {
  /// The longest lateness of each child's shortfalls, by child row; -1 for a child without any.
  private var longest: [Int32]
  private var shortfalls: [Int32]

  init(children: Int) {
    longest = [Int32](repeating: -1, count: children)
    shortfalls = [Int32](repeating: 0, count: children)
  }

  /// Takes a row into account: a shortfall among the cases, or one that is overdue however old.
  mutating func add(_ row: ObligationList.Packed, as role: CaseRole) {
    guard role == .short || row.status == .overdue else { return }
    let child = Int(row.child)
    guard child >= 0, child < longest.count else { return }
    longest[child] = max(longest[child], row.meaningfulLateness)
    shortfalls[child] += 1
  }

  /// So many children, those late longest first, then those with most shortfalls, then in order of the table.
  func worst(_ count: Int) -> [Int] {
    var worst: [Int] = []
    for child in longest.indices where longest[child] >= 0 {
      guard worst.count < count || isWorse(child, worst[worst.count - 1]) else { continue }
      let place = worst.firstIndex { isWorse(child, $0) } ?? worst.count
      worst.insert(child, at: place)
      if worst.count > count { worst.removeLast() }
    }
    return worst
  }

  private func isWorse(_ one: Int, _ other: Int) -> Bool {
    (longest[one], shortfalls[one]) > (longest[other], shortfalls[other])
  }
}

extension CaseTimeline {
  /// So many months before the as-at date are drawn.
  static let months = 18
  /// At most so many cases are drawn for a rule.
  static let most = 5

  /// The duties of a few children under one rule over the last months, each child's in order.
  ///
  /// Parts of a duty are not drawn beside it, nor what lies outside the question.
  static func timelines(
    of children: [Int], in outcome: RuleOutcome, asAt: CivilDay, name: (Int) -> String
  ) -> [CaseTimeline] {
    guard !children.isEmpty else { return [] }
    let from = asAt.adding(months: -months)
    var marks = [[Mark]](repeating: [], count: children.count)
    for row in outcome.obligations.packedSegments.joined() {
      guard row.countsInRates, row.status != .excluded,
        let place = children.firstIndex(of: Int(row.child)),
        let day = row.day(row.due) ?? row.day(row.clock), day > from
      else { continue }
      marks[place].append(
        Mark(
          clock: row.printedClock.flatMap(row.day), due: row.printedDue.flatMap(row.day),
          done: row.printedDone.flatMap(row.day),
          status: row.status, daysLate: Int(row.meaningfulLateness), withheld: row.withheld))
    }
    return zip(children, marks).map { child, marks in
      CaseTimeline(child: name(child), marks: marks.inOrder())
    }
  }
}

extension [CaseTimeline.Mark] {
  /// By clock, then by due date; those whose clock is not known first.
  fileprivate func inOrder() -> [CaseTimeline.Mark] {
    enumerated().sorted { left, right in
      let one = (left.element.clock?.number ?? .min, left.element.due?.number ?? .min, left.offset)
      let other = (right.element.clock?.number ?? .min, right.element.due?.number ?? .min, right.offset)
      return one < other
    }.map(\.element)
  }
}
