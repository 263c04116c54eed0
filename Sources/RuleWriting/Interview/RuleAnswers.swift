/// What has been answered so far, by the keys of the questions.
package struct RuleAnswers: Sendable, Hashable {
  /// A line that was answered, with the words after its colon.
  package struct Line: Sendable, Hashable {
    package var what: String
    package var with: String
  }

  private var words: [String: [String]] = [:]
  private var lines: [String: [Line]] = [:]

  /// The one answer to a question; nil where it was not asked, or left blank.
  subscript(key: String) -> String? { words[key]?.first }

  /// All answers to a question that takes several.
  func all(_ key: String) -> [String] { words[key] ?? [] }

  /// The lines of a question that takes lines.
  func lines(_ key: String) -> [Line] { lines[key] ?? [] }

  /// Whether a question has been answered, if only with nothing.
  func has(_ key: String) -> Bool { words[key] != nil }

  mutating func set(_ key: String, _ answers: [String]) { words[key] = answers }

  mutating func add(_ line: Line, to key: String) { lines[key, default: []].append(line) }

  /// Takes back the answers to a question, so that it is asked anew.
  mutating func forget(_ key: String) {
    words[key] = nil
    lines[key] = nil
  }
}
