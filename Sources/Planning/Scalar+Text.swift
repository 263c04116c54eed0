import Chronology
import RuleChecking

extension Scalar {
  /// As a person reads it; names that hold spaces stand in quotes, as in SQL.
  package var text: String { written(inside: 0) }

  /// - Parameter strength: how tightly what stands around it binds; what binds less is put in brackets.
  private func written(inside strength: Int) -> String {
    let (text, own) = unbracketed
    return own < strength ? "(\(text))" : text
  }

  /// The text and how tightly it binds: `or` 1, `and` 2, `not` 3, comparisons 4, sums 5, all else 9.
  private var unbracketed: (String, Int) {
    switch self {
    case .column(let name): (Self.quoted(name), 9)
    case .number(let value): ("\(value)", 9)
    case .day(let day): (day.isoDescription, 9)
    case .asAt: ("as at", 9)
    case .yearStart: ("year start", 9)
    case .yearEnd: ("year end", 9)
    case .windowOpens: ("window opens", 9)
    case .truth(let value): (value ? "true" : "false", 9)
    case .nothing: ("nothing", 9)
    case .and(let parts): (parts.map { $0.written(inside: 3) }.joined(separator: " and "), 2)
    case .or(let parts): (parts.map { $0.written(inside: 2) }.joined(separator: " or "), 1)
    case .not(.isKnown(let inner)): ("\(inner.written(inside: 5)) is unknown", 4)
    case .not(let inner): ("not \(inner.written(inside: 4))", 3)
    case .isKnown(let inner): ("\(inner.written(inside: 5)) is known", 4)
    case .compare(let left, let order, let right):
      ("\(left.written(inside: 5)) \(order.sign) \(right.written(inside: 5))", 4)
    case .isOneOf(let inner, _, let words):
      (
        words.count == 1
          ? "\(inner.written(inside: 5)) is \(words[0])"
          : "\(inner.written(inside: 5)) is one of \(words.joined(separator: ", "))", 3
      )
    case .choose(let choices, let otherwise):
      (
        choices.map { "if \($0.when.text) then \($0.then.written(inside: 1)) " }.joined(separator: "else ")
          + "else \(otherwise.written(inside: 1))", 0
      )
    case .firstKnown(let parts): (Self.call("first known", parts), 9)
    case .least(let parts): (Self.call("least", parts), 9)
    case .greatest(let parts): (Self.call("greatest", parts), 9)
    case .sum(let left, let right): ("\(left.written(inside: 5)) + \(right.written(inside: 6))", 5)
    case .difference(let left, let right): ("\(left.written(inside: 5)) - \(right.written(inside: 6))", 5)
    case .product(let left, let right): ("\(left.written(inside: 6)) * \(right.written(inside: 7))", 6)
    case .quotient(let left, let right): ("\(left.written(inside: 6)) / \(right.written(inside: 7))", 6)
    case .months(let day, let count): (Self.call("add months", [day, count]), 9)
    case .monthsBetween(let from, let to): (Self.call("whole months", [from, to]), 9)
    }
  }

  private static func call(_ name: String, _ parts: [Scalar]) -> String {
    "\(name)(\(parts.map(\.text).joined(separator: ", ")))"
  }

  /// A column's name, in quotes where it would not read as one word.
  static func quoted(_ name: String) -> String {
    name.contains(" ") ? "\"\(name)\"" : name
  }
}

extension Order {
  var sign: String {
    switch self {
    case .equal: "="
    case .unequal: "<>"
    case .less: "<"
    case .atMost: "<="
    case .greater: ">"
    case .atLeast: ">="
    }
  }
}
