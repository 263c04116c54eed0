import RuleChecking

/// Draws expressions that can be asked of a row.
struct PhraseDraw {
  var draws: SeededGenerator
  /// The entities of the rows in hand, outermost first.
  var scopes: [String]
  /// Which days of the duty can be spoken of.
  var hasClock = false
  var hasDue = false
  /// What a timetable looks for, where its place in the sequence can be asked.
  var noun: String?

  init(_ entity: String, using draws: SeededGenerator) {
    scopes = [entity]
    self.draws = draws
  }

  private var entity: String { scopes[scopes.count - 1] }

  mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &draws) < share }

  mutating func one<Value>(of values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &draws)]
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &draws) }

  /// An expression of at most so many storeys.
  mutating func phrase(_ depth: Int = 2) -> TrialPhrase {
    let turn = number(0...9)
    if depth > 0 {
      if turn == 0 { return .not(phrase(depth - 1)) }
      if turn <= 3 {
        return .joined(one(of: ["and", "or"]), (0..<number(2...3)).map { _ in phrase(depth - 1) })
      }
      if turn <= 5, let rows = rows(depth) { return rows }
    }
    return .leaf(leaf())
  }

  // MARK: Rows

  /// What can be looked at from a row.
  private var related: [String] {
    switch entity {
    case "spell": ["visit", "step", "spell", "alert", "plan"]
    case "alert": ["visit", "call", "spell"]
    case "visit": ["visit", "spell"]
    case "plan": ["spell", "visit"]
    case "child": ["visit", "spell", "alert"]
    case "step": ["step"]
    case "call": ["visit", "call"]
    default: []
    }
  }

  private static let plurals = [
    "visit": "visits", "step": "steps", "spell": "spells", "alert": "alerts", "plan": "plans",
    "call": "calls",
  ]

  private mutating func rows(_ depth: Int) -> TrialPhrase? {
    guard scopes.count < 3, let other = related.randomElement(using: &draws) else { return nil }
    let plural = Self.plurals[other] ?? other
    scopes.append(other)
    let inner = phrase(depth - 1)
    let second = phrase(0)
    scopes.removeLast()
    let isOwn = scopes.contains(other)
    switch number(0...9) {
    case 0, 1: return .over("any \(isOwn ? one(of: ["", "other "]) : "")\(other)", "where", inner)
    case 2: return .over("no \(isOwn ? one(of: ["", "other "]) : "")\(other)", "where", inner)
    case 3: return .over("every \(other)", "has", inner)
    case 4: return .over("\(one(of: ["first", "last"])) \(other)", "has", inner)
    case 5 where other == entity: return .over("\(one(of: ["previous", "next"])) \(other)", "has", inner)
    case 5, 6: return .over("\(one(of: ["first", "last"])) \(other) where \(second.text)", "has", inner)
    default:
      let test = one(of: ["is at least 1", "is at least 2", "is at most 1", "= 0", "is less than 3"])
      if other == "visit", chance(0.3) {
        return .leaf(
          "sum of minutes over visits where (\(inner.text)) \(one(of: [">", "<="])) \(number(0...60))")
      }
      return .leaf("count of \(plural) where (\(inner.text)) \(test)")
    }
  }

  // MARK: Questions

  private mutating func leaf() -> String {
    if scopes.count == 1, let noun, chance(0.1) { return "\(one(of: ["first", "second", "third"])) \(noun)" }
    var leaves = Self.plainLeaves[entity] ?? []
    for _ in 0..<max(3, leaves.count / 2) { leaves.append("day") }
    let found = one(of: leaves)
    return found == "day" ? dayTest() : found
  }

  /// Questions that stand in no relation to the days of the duty.
  private static let plainLeaves: [String: [String]] = [
    "child": [
      "sex is F", "sex is not M", "sex is one of [F, U]", "date of birth is recorded", "died is recorded",
    ],
    "plan": [
      "category is alpha", "category is not one of [beta, gamma]", "owner is north", "end is recorded",
    ],
    "spell": [
      "agreed", "urgent is no", "urgent is yes", "agreed is recorded", "kind is K1",
      "kind is one of [K1, K3]",
      "kind is not K2", "level is at least 2", "level = 3", "level < 4", "level is a number",
      "end is recorded",
      "end is not recorded", "reported is unreadable", "reported is blank", "decided is a date",
      "place is north",
      "place is one of [north, n1]", "place begins with n", "place ends with h", "place is the same as home",
      "place differs from home", "place is repeated", "place is shaped like \"A9\"", "words in notes >= 3",
      "numbers in notes is at least 1", "notes is recorded", "plan is recorded", "plan's category is alpha",
      "heavy", "settled", "seen lately", "any visit", "no step", "no alert", "any previous spell",
      "no next spell", "any plan", "child's sex is F", "plan's end is recorded", "last visit's mode is video",
      "first step's done",
      "count of visits is at least 2", "count of steps = 0", "count of steps is at most 1",
      "sum of size over steps is at least 3", "sum of minutes over visits < 40",
    ],
    "visit": [
      "seen", "seen is no", "mode is video", "mode is not phone", "minutes is at least 15", "minutes = 30",
      "counts", "remote and lawful", "worker is north", "worker begins with n", "written up is recorded",
      "law \"remote allowed\" on date", "any previous visit", "seen is recorded", "date is recorded",
    ],
    "step": [
      "agency is health", "agency is one of [health, police]", "part is none", "done", "done is no",
      "took part", "on time", "size is at least 2", "planned is recorded", "finished is recorded",
      "spell's agreed", "spell's kind is K1",
    ],
    "alert": [
      "kind is K2", "agreed", "level is at most 2", "answered is recorded", "closed is recorded", "any call",
      "no call where reached", "answered after at", "at is a time", "count of calls is at least 1",
      "child's sex is M",
    ],
    "call": ["reached", "reached is no", "at is recorded", "alert is recorded", "alert's agreed"],
  ]

  /// Days that can be named of a row.
  private static let days: [String: [String]] = [
    "child": ["date of birth", "died"], "plan": ["start", "end", "end else as at"],
    "spell": [
      "start", "end", "end else as at", "reported", "decided", "plan's start", "child's date of birth",
    ],
    "visit": ["date", "written up"], "step": ["planned", "finished", "spell's start"],
    "alert": ["closed", "closed else as at"], "call": [],
  ]

  private mutating func day(shifts: Bool = true) -> String {
    var choices = Self.days[entity] ?? []
    choices += choices
    choices += ["as at", "year start", "year end", "31/03/2020", "29/02/2020"]
    if hasClock { choices += ["clock", "clock"] }
    if hasDue { choices += ["due", "due"] }
    if scopes.count > 1 {
      choices += (Self.days[scopes[0]] ?? []).filter { !$0.contains("else") }.map {
        "the \(scopes[0])'s \($0)"
      }
    }
    let day = one(of: choices)
    guard shifts, !day.contains("else"), chance(0.4) else { return day }
    return "\(day) \(one(of: ["+", "-"])) \(Self.period(number(0...7), number(1...3)))"
  }

  static func period(_ kind: Int, _ count: Int) -> String {
    switch kind {
    case 0, 1: "\(count) month\(count == 1 ? "" : "s")"
    case 2: "\(count) week\(count == 1 ? "" : "s")"
    case 3, 4: "\(count * 7) days"
    case 5: "\(count * 3) working days"
    case 6: "1 year"
    default: "\(count) day\(count == 1 ? "" : "s")"
    }
  }

  private mutating func dayTest() -> String {
    if chance(0.2) {
      let unit = one(of: ["days", "working days", "weeks", "months", "years"])
      let test = one(of: ["is at least", "is at most", "is more than", "is less than", "="])
      return "\(unit) from \(day(shifts: false)) to \(day(shifts: false)) \(test) \(number(0...40))"
    }
    if chance(0.1) {
      return "\(day()) is \(chance(0.3) ? "not " : "")on \(one(of: ["a weekend", "a working day"]))"
    }
    let order = one(of: ["before", "after", "on or before", "on or after", "on"])
    return "\(day()) \(order) \(day())"
  }
}
