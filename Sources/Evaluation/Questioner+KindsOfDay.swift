import CaseModel
import Chronology
import RuleChecking

extension Questioner {
  /// Whether a day is of a kind; with no such day, no.
  ///
  /// Of a day that is not recorded it is a fact of its own, which is read both ways: each kind of day comes round
  /// every week, wherever the day is supposed to lie.
  func falls(_ expression: DayExpression, on kind: KindOfDay, _ situation: Situation) -> Truth {
    let before = obstacle
    obstacle = nil
    let day = day(expression, situation)
    let found = obstacle
    obstacle = before
    switch day {
    case .none: return .no
    case .unknown:
      guard let found else { return .unknown }
      if isWide(found) { return openKind(of: found, .fallsOn(expression, kind)) }
      block(found)
      return .unknown
    case .day(let number):
      if let fact = supposition(behind: expression, situation) {
        return openKind(of: fact, .fallsOn(expression, kind))
      }
      return Truth(kind.includes(CivilDay(number: number), by: index.vocabulary.calendar))
    }
  }

  private func openKind(of fact: UnknownFact, _ question: Condition) -> Truth {
    var fact = fact
    fact.aspect = .kindOfDay
    fact.question = number(of: question)
    if let supposed = supposed(fact) { return Truth(supposed != 0) }
    block(fact)
    return .unknown
  }

  /// The date that is being supposed and without which a day could not be told.
  private func supposition(behind expression: DayExpression, _ situation: Situation) -> UnknownFact? {
    let before = (readings, obstacle)
    defer { (readings, obstacle) = before }
    return before.0.first { reading in
      guard isWide(reading.fact) else { return false }
      readings = before.0.filter { $0.fact != reading.fact }
      if case .unknown = day(expression, situation) { return true }
      return false
    }?.fact
  }
}
