import CaseModel
import Chronology
import RuleChecking

/// One step of a question that is laid out flat: it names the steps that it asks by their numbers, so that to ask it of
/// a row is to count no references.
enum PlainStep {
  /// The same for every row.
  case answer(Truth)
  case not(Int32)
  /// Kleene's `and` and `or`.
  case all(PlainParts)
  case any(PlainParts)
  /// Asked of the row that a path leads to, as the one row in hand.
  case of(PlainPath, Int32)
  /// Asked of a row once; the answer is remembered.
  case remembered(RememberedAnswers, Int32)
  /// What is taken to be so where the record leaves the inner question open. `isCertain` tells that what the inner
  /// question leaves open no reading of the record settles.
  case assuming(Int32, Bool, isCertain: Bool)
  case isRecorded(PlainCell)
  case isOneOf(PlainCell, PlainParts)
  case sameRow(PlainCell, PlainCell)
  case days(Int32, PlainOrder, Int32)
  case numbers(Int32, PlainOrder, Int32)
  case fallsOn(Int32, KindOfDay)
  /// Whether there is a related row of which a step holds; of any row where it is -1.
  case exists(Int32, Int32)
  case chosen(Int32, Int32)
  case law(PlainParts, on: Int32)
  case ordinal(Int)
  case isOther(Int)
  /// What only the long way answers.
  case open
}

/// Places in a list.
struct PlainParts {
  var first: Int32
  var end: Int32
}

/// A row that leads from one in hand over so many hops.
struct PlainPath {
  var level: Int32
  var hops: PlainParts
}

/// A hop from row to row.
enum PlainHop {
  /// By a reference, in a column.
  case reference(Int32)
  case chosen(Int32)
}

/// A cell: a column, and the row that leads to it.
struct PlainCell {
  var path: PlainPath
  var column: Int32
  /// Whether what cannot be read is an answer too.
  var isAsReturned: Bool

  /// Whether it is a cell of the row that the question is asked of.
  var isOfSubject: Bool { path.level == 0 && path.hops.first == path.hops.end }
}

/// Something that gives a day.
enum PlainDay {
  case literal(Int32)
  case clock
  case due
  case cell(PlainCell)
  case shifted(Int32, Period, backwards: Bool)
  case orElse(Int32, Int32)
}

/// Something that gives a whole number.
enum PlainNumber {
  case literal(Int32)
  case cell(PlainCell)
  case count(Int32, Int32)
  case length(LengthUnit, Int32, Int32)
  case open
}

/// How rows belong to a row in hand.
struct PlainRelation {
  /// By what a row finds those that belong to it.
  enum Owner {
    case itself
    case child(entity: Int)
    case text(PlainCell)
  }

  var owner: Owner
  /// Nil where the table has no rows.
  var groups: HeldGroups?
  /// Whether there may be rows that the export does not show, where it shows some and where it shows none.
  var mayHaveOthers: (seen: Bool, unseen: Bool)
}

/// Rows by what they belong to, asked without counting references to them; good for as long as the index that keeps
/// them is.
@safe
struct HeldGroups {
  private let groups: Unmanaged<RowGroups>

  init(_ groups: RowGroups) { unsafe self.groups = .passUnretained(groups) }

  /// Where the rows of an owner stand.
  func places(of owner: Int) -> Range<Int> {
    unsafe groups._withUnsafeGuaranteedRef { $0.places(of: owner) }
  }

  /// The row at a place.
  func row(at place: Int) -> Int { unsafe groups._withUnsafeGuaranteedRef { Int($0.row(at: place)) } }

  /// Whether the row at a place has no date.
  func isUndated(at place: Int) -> Bool {
    unsafe groups._withUnsafeGuaranteedRef { $0.day(at: place) == .max }
  }
}

/// One row out of those that belong to a row in hand.
struct PlainChoice {
  var place: Choice.Place
  var relation: Int32
  /// The step that is asked of each; -1 for none.
  var filter: Int32
  /// Whether a row without a date leaves the order of several open.
  var needsDates: Bool
  /// Whether earlier rows may lie before those that the export shows.
  var mayHaveEarlier: Bool
}

/// For how long a figure of the law said yes or no.
struct PlainFigure {
  var from: Int32
  var until: Int32
  var isYes: Bool
}

/// What a cell, a day or a number comes to.
enum PlainValue {
  case value(Int32)
  /// There is none, and the record says so.
  case none
  case unknown
}

/// An order of two values, for it is asked millions of times, with a bit for each of less, equal and greater.
enum PlainOrder: UInt8 {
  case less = 1, equal, atMost, greater, unequal, atLeast

  init(_ order: Order) {
    self =
      switch order {
      case .less: .less
      case .equal: .equal
      case .atMost: .atMost
      case .greater: .greater
      case .unequal: .unequal
      case .atLeast: .atLeast
      }
  }

  func holds(_ left: Int32, _ right: Int32) -> Bool {
    rawValue & (left < right ? 1 : left == right ? 2 : 4) != 0
  }
}
