package import CaseModel
package import RuleChecking

extension CheckedRule {
  /// The names of private dates that a day printed for the rule could show, each once: `date of birth`.
  package func privateDates(in dictionary: DataDictionary) -> [String] {
    let cells =
      clockStarts.map(\.day) + ends.flatMap(\.cells) + expectation.dates
    var names: [String] = []
    for cell in cells where dictionary.isPrivate(cell) {
      let name = dictionary.entities[cell.entity].fields[cell.field].name
      if !names.contains(name) { names.append(name) }
    }
    return names
  }
}

extension DataDictionary {
  /// Whether the values of a cell may reach no output.
  func isPrivate(_ cell: CellPath) -> Bool { entities[cell.entity].fields[cell.field].isPrivate }
}

extension DayExpression {
  /// The cells whose days it starts from.
  var cells: [CellPath] {
    var found: [CellPath] = []
    forEachPart { part in if case .cell(let cell) = part { found.append(cell) } }
    return found
  }
}

extension CheckedExpectation {
  /// The dates on which what is expected is done: of all its parts, then of each.
  var datesWithParts: [[CellPath]] {
    switch self {
    case .all(let parts), .either(let parts): [dates] + parts.map(\.expectation.dates)
    default: [dates]
    }
  }

  /// The dates on which what is expected is done, of all its parts.
  var dates: [CellPath] {
    switch self {
    case .howSoon(let timetable):
      switch timetable.source {
      case .ownDate(let cell): [cell]
      case .rows(let relation, let date):
        [CellPath(row: RowPath(level: 0), entity: relation.to, field: date)]
      }
    case .recorded(let facts): facts.onField.map { [$0] } ?? []
    case .all(let parts), .either(let parts): parts.flatMap(\.expectation.dates)
    case .attended, .holds, .score, .noMoreThan, .share, .compare, .median: []
    }
  }
}
