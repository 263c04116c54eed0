package import Diagnostics
package import RuleChecking
package import RuleLoading
import RuleModel

/// What the examples of rules protect: each clause was changed, one at a time, and the examples run again.
package struct Protection: Sendable {
  /// A change that no example noticed.
  package struct Gap: Sendable, Hashable {
    package var change: RuleChange
    /// The rule it stands in; nil for a condition of the dictionary.
    package var rule: String?
    /// Why there is no example, where a rule says so.
    package var reason: String?
  }

  /// How many changes there were that make another rule: those that make none, or the same, are not counted.
  package var changes = 0
  /// The changes that no example noticed and for which no reason is given, in order of place.
  package var gaps: [Gap] = []
  /// Those for which a rule gives a reason under `no example for`.
  package var explained: [Gap] = []
  /// Reasons that explain nothing, because an example notices or no such clause stands there.
  package var idleReasons: [Diagnostic] = []
  /// Rules that were not changed, because their examples do not behave as it is.
  package var failing: [String] = []

  /// The gaps as warnings and the explained ones as notes, each at the clause concerned, and idle reasons.
  package var diagnostics: [Diagnostic] {
    (gaps + explained).map { gap in
      let whose = gap.rule == nil ? "no example of any rule" : "no example"
      return Diagnostic(
        .unprotectedClause, gap.reason == nil ? .warning : .note, at: gap.change.place,
        "\(whose) notices if \(gap.change.words)", help: gap.reason.map { "the reason given is: \($0)" })
    } + idleReasons
  }
}

/// Changes the clauses of rules one at a time, and tells which changes none of their examples notices.
///
/// A change is made in the rule as the YAML reader gives it and read like any rule, so that it is one that a person
/// could have written. A condition of the dictionary that a rule names is changed too, in the conditions it is made
/// of as well; such a change is noticed if any rule that asks the condition notices.
///
/// - Parameters:
///   - ids: which rules.
///   - rules: all rules that hold.
///   - book: the files that they were read from.
///   - vocabulary: the one that they were checked against.
package func protection(
  of ids: Set<String>, among rules: [CheckedRule], book: RuleBook, vocabulary: Vocabulary
) -> Protection {
  let trial = Trial(of: ids, among: rules, book: book, vocabulary: vocabulary)
  let tasks = trial.tasks()
  let verdicts = trial.verdicts(on: tasks)
  var reasons = GivenReasons(rules, sources: book.sources)
  var protection = Protection(failing: trial.failing)
  for (task, verdict) in zip(tasks, verdicts) {
    if case .noOtherRule = verdict { continue }
    protection.changes += 1
    guard case .unnoticed(let assumptions) = verdict else { continue }
    var gap = Protection.Gap(change: task.change, rule: task.rule)
    gap.change.words += assumptions.rawValue
    gap.reason = reasons.reason(for: gap)
    if gap.reason == nil { protection.gaps.append(gap) } else { protection.explained.append(gap) }
  }
  protection.gaps.sort { $0.change.place.sortKey < $1.change.place.sortKey }
  protection.explained.sort { $0.change.place.sortKey < $1.change.place.sortKey }
  protection.idleReasons = reasons.idle(of: ids.subtracting(trial.failing))
  return protection
}
