import _PlumblineTestSupport
import Diagnostics
import RuleChecking
import RuleLoading
import Testing

/// Rules folders made to exhaust what reads them: each is answered with diagnostics, soon.
@Suite(.timeLimit(.minutes(2))) struct HostileRuleFilesTests {
  /// What is wrong with some files besides that folders are missing.
  private func mistakes(_ files: [String: String]) -> [Diagnostic] {
    let book = RuleBook(files: files.map { RuleFile(name: $0, bytes: Array($1.utf8)) })
    return ShippedRules(book: book).diagnostics.filter { $0.code != .missingRules }
  }

  private func entity(_ more: String) -> String {
    "entity: child\nplural: children\nmeans: a child\nfields:\n  id: identifier\n  born: date\n" + more
  }

  // MARK: Names that lead back to themselves

  @Test func conditionsThatLeadBackToThemselves() {
    let conditions =
      "conditions:\n  a: b\n  b: not c\n  c: a or born is recorded\n  d: d\n  e: born is recorded\n"
    let found = mistakes(["dictionary/a.yaml": entity(conditions)])
    #expect(Set(found.map(\.code)) == [.circularCondition])
    #expect(found.contains { $0.message == "the condition 'd' leads back to itself" })
    #expect(!found.contains { $0.message.contains("'e'") })
  }

  @Test(arguments: [16, 999]) func aLongChainOfConditions(length: Int) {
    let lines = (1...length).map { "  c\($0): c\($0 - 1)\n" }.joined()
    let found = mistakes(["dictionary/a.yaml": entity("conditions:\n  c0: born is recorded\n" + lines)])
    if length == 16 {
      #expect(found.isEmpty)
    } else {
      #expect(Set(found.map(\.code)) == [.expressionTooLarge])
      #expect(found.first?.message == "the condition 'c17' leads through more than 16 others")
    }
  }

  @Test(arguments: [8, 31]) func conditionsThatDoubleAtEachStep(length: Int) {
    let lines = (1...length).map { "  c\($0): c\($0 - 1) or c\($0 - 1)\n" }.joined()
    let found = mistakes(["dictionary/a.yaml": entity("conditions:\n  c0: born is recorded\n" + lines)])
    if length == 8 {
      #expect(found.isEmpty)
    } else {
      #expect(Set(found.map(\.code)) == [.expressionTooLarge])
    }
  }

  /// As deep as the limits allow, in every way at once: what judges, plans and prints it must not run out of stack.
  @Test func theDeepestRuleThatHoldsIsJudged() throws {
    let (open, close) = (String(repeating: "not (", count: 15), String(repeating: ")", count: 15))
    let lines = (1...16).map { "  c\($0): \(open)c\($0 - 1)\(close)\n" }.joined()
    let first = "  c0: \(String(repeating: "born else ", count: 30))as at after clock\n"
    let rule = """
      rule: deep
      asks: Is it so?
      area: leaders
      severity: minor
      basis: Act s 1
      look at: each child
      holds: \(open)c16\(close)
      examples:
        - {case: one, today: 31/03/2021, child: {id: A}, expect: [met]}
        - {case: two, today: 31/03/2021, child: {id: A, born: 01/01/2020}, expect: [met]}
      """
    let law = "instrument: Act\ntitle: An act\nforce: must\nprovisions: {s 1: {says: so, confidence: V1}}\n"
    let files = [
      "dictionary/a.yaml": entity("conditions:\n" + first + lines), "law/a.yaml": law, "r.yaml": rule,
    ]
    let rules = ShippedRules(book: RuleBook(files: files.map { RuleFile(name: $0, bytes: Array($1.utf8)) }))
    #expect(rules.diagnostics.filter { $0.code != .missingRules }.map(\.message) == [])
    let input = files.map { "=== \($0.dropLast(5))\n\($1)\n" }.joined()
    #expect(FuzzedReader.book.fault(in: Array(input.utf8)) == nil)
    #expect(rules.rules.count == 1)
  }

  @Test func entitiesThatAllReferToOneAnother() {
    let count = 60
    let files = (0..<count).map { entity -> String in
      let references = (0..<count).filter { $0 != entity }.map { "  r\($0): reference to e\($0)\n" }.joined()
      return "entity: e\(entity)\nplural: es\(entity)\nmeans: one\nfields:\n" + references
    }
    let found = mistakes(["dictionary/a.yaml": files.joined(separator: "---\n")])
    #expect(found.count { $0.code == .circularReference } == count)
  }

  @Test func entitiesInALongRow() {
    let files = (0..<900).map {
      "entity: e\($0)\nplural: es\($0)\nmeans: one\nfields: {r: reference to e\($0 + 1)}\n"
    }
    let last = "---\nentity: e900\nplural: es900\nmeans: one\nfields: {id: identifier}\n"
    #expect(mistakes(["dictionary/a.yaml": files.joined(separator: "---\n") + last]).isEmpty)
  }

  // MARK: More than is read

  @Test func moreEntitiesThanAreRead() {
    let files = (0..<3_000).map { "entity: e\($0)\nplural: es\($0)\nmeans: one\nfields: {id: identifier}\n" }
    let found = mistakes(["dictionary/a.yaml": files.joined(separator: "---\n")])
    #expect(found.map(\.message) == ["there are more than 1000 entities, and those after them are not read"])
  }

  @Test func moreConditionsThanAreRead() {
    let lines = (0..<30_000).map { "  c\($0): nothing of the kind\n" }.joined()
    let found = mistakes(["dictionary/a.yaml": entity("conditions:\n" + lines)])
    #expect(
      found.contains {
        $0.message == "there are more than 1000 named conditions, and those after them are not read"
      })
  }

  @Test(arguments: [1_000, 70_000]) func codesOfAField(count: Int) {
    let codes = (0..<count).map { "c\($0)" }.joined(separator: ", ")
    let text = entity("  code: {one of: [\(codes)]}\nconditions: {last: code is c\(count - 1)}\n")
    let found = mistakes(["dictionary/a.yaml": text])
    #expect(found.map(\.message).contains("a field may have at most 10000 codes") == (count > 10_000))
    if count <= 10_000 { #expect(found.isEmpty) }
  }

  @Test(arguments: [
    ("points", "9223372036854775807"), ("points", "-9223372036854775808"), ("points", "99999999999999999999"),
  ])
  func pointsBeyondReason(key: String, number: String) {
    let rule = """
      rule: scored
      asks: Is it good?
      area: leaders
      severity: minor
      basis: none
      look at: each child
      score:
        criteria:
          - criterion: one
            \(key): \(number)
            add: [{\(number): born is recorded}, {\(number): born is recorded}]
        bands: {good: 50%}
        expect: good
      """
    let found = mistakes(["dictionary/a.yaml": entity(""), "r.yaml": rule])
    #expect(found.contains { $0.message.contains("where a number of points is wanted") })
  }

  @Test func partsAndLinesWithoutEnd() {
    let head = "rule: r\nasks: So?\narea: leaders\nseverity: minor\nbasis: none\nlook at: each child\n"
    let parts = (0..<12_000).map { "  - {part: p\($0), holds: born is recorded}\n" }.joined()
    let lines = (0..<12_000).map { "  - otherwise: within \($0 % 9) days\n" }.joined()
    for text in ["all:\n" + parts, "look for: child\nhow soon:\n" + lines] {
      let found = mistakes(["dictionary/a.yaml": entity(""), "r.yaml": head + text])
      #expect(found.contains { $0.message.hasPrefix("more than 1000") }, "\(found.prefix(3))")
    }
  }

  /// As much as one file may hold, of everything that is looked up by name: nothing is compared with all that came
  /// before it.
  @Test(arguments: [
    "law", "law twice", "areas", "holidays", "terms", "phrases", "headings", "mapped tables", "spellings",
    "bands",
    "examples", "records", "basis", "rules",
  ])
  func muchOfOneThing(what: String) {
    func many(_ count: Int, _ line: (Int) -> String) -> String { (0..<count).map(line).joined() }
    let law = "instrument: Act\ntitle: An act\nforce: must\nprovisions:\n"
    let rule = "rule: r\nasks: So?\narea: leaders\nseverity: minor\nlook at: each child\nbasis: Act s1\n"
    let mapping = "source: t\nmeans: tables\n"
    let file: (name: String, text: String) =
      switch what {
      case "law": ("law/a.yaml", law + many(12_000) { "  s\($0): {says: so, confidence: V1}\n" })
      case "law twice":
        (
          "law/a.yaml",
          many(7_000) {
            "instrument: Act\ntitle: An act \($0)\nforce: must\nprovisions: {s1: {says: so}}\n---\n"
          }
        )
      case "areas":
        (
          "framework/a.yaml",
          "framework: f\nfrom: 01/01/2017\nareas:\n" + many(30_000) { "  a\($0): area \($0)\n" }
        )
      case "holidays":
        (
          "calendars/a.yaml",
          "calendar: c\ncitation: none\ncovers: {from: 01/01/1900, until: 31/12/2199}\nholidays:\n"
            + many(20_000) { "  0\(1 + $0 % 9)/0\(1 + $0 / 9 % 9)/\(1900 + $0 / 81): day\n" }
        )
      case "terms":
        (
          "calendars/a.yaml",
          "calendar: school terms\ncitation: none\nterms:\n"
            + many(10_000) { _ in "  - {name: t, from: 01/01/2000, until: 01/02/2000}\n" }
        )
      case "phrases":
        ("lexicons/a.yaml", "lexicon: l\nmeans: l\nphrases:\n" + many(60_000) { "  - ph \($0)\n" })
      case "headings":
        ("sources/a.yaml", mapping + "headings:\n" + many(20_000) { "  h\($0): [a\($0), b]\n" })
      case "mapped tables":
        (
          "sources/a.yaml",
          mapping + "tables:\n"
            + many(7_000) { "  t\($0): {needs: [a], gives: {child: {fields: {id: a}}}}\n" }
        )
      case "spellings":
        (
          "sources/a.yaml",
          mapping + "spellings:\n  child:\n    id: {" + many(40_000) { "s\($0): x, " } + "z: x}\n"
        )
      case "bands":
        (
          "r.yaml",
          rule + "score:\n  criteria: []\n  expect: b1\n  bands:\n"
            + many(40_000) { "    b\($0): \($0 % 100)%\n" }
        )
      case "examples":
        (
          "r.yaml",
          rule + "holds: born is recorded\nexamples:\n"
            + many(5_000) { "  - {case: c\($0), today: 01/01/2020, child: {id: A}, expect: [met]}\n" }
        )
      case "records":
        (
          "r.yaml",
          rule + "holds: born is recorded\nexamples:\n  - case: c\n    today: 01/01/2020\n    children:\n"
            + many(15_000) { "      - {id: A\($0), bron: x}\n" } + "    expect: [met]\n"
        )
      case "basis":
        (
          "r.yaml",
          rule.replacing("Act s1", with: "") + many(30_000) { "  - Act s\($0)\n" }
            + "holds: born is recorded\n"
        )
      default:
        (
          "r.yaml",
          many(6_000) { rule.replacing("rule: r", with: "rule: r\($0)") + "holds: brn is recorded\n---\n" }
        )
      }
    let acts = law + many(what == "basis" ? 12_000 : 2) { "  s\($0 + 50_000): {says: so, confidence: V1}\n" }
    var files = ["dictionary/a.yaml": entity(""), "law/z.yaml": acts]
    files[file.name] = file.text
    let input = files.map { "=== \($0.dropLast(5))\n\($1)\n" }.joined()
    #expect(FuzzedReader.book.fault(in: Array(input.utf8)) == nil)
  }

  // MARK: Mistakes without end

  @Test func mistakesByTheHundredThousandAreCappedAndCounted() {
    let rules = (0..<12_000).map { "rule: r\($0)\nareas: x\n---\n" }.joined()
    let found = mistakes(["dictionary/a.yaml": entity(""), "r.yaml": rules])
    #expect(found.count > 12_000)
    let shown = DiagnosticRendering(sources: ["r.yaml": rules]).render(found)
    #expect(
      shown.hasSuffix("\(found.count - 1_000) further messages are not shown: mend these and run again\n"))
    #expect(shown.utf8.count < 1_000_000)
  }

  @Test func unknownKeysByTheTenThousand() {
    let keys = (0..<40_000).map { "key\($0)x: y\n" }.joined()
    #expect(mistakes(["r.yaml": keys]).count > 40_000)
  }

  @Test func unknownNamesAmongManyAreAnsweredSoon() {
    let fields = (0..<300).map { "  name number \($0): date\n" }.joined()
    let conditions = (0..<300).map { "  question number \($0): nme numbr \($0) is recorded\n" }.joined()
    let found = mistakes(["dictionary/a.yaml": entity(fields + "conditions:\n" + conditions)])
    #expect(found.count == 300)
    // To look for what was meant takes long, so later ones are told without.
    #expect(found[99].help?.hasPrefix("did you mean 'name number") == true)
    #expect(found[100].help == nil)
  }

  // MARK: Silly figures

  @Test(arguments: [
    "covers: {from: 01/01/0001, until: 31/12/9999}", "covers: {from: 31/12/2199, until: 01/01/1900}",
  ])
  func calendarsOfSillyYears(covers: String) {
    let text = "calendar: england\ncitation: none\n\(covers)\nweekend: []\nholidays: {}\n"
    #expect(mistakes(["calendars/a.yaml": text]).contains { $0.severity == .error })
  }
}
