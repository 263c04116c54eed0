import CaseModel
import RuleChecking

extension Wording {
  /// Rows that belong to a row: `visits of the same child as the placement where …`.
  ///
  /// - Parameters:
  ///   - near: what the row they belong to is called.
  ///   - filter: asked of each of them.
  ///   - plural: whether several are meant.
  func related(_ relation: Relation, near: String, filter: Condition?, plural: Bool) -> String {
    let name = plural ? many(relation.to) : one(relation.to)
    let words =
      switch relation.kind {
      case .reference(let field):
        "\(name) whose \(vocabulary.dictionary.entities[relation.to].fields[field].name) is \(near)"
      case .sameChild where one(relation.from) == "child": "\(name) of \(near)"
      case .sameChild: "\(name) of the same child as \(near)"
      case .sameText(let field):
        "\(name) with the same \(self.field(relation.to, field)) as \(near), whosever \(plural ? "they are" : "it is")"
      }
    guard let filter else { return words }
    if case .sameText = relation.kind { return "\(words), where \(inside(relation.to).bracketed(filter))" }
    return "\(words) where \(inside(relation.to).bracketed(filter))"
  }

  /// One row out of those that belong to a row.
  func row(_ choice: Choice, near: String) -> String {
    let rows = related(choice.relation, near: near, filter: choice.filter, plural: true)
    switch choice.place {
    case .first: return "the first by date of the \(rows)"
    case .last: return "the last by date of the \(rows)"
    case .previous: return "the last one before \(near) by date, among the \(rows)"
    case .next: return "the first one after \(near) by date, among the \(rows)"
    }
  }

  /// That a chosen row exists, and what holds of it.
  func chosen(_ choice: Choice, has: Condition, not negated: Bool) -> String {
    if case .always = has { return existence(of: choice, not: negated) }
    let row = row(choice, near: innermost)
    let words = inside(choice.relation.to).bracketed(has)
    return negated ? "it is not so that of \(row), \(words)" : "of \(row), \(words)"
  }

  private func existence(of choice: Choice, not negated: Bool) -> String {
    let rows = related(choice.relation, near: innermost, filter: choice.filter, plural: true)
    let there = "among the \(rows) there is \(negated ? "none" : "one")"
    switch choice.place {
    case .first, .last: return there
    case .previous: return "\(there) that comes before \(innermost) by date"
    case .next: return "\(there) that comes after \(innermost) by date"
    }
  }
}
