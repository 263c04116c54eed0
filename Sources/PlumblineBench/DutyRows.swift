import CaseModel
import Evaluation
import Files
import RuleChecking
import Yardsticks

/// The obligations of rules as lines that tell subject, child, clock, due, done and status; of several rules, each
/// line begins with the rule's name.
struct DutyRows {
  private let outcomes: [RuleOutcome]
  private let tables: CaseTables

  /// The rows of outcomes over the tables that they were judged on.
  init(_ outcomes: [RuleOutcome], _ tables: CaseTables) {
    self.outcomes = outcomes.sorted { $0.rule.id < $1.rule.id }
    self.tables = tables
  }

  /// Writes them to a file, by rule and in the order they stand in.
  func write(to path: String) throws {
    var lines = try LineWriting(toPath: path)
    let children = tables.dictionary.index(of: "child").map { tables.tables[$0] }
    for outcome in outcomes {
      let subjects = tables.tables[outcome.rule.entity]
      for duty in outcome.obligations {
        if outcomes.count > 1 {
          lines.add(outcome.rule.id.utf8)
          lines.add(",")
        }
        lines.add(subjects.name(of: Int(duty.subject)).utf8)
        lines.add(",")
        if let children, duty.child >= 0 { lines.add(children.name(of: Int(duty.child)).utf8) }
        for day in [duty.clock, duty.due, duty.done] {
          lines.add(",")
          if let day { lines.add(day: day) }
        }
        lines.add(",")
        lines.add(duty.status.name.utf8)
        try lines.endLine()
      }
    }
    try lines.keep()
  }
}
