import CaseModel
import Chronology
import Diagnostics
import Testing

/// A small dictionary of every kind of field, and tables made from rows of text.
struct SmallExport {
  static let dictionary = DataDictionary(entities: [
    Entity(
      name: "child", plural: "children",
      fields: [
        Field(name: "id", type: .identifier), Field(name: "date of birth", type: .date, isPrivate: true),
        Field(name: "sex", type: .code(["female", "male"])),
      ]),
    Entity(
      name: "stay", plural: "stays",
      fields: [
        Field(name: "id", type: .identifier), Field(name: "child", type: .reference(to: "child")),
        Field(name: "start", type: .date), Field(name: "end", type: .date, blankIsAnswer: true),
        Field(name: "kind", type: .code(["U1", "U6", "T0"]), unknownWords: ["see note"]),
        Field(name: "rooms", type: .number), Field(name: "team", type: .label),
        Field(name: "open", type: .yesNo), Field(name: "missing since", type: .moment),
        Field(name: "note", type: .text),
      ], startsOn: "start", endsOn: "end"),
    Entity(
      name: "call", plural: "calls",
      fields: [
        Field(name: "id", type: .identifier), Field(name: "stay", type: .reference(to: "stay")),
        Field(name: "date", type: .date),
      ], happensOn: "date"),
    Entity(
      name: "letter", plural: "letters",
      fields: [
        Field(name: "child", type: .reference(to: "child")),
        Field(name: "stay", type: .reference(to: "stay")),
        Field(name: "date", type: .date),
      ], happensOn: "date"),
  ])

  var builder = CaseTablesBuilder(dictionary: Self.dictionary, mapping: "test")

  /// Adds a table whose rows start with the second row of a sheet named like the entity.
  mutating func add(_ name: String, _ fields: [String], _ rows: [[String]]) throws {
    let entity = try #require(Self.dictionary.index(of: name))
    let positions = try fields.map { try #require(Self.dictionary.entities[entity].fieldIndex($0)) }
    let source = builder.addSource(CaseSource(file: name + ".csv"))
    builder.declare(entity: entity, completeness: .all, supplied: positions)
    for (offset, row) in rows.enumerated() {
      builder.beginRow(entity: entity, source: source, row: Int32(offset + 2))
      for (position, text) in zip(positions, row) { builder.set(position, text: text) }
    }
  }
}

@Suite struct CaseTablesBuilderTests {
  private func stays(_ fields: [String], _ rows: [[String]]) throws -> CaseTables {
    var export = SmallExport()
    try export.add("children", ["id"], [["C1"], ["C2"]])
    try export.add("stays", ["id", "child"] + fields, rows.enumerated().map { ["S\($0 + 1)", "C1"] + $1 })
    return export.builder.finish()
  }

  private func presences(_ field: String, _ cells: [String]) throws -> [Presence] {
    let tables = try stays([field], cells.map { [$0] })
    let table = try #require(tables.table("stay"))
    let column = table.columns[try #require(table.entity.fieldIndex(field))]
    return cells.indices.map { column.presence(at: $0) }
  }

  @Test func datesAreReadInBothShapesAndImpossibleOnesAreUnreadable() throws {
    let cells = [
      "31/03/2026", "2026-03-31", "2026-03-31 00:00:00", " 1/3/2026 ", "31/02/2025", "", "unknown", "N/K",
      "soon", "\u{A0}",
    ]
    let tables = try stays(["start"], cells.map { [$0] })
    let table = try #require(tables.table("stay"))
    let column = table.columns[2]
    let march = CivilDay(year: 2026, month: 3, day: 31)?.number
    #expect((0..<3).map { column.day(at: $0) } == [march, march, march])
    #expect(column.day(at: 3) == CivilDay(year: 2026, month: 3, day: 1)?.number)
    #expect(
      (4..<10).map { column.presence(at: $0) } == [
        .unreadable, .blank, .saidUnknown, .saidUnknown, .unreadable, .blank,
      ])
    let faults = tables.diagnostics.filter { $0.code == .unreadableCell }
    #expect(
      faults.map(\.place) == [
        .cell(file: "stays.csv", table: "", row: 6, column: "start"),
        .cell(file: "stays.csv", table: "", row: 10, column: "start"),
      ])
    #expect(faults.first?.message == "'31/02/2025' is no date")
  }

  @Test func valuesOfPrivateFieldsAreNeverQuoted() throws {
    var export = SmallExport()
    try export.add("children", ["id", "date of birth"], [["C1", "32/01/2010"]])
    let tables = export.builder.finish()
    #expect(tables.diagnostics.map(\.message) == ["the cell holds no date"])
    #expect(!tables.diagnostics.contains { $0.message.contains("32") || $0.help?.contains("32") == true })
  }

  @Test func yesAndNoHaveTheirUsualShapes() throws {
    let yes = ["yes", "Y", "TRUE", "1", "a) Yes", " yes "]
    let no = ["no", "N", "false", "0", "b) No", "NO"]
    let tables = try stays(["open"], (yes + no).map { [$0] })
    let column = try #require(tables.table("stay")).columns[7]
    #expect(yes.indices.map { column.code(at: $0) } == Array(repeating: 1, count: 6))
    #expect(no.indices.map { column.code(at: $0 + 6) } == Array(repeating: 0, count: 6))
    #expect(
      try presences("open", ["c) Unknown", "#N/A", "n/k", "perhaps", "", "yesno"]) == [
        .saidUnknown, .saidUnknown, .saidUnknown, .unreadable, .blank, .unreadable,
      ])
  }

  @Test func codesAgreeByLettersAndDigitsAndTheirFirstWord() throws {
    let cells = [
      "U1", "u1", "U 1", "d) U6: Foster placement – not long term", "U6 - Foster", "zz) T0: Temporary",
      "U1x", "U2: other", "see note", "see\u{A0}note", "u6\u{2019}",
    ]
    let tables = try stays(["kind"], cells.map { [$0] })
    let column = try #require(tables.table("stay")).columns[4]
    #expect(
      cells.indices.map { column.code(at: $0) } == [0, 0, 0, 1, 1, 2, nil, nil, nil, nil, 1])
    #expect(column.presence(at: 6) == .unreadable)
    #expect(column.presence(at: 8) == .saidUnknown)
    #expect(column.presence(at: 9) == .saidUnknown)
    #expect(tables.unmatchedValues.map(\.value) == ["U1x", "U2: other"])
    #expect(tables.unmatchedValues.map(\.count) == [1, 1])
    #expect(tables.diagnostics.filter { $0.code == .unmatchedValue }.count == 1)
  }

  @Test func wordsThatAreCodesOfNothingElseAreNotTakenByTheirFirstWord() {
    let field = Field(name: "category", type: .code(["neglect", "physical abuse"]))
    #expect(field.presence(ofCell: "neglect and physical abuse") == .unreadable)
    #expect(field.presence(ofCell: "a) Neglect") == .recorded)
    #expect(field.presence(ofCell: "Physical\u{A0}Abuse ") == .recorded)
  }

  @Test func numbersLabelsAndMomentsAreRead() throws {
    let tables = try stays(
      ["rooms", "team", "missing since", "note"],
      [
        ["3", "Team\u{A0}A", "27/03/2026 23:30", "seen"], ["-2.0", "unknown", "27/03/2026", "n/a"],
        ["2.5", "#REF!", "27/03/2026 25:00", "NK"], ["99999999999", "NK", "", ""],
      ])
    let columns = try #require(tables.table("stay")).columns
    #expect((0..<4).map { columns[5].number(at: $0) } == [3, -2, nil, nil])
    #expect((0..<4).map { columns[6].label(at: $0) } == ["Team\u{A0}A", nil, nil, "NK"])
    #expect(columns[6].presence(at: 1) == .saidUnknown)
    #expect(columns[6].presence(at: 2) == .unreadable)
    let exact = try #require(columns[8].minutes(at: 0))
    let wholeDay = try #require(columns[8].minutes(at: 1))
    #expect(exact.earliest == exact.latest)
    #expect(wholeDay.latest - wholeDay.earliest == 1439)
    #expect(columns[8].presence(at: 2) == .unreadable)
    #expect(columns[9].presence(at: 2) == .saidUnknown)
  }

  @Test func aColumnThatIsNotThereIsAbsentAndSoAreCellsThatTheirSourceDoesNotHave() throws {
    var export = SmallExport()
    try export.add("children", ["id"], [["C1"]])
    try export.add("stays", ["id", "child", "start"], [["S1", "C1", "01/01/2026"]])
    let other = export.builder.addSource(CaseSource(file: "more.csv"))
    export.builder.declare(entity: 3, completeness: .all, supplied: [6])
    export.builder.beginRow(
      entity: 3, source: other, row: 9,
      supplied: SmallExport.dictionary.entities[3].fields.map { ["id", "child", "team"].contains($0.name) })
    export.builder.set(0, text: "S2")
    export.builder.set(1, text: "C1")
    let table = try #require(export.builder.finish().table("stay"))
    #expect(table.columns[7].isSupplied == false)
    #expect(table.columns[7].presence(at: 0) == .columnAbsent)
    #expect(table.columns[2].presence(at: 1) == .columnAbsent)
    #expect([0, 1].map { table.columns[6].presence(at: $0) } == [.columnAbsent, .blank])
    #expect(table.origins.numbers == [2, 9])
  }

  @Test func anAssumptionFillsAbsentCellsOnlyAndIsRecorded() throws {
    var export = SmallExport()
    try export.add("children", ["id"], [["C1"]])
    try export.add("stays", ["id", "child", "kind"], [["S1", "C1", ""], ["S2", "C1", "U6"]])
    export.builder.assume(entity: 3, field: 7, text: "yes", statement: "a stay is taken to be open")
    export.builder.assume(entity: 3, field: 4, text: "U1", statement: "never needed")
    export.builder.assume(entity: 0, field: 2, text: "01/01/2026", statement: "of an empty table")
    let tables = export.builder.finish()
    let table = try #require(tables.table("stay"))
    #expect([0, 1].map { table.columns[7].code(at: $0) } == [1, 1])
    #expect(table.columns[4].presence(at: 0) == .blank)
    #expect(
      tables.assumptions == [
        CaseAssumption(entity: "stays", field: "open", statement: "a stay is taken to be open")
      ])
  }
}
