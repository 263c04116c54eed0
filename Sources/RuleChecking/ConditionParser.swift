import CaseModel
import Chronology
import Diagnostics
import RuleModel

/// Turns the words of an expression into a checked condition: one pass, names resolved as they are met.
///
/// Names of several words are found by the longest match among the names valid in that place, so that
/// `meant to last to 18` needs no quotes. The first mistake ends an expression: what follows it would be
/// guessed.
struct ConditionParser {
  let vocabulary: Vocabulary
  let written: Written
  /// The entity of each row in hand, outermost first.
  var scopes: [Int]
  /// The singular of what a timetable looks for, which gives `first visit` its meaning.
  var ordinalNoun: String?
  var words: [Token]
  var position = 0
  var mistake: Diagnostic?
  var depth = 0
  /// Whether it is worth the time to look for the name that was meant: not once many mistakes are told.
  var suggests = true

  init(_ written: Written, vocabulary: Vocabulary, entity: Int, ordinalNoun: String? = nil) {
    self.written = written
    self.vocabulary = vocabulary
    scopes = [entity]
    self.ordinalNoun = ordinalNoun
    words = tokens(of: written.text)
  }

  /// The condition, or nil with the mistake added to the diagnostics.
  ///
  /// - Parameters:
  ///   - diagnostics: takes the mistake.
  ///   - isHeard: whether anybody will be told of it: to find the name that was meant takes longer than all else.
  mutating func parse(into diagnostics: inout [Diagnostic], suggesting isHeard: Bool = true) -> Condition? {
    suggests = isHeard && diagnostics.count < RuleLimits.suggestions
    let condition = words.isEmpty ? fail("a condition is missing here") : isShort() ? or() : nil
    if mistake == nil, position < words.count {
      _ = fail("'\(words[position].text)' is not understood here") as Condition?
    }
    if let mistake { diagnostics.append(mistake) }
    return mistake == nil ? condition : nil
  }

  /// Whether there are no more words than are read; says so where there are.
  mutating func isShort() -> Bool {
    guard words.count > RuleLimits.words else { return true }
    let count = words.count
    _ =
      fail(
        "an expression may have at most \(RuleLimits.words) words, and this one has \(count)",
        code: .expressionTooLarge, help: "name parts of it as conditions of the dictionary") as Condition?
    return false
  }

  mutating func or() -> Condition? {
    joined("or", by: { $0.and() }, as: { .any($0) })
  }

  mutating func and() -> Condition? {
    joined("and", by: { $0.not() }, as: { .all($0) })
  }

  private mutating func joined(
    _ word: String, by operand: (inout ConditionParser) -> Condition?, as join: ([Condition]) -> Condition
  ) -> Condition? {
    guard let first = operand(&self) else { return nil }
    var conditions = [first]
    while take(word) {
      guard let next = operand(&self) else { return nil }
      conditions.append(next)
    }
    return conditions.count == 1 ? first : join(conditions)
  }

  /// Reads what may hold more of its kind, a limited number of times inside one another: neither this nor anything
  /// that walks through the answer must exhaust the stack.
  mutating func nested<Value>(_ read: (inout ConditionParser) -> Value?) -> Value? {
    guard depth < RuleLimits.nesting else { return tooDeep() }
    depth += 1
    defer { depth -= 1 }
    return read(&self)
  }

  mutating func tooDeep<Value>() -> Value? {
    fail("the expression is nested too deeply", code: .expressionTooLarge)
  }

  mutating func not() -> Condition? { nested { $0.innerNot() } }

  private mutating func innerNot() -> Condition? {
    if take("not") { return not().map { .not($0) } }
    if take("(") {
      guard let inner = or() else { return nil }
      guard take(")") else { return fail("a closing bracket is missing here") }
      return inner
    }
    if take("any") || take("some") { return quantifier(negated: false) }
    if take("no") { return quantifier(negated: true) }
    if take("every") { return universal() }
    if let chosen = chosenTest() { return chosen }
    guard mistake == nil else { return nil }
    if take("law") { return law() }
    return test()
  }

  /// `law "remote visits" on date`.
  private mutating func law() -> Condition? {
    guard position < words.count, words[position].isQuoted else {
      return fail("the name of a figure of the law, in double quotes, is missing here")
    }
    let name = words[position].text
    guard let index = vocabulary.lawValues.firstIndex(where: { $0.name == name }) else {
      return unknownName(among: vocabulary.lawValues.filter { $0.kind != .length }.map(\.name))
    }
    guard vocabulary.lawValues[index].kind != .length else {
      return fail(
        "'\(name)' is a length of time, and no yes or no", code: .mismatchedTypes,
        help: "look a length of time up in a timetable: within law \(name)")
    }
    position += 1
    guard take("on") else { return fail("say on which day the law is looked up: law \"\(name)\" on …") }
    guard let day = dayExpression() else { return nil }
    return .law(index, on: day)
  }

  // MARK: Words

  /// Takes a word if it stands next.
  mutating func take(_ word: String) -> Bool {
    guard peek(word) else { return false }
    position += 1
    return true
  }

  /// Takes several words if they stand next, in that order.
  mutating func take(all phrase: String) -> Bool {
    guard let count = wordsTaken(by: phrase) else { return false }
    position += count
    return true
  }

  func peek(_ word: String) -> Bool {
    position < words.count && !words[position].isQuoted && words[position].text == word
  }

  /// The longest of the names that stands next, taken; `suffix` must then end its last word.
  mutating func longest(among names: some Sequence<String>, suffix: String = "") -> String? {
    guard position < words.count else { return nil }
    var best: (name: String, length: Int)?
    for name in names where !name.isEmpty {
      guard let length = wordsTaken(by: name, suffix: suffix), length > best?.length ?? 0 else { continue }
      best = (name, length)
    }
    guard let best else { return nil }
    position += best.length
    return best.name
  }

  // MARK: Mistakes

  mutating func fail<Value>(
    _ message: String, code: DiagnosticCode = .malformedExpression, help: String? = nil, words count: Int = 1
  ) -> Value? {
    if mistake == nil {
      mistake = Diagnostic(code, .error, at: place(of: position, words: count), message, help: help)
    }
    return nil
  }

  /// Says that no name stands here, and which was meant.
  mutating func unknownName<Value>(among names: [String]) -> Value? {
    guard position < words.count else { return fail("the expression ends where a name is expected") }
    guard suggests else {
      return fail("'\(phrase(from: position, words: 1))' is not known here", code: .unknownName)
    }
    let meant = likeliestName(from: position, among: names + ordinals)
    if meant == nil, let (help, count) = ordinalHelp() {
      return fail(
        "'\(phrase(from: position, words: count))' is not known here", code: .unknownName, help: help,
        words: count)
    }
    let help = meant.map { "did you mean '\($0.name)'?" }
    let count = meant?.words ?? 1
    return fail(
      "'\(phrase(from: position, words: count))' is not known here", code: .unknownName,
      help: help ?? didYouMean(words[position].text, among: Set(names)), words: count)
  }

  /// Takes what begins as a known name, and goes on as nothing that can be asked of it, for another name
  /// misspelt: `child sen`, where `child` is a name too.
  ///
  /// - Parameter start: where the known name began; what could not be understood stands at `position`.
  mutating func takeForMisspelt(from start: Int, among names: [String]) {
    guard suggests, position > start, position < words.count, mistake?.place == place(of: position, words: 1),
      let meant = likeliestName(from: start, among: names, beyond: position - start)
    else { return }
    mistake = Diagnostic(
      .unknownName, .error, at: place(of: start, words: meant.words),
      "'\(phrase(from: start, words: meant.words))' is not known here", help: "did you mean '\(meant.name)'?")
  }

  /// The name that the words from a position on come nearest to, and how many of them it stands for.
  private func likeliestName(
    from start: Int, among names: [String], beyond least: Int = 0
  ) -> (name: String, words: Int)? {
    var best: (name: String, words: Int, difference: Double)?
    let most = min(8, words.count - start)
    guard least < most else { return nil }
    for count in (least + 1)...most {
      let phrase = phrase(from: start, words: count)
      // A name that is known stands here in vain: it is not what was meant.
      guard let near = nearest(to: phrase, among: names.filter { $0 != phrase }) else { continue }
      let difference = Double(near.distance) / Double(max(phrase.count, near.name.count))
      if difference <= best?.difference ?? 1 { best = (near.name, count, difference) }
    }
    return best.map { ($0.name, $0.words) }
  }

  func phrase(from start: Int, words count: Int) -> String {
    words[start...].prefix(count).map(\.text).joined(separator: " ")
  }

  private func place(of position: Int, words count: Int) -> Place {
    guard case .text(let file, let line, let column, let length) = written.place else {
      return written.place
    }
    guard position < words.count else {
      return .text(file: file, line: line, column: column, length: length)
    }
    // The text of a folded or quoted scalar does not stand in the file as it is read: point at its start.
    guard length == written.text.unicodeScalars.count else {
      return .text(file: file, line: line, column: column, length: length)
    }
    let (token, last) = (words[position], words[min(position + count, words.count) - 1])
    let stretch = last.offset + last.text.unicodeScalars.count - token.offset
    return .text(file: file, line: line, column: column + token.offset, length: stretch)
  }
}
