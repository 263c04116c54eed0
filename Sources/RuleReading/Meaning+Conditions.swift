import RuleModel
import CaseModel
import Chronology
import RuleChecking

extension RuleReader {
  /// A condition; named ones by their names, which are spelt out once.
  func meaning(_ condition: Condition) -> String {
    switch condition {
    case .always: return "always"
    case .named(let position, let row):
      let named = vocabulary.conditions[position]
      return term("is", entity(named.entity), text(named.name), meaning(row))
    case .not(let inner): return term("not", meaning(inner))
    case .all(let parts): return term("and", inAnyOrder: parts.map(meaning))
    case .any(let parts): return term("or", inAnyOrder: parts.map(meaning))
    case .isRecorded(let cell): return term("recorded", meaning(cell))
    case .isOneOf(let cell, let codes):
      return term("code", meaning(cell), term("of", inAnyOrder: codes.map { code($0, of: cell) }))
    case .sameRow(let left, let right): return term("same-row", meaning(left), meaning(right))
    case .days(let left, let order, let right):
      return term("day", meaning(left), meaning(order), meaning(right))
    case .moments(let left, let order, let right):
      return term("moment", meaning(left), meaning(order), meaning(right))
    case .numbers(let left, let order, let right):
      return term("number", meaning(left), meaning(order), meaning(right))
    case .fallsOn(let day, let kind): return term("falls-on", meaning(day), text(kind.rawValue))
    case .exists(let relation, let filter):
      return term("exists", meaning(relation), filter.map(meaning) ?? "always")
    case .law(let value, let day):
      return term("law", text(vocabulary.lawValues[value].name), meaning(day))
    case .assuming(let inner, let isTrue): return term("assuming", meaning(inner), isTrue ? "yes" : "no")
    case .ordinal(let number): return term("ordinal", "\(number)")
    case .state(let cell, let state): return term("cell", meaning(cell), meaning(state))
    case .text(let cell, let test): return term("text", meaning(cell), meaning(test))
    case .sameText(let left, let right): return term("same-text", meaning(left), meaning(right))
    case .isRepeated(let cell): return term("repeated", meaning(cell))
    case .chosen(let choice, let has): return term("chosen", meaning(choice), meaning(has))
    case .isOther(let level): return term("other-than", "\(level)")
    }
  }

  // MARK: Rows and cells

  func meaning(_ cell: CellPath) -> String { term("of", meaning(cell.row), field(cell.entity, cell.field)) }

  private func meaning(_ row: RowPath) -> String {
    term("row", ["\(row.level)"] + row.hops.map(meaning))
  }

  private func meaning(_ hop: Hop) -> String {
    switch hop {
    case .reference(let entity, let field): term("to", self.entity(entity), self.field(entity, field))
    case .chosen(let choice): meaning(choice)
    }
  }

  private func meaning(_ choice: Choice) -> String {
    term(choice.place.rawValue, meaning(choice.relation), choice.filter.map(meaning) ?? "always")
  }

  func meaning(_ relation: Relation) -> String {
    let kind =
      switch relation.kind {
      case .reference(let field): term("by-reference", self.field(relation.to, field))
      case .sameChild: "of-the-child"
      case .sameText(let field): term("by-text", self.field(relation.to, field))
      }
    return term("rows", entity(relation.from), entity(relation.to), kind)
  }

  func code(_ code: UInt16, of cell: CellPath) -> String {
    text(Wording(vocabulary, of: cell.entity).code(code, entity: cell.entity, field: cell.field))
  }

  // MARK: Days, numbers and texts

  func meaning(_ day: DayExpression) -> String {
    switch day {
    case .literal(let day): day.isoDescription
    case .cell(let cell): meaning(cell)
    case .clock: "clock"
    case .due: "due"
    case .asAt: "as-at"
    case .yearStart: "year-start"
    case .yearEnd: "year-end"
    case .shifted(let from, let period, let backwards):
      term(backwards ? "before" : "after", meaning(from), text(period.description))
    case .orElse(let first, let second): term("else", meaning(first), meaning(second))
    }
  }

  func meaning(_ number: NumberExpression) -> String {
    switch number {
    case .literal(let value): "\(value)"
    case .cell(let cell): meaning(cell)
    case .count(let relation, let filter): term("count", meaning(relation), filter.map(meaning) ?? "always")
    case .feature(let feature, let cell): term("in-text", meaning(feature), meaning(cell))
    case .length(let unit, let from, let to): term("length", text(unit.rawValue), meaning(from), meaning(to))
    case .sum(let inner, let relation, let filter):
      term("sum", meaning(inner), meaning(relation), filter.map(meaning) ?? "always")
    }
  }

  private func meaning(_ feature: TextFeature) -> String {
    switch feature {
    case .words: "words"
    case .numbers: "numbers"
    case .phrases(let lexicon): term("phrases", text(vocabulary.lexicons[lexicon].name))
    }
  }

  private func meaning(_ test: TextTest) -> String {
    switch test {
    case .isOneOf(let texts): term("one-of", inAnyOrder: texts.map(text))
    case .isInList(let list): term("in-list", text(vocabulary.dictionary.lists[list].name))
    case .begins(let start): term("begins", text(start))
    case .ends(let end): term("ends", text(end))
    case .hasShape(.like(let pattern)): term("shape", text(pattern))
    case .hasShape(.uniquePupilNumber(let isChecked)):
      term("pupil-number", isChecked ? "checked" : "unchecked")
    case .hasShape(.postcode): "postcode"
    }
  }

  private func meaning(_ order: Order) -> String {
    switch order {
    case .equal: "="
    case .unequal: "/="
    case .less: "<"
    case .atMost: "<="
    case .greater: ">"
    case .atLeast: ">="
    }
  }

  private func meaning(_ state: CellState) -> String {
    switch state {
    case .blank: "blank"
    case .unreadable: "unreadable"
    case .readable: "readable"
    }
  }
}
