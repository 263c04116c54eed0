import Chronology
import Findings
import RuleChecking
import RuleModel

/// A rule that could not be judged, and why.
struct NotRunRule {
  /// The rule's id.
  let id: String
  /// What it asks; its id where that cannot be told.
  let asks: String
  /// What the export would have to hold, or what is wrong with the rule.
  let because: [String]
  /// The same as a sentence.
  let why: String

  /// A rule that the export does not hold enough for.
  init(_ finding: Finding) {
    id = finding.rule.id
    asks = finding.rule.rule.asks
    because = finding.notRunBecause
    why = "This export lacks \(finding.needs)."
  }

  /// A rule of which nothing was law on the day whose law was applied.
  init(_ rule: AppliedLaw.SetAside, under law: AppliedLaw) {
    id = rule.rule
    asks = rule.asks
    because = ["nothing that it rests on was in force on \(law.day.writtenDescription)"]
    why = law.whySetAside
  }

  /// A rule that has a mistake.
  init(_ rule: LeftOutRule) {
    id = rule.id
    asks = rule.asks.isEmpty ? rule.id : rule.asks
    because = [rule.because]
    why = rule.decision == nil ? "The rule \(rule.because)." : "It \(rule.because)."
  }
}

extension InspectionReport {
  /// Rules that could not be judged: those with mistakes, those that were not law, then those that the export does
  /// not hold enough for, in the order of areas.
  var notRun: [NotRunRule] {
    let notLaw = law.map { law in
      law.setAside.filter { $0.part == nil }.map { NotRunRule($0, under: law) }
    }
    return leftOut.map { NotRunRule($0) } + (notLaw ?? []) + areas.flatMap(\.notRun).map { NotRunRule($0) }
  }
}
