import CaseModel
import Chronology
import Evaluation
import RuleChecking
import RuleModel

/// Says conditions, days and numbers in plain English.
struct ConditionWords {
  let vocabulary: Vocabulary

  func words(_ condition: Condition) -> String {
    switch condition {
    case .always: return "in every case"
    case .named(let position, let path):
      let named = vocabulary.conditions[position]
      let owner = path.hops.isEmpty && path.level == 0 ? "" : " of the \(entity(named.entity))"
      return "'\(named.name)'\(owner)"
    case .not(let inner): return "not: \(words(inner))"
    case .assuming(let inner, _): return words(inner)
    case .all(let parts): return parts.map(bracketed).joined(separator: " and ")
    case .any(let parts): return parts.map(bracketed).joined(separator: " or ")
    case .isRecorded(let cell): return "\(name(cell)) is recorded"
    case .isOneOf(let cell, let codes): return "\(name(cell)) is \(listed(codes.map { code($0, of: cell) }))"
    case .sameRow(let left, let right): return "\(name(left)) and \(name(right)) are the same"
    case .days(let left, let order, let right): return "\(day(left)) is \(order.ofDays) \(day(right))"
    case .moments(let left, let order, let right): return "\(name(left)) is \(order.ofDays) \(name(right))"
    case .fallsOn(let day, let kind): return "\(self.day(day)) is on \(kind.rawValue)"
    case .numbers(let left, let order, let right):
      return "\(number(left)) is \(order.ofNumbers) \(number(right))"
    case .exists(let relation, let filter): return "any \(rows(relation, filter))"
    case .law(let value, let on): return "the law's '\(vocabulary.lawValues[value].name)' on \(day(on))"
    case .ordinal(let number): return "it is number \(number) in its sequence"
    case .state(let cell, .blank): return "\(name(cell)) is blank"
    case .state(let cell, .unreadable): return "\(name(cell)) cannot be read"
    case .state(let cell, .readable): return "\(name(cell)) can be read"
    case .text(let cell, let test): return "\(name(cell)) \(words(test))"
    case .sameText(let left, let right): return "\(name(left)) is the same as \(name(right))"
    case .isRepeated(let cell): return "\(name(cell)) stands in another row as well"
    case .chosen(let choice, let has):
      return "the \(choice.place.rawValue) \(rows(choice.relation, choice.filter, plural: false)) has "
        + bracketed(has)
    case .isOther: return "it is another row"
    }
  }

  private func bracketed(_ condition: Condition) -> String {
    switch condition {
    case .all, .any, .exists, .chosen: "(\(words(condition)))"
    default: words(condition)
    }
  }

  private func words(_ test: TextTest) -> String {
    switch test {
    case .isOneOf(let texts): "is \(listed(texts))"
    case .isInList(let position): "is in the list '\(vocabulary.dictionary.lists[position].name)'"
    case .begins(let text): "begins with \(text)"
    case .ends(let text): "ends with \(text)"
    case .hasShape: "has the shape asked for"
    }
  }

  /// `visits where …`.
  func rows(_ relation: Relation, _ filter: Condition?, plural: Bool = true) -> String {
    let entity = vocabulary.dictionary.entities[relation.to]
    return (plural ? entity.plural : entity.name) + (filter.map { " where \(bracketed($0))" } ?? "")
  }

  func name(_ cell: CellPath) -> String {
    let field = vocabulary.dictionary.entities[cell.entity].fields[cell.field].name
    return cell.row.hops.isEmpty && cell.row.level == 0
      ? "'\(field)'" : "'\(field)' of the \(entity(cell.entity))"
  }

  /// What a code of a cell's field is called.
  func code(_ code: UInt16, of cell: CellPath) -> String { self.code(code, of: cell.entity, cell.field) }

  func code(_ code: UInt16, of entity: Int, _ field: Int) -> String {
    switch vocabulary.dictionary.entities[entity].fields[field].type {
    case .yesNo: code == 1 ? "yes" : "no"
    case .code(let codes) where codes.indices.contains(Int(code)): codes[Int(code)]
    default: "code \(code)"
    }
  }

  func day(_ day: DayExpression) -> String {
    switch day {
    case .literal(let day): day.writtenDescription
    case .cell(let cell): name(cell)
    case .clock: "the clock"
    case .due: "the due date"
    case .asAt: "the as-at date"
    case .yearStart: "the first day of the reporting year"
    case .yearEnd: "the last day of the reporting year"
    case .shifted(let inner, let period, let backwards):
      "\(period.description) \(backwards ? "before" : "after") \(self.day(inner))"
    case .orElse(let first, let second): "\(self.day(first)) (else \(self.day(second)))"
    }
  }

  func number(_ number: NumberExpression) -> String {
    switch number {
    case .literal(let value): String(value)
    case .cell(let cell): name(cell)
    case .count(let relation, let filter): "the number of \(rows(relation, filter))"
    case .feature(.words, let cell): "the number of words in \(name(cell))"
    case .feature(.numbers, let cell): "how many numbers stand in \(name(cell))"
    case .feature(.phrases(let lexicon), let cell):
      "how many phrases of '\(vocabulary.lexicons[lexicon].name)' stand in \(name(cell))"
    case .length(let unit, let from, let to): "the \(unit.rawValue) from \(day(from)) to \(day(to))"
    case .sum(let inner, let relation, let filter):
      "the sum of \(self.number(inner)) over \(rows(relation, filter))"
    }
  }

  private func entity(_ position: Int) -> String { vocabulary.dictionary.entities[position].name }

  private func listed(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.count > 8
      ? "one of \(words.count) codes" : words.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension Order {
  fileprivate var ofDays: String {
    switch self {
    case .equal: "on"
    case .unequal: "not on"
    case .less: "before"
    case .atMost: "on or before"
    case .greater: "after"
    case .atLeast: "on or after"
    }
  }

  fileprivate var ofNumbers: String {
    switch self {
    case .equal: "equal to"
    case .unequal: "other than"
    case .less: "less than"
    case .atMost: "at most"
    case .greater: "more than"
    case .atLeast: "at least"
    }
  }
}

extension Truth {
  /// As an explanation says it.
  var words: String {
    switch self {
    case .yes: "yes"
    case .no: "no"
    case .unknown: "not known"
    }
  }
}
