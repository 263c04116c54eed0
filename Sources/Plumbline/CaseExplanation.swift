import CaseModel
import Chronology
import Diagnostics
import Evaluation
import Explaining
import Files
import Reporting
import RuleChecking
import RuleLoading

/// Why the duties of a child, or of one thing recorded of a child, were judged as they were.
public struct CaseExplanation: Sendable {
  /// The check of the export it belongs to; if that did not run there is nothing to explain.
  public let check: CaseCheck
  private let explanation: Explanation?
  private let mistakes: [Diagnostic]

  /// Explains an export's duties.
  ///
  /// - Parameters:
  ///   - name: a child's identifier in the export; for a single rule, also that of what the rule looks at.
  ///   - rule: the rule asked for; nil for every rule.
  ///   - request: the export.
  ///   - rules: the rules in force.
  ///   - progress: told what is being done, in a few words.
  public init(
    of name: String, under rule: String?, in request: CheckRequest, rules: RulesInForce,
    progress: (String) -> Void = { _ in }
  ) {
    var request = request
    request.only = rule.map { [$0] } ?? request.only
    check = CaseCheck(request, rules: rules, progress: progress)
    guard check.end == .ran, let tables = check.tables, let dates = check.dates else {
      (explanation, mistakes) = (nil, [])
      return
    }
    let asked = (rules.rules(only: request.only) ?? []).asked(of: tables)
    if rule != nil, let over = asked.first(where: \.isOverResults), let looked = over.resultsOf {
      mistakes = [
        Diagnostic(
          .nothingToExplain, .error, at: .nowhere,
          "'\(over.id)' judges no child: it looks at the results of '\(looked)'",
          help: "explain '\(looked)'")
      ]
      explanation = nil
      return
    }
    let entity = rule == nil ? nil : asked.first?.entity
    guard let found = Self.find(name, lookedAt: entity, in: tables) else {
      (explanation, mistakes) = (nil, [Self.unknown(name, lookedAt: entity, in: tables)])
      return
    }
    progress("explaining")
    explanation = explain(
      ExplanationRequest(
        rules: asked, child: found.child, subject: found.subject, vocabulary: rules.vocabulary, dates: dates,
        mapping: rules.book.mappings.first { $0.name == tables.mapping }), over: tables)
    mistakes = []
  }

  /// Whether there is anything to tell.
  public var isFound: Bool { explanation != nil }

  /// The explanation as text for a terminal.
  public func text(colour: Bool = false, width: Int = 100) -> String {
    explanation.map { explanationText($0, colour: colour, width: width) } ?? ""
  }

  /// The explanation as one page for people: UTF-8.
  public var html: [UInt8] {
    explanation.map { explanationHTML($0, toolVersion: plumblineVersion) } ?? []
  }

  /// What is wrong with what was asked for, as text.
  public func describeMistakes(colour: Bool = false) -> String {
    DiagnosticRendering(usesColour: colour).render(mistakes)
  }

  /// Writes bytes into a file that its owner only can read.
  ///
  /// - Returns: what went wrong as text for a person; empty when it is written.
  public func write(_ bytes: [UInt8], to path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.count < 2 ? "." : parts.dropLast().joined(separator: "/")
    do throws(WritingFailure) {
      let file = try FileInTheMaking(folder: folder.isEmpty ? "/" : folder, name: String(parts.last ?? ""))
      try file.write(bytes)
      try keepTogether([file])
      return ""
    } catch {
      return DiagnosticRendering().render(error.diagnostic)
    }
  }

  // MARK: Whom it is about

  private static func find(
    _ name: String, lookedAt entity: Int?, in tables: CaseTables
  ) -> (child: Int, subject: (entity: Int, row: Int)?)? {
    guard let children = tables.dictionary.index(of: "child") else { return nil }
    if let entity, entity != children, let row = row(named: name, in: tables.tables[entity]) {
      let child = Int(tables.tables[entity].childRow[row])
      if child >= 0 { return (child, (entity, row)) }
    }
    return row(named: name, in: tables.tables[children]).map { ($0, nil) }
  }

  private static func row(named name: String, in table: Table) -> Int? {
    guard let field = table.entity.identifierIndex else { return nil }
    return (0..<table.rowCount).first { table.columns[field].label(at: $0) == name }
  }

  private static func unknown(_ name: String, lookedAt entity: Int?, in tables: CaseTables) -> Diagnostic {
    let children = tables.dictionary.index(of: "child")
    let searched = [children, entity == children ? nil : entity].compactMap(\.self).map { tables.tables[$0] }
    let identifiers = searched.flatMap { table -> [String] in
      guard let field = table.entity.identifierIndex else { return [] }
      return (0..<table.rowCount).compactMap { table.columns[field].label(at: $0) }
    }
    // Only what looks like the identifier that was typed: anything else says more of others than it helps.
    let alike = identifiers.filter { shape($0) == shape(name) }
    let kinds = searched.map(\.entity.name).joined(separator: " or ")
    return Diagnostic(
      .nothingToExplain, .error, at: .nowhere, "no \(kinds) of the export goes by '\(name)'",
      help: nearestName(to: name, among: alike).map { "did you mean '\($0)'?" }
        ?? "write the identifier as the export has it, capital and small letters alike")
  }

  /// Letters and digits by kind: `P-0012` is like `Q-9999`.
  private static func shape(_ name: String) -> String {
    String(name.map { $0.isNumber ? "9" : $0.isLetter ? "A" : $0 })
  }
}
