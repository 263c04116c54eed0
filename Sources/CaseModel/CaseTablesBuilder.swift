package import Chronology
package import Diagnostics

/// Makes the tables of a case export, a row and a cell at a time: for readers of exports, and for the
/// examples of rules.
///
/// First `declare` what the export carries, then for each row `beginRow` and a `set` for each cell;
/// `finish` puts rows that repeat one another together, finds the rows that references mean, and
/// sets aside, counted, what belongs to no child. Cells are read by the type of their field; what cannot be
/// read is reported with its place, and its text is quoted only where the field is not private.
package struct CaseTablesBuilder: Sendable {
  /// The cells of one column of a source, on their way into one field.
  package struct ColumnHandle: Sendable, Hashable {
    let position: Int
  }

  package let dictionary: DataDictionary
  let mapping: String
  var tables: [TableDraft]
  var sources: [CaseSource] = []
  var readers: [ColumnReader] = []
  var assumed: [(entity: Int, field: Int, cell: ColumnDraft, statement: String)] = []
  var notes: [CaseAssumption] = []
  /// Rows that never became one, by source and entity, then by reason.
  var setAside: [AccountKey: [String: Int]] = [:]
  /// What was found on the way, beside the cells.
  package var diagnostics: [Diagnostic] = []
  private var defaultHandles: [ColumnHandle?] = []
  private var entity = 0
  private var source: UInt16 = 0
  private var row: Int32 = 0

  /// A source, and the entity its rows were read as.
  struct AccountKey: Hashable {
    var source: UInt16
    var entity: Int
  }

  package init(dictionary: DataDictionary, mapping: String) {
    self.dictionary = dictionary
    self.mapping = mapping
    tables = dictionary.entities.map { TableDraft(entity: $0) }
  }

  /// Adds a file or sheet that rows come from, and gives its number.
  package mutating func addSource(_ source: CaseSource) -> UInt16 {
    if let known = sources.firstIndex(of: source) { return UInt16(clamping: known) }
    sources.append(source)
    return UInt16(clamping: sources.count - 1)
  }

  /// Says that the export carries an entity, how completely, and with which fields; of an entity that several
  /// sources give, the fields add up and the last completeness stands.
  package mutating func declare(
    entity: Int, completeness: Completeness, supplied fields: some Sequence<Int>
  ) {
    tables[entity].completeness = completeness
    tables[entity].seal()
    let rows = tables[entity].rowCount
    for field in fields { tables[entity].columns[field].supply(rows: rows) }
  }

  /// Makes room for so many rows more of an entity that is declared.
  package mutating func expectRows(_ count: Int, of entity: Int) {
    tables[entity].reserve(count)
  }

  /// Says that rows of one identifier are parts of one whole, as a child on several lists is.
  package mutating func combineRows(of entity: Int) {
    tables[entity].isCombined = true
  }

  /// Says that a source gives an entity beside the one that its rows are accounted for.
  package mutating func derive(entity: Int, from source: UInt16) {
    tables[entity].derivedFrom.insert(source)
  }

  /// Fills the cells of a field that no source has with a value, which the report then calls an assumption.
  ///
  /// - Parameters:
  ///   - text: the value as a cell would hold it.
  ///   - statement: what is taken as true and why, as a sentence without a full stop.
  package mutating func assume(entity: Int, field: Int, text: String, statement: String) {
    let definition = dictionary.entities[entity].fields[field]
    var cell = ColumnDraft(type: definition.type)
    cell.supply(rows: 1)
    var reader = ColumnReader(
      entity: entity, field: field, definition: definition, source: 0, heading: definition.name,
      spellings: nil)
    let bytes = Array(text.utf8)
    _ = reader.read(bytes.span, from: 0, to: bytes.count, row: 0, into: &cell, at: 0)
    assumed.append((entity, field, cell, statement))
  }

  /// Records what is taken as true by the way a field is read.
  package mutating func note(entity: Int, field: Int, statement: String) {
    let note = CaseAssumption(
      entity: dictionary.entities[entity].plural, field: dictionary.entities[entity].fields[field].name,
      statement: statement)
    if !notes.contains(note) { notes.append(note) }
  }

  /// Says that cells of a field come from a column of a source.
  ///
  /// - Parameters:
  ///   - heading: the column's heading, as diagnostics name it.
  ///   - spellings: what its cells mean, for a field with a fixed list of words whose export spells them its
  ///     own way.
  ///   - treatment: whether its cells are names to be made references.
  ///   - isHeld: whether its cells are identifiers that nobody asks for, which are not read but only held against one
  ///     another: see ``entitiesOutOfOrder``.
  package mutating func openColumn(
    entity: Int, field: Int, source: UInt16, heading: String, spellings: CodeSpellings? = nil,
    treatment: CellSource.Treatment = .asItIs, isHeld: Bool = false
  ) -> ColumnHandle {
    if isHeld { tables[entity].isHeldInOrder = true }
    readers.append(
      ColumnReader(
        entity: entity, field: field, definition: dictionary.entities[entity].fields[field], source: source,
        heading: heading, spellings: spellings, treatment: treatment, isHeld: isHeld))
    return ColumnHandle(position: readers.count - 1)
  }

  /// Begins a row.
  ///
  /// - Parameters:
  ///   - row: its number, as a spreadsheet shows it.
  ///   - supplied: for each field whether this source has the column; without it, the declared fields are
  ///     taken to be there.
  package mutating func beginRow(entity: Int, source: UInt16, row: Int32, supplied: [Bool]? = nil) {
    if entity != self.entity || source != self.source { defaultHandles = [] }
    self.entity = entity
    self.source = source
    self.row = row
    tables[entity].appendRow(
      source: source, row: row, supplied: supplied ?? tables[entity].columns.map(\.isSupplied))
  }

  /// Says of the row that it is one of those that make stretches of time together.
  ///
  /// - Parameters:
  ///   - begins: whether a stretch begins in it.
  ///   - stops: whether it ends with the row; nil where rows do not say so.
  package mutating func markRun(begins: Bool, stops: Bool?) {
    tables[entity].markRun(begins: begins, stops: stops)
  }

  /// Reads the bytes of a cell, between two offsets, into the row, and says whether it holds a value.
  @discardableResult
  package mutating func set(
    _ column: ColumnHandle, _ bytes: Span<UInt8>, from start: Int, to end: Int
  ) -> Presence {
    if readers[column.position].held != nil {
      return readers[column.position].hold(bytes, from: start, to: end)
    }
    let field = readers[column.position].field
    supply(field)
    return readers[column.position].read(
      bytes, from: start, to: end, row: row, into: &tables[entity].columns[field],
      at: tables[entity].rowCount - 1)
  }

  /// Puts a day, with a time of day in minutes since midnight if there is one, into the row.
  @discardableResult
  package mutating func set(_ column: ColumnHandle, day: CivilDay, minuteOfDay: Int?) -> Presence {
    let field = readers[column.position].field
    supply(field)
    return readers[column.position].read(
      day: day, minuteOfDay: minuteOfDay, row: row, into: &tables[entity].columns[field],
      at: tables[entity].rowCount - 1)
  }

  /// Says of a cell of the row that it holds no value, and why.
  package mutating func set(_ field: Int, _ presence: Presence) {
    supply(field)
    tables[entity].columns[field].set(at: tables[entity].rowCount - 1, presence)
  }

  /// Reads a text into a cell of the row, as if it stood in a column named like the field.
  @discardableResult
  package mutating func set(_ field: Int, text: String) -> Presence {
    let bytes = Array(text.utf8)
    return set(defaultHandle(for: field), bytes.span, from: 0, to: bytes.count)
  }

  /// Puts a day into a cell of the row.
  @discardableResult
  package mutating func set(_ field: Int, day: CivilDay) -> Presence {
    set(defaultHandle(for: field), day: day, minuteOfDay: nil)
  }

  /// The entities whose identifiers, held against one another, do not stand in their order, so that one may come twice:
  /// all that the export holds of them must be read.
  package var entitiesOutOfOrder: Set<Int> {
    Set(readers.filter { $0.held?.areAscending == false }.map(\.entity))
  }

  /// Says that the row has nothing to be read in a column.
  package mutating func passOver(_ column: ColumnHandle) { readers[column.position].held?.leave() }

  /// Counts a row of a source that was not read into an entity, with the reason in plain words.
  package mutating func setAsideRow(entity: Int, source: UInt16, because reason: String) {
    setAside[AccountKey(source: source, entity: entity), default: [:]][reason, default: 0] += 1
  }

  /// Takes over the rows of some entities, and all that was met in the sources they came from, out of a copy of
  /// this builder that read them.
  package mutating func adopt(_ entities: Set<Int>, of other: CaseTablesBuilder, sources: Set<UInt16>) {
    for entity in entities { tables[entity] = other.tables[entity] }
    for (position, reader) in other.readers.enumerated() where sources.contains(reader.source) {
      readers[position] = reader
    }
    for (key, reasons) in other.setAside where sources.contains(key.source) { setAside[key] = reasons }
  }

  /// Makes a field that a cell is put into one that is declared.
  private mutating func supply(_ field: Int) {
    guard !tables[entity].columns[field].isSupplied else { return }
    tables[entity].seal()
    tables[entity].columns[field].supply(rows: tables[entity].rowCount)
  }

  private mutating func defaultHandle(for field: Int) -> ColumnHandle {
    if defaultHandles.isEmpty {
      defaultHandles = Array(repeating: nil, count: tables[entity].columns.count)
      for (position, reader) in readers.enumerated()
      where reader.entity == entity && reader.source == source && reader.isDefault {
        defaultHandles[reader.field] = ColumnHandle(position: position)
      }
    }
    if let known = defaultHandles[field] { return known }
    let name = dictionary.entities[entity].fields[field].name
    let handle = openColumn(entity: entity, field: field, source: source, heading: name)
    readers[handle.position].isDefault = true
    defaultHandles[field] = handle
    return handle
  }
}
