import _PlumblineTestSupport
import Diagnostics
import Plumbline
import RuleLoading
import RuleModel
import Testing
import YAMLSyntax

/// The schemas of files, held against the loader that they are made to agree with.
@Suite struct SchemaTests {
  private static let shipped = RulesInForce(folder: Checkout.root + "/Rules")

  private static let schemas = Dictionary(
    uniqueKeysWithValues: RulesInForce.schemaKinds.map { kind in
      (kind, Result { try EditorSchema(shipped.schema(of: kind) ?? "") })
    })

  private func schema(_ kind: String) throws -> EditorSchema { try #require(Self.schemas[kind]).get() }

  private func documents(_ text: String) -> [YAMLNode] {
    parseYAML(Array(text.utf8), file: "written.yaml").documents.map(\.root)
  }

  @Test(arguments: ["rules", "law", "dictionary", "calendars", "lexicons", "framework", "sources"])
  func everyShippedFileIsAsItsSchemaSays(kind: String) throws {
    let schema = try schema(kind)
    let files = Self.shipped.book.files.filter { $0.kind == kind }
    #expect(!files.isEmpty)
    for file in files {
      for document in parseYAML(file.bytes, file: file.name).documents where document.root.text != "" {
        let mistakes = schema.mistakes(in: document.root)
        #expect(mistakes.isEmpty, "\(file.name): \(mistakes.joined(separator: "; "))")
      }
    }
    #expect(schema.unknownKeywords.isEmpty)
  }

  @Test func theRulesOfThePageAreAsTheSchemaSays() throws {
    let page = RulesReadme()
    let rules = RulesInForce(book: page.book)
    let ruleSchema = try EditorSchema(try #require(rules.schema(of: "rules")))
    let law = try EditorSchema(try #require(rules.schema(of: "law")))
    for text in page.rules {
      #expect(ruleSchema.mistakes(in: try #require(documents(text).first)) == [], "\(text.prefix(40))")
    }
    for text in page.law {
      #expect(law.mistakes(in: try #require(documents(text).first)) == [], "\(text.prefix(40))")
    }
  }

  @Test(arguments: [
    ("waivers", "Samples/follow-up/waivers.yaml"), ("disputes", "Samples/follow-up/disputes.yaml"),
  ])
  func theSamplesAreAsTheirSchemaSays(kind: String, file: String) throws {
    let text = String(decoding: try #require(Checkout.bytes(of: file)), as: UTF8.self)
    #expect(try schema(kind).mistakes(in: try #require(documents(text).first)) == [])
  }

  /// Without a book nothing is known by name, and every name is taken.
  @Test func withoutABookAnyNameIsTaken() throws {
    let bookless = RulesInForce(book: RuleBook(files: []))
    let schema = try EditorSchema(try #require(bookless.schema(of: "rules")))
    for file in Self.shipped.book.files where file.kind == "rules" {
      for document in parseYAML(file.bytes, file: file.name).documents {
        #expect(schema.mistakes(in: document.root) == [], "\(file.name)")
      }
    }
  }

  // MARK: What the loader refuses

  /// A rule that is right; each wrong one differs from it in a line.
  private static let rule = """
    rule: first-visit
    asks: Is each child seen soon?
    area: help-and-protection
    severity: serious
    basis: WT 2018 ch1 para 1
    look at: each protection plan
    look for: protection visits
    that count if: child seen
    how soon: within 5 working days
    examples:
      - case: in time
        today: 31/03/2026
        protection plan: {start: 02/03/2026}
        protection visit: 09/03/2026
        expect: ["met, due 09/03/2026"]
        only: yes
    """

  @Test func theRuleIsRight() throws {
    let rule = try rightRule()
    #expect(try schema("rules").mistakes(in: try #require(documents(rule).first)) == [])
  }

  private func rightRule() throws -> String {
    let cited = try #require(Self.shipped.book.law.citations.first)
    return Self.rule.replacing("WT 2018 ch1 para 1", with: cited)
  }

  @Test(
    arguments: [
      ("severity: serious", "severity: grave", "/severity"),
      ("area: help-and-protection", "area: help-and-protecion", "/area"),
      ("area: help-and-protection\n", "", "lacks 'area'"),
      ("asks: Is each child seen soon?\n", "", "lacks 'asks'"),
      ("look at: each protection plan", "look at: protection plans", "/look at"),
      ("look at: each protection plan", "look at: each protecton plan", "/look at"),
      ("look for: protection visits", "look for: protection visit", "/look for"),
      ("look for: protection visits\n", "", "'how soon' needs 'look for'"),
      ("within 5 working days", "within five working days", "/how soon"),
      ("within 5 working days", "within law first vist", nil),
      ("within 5 working days", "5 working days", "/how soon"),
      ("how soon: within 5 working days\n", "", "lacks"),
      ("how soon: within 5 working days", "how soon: within 5 working days\nholds: child seen", "fits 2"),
      ("that count if: child seen", "recorded on: date", "'recorded on' needs 'recorded'"),
      ("that count if: child seen", "that count: child seen", "/that count"),
      ("examples:", "reviewed: last March\nexamples:", "/reviewed"),
      ("examples:", "thresholds: {to improve below: 0.85}\nexamples:", "/thresholds"),
      ("examples:", "if not recorded: {child seen: no}\nexamples:", "/if not recorded"),
      ("examples:", "even without: protection visit\nexamples:", "/even without"),
      ("examples:", "say: {improved: words}\nexamples:", "/say/improved"),
      ("today: 31/03/2026", "today: March", "today"),
      ("    today: 31/03/2026\n", "", "lacks"),
      ("protection visit: 09/03/2026", "protection vist: 09/03/2026", "/protection vist"),
      ("{start: 02/03/2026}", "{strat: 02/03/2026}", "/strat"),
      ("\"met, due", "\"done, due", "expect"),
      ("only: yes", "only: perhaps", "only"),
      ("case: in time", "case:", "case"),
    ] as [(String, String, String?)])
  func whatIsWrongIsUnderlined(right: String, wrong: String, says: String?) throws {
    let text = try rightRule().replacing(right, with: wrong)
    #expect(text != (try rightRule()))
    let mistakes = try schema("rules").mistakes(in: try #require(documents(text).first))
    // What only the checker knows is left to it.
    guard let says else { return #expect(mistakes == []) }
    #expect(mistakes.contains { $0.contains(says) }, "\(mistakes)")
  }

  /// Every key that is none: beside each key of each map of each shipped file, one that the loader does not know.
  @Test(arguments: ["rules", "law", "dictionary", "calendars", "lexicons", "framework", "sources"])
  func keysThatTheLoaderRefusesAreRefused(kind: String) throws {
    let schema = try schema(kind)
    let others = Self.shipped.book.files.filter { $0.kind == "dictionary" && kind == "sources" }
    let more = others.map { parseYAML($0.bytes, file: $0.name) }
    var tried = 0
    var seen: Set<[String]> = []
    for file in Self.shipped.book.files where file.kind == kind && !file.name.contains("/ssda903-") {
      if file.name.hasPrefix("returns/"), !file.name.hasSuffix("0.yaml") { continue }
      let documents = parseYAML(file.bytes, file: file.name).documents
      guard let document = documents.first(where: { $0.root.text != "" }) else { continue }
      for path in document.root.maps where seen.insert(document.root.names(along: path)).inserted {
        let changed = document.root.adding("no such key", at: path)
        let trees = [(documents: [YAMLDocument(root: changed)], diagnostics: [Diagnostic]())]
        let book = RuleBook(files: [file] + others, trees: trees + more)
        guard book.diagnostics.contains(where: { $0.message.contains("'no such key' is not a key of") })
        else {
          continue
        }
        tried += 1
        #expect(!schema.mistakes(in: changed).isEmpty, "\(file.name), at \(path)")
      }
    }
    #expect(tried > 0)
  }

  /// A key that the loader asks for is asked for by the schema, and the other way round.
  @Test(arguments: ["rules", "law", "framework", "lexicons"])
  func keysThatMustBeThereAreTheSame(kind: String) throws {
    let schema = try schema(kind)
    var missed = 0
    var seen: Set<[String]> = []
    for file in Self.shipped.book.files where file.kind == kind && !file.name.hasPrefix("returns/") {
      let documents = parseYAML(file.bytes, file: file.name).documents
      guard let document = documents.first(where: { $0.root.text != "" }) else { continue }
      for (path, key) in document.root.keys
      where seen.insert(document.root.names(along: path) + [key]).inserted {
        let changed = document.root.removing(key, at: path)
        let trees = [(documents: [YAMLDocument(root: changed)], diagnostics: [Diagnostic]())]
        let book = RuleBook(files: [file], trees: trees)
        let isMissed = book.diagnostics.contains { $0.code.rawValue == "PL0202" }
        if isMissed { missed += 1 }
        #expect(
          isMissed == !schema.mistakes(in: changed).isEmpty, "\(file.name), without '\(key)' at \(path)")
      }
    }
    #expect(missed > 0)
  }
}

extension YAMLNode {
  /// The steps to every map within: keys, and positions in lists.
  fileprivate var maps: [[Int]] {
    switch content {
    case .scalar: []
    case .list(let items):
      items.enumerated().flatMap { position, item in item.maps.map { [position] + $0 } }
    case .map(let entries):
      [[]] + entries.enumerated().flatMap { position, entry in entry.value.maps.map { [position] + $0 } }
    }
  }

  /// Every key of every map within, and the steps to the map.
  fileprivate var keys: [(path: [Int], key: String)] {
    maps.flatMap { path in (at(path).entries ?? []).compactMap { entry in entry.key.text.map { (path, $0) } }
    }
  }

  /// The keys that the steps go through: what comes again in another item of a list, or another file, is the same.
  fileprivate func names(along path: [Int]) -> [String] {
    guard let step = path.first else { return [] }
    let name = entries.flatMap { $0[step].key.text }
    let next = items?[step] ?? entries?[step].value ?? self
    return [name].compactMap(\.self) + next.names(along: Array(path.dropFirst()))
  }

  private func at(_ path: [Int]) -> YAMLNode {
    guard let step = path.first else { return self }
    let next = items?[step] ?? entries?[step].value ?? self
    return next.at(Array(path.dropFirst()))
  }

  /// With a key more in the map that the steps lead to.
  fileprivate func adding(_ key: String, at path: [Int]) -> YAMLNode {
    changing(at: path) { entries in
      entries + [
        YAMLEntry(
          key: YAMLNode(content: .scalar(key), place: .nowhere),
          value: YAMLNode(content: .scalar("words"), place: .nowhere))
      ]
    }
  }

  /// Without a key of the map that the steps lead to.
  fileprivate func removing(_ key: String, at path: [Int]) -> YAMLNode {
    changing(at: path) { $0.filter { $0.key.text != key } }
  }

  private func changing(at path: [Int], _ change: ([YAMLEntry]) -> [YAMLEntry]) -> YAMLNode {
    var node = self
    switch content {
    case .scalar: break
    case .list(var items):
      guard let step = path.first else { break }
      items[step] = items[step].changing(at: Array(path.dropFirst()), change)
      node.content = .list(items)
    case .map(var entries):
      if let step = path.first {
        entries[step].value = entries[step].value.changing(at: Array(path.dropFirst()), change)
      } else {
        entries = change(entries)
      }
      node.content = .map(entries)
    }
    return node
  }
}
