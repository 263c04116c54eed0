package import Chronology
package import RuleChecking

/// What a node works out for one row from its columns: whole numbers throughout, days and minutes among them.
///
/// A truth is 1 or 0, and what is not known is nothing (SQL's `NULL`), so that `and`, `or`, `not` and the
/// comparisons are those of SQL's three values.
package indirect enum Scalar: Sendable, Hashable {
  /// A branch of `choose`.
  package struct Choice: Sendable, Hashable {
    package var when: Scalar
    package var then: Scalar

    package init(_ when: Scalar, _ then: Scalar) {
      self.when = when
      self.then = then
    }
  }

  case column(String)
  case number(Int)
  case day(CivilDay)
  /// The day the record is judged as at.
  case asAt
  /// The first and last day of the reporting year that holds it: 1 April to 31 March.
  case yearStart
  case yearEnd
  /// The day before the first on which a due date counts towards shares.
  case windowOpens
  case truth(Bool)
  case nothing
  case and([Scalar])
  case or([Scalar])
  case not(Scalar)
  case compare(Scalar, Order, Scalar)
  /// Whether a code is one of several; the words are those of the dictionary.
  case isOneOf(Scalar, [Int], words: [String])
  /// Whether there is a value; always answered.
  case isKnown(Scalar)
  /// The first branch whose condition is true; one that is unknown is passed over.
  case choose([Choice], otherwise: Scalar)
  /// The first that is known.
  case firstKnown([Scalar])
  case sum(Scalar, Scalar)
  case difference(Scalar, Scalar)
  case product(Scalar, Scalar)
  /// Whole-number division, towards nought.
  case quotient(Scalar, Scalar)
  /// A day so many months later: the corresponding day, or the last of a month too short to have it.
  case months(Scalar, Scalar)
  /// How many whole months lie between two days, the last day of a shorter month completing one; below nought
  /// where the second is earlier.
  case monthsBetween(Scalar, Scalar)
  /// The least of those that are known.
  case least([Scalar])
  /// The greatest of those that are known.
  case greatest([Scalar])

  /// Every column it reads.
  package var columns: Set<String> {
    switch self {
    case .column(let name): [name]
    case .number, .day, .asAt, .yearStart, .yearEnd, .windowOpens, .truth, .nothing: []
    case .and(let parts), .or(let parts), .firstKnown(let parts), .least(let parts), .greatest(let parts):
      Set(parts.flatMap(\.columns))
    case .not(let inner), .isKnown(let inner), .isOneOf(let inner, _, _): inner.columns
    case .compare(let left, _, let right), .sum(let left, let right), .difference(let left, let right),
      .product(let left, let right), .quotient(let left, let right), .months(let left, let right),
      .monthsBetween(let left, let right):
      left.columns.union(right.columns)
    case .choose(let choices, let otherwise):
      choices.reduce(into: otherwise.columns) { columns, choice in
        columns.formUnion(choice.when.columns)
        columns.formUnion(choice.then.columns)
      }
    }
  }
}

// MARK: Making them, with what is settled left out

extension Scalar {
  /// True where all are; `no` where one is, whatever is not known.
  static func all(_ parts: [Scalar]) -> Scalar {
    var kept: [Scalar] = []
    for part in parts where part != .truth(true) {
      if part == .truth(false) { return part }
      if !kept.contains(part) { kept.append(part) }
    }
    return kept.count > 1 ? .and(kept) : kept.first ?? .truth(true)
  }

  /// True where one is, whatever is not known.
  static func any(_ parts: [Scalar]) -> Scalar {
    var kept: [Scalar] = []
    for part in parts where part != .truth(false) {
      if part == .truth(true) { return part }
      if !kept.contains(part) { kept.append(part) }
    }
    return kept.count > 1 ? .or(kept) : kept.first ?? .truth(false)
  }

  /// The first branch that is true; branches that never are go.
  static func first(_ choices: [Choice], otherwise: Scalar) -> Scalar {
    var kept: [Choice] = []
    for choice in choices where choice.when != .truth(false) && choice.when != .nothing {
      if choice.when == .truth(true) {
        return kept.isEmpty ? choice.then : .choose(kept, otherwise: choice.then)
      }
      kept.append(choice)
    }
    return kept.isEmpty ? otherwise : .choose(kept, otherwise: otherwise)
  }

  /// The first that is known; what stands after one that always is goes.
  static func orElse(_ parts: [Scalar]) -> Scalar {
    var kept: [Scalar] = []
    for part in parts where part != .nothing && !kept.contains(part) {
      kept.append(part)
      if part.isAlwaysKnown { break }
    }
    return kept.count > 1 ? .firstKnown(kept) : kept.first ?? .nothing
  }

  /// Whether there is a value for every row, as far as the expression alone tells.
  var isAlwaysKnown: Bool {
    switch self {
    case .truth, .number, .day, .asAt, .yearStart, .yearEnd, .windowOpens, .isKnown: true
    case .not(let inner): inner.isAlwaysKnown
    case .and(let parts), .or(let parts): parts.allSatisfy(\.isAlwaysKnown)
    case .firstKnown(let parts), .least(let parts), .greatest(let parts):
      parts.contains(where: \.isAlwaysKnown)
    case .choose(let choices, let otherwise):
      otherwise.isAlwaysKnown && choices.allSatisfy(\.then.isAlwaysKnown)
    case .compare(let left, _, let right), .sum(let left, let right), .difference(let left, let right),
      .product(let left, let right), .months(let left, let right), .monthsBetween(let left, let right):
      left.isAlwaysKnown && right.isAlwaysKnown
    case .column, .nothing, .isOneOf, .quotient: false
    }
  }

  /// The other way round; unknown stays so.
  var negated: Scalar {
    switch self {
    case .truth(let value): .truth(!value)
    case .not(let inner): inner
    case .nothing: .nothing
    default: .not(self)
    }
  }

  /// Whether nothing is known; always answered.
  var isUnknown: Scalar {
    if isAlwaysKnown { .truth(false) } else if self == .nothing { .truth(true) } else { .not(.isKnown(self)) }
  }

  static func == (left: Scalar, right: Int) -> Scalar { .compare(left, .equal, .number(right)) }
  static func < (left: Scalar, right: Scalar) -> Scalar { .compare(left, .less, right) }
  static func <= (left: Scalar, right: Scalar) -> Scalar { .compare(left, .atMost, right) }
  static func > (left: Scalar, right: Scalar) -> Scalar { .compare(left, .greater, right) }
  static func >= (left: Scalar, right: Scalar) -> Scalar { .compare(left, .atLeast, right) }

  /// A number added to a day or a number.
  static func + (left: Scalar, right: Int) -> Scalar {
    right == 0 ? left : right > 0 ? .sum(left, .number(right)) : .difference(left, .number(-right))
  }
}
