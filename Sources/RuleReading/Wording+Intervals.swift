import RuleModel
import Chronology
import RuleChecking

extension Wording {
  /// By when a duty is to be done, so that its last day in time can be told without doubt.
  func interval(_ interval: Interval) -> String {
    switch interval {
    case .within(let source): "once, \(deadline(source))"
    case .every(let source): "again and again, each time \(deadline(source))"
    case .notJudged(let words): "outside the question, \(words); no later line is asked"
    case .eachTerm:
      "once in each school term that began after the clock and before the duty ended: on or after the first day "
        + "of term and on or before its last"
    }
  }

  /// A length of time after the clock, as the last day in time.
  func deadline(_ source: PeriodSource) -> String {
    switch source {
    case .fixed(let period): deadline(period)
    case .law(let value):
      "on or before the last day of the time that the law's figure \(quoted(vocabulary.lawValues[value].name)) "
        + "gave on the day of the clock"
    }
  }

  private func deadline(_ period: Period) -> String {
    switch period {
    case .days(let count):
      "on or before the \(ordinal(count)) day after the day of the clock, whatever day of the week that is; the "
        + "day of the clock is not counted"
    case .weeks(let count):
      "on or before the \(ordinal(7 * count)) day after the day of the clock (\(period.description) of 7 days); the "
        + "day of the clock is not counted"
    case .months, .years:
      "on or before the day that lies \(period.description) after the day of the clock: the same day of the month, "
        + "or the last day of a month too short to have it"
    case .workingDays(let count):
      switch vocabulary.counting {
      case .exclusive:
        "on or before the \(ordinal(count)) working day after the day of the clock; the day of the clock is not counted"
      case .inclusive:
        "on or before the \(ordinal(count)) working day, of which the day of the clock is the first where it is a "
          + "working day itself"
      }
    case .hours:
      "no more than \(period.description) after the moment of the clock, in real time, whatever the clocks do; "
        + "to the very minute is in time"
    }
  }
}
