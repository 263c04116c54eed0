import Chronology
import RuleChecking

// What days and numbers come to for many rows at the same time.
extension PlainQuestions {
  /// What a day comes to for each of some rows.
  func days(_ day: Int32, _ batch: PlainBatch) -> PlainValues {
    switch days[Int(day)] {
    case .literal(let day): return .same(PlainValues.number(.value(day)))
    case .clock: return batch.isOpen ? .same(PlainValues.unknown) : batch.clocks
    case .due: return batch.isOpen ? .same(PlainValues.unknown) : batch.dues
    case .cell(let cell):
      let rows = follow(cell.path, batch)
      let column = column(cell)
      let values = PlainValues.each(column.values(at: rows, isAsReturned: cell.isAsReturned))
      return column.kind == .moments ? values.map { Moment(minute: $0).localDay.number } : values
    case .shifted(let inner, let period, let backwards):
      return days(inner, batch).map {
        PlainValues.number(moved(.value($0), by: period, backwards: backwards))
      }
    case .orElse(let first, let second):
      let values = days(first, batch)
      if case .same(let value) = values { return value == PlainValues.none ? days(second, batch) : values }
      let others = days(second, batch)
      return .each(
        [Int32](places: batch.count) { values[$0] == PlainValues.none ? others[$0] : values[$0] })
    }
  }

  /// What a number comes to for each of some rows.
  func numbers(_ number: Int32, _ batch: PlainBatch) -> PlainValues {
    switch numbers[Int(number)] {
    case .literal(let value): return .same(PlainValues.number(.value(value)))
    case .cell(let cell):
      return .each(column(cell).values(at: follow(cell.path, batch), isAsReturned: cell.isAsReturned))
    case .count(let relation, let filter): return .each(counts(relation, filter, batch))
    case .length(let unit, let from, let to):
      let (first, last) = (days(from, batch), days(to, batch))
      return .each([Int32](places: batch.count) { length(unit, first[$0], last[$0]) })
    case .open: return .same(PlainValues.unknown)
    }
  }

  private func length(_ unit: LengthUnit, _ first: Int32, _ last: Int32) -> Int32 {
    guard PlainValues.isValue(first), PlainValues.isValue(last) else {
      return first == PlainValues.none || last == PlainValues.none ? PlainValues.none : PlainValues.unknown
    }
    let length = unit.length(from: CivilDay(number: first), to: CivilDay(number: last), calendar)
    return length.map { PlainValues.number(.value($0)) } ?? PlainValues.none
  }

  /// What a figure of the law said on each of some days.
  func law(_ figures: PlainParts, on days: PlainValues, places: Int) -> [Truth] {
    guard case .same(let day) = days else { return [Truth](places: places) { law(figures, on: days[$0]) } }
    return [Truth](repeating: law(figures, on: day), count: places)
  }

  /// What a figure of the law said on a day.
  func law(_ places: PlainParts, on day: Int32) -> Truth {
    guard PlainValues.isValue(day) else { return .unknown }
    for place in (Int(places.first)..<Int(places.end)).reversed() {
      let figure = figures[place]
      if figure.from <= day, day <= figure.until { return Truth(figure.isYes) }
    }
    return .unknown
  }
}
