import Chronology
import RuleChecking
import RuleModel

extension RuleReader {
  /// What is expected.
  func meaning(_ expectation: CheckedExpectation) -> String {
    switch expectation {
    case .howSoon(let timetable): meaning(timetable)
    case .recorded(let facts):
      term(
        "recorded", term("fields", inAnyOrder: facts.fields.map(meaning)),
        term("on", facts.onField.map(meaning) ?? "none"), term("within", facts.limits.map(meaning)))
    case .attended(let attendance):
      term(
        "attended", meaning(attendance.relation), field(attendance.relation.to, attendance.agencyField),
        term("present-if", meaning(attendance.presentIf)),
        term("agencies", inAnyOrder: attendance.agencies.map(meaning)))
    case .holds(let condition): term("holds", meaning(condition))
    case .score(let rubric): meaning(rubric)
    case .noMoreThan(let limit):
      term(
        "no-more-than", meaning(limit.of),
        term("most", limit.lines.map { term("line", meaning($0.condition), "\($0.most)") }))
    case .all(let parts): term("all", parts.map(meaning))
    case .either(let parts): term("either", parts.map(meaning))
    case .share(let share):
      term(
        "share", share.of.map(meaning) ?? "achieved", "\(share.atLeast)", share.by?.rawValue ?? "whole")
    case .compare(let comparison):
      term(
        "compare", comparison.between.rawValue, "\(comparison.limits)", "\(comparison.atLeastCases)")
    case .median(let median):
      term("median", text(median.of.rawValue), "\(median.atMost)", median.by?.rawValue ?? "whole")
    }
  }

  private func meaning(_ timetable: CheckedTimetable) -> String {
    let source =
      switch timetable.source {
      case .rows(let relation, let date): term("look-for", meaning(relation), field(relation.to, date))
      case .ownDate(let cell): term("look-for", meaning(cell))
      }
    return term(
      "how-soon", source, term("counts-if", meaning(timetable.countIf)),
      term("may-precede", timetable.mayPrecede.map { text($0.description) } ?? "not"),
      term("lines", timetable.lines.map(meaning)))
  }

  private func meaning(_ line: CheckedInterval) -> String {
    term("line", meaning(line.condition), meaning(line.interval))
  }

  private func meaning(_ interval: Interval) -> String {
    switch interval {
    case .within(let source): term("within", meaning(source))
    case .every(let source): term("every", meaning(source))
    case .eachTerm: "each-term"
    case .notJudged: "not-judged"
    }
  }

  private func meaning(_ source: PeriodSource) -> String {
    switch source {
    case .fixed(let period): text(period.description)
    case .law(let value): term("law", text(vocabulary.lawValues[value].name))
    }
  }

  private func meaning(_ agency: CheckedAgency) -> String {
    term(
      "agency", text(agency.name), meaning(agency.expectedIf),
      term("excused-if", agency.excusedIf.map(meaning) ?? "never"))
  }

  private func meaning(_ rubric: CheckedRubric) -> String {
    let criteria = rubric.criteria.map { criterion in
      let awards = criterion.awards.map { term("points", "\($0.points)", meaning($0.condition)) }
      return term(
        "criterion", text(criterion.name), "\(criterion.points)",
        criterion.averageOver.map { term("average-over", meaning($0)) } ?? "once",
        criterion.addsUp ? term("add", inAnyOrder: awards) : term("award", awards))
    }
    return term(
      "score",
      criteria + [
        term("bands", rubric.bands.map { term("band", text($0.name), "\($0.from)") }),
        term("expected", text(rubric.expectedBand), "\(rubric.expectedShare)"),
      ])
  }

  private func meaning(_ part: CheckedPart) -> String {
    term(
      "part", text(part.name), part.force.rawValue, term("basis", inAnyOrder: part.basis.map(meaning)),
      term("only-if", meaning(part.onlyIf)),
      term("excused-if", inAnyOrder: part.excuses.map { meaning($0.condition) }), meaning(part.expectation))
  }
}
