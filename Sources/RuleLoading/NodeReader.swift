package import Diagnostics
import RuleModel
package import YAMLSyntax

/// Takes YAML nodes as what their keys say they are, and keeps every mistake on the way.
///
/// Each method gives nil for a value that is not of the kind asked for, having reported it; a caller goes on
/// with what it has, so that all mistakes of a file come out in one go.
package struct NodeReader: Sendable {
  /// What was wrong, in the order it was met.
  package private(set) var diagnostics: [Diagnostic] = []

  package init() {}

  /// Keeps a mistake of any other kind.
  package mutating func report(
    _ code: DiagnosticCode, _ severity: Severity = .error, at place: Place, _ message: String,
    help: @autoclosure () -> String? = nil
  ) {
    // To find the name that was meant takes longer than to say that it is not known.
    let help = diagnostics.count < RuleLimits.suggestions ? help() : nil
    diagnostics.append(Diagnostic(code, severity, at: place, message, help: help))
  }

  /// Keeps mistakes found elsewhere.
  package mutating func report(_ others: [Diagnostic]) {
    diagnostics += others
  }

  // MARK: Maps

  /// The entries of a map.
  ///
  /// - Parameter what: what the map is, with its article: `an entity`.
  package mutating func entries(_ node: YAMLNode, as what: String) -> [YAMLEntry]? {
    if let entries = node.entries { return entries }
    reportKind(of: node, wanted: "\(what), with a key and a value on each line")
    return nil
  }

  /// The entries of a map whose keys are declared; others are reported with the key most likely meant.
  package mutating func entries(_ node: YAMLNode, _ form: WrittenForm) -> [YAMLEntry]? {
    guard let entries = entries(node, as: form.what) else { return nil }
    guard form.others == nil else { return entries }
    for entry in entries {
      guard let key = entry.key.text, !form.keys.contains(where: { $0.name == key }) else { continue }
      report(
        .unknownKey, at: entry.key.place, "'\(key)' is not a key of \(form.what)",
        help: didYouMean(key, among: form.keyNames))
    }
    return entries
  }

  /// The value under a key that a map must have.
  package mutating func required(_ key: String, of node: YAMLNode, as what: String) -> YAMLNode? {
    if let value = node[key] { return value }
    guard node.entries != nil else { return nil }
    report(.missingKey, at: node.place, "\(what) needs the key '\(key)'", help: "add a line '\(key): …'")
    return nil
  }

  // MARK: Scalars

  /// A word or phrase that is not empty.
  package mutating func text(_ node: YAMLNode, as what: String) -> String? {
    guard let text = node.text else {
      reportKind(of: node, wanted: what)
      return nil
    }
    guard !text.isEmpty else {
      report(.wrongKind, at: node.place, "nothing is written here, where \(what) is wanted")
      return nil
    }
    return text
  }

  /// The word or phrase under a key, if the map has the key.
  package mutating func text(under key: String, of node: YAMLNode) -> String? {
    node[key].flatMap { text($0, as: "a word or phrase for '\(key)'") }
  }

  /// The word or phrase under a key that the map must have.
  package mutating func requiredText(under key: String, of node: YAMLNode, as what: String) -> String? {
    required(key, of: node, as: what).flatMap { text($0, as: "a word or phrase for '\(key)'") }
  }

  /// A whole number, of at most nine digits or so: sums of them are then far from what 64 bits hold.
  package mutating func number(_ node: YAMLNode, as what: String) -> Int? {
    guard let text = text(node, as: what) else { return nil }
    guard let number = Int(text) else {
      report(.wrongKind, at: node.place, "'\(text)' is not a whole number, where \(what) is wanted")
      return nil
    }
    if number.magnitude <= RuleLimits.number { return number }
    report(
      .wrongKind, at: node.place, "'\(text)' is beyond a thousand million, where \(what) is wanted")
    return nil
  }

  /// Yes or no.
  package mutating func isYes(_ node: YAMLNode, as what: String) -> Bool? {
    guard let text = text(node, as: what) else { return nil }
    switch text {
    case "yes": return true
    case "no": return false
    default:
      report(.wrongKind, at: node.place, "'\(text)' is neither yes nor no", help: "write yes or no")
      return nil
    }
  }

  /// One of a few words, by its position among them.
  package mutating func choice(_ node: YAMLNode, among words: [String], as what: String) -> Int? {
    guard let text = text(node, as: what) else { return nil }
    if let position = words.firstIndex(of: text) { return position }
    report(.unknownName, at: node.place, "'\(text)' is not \(what)", help: didYouMean(text, among: words))
    return nil
  }

  // MARK: Lists

  /// Words or phrases: a list of them, or one alone.
  package mutating func texts(_ node: YAMLNode, as what: String) -> [String] {
    guard let items = node.items else { return text(node, as: what).map { [$0] } ?? [] }
    return items.compactMap { text($0, as: what) }
  }

  /// The words or phrases under a key; none where the map does not have the key.
  package mutating func texts(under key: String, of node: YAMLNode) -> [String] {
    node[key].map { texts($0, as: "a word or phrase for '\(key)'") } ?? []
  }

  /// The items of a list.
  package mutating func items(_ node: YAMLNode, as what: String) -> [YAMLNode]? {
    if let items = node.items { return items }
    reportKind(of: node, wanted: "a list of \(what)")
    return nil
  }

  private mutating func reportKind(of node: YAMLNode, wanted: String) {
    let found =
      switch node.content {
      case .scalar(let text): text.isEmpty ? "nothing" : "'\(text)'"
      case .list: "a list"
      case .map: "a map of keys and values"
      }
    report(.wrongKind, at: node.place, "\(found) stands here, where \(wanted) is wanted")
  }
}
