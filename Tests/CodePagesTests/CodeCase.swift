import _PlumblineTestSupport
import CodePages
import Diagnostics
import Foundation
import Plumbline
import RuleLoading

/// A page's example carried out: the small world with its changes, and what the program says of it.
struct CodeCase {
  /// What was said with the page's code, at most two of them.
  let says: String
  /// The other codes that were said, in order.
  let besides: [String]

  /// Carries an example out; nil where there is none to be carried out.
  init?(_ page: CodePage) throws {
    let folder = try TemporaryFolder()
    let small = Dictionary(uniqueKeysWithValues: SmallWorld.files.map { ($0.name, $0.text) })
    for (name, text) in small { try folder.write(text, to: name) }
    for change in page.example.changes {
      switch change {
      case .line(let file, let line, let becomes):
        let text = folder.text(of: file)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard lines.contains(line) else { throw Missing(line: line, file: file) }
        let changed = lines.flatMap { $0 == line ? becomes.isEmpty ? [] : [becomes] : [$0] }
        try folder.write(changed.joined(separator: "\n"), to: file)
      case .file(let file, let text): try folder.write(text, to: file)
      case .made(let file, _): try folder.write(try MadeFiles.bytes(for: page.code.rawValue), to: file)
      case .without(let name): try FileManager.default.removeItem(atPath: folder(name))
      }
    }
    guard let said = Self.said(by: page, in: folder) else { return nil }
    let own = said.filter { $0.code == page.code.rawValue }
    says = own.prefix(2).map(\.text).joined().replacing(folder.path + "/", with: "")
    besides = Set(said.map(\.code)).subtracting([page.code.rawValue]).sorted()
  }

  /// A line to be changed that the small world does not have.
  struct Missing: Error {
    let line: String
    let file: String
  }

  private static func said(
    by page: CodePage, in folder: TemporaryFolder
  ) -> [(code: String, text: String)]? {
    switch page.example.command {
    case .lint(let name):
      let rules = RulesInForce(folder: folder(name))
      // The small rule has no examples, so that it stays small: only the pages about examples speak of it. Those
      // about rules beside one another have a second rule for it.
      let code = page.code.rawValue
      if ["PL0404", "PL0405"].contains(code) { return said(rules.diagnosticsWithExamples, rules) }
      return said(
        code.hasPrefix("PL043") ? rules.diagnosticsWithContradictions : rules.diagnostics, rules)
    case .mutate:
      let rules = RulesInForce(folder: folder("Rules"))
      return split(rules.protection(["visits"], returns: false, colour: false)?.text ?? "")
    case .check(let options): return said(byCheckWith: options, in: folder)
    case .explain(let name):
      let request = CheckRequest(paths: [folder("export")], asAt: "31/03/2025")
      let rules = RulesInForce(folder: folder("Rules"))
      return split(CaseExplanation(of: name, under: nil, in: request, rules: rules).describeMistakes())
    case .generate(let children):
      return split(
        generateScenario(
          named: "county-2019", children: children, seed: 2019, to: folder("council"), as: .tables))
    case .new(let file):
      var drafting = RuleDrafting(rules: RulesInForce(folder: folder("Rules")))
      let mistakes = drafting.answer(fromFile: folder("answers.yaml"))
      let parts = file.split(separator: "/")
      let place = folder(parts.dropLast().joined(separator: "/"))
      return split(mistakes + drafting.write(into: place, as: parts.last.map(String.init)).failure)
    case .examples(let isRead):
      let (rules, path) = (RulesInForce(folder: folder("Rules")), folder("examples.xlsx"))
      let done =
        isRead
        ? rules.readExamples(of: "visits", from: path, folder: folder("Rules"), council: nil)
        : rules.writeExamples(of: "visits", to: path)
      return split(done?.failure ?? "")
    case .nothing: return nil
    }
  }

  private static func said(
    _ diagnostics: [Diagnostic], _ rules: RulesInForce
  ) -> [(code: String, text: String)] {
    let rendering = DiagnosticRendering(sources: rules.book.sources)
    return diagnostics.sortedByPlace().map { ($0.code.rawValue, rendering.render($0)) }
  }

  private static func said(
    byCheckWith options: [String], in folder: TemporaryFolder
  ) -> [(code: String, text: String)] {
    func option(_ name: String) -> String? { options.firstIndex(of: name).map { options[$0 + 1] } }
    let rules = RulesInForce(folder: folder("Rules"), council: option("--council").map { folder($0) })
    var request = CheckRequest(
      paths: [folder("export")], asAt: option("--as-at"), since: option("--since"),
      only: option("--only").map { [$0] } ?? [])
    request.waivers = option("--waivers").map { [folder($0)] } ?? []
    request.disputes = option("--disputes").map { [folder($0)] } ?? []
    request.baseline = option("--baseline").map { folder($0) }
    let check = CaseCheck(request, rules: rules)
    let written =
      option("--output").map { check.write(to: folder($0), formats: [.json], rules: rules) } ?? ""
    return said(check.diagnostics, rules) + split(written)
  }

  /// The messages of a text, each with its code: they begin with a line that names one.
  private static func split(_ text: String) -> [(code: String, text: String)] {
    var messages: [(code: String, text: String)] = []
    for line in text.split(separator: "\n") {
      if let code = line.firstMatch(of: /\[(PL\d{4})\]/)?.output.1 {
        messages.append((String(code), "\(line)\n"))
      } else if line.hasPrefix(" "), !messages.isEmpty {
        messages[messages.count - 1].text += "\(line)\n"
      }
    }
    return messages
  }
}
