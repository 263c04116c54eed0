import _PlumblineTestSupport
import Testing

/// `rules schema`: what editors complete and check by.
@Suite struct SchemaCommandTests {
  @Test func aSchemaIsPrinted() throws {
    let run = try ProgramRun(["rules", "schema", "law"])
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n"))
    #expect(try EditorSchema(run.output).definition("instrument") != nil)
  }

  @Test func allOfThemAreWritten() throws {
    let folder = try TemporaryFolder()
    let run = try ProgramRun(["rules", "schema", "--output", folder("schemas")])
    #expect(run.status == 0)
    #expect(folder.names(in: "schemas").count == 10)
    #expect(run.output.contains("\"\(folder("schemas"))/rules.json\": ["))
    for name in folder.names(in: "schemas") { _ = try EditorSchema(folder.text(of: "schemas/" + name)) }
  }

  @Test func aCouncilsNamesAreAmongThem() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      instrument: Our manual
      title: Our practice manual
      force: local
      provisions:
        chapter 4: {says: A child is seen within five working days., confidence: LP}
      """, to: "ours/law/manual.yaml")
    let run = try ProgramRun(["rules", "schema", "--council", folder("ours")])
    #expect(run.status == 0)
    #expect(run.output.contains("\"Our manual chapter 4\""))
  }

  @Test func aKindThatIsNone() throws {
    let run = try ProgramRun(["rules", "schema", "lawe"])
    #expect(run.status == 2)
    #expect(run.errors.contains("'lawe' is no kind of file; known here: rules, law, "))
  }
}
