import CaseModel
import RuleChecking

/// Says expressions in English, so that whoever reads them knows what is asked of which row.
///
/// Names of fields and conditions stand between single quotation marks; everything else is said in words of the
/// project's own. Brackets are set wherever *and* and *or* could be taken
/// together in more than one way.
struct Wording {
  let vocabulary: Vocabulary
  /// The entity of each row in hand, outermost first.
  var scopes: [Int]
  /// What a timetable looks for, one of it: `visit`.
  var noun = "of them"

  init(_ vocabulary: Vocabulary, of entity: Int) {
    self.vocabulary = vocabulary
    scopes = [entity]
  }

  /// The same with the row of an entity as the innermost in hand.
  func inside(_ entity: Int) -> Wording {
    var inner = self
    inner.scopes.append(entity)
    return inner
  }

  /// One of an entity: `placement`.
  func one(_ entity: Int) -> String { vocabulary.dictionary.entities[entity].name }

  /// Several of an entity: `placements`.
  func many(_ entity: Int) -> String { vocabulary.dictionary.entities[entity].plural }

  /// The row at a level: `the placement`; `that placement` where an outer one is a placement too.
  func row(atLevel level: Int) -> String {
    guard scopes.indices.contains(level) else { return "the row" }
    let earlier = scopes[..<level].count { $0 == scopes[level] }
    switch earlier {
    case 0: return "the \(one(scopes[level]))"
    case 1: return "that \(one(scopes[level]))"
    default: return "that \(ordinal(earlier)) \(one(scopes[level]))"
    }
  }

  /// The innermost row in hand.
  var innermost: String { row(atLevel: scopes.count - 1) }

  /// The row that a path leads to.
  func row(_ path: RowPath) -> String {
    var words = row(atLevel: path.level)
    for hop in path.hops {
      switch hop {
      case .reference(let entity, let field):
        words += "'s \(vocabulary.dictionary.entities[entity].fields[field].name)"
      case .chosen(let choice): words = row(choice, near: words)
      }
    }
    return words
  }

  /// A cell: `the visit's ‘child seen’`.
  func cell(_ cell: CellPath) -> String {
    let field = field(cell.entity, cell.field)
    let isOneOfMany = cell.row.hops.contains { if case .chosen = $0 { true } else { false } }
    return isOneOfMany ? "the \(field) of \(row(cell.row))" : "\(row(cell.row))'s \(field)"
  }

  /// A field's name.
  func field(_ entity: Int, _ field: Int) -> String {
    quoted(vocabulary.dictionary.entities[entity].fields[field].name)
  }
}
