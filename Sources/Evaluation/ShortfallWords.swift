import RuleChecking

/// What shortfalls say, put together once for each of the few ways in which it is made up.
struct ShortfallWords {
  private let judge: RuleJudge
  /// What is said, and what the list of rows calls it; nil until a row says it.
  private var words: [(text: String, number: Int32?)] = []
  /// By what it is made of, where among those something stands.
  private var places: [Part: Int] = [:]

  private enum Part: Hashable {
    /// What was said before, by its number in the list of rows.
    case said(Int32)
    case excuse(Int32)
    case remark(Int, on: Int)
  }

  init(_ judge: RuleJudge) {
    self.judge = judge
  }

  /// What a row says by a number.
  mutating func said(_ number: Int32) -> Int {
    place(of: .said(number)) { [judge] in judge.detail(ofSaying: number) }
  }

  /// The words of an excuse of the rule.
  mutating func excused(by excuse: Int32) -> Int {
    place(of: .excuse(excuse)) { [judge] in judge.rule.excuses[Int(excuse)].words }
  }

  /// The same with a remark of the rule.
  mutating func remarking(_ remark: Int, on said: Int) -> Int {
    let before = words[said].text
    return place(of: .remark(remark, on: said)) { [judge] in
      let remark = judge.rule.remarks[remark].words
      return before.isEmpty ? remark : before + "; " + remark
    }
  }

  /// What the list of rows calls it.
  mutating func number(of said: Int) -> Int32 {
    if let known = words[said].number { return known }
    let number = judge.number(ofSaying: words[said].text)
    words[said].number = number
    return number
  }

  private mutating func place(of part: Part, _ text: () -> String) -> Int {
    if let known = places[part] { return known }
    words.append((text(), nil))
    places[part] = words.count - 1
    return words.count - 1
  }
}
