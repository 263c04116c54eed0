import CaseModel
import Chronology
package import Diagnostics
import Evaluation
package import RuleChecking
import RuleModel
import Workers

/// Asks for the examples that rules lack: one for each status that a rule can give, and both sides of each time
/// limit.
///
/// - Parameters:
///   - rules: those that are asked.
///   - vocabulary: the one that they were checked against.
/// - Returns: warnings, in order of place.
package func missingExamples(of rules: [CheckedRule], vocabulary: Vocabulary) -> [Diagnostic] {
  inParallel(rules.count) { ExampleLint(rules[$0], vocabulary: vocabulary).diagnostics() }
    .flatMap(\.self).sortedByPlace()
}

private struct ExampleLint {
  let rule: CheckedRule
  let vocabulary: Vocabulary
  let examples: PreparedExamples
  /// The positions of those that show what comes of the rule, and not what it is known to get wrong.
  private let shown: [Int]

  init(_ rule: CheckedRule, vocabulary: Vocabulary) {
    self.rule = rule
    self.vocabulary = vocabulary
    examples = PreparedExamples(of: rule, vocabulary: vocabulary)
    shown = examples.indices.filter { !rule.rule.examples[$0].isKnownGap }
  }

  func diagnostics() -> [Diagnostic] { statuses() + boundaries() }

  // MARK: Statuses

  private func statuses() -> [Diagnostic] {
    let expected = shown.reduce(into: Set<Status>()) {
      $0.formUnion(examples.expectedStatuses($1, of: rule))
    }
    let reachable = rule.reachableStatuses(in: vocabulary.dictionary)
    return Status.allCases.filter { reachable.contains($0) && !expected.contains($0) }.map { status in
      Diagnostic(
        .statusWithoutExample, .warning, at: rule.rule.id.place, "no example expects '\(status.name)'",
        help: "add one: a case of which the rule says '\(status.name)'")
    }
  }

  // MARK: Time limits

  /// What examples there are of a line of a timetable.
  private struct Sides {
    var inTime = false
    var late = false
  }

  private struct LineKey: Hashable {
    var part: Int16
    var phase: Int16
  }

  private func boundaries() -> [Diagnostic] {
    var sides: [LineKey: Sides] = [:]
    for example in shown {
      guard let (rows, today) = examples.obligations(example, of: rule, vocabulary: vocabulary) else {
        continue
      }
      for row in rows {
        let key = LineKey(part: row.part, phase: row.phase)
        if isLastInTime(row, today) { sides[key, default: Sides()].inTime = true }
        if isFirstLate(row, today) { sides[key, default: Sides()].late = true }
      }
    }
    let parts = [Int16(-1)] + rule.parts.indices.map { Int16($0) }
    return parts.flatMap { part -> [Diagnostic] in
      let written = rule.writtenLines(ofPart: part)
      return rule.linesWithLimits(ofPart: part).flatMap { phase -> [Diagnostic] in
        let found = sides[LineKey(part: part, phase: Int16(phase)), default: Sides()]
        let place = written.indices.contains(phase) ? written[phase].then.place : rule.rule.id.place
        return [
          found.inTime ? nil : ("on the last day in time", "a case done, or still due, on the day it is due"),
          found.late
            ? nil : ("on the first day late", "a case done, or not done, on the first day after it was due"),
        ].compactMap(\.self).map { side, help in
          Diagnostic(
            .boundaryWithoutExample, .warning, at: place, "no example stands \(side) of this limit",
            help: "add \(help)")
        }
      }
    }
  }

  /// Whether a duty was done, or stood open, at the last moment that was still in time.
  private func isLastInTime(_ row: Obligation, _ today: CivilDay) -> Bool {
    guard let due = row.due else { return false }
    switch row.status {
    case .met where row.isInMinutes: return row.done.map { due - $0 <= 60 } ?? false
    case .met: return row.done == due
    case .due: return row.dueDay == today
    default: return false
    }
  }

  /// Whether a duty was done, or stood open, at the first moment that was late: the next day, or the next working
  /// day.
  private func isFirstLate(_ row: Obligation, _ today: CivilDay) -> Bool {
    guard let due = row.due, let day = row.dueDay else { return false }
    if row.isInMinutes, let done = row.done, row.status.isShortfall { return done - due <= 60 }
    switch row.status {
    case .late, .overdue:
      let next = vocabulary.calendar.day(1, workingDaysAfter: day)
      return row.daysLate == 1 || next.map { row.daysLate <= $0.number - day.number } ?? false
    case .notMet: return day.adding(days: 1) == today || row.daysLate <= 1
    default: return false
    }
  }
}

extension CheckedRule {
  /// The statuses that some record could make it give.
  fileprivate func reachableStatuses(in dictionary: DataDictionary) -> Set<Status> {
    guard !isOverResults else { return [.met, .notMet, .notAssessable] }
    var found = expectation.reachableStatuses(in: dictionary).union([.notAssessable])
    if !leaveOut.isEmpty { found.insert(.excluded) }
    if !excuses.isEmpty { found.insert(.excused) }
    // A check of what was returned takes cells as they are.
    if rule.forReturn != nil { found.remove(.notAssessable) }
    return found
  }

  /// The lines of a part's timetable that set a limit to the time from a clock, by position.
  fileprivate func linesWithLimits(ofPart part: Int16) -> [Int] {
    guard part >= 0 || parts.isEmpty else { return [] }
    let lines = expectation(ofPart: part).lines
    return lines.indices.filter { if case .notJudged = lines[$0].interval { false } else { true } }
  }

  /// The same lines as written.
  fileprivate func writtenLines(ofPart part: Int16) -> [WrittenLine] {
    var written = rule.expectation
    if part >= 0 {
      switch written {
      case .all(let parts), .either(let parts):
        guard parts.indices.contains(Int(part)) else { return [] }
        written = parts[Int(part)].expectation
      default: return []
      }
    }
    switch written {
    case .howSoon(let timetable): return timetable.lines
    case .recorded(let facts): return facts.within
    default: return []
    }
  }
}

extension CheckedExpectation {
  fileprivate func reachableStatuses(in dictionary: DataDictionary) -> Set<Status> {
    switch self {
    case .howSoon(let timetable):
      // Where an empty cell says nothing, what was looked for is never known to be missing.
      if case .ownDate(let cell) = timetable.source,
        !dictionary.entities[cell.entity].fields[cell.field].blankIsAnswer
      {
        return [.met, .late, .due, .excluded]
      }
      if timetable.lines.allSatisfy({ $0.interval == .eachTerm }) { return [.met, .notMet, .due, .excluded] }
      return [.met, .late, .overdue, .notMet, .due, .excluded]
    case .recorded(let facts):
      return facts.limits.isEmpty ? [.met, .notMet] : [.met, .late, .overdue, .due]
    case .attended, .holds, .score, .noMoreThan: return [.met, .notMet]
    case .all(let parts), .either(let parts):
      return parts.reduce(into: []) { found, part in
        found.formUnion(part.expectation.reachableStatuses(in: dictionary))
        if !part.excuses.isEmpty { found.insert(.excused) }
      }
    case .share, .compare, .median: return [.met, .notMet, .notAssessable]
    }
  }
}
