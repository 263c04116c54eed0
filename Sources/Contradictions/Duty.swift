import Chronology
import Diagnostics
import RuleChecking
import RuleModel

/// What a rule, or one of its parts, expects: of whom, and what must be so for it to be met.
struct Duty {
  /// What is judged, as far as two rules can judge the same.
  enum Subject: Hashable {
    /// That something happens in time: what is looked for, which of it counts, and from what day.
    case event(CheckedTimetable.Source, counting: Condition, from: [ClockLine])
    /// That an agency took part.
    case attendance(Relation, field: Int, present: Condition)
    /// That facts are recorded in time.
    case record(Set<CellPath>, from: [ClockLine])
    /// That something is so.
    case fact
  }

  /// A line that sets a time, or an agency that is expected, and whom it is for.
  struct Case {
    /// What kind of time it sets, or which agency: only those of one kind judge the same.
    enum Kind: Hashable {
      case once
      case againAndAgain
      case eachTerm
      case agency(UInt16)
      case fact
    }

    let kind: Kind
    let condition: Condition
  }

  let rule: CheckedRule
  /// The part's name; nil for the rule as a whole.
  let part: String?
  let place: Place
  let subject: Subject
  /// Of whom it is asked: `only if`, and no reason to leave out.
  let asked: Condition
  /// The conditions that choose whom it is asked of, without those who are left out for a reason.
  let chosen: Condition
  /// Who is left out for a reason that is told.
  let leftOut: Condition
  /// What is expected of whom.
  let cases: [Case]
  /// What must be so where it is met, the first time if it arises again and again.
  let needs: Condition
  /// Whether it is met wherever that is so, and asked without a time.
  let isMetByNeeds: Bool
  /// What excuses a shortfall.
  let excuses: Condition

  /// The duties of a rule: one for each part of `all`, else one; none for a rule over results.
  ///
  /// - Parameter vocabulary: the one that it was checked against.
  static func duties(of rule: CheckedRule, vocabulary: Vocabulary) -> [Duty] {
    guard !rule.isOverResults else { return [] }
    if case .all(let parts) = rule.expectation {
      return parts.enumerated().map { number, part in
        let place = rule.place(ofPart: number)
        return Duty(
          rule, part: part.name, place: place, onlyIf: [rule.onlyIf, part.onlyIf],
          excuses: rule.excuses + part.excuses, part.expectation, vocabulary)
      }
    }
    return [
      Duty(
        rule, part: nil, place: rule.rule.id.place, onlyIf: [rule.onlyIf], excuses: rule.excuses,
        rule.expectation, vocabulary)
    ]
  }

  private init(
    _ rule: CheckedRule, part: String?, place: Place, onlyIf: [Condition], excuses: [CheckedLine],
    _ expectation: CheckedExpectation, _ vocabulary: Vocabulary
  ) {
    self.rule = rule
    self.part = part
    self.place = place
    let expected = Expected(expectation, of: rule, vocabulary: vocabulary)
    subject = expected.subject
    cases = expected.cases
    needs = expected.needs
    isMetByNeeds = expected.isMetByNeeds
    chosen = .all(onlyIf.filter { $0 != .always })
    leftOut = .any(rule.leaveOut.map(\.condition))
    asked = .all(onlyIf.filter { $0 != .always } + rule.leaveOut.map { .not($0.condition) })
    self.excuses = .any(excuses.map(\.condition))
  }

  /// Whom it is asked of, so far as one of its lines fits.
  var judged: Condition { cases.isEmpty ? asked : .all([asked, .any(cases.map(\.condition))]) }

  /// What it goes by in a message.
  var name: String { part.map { "'\($0)' of '\(rule.id)'" } ?? "'\(rule.id)'" }
}

extension CheckedRule {
  /// Where a part of it stands.
  fileprivate func place(ofPart number: Int) -> Place {
    switch rule.expectation {
    case .all(let parts), .either(let parts):
      parts.indices.contains(number) ? parts[number].name.place : rule.id.place
    default: rule.id.place
    }
  }
}
