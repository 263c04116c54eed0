import CaseModel
import Evaluation
import RuleChecking
import Files
import Yardsticks

/// The obligations of a rule as lines that tell child, subject, clock, due, done and status.
struct DutyRows {
  private let outcome: RuleOutcome
  private let tables: CaseTables

  /// The rows of an outcome over the tables that it was judged on.
  init(_ outcome: RuleOutcome, _ tables: CaseTables) {
    self.outcome = outcome
    self.tables = tables
  }

  /// Writes them to a file, in the order they stand in.
  func write(to path: String) throws {
    var lines = try LineWriting(toPath: path)
    let subjects = tables.tables[outcome.rule.entity]
    let children = tables.dictionary.index(of: "child").map { tables.tables[$0] }
    for duty in outcome.obligations {
      if let children, duty.child >= 0 { lines.add(children.name(of: Int(duty.child)).utf8) }
      lines.add(",")
      lines.add(subjects.name(of: Int(duty.subject)).utf8)
      for day in [duty.clock, duty.due, duty.done] {
        lines.add(",")
        if let day { lines.add(day: day) }
      }
      lines.add(",")
      lines.add(duty.status.name.utf8)
      try lines.endLine()
    }
    try lines.keep()
  }
}
