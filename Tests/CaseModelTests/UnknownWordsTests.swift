import CaseModel
import Testing

/// What a cell of free words says of itself: that nothing is known, or where it is kept.
@Suite struct UnknownWordsTests {
  /// What becomes of a text in a label, a label with words of its own, and a text.
  private func presence(of text: String) throws -> [Presence] {
    let entity = Entity(
      name: "note", plural: "notes",
      fields: [
        Field(name: "id", type: .identifier), Field(name: "worker", type: .label),
        Field(name: "reason", type: .label, unknownWords: ["see case note", "NK"]),
        Field(name: "text", type: .text, unknownWords: ["see case note"]),
      ])
    var builder = CaseTablesBuilder(dictionary: DataDictionary(entities: [entity]), mapping: "test")
    let source = builder.addSource(CaseSource(file: "notes.csv"))
    builder.declare(entity: 0, completeness: .all, supplied: [0, 1, 2, 3])
    builder.beginRow(entity: 0, source: source, row: 2)
    _ = builder.set(0, text: "N1")
    return [1, 2, 3].map { builder.set($0, text: text) }
  }

  @Test(arguments: ["not known", "Unknown", "N/A", " not recorded ", "#N/A", "n/k"])
  func inEveryFieldSomeWordsSayIt(text: String) throws {
    #expect(try presence(of: text) == [.saidUnknown, .saidUnknown, .saidUnknown])
  }

  @Test(arguments: ["NK", "nk", "N.K."])
  func twoLettersMayBeSomebodysInitials(text: String) throws {
    #expect(try presence(of: text) == [.recorded, .saidUnknown, .saidUnknown])
  }

  @Test(arguments: ["See case note", "see  case-note"])
  func aFieldHasWordsOfItsOwn(text: String) throws {
    #expect(try presence(of: text) == [.recorded, .saidUnknown, .saidUnknown])
  }

  @Test(arguments: ["child did not wish it", "not known to the school", "see case note of Tuesday", "NKT"])
  func wordsAmongOthersSaySomethingElse(text: String) throws {
    #expect(try presence(of: text) == [.recorded, .recorded, .recorded])
  }

  /// What becomes of a text in a date.
  private func presence(ofDate text: String) -> Presence {
    Field(name: "date", type: .date).presence(ofCell: text)
  }

  @Test(arguments: ["ZZ/ZZ/ZZZZ", "zz/05/2019", "01/01/ZZZZ", "zz/zz/2019"])
  func lettersZSayWhichPartOfADateIsNotKnown(text: String) {
    #expect(presence(ofDate: text) == .saidUnknown)
  }

  @Test(arguments: ["zz", "Z1/05/2019", "1z/05/2019", "ZZ-05-2019", "ZZ/05/19", "31/02/2019", "zz/05/201z"])
  func otherLettersInADateSayNothing(text: String) {
    #expect(presence(ofDate: text) == .unreadable)
  }

  @Test func aWholeDateIsRead() {
    #expect(presence(ofDate: "01/05/2019") == .recorded)
  }
}
