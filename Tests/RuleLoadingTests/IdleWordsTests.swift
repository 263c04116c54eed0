import _PlumblineTestSupport
import Diagnostics
import RuleLoading
import Testing
import YAMLSyntax

/// What a rule says to no effect is a mistake.
@Suite struct IdleWordsTests {
  /// The mistakes of a rule, whose head is added.
  private func mistakes(_ rest: String) -> [(code: String, place: Place, help: String?)] {
    load(MarkedText(Self.head + rest)).map { ($0.code.rawValue, $0.place, $0.help) }
  }

  private func load(_ text: MarkedText) -> [Diagnostic] {
    let parsed = parseYAML(text.bytes, file: "f")
    #expect(parsed.diagnostics.isEmpty)
    return loadRules([parsed.documents]).diagnostics
  }

  private static let head = "rule: r\nasks: Is it so?\narea: leaders\nseverity: minor\nbasis: Ours a\n"

  @Test(arguments: [
    ("look at: each visit\nlook for: visits\n1️⃣within1️⃣: 3 days\nhow soon: within 1 week\n", "'recorded'"),
    ("look at: each visit\n1️⃣may precede1️⃣: 3 days\nholds: so\n", "'how soon'"),
    ("look at: each visit\n1️⃣lapses after1️⃣: 3 days\nrecorded: mode\n", "'how soon', 'all' or 'either'"),
    (
      "look at: results of other\n1️⃣only if1️⃣: so\nshare: {at least: 90%}\n",
      "'how soon', 'recorded', 'attended by', 'holds', 'score', 'no more than', 'all' or 'either'"
    ),
    (
      "look at: each visit\nall:\n  - part: one\n    recorded: mode\n    1️⃣by1️⃣: date\n"
        + "  - part: two\n    recorded: mode\n    within: 3 days\n", "'how soon'"
    ),
    ("look at: each visit\n1️⃣that count if1️⃣: so\nall:\n  - part: one\n    recorded: mode\n", "'how soon'"),
  ])
  func aKeyOfAnotherKind(rest: String, owners: String) throws {
    let text = MarkedText(Self.head + rest)
    let found = load(text)
    #expect(found.map(\.code.rawValue) == ["PL0403"])
    #expect(found.first?.place == text.place(in: "f"))
    let help = try #require(found.first?.help)
    #expect(help.contains("with \(owners); take it away"))
  }

  @Test(arguments: [
    ("look at: 1️⃣results of other1️⃣\nholds: so\n", "'share', 'compare' or 'median'"),
    ("look at: 1️⃣each visit1️⃣\ncompare: {between: team}\n", "results of RULE"),
  ])
  func whatIsLookedAtDoesNotSuit(rest: String, help: String) {
    let text = MarkedText(Self.head + rest)
    let found = load(text)
    #expect(found.map(\.code.rawValue) == ["PL0403"])
    #expect(found.first?.place == text.place(in: "f"))
    #expect(found.first?.help?.contains(help) == true)
  }

  @Test(arguments: [
    ("improve", "\"Some 1️⃣{quantty}1️⃣ of {N} {child|children}\"", "did you mean 'quantity'?"),
    ("strength", "For 1️⃣{days late}1️⃣ of {groups}", "known here: N, Quantity, groups, n, quantity"),
    ("row", "\"{clock} 1️⃣{deu}1️⃣ ({phase})\"", "did you mean 'due'?"),
    ("row", "\"{clock} 1️⃣{1️⃣due ({phase})\"", "write a placeholder as {clock}"),
    ("means", "\"1️⃣{}1️⃣\"", "known here: N, Quantity, groups, n, quantity"),
  ])
  func aPlaceholderThatNothingFills(key: String, sentence: String, help: String) {
    let text = MarkedText(Self.head + "look at: each visit\nholds: so\nsay:\n  \(key): \(sentence)\n")
    let found = load(text)
    #expect(found.map(\.code.rawValue) == ["PL0402"])
    #expect(found.first?.place == text.place(in: "f"))
    #expect(found.first?.help == help)
  }

  @Test func whatHasItsEffectIsNoMistake() {
    #expect(
      mistakes(
        """
        look at: each visit
        look for: visits
        by: date
        may precede: 3 days
        lapses after: 1 week
        how soon: within 1 week
        say:
          improve: "{Quantity} {quantity} {n} {N} {groups} {child|children}"
          row: "{clock} {due} {extract} {phase} {part} {days late}"

        """
      ).isEmpty)
  }
}
