import Chronology
import Diagnostics
import Files
import Glibc
import RuleReading
import RuleWriting

/// A new rule in the making: questions, their answers, and the file that comes of them.
public struct RuleDrafting: Sendable {
  private var interview: RuleInterview
  private let rules: RulesInForce
  /// Columns that questions and choices are broken to.
  private let width: Int

  /// - Parameters:
  ///   - rules: the rules in force, whose words and law the new rule may use.
  ///   - width: the columns of the terminal.
  public init(rules: RulesInForce, width: Int = 100) {
    self.rules = rules
    self.width = width
    interview = RuleInterview(book: rules.book, vocabulary: rules.vocabulary, today: AsAtDate.today)
  }

  /// The question to be answered next, as text for a person; nil when all is answered.
  public var prompt: String? {
    interview.question.map { question in
      let isLong = question.choices.count > Self.mostShown
      var text = "\n" + asked
      if isLong {
        text += "  \(question.choices.count) are known: type a word to search, or ? to see all.\n"
      } else {
        text += listed(question.choices)
      }
      if !question.note.isEmpty { text += wrapped(question.note, first: "  ", rest: "  ", width: width) }
      if !question.hint.isEmpty, question.choices.isEmpty || question.isOpen {
        text += wrapped("As in: \(question.hint)", first: "  ", rest: "    ", width: width)
      }
      switch question.count {
      case .one: break
      case .several: text += "  Several go on one line, with commas between them.\n"
      case .lines, .oneOrLines: text += "  A line each; an empty line ends it.\n"
      }
      if let preset = question.preset, !preset.isEmpty { text += "  Enter alone: \(preset)\n" }
      return text
    }
  }

  /// More choices than these are shown when asked for.
  private static let mostShown = 30

  /// The question that `prompt` asks, in one line and without what it may be answered with.
  public var asked: String { interview.question.map { "\($0.asks) [\($0.key)]\n" } ?? "" }

  /// Everything that the question may be answered with, in full; where it may be anything, an instance.
  public var choices: String {
    guard let question = interview.question else { return "" }
    var text = listed(question.choices)
    if question.choices.isEmpty || question.isOpen, !question.hint.isEmpty {
      text += wrapped("Any words, as in: \(question.hint)", first: "  ", rest: "    ", width: width)
    }
    if !question.besides.isEmpty {
      text += "  Not in force on the day that the rule is written; taken where written whole:\n"
      text += listed(question.besides, areNumbered: false)
    }
    return text
  }

  private func listed(_ choices: [RuleQuestion.Choice], areNumbered: Bool = true) -> String {
    let digits = String(choices.count).count
    return choices.enumerated().map { position, choice in
      let number = areNumbered ? String(position + 1) : ""
      let margin = String(repeating: " ", count: digits - number.count)
      return wrapped(
        choice.name + (choice.says.isEmpty ? "" : ": \(choice.says)"), first: "  \(margin)\(number)  ",
        rest: "  " + String(repeating: " ", count: digits + 4), width: width)
    }.joined()
  }

  /// Takes an answer; gives why it cannot be taken, nil where it was.
  public mutating func answer(_ line: String) -> String? { interview.answer(line) }

  /// What stands against an answer that nobody can be asked about, as text for a person.
  public func refusal(_ words: String, of line: String) -> String {
    let key = interview.question?.key ?? ""
    return DiagnosticRendering().render(
      Diagnostic(
        .answerNotTaken, .error, at: .nowhere, "'\(line)' does not answer '\(key)'", help: words))
  }

  /// What is said where the answers end too early, as text for a person; empty where they do not.
  public var isUnfinished: String {
    guard let question = interview.question else { return "" }
    return DiagnosticRendering().render(
      Diagnostic(
        .answerNotTaken, .error, at: .nowhere, "nothing answers '\(question.key)': \(question.asks)",
        help: "answer every question, each on a line of its own; an empty line leaves one out"))
  }

  /// Takes the answers of a file; gives what is wrong with them as text for a person, empty where nothing is.
  public mutating func answer(fromFile path: String) -> String {
    guard let bytes = bytes(ofFile: path, most: 1 << 20) else {
      return DiagnosticRendering().render(
        Diagnostic(
          .answerNotTaken, .error, at: .file(path), "this file of answers cannot be read",
          help: "name a file of lines such as 'severity: serious' with --answers"))
    }
    let found = interview.answer(from: bytes, file: path)
    return DiagnosticRendering(sources: [path: String(decoding: bytes, as: UTF8.self)]).render(found)
  }

  /// Writes the rule, whole or not at all, and never over a file that is there.
  ///
  /// - Parameters:
  ///   - folder: where it goes; made if it is missing.
  ///   - name: the file's name; the rule's with `.yaml` where nil.
  /// - Returns: what was written and how to go on, or what is wrong, each as text for a person; the other is empty.
  public func write(into folder: String, as name: String?) -> (told: String, failure: String) {
    let (draft, text, diagnostics) = interview.draft(as: name ?? "the rule")
    guard let draft else {
      return ("", DiagnosticRendering(sources: [name ?? "the rule": text]).render(diagnostics))
    }
    let name = name ?? draft.id + ".yaml"
    let path = folder == "." ? name : folder + "/" + name
    let isThere = Diagnostic(
      .fileIsThere, .error, at: .file(path), "there is a file of that name already, and it is left as it is",
      help: "name another with --output, or take that one away first")
    var status = stat()
    if unsafe lstat(path, &status) == 0 { return ("", DiagnosticRendering().render(isThere)) }
    if let failure = makeFolder(folder) { return ("", DiagnosticRendering().render(failure)) }
    do throws(WritingFailure) {
      let file = try FileInTheMaking(folder: folder, name: name, isShared: true)
      try file.write(Array(draft.text.utf8))
      guard try file.keepUnlessThere() else { return ("", DiagnosticRendering().render(isThere)) }
    } catch {
      return ("", DiagnosticRendering().render(error.diagnostic))
    }
    return (told(draft, path: path), "")
  }

  private func told(_ draft: RuleDraft, path: String) -> String {
    let open = draft.toFillIn
    let filling =
      open == 0
      ? "All of its \(draft.examples) examples behave."
      : "\(open) of its \(draft.examples) examples \(open == 1 ? "is" : "are") still to be filled in, and \(open == 1 ? "says" : "say") so."
    let council = rules.councilOption
    let steps = [
      ("test \(draft.id)" + council, "runs its examples"),
      ("read-back \(draft.id)" + council, "says in plain English what it asks"),
      ("lint" + council, "says what it lacks: sentences under 'say', more examples"),
      ("preview", "what it would change, before anybody relies on it: step 7 of Rules/README.md"),
    ]
    let width = steps.map(\.0.count).max() ?? 0
    let lines = steps.map { step, says in
      "  plumbline rules \(step)\(String(repeating: " ", count: width - step.count))   \(says)\n"
    }
    let law = draft.notInForce.map { "Not in force today: \($0).\n" }.joined()
    return "\(path) is written. \(filling)\n\(law)Next:\n" + lines.joined()
  }
}
