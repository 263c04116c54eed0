package import RuleLoading

/// The blocks of `Rules/README.md`, sorted by what they are.
package struct RulesReadme {
  /// The whole page.
  package var text: String
  /// Its rules, as written.
  package var rules: [String]
  /// Its instruments, as written.
  package var law: [String]
  /// Named conditions, by the entity whose they are.
  package var conditions: [(entity: String, lines: [Substring])]
  /// The shipped files with the page's law and conditions added.
  package var book: RuleBook
  /// Entities that conditions were written for and that the dictionary does not have.
  package var unplaced: [String]

  package init() {
    let bytes = Checkout.bytes(of: "Rules/README.md") ?? []
    text = String(decoding: bytes, as: UTF8.self)
    let blocks = Self.blocks(of: text)
    rules = blocks.filter { $0.hasPrefix("rule:") }
    law = blocks.filter { $0.hasPrefix("instrument:") }
    let opening = "# conditions of "
    conditions = blocks.filter { $0.hasPrefix(opening) }.map { block in
      let lines = block.split(separator: "\n")
      return (String(lines[0].dropFirst(opening.count)), Array(lines.dropFirst()))
    }
    var files = RuleBook(folder: Checkout.root + "/Rules").files
    unplaced = []
    for (entity, lines) in conditions {
      let file = files.indices.first { index in
        files[index].name.hasPrefix("dictionary/")
          && Self.add(lines, to: entity, in: &files[index].bytes)
      }
      if file == nil { unplaced.append(entity) }
    }
    for (index, instrument) in law.enumerated() {
      files.append(RuleFile(name: "law/page-\(index).yaml", bytes: Array(instrument.utf8)))
    }
    book = RuleBook(files: files)
  }

  /// The texts between a line of three backticks and `yaml`, and the next line of three backticks.
  private static func blocks(of text: String) -> [String] {
    var blocks: [String] = []
    var block: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```yaml" {
        block = []
      } else if line == "```", let lines = block {
        blocks.append(lines.joined(separator: "\n") + "\n")
        block = nil
      } else {
        block?.append(line)
      }
    }
    return blocks
  }

  /// Writes conditions under an entity's own, as the page tells its reader to; false where the file does not
  /// have the entity.
  private static func add(_ conditions: [Substring], to entity: String, in bytes: inout [UInt8]) -> Bool {
    var lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(of: "entity: \(entity)") else { return false }
    let end = lines[start...].firstIndex(of: "---") ?? lines.endIndex
    let indented = conditions.map { Substring("  " + $0) }
    if let heading = lines[start..<end].firstIndex(of: "conditions:") {
      lines.insert(contentsOf: indented, at: heading + 1)
    } else {
      lines.insert(contentsOf: ["conditions:"] + indented, at: end)
    }
    bytes = Array(lines.joined(separator: "\n").utf8)
    return true
  }
}
