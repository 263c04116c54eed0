import Chronology
import FollowUp

extension SinceLastCheck {
  /// Which rules do not judge as they did, as sentences; none where all do.
  var ruleChangesInWords: [String] {
    var sentences: [String] = []
    if foundationsChanged {
      sentences.append(
        "The dictionary, the law or a calendar was changed since; the rules that lean on what changed count as changed."
      )
    }
    if !changedRules.isEmpty {
      sentences.append("Judged by changed rules: \(changedRules.joined(separator: ", ")).")
    }
    if !newRules.isEmpty {
      sentences.append("Not asked by the last check: \(newRules.joined(separator: ", ")).")
    }
    if !retiredRules.isEmpty {
      sentences.append("Not asked any more: \(retiredRules.joined(separator: ", ")).")
    }
    return sentences
  }

  /// The totals of the rules that say what they said, then what no longer falls short, without a full stop.
  var inWords: String {
    let counts = [Since.new, .worse, .moved, .still].map { "\(total($0).grouped) \($0.rawValue)" }
    var words = counts.joined(separator: ", ") + "; \(total(.fixed).grouped) fixed"
    let otherwise = Gone.allCases.filter { $0 != .fixed && $0 != .outOfWindow }.reduce(0) { $0 + total($1) }
    if otherwise > 0 { words += ", \(otherwise.grouped) gone otherwise" }
    let old = total(.outOfWindow)
    if old > 0 { words += ", \(old.grouped) due before the days counted" }
    let changed = Since.allCases.filter { $0 != .still }.reduce(0) { $0 + total($1, sameMeaning: false) }
    if changed > 0 { words += "; by changed or new rules, \(changed.grouped) besides" }
    return words
  }
}

extension SinceLastCheck.OfRule {
  /// What became of shortfalls that are neither there nor fixed: `2 no longer a duty, 1 child gone`.
  var goneOtherwise: String {
    let words = Gone.allCases.filter { $0 != .fixed }.compactMap { gone in
      self.gone[gone].map { "\($0.grouped) \(gone.inWords)" }
    }
    return words.isEmpty ? "–" : words.joined(separator: ", ")
  }
}

extension Gone {
  /// How a table calls it.
  var inWords: String {
    switch self {
    case .open: "cannot be told, or not due any more"
    case .outOfWindow: "due before the days counted"
    default: rawValue
    }
  }
}

extension SinceLastCheck.Meaning {
  /// How a table marks a rule.
  var inWords: String {
    switch self {
    case .same: ""
    case .changed: "The rule was changed since."
    case .newRule: "Not asked by the last check."
    case .notRun: "Not asked any more."
    }
  }
}
