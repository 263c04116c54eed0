import _PlumblineTestSupport
import Chronology
import Diagnostics
import Evaluation
import Planning
import RuleChecking
import RuleLoading
import RuleModel
import Testing

/// Days on which no law was in force: nothing is guessed, by the evaluator or by the plan.
@Suite struct LawGapTests {
  private static let law = """
    instrument: Gap
    title: Law with a gap in January and February 2020
    force: must
    provisions:
      all: {says: It is done., confidence: V1}
    values:
      limit:
        - {from: 01/01/2019, until: 31/12/2019, value: 2 weeks, provision: all, confidence: V1}
        - {from: 01/03/2020, value: 4 weeks, provision: all, confidence: V1}
      allowed:
        - {from: 01/01/2019, until: 31/12/2019, value: yes, provision: all, confidence: V1}
        - {from: 01/03/2020, value: no, provision: all, confidence: V1}

    """

  private static func rule(_ interval: String, _ examples: String) -> String {
    """
    rule: gap
    asks: Is the child visited?
    area: leaders
    severity: minor
    basis: Gap all
    look at: each placement
    look for: visits
    that count if: 'mode is in person or law "allowed" on date'
    how soon: within \(interval)
    examples:

    """ + examples
  }

  private static let lengths = """
      - case: the last day before the gap
        today: 31/12/2020
        placement: {start: 31/12/2019}
        visits: [15/01/2020]
        expect: ["late 1 day, due 14/01/2020"]
        only: yes
      - case: the first day of the gap
        today: 31/12/2020
        placement: {start: 01/01/2020}
        visits: [15/01/2020]
        expect: ["not-assessable, done 15/01/2020, detail no law in force: limit"]
        only: yes
      - case: the last day of the gap, with nothing done
        today: 31/12/2020
        placement: {start: 29/02/2020}
        expect: ["not-assessable, detail no law in force: limit"]
        only: yes
      - case: the first day after the gap
        today: 31/12/2020
        placement: {start: 01/03/2020}
        visits: [29/03/2020]
        expect: ["met, due 29/03/2020"]
        only: yes
      - case: before there was any law
        today: 31/12/2020
        placement: {start: 31/12/2018}
        expect: ["not-assessable, detail no law in force: limit"]
        only: yes

    """

  private static let answers = """
      - case: allowed on the last day before the gap
        today: 31/03/2020
        placement: {start: 30/12/2019}
        visits: [{date: 31/12/2019, mode: video}]
        expect: ["met, done 31/12/2019"]
        only: yes
      - case: in the gap nobody can say
        today: 31/03/2020
        placement: {start: 30/12/2019}
        visits: [{date: 01/01/2020, mode: video}]
        expect: ["not-assessable, due 13/01/2020, detail no law in force: allowed"]
        only: yes
      - case: and on its last day
        today: 31/03/2020
        placement: {start: 28/02/2020}
        visits: [{date: 29/02/2020, mode: video}]
        expect: ["not-assessable, due 13/03/2020, detail no law in force: allowed"]
        only: yes
      - case: where it does not matter nobody asks
        today: 31/03/2020
        placement: {start: 30/12/2019}
        visits: [{date: 01/01/2020, mode: in person}]
        expect: ["met, done 01/01/2020"]
        only: yes
      - case: nor where another visit was in time
        today: 31/03/2020
        placement: {start: 30/12/2019}
        visits: [{date: 01/01/2020, mode: video}, 05/01/2020]
        expect: ["met, done 05/01/2020"]
        only: yes
      - case: not allowed on the first day after it
        today: 31/03/2020
        placement: {start: 28/02/2020}
        visits: [{date: 01/03/2020, mode: video}]
        expect: ["overdue 18 days, due 13/03/2020"]
        only: yes

    """

  private static func world(_ rule: String, law: String = law) -> ShippedRules {
    let files =
      RuleBook(folder: Checkout.root + "/Rules").files.filter { !$0.name.hasPrefix("returns/") } + [
        RuleFile(name: "law/gap.yaml", bytes: Array(law.utf8)),
        RuleFile(name: "local/gap.yaml", bytes: Array(rule.utf8)),
      ]
    return ShippedRules(book: RuleBook(files: files))
  }

  @Test(arguments: [("law limit", lengths), ("2 weeks", answers)])
  func bothSidesOfAGap(interval: String, examples: String) throws {
    let world = Self.world(Self.rule(interval, examples))
    #expect(world.diagnostics.map(\.message) == [])
    let rule = try #require(world.rules.first { $0.id == "gap" })
    let outcomes = runExamples(of: rule, vocabulary: world.vocabulary)
    #expect(outcomes.count >= 5)
    for outcome in outcomes {
      #expect(outcome.behaves, "\(outcome.example.name.text): \(outcome.misses) came \(outcome.rows)")
    }
    let comparison = PlanComparison(Planning.plan([rule], vocabulary: world.vocabulary))
    for example in rule.rule.examples {
      let tables = tables(of: example, dictionary: world.vocabulary.dictionary)
      let dates = EvaluationDates(asAt: try #require(CivilDay.parse(example.today.text)))
      let result = evaluate([rule], over: tables, vocabulary: world.vocabulary, dates: dates)
      let found = comparison.differences(of: try #require(result.outcomes.first), over: tables, dates: dates)
      #expect(found.compared == 1)
      #expect(
        found.native.isEmpty && found.planned.isEmpty,
        "'\(example.name.text)'\n  evaluator: \(found.native)\n  plan: \(found.planned)")
    }
  }

  /// Beyond the working calendar it is the calendar that is silent, and not the law.
  @Test func beyondTheCalendar() throws {
    let days = Self.law.replacing("2 weeks", with: "5 working days").replacing(
      "4 weeks", with: "5 working days")
    let example = """
        - case: the calendar ends with 2030
          today: 31/01/2031
          placement: {start: 30/12/2030}
          expect: ["not-assessable, detail outside the days that the working calendar covers"]
          only: yes
      """
    let world = Self.world(Self.rule("law limit", example), law: days)
    let rule = try #require(world.rules.first { $0.id == "gap" })
    for outcome in runExamples(of: rule, vocabulary: world.vocabulary) {
      #expect(outcome.behaves, "\(outcome.misses) came \(outcome.rows)")
    }
  }

  @Test func aLengthIsNoAnswerAndAnAnswerNoLength() {
    let example = "  - {case: a, today: 31/12/2020, placement: {start: 31/12/2019}, expect: [due]}\n"
    let length = Self.world(Self.rule("law allowed", example)).diagnostics
    #expect(length.map(\.message) == ["'allowed' is a yes or no, and no length of time"])
    #expect(length.map(\.code.rawValue) == ["PL0223"])
    let answer = Self.world(
      Self.rule("2 weeks", example).replacing("law \"allowed\"", with: "law \"limit\"")
    ).diagnostics
    #expect(answer.map(\.message) == ["'limit' is a length of time, and no yes or no"])
    #expect(answer.map(\.code.rawValue) == ["PL0223"])
  }
}
