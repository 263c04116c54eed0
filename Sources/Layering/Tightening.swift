import Chronology
import YAMLSyntax

/// Whether a change asks at least as much as before.
///
/// Law and guidance are nobody's to loosen: of a rule that rests on them a council may ask for more, and may say
/// that it matters more. What cannot be seen to ask more is taken to loosen.
struct Tightening {
  /// Whether a key may be given a new value.
  func allows(_ key: String, from old: YAMLNode?, to new: YAMLNode) -> Bool {
    switch key {
    case "severity":
      guard let before = old?.text.flatMap(Self.severity), let after = new.text.flatMap(Self.severity) else {
        return false
      }
      return after >= before
    case "how soon", "within", "every": return old.map { isNoLonger(new, than: $0) } ?? false
    case "thresholds": return isNoLower(new, than: old)
    case "lapses after": return false
    // Words, and who looks after the rule, ask nothing.
    case "say", "themes", "examples", "reviewed", "approved", "remark": return true
    default: return false
    }
  }

  /// Whether lines of a key may be taken away: what leaves children out, excuses or makes light of lateness.
  func allowsTakingAway(from key: String) -> Bool {
    ["leave out", "excused if", "grace", "may precede", "lapses after"].contains(key)
  }

  private static func severity(_ word: String) -> Int? {
    ["minor", "moderate", "serious", "critical"].firstIndex(of: word)
  }

  /// The same lines in the same order, none with a longer time.
  private func isNoLonger(_ new: YAMLNode, than old: YAMLNode) -> Bool {
    switch (old.content, new.content) {
    case (.scalar(let one), .scalar(let two)): return Self.isNoLonger(two, than: one)
    case (.list(let one), .list(let two)):
      return one.count == two.count && zip(one, two).allSatisfy { isNoLonger($1, than: $0) }
    case (.map(let one), .map(let two)):
      return one.count == two.count
        && zip(one, two).allSatisfy {
          $0.key.text == $1.key.text && isNoLonger($1.value, than: $0.value)
        }
    default: return false
    }
  }

  /// `every 5 weeks` than `every 6 weeks`; only like units can be compared.
  private static func isNoLonger(_ new: String, than old: String) -> Bool {
    if new == old { return true }
    func parts(_ text: String) -> (word: Substring, period: Period?) {
      let word = text.prefix { $0 != " " }
      return (word, Period.parse(String(text.dropFirst(word.count).drop { $0 == " " })))
    }
    let (before, after) = (parts(old), parts(new))
    guard before.word == after.word, let one = before.period, let two = after.period else { return false }
    switch (one, two) {
    case (.days(let old), .days(let new)), (.weeks(let old), .weeks(let new)),
      (.months(let old), .months(let new)), (.years(let old), .years(let new)),
      (.workingDays(let old), .workingDays(let new)), (.hours(let old), .hours(let new)):
      return new <= old
    case (.weeks(let old), .days(let new)): return new <= 7 * old
    case (.days(let old), .weeks(let new)): return 7 * new <= old
    default: return false
    }
  }

  /// Bounds that are at least as high as before, or as those that hold without any.
  private func isNoLower(_ new: YAMLNode, than old: YAMLNode?) -> Bool {
    let usual = ["to improve below": 90.0, "strength from": 95.0]
    return (new.entries ?? []).allSatisfy { entry in
      guard let key = entry.key.text, let after = Self.percent(entry.value.text) else { return false }
      return after >= Self.percent(old?[key]?.text) ?? usual[key] ?? .infinity
    }
  }

  private static func percent(_ text: String?) -> Double? {
    text.flatMap { $0.hasSuffix("%") ? Double($0.dropLast()) : nil }
  }
}
