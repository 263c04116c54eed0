import _PlumblineTestSupport
import Diagnostics
import Testing
import YAMLSyntax

/// Whatever the bytes, an answer comes back: documents, or what is wrong with them, in places that exist.
@Suite struct HostileInputTests {
  static let rule = """
    # Visits to children in care
    rule: cla-visit-interval
    asks: Is every looked-after child visited as often as the law requires?
    area: children-in-care
    themes: [visits, "workers’ time"]
    basis: CPR 2010 reg 28(2)                 # named once
    look at: each placement
    leave out:
      short break: regulation 48 has its own timetable
    that count if: [child seen, {in person: 'or lawfully, '}]
    how soon:
      - first visit: within 1 week
      - otherwise: every 6 weeks
    say:
      improve: "{Quantity} children in care – naïvely –
        have not been visited."
      means: |
        Workers may not know
        how these children are.
      row: >-
        No visit
        since {clock}.
    examples:
    - case: an unknown plan
      visits: [12/01/2026, 20/02/2026]
      expect: ["met, clock 12/01/2026", 1:30, no, ~]
    ---
    rule: second
    ? long key
    : value
    """

  @Test func theRuleItselfReads() {
    let (documents, diagnostics) = parseYAML(Array(Self.rule.utf8), file: "f")
    #expect(diagnostics.isEmpty)
    #expect(documents.count == 2)
    #expect(documents.first?.root["examples"]?.items?.first?["expect"]?.items?.count == 4)
  }

  @Test func everyTruncationIsAnswered() {
    let bytes = Array(Self.rule.utf8)
    for length in 0...bytes.count { check(Array(bytes[..<length])) }
  }

  @Test func everyMissingAndEveryForeignByteIsAnswered() {
    let bytes = Array(Self.rule.utf8)
    let foreign = Array("\t\n\r :-\"'[]{},#&*!|>%@`?\0\u{1B}".utf8) + [0xFF, 0xC3]
    var generator = SeededGenerator(seed: 1)
    for position in bytes.indices {
      var shorter = bytes
      shorter.remove(at: position)
      check(shorter)
      var changed = bytes
      changed[position] = foreign.randomElement(using: &generator) ?? 0
      check(changed)
    }
  }

  @Test func randomBytesAreAnswered() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<2_000 {
      check(
        (0..<Int.random(in: 0...60, using: &generator)).map { _ in .random(in: 0...255, using: &generator) })
    }
  }

  @Test func randomYAMLSignsAreAnswered() {
    var generator = SeededGenerator(seed: 3)
    let signs: [String] = [
      "a", "b", "é", "🙂", ": ", ":", "- ", "-", "\n", "\n", "\n  ", "\n    ", "\r\n", "\r", "\t", " ", "[",
      "]",
      "{", "}", ", ", "\"", "'", "#", " #", "&x ", "*x ", "!t ", "!", "|\n", ">\n", "%", "%TAG ! x",
      "%YAML 1.2", "@",
      "---\n", "...\n", "? ", "<<: ", "\\", "\\x4", "\u{A0}", "\u{85}", "\u{2028}", "\u{FEFF}", "\0",
    ]
    for _ in 0..<6_000 {
      let text = (0..<Int.random(in: 1...25, using: &generator)).map { _ in
        signs.randomElement(using: &generator) ?? ""
      }
      check(Array(text.joined().utf8))
    }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "[", "{", "- ", "? ", "{a: ", "[\n", "a:\n ", "[[[[,", "&a ", "*a ", "!a ", "\"", "'", "'\n", "|\n",
      "%TAG !a! x\n",
      "%", "---\n", "#", "#\n", ": ", "a: ", "a", "a\n", "-\n", "\t", "\n\t", "\0", "\u{2028}", ",", "]",
      "\u{A0}", "\r",
    ])
  func theSameSignOverAndOverIsAnsweredSoon(sign: String) {
    check(Array(String(repeating: sign, count: 10_000).utf8))
  }

  @Test(.timeLimit(.minutes(1))) func seventyThousandTagLinesAreAnsweredSoon() {
    let text = (0..<70_000).map { "%TAG !\($0)! x\n" }.joined()
    let diagnostics = parseYAML(Array(text.utf8), file: "f").diagnostics
    #expect(diagnostics.count == 101)
  }

  @Test func aHugeScalarIsRead() {
    let long = String(repeating: "ä ", count: 150_000) + "."
    for written in [long, "'\(long)'", "|-\n  \(long)"] {
      let (documents, diagnostics) = parseYAML(Array("a: \(written)\n".utf8), file: "f")
      #expect(diagnostics.isEmpty)
      #expect(documents.first?.root["a"]?.text == long)
    }
  }

  @Test(arguments: [1_024, 1_025])
  func keysAreAsLongAsTheParserAllows(length: Int) {
    let key = String(repeating: "k", count: length)
    for text in ["\(key): v\n", "a: b\n\(key): v\n"] {
      let (documents, diagnostics) = parseYAML(Array(text.utf8), file: "f")
      if length == 1_024 {
        #expect(diagnostics.isEmpty)
        #expect(documents.first?.root[key]?.text == "v")
      } else {
        #expect(diagnostics.map(\.message) == ["a key may have at most 1,024 characters"])
      }
    }
  }

  /// Checks what must hold of any answer.
  private func check(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
    let (documents, diagnostics) = parseYAML(bytes, file: "f")
    let lines = Lines(bytes)
    var faults: [String] = []
    for diagnostic in diagnostics {
      if diagnostic.message.isEmpty || diagnostic.help?.isEmpty != false { faults.append("nothing said") }
      if !lines.hold(diagnostic.place) { faults.append("\(diagnostic) stands nowhere") }
    }
    for document in documents { examine(document.root, lines, &faults, isReadable: diagnostics.isEmpty) }
    if documents.isEmpty && diagnostics.isEmpty && !lines.areBlank { faults.append("nothing came back") }
    if diagnostics != diagnostics.sortedByPlace() && diagnostics.last?.severity != .note {
      faults.append("not in order of place")
    }
    if !faults.isEmpty {
      Issue.record(
        "\(faults) for \(String(decoding: bytes, as: UTF8.self).debugDescription)",
        sourceLocation: sourceLocation)
    }
  }

  /// Checks that a value stands where its place says, and that what is plain text there is its text.
  private func examine(_ node: YAMLNode, _ lines: Lines, _ faults: inout [String], isReadable: Bool) {
    if !lines.hold(node.place) { faults.append("\(node) stands nowhere") }
    switch node.content {
    case .scalar(let text):
      let isOneLine = !text.contains { $0.isNewline || $0 == " " }
      if isReadable, !node.isQuoted, isOneLine, lines.text(at: node.place) != text {
        faults.append("\(node) is not what stands there")
      }
    case .list(let items):
      for item in items { examine(item, lines, &faults, isReadable: isReadable) }
    case .map(let entries):
      var keys: Set<String> = []
      for entry in entries {
        if let key = entry.key.text, !key.isEmpty, keys.insert(key).inserted {
          examine(entry.key, lines, &faults, isReadable: isReadable)
        } else {
          faults.append("a key that is empty, no text, or there twice")
        }
        examine(entry.value, lines, &faults, isReadable: isReadable)
      }
    }
  }
}

/// The lines of a file, found in another way than the parser finds them: by cutting up its bytes.
private struct Lines {
  private var lines: [String] = []

  init(_ bytes: [UInt8]) {
    var line: [UInt8] = []
    var bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    while let byte = bytes.popFirst() {
      if byte == 0x0D, bytes.first == 0x0A { continue }
      if byte == 0x0A || byte == 0x0D {
        lines.append(String(decoding: line, as: UTF8.self))
        line = []
      } else {
        line.append(byte)
      }
    }
    lines.append(String(decoding: line, as: UTF8.self))
  }

  /// Whether there is nothing but blanks, comments and marks of a document's end.
  var areBlank: Bool {
    lines.allSatisfy { line in
      let words = line.drop { $0 == " " || $0 == "\t" }
      return words.isEmpty || words.hasPrefix("#") || words.hasPrefix("...")
    }
  }

  /// Whether the file has such a place.
  func hold(_ place: Place) -> Bool {
    guard case .text(_, let line, let column, let length) = place else { return place == .file("f") }
    guard line >= 1, line <= lines.count, column >= 1, length >= 0 else { return false }
    return column - 1 + length <= lines[line - 1].unicodeScalars.count + 1
  }

  /// What stands at a place.
  func text(at place: Place) -> String? {
    guard case .text(_, let line, let column, let length) = place else { return nil }
    return String(
      String.UnicodeScalarView(lines[line - 1].unicodeScalars.dropFirst(column - 1).prefix(length)))
  }
}
