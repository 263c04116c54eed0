import Evaluation
import Findings
import RuleChecking
import RuleModel
import Testing

/// What findings say, word for word.
@Suite struct SentenceTests {
  private func sentence(
    _ rule: CheckedRule, _ rows: [Obligation], isStock: Bool = false
  ) throws -> String {
    try #require(Council.finding(.of(rule, rows, isStock: isStock), children: 400)).sentence
  }

  private func saying(
    improve: String = "", strength: String = "", means: String = ""
  ) -> CheckedRule {
    .made(say: Sayings(improve: improve, strength: strength, means: means, row: ""))
  }

  // MARK: The rule's own

  @Test(arguments: [
    (80, 20, "Some children in care have not been visited."),
    (50, 50, "Many children in care have not been visited."),
    (9, 3, "A small number of children in care have not been visited."),
    (2, 10, "Most children in care have not been visited."),
    (0, 12, "All children in care have not been visited."),
  ])
  func theQuantityIsOfChildrenShort(met: Int, late: Int, words: String) throws {
    let rule = saying(improve: "{Quantity} children in care have not been visited.")
    #expect(try sentence(rule, Obligation.rows(met: met, late: late)) == words)
  }

  @Test func inAStrengthTheQuantityIsOfChildrenAchieved() throws {
    let rule = saying(strength: "For {quantity} children ({n} of {N}) visits are in time.")
    #expect(
      try sentence(rule, Obligation.rows(met: 97, late: 3))
        == "For almost all children (97 of 100) visits are in time.")
  }

  /// What lint lets stand in braces is what is filled.
  @Test func everyPlaceholderIsFilled() throws {
    for name in Sayings.findingPlaceholders where name != "groups" {
      let said = try sentence(saying(improve: "[{\(name)}]"), Obligation.rows(met: 2, late: 10))
      #expect(said.count > 2, "\(name)")
    }
    #expect(Set(Sayings.rowPlaceholders).isDisjoint(with: Sayings.findingPlaceholders))
  }

  @Test func aSentenceMayChangeItsWordsForOne() throws {
    let improve = "{Quantity} {child|children} in care {has|have} not been visited."
    let rows = (0..<12).map { Obligation.row($0 == 0 ? 0 : 1, $0 < 2 ? .met : .late, late: $0 < 2 ? 0 : 1) }
    #expect(try sentence(saying(improve: improve), rows) == "One child in care has not been visited.")
    #expect(
      try sentence(saying(improve: improve), Obligation.rows(met: 0, late: 12))
        == "All children in care have not been visited.")
    #expect(
      try sentence(saying(improve: "{Quantity} children have not been visited."), rows)
        == "A very small number of children have not been visited.")
  }

  @Test(arguments: [
    ("{Quantity} children ({phase}) wait{nonsense}.", "All children wait."),
    ("{Quantity} children { wait.", "All children { wait."),
    ("{Quantity} children wait {for|by} {groups}; {}.", "All children wait by;."),
    ("{n} of {N} children wait.", "12 of 12 children wait."),
    ("Plain words.", "Plain words."),
  ])
  func whatCannotBeFilledIsLeftOut(written: String, words: String) throws {
    #expect(try sentence(saying(improve: written), Obligation.rows(met: 0, late: 12)) == words)
  }

  @Test func whatItMeansIsFilledToo() throws {
    let rule = saying(means: "{Quantity} children may be unsafe.")
    let finding = try #require(Council.finding(.of(rule, Obligation.rows(met: 80, late: 20)), children: 100))
    #expect(finding.means == "Some children may be unsafe.")
  }

  // MARK: Made from what the rule rests on

  @Test(arguments: [
    (Force.must, "For some children, what the law requires on visits was not met."),
    (.should, "For some children, what statutory guidance expects on visits was not met."),
    (.frame, "For some children, what inspectors look for in visits was not met."),
    (.local, "For some children, the authority's own standard for visits was not met."),
  ])
  func onlyTheLawRequires(force: Force, words: String) throws {
    #expect(try sentence(.made(force: force), Obligation.rows(met: 80, late: 20)) == words)
  }

  @Test func signsHaveSentencesOfTheirOwn() throws {
    let rule = CheckedRule.made()
    #expect(
      try sentence(rule, Obligation.rows(met: 97, late: 3))
        == "For almost all children, what the law requires on visits was met.")
    #expect(
      try sentence(rule, Obligation.rows(met: 92, late: 8))
        == "For most children, what the law requires on visits was met; for some it was not met.")
    #expect(
      try sentence(rule, Obligation.rows(met: 92, open: 8))
        == "For most children, what the law requires on visits was met; for some the record does not say.")
    #expect(
      try sentence(rule, Obligation.rows(met: 80, open: 20))
        == "The record leaves open whether what the law requires on visits was met for some children.")
  }

  @Test func childrenWithSeveralCasesAreSpokenOfAsSuch() throws {
    let rows = (0..<40).map { Obligation.row($0 / 2, $0 % 10 == 0 ? .late : .met, late: 1) }
    #expect(
      try sentence(.made(), rows)
        == "For most children, what the law requires on visits was met throughout; "
        + "for a small number it was not always met.")
  }

  @Test func aStockSpeaksOfTheDayOfTheExtract() throws {
    let overdue = (0..<20).map { Obligation.row($0, $0 < 10 ? .overdue : .due, due: $0 < 10 ? -5 : 5) }
    #expect(
      try sentence(.made(), overdue, isStock: true)
        == "For many children, what the law requires on visits is not met on the day of the extract.")
    #expect(
      try sentence(.made(), [], isStock: true) == "No duty of this kind was live on the day of the extract.")
  }

  @Test func fewAreCounted() throws {
    let ending = " There are too few to speak of a pattern."
    let rule = CheckedRule.made()
    #expect(
      try sentence(rule, Obligation.rows(met: 4, late: 2))
        == "For two of six children, what the law requires on visits was not met." + ending)
    #expect(
      try sentence(rule, Obligation.rows(met: 5, late: 1))
        == "For one of six children, what the law requires on visits was not met." + ending)
    #expect(
      try sentence(rule, Obligation.rows(met: 6))
        == "For all six children, what the law requires on visits was met." + ending)
    #expect(
      try sentence(rule, Obligation.rows(met: 5, open: 1))
        == "The record leaves open whether what the law requires on visits was met for one of six children."
        + ending)
    #expect(try sentence(rule, []) == "Nothing of this kind fell due in the period.")
    let critical = CheckedRule.made(severity: .critical)
    #expect(
      try sentence(critical, Obligation.rows(met: 5, late: 1))
        == "For one of six children, what the law requires on visits was not met.")
  }

  @Test func aComparisonNamesTheGroups() throws {
    let groups = [("North", Status.met), ("South", .notMet), ("West", .notMet), ("East", .notMet)].map {
      GroupResult(name: $0.0, cases: 40, achieved: 20, unknown: 0, children: 40, status: $0.1)
    }
    let comparison = CheckedExpectation.compare(
      CheckedComparison(between: .locality, limits: 0.998, atLeastCases: 20))
    func sentence(_ say: String) -> String? {
      let rule = CheckedRule.made(
        themes: ["assessments"], say: Sayings(improve: say, strength: "", means: "", row: ""),
        expectation: comparison, resultsOf: "other")
      return Council.finding(.of(rule, [], groups: groups))?.sentence
    }
    #expect(
      sentence("")
        == "Practice on assessments differs between localities by more than chance explains: "
        + "it is weaker in South, West and East.")
    #expect(sentence("Slower in {groups}.") == "Slower in South, West and East.")
  }

  @Test func methodNotesSayWhatWasTakenForGranted() throws {
    let outcome = RuleOutcome.of(.made(), [], methodNotes: ["excuse set aside"])
    let finding = try #require(Council.finding(outcome))
    #expect(
      finding.methodNotes == [
        "excuse set aside", "Where the record does not say, 'short break' is taken to be not so.",
      ])
  }

  @Test func noSentenceHasAPercentage() throws {
    for met in 0...30 {
      for late in 0...12 {
        let finding = try #require(
          Council.finding(.of(.made(), Obligation.rows(met: met, late: late, open: 2)), children: 60))
        #expect(!finding.sentence.contains("%"))
        #expect(finding.sentence.hasSuffix("."))
        #expect(finding.sentence.first?.isUppercase == true)
        #expect(!finding.sentence.contains("  "))
      }
    }
  }
}
