import Chronology

/// The rows in hand and the duty in question while a condition is asked.
struct Situation {
  /// The subject's row, and those of enclosing quantifiers inward; an expression holds at most four.
  private var rows: (Int, Int, Int, Int)
  private(set) var depth: Int
  /// The day the duty arose; nil outside a duty.
  var clock: Int32?
  var due: Int32?
  /// Which interval of its subject this is, counted from 1.
  var ordinal = 1
  /// Whether earlier intervals may lie before the ones that can be seen.
  var ordinalIsLeast = false
  /// Whether it is asked what is the same for every duty of the subject: then of the duty nothing is known.
  var isOpen = false

  /// The most rows in hand at once.
  static let deepest = 4

  init(row: Int, clock: Int32? = nil, due: Int32? = nil) {
    rows = (row, 0, 0, 0)
    depth = 1
    self.clock = clock
    self.due = due
  }

  /// The subject of an obligation, with its clock and due day.
  init(of obligation: borrowing Obligation) {
    self.init(
      row: Int(obligation.subject), clock: obligation.day(obligation.clock)?.number,
      due: obligation.dueDay?.number)
  }

  /// The row at a level, the subject's being 0.
  func row(_ level: Int) -> Int {
    switch level {
    case 0: rows.0
    case 1: rows.1
    case 2: rows.2
    default: rows.3
    }
  }

  /// The same duty with another row as the only one in hand.
  func asking(_ row: Int) -> Situation {
    var alone = Situation(row: row, clock: clock, due: due)
    (alone.ordinal, alone.ordinalIsLeast, alone.isOpen) = (ordinal, ordinalIsLeast, isOpen)
    return alone
  }

  /// The same situation with a related row in hand as well.
  func holding(_ row: Int) -> Situation {
    var deeper = self
    switch depth {
    case 1: deeper.rows.1 = row
    case 2: deeper.rows.2 = row
    default: deeper.rows.3 = row
    }
    deeper.depth = min(depth + 1, Situation.deepest)
    return deeper
  }
}
