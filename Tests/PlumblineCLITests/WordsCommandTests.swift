import _PlumblineTestSupport
import Foundation
import Testing

/// `rules words`: what a rule writer may say.
@Suite struct WordsCommandTests {
  @Test func everyKindStandsInALine() throws {
    let run = try ProgramRun(["rules", "words"])
    #expect(run.status == 0)
    #expect(run.errors == "")
    for name in ["protection plan, protection plans: ", "child, children: ", "placement, placements: "] {
      #expect(run.output.contains("\n  \(name)"), "\(name)")
    }
    let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("; belongs to: child, care period"))
    #expect(run.output.contains("\n  remote visits (yes or no)\n"))
    #expect(run.output.contains("\n  vague phrases\n"))
  }

  @Test(arguments: [["placement"], ["placements"], ["Placement"]])
  func aKindByEitherName(name: [String]) throws {
    let run = try ProgramRun(["rules", "words"] + name)
    #expect(run.status == 0)
    let lines = Set(run.output.split(separator: "\n"))
    #expect(run.output.hasPrefix("placement, several: placements\n"))
    #expect(lines.contains("  belongs to: child, care period"))
    #expect(lines.contains("  starts on 'start', ends on 'end'"))
    #expect(run.output.contains("a date; blank means: still living there ["))
    #expect(run.output.contains("  yes or no") || run.output.contains("yes or no; in an example usually no"))
    #expect(lines.contains("  short break: legal status is one of [V3, V4]"))
  }

  /// A name of two words need not stand in quotation marks.
  @Test func aNameOfTwoWords() throws {
    let run = try ProgramRun(["rules", "words", "protection", "visit"])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("protection visit, several: protection visits\n"))
    #expect(try ProgramRun(["rules", "words", "protection visit"]).output == run.output)
  }

  @Test func aNameThatIsNone() throws {
    let run = try ProgramRun(["rules", "words", "protecton", "visit"])
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(
      run.errors
        == "no kind of record or list of codes goes by 'protecton visit'; did you mean 'protection visit'?\n")
  }

  @Test func aCouncilsOwnWordsAreAmongThem() throws {
    let folder = try TemporaryFolder()
    try folder.write("council: Ours\n", to: "ours/council.yaml")
    try folder.write(
      """
      entity: core group meeting
      plural: core group meetings
      means: a meeting of the core group
      happens: date
      fields:
        id: identifier
        child: reference to child
        date: date
        reason: {one of: [routine, urgent], blank means: nothing special, unknown words: [see note]}
      ---
      entity: referral
      conditions:
        from the police: source is police

      """, to: "ours/dictionary/core-groups.yaml")
    let run = try ProgramRun(["rules", "words", "core group meetings", "--council", folder("ours")])
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output == """
        core group meeting, several: core group meetings
          a meeting of the core group
          belongs to: child
          happens on 'date'

        Fields, with the export formats that have them
          id      an identifier [tables]
          child   which child it belongs to [tables]
          date    a date [tables]
          reason  one of: routine, urgent; blank means: nothing special; not known is also written: see note
                  [tables]

        """)
    let referral = try ProgramRun(["rules", "words", "referral", "--council", folder("ours")])
    #expect(referral.output.hasSuffix("  from the police: source is police\n"))
    #expect(try ProgramRun(["rules", "words", "core group meetings"]).status == 2)
  }

  @Test func asJSON() throws {
    let run = try ProgramRun(["rules", "words", "placement", "--format", "json"])
    #expect(run.status == 0)
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(Set(document.keys) == ["format", "tool", "kinds", "lists", "phrases", "figures"])
    #expect((document["format"] as? [String: String]) == ["name": "plumbline-words", "version": "1.0"])
    let kinds = try #require(document["kinds"] as? [[String: Any]])
    #expect(kinds.map { $0["name"] as? String } == ["placement"])
    let fields = try #require(kinds[0]["fields"] as? [[String: Any]])
    let end = try #require(fields.first { $0["name"] as? String == "end" })
    #expect(end["type"] as? String == "date")
    #expect(end["blankMeans"] as? String == "still living there")
    #expect((end["exports"] as? [String])?.contains("tables") == true)
    let child = try #require(fields.first { $0["name"] as? String == "child" })
    #expect(child["refersTo"] as? String == "child")
    let whole = try ProgramRun(["rules", "words", "--format", "json"])
    let all = try #require(
      try JSONSerialization.jsonObject(with: Data(whole.output.utf8)) as? [String: Any])
    #expect((all["kinds"] as? [Any])?.count ?? 0 > 20)
    #expect((all["lists"] as? [Any])?.isEmpty == false)
  }

  @Test func aListOfCodes() throws {
    let run = try ProgramRun(["rules", "words", "foster placements"])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("foster placements, a list of codes\n"))
  }
}
