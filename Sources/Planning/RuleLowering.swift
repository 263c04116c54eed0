import CaseModel
import RuleChecking

/// Turns one checked rule into nodes.
final class RuleLowering {
  let rule: CheckedRule
  let builder: PlanBuilder
  let vocabulary: Vocabulary
  let domains: ReadingDomains
  let catalogue: ScanCatalogue
  /// How much of what happened each entity's table holds; all where it is not said.
  let completeness: [Completeness]

  init(
    rule: CheckedRule, builder: PlanBuilder, vocabulary: Vocabulary, domains: ReadingDomains,
    catalogue: ScanCatalogue, completeness: [Completeness]
  ) {
    self.rule = rule
    self.builder = builder
    self.vocabulary = vocabulary
    self.domains = domains
    self.catalogue = catalogue
    self.completeness = completeness
  }

  /// The node that gives the rule's obligations.
  func lower() throws -> NodeID {
    let subjects = try subjects()
    let rows = try rows(of: rule.expectation, subjects, frame: PartFrame(rule))
    return builder.add(.unionAll([leftOut(subjects), undated(subjects), rows]))
  }

  /// A part of the rule, or the rule as a whole, and what goes with it.
  struct PartFrame {
    var part = -1
    var onlyIf = Condition.always
    var excuses: [CheckedLine]

    init(_ rule: CheckedRule) {
      excuses = rule.excuses
    }

    init(_ rule: CheckedRule, part: Int, _ checked: CheckedPart) {
      self.part = part
      onlyIf = checked.onlyIf
      excuses = checked.excuses + rule.excuses
    }
  }

  // MARK: Relations to start from

  /// The rows of an entity that may be seen on the as-at date.
  func visible(_ entity: Int) -> NodeID {
    let definition = vocabulary.dictionary.entities[entity]
    let base = Base(name: definition.name, entity: entity)
    let dates = [definition.dateIndex, definition.recordedOn.flatMap(definition.fieldIndex)].compactMap(
      \.self)
    // A form as it was sent in is looked at whole.
    let conditions = (definition.isAsReturned ? [] : dates).map { field in
      let day = dayColumn(base, field)
      return Scalar.any([day.isUnknown, day <= .asAt])
    }
    return builder.filter(builder.add(.scan(entity: entity)), .all(conditions))
  }

  /// The same under a name that a relation does not use yet.
  func related(_ entity: Int, besides bases: Set<String>) -> (node: NodeID, base: Base) {
    let name = vocabulary.dictionary.entities[entity].name
    let base = Base(name: unused(name, besides: bases), entity: entity)
    return (aliased(visible(entity), from: name, to: base.name), base)
  }

  /// A node under another name.
  func aliased(_ node: NodeID, from: String, to: String) -> NodeID {
    from == to ? node : builder.add(.alias(node, from: from, to: to))
  }

  private func unused(_ name: String, besides bases: Set<String>) -> String {
    guard bases.contains(name) else { return name }
    var number = 2
    while bases.contains("\(name) \(number)") { number += 1 }
    return "\(name) \(number)"
  }

  /// How rows of a relation belong to a row in hand.
  func ownership(_ relation: Relation, near: Base, far: Base) -> [(String, String)] {
    switch relation.kind {
    case .sameChild: [(near.child, far.child)]
    case .reference(let field): [(near.row, valueColumn(far, field))]
    case .sameText(let field): [(valueColumn(near, field), valueColumn(far, field))]
    }
  }

  /// Whether a row in hand leaves open which rows belong to it: where they share a text that it lacks.
  func ownershipIsOpen(_ relation: Relation, near: Base) -> Scalar {
    guard case .sameText(let field) = relation.kind else { return .truth(false) }
    let text = Scalar.column(valueColumn(near, field))
    return .all([text.isUnknown, certainly(saysNone(near, field)).negated])
  }

  /// Every row of a relation with each row that belongs to one of its rows in hand.
  ///
  /// - Returns: the pairs, the related row in them, and the node that its rows come from.
  func pairs(
    of rows: PlannedRows, _ near: Base, _ relation: Relation
  ) -> (pairs: PlannedRows, far: Base, source: NodeID) {
    let (right, far) = related(relation.to, besides: rows.bases)
    var pairs = PlannedRows(
      node: builder.join(.inner, rows.node, right, on: ownership(relation, near: near, far: far)),
      keys: rows.keys + [far.row], bases: rows.bases.union([far.name]))
    pairs.inherit(rows)
    return (pairs, far, right)
  }

  // MARK: Columns of cells

  func field(_ base: Base, _ field: Int) -> Field {
    vocabulary.dictionary.entities[base.entity].fields[field]
  }

  /// The column of what a cell holds.
  func valueColumn(_ base: Base, _ field: Int) -> String {
    "\(base.name).\(self.field(base, field).name)"
  }

  /// The day a cell holds; of a moment, that of its earliest minute in London.
  func dayColumn(_ base: Base, _ field: Int) -> Scalar {
    let name = valueColumn(base, field)
    return .column(self.field(base, field).type == .moment ? name + " day" : name)
  }

  /// Whether a cell is blank and its dictionary says that a blank is an answer; false where it never is.
  func isBlankAnswer(_ base: Base, _ field: Int) -> Scalar {
    guard self.field(base, field).blankIsAnswer else { return .truth(false) }
    return presence(base, field, isOneOf: [.blank])
  }

  /// Whether a cell says that there is no such thing: a blank that is an answer, or in a form as it was sent in
  /// anything that cannot be read.
  func saysNone(_ base: Base, _ field: Int) -> Scalar {
    guard vocabulary.dictionary.entities[base.entity].isAsReturned else { return isBlankAnswer(base, field) }
    return presence(base, field, isOneOf: [.blank, .saidUnknown, .unreadable])
  }

  /// Whether the cell holds a value, or why not, is one of several.
  func presence(_ base: Base, _ field: Int, isOneOf wanted: [Presence]) -> Scalar {
    .isOneOf(
      .column(valueColumn(base, field) + " presence"), wanted.map { Int($0.rawValue) },
      words: wanted.map(\.words))
  }

  /// Takes a row that a path leads to into a relation.
  func follow(_ path: RowPath, _ rows: inout PlannedRows, _ scope: Scope) throws -> Base {
    guard scope.levels.indices.contains(path.level) else {
      throw NotLowered(reason: "a condition speaks of a row that is not in hand")
    }
    var base = scope.levels[path.level]
    for hop in path.hops {
      switch hop {
      case .reference(_, let field): base = step(base, field, &rows)
      case .chosen(let choice): base = try chosen(choice, near: base, &rows, scope)
      }
    }
    return base
  }

  /// Whether the record says that a row that was followed does not exist; false for most.
  func isAbsent(_ base: Base, _ rows: PlannedRows) -> Scalar {
    rows.absences[base.name] ?? .truth(false)
  }

  func step(_ base: Base, _ hop: Int, _ rows: inout PlannedRows) -> Base {
    let next = target(of: base, hop)
    guard !rows.bases.contains(next.name) else { return next }
    let name = vocabulary.dictionary.entities[next.entity].name
    let node = aliased(builder.add(.scan(entity: next.entity)), from: name, to: next.name)
    rows.node = builder.join(.left, rows.node, node, on: [(valueColumn(base, hop), next.row)])
    rows.bases.insert(next.name)
    rows.absences[next.name] = rows.absences[base.name]
    return next
  }

  /// The row that a reference leads to, by name.
  func target(of base: Base, _ hop: Int) -> Base {
    guard case .reference(let name) = field(base, hop).type,
      let entity = vocabulary.dictionary.index(of: name)
    else { return base }
    return Base(
      name: "\(base.name)'s \(field(base, hop).name)", entity: entity, hops: base.hops + [hop])
  }

  /// Makes a scalar a column of a relation, if it is none yet.
  func column(_ scalar: Scalar, _ stem: String, _ rows: inout PlannedRows) -> String {
    if case .column(let name) = scalar { return name }
    let name = rows.fresh(stem)
    rows.node = builder.project(rows.node, [(name, scalar)])
    return name
  }
}

extension Presence {
  /// Why a cell holds nothing, in words.
  fileprivate var words: String {
    switch self {
    case .recorded: "recorded"
    case .blank: "blank"
    case .saidUnknown: "said unknown"
    case .unreadable: "unreadable"
    case .contradicted: "contradicted"
    case .columnAbsent: "column absent"
    }
  }
}
