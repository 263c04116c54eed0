package import Diagnostics
package import RuleModel
import Workers
package import YAMLSyntax

/// Rules from the documents of rule files, one rule a document.
///
/// - Parameter files: each file's documents.
/// - Returns: the rules that could be read whole, and everything that is wrong with the others.
package func loadRules(_ files: [[YAMLDocument]]) -> (rules: [Rule], diagnostics: [Diagnostic]) {
  let documents = files.joined().filter { $0.root.text?.isEmpty != true }
  let read = inParallel(documents.count) { position in
    var parsing = RuleParsing()
    let rule = parsing.rule(documents[position].root)
    return (rule: parsing.reader.diagnostics.hasErrors ? nil : rule, diagnostics: parsing.reader.diagnostics)
  }
  return (read.compactMap(\.rule), read.flatMap(\.diagnostics))
}

/// Reads one rule, gathering every mistake on the way.
struct RuleParsing {
  var reader = NodeReader()

  mutating func rule(_ node: YAMLNode) -> Rule? {
    guard reader.entries(node, .rule) != nil,
      let id = required("rule", of: node)
    else { return nil }
    let forReturn = node["return"].flatMap { word($0) }
    guard let area = forReturn ?? required("area", of: node) else { return nil }
    let asks = reader.requiredText(under: "asks", of: node, as: "a rule") ?? ""
    let severity = forReturn == nil || node["severity"] != nil ? severity(of: node) : .minor
    let basis = words(under: "basis", of: node)
    if basis.isEmpty { _ = reader.required("basis", of: node, as: "a rule") }
    guard let population = population(of: node), let expectation = expectation(of: node, as: "a rule") else {
      return nil
    }
    if let kind = WrittenForm.expectationKeys.first(where: { node[$0] != nil }), let value = node["look at"] {
      refuseMismatch(of: kind, with: population, at: value.place)
    }
    return Rule(
      id: id, asks: asks, area: area, themes: reader.texts(under: "themes", of: node), severity: severity,
      basis: basis, readings: readings(of: node), population: population,
      onlyIf: words(under: "only if", of: node), leaveOut: lines(under: "leave out", of: node),
      clockStarts: clockLines(of: node), until: words(under: "until", of: node),
      lapsesAfter: node["lapses after"].flatMap { word($0) }, expectation: expectation,
      excuses: lines(under: "excused if", of: node), remarks: lines(under: "remark", of: node),
      assumptions: assumptions(of: node), sayings: sayings(of: node),
      cannotSee: reader.texts(under: "cannot see", of: node), thresholds: thresholds(of: node),
      examples: examples(of: node), forReturn: forReturn, showsAlso: words(under: "shows also", of: node),
      evenWithout: words(under: "even without", of: node),
      clockRestarts: words(under: "clock restarts", of: node),
      severityWhen: lines(under: "severity when", of: node), grace: lines(under: "grace", of: node),
      reviewed: reader.day(under: "reviewed", of: node),
      noExampleFor: lines(under: "no example for", of: node), approval: approval(of: node),
      formerly: words(under: "formerly", of: node), overlaps: lines(under: "overlaps", of: node))
  }

  // MARK: Words and lines

  mutating func required(_ key: String, of node: YAMLNode, as what: String = "a rule") -> Written? {
    reader.required(key, of: node, as: what).flatMap { word($0) }
  }

  mutating func word(_ node: YAMLNode) -> Written? {
    reader.text(node, as: "a word or phrase").map { Written($0, at: node.place) }
  }

  /// A phrase, or a list of them.
  mutating func words(under key: String, of node: YAMLNode) -> [Written] {
    guard let value = node[key] else { return [] }
    guard let items = value.items else { return word(value).map { [$0] } ?? [] }
    guard items.count <= RuleLimits.lines else {
      refuseMore("'\(key)'", at: value.place)
      return []
    }
    return items.compactMap { word($0) }
  }

  /// A map whose keys are conditions joined by commas, `otherwise` standing for none.
  mutating func lines(under key: String, of node: YAMLNode) -> [WrittenLine] {
    guard let value = node[key] else { return [] }
    return lines(value, as: "'\(key)'")
  }

  /// Lines as a map, or as a list of maps of one entry each where their order is to be plain.
  mutating func lines(_ value: YAMLNode, as what: String) -> [WrittenLine] {
    guard value.items?.count ?? 0 <= RuleLimits.lines, value.entries?.count ?? 0 <= RuleLimits.lines else {
      refuseMore(what, at: value.place)
      return []
    }
    if let items = value.items { return items.flatMap { lines($0, as: what) } }
    guard let entries = reader.entries(value, as: what) else { return [] }
    return entries.compactMap { entry in
      guard let then = word(entry.value) else { return nil }
      return WrittenLine(conditions: conditions(entry.key), then: then)
    }
  }

  /// Says that there are more lines or parts than a rule may have.
  mutating func refuseMore(_ what: String, at place: Place) {
    reader.report(
      .tooMuchWritten, at: place, "more than \(RuleLimits.lines) lines stand under \(what)",
      help: "make several rules of it")
  }

  /// `with parents before assessment, until first review` as two conditions with their own places.
  private func conditions(_ key: YAMLNode) -> [Written] {
    guard let text = key.text, text != "otherwise" else { return [] }
    var conditions: [Written] = []
    var start = 0
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let indent = part.prefix { $0 == " " }.count
      let trimmed = String(part.dropFirst(indent)).trimmingTrailingSpaces
      let length = trimmed.unicodeScalars.count
      if case .text(let file, let line, let column, _) = key.place {
        let place = Place.text(file: file, line: line, column: column + start + indent, length: length)
        conditions.append(Written(trimmed, at: place))
      } else {
        conditions.append(Written(trimmed, at: key.place))
      }
      start += part.unicodeScalars.count + 1
    }
    return conditions
  }

  // MARK: Parts of a rule

  private mutating func population(of node: YAMLNode) -> Population? {
    guard let written = required("look at", of: node) else { return nil }
    for (prefix, make) in [
      ("each ", Population.each), ("results of ", { Population.results(of: $0) }),
    ] as [(String, (Written) -> Population)] where written.text.hasPrefix(prefix) {
      return make(Written(String(written.text.dropFirst(prefix.count)), at: written.place))
    }
    reader.report(
      .wrongKind, at: written.place, "'\(written.text)' does not say what the rule looks at",
      help: "write 'each placement', or 'results of RULE'")
    return nil
  }

  private mutating func severity(of node: YAMLNode) -> FindingSeverity {
    guard let value = reader.required("severity", of: node, as: "a rule") else { return .moderate }
    let words = FindingSeverity.allCases.map(\.rawValue)
    return reader.choice(value, among: words, as: "a severity").map { FindingSeverity.allCases[$0] }
      ?? .moderate
  }

  private mutating func readings(of node: YAMLNode) -> [Reading] {
    lines(under: "reading", of: node).map {
      Reading(choice: $0.conditions.map(\.text).joined(separator: ", "), why: $0.then.text)
    }
  }

  private mutating func clockLines(of node: YAMLNode) -> [WrittenLine] {
    guard let value = node["clock starts"] else { return [] }
    if value.text != nil { return word(value).map { [WrittenLine(conditions: [], then: $0)] } ?? [] }
    return lines(value, as: "'clock starts'")
  }

  private mutating func assumptions(of node: YAMLNode) -> [WrittenAssumption] {
    lines(under: "if not recorded", of: node).compactMap { line in
      guard let condition = line.conditions.first else { return nil }
      switch line.then.text {
      case "assume yes": return WrittenAssumption(condition: condition, isTrue: true)
      case "assume no": return WrittenAssumption(condition: condition, isTrue: false)
      default:
        reader.report(
          .wrongKind, at: line.then.place, "'\(line.then.text)' is no assumption",
          help: "write 'assume yes' or 'assume no'; without either, both readings are tried")
        return nil
      }
    }
  }

  private mutating func sayings(of node: YAMLNode) -> Sayings {
    guard let value = node["say"] else { return Sayings(improve: "", strength: "", means: "", row: "") }
    _ = reader.entries(value, .sayings)
    let (finding, row) = (Sayings.findingPlaceholders, Sayings.rowPlaceholders)
    return Sayings(
      improve: sentence(under: "improve", of: value, placeholders: finding),
      strength: sentence(under: "strength", of: value, placeholders: finding),
      means: sentence(under: "means", of: value, placeholders: finding),
      row: sentence(under: "row", of: value, placeholders: row))
  }

  private mutating func thresholds(of node: YAMLNode) -> RuleThresholds {
    guard let value = node["thresholds"] else { return RuleThresholds() }
    _ = reader.entries(value, .thresholds)
    return RuleThresholds(
      improveBelow: value["to improve below"].flatMap { reader.share($0) },
      strengthFrom: value["strength from"].flatMap { reader.share($0) })
  }
}

extension String {
  var trimmingTrailingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
