import CaseModel
package import Diagnostics
import RuleChecking
import RuleLoading
import RuleModel
import YAMLSyntax

/// A rule made from answers: its file, and how much of it is still to be filled in.
package struct RuleDraft: Sendable {
  package var id: String
  /// The file's text.
  package var text: String
  /// Examples whose case is still to be written.
  package var toFillIn: Int
  package var examples: Int
  /// What it rests on and is not in force today, each with when it was or will be.
  package var notInForce: [String] = []
}

extension RuleInterview {
  /// The rule drafted from the answers.
  ///
  /// - Parameter file: what messages call it.
  /// - Returns: the draft, or nil where questions are open or the answers do not fit together, and what is wrong.
  package func draft(as file: String) -> (draft: RuleDraft?, text: String, diagnostics: [Diagnostic]) {
    let head = headText
    guard question == nil, let id = answers["rule"] else { return (nil, head, []) }
    let (rule, diagnostics) = checked(head, as: file)
    guard let rule, !diagnostics.hasErrors else { return (nil, head, diagnostics) }
    let drafting = ExampleDrafting(rule: rule, interview: self)
    let examples = drafting.examples.map { drafting.tried($0) }
    let text = head + "\nexamples:\n" + examples.map(\.text).joined()
    let whole = checked(text, as: file)
    guard whole.rule != nil, !whole.diagnostics.hasErrors else { return (nil, text, whole.diagnostics) }
    let toFillIn = examples.count { $0.toFillIn != nil }
    let notInForce = provisionsOfOtherTimes.filter { answers.all("basis").contains($0.name) }.map { choice in
      "\(choice.name): \(choice.says.prefix { $0 != "." })"
    }
    let draft = RuleDraft(
      id: id, text: text, toFillIn: toFillIn, examples: examples.count, notInForce: notInForce)
    return (draft, text, [])
  }

  /// A rule read and held against the vocabulary, with the one whose results it looks at.
  func checked(_ text: String, as file: String) -> (rule: CheckedRule?, diagnostics: [Diagnostic]) {
    let parsed = parseYAML(Array(text.utf8), file: file)
    let loaded = loadRules([parsed.documents])
    let looked = isOverResults ? book.rules.filter { $0.id.text == answers["look at"] } : []
    let checked = check(looked + loaded.rules, against: vocabulary)
    let own = checked.diagnostics.filter { $0.place.file == file }
    return (checked.rules.first { $0.id == answers["rule"] }, parsed.diagnostics + loaded.diagnostics + own)
  }

  /// Everything but the examples.
  var headText: String {
    var lines = ["rule: \(answers["rule"] ?? "")", "asks: \(YAMLWords.scalar(answers["asks"] ?? ""))"]
    if let area = answers["area"] { lines.append("area: \(YAMLWords.scalar(area))") }
    if let severity = answers["severity"] { lines.append("severity: \(severity)") }
    lines += list("basis", answers.all("basis"))
    lines.append("")
    let about = answers["look at"] ?? ""
    lines.append("look at: " + (isOverResults ? "results of \(about)" : "each \(about)"))
    lines += map("leave out", answers.lines("leave out"))
    if let clock = answers["clock starts"], clock != (subject?.happensOn ?? subject?.startsOn) {
      lines.append("clock starts: \(YAMLWords.scalar(clock))")
    }
    lines += list("until", answers.all("until"))
    lines += expectation
    lines += map("excused if", answers.lines("excused if"))
    lines += map("if not recorded", answers.lines("if not recorded"))
    return lines.joined(separator: "\n") + "\n"
  }

  private var expectation: [String] {
    func word(_ key: String) -> String { YAMLWords.scalar(answers[key] ?? "") }
    switch answers["kind"] {
    case "how soon":
      let timetable = answers.lines("how soon").map {
        "  - \(YAMLWords.key($0.what)): \(YAMLWords.scalar($0.with))"
      }
      return ["look for: \(word("look for"))"] + list("that count if", answers.all("that count if"))
        + (timetable.isEmpty ? ["how soon: \(word("how soon"))"] : ["how soon:"] + timetable)
    case "recorded": return list("recorded", answers.all("recorded"))
    case "attended by":
      let present = answers.all("present if")
      return ["attended by:", "  roster: \(word("roster"))", "  agency: \(word("agency"))"]
        + list("present if", present.isEmpty ? ["\(answers["agency"] ?? "") is recorded"] : present).map {
          "  " + $0
        }
        + list("agencies", answers.all("agencies"), always: true).map { "  " + $0 }
    case "holds": return ["holds: \(word("holds"))"]
    case "score":
      return ["score:", "  criteria:"]
        + answers.lines("criteria").flatMap { line in
          [
            "    - criterion: \(YAMLWords.scalar(line.what))", "      points: \(line.with)", "      award:",
            "        - \(line.with): \(YAMLWords.scalar(line.what))",
          ]
        } + ["  bands: {enough: \(answers["good from"] ?? "70%"), too little: 0%}", "  expect: enough"]
    case "no more than": return ["no more than:", "  of: \(word("of"))", "  limit: \(word("limit"))"]
    case "all", "either":
      return ["\(answers["kind"] ?? "all"):"]
        + answers.lines("parts").flatMap { part in
          ["  - part: \(YAMLWords.scalar(part.what))", "    holds: \(YAMLWords.scalar(part.with))"]
        }
    default: return expectationOfResults
    }
  }

  private var expectationOfResults: [String] {
    let grouping = answers["by"].map { [("by", $0)] } ?? []
    func flow(_ key: String, _ members: [(String, String)]) -> String {
      "\(key): {\(members.map { "\($0.0): \($0.1)" }.joined(separator: ", "))}"
    }
    switch answers["kind"] {
    case "share": return [flow("share", [("at least", answers["at least"] ?? "")] + grouping)]
    case "compare":
      return [
        flow(
          "compare", [("between", answers["between"] ?? ""), ("limits", "99.8%"), ("at least cases", "20")])
      ]
    default:
      return [
        flow("median", [("of", answers["of"] ?? ""), ("at most", answers["at most"] ?? "")] + grouping)
      ]
    }
  }

  private func list(_ key: String, _ words: [String], always: Bool = false) -> [String] {
    if words.isEmpty { return [] }
    if words.count == 1, !always { return ["\(key): \(YAMLWords.scalar(words[0]))"] }
    return ["\(key):"] + words.map { "  - \(YAMLWords.scalar($0))" }
  }

  private func map(_ key: String, _ lines: [RuleAnswers.Line]) -> [String] {
    lines.isEmpty
      ? [] : ["\(key):"] + lines.map { "  \(YAMLWords.key($0.what)): \(YAMLWords.scalar($0.with))" }
  }
}
