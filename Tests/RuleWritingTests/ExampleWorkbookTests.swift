import _PlumblineTestSupport
import CaseReading
import Diagnostics
import Plumbline
import RuleLoading
import RuleModel
import RuleWriting
import Testing
import YAMLSyntax

/// Examples on the sheets of a workbook: there and back they say the same.
@Suite struct ExampleWorkbookTests {
  private static let shipped = RulesInForce(folder: Checkout.root + "/Rules")

  private func read(_ path: String) -> (examples: [RuleExample], diagnostics: [Diagnostic]) {
    ExampleWorkbook.examples(
      in: WorkbookTexts(path: path), file: "examples.xlsx", dictionary: Self.shipped.book.dictionary)
  }

  private func expectTheSame(_ left: [RuleExample], _ right: [RuleExample], _ what: String) {
    #expect(left.count == right.count, "\(what)")
    for (one, other) in zip(left, right) {
      let isSame = one.saysTheSame(as: other)
      #expect(isSame, "\(what), \(one.name.text)")
    }
  }

  @Test func everyShippedRuleGoesThereAndBack() throws {
    let page = RulesReadme()
    let own = page.rules.map { RuleFile(name: "page.yaml", bytes: Array($0.utf8)) }
    let folder = try TemporaryFolder()
    var tried = 0
    for file in Self.shipped.book.files.filter({ $0.kind == "rules" }) + own {
      // Of the checks of returns, which are alike, every tenth.
      if file.name.hasPrefix("returns/"), !file.name.hasSuffix("1.yaml") { continue }
      let text = String(decoding: file.bytes, as: UTF8.self)
      for rule in loadRules([parseYAML(file.bytes, file: file.name).documents]).rules {
        let path = folder("examples-\(tried).xlsx")
        let (refusals, failure) = ExampleWorkbook.write(rule.examples, to: path)
        #expect(refusals.isEmpty && failure == nil, "\(rule.id.text): \(refusals.map(\.message))")
        let (examples, mistakes) = read(path)
        #expect(mistakes.map(\.message) == [], "\(rule.id.text)")
        expectTheSame(examples, rule.examples, rule.id.text)
        // What says the same keeps its bytes.
        let block = try #require(ExampleBlock(of: rule.id.text, in: text, file: file.name))
        let (written, changes, lost) = block.text(with: examples)
        #expect(written == text && lost.isEmpty, "\(rule.id.text)")
        #expect(changes.asTheyWere == rule.examples.count)
        try expectRewritten(rule, text, block)
        tried += 1
      }
    }
    #expect(tried > 40)
  }

  /// Every example under another name is written anew, and still says the same.
  private func expectRewritten(_ rule: Rule, _ text: String, _ block: ExampleBlock) throws {
    let renamed = rule.examples.map { example in
      var example = example
      example.name = Written("= " + example.name.text + ": #2", at: .nowhere)
      return example
    }
    let (written, changes, lost) = block.text(with: renamed)
    guard let written else {
      #expect(!lost.isEmpty, "\(rule.id.text)")
      return
    }
    #expect(changes.new == renamed.count && changes.takenAway == rule.examples.count)
    let again = loadRules([parseYAML(Array(written.utf8), file: "again.yaml").documents])
    #expect(again.diagnostics.isEmpty, "\(rule.id.text): \(again.diagnostics.map(\.message))")
    let read = try #require(again.rules.first { $0.id.text == rule.id.text })
    expectTheSame(read.examples, renamed, rule.id.text)
  }

  @Test func whatLooksLikeAFormulaStaysText() throws {
    let folder = try TemporaryFolder()
    let words = ["=1+1", "+44", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\",\"y\")"]
    func written(_ text: String) -> Written { Written(text, at: .nowhere) }
    let examples = words.map { word in
      RuleExample(
        name: written(word), today: written("31/03/2026"),
        records: [
          ExampleRecord(
            entity: written("visit"), values: [ExampleValue(field: written("mode"), value: written(word))])
        ], expected: [written("met")], only: false, isKnownGap: false)
    }
    let (refusals, failure) = ExampleWorkbook.write(examples, to: folder("f.xlsx"))
    #expect(refusals.isEmpty && failure == nil)
    let workbook = WorkbookTexts(path: folder("f.xlsx"))
    #expect(workbook.sheets.flatMap(\.rows).allSatisfy { $0.formulas.isEmpty })
    expectTheSame(read(folder("f.xlsx")).examples, examples, "formulas")
  }

  // MARK: Bad input

  private static let given = [
    ["case", "record", "value", "start"], ["in time", "placement", "", "02/03/2026"],
  ]
  private static let expected = [
    ["case", "today", "expect", "only", "known gap"], ["in time", "31/03/2026", "met"],
  ]

  @Test(
    arguments: [
      ("given", "", [], "PL0541"), ("expected", "", [], "PL0541"),
      ("given", "start", ["strat"], "PL0542"), ("given", "record", ["kind"], "PL0542"),
      ("expected", "expect", ["expects"], "PL0542"), ("expected", "case", [], "PL0542"),
      ("given", "in time", ["in tme"], "PL0543"), ("expected", "in time", ["late"], "PL0543"),
      ("given", "02/03/2026", ["=DATE(2026,3,2)"], "PL0544"), ("expected", "met", ["=\"met\""], "PL0544"),
      ("given", "placement", ["placemnt"], "PL0546"), ("given", "placement", ["visit"], "PL0542"),
      ("given", "placement", [""], "PL0546"), ("expected", "in time", [""], "PL0546"),
    ] as [(String, String, [String], String)])
  func whatIsWrongIsSaid(sheet: String, cell: String, becomes: [String], code: String) throws {
    let folder = try TemporaryFolder()
    let sheets = [("given", Self.given), ("expected", Self.expected)].compactMap {
      name, rows -> (String, [[String]])? in
      guard name == sheet else { return (name, rows) }
      if cell.isEmpty { return ("other", rows) }
      return (name, rows.map { $0.map { $0 == cell ? becomes.first ?? "" : $0 } })
    }
    WorkbookFile.write(sheets.map { (name: $0.0, rows: $0.1) }, to: folder("bad.xlsx"), formulas: true)
    let (_, mistakes) = read(folder("bad.xlsx"))
    #expect(
      mistakes.map(\.code.rawValue).contains(code), "\(mistakes.map { "\($0.code.rawValue) \($0.message)" })")
    #expect(mistakes.allSatisfy { $0.help != nil && $0.place.description.hasPrefix("examples.xlsx") })
  }

  @Test func whatIsRightIsTaken() throws {
    let folder = try TemporaryFolder()
    WorkbookFile.write([("Given", Self.given), ("Expected", Self.expected)], to: folder("good.xlsx"))
    let (examples, mistakes) = read(folder("good.xlsx"))
    #expect(mistakes.map(\.message) == [])
    #expect(examples.map(\.name.text) == ["in time"])
    #expect(examples.first?.records.first?.values.map(\.value.text) == ["02/03/2026"])
  }

  @Test func remarksAreNotLost() throws {
    let text = """
      rule: a-rule
      examples:
        # what this is for
        - case: one
          today: 31/03/2026
          expect: []
        - case: two   # and this
          today: 31/03/2026
          expect: ["not-met, detail a # b"]
      say: {row: words}
      """
    let node = parseYAML(Array(text.utf8), file: "a.yaml").documents
    // The rule lacks most of what a rule needs: its examples cannot be told apart, so nothing of them is given up.
    #expect(node.count == 1)
    let block = try #require(ExampleBlock(of: "a-rule", in: text, file: "a.yaml"))
    let (written, _, lost) = block.text(with: [])
    #expect(written == nil)
    #expect(lost.map(\.place.description) == ["a.yaml:3:3", "a.yaml:7:17"])
  }
}
