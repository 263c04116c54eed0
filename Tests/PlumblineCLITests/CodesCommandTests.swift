import _PlumblineTestSupport
import Testing

/// `codes`, and `rules lint` for other programs.
@Suite struct CodesCommandTests {
  @Test func theListHasALineForEach() throws {
    let run = try ProgramRun(["codes"])
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.contains("\n  PL0225  A citation that the law book does not hold\n"))
    #expect(run.output.matches(of: /(?m)^  PL\d{4}  \S/).count > 90)
  }

  @Test(arguments: ["PL0225", "pl0225"]) func onePage(code: String) throws {
    let run = try ProgramRun(["codes", code], in: "/")
    #expect(run.status == 0)
    #expect(run.errors == "")
    for words in [
      "PL0225: A citation that the law book does not hold\n", "What it means\n", "Why it matters\n",
      "For example\n", "'plumbline rules lint Rules' says\n", "error[PL0225]: the law book holds no",
      "How to mend it\n",
    ] { #expect(run.output.contains(words), "\(words)") }
  }

  @Test(arguments: [("PL0252", "did you mean 'PL0202'?"), ("quotes", "'plumbline codes' lists them all")])
  func aCodeThatIsNot(code: String, help: String) throws {
    let run = try ProgramRun(["codes", code])
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors == "no code goes by '\(code)'; \(help)\n")
  }

  @Test(arguments: ["json", "sarif"]) func lintForOtherPrograms(format: String) throws {
    let folder = try TemporaryFolder()
    try folder.copy(Checkout.root + "/Rules/sources", to: "Rules/sources")
    let run = try ProgramRun(["rules", "lint", folder("Rules"), "--format", format])
    #expect(run.status == 2)
    #expect(run.output.hasPrefix("{\n") && run.output.hasSuffix("}\n"))
    #expect(run.output.contains("\"PL0212\"") && run.output.contains("sources/annex-a.yaml"))
    // A person still reads it on standard error.
    #expect(run.errors == (try ProgramRun(["rules", "lint", folder("Rules")])).errors)
    #expect(run.errors.contains("dictionary: error[PL0212]"))
  }

  @Test func lintInAFormatThatIsNot() throws {
    let run = try ProgramRun(["rules", "lint", "--format", "xml"])
    #expect(run.status == 2)
    #expect(run.errors.contains("'xml' is no format; known here: text, json, sarif"))
  }
}
