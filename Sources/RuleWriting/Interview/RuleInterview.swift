import CaseModel
package import Chronology
import Diagnostics
package import RuleChecking
package import RuleLoading
import RuleModel

/// Asks what a rule needs to be told, one question after the other, and drafts the rule.
///
/// It takes answers as lines of text, from whoever gives them: a person at a terminal, a pipe or a file.
package struct RuleInterview {
  let book: RuleBook
  let vocabulary: Vocabulary
  /// The day on which the law offered is in force.
  let today: CivilDay
  package internal(set) var answers = RuleAnswers()

  /// - Parameters:
  ///   - book: the rules in force.
  ///   - vocabulary: the one they were checked against.
  ///   - today: the day on which the law offered is in force.
  package init(book: RuleBook, vocabulary: Vocabulary, today: CivilDay) {
    self.book = book
    self.vocabulary = vocabulary
    self.today = today
  }

  /// Every key that some interview asks for, in order.
  package static let keys = [
    "asks", "rule", "area", "kind", "look at", "look for", "that count if", "how soon", "clock starts",
    "until",
    "recorded",
    "roster", "agency", "agencies", "present if", "holds", "criteria", "good from", "of", "limit", "parts",
    "at least", "between", "at most", "by", "basis", "severity", "leave out", "excused if",
    "if not recorded",
  ]

  /// What is to be asked next; nil when all is answered.
  package var question: RuleQuestion? {
    for key in Self.keys where !answers.has(key) {
      if let question = question(key) { return question }
    }
    return nil
  }

  /// Takes an answer to the question.
  ///
  /// - Returns: why it cannot be taken, in plain words with what to do; nil where it was.
  package mutating func answer(_ line: String) -> String? {
    guard let question else { return nil }
    let words = line.split { $0 == " " || $0 == "\t" || $0.isNewline }.joined(separator: " ")
    if words.isEmpty { return leaveBlank(question) }
    switch question.count {
    case .oneOrLines(let with) where words.contains(": ") || !answers.lines(question.key).isEmpty:
      return add(words, with: with, to: question)
    case .one, .oneOrLines:
      switch taken(words, question) {
      case .failure(let refusal): return refusal.words
      case .success(let name): answers.set(question.key, [name])
      }
    case .several where question.choices.contains { $0.name == words }:
      answers.set(question.key, [words])
    case .several:
      var names: [String] = []
      for part in words.split(separator: ",") {
        switch taken(part.split(separator: " ").joined(separator: " "), question) {
        case .failure(let refusal): return refusal.words
        case .success(let name): if !names.contains(name) { names.append(name) }
        }
      }
      answers.set(question.key, names)
    case .lines(let with): return add(words, with: with, to: question)
    }
    return nil
  }

  /// Puts an answer back, so that its question is asked again; those asked after it stay answered.
  package mutating func ask(again key: String) { answers.forget(key) }

  private mutating func leaveBlank(_ question: RuleQuestion) -> String? {
    switch (question.count, question.preset) {
    case (.oneOrLines, _) where !answers.lines(question.key).isEmpty: answers.set(question.key, [])
    case (.lines, _) where answers.lines(question.key).isEmpty && question.preset == nil:
      return "at least one is needed: \(question.hint)"
    case (.lines, _): answers.set(question.key, [])
    case (_, nil):
      return question.hint.isEmpty ? "an answer is needed" : "an answer is needed: \(question.hint)"
    case (_, let preset?): answers.set(question.key, preset.isEmpty ? [] : [preset])
    }
    return nil
  }

  private mutating func add(_ words: String, with: String, to question: RuleQuestion) -> String? {
    guard let colon = words.firstRange(of: ": ") else {
      return "write \(with) after a colon: \(question.hint)"
    }
    let (what, rest) = (String(words[..<colon.lowerBound]), String(words[colon.upperBound...]))
    if case .oneOrLines = question.count { return addLine(what, rest, to: question) }
    var names: [String] = []
    for part in what.split(separator: ",") {
      switch taken(part.split(separator: " ").joined(separator: " "), question) {
      case .failure(let refusal): return refusal.words
      case .success(let name): names.append(name)
      }
    }
    let name = names.joined(separator: ", ")
    if answers.lines(question.key).contains(where: { $0.what == name }) {
      return "'\(name)' is there already"
    }
    if let refusal = refusal(of: rest, after: name, in: question) { return refusal }
    answers.add(RuleAnswers.Line(what: name, with: rest), to: question.key)
    return nil
  }

  /// Adds a line of a timetable; after the one that fits everybody there is nothing more to ask.
  private mutating func addLine(_ what: String, _ interval: String, to question: RuleQuestion) -> String? {
    if answers.lines(question.key).contains(where: { $0.what == what }) {
      return "'\(what)' is there already"
    }
    if let refusal = refusal(of: interval, after: what, in: question) { return refusal }
    answers.add(RuleAnswers.Line(what: what, with: interval), to: question.key)
    if what == "otherwise" { answers.set(question.key, []) }
    return nil
  }

  /// Why an answer is not taken.
  struct Refusal: Error {
    var words: String
  }

  /// The choice that was meant, or the words themselves where the question takes any.
  private func taken(_ words: String, _ question: RuleQuestion) -> Result<String, Refusal> {
    let names = question.choices.map(\.name)
    if names.contains(words) || question.besides.contains(where: { $0.name == words }) {
      return .success(words)
    }
    if let number = Int(words), names.indices.contains(number - 1) { return .success(names[number - 1]) }
    if question.isOpen || names.isEmpty {
      return refusal(of: words, question).map { .failure(Refusal(words: $0)) } ?? .success(words)
    }
    let sought = words.lowercased()
    var near = names.filter { $0.lowercased().contains(sought) }
    if near.isEmpty { near = question.choices.filter { $0.says.lowercased().contains(sought) }.map(\.name) }
    if near.count == 1 { return .success(near[0]) }
    if near.count > 1 {
      let shown = near.prefix(24).map { name in
        let choice = question.choices.first { $0.name == name }
        return "\n  \(name)\(choice.map { $0.says.isEmpty ? "" : ": \($0.says)" } ?? "")"
      }
      return .failure(
        Refusal(words: "several have '\(words)' in them; write one of them whole:" + shown.joined()))
    }
    let besides = question.besides.filter { ($0.name + " " + $0.says).lowercased().contains(sought) }
    if !besides.isEmpty {
      return .failure(
        Refusal(
          words:
            "nothing in force has '\(words)' in it. To rest the rule on one of these all the same, write it whole:"
            + besides.prefix(24).map { "\n  \($0.name): \($0.says)" }.joined()))
    }
    let more = question.key == "basis" ? "; what is not there is written into a file in law/ first" : ""
    return .failure(
      Refusal(words: "'\(words)' cannot be answered here; \(didYouMean(words, among: names))\(more)"))
  }
}
