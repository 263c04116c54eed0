import CaseModel

/// A mapping's table laid over the headings of a file: which column each cell is read from.
struct TablePlan {
  struct EntityPlan {
    let entity: Int
    let conditions: [ConditionPlan]
    /// What tells how rows run on, where they do.
    let runs: RunsPlan?
    /// Fields that are read from one column, whatever the row.
    let plain: [PlainField]
    /// All other fields.
    let fields: [FieldPlan]
    /// For each field of the entity whether the file has a column for it.
    let supplied: [Bool]

    /// Whether every row becomes one of the entity, each of its fields read from one column.
    var isPlain: Bool { conditions.isEmpty && runs == nil && fields.isEmpty }
  }

  struct PlainField {
    let column: Int
    let handle: CaseTablesBuilder.ColumnHandle
    /// Whether the field holds a day, so that a bare number is one as spreadsheets count them.
    let isDay: Bool
  }

  struct FieldPlan {
    let field: Int
    let sources: [SourcePlan]
  }

  struct SourcePlan {
    let columns: [Int]
    let handle: CaseTablesBuilder.ColumnHandle
    let conditions: [ConditionPlan]
    let isDay: Bool
    /// What the cell's text leads to, where that is read in its place.
    let lookup: [[UInt8]: [UInt8]]?

    /// The source as that of a plain field; nil where it takes more to read it.
    var plain: PlainField? {
      guard columns.count == 1, conditions.isEmpty, lookup == nil else { return nil }
      return PlainField(column: columns[0], handle: handle, isDay: isDay)
    }
  }

  struct RunsPlan {
    let begins: [ConditionPlan]
    let stops: [ConditionPlan]
  }

  struct ConditionPlan {
    let columns: [Int]
    let test: CellCondition.Test
    let isWanted: Bool
  }

  let source: UInt16
  /// The number of the row with the headings.
  let headingRow: Int
  let width: Int
  let entities: [EntityPlan]
  /// What cells that hold nothing hold.
  let blankWords: [[UInt8]]
  /// Columns that are read, or asked by a condition.
  private(set) var usedColumns: Set<Int> = []

  /// The entity that the table's rows are accounted for as.
  var mainEntity: Int? { entities.first?.entity }

  /// Lays a table over headings, and declares what it gives to a builder.
  init(
    _ table: MappedTable, headings: [String], row: Int, source: UInt16, lookups: Lookups,
    blankWords: [String], asked: FieldsAsked?,
    into builder: inout CaseTablesBuilder
  ) {
    self.source = source
    headingRow = row
    width = headings.count
    self.blankWords = blankWords.map { Array($0.utf8) }
    var columns = ColumnFinder(headings, lookups: lookups, asked: asked)
    var plans: [EntityPlan] = []
    for mapped in table.gives {
      guard let plan = columns.plan(mapped, source: source, into: &builder) else { continue }
      if !plans.isEmpty { builder.derive(entity: mapped.entity, from: source) }
      plans.append(plan)
    }
    entities = plans
    usedColumns = columns.used
  }
}

/// Finds the columns of headings, and remembers which were asked for.
private struct ColumnFinder {
  let headings: [String]
  private let keys: [String]
  private(set) var used: Set<Int> = []

  private let lookups: Lookups
  private let asked: FieldsAsked?

  init(_ headings: [String], lookups: Lookups, asked: FieldsAsked?) {
    self.asked = asked
    self.headings = headings
    self.lookups = lookups
    keys = headings.map { spellingKey($0) }
  }

  mutating func column(_ heading: Heading) -> Int? {
    guard let column = heading.firstColumn(among: keys) else { return nil }
    used.insert(column)
    return column
  }

  mutating func plan(
    _ mapped: MappedEntity, source: UInt16, into builder: inout CaseTablesBuilder
  ) -> TablePlan.EntityPlan? {
    let conditions = mapped.conditions.map { plan($0) }
    // A row that asks for a column to be filled can never be made where the column is not there.
    guard !conditions.contains(where: { $0.columns.isEmpty && $0.test == .isFilled && $0.isWanted }) else {
      return nil
    }
    let runs = mapped.runs.map { runs in
      TablePlan.RunsPlan(begins: runs.begins.map { plan($0) }, stops: runs.stops.map { plan($0) })
    }
    // Without the columns that say how rows run on, what they make together cannot be told.
    if let runs, (runs.begins + runs.stops).contains(where: \.columns.isEmpty) { return nil }
    let definition = builder.dictionary.entities[mapped.entity]
    var supplied = definition.fields.map { _ in false }
    var plain: [TablePlan.PlainField] = []
    var fields: [TablePlan.FieldPlan] = []
    let left = fieldsLeft(of: mapped, definition, in: builder.dictionary)
    for field in mapped.fields {
      if left.contains(field.field) {
        for cell in field.sources { _ = cell.headings.compactMap { column($0) } }
        guard definition.fields[field.field].type == .identifier else { continue }
      }
      let sources = field.sources.compactMap {
        plan(
          $0, field: field.field, of: mapped.entity, source: source, isHeld: left.contains(field.field),
          into: &builder)
      }
      guard !sources.isEmpty else { continue }
      supplied[field.field] = !left.contains(field.field)
      if sources.count == 1, let only = sources[0].plain {
        plain.append(only)
      } else {
        fields.append(TablePlan.FieldPlan(field: field.field, sources: sources))
      }
      if let because = field.because {
        builder.note(entity: mapped.entity, field: field.field, statement: because)
      }
    }
    builder.declare(
      entity: mapped.entity, completeness: mapped.completeness,
      supplied: supplied.indices.filter { supplied[$0] })
    if mapped.isCombined { builder.combineRows(of: mapped.entity) }
    for assumption in mapped.assumptions {
      builder.assume(
        entity: mapped.entity, field: assumption.field, text: assumption.value, statement: assumption.because)
    }
    return TablePlan.EntityPlan(
      entity: mapped.entity, conditions: conditions, runs: runs, plain: plain, fields: fields,
      supplied: supplied)
  }

  /// The fields of an entity that nobody asks for and that need not be read to know what its rows are: none, where rows
  /// are put together, or have no identifier of their own by which repeats can be told.
  private mutating func fieldsLeft(
    of mapped: MappedEntity, _ definition: Entity, in dictionary: DataDictionary
  ) -> Set<Int> {
    guard let asked, mapped.runs == nil, !mapped.isCombined, !definition.isAsReturned,
      let identifier = mapped.fields.first(where: { definition.fields[$0.field].type == .identifier }),
      identifier.sources.count == 1, let cell = identifier.sources.first, cell.headings.count == 1,
      cell.conditions.isEmpty, cell.lookup == nil, cell.treatment == .asItIs, column(cell.headings[0]) != nil
    else { return [] }
    return Set(mapped.fields.map(\.field)).filter {
      !asked.contains(entity: mapped.entity, field: $0, of: dictionary)
    }
  }

  private mutating func plan(_ condition: CellCondition) -> TablePlan.ConditionPlan {
    TablePlan.ConditionPlan(
      columns: condition.headings.compactMap { column($0) }, test: condition.test,
      isWanted: condition.isWanted)
  }

  private mutating func plan(
    _ cell: CellSource, field: Int, of entity: Int, source: UInt16, isHeld: Bool,
    into builder: inout CaseTablesBuilder
  ) -> TablePlan.SourcePlan? {
    let columns = cell.headings.compactMap { column($0) }
    guard columns.count == cell.headings.count, !columns.isEmpty else { return nil }
    let type = builder.dictionary.entities[entity].fields[field].type
    return TablePlan.SourcePlan(
      columns: columns,
      handle: builder.openColumn(
        entity: entity, field: field, source: source,
        heading: columns.map { headings[$0] }.joined(separator: " / "), spellings: cell.spellings,
        treatment: cell.treatment, isHeld: isHeld),
      conditions: cell.conditions.map { plan($0) }, isDay: type == .date || type == .moment,
      lookup: cell.lookup.map { lookups[$0] ?? [:] })
  }
}

extension Heading {
  /// The first column that goes by one of the heading's names, the names tried in their order.
  func firstColumn(among headingKeys: [String]) -> Int? {
    for key in keys {
      if let column = headingKeys.firstIndex(of: key) { return column }
    }
    return nil
  }
}
