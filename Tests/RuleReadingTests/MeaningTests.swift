import _PlumblineTestSupport
import RuleChecking
import RuleLoading
import RuleReading
import Testing

/// The meaning of a rule does not change with its layout, nor with words that change no answer.
@Suite struct MeaningTests {
  private let rule = """
    rule: first-visits
    asks: Is each child seen soon?
    area: children-in-care
    themes: [visits]
    severity: serious
    basis: CPR 2010 reg 28(2)
    reading:
      six weeks are 42 days: so says the calendar
    look at: each placement
    leave out:
      short break: a short break has its own timetable
      placed for adoption: adoption has its own timetable
    look for: visits
    that count if: [child seen, in person or lawfully remote]
    how soon:
      - first visit: within 1 week
      - otherwise: every 6 weeks
    excused if:
      child missing on the due date: the child was missing
    say:
      means: Nobody knows.
    cannot see: [the quality of a visit]
    examples:
      - case: seen
        today: 31/03/2026
        placement: {start: 05/01/2026}
        expect: [overdue]

    """

  private func meaning(_ text: String) throws -> String {
    let world = ReadingWorld.shared
    return world.reader.meaning(of: try #require(world.checked(text)))
  }

  @Test(arguments: [
    ("rule: first-visits\n", "# A comment.\nrule: first-visits # and another\n"),
    ("severity: serious", "severity:   \"serious\""), ("severity: serious\n", ""),
    ("look at: each placement\n", "\n\nlook at: 'each placement'\n"),
    (
      "that count if: [child seen, in person or lawfully remote]",
      "that count if:\n  - in person or lawfully remote\n  - child seen"
    ),
    ("Is each child seen soon?", "Are children seen?"), ("themes: [visits]", "themes: [seeing children]"),
    ("so says the calendar", "so says the law"), ("a short break has its own timetable", "not a placement"),
    ("the child was missing", "missing"), ("Nobody knows.", "Workers may not know."),
    ("the quality of a visit", "much"), ("expect: [overdue]", "expect: [met]"),
    ("area: children-in-care", "area: leaders"),
    (
      "  short break: a short break has its own timetable\n  placed for adoption: adoption has its own timetable\n",
      "  placed for adoption: adoption has its own timetable\n  short break: a short break has its own timetable\n"
    ),
  ])
  func layoutAndOtherWordsAreNoMeaning(from: String, to: String) throws {
    #expect(rule.contains(from))
    // A line taken away is put back at the end: the order of keys means nothing.
    let changed = rule.replacing(from, with: to) + (to.isEmpty ? from : "")
    #expect(try meaning(changed) == meaning(rule))
  }

  @Test(arguments: [
    ("within 1 week", "within 7 days"), ("every 6 weeks", "within 6 weeks"),
    ("first visit:", "second visit:"),
    ("severity: serious", "severity: minor"), ("reg 28(2)", "reg 28(3)"),
    ("each placement", "each care period"),
    ("  short break: a short break has its own timetable\n", ""), ("child seen, ", ""),
    ("look for: visits", "look for: reviews\nby: date"),
    (
      "  child missing on the due date: the child was missing\n",
      "  two attempts recorded: the child was missing\n"
    ),
    ("look for: visits", "may precede: 2 days\nlook for: visits"), ("look at:", "until: end\nlook at:"),
    ("look at:", "lapses after: 4 weeks\nlook at:"),
    ("look at:", "thresholds: {to improve below: 80%}\nlook at:"),
    ("look at:", "grace: {up to 2 days: minor}\nlook at:"),
    ("look at:", "severity when: {first visit: critical}\nlook at:"),
    ("look at:", "if not recorded: {short break: assume no}\nlook at:"),
    ("look at:", "only if: end is recorded\nlook at:"),
    ("look at:", "even without: reviews\nlook at:"), ("rule: first-visits", "rule: other-visits"),
    (
      "  - first visit: within 1 week\n  - otherwise: every 6 weeks\n",
      "  - otherwise: every 6 weeks\n  - first visit: within 1 week\n"
    ),
  ])
  func whatChangesAnAnswerIsMeaning(from: String, to: String) throws {
    #expect(rule.contains(from))
    var changed = rule.replacing(from, with: to)
    if to == "each care period" {
      changed = changed.replacing("  placed for adoption: adoption has its own timetable\n", with: "")
        .replacing("excused if:\n  child missing on the due date: the child was missing\n", with: "")
    }
    if to.hasPrefix("look for: reviews") {
      changed = changed.replacing("that count if: [child seen, in person or lawfully remote]\n", with: "")
        .replacing("first visit", with: "first review")
    }
    #expect(try meaning(changed) != meaning(rule))
  }

  /// A rule over results means what the rule it looks at means.
  @Test func theRuleLookedAtIsPartOfTheMeaning() throws {
    let world = ReadingWorld.shared
    let share = try #require(world.world.rules.first { $0.id == "return-interview-take-up" })
    let other = try #require(share.resultsOf)
    let changed = world.world.rules.map { rule in
      var rule = rule
      if rule.id == other { rule.onlyIf = .not(rule.onlyIf) }
      return rule
    }
    let reader = RuleReader(
      rules: changed, vocabulary: world.vocabulary, frameworks: world.world.book.frameworks)
    #expect(reader.meaning(of: share) != world.reader.meaning(of: share))
  }

  /// Two texts that would run into one another stay apart.
  @Test func textsAreKeptApart() throws {
    let one = rule.replacing("  - otherwise:", with: "  - label ends with a: every 5 weeks\n  - otherwise:")
    #expect(ReadingWorld.shared.checked(one) == nil)
    let first = rule.replacing("only if", with: "only if").replacing(
      "look at:", with: "only if: 'care period''s id is one of [a, \"b c\"]'\nlook at:")
    let second = rule.replacing(
      "look at:", with: "only if: 'care period''s id is one of [\"a b\", c]'\nlook at:")
    #expect(try meaning(first) != meaning(second))
  }

  @Test func twoRulesNeverMeanTheSame() {
    let world = ReadingWorld.shared
    let meanings = world.world.rules.map { world.reader.meaning(of: $0) }
    #expect(Set(meanings).count == meanings.count)
  }
}
