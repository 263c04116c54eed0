package import Chronology

/// One step from a row to the row it refers to.
package struct Hop: Sendable, Hashable {
  /// The entity the step starts from.
  package var entity: Int
  /// The position of the reference field there.
  package var field: Int

  package init(entity: Int, field: Int) {
    self.entity = entity
    self.field = field
  }
}

/// A row that an expression can speak of: one of the rows in hand, or one that it refers to.
package struct RowPath: Sendable, Hashable {
  /// 0 for the row the condition is asked of; 1, 2, … for the related rows of enclosing quantifiers inward.
  package var level: Int
  package var hops: [Hop]

  package init(level: Int, hops: [Hop] = []) {
    self.level = level
    self.hops = hops
  }
}

/// A cell that an expression can read.
package struct CellPath: Sendable, Hashable {
  package var row: RowPath
  package var entity: Int
  package var field: Int

  package init(row: RowPath, entity: Int, field: Int) {
    self.row = row
    self.entity = entity
    self.field = field
  }
}

/// How the rows of one entity belong to a row of another.
package struct Relation: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// By a reference field of the related entity.
    case reference(field: Int)
    /// By both belonging to the same child.
    case sameChild
  }

  package var from: Int
  package var to: Int
  package var kind: Kind

  package init(from: Int, to: Int, kind: Kind) {
    self.from = from
    self.to = to
    self.kind = kind
  }
}

/// An order between two values, as rules and symbols spell it.
package enum Order: Sendable, Hashable {
  case equal
  case unequal
  case less
  case atMost
  case greater
  case atLeast

  /// Whether two values stand in this order.
  package func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
    switch self {
    case .equal: left == right
    case .unequal: left != right
    case .less: left < right
    case .atMost: left <= right
    case .greater: left > right
    case .atLeast: left >= right
    }
  }
}

/// Something that gives a day.
package indirect enum DayExpression: Sendable, Hashable {
  case literal(CivilDay)
  case cell(CellPath)
  /// The day the duty in question arose.
  case clock
  /// The day it was to be done by.
  case due
  case asAt
  case shifted(DayExpression, by: Period, backwards: Bool)
}

/// What can be counted in a text, without reading it out.
package enum TextFeature: Sendable, Hashable {
  case words
  /// Digits standing together count as one number.
  case numbers
  /// Phrases of a lexicon, by its position in the vocabulary.
  case phrases(Int)
}

/// Something that gives a whole number.
package indirect enum NumberExpression: Sendable, Hashable {
  case literal(Int32)
  case cell(CellPath)
  case count(Relation, where: Condition?)
  case feature(TextFeature, of: CellPath)
}

/// A checked yes/no question: every name resolved, every type right.
package indirect enum Condition: Sendable, Hashable {
  case always
  /// A condition of the dictionary, by its position in the vocabulary, asked of a row.
  case named(Int, of: RowPath)
  case not(Condition)
  case all([Condition])
  case any([Condition])
  case isRecorded(CellPath)
  case isOneOf(CellPath, [UInt16])
  case sameRow(CellPath, CellPath)
  case days(DayExpression, Order, DayExpression)
  case moments(CellPath, Order, CellPath)
  case numbers(NumberExpression, Order, NumberExpression)
  case exists(Relation, where: Condition?)
  /// A yes/no figure of the law, looked up on a day.
  case law(Int, on: DayExpression)
  /// What is taken to be so where the record leaves the inner question open.
  case assuming(Condition, isTrue: Bool)
  /// Whether the interval in question is the nth of its subject, counted from 1.
  case ordinal(Int)
}
