import Diagnostics
import RuleChecking
import RuleModel

/// The reasons that rules give, under `no example for`, why no example protects a clause.
struct GivenReasons {
  private struct Reason {
    var rule: String
    /// Words as they stand in the file of the rule, or in the dictionary.
    var clause: [Unicode.Scalar]
    var why: String
    var place: Place
    var isUsed = false
  }

  private var reasons: [Reason]
  private let lines: [String: [Substring]]

  /// - Parameters:
  ///   - rules: those that may give reasons.
  ///   - sources: the texts of all files, by name.
  init(_ rules: [CheckedRule], sources: [String: String]) {
    reasons = rules.flatMap { rule in
      rule.rule.noExampleFor.map { line in
        Reason(
          rule: rule.id, clause: Array(line.name.unicodeScalars), why: line.then.text,
          place: line.conditions.first?.place ?? line.then.place)
      }
    }
    lines = sources.mapValues { $0.split(separator: "\n", omittingEmptySubsequences: false) }
  }

  /// The reason given for a clause: that of its own rule, or of any rule where it stands in the dictionary.
  ///
  /// It is meant where its words stand in the clause's line and take in some of what was changed.
  mutating func reason(for gap: Protection.Gap) -> String? {
    guard case .text(let file, let line, let column, let length) = gap.change.place,
      let written = lines[file], line >= 1, line <= written.count
    else { return nil }
    let scalars = Array(written[line - 1].unicodeScalars)
    let changed = (column - 1)..<(column - 1 + max(1, length))
    for position in reasons.indices where gap.rule == nil || gap.rule == reasons[position].rule {
      let clause = reasons[position].clause
      guard !clause.isEmpty, clause.count <= scalars.count else { continue }
      let stands = (0...(scalars.count - clause.count)).contains { start in
        (start..<(start + clause.count)).overlaps(changed)
          && scalars[start..<(start + clause.count)].elementsEqual(clause)
      }
      guard stands else { continue }
      reasons[position].isUsed = true
      return reasons[position].why
    }
    return nil
  }

  /// The reasons of some rules that explained nothing.
  func idle(of ids: Set<String>) -> [Diagnostic] {
    reasons.filter { !$0.isUsed && ids.contains($0.rule) }.map { reason in
      Diagnostic(
        .idleReason, .warning, at: reason.place,
        "nothing needs this reason: no such clause stands here, or an example protects it",
        help: "take the line away, or write the clause as it stands in its line")
    }
  }
}
