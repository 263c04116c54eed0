import Diagnostics
import RuleChecking
import YAMLSyntax

extension RuleChanging {
  func expression(_ node: YAMLNode) -> [ChangedNode] {
    guard let text = node.text else { return [] }
    return RuleTesting.changes(of: text).map { change in
      ChangedNode(
        node: node.with(.scalar(change.text)),
        place: places.place(of: change.tokens, in: text, at: node.place), words: change.words,
        reworded: (text, change.text))
    }
  }

  /// The numbers of a length of time, of points or of a share, by one of their last digit either way.
  func numbers(in node: YAMLNode) -> [ChangedNode] {
    guard let text = node.text else { return [] }
    let words = tokens(of: text)
    return words.indices.flatMap { position -> [ChangedNode] in
      Self.neighbours(of: words[position].text).map { other in
        var scalars = Array(text.unicodeScalars)
        scalars.replaceSubrange(words[position].stretch, with: other.unicodeScalars)
        return ChangedNode(
          node: node.with(.scalar(String(String.UnicodeScalarView(scalars)))),
          place: places.place(of: position..<position + 1, in: text, at: node.place),
          words: "'\(words[position].text)' becomes '\(other)'")
      }
    }
  }

  /// `6` gives `5` and `7`, `99.8%` gives `99.7%` and `99.9%`; other words give none.
  static func neighbours(of word: String) -> [String] {
    let isShare = word.hasSuffix("%")
    let parts = word.prefix(isShare ? word.count - 1 : word.count).split(
      separator: ".", omittingEmptySubsequences: false)
    let digits = parts.joined()
    guard parts.count == 1 || isShare && parts.count == 2, (1...6).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }), let number = Int(digits)
    else { return [] }
    let decimals = parts.count == 2 ? parts[1].count : 0
    return [number - 1, number + 1].filter { $0 >= 0 }.map { other in
      var text = String(other)
      while text.count <= decimals { text = "0" + text }
      if decimals > 0 { text.insert(".", at: text.index(text.endIndex, offsetBy: -decimals)) }
      return text + (isShare ? "%" : "")
    }
  }

  func assumption(_ node: YAMLNode) -> [ChangedNode] {
    let other: String
    switch node.text {
    case "assume yes": other = "assume no"
    case "assume no": other = "assume yes"
    default: return []
    }
    return [
      ChangedNode(
        node: node.with(.scalar(other)), place: node.place,
        words: "'\(node.text ?? "")' becomes '\(other)'")
    ]
  }
}
