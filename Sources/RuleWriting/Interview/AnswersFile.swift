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
      for line in lines(of: node, question, &reader) {
        guard self.question?.key == question.key else {
          reader.report(
            .answerNotTaken, at: line.place, "'\(line.text)' is one answer too many to '\(question.key)'",
            help: Self.tooMany(question))
          break
        }
        guard let refusal = answer(line.text) else { continue }
        reader.report(
          .answerNotTaken, at: line.place, "'\(line.text)' does not answer '\(question.key)'", help: refusal)
      }
      // A blank line ends a question that takes many.
      if self.question?.key == question.key, !reader.diagnostics.hasErrors { _ = answer("") }
    }
    for entry in root.entries ?? [] where !reader.diagnostics.hasErrors {
      guard let key = entry.key.text, !asked.contains(key) else { continue }
      reader.report(
        .answerNotTaken, at: entry.key.place, "'\(key)' is not asked of such a rule",
        help: "take it away; asked are: " + Self.keys.filter(asked.contains).joined(separator: ", "))
    }
    return reader.diagnostics
  }

  private static func tooMany(_ question: RuleQuestion) -> String {
    if case .oneOrLines = question.count {
      return
        "write one interval, or lines such as 'first visit: within 1 week'; nothing comes after 'otherwise'"
    }
    return "leave one of them"
  }

  /// The answers that stand under a key, one for each time the question is to be answered.
  private func lines(
    of node: YAMLNode, _ question: RuleQuestion, _ reader: inout NodeReader
  ) -> [(text: String, place: Place)] {
    if let text = node.text { return [(text, node.place)] }
    let takesLines =
      switch question.count {
      case .lines, .oneOrLines: true
      case .one, .several: false
      }
    if takesLines {
      guard let entries = node.entries else {
        return (node.items ?? []).flatMap { lines(of: $0, question, &reader) }
      }
      return entries.compactMap { entry in
        guard let text = entry.value.text else {
          report(entry.value, question, "a line of it is 'CONDITION: WORDS'", &reader)
          return nil
        }
        return ("\(entry.key.text ?? ""): \(text)", entry.key.place)
      }
    }
    let texts = (node.items ?? []).map(\.text)
    guard question.count == .several, !texts.isEmpty, texts.allSatisfy({ $0 != nil }) else {
      report(
        node, question, question.count == .several ? "write a list of words" : "write one answer", &reader)
      return []
    }
    return [(texts.compactMap(\.self).joined(separator: ", "), node.place)]
  }

  private func report(_ node: YAMLNode, _ question: RuleQuestion, _ help: String, _ reader: inout NodeReader)
  {
    reader.report(
      .answerNotTaken, at: node.place,
      "\(node.items == nil ? "lines of keys do" : "a list does") not answer '\(question.key)'",
      help: question.hint.isEmpty ? help : "\(help), as in: \(question.hint)")
  }
}
