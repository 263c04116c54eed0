import CaseModel
import RuleModel

extension RuleChecker {
  /// `clock restarts: legal status periods where …`: rows of other entities, by the field that dates them.
  ///
  /// - Parameter expectation: what is expected; only intervals of days know a clock that starts again.
  mutating func restarts(beside expectation: CheckedExpectation?) -> [ClockRestart] {
    if case .howSoon(let timetable) = expectation, let first = rule.clockRestarts.first,
      timetable.isInHours || timetable.lines.contains(where: { $0.interval == .eachTerm })
    {
      report(
        .malformedInterval, at: first.place, "a clock that restarts needs intervals of days, weeks or months",
        help: "take 'clock restarts' away, or the line in hours or terms")
    }
    return rule.clockRestarts.compactMap { restart($0) }
  }

  private mutating func restart(_ written: Written) -> ClockRestart? {
    var parser = ConditionParser(written, vocabulary: vocabulary, entity: entity)
    guard let rows = parser.relatedRows(into: &diagnostics) else { return nil }
    let other: Entity = vocabulary.dictionary.entities[rows.relation.to]
    guard let date = other.dateIndex, other.fields[date].type == .date, !other.fields[date].isPrivate else {
      report(
        .missingPart, at: written.place, "\(other.plural) have no day on which a clock could start",
        help: "name an entity that the dictionary dates by the day")
      return nil
    }
    return ClockRestart(relation: rows.relation, date: date, filter: rows.filter ?? .always)
  }
}
