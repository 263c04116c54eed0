import RuleChecking
import RuleModel

/// A row that fell short, among rows that are not written down yet.
struct ShortRow {
  /// Where it stands among them.
  var place: Int32
  /// Which interval of its subject it is, counted from 1.
  var ordinal: Int32
  /// The day its duty ended, where that is what left it undone; else none.
  var ended: Int32
}

/// Settles what a rule asks only of duties that fell short, of many at the same time: what excuses them, what is
/// remarked on, how much each matters.
struct ShortfallGrading {
  private let judge: RuleJudge
  /// Whether a shortfall says nothing besides its days, and matters as much as any other.
  let saysNothing: Bool
  private var words: ShortfallWords

  init(_ judge: RuleJudge) {
    self.judge = judge
    words = ShortfallWords(judge)
    let rule = judge.rule
    saysNothing =
      rule.excuses.isEmpty && rule.remarks.isEmpty && !rule.gradesShortfalls && !judge.tellsPrivateDates
  }

  /// Settles the rows that fell short.
  ///
  /// - Returns: where those stand of which the record leaves open whether they are excused, in order.
  mutating func settle(_ short: [ShortRow], among rows: inout [ObligationList.Packed]) -> [Int32] {
    guard !short.isEmpty else { return [] }
    var batch = PlainBatch(short.map { rows[Int($0.place)].subject })
    batch.clocks = .each(short.map { rows[Int($0.place)].clock })
    batch.dues = .each(short.map { rows[Int($0.place)].due })
    let excuses = excuses(batch)
    let remarks = remarks(batch)
    var graded = batch
    graded.ordinals = short.map(\.ordinal)
    let severities = severities(graded)
    var open: [Int32] = []
    for (number, one) in short.enumerated() {
      let place = Int(one.place)
      if excuses[number] == Self.open {
        open.append(one.place)
        continue
      }
      let isExcused = excuses[number] >= 0
      var said = isExcused ? words.excused(by: excuses[number]) : nil
      for remark in remarks.indices where remarks[remark][number] {
        said = words.remarking(remark, on: said ?? words.said(rows[place].saying))
      }
      if let said { rows[place].saying = words.number(of: said) }
      if isExcused {
        (rows[place].status, rows[place].daysLate) = (.excused, 0)
        continue
      }
      if !severities.isEmpty { rows[place].severity = severity(severities[number], of: rows[place]) }
      if judge.tellsPrivateDates, rows[place].status == .notMet, one.ended != ObligationList.none,
        judge.isPrivateEnd(one.ended, of: Int(rows[place].subject))
      {
        rows[place].flags |= WithheldDates.lateness.rawValue << ObligationList.Flag.withheldShift
      }
    }
    return open
  }

  /// What stands for an excuse of which the record does not plainly tell whether it applies.
  private static var open: Int32 { -2 }

  /// The first excuse that applies to each, by its place among the rule's; -1 where none does.
  private func excuses(_ batch: PlainBatch) -> [Int32] {
    var excuses = [Int32](repeating: -1, count: batch.count)
    var left = [Int32].places(batch.count)
    for place in judge.rule.excuses.indices where !left.isEmpty {
      let answers = judge.shortfall.questions.answers(
        to: judge.shortfall.excuses[place], of: left.count == batch.count ? batch : batch.gathered(left))
      for (one, answer) in zip(left, answers) where answer != .no {
        excuses[Int(one)] = answer == .yes ? Int32(truncatingIfNeeded: place) : Self.open
      }
      left.removeAll { excuses[Int($0)] != -1 }
    }
    return excuses
  }

  /// For each remark of the rule which of the rows it is made on.
  private func remarks(_ batch: PlainBatch) -> [[Bool]] {
    judge.rule.remarks.indices.map { place in
      let answers = judge.shortfall.questions.answers(to: judge.shortfall.remarks[place], of: batch)
      return answers.indices.map { one in
        guard answers[one] == .unknown else { return answers[one] == .yes }
        return judge.questioner.truth(judge.rule.remarks[place].condition, batch.situation(at: one)) == .yes
      }
    }
  }

  /// How much each matters, but for lateness within the rule's grace; none where all matter as much as the rule says.
  private func severities(_ batch: PlainBatch) -> [FindingSeverity] {
    let rule = judge.rule
    guard rule.gradesShortfalls else { return [] }
    var severities = [FindingSeverity](repeating: rule.rule.severity, count: batch.count)
    var left = [Int32].places(batch.count)
    for line in rule.severities.indices where !left.isEmpty {
      let asked = left.count == batch.count ? batch : batch.gathered(left)
      let answers = judge.shortfall.questions.answers(to: judge.shortfall.severities[line], of: asked)
      var further: [Int32] = []
      for (number, one) in left.enumerated() {
        let answer =
          answers[number] == .unknown
          ? judge.explorer.truth(rule.severities[line].condition, asked.situation(at: number))
          : answers[number]
        if answer == .yes {
          severities[Int(one)] = rule.severities[line].severity
        } else {
          further.append(one)
        }
      }
      left = further
    }
    return severities
  }

  private func severity(_ severity: FindingSeverity, of row: ObligationList.Packed) -> FindingSeverity {
    guard row.status == .late || row.status == .overdue,
      let grace = judge.rule.grace.first(where: { row.daysLate <= $0.days })
    else { return severity }
    return min(severity, grace.severity)
  }
}
