package import Diagnostics
package import RuleChecking
package import RuleLoading

/// What the examples of rules protect: each clause was changed, one at a time, and the examples run again.
package struct Protection: Sendable {
  /// A change that no example noticed.
  package struct Gap: Sendable, Hashable {
    package var change: RuleChange
    /// The rule it stands in; nil for a condition of the dictionary.
    package var rule: String?
  }

  /// How many changes there were that make another rule: those that make none, or the same, are not counted.
  package var changes = 0
  /// The changes that no example noticed, in order of place.
  package var gaps: [Gap] = []
  /// Rules that were not changed, because their examples do not behave as it is.
  package var failing: [String] = []

  /// The gaps as warnings, each at the clause concerned.
  package var diagnostics: [Diagnostic] {
    gaps.map { gap in
      let whose = gap.rule == nil ? "no example of any rule" : "no example"
      return Diagnostic(
        .unprotectedClause, .warning, at: gap.change.place, "\(whose) notices if \(gap.change.words)")
    }
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
///   - sample: how many changes of each rule, and of the conditions, are tried at the most, spread over all; nil
///     for every one.
package func protection(
  of ids: Set<String>, among rules: [CheckedRule], book: RuleBook, vocabulary: Vocabulary, sample: Int? = nil
) -> Protection {
  let trial = Trial(of: ids, among: rules, book: book, vocabulary: vocabulary)
  let tasks = trial.tasks(sample: sample)
  let verdicts = trial.verdicts(on: tasks)
  var protection = Protection(failing: trial.failing)
  for (task, verdict) in zip(tasks, verdicts) where verdict != .noOtherRule {
    protection.changes += 1
    if verdict == .unnoticed {
      protection.gaps.append(Protection.Gap(change: task.change, rule: task.rule))
    }
  }
  protection.gaps.sort { $0.change.place.sortKey < $1.change.place.sortKey }
  return protection
}
