import CodePages
import Diagnostics
import Plumbline
import RuleLoading

/// Rules over a small dictionary, to be held against one another.
struct PairWorld {
  let rules: RulesInForce

  /// - Parameter rules: each in its own file, `statute/` and its number, in this order.
  init(_ rules: [String]) {
    let small = SmallWorld.files.filter {
      $0.name.hasPrefix("Rules/") && !$0.name.hasPrefix("Rules/statute/")
    }
    var files = small.map {
      RuleFile(name: String($0.name.dropFirst(6)), bytes: Array(Self.larger($0.text).utf8))
    }
    for (number, text) in rules.enumerated() {
      files.append(RuleFile(name: "statute/\(number + 1).yaml", bytes: Array(text.utf8)))
    }
    self.rules = RulesInForce(book: RuleBook(files: files))
  }

  /// Placements with fields of more kinds.
  private static func larger(_ dictionary: String) -> String {
    dictionary.replacing(
      "      type: [foster, kinship, residential]",
      with: "      type: [foster, kinship, residential]\n      urgent: yes or no\n      rooms: number"
    ).replacing(
      "  type: [foster, kinship, residential]\n",
      with: "  type: [foster, kinship, residential]\n  urgent: yes or no\n  rooms: number\n")
  }

  /// A rule about placements.
  static func rule(_ id: String, _ lines: String...) -> String {
    """
    rule: \(id)
    asks: Is it as it should be?
    area: leaders
    severity: minor
    basis: Visits Regulations reg 1
    look at: each placement
    \(lines.joined(separator: "\n"))
    say:
      improve: "{Quantity} placements are not as they should be."

    """
  }

  /// The mistakes, and what contradicts what: each with its code.
  var said: [Diagnostic] { rules.diagnosticsWithContradictions }

  /// The same in words.
  var messages: [String] {
    said.map { "\($0.place.description): \($0.severity.rawValue)[\($0.code.rawValue)] \($0.message)" }
  }
}
