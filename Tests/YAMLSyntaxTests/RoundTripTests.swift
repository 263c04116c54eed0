import _PlumblineTestSupport
import Diagnostics
import Testing
import YAMLSyntax

/// Values made at random, written as YAML in every style and read back, are what they were.
@Suite struct RoundTripTests {
  @Test(arguments: UInt64(0)..<300)
  func whatIsWrittenIsRead(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var writer = Writer()
    let values = (0...Int.random(in: 0...2, using: &generator)).map { _ in
      Value.random(depth: 4, using: &generator)
    }
    let text = values.map { "---" + writer.block($0, indentation: 0, using: &generator) }.joined()
    let (documents, diagnostics) = parseYAML(Array(text.utf8), file: "f")
    #expect(diagnostics.isEmpty, "\(text)")
    #expect(documents.map { Value($0.root) } == values, "\(text)")
  }
}

private indirect enum Value: Equatable {
  case text(String)
  case list([Value])
  case map([(key: String, value: Value)])

  init(_ node: YAMLNode) {
    self =
      switch node.content {
      case .scalar(let text): .text(text)
      case .list(let items): .list(items.map(Value.init))
      case .map(let entries): .map(entries.map { ($0.key.text ?? "", Value($0.value)) })
      }
  }

  static func == (left: Value, right: Value) -> Bool {
    switch (left, right) {
    case (.text(let left), .text(let right)): left == right
    case (.list(let left), .list(let right)): left == right
    case (.map(let left), .map(let right)):
      left.map(\.key) == right.map(\.key) && left.map(\.value) == right.map(\.value)
    default: false
    }
  }

  static func random(depth: Int, using generator: inout SeededGenerator) -> Value {
    let count = Int.random(in: 0...4, using: &generator)
    switch depth == 0 ? 0 : Int.random(in: 0...2, using: &generator) {
    case 0:
      return .text(words(using: &generator))
    case 1:
      return .list((0..<count).map { _ in random(depth: depth - 1, using: &generator) })
    default:
      let keys = (0..<count).map { "\($0)" + words(using: &generator) }
      return .map(keys.map { ($0, random(depth: depth - 1, using: &generator)) })
    }
  }

  static func words(using generator: inout SeededGenerator) -> String {
    let letters = [
      "a", "b", "é", "🙂", " ", ":", "- ", "#", "'", "\"", "\\", "\n", "[", "{", ",", "\t", "\0", "no",
    ]
    return (0..<Int.random(in: 0...8, using: &generator)).map { _ in
      letters.randomElement(using: &generator) ?? ""
    }.joined()
  }
}

/// Writes values in the plainest YAML there is, in block and bracketed style by turns.
private struct Writer {
  /// A value as it stands after a key's colon, a dash or `---`, with its line break.
  mutating func block(_ value: Value, indentation: Int, using generator: inout SeededGenerator) -> String {
    let margin = String(repeating: " ", count: indentation)
    let next = indentation + Int.random(in: 1...3, using: &generator)
    switch value {
    case .list(let items) where !items.isEmpty && Bool.random(using: &generator):
      return items.reduce(into: "\n") { text, item in
        text += margin + "-" + block(item, indentation: next, using: &generator)
      }
    case .map(let entries) where !entries.isEmpty && Bool.random(using: &generator):
      return entries.reduce(into: "\n") { text, entry in
        text += margin + quoted(entry.key) + ":" + block(entry.value, indentation: next, using: &generator)
      }
    default:
      return " " + bracketed(value) + "\n"
    }
  }

  private func bracketed(_ value: Value) -> String {
    switch value {
    case .text(let text): quoted(text)
    case .list(let items): "[" + items.map(bracketed).joined(separator: ", ") + "]"
    case .map(let entries):
      "{" + entries.map { quoted($0.key) + ": " + bracketed($0.value) }.joined(separator: ", ") + "}"
    }
  }

  private func quoted(_ text: String) -> String {
    if !text.isEmpty, text.allSatisfy({ $0.isLetter || $0.isNumber }) { return text }
    var written = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": written += "\\" + String(scalar)
      case "\n": written += "\\n"
      case "\0": written += "\\0"
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written + "\""
  }
}
