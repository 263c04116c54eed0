import Diagnostics
import RuleModel
import YAMLSyntax

/// What a rule says to no effect: keys that another kind of expectation reads, placeholders nothing fills.
extension RuleParsing {
  /// Reports the keys of a rule or part that its kind of expectation does not read.
  ///
  /// - Parameters:
  ///   - kind: the key that says what is expected.
  ///   - what: a rule or a part, with its article.
  mutating func refuseKeysOfOtherKinds(than kind: String, in node: YAMLNode, as what: String) {
    for entry in node.entries ?? [] {
      guard let key = entry.key.text,
        let owner = WrittenForm.rule.companions.first(where: {
          $0.keys.contains(key) && !$0.beside.contains(kind)
        })
      else { continue }
      reader.report(
        .keyOfAnotherKind, at: entry.key.place, "'\(key)' says nothing beside '\(kind)'",
        help: "it belongs to \(what) with \(Self.listed(owner.beside)); take it away, or expect that")
    }
  }

  /// Reports a rule over the record that compares, or one over results that does not.
  mutating func refuseMismatch(of kind: String, with population: Population, at place: Place) {
    let isOverResults = if case .results = population { true } else { false }
    guard isOverResults != ["share", "compare", "median"].contains(kind) else { return }
    reader.report(
      .keyOfAnotherKind, at: place,
      isOverResults
        ? "'\(kind)' asks about the record, and this rule looks at results of another"
        : "'\(kind)' asks about results of another rule, and this rule looks at the record",
      help: isOverResults
        ? "write 'look at: each …', or expect a 'share', 'compare' or 'median'"
        : "write 'look at: results of RULE'")
  }

  private static func listed(_ kinds: [String]) -> String {
    let quoted = kinds.map { "'\($0)'" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }

  // MARK: Sentences

  /// A sentence under a key of `say`, with the placeholders that nothing would fill reported.
  mutating func sentence(under key: String, of node: YAMLNode, placeholders: [String]) -> String {
    guard let value = node[key],
      let text = reader.text(value, as: "a word or phrase for '\(key)'")
    else { return "" }
    let scalars = Array(text.unicodeScalars)
    var position = 0
    while let open = scalars[position...].firstIndex(of: "{") {
      let end = scalars[(open + 1)...].firstIndex { $0 == "}" || $0 == "{" }
      guard let end, scalars[end] == "}" else {
        reader.report(
          .unknownPlaceholder, at: place(of: open..<(open + 1), in: value), "this brace is not closed",
          help: "write a placeholder as {\(placeholders[0])}")
        position = open + 1
        continue
      }
      position = end + 1
      let name = String(String.UnicodeScalarView(scalars[(open + 1)..<end]))
      // `{child|children}` chooses between two words.
      if placeholders.contains(name) || name.contains("|") { continue }
      reader.report(
        .unknownPlaceholder, at: place(of: open..<(end + 1), in: value),
        "nothing is known to put in the place of {\(name)} in '\(key)'",
        help: didYouMean(name, among: placeholders))
    }
    return text
  }

  /// Where a stretch of a scalar's text stands: in its line where it is written on one, else where it begins.
  private func place(of stretch: Range<Int>, in node: YAMLNode) -> Place {
    guard case .text(let file, let line, let column, let length) = node.place,
      let text = node.text
    else { return node.place }
    let quotes = length - text.unicodeScalars.count
    guard quotes == 0 || quotes == 2 else { return node.place }
    return .text(
      file: file, line: line, column: column + quotes / 2 + stretch.lowerBound, length: stretch.count)
  }
}
