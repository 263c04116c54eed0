import RuleModel
import RuleChecking

extension Wording {
  /// A whole number.
  func number(_ number: NumberExpression) -> String {
    switch number {
    case .literal(let value): return String(value)
    case .cell(let cell): return self.cell(cell)
    case .count(let relation, let filter):
      return "the number of \(related(relation, near: innermost, filter: filter, plural: true))"
    case .feature(let feature, let cell):
      return "the number of \(words(feature)) in \(self.cell(cell))"
    case .length(let unit, let from, let to):
      return "the number of \(words(unit)) from \(day(from)) to \(day(to))"
    case .sum(let inner, let relation, let filter):
      let rows = related(relation, near: innermost, filter: filter, plural: true)
      return "the sum, over the \(rows), of \(inside(relation.to).number(inner))"
    }
  }

  private func words(_ feature: TextFeature) -> String {
    switch feature {
    case .words: "words"
    case .numbers: "numbers (digits standing together are one)"
    case .phrases(let lexicon): "phrases on the list \(quoted(vocabulary.lexicons[lexicon].name))"
    }
  }

  private func words(_ unit: LengthUnit) -> String {
    switch unit {
    case .days: "days (the first day is not counted, the last one is)"
    case .workingDays: "working days (the first day is not counted, the last one is)"
    case .weeks: "whole weeks"
    case .months: "whole months"
    case .years: "whole years"
    }
  }
}
