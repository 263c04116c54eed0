import CaseModel
import Diagnostics
import RuleChecking
import RuleLoading
import RuleModel
import YAMLSyntax

extension RuleInterview {
  /// Why words of the writer's own cannot stand as an answer; nil where they can.
  func refusal(of words: String, _ question: RuleQuestion) -> String? {
    switch question.key {
    case "rule": return refusal(ofName: words)
    case "limit":
      return Int32(words).map { $0 >= 0 } == true
        ? nil : "'\(words)' is no limit; write a whole number, 0 or more"
    case "at least", "good from":
      let share = words.hasSuffix("%") ? Double(words.dropLast()) : nil
      return share.map { (0...100).contains($0) } == true
        ? nil : "'\(words)' is no percentage; write it as 90%"
    case "at most":
      let parts = words.split(separator: " ")
      let isDays =
        parts.count == 2 && ["day", "days"].contains(parts[1]) && Int(parts[0]).map { $0 >= 0 } == true
      return isDays ? nil : "'\(words)' is no number of days; write it as 40 days"
    case "how soon":
      return mistake(
        under: "how soon", words, beside: "look for: \(YAMLWords.scalar(answers["look for"] ?? ""))")
    case "that count if": return mistake(under: "holds", words, lookAt: lookedFor?.name)
    case "present if": return mistake(under: "holds", words, lookAt: rosterEntity?.name)
    case "holds", "criteria": return mistake(under: "holds", words)
    case "of": return mistake(under: "of", words)
    case "leave out", "excused if": return mistake(under: question.key, words)
    default: return nil
    }
  }

  /// Why the words after a colon cannot stand; nil where they can.
  func refusal(of words: String, after name: String, in question: RuleQuestion) -> String? {
    switch question.key {
    case "how soon": return refusal(ofLine: name, words)
    case "if not recorded": return refusal(ofAssumption: words, of: name)
    case "criteria":
      return Int(words).map { (1...1000).contains($0) } == true ? nil : "'\(words)' is no number of points"
    case "parts":
      if name.contains(",") { return "the name of a part has no comma" }
      return mistake(under: "holds", words)
    default: return nil
    }
  }

  /// Whether a duty about the subject can end on a day of that name.
  func canEnd(on day: String) -> Bool { mistake(["holds: \(anything)", "until: \(day)"]) == nil }

  /// Why a line cannot stand in a timetable after those that are there.
  private func refusal(ofLine what: String, _ interval: String) -> String? {
    let lines = (answers.lines("how soon") + [RuleAnswers.Line(what: what, with: interval)]).map {
      "  - \(YAMLWords.key($0.what)): \(YAMLWords.scalar($0.with))"
    }
    return mistake(["look for: \(YAMLWords.scalar(answers["look for"] ?? ""))", "how soon:"] + lines)
  }

  /// Why nothing can be assumed of a condition, by trying it in the rule as it is answered so far.
  private func refusal(ofAssumption words: String, of name: String) -> String? {
    guard ["assume yes", "assume no"].contains(words) else {
      return "'\(words)' is no assumption; write 'assume yes' or 'assume no'"
    }
    if name.contains(",") { return "one condition goes on a line" }
    var tried = self
    tried.answers.add(RuleAnswers.Line(what: name, with: words), to: "if not recorded")
    let found = tried.checked(tried.headText, as: "answers").diagnostics.first { $0.severity == .error }
    return found.map { $0.message + ($0.help.map { "; " + $0 } ?? "") }
  }

  private func refusal(ofName name: String) -> String? {
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard isPlain, name.first?.isLetter == true, name.last != "-", name.utf8.count <= 60 else {
      return
        "'\(name)' is no name for a rule; write small letters, digits and hyphens, at most 60, a letter first"
    }
    let taken = book.rules.contains { $0.id.text == name || $0.formerly.contains { $0.text == name } }
    guard !taken, !book.ruleHeads.contains(where: { $0.id == name }) else {
      return "a rule goes by '\(name)' already, or once did; names are never used again"
    }
    return nil
  }

  /// What is wrong with words under a key of a rule, by trying them in a small rule about the same subject.
  private func mistake(
    under key: String, _ words: String, lookAt: String? = nil, beside: String = ""
  ) -> String? {
    let value = YAMLWords.scalar(words)
    let lines =
      switch key {
      case "leave out", "excused if":
        ["holds: \(anything)", "\(key):", "  \(YAMLWords.key(words)): a reason"]
      case "of": ["no more than:", "  of: \(value)", "  limit: 1"]
      default: [beside, "\(key): \(value)"].filter { !$0.isEmpty }
      }
    return mistake(lines, lookAt: lookAt)
  }

  private func mistake(_ lines: [String], lookAt: String? = nil) -> String? {
    let text = (trial(lookAt: lookAt) + lines).joined(separator: "\n") + "\n"
    let parsed = parseYAML(Array(text.utf8), file: "answers")
    let loaded = loadRules([parsed.documents])
    let checked = check(loaded.rules, against: vocabulary)
    let found = (parsed.diagnostics + loaded.diagnostics + checked.diagnostics).first {
      $0.severity == .error
    }
    return found.map { $0.message + ($0.help.map { "; " + $0 } ?? "") }
  }

  private func trial(lookAt: String?) -> [String] {
    [
      "rule: a-trial", "asks: A trial?", "area: leaders", "severity: minor",
      "basis: \(YAMLWords.scalar(book.law.citations.first ?? ""))",
      "look at: each \(lookAt ?? answers["look at"] ?? "child")",
    ]
  }

  /// A condition that holds of every subject that there can be.
  private var anything: String {
    let field = subject?.fields.first { $0.type != .identifier }?.name ?? "id"
    return YAMLWords.scalar("\(field) is recorded or \(field) is not recorded")
  }
}
