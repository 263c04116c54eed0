import Diagnostics
import RuleChecking

/// A duty held against itself.
struct DutyAlone {
  let duty: Duty
  let vocabulary: Vocabulary

  func findings(_ words: ContradictionWords) -> [Diagnostic] {
    if vocabulary.excludes([.holds(duty.asked)]) { return [words.asksOfNobody(duty)] }
    if !duty.cases.isEmpty, vocabulary.excludes([.holds(duty.asked), .holds(duty.needs)]) {
      return [words.metByNobody(duty)]
    }
    return [gap(in: duty.lines), gap(in: duty.part == nil ? duty.rule.clockStarts.map(\.condition) : [])]
      .compactMap(\.self).map { words.coveredByNoLine(duty, $0) }
  }

  /// Somebody it is asked of, whom none of some lines fits.
  private func gap(in lines: [Condition]) -> Condition? {
    guard !lines.isEmpty, !lines.contains(.always) else { return nil }
    var demands = [Demand.holds(duty.asked)] + lines.map { .fails($0) }
    // Where no line fits a later interval, nothing more is owed: that is how a duty ends.
    if lines.contains(where: { $0.mentionsOrdinal { _ in true } }) { demands.append(.holds(.ordinal(1))) }
    guard let record = vocabulary.certainRecord(demands) else { return nil }
    return record.widened(demands).condition
  }
}
