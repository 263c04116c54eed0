import RuleChecking

/// A relation being built, and what is known of its columns.
struct PlannedRows {
  var node: NodeID
  /// Columns whose values no two rows share.
  var keys: [String]
  /// The rows whose columns it holds, by the first word of their names: `placement`, `placement's child`.
  var bases: Set<String>
  /// What conditions asked already came to, and which open answers they rest on.
  var answers: [Asked: (truth: Scalar, rests: [String])] = [:]
  /// Rows taken in that may not exist, by the first word of their columns: whether the record says that there
  /// is none.
  var absences: [String: Scalar] = [:]
  /// Rows chosen among others, by what was asked for.
  var choices: [Wanted: Base] = [:]
  /// Columns that answer for other rows ("any visit where …"), which may be unknown.
  var openAnswers: [String] = []
  private var count = 0

  /// A condition and the rows and days it was asked with.
  struct Asked: Hashable {
    var condition: Condition
    var scope: Scope
  }

  /// A choice among the rows that belong to one, and the rows and days it was asked with.
  struct Wanted: Hashable {
    var choice: RuleChecking.Choice
    var near: Base
    var scope: Scope
  }

  init(node: NodeID, keys: [String], bases: Set<String>) {
    self.node = node
    self.keys = keys
    self.bases = bases
  }

  /// A name for a column that no other has.
  mutating func fresh(_ stem: String) -> String {
    count += 1
    return "\(stem) [\(count)]"
  }

  /// Takes over from a relation that this one was made of.
  mutating func inherit(_ other: PlannedRows) {
    count = other.count
    bases.formUnion(other.bases)
    answers = other.answers
    absences = other.absences
    choices = other.choices
  }
}

/// A row that names can lead to: its columns' first word, and its entity.
struct Base: Hashable {
  var name: String
  var entity: Int
  /// The references that lead to it from a row in hand.
  var hops: [Int] = []

  /// The column of its position in the table.
  var row: String { name + ".#" }
  /// The column of its child's row.
  var child: String { name + ".child #" }
}

/// The rows in hand and the duty in question while a condition is lowered.
struct Scope: Hashable {
  var levels: [Base]
  var clock: Scalar?
  var due: Scalar?
  /// Which interval of its subject it is.
  var ordinal: Scalar = .number(1)
  /// Columns that stand for cells once what they may hold is supposed.
  var supposed: [Fact: String] = [:]

  /// The same with a related row in hand as well.
  func holding(_ base: Base) -> Scope {
    var deeper = self
    deeper.levels.append(base)
    return deeper
  }
}

/// Something about a subject that its record may leave open.
struct Fact: Hashable {
  enum Aspect: Hashable {
    case value
    case recordedness
  }

  var row: Base
  var field: Int
  var aspect = Aspect.value
}

/// Why a rule is not lowered, in plain words.
struct NotLowered: Error {
  var reason: String
}
