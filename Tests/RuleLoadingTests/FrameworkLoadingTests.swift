import _PlumblineTestSupport
import Chronology
import Diagnostics
import RuleLoading
import RuleModel
import Testing
import YAMLSyntax

@Suite struct FrameworkLoadingTests {
  private func load(_ text: MarkedText) -> (frameworks: [Framework], diagnostics: [Diagnostic]) {
    let parsed = parseYAML(text.bytes, file: "f")
    #expect(parsed.diagnostics.isEmpty)
    return loadFrameworks([parsed.documents])
  }

  private static let whole = """
    framework: First
    from: 01/01/2018
    until: 31/12/2022
    areas:
      help: Help
      care: {title: Care and leavers, takes: [leavers]}
    bounds: {improve below: 90%, strength from: 95%, least cases: 10}
    notes:
      - {says: It was so., source: a letter, confidence: V2}

    """

  @Test func aFrameworkIsReadWithItsAreasBoundsAndNotes() throws {
    let (frameworks, diagnostics) = load(MarkedText(Self.whole))
    #expect(diagnostics.isEmpty)
    let framework = try #require(frameworks.first)
    #expect(
      framework
        == Framework(
          name: "First", from: try #require(CivilDay.parse("01/01/2018")),
          until: CivilDay.parse("31/12/2022"),
          areas: [
            FrameworkArea(id: "help", title: "Help", takes: []),
            FrameworkArea(id: "care", title: "Care and leavers", takes: ["leavers"]),
          ], notes: ["It was so. Source: a letter (read at second hand)."], improveBelow: 0.9,
          strengthFrom: 0.95, leastCases: 10))
  }

  @Test func frameworksComeInOrderOfTime() {
    let later = "framework: Later\nfrom: 01/01/2023\nareas: {help: Help}\n"
    let bounds = "bounds: {improve below: 90%, strength from: 95%, least cases: 10}\n"
    let (frameworks, diagnostics) = load(MarkedText(later + bounds + "---\n" + Self.whole))
    #expect(diagnostics.isEmpty)
    #expect(frameworks.map(\.name) == ["First", "Later"])
  }

  @Test(
    arguments: [
      ("1️⃣whose1️⃣: me", "'whose' is not a key of an inspection framework"),
      ("until: 1️⃣31/12/20171️⃣", "the framework ends before it comes into force"),
      ("until: 1️⃣soon1️⃣", "'soon' is not a date"),
      (
        "areas: 1️⃣help1️⃣",
        "'help' stands here, where the areas of a framework, with a key and a value on each line is wanted"
      ),
      ("areas: {help: {title: Help, 1️⃣take1️⃣: [care]}}", "'take' is not a key of an area"),
      (
        "bounds: {improve below: 1️⃣9 in 101️⃣, strength from: 95%, least cases: 10}",
        "'9 in 10' is not a percentage"
      ),
      (
        "bounds: {improve below: 90%, strength from: 95%, least cases: 1️⃣01️⃣}",
        "the least number of cases must be 1 or more"
      ),
      (
        "bounds: 1️⃣{improve below: 96%, strength from: 95%, least cases: 10}",
        "a strength would begin below the bound for something to improve"
      ),
      ("notes: [{says: So., source: me, confidence: 1️⃣V31️⃣}]", "'V3' is not a grade of confidence"),
    ] as [(String, String)])
  func eachMistakeIsShownInItsPlace(line: String, message: String) throws {
    let key = line.prefix { $0 != ":" }.filter(\.isLetter)
    var lines = ["framework: First", "from: 01/01/2018", "areas: {help: Help}"]
    lines.append("bounds: {improve below: 90%, strength from: 95%, least cases: 10}")
    lines.removeAll { $0.hasPrefix(key + ":") }
    let text = MarkedText((lines + [line]).joined(separator: "\n") + "\n")
    let (_, diagnostics) = load(text)
    #expect(diagnostics.map(\.message) == [message])
    let (found, wanted) = (diagnostics.first?.place, text.place(1, in: "f"))
    #expect(found?.sortKey.1 == wanted?.sortKey.1)
    #expect(found?.sortKey.2 == wanted?.sortKey.2)
  }

  @Test func whatIsLackingIsAskedForAllAtOnce() {
    let (frameworks, diagnostics) = load("from: 01/01/2018\n")
    #expect(frameworks.isEmpty)
    #expect(
      diagnostics.map(\.message) == [
        "an inspection framework needs the key 'framework'", "an inspection framework needs the key 'areas'",
        "an inspection framework needs the key 'bounds'",
      ])
  }

  @Test func frameworksInForceTogetherAreReported() {
    let bounds = "bounds: {improve below: 90%, strength from: 95%, least cases: 10}\n"
    func text(until: String) -> MarkedText {
      MarkedText(
        "framework: A\nfrom: 01/01/2018\n\(until)areas: {help: Help}\n\(bounds)---\n"
          + "framework: B\nfrom: 01/01/2023\nareas: {help: Help}\n\(bounds)")
    }
    #expect(load(text(until: "until: 31/12/2022\n")).diagnostics.isEmpty)
    for until in ["until: 01/01/2023\n", ""] {
      let (frameworks, diagnostics) = load(text(until: until))
      #expect(frameworks.count == 2)
      #expect(diagnostics.map(\.code) == [.overlappingFrameworks])
      #expect(diagnostics.first?.help == "end it with 'until: 31/12/2022'")
    }
  }

  @Test func theShippedFrameworksCoverEveryDaySinceTheyBegan() throws {
    let frameworks = ShippedRules(besideTest: #filePath).book.frameworks
    #expect(frameworks.map(\.areas.count) == [3, 4, 4])
    for (one, next) in zip(frameworks, frameworks.dropFirst()) {
      #expect(one.until?.adding(days: 1) == next.from)
    }
    #expect(frameworks.last?.until == nil)
    #expect(frameworks.first?.areas.first { $0.id == "children-in-care" }?.takes == ["care-leavers"])
    #expect(frameworks.allSatisfy { $0.areas.last?.id == "leaders" })
  }
}
