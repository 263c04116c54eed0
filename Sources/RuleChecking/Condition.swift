package import Chronology

/// One step from a row to another.
package indirect enum Hop: Sendable, Hashable {
  /// To the row that a reference of the row names, by entity and field.
  case reference(entity: Int, field: Int)
  /// To one of the rows that belong to it.
  case chosen(Choice)
}

/// One row out of those that belong to a row: the first by date, the next one after it, and so on.
///
/// Rows stand in order of date, undated ones last, and of their table where dates are the same.
package struct Choice: Sendable, Hashable {
  /// Which of them; `previous` and `next` count from the row in hand and only among rows of its own entity.
  package enum Place: String, Sendable, Hashable, CaseIterable {
    case first
    case last
    case previous
    case next
  }

  package var place: Place
  package var relation: Relation
  /// Asked of each row; only those of which it holds are chosen among.
  package var filter: Condition?

  package init(place: Place, relation: Relation, filter: Condition? = nil) {
    self.place = place
    self.relation = relation
    self.filter = filter
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
    /// By a short text that both hold in the same field, whosever rows they are; both are rows of one entity.
    case sameText(field: Int)
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

  /// The order of the same two values, taken the other way round.
  package var flipped: Order {
    switch self {
    case .equal, .unequal: self
    case .less: .greater
    case .atMost: .atLeast
    case .greater: .less
    case .atLeast: .atMost
    }
  }

  /// The order in which two values stand where they do not stand in this one.
  package var negated: Order {
    switch self {
    case .equal: .unequal
    case .unequal: .equal
    case .less: .atLeast
    case .atMost: .greater
    case .greater: .atMost
    case .atLeast: .less
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
  /// The first and last day of the reporting year that holds the as-at date: 1 April to 31 March.
  case yearStart
  case yearEnd
  case shifted(DayExpression, by: Period, backwards: Bool)
  /// The first, unless the record says that there is no such day: then the second. `end else as at` reads an
  /// open end as the as-at date.
  case orElse(DayExpression, DayExpression)
}

/// What can be counted in a text, without reading it out.
package enum TextFeature: Sendable, Hashable {
  case words
  /// Digits standing together count as one number.
  case numbers
  /// Phrases of a lexicon, by its position in the vocabulary.
  case phrases(Int)
}

/// What the length between two days is counted in; only whole ones count.
package enum LengthUnit: String, Sendable, Hashable, CaseIterable {
  case days
  case workingDays = "working days"
  case weeks
  case months
  case years
}

/// Something that gives a whole number.
package indirect enum NumberExpression: Sendable, Hashable {
  case literal(Int32)
  case cell(CellPath)
  case count(Relation, where: Condition?)
  case feature(TextFeature, of: CellPath)
  /// How long it is from one day to another; below 0 where the second is earlier.
  case length(LengthUnit, from: DayExpression, to: DayExpression)
  /// A number added up over the rows that belong to the row in hand.
  case sum(NumberExpression, over: Relation, where: Condition?)
}

/// What can be asked of a short text by itself: letters count as they stand.
package enum TextTest: Sendable, Hashable {
  case isOneOf([String])
  /// In a code list of the dictionary, by its position there.
  case isInList(Int)
  case begins(String)
  case ends(String)
  case hasShape(TextShape)
}

/// What can be asked of a cell whatever it holds.
package enum CellState: Sendable, Hashable {
  /// Nothing stands there.
  case blank
  /// Something stands there that is no value of its kind: 31/02/2025.
  case unreadable
  /// A value stands there.
  case readable
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
  case fallsOn(DayExpression, KindOfDay)
  case numbers(NumberExpression, Order, NumberExpression)
  case exists(Relation, where: Condition?)
  /// A yes/no figure of the law, looked up on a day.
  case law(Int, on: DayExpression)
  /// What is taken to be so where the record leaves the inner question open.
  case assuming(Condition, isTrue: Bool)
  /// Whether the interval in question is the nth of its subject, counted from 1.
  case ordinal(Int)
  case state(CellPath, CellState)
  case text(CellPath, TextTest)
  /// Whether two short texts are the same, capital and small letters alike; two blanks are.
  case sameText(CellPath, CellPath)
  /// Whether another row of the whole table holds the same text there.
  case isRepeated(CellPath)
  /// Whether the chosen row exists and a condition holds of it.
  case chosen(Choice, has: Condition)
  /// Whether the innermost row in hand is another than the one at a level.
  case isOther(than: Int)
}
