import RuleModel
import CaseModel
import RuleChecking

extension Wording {
  /// A condition as a clause.
  ///
  /// - Parameter negated: whether its opposite is said. What is not known stays not known either way.
  func clause(_ condition: Condition, not negated: Bool = false) -> String {
    switch condition {
    case .always: return negated ? "it is never so" : "nothing further is asked"
    case .named(let position, let row):
      let name = quoted(vocabulary.conditions[position].name)
      return "\(name) \(negated ? "does not hold" : "holds") of \(self.row(row))"
    case .not(let inner): return clause(inner, not: !negated)
    case .all(let parts): return joined(parts, "and", not: negated)
    case .any(let parts): return joined(parts, "or", not: negated)
    case .isRecorded(let cell): return "\(self.cell(cell)) is\(no(negated)) recorded"
    case .isOneOf(let cell, let codes): return "\(self.cell(cell)) is\(no(negated)) \(words(of: codes, cell))"
    case .sameRow(let left, let right):
      return "\(cell(left)) is\(no(negated)) the same one as \(cell(right))"
    case .days(let left, let order, let right):
      return "\(day(left)) is\(no(negated)) \(ofDays(order)) \(day(right))"
    case .moments(let left, let order, let right):
      return "the time of \(cell(left)) is\(no(negated)) \(ofMoments(order)) that of \(cell(right))"
    case .numbers(let left, let order, let right):
      return "\(number(left)) is\(no(negated)) \(ofNumbers(order)) \(number(right))"
    case .fallsOn(let day, let kind):
      let words = kind == .weekend ? "a weekend (Saturday or Sunday)" : kind.rawValue
      return "\(self.day(day)) is\(no(negated)) on \(words)"
    case .exists(let relation, let filter):
      let rows = related(relation, near: innermost, filter: filter, plural: false)
      return negated ? "there is no \(rows)" : "there is \(rows.withArticle)"
    case .law(let value, let on):
      let name = quoted(vocabulary.lawValues[value].name)
      return "the law's answer to \(name) on \(day(on)) is\(no(negated)) yes"
    case .assuming(let inner, let isTrue):
      let taken = isTrue != negated ? "so" : "not so"
      return "\(bracketed(inner, not: negated)) (taken to be \(taken) where the record does not say)"
    case .ordinal(let place):
      return
        "the interval is\(no(negated)) the \(ordinal(place)), which waits for the \(ordinal(place)) \(noun)"
    case .state(let cell, let state): return "\(self.cell(cell)) \(self.state(state, not: negated))"
    case .text(let cell, let test): return "\(self.cell(cell)) \(self.text(test, not: negated))"
    case .sameText(let left, let right):
      return "\(cell(left)) \(negated ? "differs from" : "is the same text as") \(cell(right)) "
        + "(capital and small letters alike, and two blanks are the same)"
    case .isRepeated(let cell):
      return
        "\(self.cell(cell)) \(negated ? "stands in no other row" : "stands in another row too") of all the "
        + many(cell.entity)
    case .chosen(let choice, let has): return chosen(choice, has: has, not: negated)
    case .isOther(let level):
      return "\(innermost) is \(negated ? "the same row as" : "another row than") \(row(atLevel: level))"
    }
  }

  /// The clause between brackets where it is made of several, or takes in what follows it.
  func bracketed(_ condition: Condition, not negated: Bool = false) -> String {
    let words = clause(condition, not: negated)
    return condition.isSimple ? words : "(\(words))"
  }

  private func joined(_ parts: [Condition], _ word: String, not negated: Bool) -> String {
    let words = parts.map { bracketed($0) }.joined(separator: " \(word) ")
    return negated ? "it is not so that (\(words))" : words
  }

  private func no(_ negated: Bool) -> String { negated ? " not" : "" }

  private func words(of codes: [UInt16], _ cell: CellPath) -> String {
    let names = codes.map { self.code($0, entity: cell.entity, field: cell.field) }
    return names.count == 1 ? names[0] : "one of " + listed(names, "or")
  }

  /// A code as the dictionary writes it.
  func code(_ code: UInt16, entity: Int, field: Int) -> String {
    switch vocabulary.dictionary.entities[entity].fields[field].type {
    case .yesNo: code == 1 ? "yes" : "no"
    case .code(let codes) where codes.indices.contains(Int(code)): quoted(codes[Int(code)])
    default: String(code)
    }
  }

  private func ofDays(_ order: Order) -> String {
    switch order {
    case .equal: "the same day as"
    case .unequal: "another day than"
    case .less: "before"
    case .atMost: "on or before"
    case .greater: "after"
    case .atLeast: "on or after"
    }
  }

  private func ofMoments(_ order: Order) -> String {
    switch order {
    case .equal: "the same as"
    case .unequal: "other than"
    case .less: "earlier than"
    case .atMost: "no later than"
    case .greater: "later than"
    case .atLeast: "no earlier than"
    }
  }

  private func ofNumbers(_ order: Order) -> String {
    switch order {
    case .equal: "exactly"
    case .unequal: "other than"
    case .less: "less than"
    case .atMost: "at most"
    case .greater: "more than"
    case .atLeast: "at least"
    }
  }
}

extension Condition {
  /// Whether nothing that follows its words could be taken for a part of it.
  fileprivate var isSimple: Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.count == 1 && parts[0].isSimple
    case .not(let inner): inner.isSimple
    case .exists(_, let filter): filter == nil
    case .chosen, .assuming, .numbers: false
    case .always, .named, .isRecorded, .isOneOf, .sameRow, .days, .moments, .fallsOn, .law, .ordinal, .state,
      .text,
      .sameText, .isRepeated, .isOther:
      true
    }
  }
}
