import _PlumblineTestSupport
import Chronology
import Diagnostics
import Plumbline
import RuleLoading
import RuleWriting
import Testing

/// Rules drafted from answers: whatever is answered, the file loads, holds, and says what was answered.
@Suite struct RuleInterviewTests {
  private static let shipped = RulesInForce(folder: Checkout.root + "/Rules")

  private func interview(_ rules: RulesInForce) throws -> RuleInterview {
    let today = try #require(CivilDay(year: 2026, month: 3, day: 2))
    return RuleInterview(book: rules.book, vocabulary: rules.vocabulary, today: today)
  }

  /// Words for the questions that take any.
  private static let words: [String: [String]] = [
    "asks": ["Is it done: in time?"], "rule": ["our-rule"],
    "how soon": [
      "within 5 days", "within 5 working days", "every 6 weeks", "within 3 months", "within 72 hours",
      "within law time between visits", "once each school term",
    ],
    "good from": ["70%"], "of": [], "limit": ["0", "2"], "at least": ["90%", "33.3%", "100%", "0%"],
    "at most": ["40 days", "1 day", "0 days"],
  ]

  /// Everything that a question can be answered with here.
  private func options(_ question: RuleQuestion, names: [String]) -> [[String]] {
    let blank: [[String]] = question.preset == nil ? [] : [[""]]
    switch question.count {
    case .one:
      if let words = Self.words[question.key], !words.isEmpty { return words.map { [$0] } }
      return names.map { [$0] }
    case .several: return names.map { [$0] } + blank
    case .oneOrLines:
      return (Self.words[question.key] ?? []).map { [$0] } + [
        [
          "with family, end is recorded: within 5 days", "with family: not judged because others visit",
          "otherwise: every 6 weeks",
        ]
      ]
    case .lines(let with):
      let names = question.key == "parts" ? ["first part", "second: 'quoted' \"part\""] : names
      return names.map { name in
        let rest =
          with == "the points"
          ? "10"
          : question.key == "if not recorded"
            ? "assume no" : with == "a condition" ? "id is recorded" : "it is so: #1, {really}"
        return question.key == "parts" ? ["first part: id is recorded", ""] : ["\(name): \(rest)", ""]
      } + blank
    }
  }

  /// All interviews of one kind over the small book: every choice of every question that changes what is written.
  @Test(arguments: [
    "how soon", "recorded", "attended by", "holds", "score", "no more than", "all", "either", "share",
    "compare",
    "median",
  ])
  func everyCombinationGivesARuleThatHolds(kind: String) throws {
    var waiting = [try interview(SmallBook.rules)]
    var drafted = 0
    while var interview = waiting.popLast() {
      guard let question = interview.question else {
        drafted += 1
        try expectSound(interview, over: SmallBook.rules, whole: drafted % 50 == 1)
        continue
      }
      let isSettled = ["area", "severity", "basis", "until", "if not recorded"].contains(question.key)
      let names = question.key == "kind" ? [kind] : question.choices.map(\.name)
      for option in options(question, names: isSettled ? Array(names.prefix(1)) : names) {
        var next = interview
        for line in option {
          let refusal = next.answer(line)
          // Whatever is not understood of times is refused when it is answered, and not later.
          if let refusal { #expect(question.key == "how soon", "\(question.key), '\(line)': \(refusal)") }
        }
        if next.question != question { waiting.append(next) }
      }
      interview.ask(again: question.key)
    }
    #expect(drafted > 1, "\(kind)")
  }

  /// Interviews at random over the shipped rules.
  @Test(arguments: 0..<8) func theShippedWordsGiveRulesThatHold(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    for number in 0..<12 {
      var interview = try interview(Self.shipped)
      while let question = interview.question {
        let names = question.choices.map(\.name)
        let choices = options(question, names: names)
        // Of a kind of record that nothing is known of by name, something can be asked all the same.
        let plain = [
          "of": ["count of visits"], "holds": ["id is recorded"], "criteria": ["id is recorded: 10", ""],
        ]
        let option = try #require(choices.randomElement(using: &generator) ?? plain[question.key])
        let refusals = option.compactMap { interview.answer($0) }
        guard refusals.isEmpty else {
          #expect(
            ["how soon", "leave out", "excused if", "if not recorded"].contains(question.key),
            "\(question.key): \(refusals)")
          _ = interview.answer(question.key == "how soon" ? "within 5 days" : "")
          continue
        }
      }
      try expectSound(interview, over: Self.shipped, whole: number == 0)
    }
  }

  private func expectSound(_ interview: RuleInterview, over rules: RulesInForce, whole: Bool) throws {
    let (draft, text, diagnostics) = interview.draft(as: "local/new.yaml")
    guard let draft else {
      Issue.record("\(text)\n\(diagnostics.map(\.message))")
      return
    }
    #expect(draft.examples >= 1)
    guard whole else { return }
    // The folder with the file in it, read by the ordinary road.
    let file = RuleFile(name: "local/new.yaml", bytes: Array(draft.text.utf8))
    let with = RulesInForce(book: RuleBook(files: rules.book.files + [file]))
    let own = with.diagnosticsWithExamples.filter { $0.place.file == file.name }
    #expect(!own.hasErrors && with.ruleIDs.contains(draft.id), "\(text)\n\(own.map(\.message))")
    #expect(
      own.allSatisfy { ["PL0404", "PL0405"].contains($0.code.rawValue) }, "\(text)\n\(own.map(\.message))")
    // What behaves in the draft behaves when it is run, and the others say that they are to be filled in.
    let run = try #require(with.test([draft.id]))
    #expect(
      run.text.hasSuffix("\(draft.examples) examples, \(draft.toFillIn) failed\n"), "\(text)\n\(run.text)")
    #expect(draft.text.split(separator: "\n").count { $0.contains("# To fill in") } == draft.toFillIn)
  }

  // MARK: What is written

  private static let answers = [
    "how soon": """
    look at: placement
    look for: visits
    that count if: child seen
    how soon: within 5 working days
    leave out: {with family: "the family is visited by: others"}
    excused if: {end is recorded: the placement had ended}
    """,
    "how soon, in lines": """
    look at: placement
    look for: visits
    that count if: child seen
    how soon:
      - first visit: within 1 week
      - "with family, end is recorded": within 3 weeks
      - with family: not judged because others visit
      - otherwise: every 6 weeks
    until: [end, 18th birthday]
    leave out: {end is recorded: it is over}
    if not recorded: {with family: assume no, child seen: assume yes}
    """,
    "recorded": "look at: visit\nrecorded: [child seen, mode]",
    "attended by": "look at: placement\nroster: visits\nagency: mode\nagencies: [in person, by telephone]",
    "holds": "look at: visit\nholds: child seen",
    "score": "look at: visit\ncriteria: {child seen: 6, mode is in person: 4}",
    "no more than": "look at: care period\nof: count of visits\nlimit: 2",
    "all": "look at: visit\nparts: {seen: child seen, how: mode is recorded}",
    "either": "look at: visit\nparts: {seen: child seen, how: mode is recorded}",
    "share": "look at: visits\nat least: 90%\nby: locality", "compare": "look at: visits\nbetween: team",
    "median": "look at: visits\nof: days taken\nat most: 40 days",
  ]

  @Test(arguments: answers.keys.sorted()) func drafts(kind: String) throws {
    var interview = try interview(SmallBook.rules)
    let file = """
      asks: "Is it so: in time?"
      rule: our-rule
      area: leaders
      kind: \(kind.prefix { $0 != "," })
      basis: Visits Regulations reg 1
      severity: minor
      \(try #require(Self.answers[kind]))

      """
    let mistakes = interview.answer(from: Array(file.utf8), file: "answers.yaml")
    #expect(mistakes.map(\.message) == [])
    let draft = try #require(interview.draft(as: "new.yaml").draft)
    assertSnapshot(
      Array(draft.text.utf8), named: "draft-\(kind.replacing(",", with: "").replacing(" ", with: "-")).yaml")
    try expectSound(interview, over: SmallBook.rules, whole: true)
  }

  // MARK: What is refused

  @Test(arguments: [
    ("rule", "Our rule", "is no name for a rule"), ("rule", "visits", "a rule goes by 'visits' already"),
    ("area", "leadership", "cannot be answered here"), ("kind", "how", "how soon"),
    ("look at", "placemnt", "did you mean 'placement'?"), ("look for", "nothing", "cannot be answered here"),
    ("that count if", "child heard", "ask whether it"), ("how soon", "soon", "is no interval"),
    ("how soon", "within law nothing", "no figure"), ("basis", "reg", "several have 'reg' in them"),
    ("severity", "grave", "known here: critical, minor, moderate, serious"),
    ("leave out", "with family", "write the reason after a colon"),
    ("leave out", "with friends: because", "'with' is not known here"),
    ("asks", "", "an answer is needed"),
  ])
  func anAnswerThatCannotBeIsRefused(key: String, words: String, says: String) throws {
    let right = [
      "asks": "Is it so?", "rule": "our-rule", "area": "1", "kind": "1", "look at": "placement",
      "look for": "visits",
      "that count if": "", "how soon": "within 1 week", "clock starts": "", "basis": "1", "severity": "minor",
    ]
    var interview = try interview(SmallBook.rules)
    while let question = interview.question, question.key != key {
      #expect(interview.answer(right[question.key] ?? "") == nil)
    }
    #expect(interview.question?.key == key)
    let refusal = try #require(interview.answer(words) ?? (key == "kind" ? "how soon" : nil))
    #expect(refusal.contains(says), "\(refusal)")
    if key != "kind" { #expect(interview.question?.key == key) }
  }

  /// What stands under a key and cannot be an answer is refused with how an answer looks.
  @Test(arguments: [
    (
      "how soon: [within 5 days, every 6 weeks]", "'every 6 weeks' is one answer too many to 'how soon'",
      "write one interval, or lines such as 'first visit: within 1 week'"
    ),
    (
      "how soon: [{otherwise: every 6 weeks}, {first visit: within 1 week}]",
      "'first visit: within 1 week' is one answer too many to 'how soon'", "nothing comes after 'otherwise'"
    ),
    (
      "how soon: [{first visit: within 1 wek}, {otherwise: every 6 weeks}]",
      "'first visit: within 1 wek' does not answer 'how soon'", "is no length of time"
    ),
    ("how soon: {first visit: [within 1 week]}", "a list does not answer 'how soon'", "CONDITION: WORDS"),
    (
      "how soon: {with friends: within 1 week}", "'with friends: within 1 week' does not answer 'how soon'",
      "'with' is not known here"
    ),
    ("how soon: within 1 week\nuntil: [begin]", "'begin' does not answer 'until'", "known here"),
    (
      "how soon: within 1 week\nif not recorded: {child seen: no}",
      "'child seen: no' does not answer 'if not recorded'", "write 'assume yes' or 'assume no'"
    ),
    (
      "how soon: within 1 week\nif not recorded: {with family: assume no}",
      "'with family: assume no' does not answer 'if not recorded'", "nothing in the rule asks 'with family'"
    ),
    ("how soon: within 1 week\nseverity: [minor]", "a list does not answer 'severity'", "write one answer"),
  ])
  func anAnswerOfTheWrongShape(lines: String, says: String, help: String) throws {
    var interview = try interview(SmallBook.rules)
    let file = """
      asks: Is it so?
      rule: our-rule
      area: leaders
      kind: how soon
      look at: placement
      look for: visits
      that count if: child seen
      basis: Visits Regulations reg 1
      \(lines.contains("severity") ? "" : "severity: minor")
      \(lines)
      """
    let mistakes = interview.answer(from: Array(file.utf8), file: "answers.yaml")
    #expect(mistakes.map(\.message) == [says])
    #expect(mistakes.first?.help?.contains(help) == true, "\(mistakes.first?.help ?? "")")
    #expect(mistakes.first.map { $0.place.sortKey.1 > 8 } == true)
  }

  /// Law that is not in force is told apart, not offered, and taken where it is written whole.
  @Test func lawOfAnotherTimeIsTakenWhole() throws {
    let law = """
      instrument: Old guidance
      title: Guidance that was replaced
      force: should
      in force: {from: 01/04/2015, until: 31/03/2020, confidence: V1}
      provisions:
        ledgers: {says: A ledger is kept., confidence: V1}
      """
    let file = RuleFile(name: "law/old.yaml", bytes: Array(law.utf8))
    var interview = try interview(RulesInForce(book: RuleBook(files: SmallBook.files + [file])))
    for line in ["Is it so?", "our-rule", "leaders", "holds", "visit", "child seen"] {
      let refused = interview.answer(line)
      #expect(refused == nil)
    }
    let question = try #require(interview.question)
    #expect(question.key == "basis")
    #expect(!question.choices.contains { $0.name.hasPrefix("Old") })
    #expect(question.besides.map(\.name) == ["Old guidance ledgers"])
    #expect(question.besides.map(\.says) == ["in force until 31/03/2020. A ledger is kept."])
    #expect(question.note.hasPrefix("Offered is the law in force on 02/03/2026. 1 provision that ended"))
    let refusal = interview.answer("ledger")
    #expect(refusal?.contains("write it whole:\n  Old guidance ledgers: in force until 31/03/2020.") == true)
    let refused = interview.answer("Old guidance ledgers")
    #expect(refused == nil)
    for line in ["minor", "", "", ""] {
      let refused = interview.answer(line)
      #expect(refused == nil)
    }
    let draft = try #require(interview.draft(as: "new.yaml").draft)
    #expect(draft.text.contains("basis: Old guidance ledgers\n"))
    #expect(draft.notInForce == ["Old guidance ledgers: in force until 31/03/2020"])
  }

  @Test func answersThatNobodyAskedForAreRefused() throws {
    var interview = try interview(SmallBook.rules)
    let file = """
      asks: Is it so?
      rule: our-rule
      area: leaders
      kind: holds
      look at: visit
      holds: child seen
      look for: visits
      basis: Visits Regulations reg 1
      severity: minor
      """
    let mistakes = interview.answer(from: Array(file.utf8), file: "answers.yaml")
    #expect(mistakes.map(\.message) == ["'look for' is not asked of such a rule"])
    #expect(mistakes.first?.place.description == "answers.yaml:7:1")
  }
}
