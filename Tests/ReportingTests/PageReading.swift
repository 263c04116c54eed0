/// Reads a page's tags the slow and obvious way, so that what was written can be held against what a page
/// must be.
struct PageReading {
  /// A tag as it stands on the page.
  struct Tag {
    var name: String
    var attributes: [String: String]
    var isEnd: Bool
  }

  private(set) var tags: [Tag] = []
  /// What is wrong with how tags open and close.
  private(set) var mistakes: [String] = []

  private static let alone: Set<String> = [
    "!doctype", "meta", "line", "rect", "path", "circle", "use",
  ]

  init(_ page: String) {
    var rest = page[...]
    var open: [String] = []
    while let start = rest.firstIndex(of: "<") {
      guard let end = rest[start...].firstIndex(of: ">") else {
        mistakes.append("a tag without an end")
        return
      }
      let tag = Self.tag(rest[rest.index(after: start)..<end])
      tags.append(tag)
      rest = rest[rest.index(after: end)...]
      if tag.isEnd {
        if open.popLast() != tag.name { mistakes.append("</\(tag.name)> closes something else") }
      } else if !Self.alone.contains(tag.name) {
        open.append(tag.name)
      }
      if tag.name == "style", !tag.isEnd { rest = rest.drop { $0 != "<" } }
    }
    mistakes += open.map { "<\($0)> is never closed" }
  }

  private static func tag(_ text: Substring) -> Tag {
    let isEnd = text.hasPrefix("/")
    var rest = text.drop { $0 == "/" }
    let name = rest.prefix { !$0.isWhitespace && $0 != "/" }
    rest = rest.dropFirst(name.count)
    var attributes: [String: String] = [:]
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "/" }
      guard !rest.isEmpty else { break }
      let key = rest.prefix { $0 != "=" && !$0.isWhitespace }
      rest = rest.dropFirst(key.count)
      var value: Substring = ""
      if rest.hasPrefix("=\"") {
        value = rest.dropFirst(2).prefix { $0 != "\"" }
        rest = rest.dropFirst(3 + value.count)
      } else if rest.hasPrefix("=") {
        value = rest.dropFirst().prefix { !$0.isWhitespace }
        rest = rest.dropFirst(1 + value.count)
      }
      attributes[String(key)] = String(value)
    }
    return Tag(name: String(name).lowercased(), attributes: attributes, isEnd: isEnd)
  }

  /// The opening tags of a name.
  func opening(_ names: String...) -> [Tag] {
    tags.filter { !$0.isEnd && names.contains($0.name) }
  }

  /// The values of an attribute, wherever it stands.
  func values(of attribute: String) -> [String] {
    tags.compactMap { $0.attributes[attribute] }
  }
}
