import CaseModel
import Chronology
import RuleChecking
import RuleModel

extension ReferenceQuestions {
  func number(_ expression: NumberExpression, _ situation: ReferenceSituation) throws(Ask) -> ReferenceTerm {
    switch expression {
    case .literal(let value): return .known(Int(value))
    case .cell(let cell): return try term(cell, situation)
    case .feature(let feature, let path):
      guard let row = try follow(path.row, situation) else { return .none }
      switch record.rows[path.entity][row][path.field] {
      case .gap(.blank): return .known(0)
      case .text(let text):
        let words = text.split(separator: " ")
        return .known(feature == .words ? words.count : words.count { $0.contains(where: \.isNumber) })
      default: throw .nothing(ReferenceFact(entity: path.entity, field: path.field, row: row))
      }
    case .count(let relation, let filter):
      return try sum(.literal(1), relation, filter, situation)
    case .sum(let inner, let relation, let filter):
      return try sum(inner, relation, filter, situation)
    case .length(let unit, let from, let to):
      let (first, last) = try pair(
        { () throws(Ask) in try self.day(from, situation) }, { () throws(Ask) in try self.day(to, situation) }
      )
      switch (first, last) {
      case (.none, _), (_, .none): return .none
      case (.between(_, _, let fact), _), (_, .between(_, _, let fact)): throw .nothing(fact)
      case (.known(let first), _): return last.map { self.length(unit, first, $0) }
      case (_, .known(let last)): return first.map { self.length(unit, $0, last) }
      default: throw beyond()
      }
    }
  }

  func sum(
    _ number: NumberExpression, _ relation: Relation, _ filter: Condition?, _ situation: ReferenceSituation
  ) throws(Ask) -> ReferenceTerm {
    let near = situation.rows[situation.rows.count - 1]
    let rows = record.related(to: near, by: relation)
    var total = 0
    var open: (ReferenceFact, (Int) -> Int)?
    var doubt: (low: Int, high: Int, fact: ReferenceFact)?
    func add(_ term: ReferenceTerm) throws(Ask) {
      switch term {
      case .none: break
      case .known(let value): total += value
      case .between(_, _, let fact): throw .nothing(fact)
      case .open(let fact, let value):
        guard open == nil else { throw beyond() }
        open = (fact, value)
      }
    }
    for row in rows {
      let inner = situation.holding(row)
      do throws(Ask) {
        if let filter, try !holds(filter, inner) { continue }
      } catch {
        // It may or may not count.
        guard case .nothing(let fact) = error, case .known(let value) = try self.number(number, inner) else {
          throw error
        }
        doubt = ((doubt?.low ?? 0) + min(0, value), (doubt?.high ?? 0) + max(0, value), fact)
        continue
      }
      try add(self.number(number, inner))
    }
    if let unseen = unseen(relation, filter, near: near, seen: !rows.isEmpty) {
      // Of others the evaluator knows whether there are any, not what they add up to.
      if number != .literal(1) { hasMetBeyond = true }
      try add(.open(unseen) { $0 })
    }
    if let doubt {
      guard open == nil else { throw .nothing(doubt.fact) }
      return .between(total + doubt.low, total + doubt.high, doubt.fact)
    }
    guard let (fact, value) = open else { return .known(total) }
    return .open(fact) { [total] in value($0) + total }
  }

  func length(_ unit: LengthUnit, _ first: Int, _ last: Int) -> Int {
    if last < first { return -length(unit, last, first) }
    switch unit {
    case .days: return last - first
    case .weeks: return (last - first) / 7
    case .months: return months(from: first, to: last)
    case .years: return months(from: first, to: last) / 12
    case .workingDays:
      let covers = vocabulary.calendar.covers
      guard first >= covers.lowerBound.number, last <= covers.upperBound.number else {
        return (last - first) * 5 / 7
      }
      return first < last
        ? ((first + 1)...last).count { vocabulary.calendar.isWorkingDay(CivilDay(number: Int32($0))) } : 0
    }
  }

  /// The most months that can be added without going past a day.
  func months(from first: Int, to last: Int) -> Int {
    let start = CivilDay(number: Int32(first))
    var months = max(0, (last - first) / 31 - 1)
    while start.adding(months: months + 1).number <= last { months += 1 }
    return months
  }
}
