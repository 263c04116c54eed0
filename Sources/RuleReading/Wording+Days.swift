import Chronology
import RuleChecking

extension Wording {
  /// A day.
  func day(_ day: DayExpression) -> String {
    switch day {
    case .literal(let day): day.writtenDescription
    case .cell(let cell): self.cell(cell)
    case .clock: "the day of the clock"
    case .due: "the due date"
    case .asAt: "the as-at date"
    case .yearStart: "the first day, 1 April, of the reporting year that holds the as-at date"
    case .yearEnd: "the last day, 31 March, of the reporting year that holds the as-at date"
    case .shifted(let from, let period, let backwards):
      "the day \(period.description) \(backwards ? "before" : "after") \(self.day(from))"
    case .orElse(let first, let second):
      "\(self.day(first)) (or, where the record says that there is no such day, \(self.day(second)))"
    }
  }
}
