import CaseModel
import Evaluation
import RuleChecking

/// Writes the account of a condition as lines: the answer, then, set in, what it rests on.
struct AccountLines {
  let words: ConditionWords
  let names: CellNames
  private(set) var lines: [ExplainedLine] = []
  /// The cells named so far.
  private(set) var cells: [ExplainedCell] = []

  /// Further in than this nothing is told: it would no longer be read.
  private static let deepest = 7

  init(words: ConditionWords, names: CellNames) {
    self.words = words
    self.names = names
  }

  /// Writes a plain line.
  mutating func say(_ text: String, depth: Int = 0) {
    lines.append(ExplainedLine(depth: depth, text: text))
  }

  /// Writes a line that names cells behind it.
  mutating func say(_ text: String, _ reads: [CellRead], depth: Int = 0) {
    say(text + bracket(reads), depth: depth)
  }

  /// Writes an account.
  ///
  /// - Parameter lead: what stands before the condition's own words.
  mutating func say(_ account: ConditionAccount, lead: String = "", depth: Int = 0) {
    if let inner = account.openly {
      say(inner, lead: lead, depth: depth)
      return
    }
    let reads = account.cells + (account.isNotOfLeaf ? account.parts.flatMap(\.cells) : [])
    say("\(lead)\(words.words(account.condition)): \(account.answer.words)", reads, depth: depth)
    if !account.isNotOfLeaf { sayWhy(account, depth: depth) }
  }

  /// Writes an account under a line that has said what came of it.
  mutating func say(under account: ConditionAccount) {
    let account = account.openly ?? account
    if account.isLeaf, account.entityLookedThrough == nil {
      // Nothing stands behind it but cells, which only its own line names.
      if account.condition != .always { say(account, depth: 1) }
    } else {
      sayWhy(account, depth: 0)
    }
  }

  /// Writes what an answer rests on, and not the answer itself.
  ///
  /// - Parameter depth: that of the line which gives the answer.
  mutating func sayWhy(_ account: ConditionAccount, depth: Int) {
    if let inner = account.openly {
      sayWhy(inner, depth: depth)
      return
    }
    guard depth < Self.deepest else { return }
    if case .assuming(_, let isTrue) = account.condition {
      say(
        "the record does not say, and the rule takes it to be \(isTrue ? "so" : "not so")", depth: depth + 1)
    }
    for part in account.decisive { say(part, depth: depth + 1) }
    sayRows(account, depth: depth + 1)
  }

  private mutating func sayRows(_ account: ConditionAccount, depth: Int) {
    guard account.rowsLooked > 0 else {
      if let entity = account.entityLookedThrough {
        let table = names.tables.tables[entity]
        say(
          table.completeness == .notSupplied
            ? "the export does not hold \(table.entity.plural)" : "there are none", depth: depth)
      }
      return
    }
    // Which of several rows it holds of would narrow down the date that it turns on.
    if account.rows.contains(where: { $0.account?.allCells.contains(where: names.isPrivate) ?? false }) {
      say(
        "looked through: \(account.rowsLooked); the answers turn on a private value and are not told",
        depth: depth)
      return
    }
    for row in account.rows {
      let name = "\(names.row(row.row, of: row.entity)) (\(names.place(row.row, of: row.entity)))"
      guard let inner = row.account else {
        say(name, depth: depth)
        continue
      }
      say("\(name): \(inner.answer.words)", inner.isLeaf ? inner.cells : [], depth: depth)
      if depth < Self.deepest, !inner.isLeaf {
        for part in inner.decisiveOrSelf { say(part, depth: depth + 1) }
      }
    }
    let left = account.rowsLooked - account.rows.count
    if left > 0 { say("\(left) more looked through", depth: depth) }
  }

  /// The cells in brackets, as many as can be read at a glance.
  private mutating func bracket(_ reads: [CellRead]) -> String {
    var told: [ExplainedCell] = []
    for read in reads {
      if let cell = names.cell(read), !told.contains(cell) { told.append(cell) }
    }
    for cell in told where !cells.contains(cell) { cells.append(cell) }
    return told.isEmpty ? "" : " [\(told.map(\.words).joined(separator: "; "))]"
  }
}

extension ConditionAccount {
  /// Whether nothing stands behind it but cells.
  var isLeaf: Bool { parts.isEmpty && rows.isEmpty }

  /// The entity of the rows that it is a question about.
  fileprivate var entityLookedThrough: Int? {
    switch condition {
    case .exists(let relation, _): relation.to
    case .chosen(let choice, _): choice.relation.to
    default: nil
    }
  }

  /// Whether it turns round a question that nothing stands behind but cells.
  fileprivate var isNotOfLeaf: Bool {
    if case .not = condition { parts.allSatisfy(\.isLeaf) } else { false }
  }

  /// The question inside an assumption that the record made unnecessary.
  fileprivate var openly: ConditionAccount? {
    guard case .assuming = condition, let inner = parts.first, inner.answer != .unknown else { return nil }
    return inner
  }

  /// The parts on which the answer rests: of an `and` that is no, those that are no; and so on.
  fileprivate var decisive: [ConditionAccount] {
    switch condition {
    case .named: parts.flatMap(\.decisiveOrSelf)
    case .all where answer != .yes, .any where answer != .no:
      // Of those that decide one is enough, unless several are open.
      answer == .unknown
        ? parts.filter { $0.answer == .unknown } : Array(parts.filter { $0.answer == answer }.prefix(2))
    default: parts
    }
  }

  /// The parts of an `and` or `or`; of anything else, itself.
  fileprivate var decisiveOrSelf: [ConditionAccount] {
    switch condition {
    case .all, .any: decisive
    case .always: []
    default: [self]
    }
  }
}
