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
    case .lines(let with):
      let names = question.key == "parts" ? ["first part", "second: 'quoted' \"part\""] : names
      return names.map { name in
        let rest =
          with == "the points" ? "10" : with == "a condition" ? "id is recorded" : "it is so: #1, {really}"
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
      let isSettled = ["area", "severity", "basis"].contains(question.key)
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
            ["how soon", "leave out", "excused if"].contains(question.key), "\(question.key): \(refusals)")
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
      kind: \(kind)
      basis: Visits Regulations reg 1
      severity: minor
      \(try #require(Self.answers[kind]))

      """
    let mistakes = interview.answer(from: Array(file.utf8), file: "answers.yaml")
    #expect(mistakes.map(\.message) == [])
    let draft = try #require(interview.draft(as: "new.yaml").draft)
    assertSnapshot(Array(draft.text.utf8), named: "draft-\(kind.replacing(" ", with: "-")).yaml")
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
