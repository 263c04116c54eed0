/// Some of the subjects of one rule, for one worker to judge.
struct JudgingTask {
  /// The rule's position among the rules.
  var rule: Int
  /// The rows of its entity's table.
  var rows: Range<Int>

  /// Subjects of a long table are handed out so many at a time, so that one rule keeps every core at work: enough for
  /// their obligations to fill some large pages.
  private static let mostRows = 1 << 16

  /// The tasks that a rule over so many rows makes: at least one.
  static func tasks(of rule: Int, rows: Int) -> [JudgingTask] {
    stride(from: 0, to: max(1, rows), by: mostRows).map { first in
      JudgingTask(rule: rule, rows: first..<min(rows, first + mostRows))
    }
  }

  /// The outcome of each rule, its tasks' put together in order, and taken out of where they were.
  static func joined(_ outcomes: inout [RuleOutcome?], of tasks: [JudgingTask]) -> [RuleOutcome] {
    var joined: [RuleOutcome] = []
    var next = 0
    while next < tasks.count {
      var last = next
      while last + 1 < tasks.count, tasks[last + 1].rule == tasks[next].rule { last += 1 }
      defer { next = last + 1 }
      guard var whole = outcomes[next] else { continue }
      outcomes[next] = nil
      for place in next + 1..<last + 1 {
        guard let more = outcomes[place] else { continue }
        outcomes[place] = nil
        whole.append(more)
      }
      whole.obligations = whole.takeObligations().settled()
      joined.append(whole)
    }
    return joined
  }
}
