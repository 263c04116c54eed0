import _PlumblineTestSupport
import Foundation
import Testing

/// Mistakes in a folder of rules: all of them said in one run, with their place, and the other rules run.
@Suite struct RuleMistakesTests {
  /// A mistake made in a rule, and what is said of it.
  struct Mistake: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var from: String
    var to: String
    var says: [String]

    init(_ name: String, _ from: String, _ to: String, says: [String]) {
      (testDescription, self.from, self.to, self.says) = (name, from, to, says)
    }
  }

  static let broken = "statute/children-in-care/cla-review-interval.yaml"

  static let mistakes = [
    Mistake(
      "an unknown key", "\nseverity: ", "\nseverty: ",
      says: [":5:1: error[PL0201]: 'severty' is not a key of a rule", "did you mean 'severity'?"]),
    Mistake(
      "a missing key", "\nseverity: moderate", "",
      says: [":1:1: error[PL0202]: a rule needs the key 'severity'"]),
    Mistake(
      "a list for a word", "\nseverity: moderate", "\nseverity: [moderate]",
      says: [":5:11: error[PL0203]: a list stands here, where a severity is wanted"]),
    Mistake(
      "a word that is no severity", "\nseverity: moderate", "\nseverity: moderat",
      says: [":5:11: error[PL", "did you mean 'moderate'?"]),
    Mistake(
      "a key twice", "\nseverity: moderate", "\nseverity: moderate\nseverity: serious",
      says: [":6:1: error[PL0107]: the key 'severity' stands twice in this map, first on line 5"]),
    Mistake(
      "an anchor and an alias", "\nseverity: moderate", "\nseverity: &it moderate\ngrace: *it",
      says: [":5:11: error[PL0109]: '&it' is an anchor", ":6:8: error[PL0109]: '*it' is an alias"]),
    Mistake(
      "too deep", "\nseverity: moderate", "\nseverity: " + String(repeating: "[", count: 50),
      says: ["error[PL0105]: lists and maps stand more than 32 deep"]),
    Mistake("a tab", "\nseverity: ", "\n\tseverity: ", says: [":5:1: error[PL0111]: a tab stands"]),
    Mistake(
      "no colon", "\nseverity: ", "\nseverity ", says: [":5:1: error[PL", "has no key with a ':' after it"]),
    Mistake(
      "an open quote", "\nseverity: ", "\nseverity: \"",
      says: [":5:11: error[PL0115]: the quote that opens here"]),
    Mistake(
      "an unknown entity", "each care period", "each care peroid",
      says: ["error[PL0221]: 'care peroid' is no entity", "did you mean 'care period'?"]),
    Mistake(
      "an unknown condition", "\nthat count if: took place", "\nthat count if: took plase",
      says: ["error[PL0221]", "did you mean 'took place'?"]),
    Mistake(
      "a law that is not in the book", "[CPR 2010 reg 33(1)", "[CPR 2010 reg 333(1)",
      says: ["error[PL0225]: the law book holds no 'CPR 2010 reg 333(1)'", "did you mean"]),
    Mistake(
      "a condition misspelt in its second word", "\nthat count if: took place",
      "\nthat count if: child tok part",
      says: [":16: error[PL0221]: 'child tok part' is not known here\n", "did you mean 'child took part'?"]),
    Mistake(
      "the first of several by another name", "  - first review: within", "  - first visit: within",
      says: [
        "error[PL0221]: 'first visit' is not known here\n",
        "what is looked for gives it its name: write 'first review'",
      ]),
    Mistake(
      "the first of several by no name", "  - first review: within", "  - first: within",
      says: ["error[PL0221]: 'first' is not known here\n", "write 'first review'"]),
    Mistake(
      "the first of several misspelt", "  - first review: within", "  - first reveiw: within",
      says: ["error[PL0221]: 'first reveiw' is not known here\n", "did you mean 'first review'?"]),
    Mistake(
      "one of several, and nothing asked of it", "\nthat count if: took place",
      "\nthat count if: first placement",
      says: [
        "error[PL0221]: 'first placement' is not known here\n",
        "write 'first placement has …', or 'first placement where … has …'",
      ]),
    Mistake(
      "a kind of day that is none", "\nthat count if: took place", "\nthat count if: date is on a sunday",
      says: [
        "say how the date compares: 'before', 'after', 'on or before' or 'on or after'",
        "or ask 'is on a weekend' or 'is on a working day'",
      ]),
    Mistake(
      "an end that is none", "18th birthday]", "18th birthdy]",
      says: ["error[PL0221]: '18th birthdy' is not a field of care period", "did you mean '18th birthday'?"]),
    Mistake(
      "a misspelt placeholder", "\"{Quantity} {child|children} in care",
      "\"{Quantty} {child|children} in care",
      says: [
        ":13: error[PL0402]: nothing is known to put in the place of {Quantty} in 'improve'",
        "did you mean 'Quantity'?",
      ]),
    Mistake(
      "a key of another kind", "\nseverity: ", "\nrecorded on: start\nseverity: ",
      says: [
        ":5:1: error[PL0403]: 'recorded on' says nothing beside 'how soon'",
        "it belongs to a rule with 'recorded'",
      ]),
    Mistake(
      "no length of time", "every 3 months", "every 3 moons",
      says: ["error[PL0226]: '3 moons' is no length of time"]),
  ]

  /// A copy of the shipped rules and an export, and the text of the rule that mistakes are made in.
  private func folder() throws -> (folder: TemporaryFolder, text: String) {
    let folder = try SmallExport.folder()
    try folder.copy(Checkout.root + "/Rules", to: "Rules")
    return (folder, folder.text(of: "Rules/" + Self.broken))
  }

  private func check(_ folder: TemporaryFolder) throws -> ProgramRun {
    try ProgramRun([
      "check", folder("export"), "--as-at", SmallExport.asAt, "--rules", folder("Rules"), "--output",
      folder("report"),
    ])
  }

  @Test(arguments: mistakes)
  func isSaidWithItsPlaceAndTheOtherRulesRun(_ mistake: Mistake) throws {
    let (folder, text) = try folder()
    let mistaken = text.replacing(mistake.from, with: mistake.to, maxReplacements: 1)
    #expect(mistaken != text)
    try folder.write(mistaken, to: "Rules/" + Self.broken)
    let run = try check(folder)
    #expect(!run.isCrash)
    #expect(run.errors.contains(Self.broken + ":"))
    for words in mistake.says { #expect(run.errors.contains(words), "\(words)") }
    // The others run as if nothing were wrong.
    #expect(run.output.contains("3 of 4 done in time [cla-visit-interval]"))
    #expect(folder.names(in: "report") == ReportFilesTests.all)
    #expect(run.status == 2)

    let lint = try ProgramRun(["rules", "lint", "--rules", folder("Rules")])
    #expect(lint.status == 2)
    #expect(lint.errors.contains(Self.broken + ":"))
  }

  @Test func aRuleThatIsLeftOutIsAmongThoseNotRun() throws {
    let (folder, text) = try folder()
    try folder.write(text.replacing("\nseverity: ", with: "\nseverty: "), to: "Rules/" + Self.broken)
    let run = try check(folder)
    let findings = try Findings(folder)
    let because = "has a mistake: see \(Self.broken):1:1"
    #expect(findings.notRun.first?.rule == "cla-review-interval")
    #expect(findings.notRun.first?.because == [because])
    #expect(findings.notRun.count == RulesCommandTests.shipped.count - 2)
    let asks = "Is every looked-after child's case reviewed"
    #expect(run.output.contains(asks))
    let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("The rule \(because)."))
    let page = folder.text(of: "report/report.html")
    let list = try #require(page.firstMatch(of: /id="not-run">(?s:.*?)<\/ul>/)).0
    #expect(list.contains(asks.replacing("'", with: "&#39;")))
    #expect(list.contains("The rule \(because)."))
    // Where only sound rules were asked for, nothing is missing.
    let sound = try ProgramRun([
      "check", folder("export"), "--as-at", SmallExport.asAt, "--rules", folder("Rules"), "--only",
      "cla-visit-interval",
    ])
    #expect(!sound.output.contains(asks))
    let only = try ProgramRun([
      "check", folder("export"), "--as-at", SmallExport.asAt, "--rules", folder("Rules"), "--only",
      "cla-review-interval",
    ])
    #expect(only.status == 2)
    #expect(!only.errors.contains("no rule goes by"))
  }

  /// A rule whose area no framework has runs all the same, under a heading of its own.
  @Test func anUnknownArea() throws {
    let (folder, text) = try folder()
    try folder.write(
      text.replacing("\narea: children-in-care", with: "\narea: child-in-care"), to: "Rules/" + Self.broken)
    let lint = try ProgramRun(["rules", "lint", folder("Rules")])
    #expect(lint.status == 0)
    #expect(lint.errors.contains("\(Self.broken):3:7: warning[PL0401]: no inspection framework has an area"))
    #expect(lint.errors.contains("did you mean 'children-in-care'?"))
    let list = try ProgramRun(["rules", "list", "--rules", folder("Rules")])
    #expect(list.output.contains("child-in-care\n  cla-review-interval"))
  }

  @Test func allMistakesOfAllFilesInOneRun() throws {
    let (folder, text) = try folder()
    let visits = "statute/children-in-care/cla-visit-interval.yaml"
    try folder.write(
      text.replacing("\nseverity: ", with: "\nseverty: ").replacing("every 3 months", with: "every 3 moons"),
      to: "Rules/" + Self.broken)
    try folder.write(
      folder.text(of: "Rules/" + visits).replacing("every 3 months", with: "every 3 moons"),
      to: "Rules/" + visits)
    try folder.write("rule: half\n", to: "Rules/statute/half.yaml")
    let run = try check(folder)
    for file in [Self.broken, visits, "statute/half.yaml"] {
      #expect(run.errors.contains(file + ":"), "\(file)")
    }
    let lint = try ProgramRun(["rules", "lint", folder("Rules")])
    #expect(lint.status == 2)
    let others = RulesCommandTests.shipped.count - 2 + RulesCommandTests.checks.count
    #expect(lint.output == "\(others) rules hold\n")
    for file in [Self.broken, visits, "statute/half.yaml"] {
      #expect(lint.errors.contains(file + ":"), "\(file)")
    }
  }

  @Test func twoRulesOfOneId() throws {
    let (folder, text) = try folder()
    try folder.write(text, to: "Rules/statute/again.yaml")
    let run = try check(folder)
    #expect(run.errors.contains("error[PL0230]: another rule already goes by 'cla-review-interval'"))
  }

  @Test func anEmptyRuleFile() throws {
    let (folder, _) = try folder()
    try folder.write("", to: "Rules/" + Self.broken)
    let lint = try ProgramRun(["rules", "lint", folder("Rules")])
    #expect(lint.errors.contains(Self.broken + ": warning[PL0213]: nothing is written in this file"))
    #expect(lint.status == 0)
    try folder.write("# to be written\n", to: "Rules/" + Self.broken)
    #expect(try ProgramRun(["rules", "lint", folder("Rules")]).errors == lint.errors)
  }

  /// What every rule stands on: without it, or with a mistake in it, no run may look as if it were whole.
  @Test(arguments: [
    ("dictionary", "children.yaml"), ("law", "care-planning-regulations.yaml"), ("sources", "tables.yaml"),
    ("calendars", "england.yaml"), ("framework", "ilacs.yaml"), ("lexicons", "phrases.yaml"),
  ])
  func aMistakeInWhatRulesStandOn(part: String, file: String) throws {
    let (folder, _) = try folder()
    try folder.append("mistake: [\n", to: "Rules/\(part)/\(file)")
    let mistaken = try check(folder)
    #expect(!mistaken.isCrash)
    #expect(mistaken.errors.contains("\(part)/\(file):"))
    try FileManager.default.removeItem(atPath: folder("Rules/" + part))
    let missing = try check(folder)
    #expect(!missing.isCrash)
    #expect(missing.errors.contains("error[PL"))
    #expect(mistaken.status == 2)
    #expect(missing.status == 2)
  }

  @Test func noRulesAtAll() throws {
    let (folder, _) = try folder()
    try FileManager.default.removeItem(atPath: folder("Rules/statute"))
    let run = try check(folder)
    #expect(!run.isCrash)
    #expect(run.status == 2)
    #expect(run.errors.contains("error[PL"))
  }
}
