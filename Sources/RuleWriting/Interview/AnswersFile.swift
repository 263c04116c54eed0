package import Diagnostics
import RuleLoading
import YAMLSyntax

extension RuleInterview {
  /// What a file of answers may hold.
  private static let form = WrittenForm(
    "the answers",
    keys.map { .may($0, .anyOf([.oneOrMore(.text), .lines(.text)]), "the answer under '\($0)'") })

  /// Takes the answers of a file: a map of the questions' keys.
  ///
  /// - Returns: everything that is wrong with them; where nothing is, all is answered.
  package mutating func answer(from bytes: [UInt8], file: String) -> [Diagnostic] {
    let parsed = parseYAML(bytes, file: file)
    var reader = NodeReader()
    reader.report(parsed.diagnostics)
    guard let root = parsed.documents.first?.root, reader.entries(root, Self.form) != nil else {
      return reader.diagnostics
    }
    var asked: Set<String> = []
    while let question, !reader.diagnostics.hasErrors {
      asked.insert(question.key)
      guard let node = root[question.key] else {
        if let refusal = answer("") {
          reader.report(
            .answerNotTaken, at: root.place, "nothing answers '\(question.key)': \(question.asks)",
            help: "add a line '\(question.key): …'; \(refusal)")
        }
        continue
      }
      for line in Self.lines(of: node, question) {
        guard let refusal = answer(line.text) else { continue }
        reader.report(
          .answerNotTaken, at: line.place, "'\(line.text)' does not answer '\(question.key)'", help: refusal)
      }
      // A blank line ends a question that takes many.
      if case .lines = question.count, !reader.diagnostics.hasErrors { _ = answer("") }
    }
    for entry in root.entries ?? [] where !reader.diagnostics.hasErrors {
      guard let key = entry.key.text, !asked.contains(key) else { continue }
      reader.report(
        .answerNotTaken, at: entry.key.place, "'\(key)' is not asked of such a rule",
        help: "take it away; asked are: " + Self.keys.filter(asked.contains).joined(separator: ", "))
    }
    return reader.diagnostics
  }

  private static func lines(of node: YAMLNode, _ question: RuleQuestion) -> [(text: String, place: Place)] {
    if let entries = node.entries {
      return entries.map { ("\($0.key.text ?? ""): \($0.value.text ?? "")", $0.key.place) }
    }
    guard let items = node.items else { return [(node.text ?? "", node.place)] }
    if case .lines = question.count { return items.flatMap { lines(of: $0, question) } }
    return [(items.map { $0.text ?? "" }.joined(separator: ", "), node.place)]
  }
}
