/// Something the record does not say, on which an answer turned.
package struct UnknownFact: Sendable, Hashable {
  /// What about it is not known.
  package enum Aspect: UInt8, Sendable, Hashable {
    /// The value of a cell.
    case value
    /// Whether anything is recorded: the cell says that the answer lies elsewhere, in a note.
    case recordedness
    /// What a text that is not known is worth: nothing, or as much as a text can be.
    case worth
    /// Where a row stands among others, its date being unknown: no day that is supposed puts it there.
    case place
    /// Whether a day that is counted from it falls on a weekend, or on a working day: as `question` asks.
    case kindOfDay
    /// Whether there are rows besides those that a snapshot shows.
    case otherRows
    /// What a figure of the law would have said on a day when no law was in force; it has no entity, and `row` is
    /// the figure's position.
    case law
  }

  /// Position in the dictionary.
  package var entity: Int32
  /// Position among the entity's fields; -1 where no field is concerned.
  package var field: Int32
  package var row: Int32
  package var aspect: Aspect
  /// Of rows that are not shown, and of what day it is: which question is asked, while readings are tried; 0 once it
  /// is told.
  package var question: Int32 = 0

  package init(entity: Int, field: Int, row: Int, aspect: Aspect = .value) {
    self.entity = Int32(entity)
    self.field = Int32(field)
    self.row = Int32(row)
    self.aspect = aspect
  }

  /// How many rows came before those that an export shows.
  static func earlierRows(of entity: Int, near row: Int) -> UnknownFact {
    var fact = UnknownFact(entity: entity, field: -1, row: row, aspect: .otherRows)
    fact.question = howMany
    return fact
  }

  /// The question that asks for a number of rows, and not whether there are any.
  static let howMany: Int32 = -1

  /// The same as an obligation names it, whatever it stood in the way of.
  var told: UnknownFact {
    var told = self
    told.question = 0
    if aspect == .place || aspect == .kindOfDay { told.aspect = .value }
    return told
  }

  /// What a figure of the law, by its position, would have said while no law was in force.
  static func law(_ value: Int) -> UnknownFact {
    UnknownFact(entity: -1, field: -1, row: value, aspect: .law)
  }
}
