import _PlumblineTestSupport
import CaseModel
import Diagnostics
import RuleLoading
import RuleModel
import Testing
import YAMLSyntax

@Suite struct DictionaryLoadingTests {
  private func load(
    _ text: MarkedText
  ) -> (dictionary: DataDictionary, conditions: [NamedCondition], diagnostics: [Diagnostic]) {
    let parsed = parseYAML(text.bytes, file: "f")
    #expect(parsed.diagnostics.isEmpty)
    return loadDictionary([(name: "f", documents: parsed.documents)])
  }

  @Test func anEntityIsReadWithItsFieldsOfEveryKind() throws {
    let (dictionary, conditions, diagnostics) = load(
      """
      entity: child
      plural: children
      fields:
        id: identifier
        date of birth: {type: date, private: yes}
      ---
      entity: meeting
      plural: meetings
      means: people around a table
      happens: date
      records: written up
      fields:
        id: identifier
        child: reference to child
        date: date
        called: date and time
        written up: {type: date, blank means: not known}
        closed: {type: date, blank means: still open}
        held: yes or no
        kind: [first, later]
        decision: {one of: [act, wait], unknown words: [see note]}
        people: number
        chair: label
        notes: text
      usual:
        held: yes
        kind: later
        date: 05/01/2026
      conditions:
        took place: held
        late: date after called
      """)
    #expect(diagnostics.isEmpty)
    let meeting = try #require(dictionary["meetings"])
    #expect(
      meeting.fields.map(\.type) == [
        .identifier, .reference(to: "child"), .date, .moment, .date, .date, .yesNo,
        .code(["first", "later"]), .code(["act", "wait"]), .number, .label, .text,
      ])
    #expect(meeting.fields.filter(\.isPrivate).map(\.name) == ["notes"])
    #expect(meeting.fields.filter(\.blankIsAnswer).map(\.name) == ["closed"])
    #expect(meeting.fields[8].unknownWords == ["see note"])
    #expect(meeting.means == "people around a table")
    #expect(meeting.happensOn == "date")
    #expect(meeting.recordedOn == "written up")
    #expect(meeting.startsOn == nil)
    #expect(meeting.usualRow == ["held": "yes", "kind": "later", "date": "05/01/2026"])
    #expect(dictionary["child"]?.fields[1].isPrivate == true)
    #expect(conditions.map(\.name.text) == ["took place", "late"])
    #expect(conditions.map(\.entity) == ["meeting", "meeting"])
    #expect(conditions.last?.expression.text == "date after called")
    #expect(conditions.last?.expression.place == .text(file: "f", line: 31, column: 9, length: 17))
  }

  @Test func everyMistakeIsReportedInOneGo() {
    let text: MarkedText = """
      entity: visit
      plural: visits
      1️⃣mean1️⃣: x
      happens: 2️⃣day2️⃣
      fields:
        id: identifier
        date: 3️⃣dat3️⃣
        child: 4️⃣reference to chlid4️⃣
        kind: 5️⃣[]
        mode: [a, 6️⃣a6️⃣]
        held: 7️⃣{private: yes}7️⃣
        on: date
      usual:
        8️⃣modes8️⃣: a
        on: 9️⃣31/02/20259️⃣
      ---
      entity: child
      plural: children
      fields:
        id: identifier
      """
    let diagnostics = load(text).diagnostics
    let expected: [(Int, DiagnosticCode)] = [
      (1, .unknownKey), (2, .unknownName), (3, .unknownName), (4, .unknownName), (6, .nameTwice),
      (8, .unknownName), (9, .wrongKind),
    ]
    for (marker, code) in expected {
      let found = diagnostics.filter { $0.place == text.place(marker, in: "f") }
      #expect(found.map(\.code) == [code], "at marker \(marker)")
    }
    #expect(diagnostics.count == 9)
    #expect(diagnostics.filter { $0.code == .missingKey }.count == 1)
    #expect(diagnostics.first { $0.code == .unknownKey }?.help == "did you mean 'means'?")
    #expect(diagnostics.contains { $0.help == "did you mean 'date'?" })
    #expect(diagnostics.contains { $0.help == "did you mean 'child'?" })
  }

  @Test func aNameIsGivenOnceAndReferencesDoNotGoRound() {
    let text: MarkedText = """
      1️⃣entity: a
      plural: as
      fields: {b: reference to b}
      ---
      2️⃣entity: b
      plural: bs
      fields: {a: reference to a}
      ---
      3️⃣entity: c
      plural: as
      fields: {id: identifier}
      ---
      entity: d
      """
    let diagnostics = load(text).diagnostics
    #expect(
      Set(diagnostics.map(\.code)) == [.circularReference, .nameTwice, .missingKey])
    #expect(diagnostics.filter { $0.code == .circularReference }.count == 2)
    #expect(diagnostics.first { $0.code == .nameTwice }?.message == "there is already an entity called 'as'")
  }

  @Test func theShippedDictionaryIsSound() throws {
    var files: [(name: String, documents: [YAMLDocument])] = []
    for name in Checkout.files(in: "Rules/dictionary", ending: ".yaml") {
      let bytes = try #require(Checkout.bytes(of: "Rules/dictionary/" + name))
      let parsed = parseYAML(bytes, file: name)
      #expect(parsed.diagnostics.isEmpty)
      files.append((name, parsed.documents))
    }
    let (dictionary, conditions, diagnostics) = loadDictionary(files)
    #expect(diagnostics.isEmpty)
    #expect(dictionary.entities.count >= 25)
    #expect(conditions.contains { $0.entity == "placement" && $0.name.text == "short break" })
    for (position, entity) in dictionary.entities.enumerated() {
      #expect(dictionary.pathToChild(from: position) != nil, "\(entity.name) leads to no child")
      let isLineOfReturn = entity.plural.contains("returned ")
      #expect(entity.means != "", "\(entity.name)")
      #expect((entity.identifierIndex == nil) == isLineOfReturn, "\(entity.name)")
    }
  }
}
