import RuleChecking
import RuleModel

/// Results given in an example: `18 met in North`, `4 late in North of one child`, `9 met, child took part`,
/// `3 late after 60 days`, `2 overdue by 9 days`.
///
/// A number, one of the nine words, how long it took or by how much it was late where a median is taken of that,
/// the group where the rule tells groups apart, whether all are of one child (otherwise each has a child of its
/// own), and what the rule's `of` asks, where it asks anything.
struct ResultLine {
  private(set) var count = 1
  private(set) var status: Status?
  /// Days taken, or days late, as the rule's median asks.
  private(set) var days: Int32?
  /// The locality or team; empty where nobody was allocated, or the rule knows no groups.
  private(set) var group = ""
  private(set) var isOneChilds = false
  /// What the rule asks of their subjects.
  private(set) var answer = Truth.no
  private(set) var mistakes: [String] = []

  init(_ text: String, of rule: CheckedRule) {
    let parts = text.split(separator: ",", maxSplits: 1).map { $0.trimmed }
    var words = (parts.first ?? "").split(separator: " ").map(String.init)
    if let number = words.first.flatMap({ Int($0) }), number > 0, number <= 100_000 {
      count = number
      words.removeFirst()
    }
    status = words.first.flatMap { Status(named: $0) }
    if status == nil {
      mistakes.append("'\(text)' does not begin with a number of results and their status")
    } else {
      words.removeFirst()
    }
    if words.suffix(3) == ["of", "one", "child"] {
      isOneChilds = true
      words.removeLast(3)
    }
    readDays(&words, asked: rule.median, in: text)
    if words.first == "in", words.count > 1 {
      group = words.dropFirst().joined(separator: " ")
    } else if !words.isEmpty {
      mistakes.append("'\(words.joined(separator: " "))' is neither 'in' a group nor 'of one child'")
    }
    readAnswer(parts.count > 1 ? parts[1] : nil, asked: rule.sharedCondition, in: text)
  }

  /// `after 60 days`, `by 9 days`: only where a median is taken of it, and then of all that did not come in time.
  private mutating func readDays(_ words: inout [String], asked: CheckedMedian.Quantity?, in text: String) {
    guard let asked else { return }
    let start = asked == .daysTaken ? "after" : "by"
    if words.count >= 3, words[0] == start, let days = Int32(words[1]), days >= 0,
      ["day", "days"].contains(words[2])
    {
      self.days = days
      words.removeFirst(3)
    } else if asked == .daysTaken || status?.isShortfall == true, status?.countsAsKnown == true {
      mistakes.append("'\(text)' does not say '\(start) 9 days', of which the rule takes the middle")
    }
  }

  private mutating func readAnswer(_ words: String?, asked: String?, in text: String) {
    switch (words, asked) {
    case (nil, nil): break
    case (nil, let asked?):
      mistakes.append("'\(text)' does not say whether '\(asked)'")
    case (let words?, nil):
      mistakes.append("the rule does not ask '\(words)'")
    case (let words?, let asked?):
      if words == asked {
        answer = .yes
      } else if words == "not " + asked {
        answer = .no
      } else if words == asked + " not recorded" {
        answer = .unknown
      } else {
        mistakes.append("'\(words)' is none of '\(asked)', 'not \(asked)' and '\(asked) not recorded'")
      }
    }
  }
}

extension Status {
  /// Whether it is known what came of the duty.
  fileprivate var countsAsKnown: Bool { self == .met || isShortfall }
}

extension CheckedRule {
  /// What a median is taken of; nil where none is.
  fileprivate var median: CheckedMedian.Quantity? {
    if case .median(let median) = expectation { median.of } else { nil }
  }

  /// What a share asks of the subjects of results, as written; nil where it asks whether they were met.
  fileprivate var sharedCondition: String? {
    guard case .share(let share) = rule.expectation, !share.of.isEmpty else { return nil }
    return share.of.map(\.text).joined(separator: " and ")
  }
}

extension Substring {
  /// Without spaces at either end.
  var trimmed: String {
    var text = self.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
