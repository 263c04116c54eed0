import CaseModel
import Chronology
import Diagnostics
import Evaluation
import RuleChecking
import RuleModel

/// Finds the duties that a person names.
struct DutyFinder {
  /// What came of looking.
  enum Found {
    /// Positions of the rule's outcome, and of rows among its obligations.
    case rows(outcome: Int, [Int])
    /// No rule goes by the name.
    case unknownRule
    /// The rule was not run over this export.
    case ruleNotRun
    /// No child goes by the reference.
    case noChild
    /// The rule judged nothing of the child that is so described.
    case noDuty(help: String)
  }

  let outcomes: [RuleOutcome]
  private let tables: CaseTables
  private let rules: Set<String>
  private let children: [String: Int32]
  private let positions: [String: Int]

  init(_ outcomes: [RuleOutcome], over tables: CaseTables, rules: [String]) {
    self.outcomes = outcomes
    self.tables = tables
    self.rules = Set(rules)
    let reader = DutyReader(over: tables)
    let count = Int32(clamping: tables.table("child")?.rowCount ?? 0)
    children = Dictionary((0..<count).map { (reader.reference(of: $0), $0) }) { first, _ in first }
    positions = Dictionary(outcomes.enumerated().map { ($1.rule.id, $0) }) { first, _ in first }
  }

  /// The help line for a rule that there is not.
  func help(forRule name: String) -> String { didYouMean(name, among: rules) }

  /// The help line for a child that there is not.
  func help(forChild name: String) -> String {
    nearestName(to: name, among: children.keys).map { "did you mean '\($0)'?" }
      ?? "copy the reference from the column 'child' of obligations.csv; take the entry away if the child has left"
  }

  /// Looks for what is named.
  func find(_ reference: DutyReference) -> Found {
    guard rules.contains(reference.rule.text) else { return .unknownRule }
    guard let outcome = positions[reference.rule.text], outcomes[outcome].isRun else { return .ruleNotRun }
    guard let child = children[reference.child.text] else { return .noChild }
    let of = outcomes[outcome]
    let table = tables.tables[of.rule.entity]
    var found: [Int] = []
    var others: [String] = []
    for (position, row) in of.obligations.enumerated() where row.child == child {
      let subject = table.name(of: Int(row.subject))
      let isMeant =
        reference.subject.map { $0.text == subject } ?? true
        && reference.part.map { $0.text == of.rule.partName(row.part) } ?? true
        && reference.due.map { row.printedDueDay == $0 } ?? true
      if isMeant { found.append(position) }
      let due = row.printedDueDay.map { "due \($0.shortDescription)" } ?? "without a due date that is told"
      others.append("\(subject), \(due)")
    }
    guard found.isEmpty else { return .rows(outcome: outcome, found) }
    guard !others.isEmpty else {
      return .noDuty(
        help: "the rule judged nothing about this child: name the rule that did, or take the entry away")
    }
    let last = others.suffix(5).joined(separator: "; ")
    return .noDuty(
      help: "what it judged of this child: \(last)"
        + (others.count > 5 ? " and \(others.count - 5) before" : ""))
  }
}
