import CaseModel
import CaseReading
import Chronology
import Diagnostics
import Evaluation
import Planning
import RuleChecking
import RuleLoading
import RuleModel
import YAMLSyntax

/// A reader of what strangers write, behind the door by which the program goes in.
///
/// The fuzzer gives it bytes without end, and a test gives it the bytes that the fuzzer kept. Whatever they are,
/// it answers in bounded time and memory: with what was read, or with diagnostics.
package enum FuzzedReader: String, Sendable, CaseIterable {
  /// The bytes of a YAML file.
  case yaml
  /// A rule file, checked, planned and run on its examples beside what the shipped rules stand on.
  case rule
  /// Several files of a rules folder, which stand on nothing but themselves.
  case book
  /// What a rule `look`s `at` on the first line, and an expression that it `holds` on those after it.
  case expression
  /// Several CSV files of an export.
  case csv
  /// The bytes of a workbook; or its parts as several files, which are then packed into one.
  case workbook
  /// An XML file of an export.
  case xml
  /// Dates, times, lengths of time and numbers, one a line, and what they come to when added.
  case dates

  /// Reads the bytes to the end.
  ///
  /// - Returns: what is wrong with the answer; nil where it is as it must be.
  package func fault(in bytes: [UInt8]) -> String? {
    switch self {
    case .yaml: return Self.yamlFault(bytes)
    case .rule: return Self.ruleFault(bytes)
    case .book:
      return Self.fault(of: ShippedRules(book: RuleBook(files: severalFiles(bytes).map(\.ruleFile))))
    case .expression: return Self.ruleFault(Self.asking(bytes))
    case .csv: return Self.exportFault(severalFiles(bytes), ending: ".csv")
    case .workbook:
      return Self.exportFault(
        [FileAmongSeveral(name: "export", bytes: packedWorkbook(bytes))], ending: ".xlsx")
    case .xml: return Self.exportFault([FileAmongSeveral(name: "export", bytes: bytes)], ending: ".xml")
    case .dates: return datesFault(String(decoding: bytes, as: UTF8.self))
    }
  }

  private static let shipped = ShippedRules(folder: Checkout.root + "/Rules")

  private static func yamlFault(_ bytes: [UInt8]) -> String? {
    let (documents, diagnostics) = parseYAML(bytes, file: "fuzzed.yaml")
    if diagnostics.contains(where: { $0.message.isEmpty }) { return "a diagnostic says nothing" }
    var waiting = documents.map(\.root)
    while let node = waiting.popLast() {
      guard case .text(_, let line, let column, _) = node.place, line > 0, column > 0 else {
        return "a value stands nowhere"
      }
      waiting += (node.items ?? []) + (node.entries ?? []).flatMap { [$0.key, $0.value] }
    }
    return nil
  }

  private static func ruleFault(_ bytes: [UInt8]) -> String? {
    let read = RuleBook(files: [RuleFile(name: "fuzzed.yaml", bytes: bytes)])
    _ = read.ruleHeads
    let (rules, diagnostics) = check(read.rules, against: shipped.vocabulary)
    if rules.isEmpty, !read.rules.isEmpty, !diagnostics.hasErrors {
      return "a rule is left out without a word"
    }
    return fault(of: rules, shipped.vocabulary, read.diagnostics + diagnostics, sources: read.sources)
  }

  private static func fault(of rules: ShippedRules) -> String? {
    fault(of: rules.rules, rules.vocabulary, rules.diagnostics, sources: rules.book.sources)
  }

  /// Goes on with checked rules as commands do: their mistakes shown, their examples run, their plan printed.
  private static func fault(
    of rules: [CheckedRule], _ vocabulary: Vocabulary, _ diagnostics: [Diagnostic], sources: [String: String]
  ) -> String? {
    let shown = DiagnosticRendering(sources: sources, usesColour: false).render(diagnostics)
    if diagnostics.isEmpty != shown.isEmpty { return "what is wrong is not shown" }
    for rule in rules { _ = runExamples(of: rule, vocabulary: vocabulary) }
    return plan(rules, vocabulary: vocabulary).listing().isEmpty ? "a plan says nothing" : nil
  }

  /// A rule whose one question is the expression, with examples that have something in every cell it may read.
  private static func asking(_ bytes: [UInt8]) -> [UInt8] {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 1, omittingEmptySubsequences: false)
    let start = Array(
      "rule: asked\nasks: Is it so?\narea: leaders\nbasis: CPR 2010 reg 28(2)\nlook at: each ".utf8)
    // Line breaks would end the block that the expression stands in.
    let expression = (lines.count > 1 ? Array(lines[1]) : []).map { $0 < 0x20 ? 0x20 : $0 }
    let question = start + (lines.first ?? []) + Array("\nseverity: minor\nholds: |-\n  ".utf8)
    return question + expression + Array(examples.utf8)
  }

  private static let examples = """

    examples:
      - case: little is recorded
        today: 31/03/2021
        child: {id: A}
        expect: [met]
      - case: much is recorded, at the ends of what can be
        today: 29/02/2020
        child: {id: A, date of birth: 01/01/1900}
        visits: [{date: 01/01/1900, child seen: no}, {date: 29/02/2020, mode: not recorded}, 31/12/2199]
        placements: [{start: 01/01/1900, end: 31/12/2199}, {start: 29/02/2020}]
        returned episodes: [{start: 31/02/2021, legal status: V2}, {start: 01/04/2020, end: 29/02/2020}]
        expect: [met]
    """

  /// Reads an export, and judges by one of the shipped rules what was read.
  private static func exportFault(_ files: [FileAmongSeveral], ending: String) -> String? {
    do {
      let folder = try TemporaryFolder()
      for file in files { try folder.write(file.bytes, to: file.name.replacing("/", with: "_") + ending) }
      let book = shipped.book
      let (tables, diagnostics) = readCaseExport(
        paths: [folder.path], mapping: nil, known: book.mappings, dictionary: book.dictionary)
      guard (tables == nil) == diagnostics.hasErrors else {
        return "there are tables, and they could not be read"
      }
      guard let tables else { return nil }
      for account in tables.accounts where account.read != account.used + account.setAside.values.reduce(0, +)
      {
        return "rows of \(account.entity) are lost"
      }
      guard let asAt = CivilDay(year: 2020, month: 2, day: 29) else { return "there is no such day" }
      let asked = shipped.rules.asked(of: tables).filter { !$0.isOverResults }
      // Every input is judged by one rule, and all inputs together by all of them.
      let some = asked[files.reduce(0) { $0 + $1.bytes.count } % asked.count]
      _ = evaluate([some], over: tables, vocabulary: shipped.vocabulary, dates: EvaluationDates(asAt: asAt))
      return nil
    } catch {
      return "the files cannot be laid out: \(error)"
    }
  }
}
