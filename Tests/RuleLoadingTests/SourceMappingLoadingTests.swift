import _PlumblineTestSupport
import CaseModel
import Chronology
import Diagnostics
import RuleLoading
import Testing
import YAMLSyntax

@Suite struct SourceMappingLoadingTests {
  private static let dictionary = DataDictionary(entities: [
    Entity(
      name: "child", plural: "children",
      fields: [
        Field(name: "id", type: .identifier), Field(name: "born", type: .date),
        Field(name: "sex", type: .code(["female", "male"])),
      ]),
    Entity(
      name: "visit", plural: "visits",
      fields: [
        Field(name: "id", type: .identifier), Field(name: "child", type: .reference(to: "child")),
        Field(name: "date", type: .date), Field(name: "seen", type: .yesNo),
        Field(name: "worker", type: .label),
        Field(name: "ended", type: .date, blankIsAnswer: true),
      ], happensOn: "date"),
    Entity(
      name: "walk", plural: "walks",
      fields: [
        Field(name: "id", type: .identifier), Field(name: "child", type: .reference(to: "child")),
        Field(name: "start", type: .date),
      ], startsOn: "start"),
  ])

  private func load(_ text: MarkedText) -> (mappings: [SourceMapping], diagnostics: [Diagnostic]) {
    let parsed = parseYAML(text.bytes, file: "f")
    #expect(parsed.diagnostics.isEmpty)
    return loadSourceMappings([(name: "f", documents: parsed.documents)], dictionary: Self.dictionary)
  }

  @Test func everyPartOfAMappingIsRead() throws {
    let (mappings, diagnostics) = load(
      """
      source: ours
      means: our export
      shows: [visits]
      cannot show: what was said
      headings:
        Person: [Person No]
      spellings:
        child: {sex: {F: female, not stated: not known}}
      every table gives:
        child: {combine: yes, fields: {id: Person, sex: Sex}}
      tables:
        Contacts 2024:
          also called: [vis]
          gives:
            visit:
              complete: latest only
              only if: [When, {any of: [A, B]}]
              unless: {Age: below 0, State: closed}
              fields:
                id: {made of: [Person, When]}
                child: Person
                date: {from: When, because: it is so}
                seen: {from: Missed, as: opposite, values: {maybe: blank}, otherwise: not known}
                worker:
                  from: [{from: Name, as: reference}, Team]
              assumes:
                ended: {value: blank, because: it never ends}
      tables not read: {Notes: nobody reads them}
      columns not read: {Colour: no rule asks}
      """)
    #expect(diagnostics.isEmpty)
    let mapping = try #require(mappings.first)
    #expect(mapping.name == "ours" && mapping.means == "our export")
    #expect(mapping.shows == ["visits"] && mapping.cannotShow == ["what was said"])
    #expect(mapping.tablesNotRead == [NotRead(heading: Heading("Notes"), because: "nobody reads them")])
    #expect(mapping.columnsNotRead.map(\.because) == ["no rule asks"])
    let person = Heading("Person", alsoCalled: ["Person No"])
    #expect(person.keys == ["person", "personno"])
    let table = try #require(mapping.tables.first)
    #expect(table.heading.keys == ["contacts2024", "vis"])
    #expect(table.needs == [person])
    #expect(table.gives.map(\.entity) == [1, 0])
    #expect(table.gives[1].isCombined)
    let visit = table.gives[0]
    #expect(visit.completeness == .latestOnly)
    #expect(
      visit.conditions == [
        CellCondition(headings: [Heading("When")], test: .isFilled, isWanted: true),
        CellCondition(headings: [Heading("A"), Heading("B")], test: .isFilled, isWanted: true),
        CellCondition(headings: [Heading("Age")], test: .isBelow(0), isWanted: false),
        CellCondition(headings: [Heading("State")], test: .agrees(withOneOf: ["closed"]), isWanted: false),
      ])
    #expect(visit.fields.map(\.field) == [0, 1, 2, 3, 4])
    #expect(visit.fields[0].sources[0].headings == [person, Heading("When")])
    #expect(visit.fields[2].because == "it is so")
    #expect(visit.fields[4].sources.map(\.treatment) == [.reference("worker"), .asItIs])
    #expect(visit.assumptions == [MappedAssumption(field: 5, value: "", because: "it never ends")])
    let seen = try #require(visit.fields[3].sources[0].spellings)
    func meaning(_ text: String, _ spellings: CodeSpellings) -> CodeSpellings.Meaning? {
      let bytes = Array(text.utf8)
      return spellings.meaning(of: bytes.span, from: 0, to: bytes.count)
    }
    #expect(meaning("Y", seen) == .code(0))
    #expect(meaning("no", seen) == .code(1))
    #expect(meaning("Maybe", seen) == .notRecorded(.blank))
    #expect(meaning("what", seen) == .notRecorded(.saidUnknown))
    let sex = try #require(table.gives[1].fields[1].sources[0].spellings)
    #expect(meaning("b) F", sex) == .code(0))
    #expect(meaning("Not stated", sex) == .notRecorded(.saidUnknown))
    #expect(meaning("X", sex) == nil)
  }

  @Test func howCompleteATableIsIsReadInFourWords() {
    let cases: [(String, Completeness?)] = [
      ("all", .all), ("latest only", .latestOnly), ("last 6 months", .months(6)),
      ("since 01/04/2024", CivilDay(year: 2024, month: 4, day: 1).map { .since($0) }), ("last 0 months", nil),
      ("since 31/02/2024", nil), ("most", nil),
    ]
    for (words, expected) in cases {
      let (mappings, diagnostics) = load(
        MarkedText(
          "source: a\nmeans: b\ntables:\n  V: {gives: {visit: {complete: \(words), fields: {child: C}}}}"))
      #expect(mappings.first?.tables.first?.gives.first?.completeness == expected, "\(words)")
      #expect(diagnostics.isEmpty == (expected != nil), "\(words)")
    }
  }

  @Test func conditionsAskForWordsForOthersAndForRunsOfRows() throws {
    let (mappings, diagnostics) = load(
      """
      source: a
      means: b
      tables:
        V:
          needs: [C]
          gives:
            walk:
              only if: [Code, {Kind: [A, b c]}]
              unless: {Why: other than X1}
              runs: {begin: {Kind: S}, stop: {Why: other than X1}}
              fields: {child: C, start: From}
          last year gives:
            visit: {fields: {child: C}}
      """)
    #expect(diagnostics.isEmpty)
    let tables = try #require(mappings.first?.tables)
    #expect(tables.map(\.isLastYears) == [false, true])
    #expect(tables.map { $0.needs.map(\.name) } == [["C"], ["C"]])
    #expect(tables.map { $0.gives.map(\.entity) } == [[2], [1]])
    let stay = tables[0].gives[0]
    #expect(
      stay.conditions == [
        CellCondition(headings: [Heading("Code")], test: .isFilled, isWanted: true),
        CellCondition(headings: [Heading("Kind")], test: .agrees(withOneOf: ["a", "bc"]), isWanted: true),
        CellCondition(headings: [Heading("Why")], test: .isOther(than: ["x1"]), isWanted: false),
      ])
    #expect(stay.runs?.begins.map(\.test) == [.agrees(withOneOf: ["s"])])
    #expect(stay.runs?.stops.map(\.test) == [.isOther(than: ["x1"])])
  }

  @Test func whereTheExtractDateStandsIsRead() throws {
    let text = "source: a\nmeans: b\ntables: {}\nextract date: {table: T, column: When, usually: "
    let read = try #require(load(MarkedText(text + "29/02}")).mappings.first?.extractDate)
    #expect(read.table.name == "T" && read.column.name == "When")
    #expect(read.usual == MappedExtractDate.Usual(day: 29, month: 2))
    #expect(load(MarkedText(text + "31/04}")).diagnostics.map(\.code) == [.wrongKind])
    let partial = load("source: a\nmeans: b\ntables: {}\nextract date: {table: T}")
    #expect(partial.diagnostics.map(\.code) == [.missingKey])
  }

  @Test func rowsOfWhatHasNoStartCannotRunOn() {
    let text: MarkedText = """
      source: a
      means: b
      tables:
        V: {gives: {visit: {runs: 1️⃣{begin: {K: S}}1️⃣, fields: {child: C}}}}
        W: {gives: {walk: {runs: 2️⃣{stop: {K: S}}2️⃣, fields: {child: C}}}}
      """
    let found = load(text).diagnostics
    #expect(found.map(\.code) == [.wrongKind, .missingKey])
    #expect(found.map(\.place) == [text.place(1, in: "f"), text.place(2, in: "f")])
  }

  @Test func everyMistakeIsReportedInOneGo() {
    let text: MarkedText = """
      source: ours
      means: x
      1️⃣cant show1️⃣: y
      spellings:
        2️⃣chidl2️⃣: {sex: {F: female}}
        child: {sex: {F: 3️⃣femal3️⃣}}
      tables:
        T:
          gives:
            visit:
              fields:
                4️⃣dat4️⃣: When
                seen: 5️⃣{values: {a: yes}}5️⃣
                date: {from: When, as: 6️⃣opposite6️⃣}
                worker: {from: W, values: {a: 7️⃣b7️⃣}}
              unless: {Age: 8️⃣below zero8️⃣}
              assumes:
                seen: 9️⃣{value: perhaps, because: no}9️⃣
      """
    let (mappings, diagnostics) = load(text)
    #expect(mappings.isEmpty)
    let codes: [DiagnosticCode] = [
      .unknownKey, .unknownName, .unknownName, .unknownName, .missingKey, .wrongKind, .wrongKind, .wrongKind,
      .wrongKind,
    ]
    for (marker, code) in codes.enumerated() {
      let found = diagnostics.filter { $0.place == text.place(marker + 1, in: "f") }
      #expect(found.map(\.code) == [code], "at marker \(marker + 1)")
    }
    #expect(diagnostics.count == 9)
    #expect(diagnostics.filter { $0.help?.contains("did you mean") == true }.count == 4)
  }

  @Test func tablesMayBeOneForEachEntity() {
    let text: MarkedText =
      "source: a\nmeans: b\nspellings: {child: {sex: {F: female}}}\ntables: one for each entity"
    let tables = load(text).mappings.first?.tables ?? []
    #expect(tables.map(\.heading.keys) == [["children", "child"], ["visits", "visit"], ["walks", "walk"]])
    #expect(tables.map { $0.needs.map(\.name) } == [["id"], ["child"], ["child"]])
    #expect(
      tables.first?.gives.first?.fields.map { $0.sources[0].headings[0].name } == ["id", "born", "sex"])
    #expect(tables.first?.gives.first?.fields[2].sources[0].spellings != nil)
    #expect(load("source: a\nmeans: b\ntables: one each").diagnostics.map(\.code) == [.wrongKind])
    #expect(
      load("source: a\nmeans: b\ntables: {}\n---\nsource: a\nmeans: c\ntables: {}").diagnostics.map(\.code)
        == [.nameTwice])
  }

  @Test func theShippedMappingsAreSound() throws {
    func files(_ folder: String) throws -> [(name: String, documents: [YAMLDocument])] {
      try Checkout.files(in: folder, ending: ".yaml").map { name in
        let parsed = parseYAML(try #require(Checkout.bytes(of: folder + "/" + name)), file: name)
        #expect(parsed.diagnostics.isEmpty)
        return (name, parsed.documents)
      }
    }
    let dictionary = loadDictionary(try files("Rules/dictionary")).dictionary
    let (mappings, diagnostics) = loadSourceMappings(try files("Rules/sources"), dictionary: dictionary)
    #expect(diagnostics.isEmpty)
    #expect(mappings.map(\.name).contains("annex-a") && mappings.map(\.name).contains("tables"))
    for mapping in mappings {
      #expect(
        !mapping.means.isEmpty && !mapping.shows.isEmpty && !mapping.cannotShow.isEmpty, "\(mapping.name)")
      for table in mapping.tables {
        #expect(!table.gives.isEmpty && !table.needs.isEmpty, "\(mapping.name): \(table.heading.name)")
      }
    }
  }

  @Test func theExampleInTheDocumentationIsAMapping() throws {
    let page = String(decoding: try #require(Checkout.bytes(of: "Rules/sources/README.md")), as: UTF8.self)
    let example = try #require(
      page.split(separator: "```yaml\n").dropFirst().first?.split(separator: "```").first)
    let parsed = parseYAML(Array(example.utf8), file: "README.md")
    #expect(parsed.diagnostics.isEmpty)
    let words = Checkout.files(in: "Rules/dictionary", ending: ".yaml").map { name in
      (name, parseYAML(Checkout.bytes(of: "Rules/dictionary/" + name) ?? [], file: name).documents)
    }
    let dictionary = loadDictionary(words).dictionary
    let (mappings, diagnostics) = loadSourceMappings(
      [("README.md", parsed.documents)], dictionary: dictionary)
    #expect(diagnostics.isEmpty)
    #expect(mappings.first?.tables.first?.gives.count == 2)
  }
}
