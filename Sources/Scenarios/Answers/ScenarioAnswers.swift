package import Chronology

/// What each rule should say of a scenario, counted as it was made.
///
/// The generator decides every duty's fate before it writes a row, so that an engine's answers can be held
/// against numbers that no rule and no evaluator had a part in. Local standards are those of ``Practice``:
/// strategy discussions within one working day where there is immediate risk and otherwise three,
/// protection visits within 10 working days, care leavers' contacts within 8 weeks, managers' decisions
/// within 6 weeks.
package struct ScenarioAnswers: Sendable {
  /// What is counted together.
  package struct Key: Sendable, Hashable, Comparable {
    /// The rule's identifier.
    package let rule: String
    /// The line or part of the rule, or what happened.
    package let part: String
    /// The child's locality.
    package let locality: String
    /// What the rule should say.
    package let status: IntendedStatus

    /// Something to count.
    package init(rule: String, part: String, locality: String, status: IntendedStatus) {
      self.rule = rule
      self.part = part
      self.locality = locality
      self.status = status
    }

    package static func < (left: Key, right: Key) -> Bool {
      (left.rule, left.part, left.locality, left.status)
        < (right.rule, right.part, right.locality, right.status)
    }
  }

  /// How many there are.
  package struct Count: Sendable, Hashable {
    /// Those due in the year up to the as-at date.
    package var inWindow = 0
    /// All of them.
    package var all = 0
  }

  /// The day the export was taken.
  package let asAt: CivilDay
  /// The counts.
  package private(set) var counts: [Key: Count] = [:]
  /// How many children there are in each cohort.
  package private(set) var children: [Cohort: Int] = [:]
  private let localities: [Locality]

  /// No answers yet.
  init(asAt: CivilDay, localities: [Locality]) {
    self.asAt = asAt
    self.localities = localities
  }

  /// Counts one child's duties.
  mutating func add(_ history: ChildHistory) {
    children[history.cohort, default: 0] += 1
    let windowStart = asAt.adding(years: -1)
    for intent in history.intents {
      let key = Key(
        rule: intent.rule.description, part: intent.part.description,
        locality: localities[intent.locality].name, status: intent.status)
      counts[key, default: Count()].all += 1
      if windowStart < intent.due, intent.due <= asAt { counts[key, default: Count()].inWindow += 1 }
    }
  }

  /// How many duties of a rule have each status, those due in the year up to the as-at date only or all.
  ///
  /// - Parameters:
  ///   - rule: the rule's identifier.
  ///   - parts: only these parts; all where there are none.
  ///   - locality: only this locality's.
  ///   - inWindow: only those due in the year.
  package func statuses(
    of rule: String, parts: Set<String>? = nil, locality: String? = nil, inWindow: Bool
  ) -> [IntendedStatus: Int] {
    var sums: [IntendedStatus: Int] = [:]
    for (key, count) in counts where key.rule == rule {
      guard parts?.contains(key.part) ?? true, locality.map({ $0 == key.locality }) ?? true else { continue }
      sums[key.status, default: 0] += inWindow ? count.inWindow : count.all
    }
    return sums
  }

  /// The counts as a CSV file: rule, part, locality, status, in window, all.
  package var file: [UInt8] {
    var rows = CSVRows()
    for heading in ["rule", "part", "locality", "status", "in window", "all"] { rows.add(heading) }
    rows.endRow()
    for key in counts.keys.sorted() {
      let count = counts[key] ?? Count()
      for text in [key.rule, key.part, key.locality, key.status.rawValue] { rows.add(text) }
      rows.add("", UInt32(clamping: count.inWindow))
      rows.add("", UInt32(clamping: count.all))
      rows.endRow()
    }
    return rows.bytes
  }
}
