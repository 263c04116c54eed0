package import Chronology
import RuleModel

/// What of the law, the calendars and the care taken of rules runs out within a time ahead, or already has.
package struct LawHorizon: Sendable {
  /// What becomes of a figure of the law.
  package enum Turn: Sendable, Hashable {
    /// It was last in force on a day before today, and nothing follows.
    case lapsed(last: CivilDay)
    /// It is last in force on a day from today to the end, and nothing follows.
    case lapses(last: CivilDay)
    /// Between two values no law is, was or will be in force.
    case gap(ClosedRange<CivilDay>)
    /// Another value follows at once, within the time.
    case changes(on: CivilDay, from: String, to: String)
  }

  /// A figure, and what becomes of it.
  package struct Figure: Sendable, Hashable {
    package var name: String
    package var turn: Turn
    /// The rules that ask for it, by id; none where it stands idle.
    package var rules: [String]
  }

  /// A rule with nothing in force to rest on, from a day on.
  package struct Footing: Sendable, Hashable {
    package var rule: String
    /// The last day on which anything that it rests on is or was in force.
    package var last: CivilDay
  }

  /// How long ago a rule was read again.
  package enum Review: Sendable, Hashable {
    case never
    /// More than a year before today.
    case longAgo(CivilDay)
    /// It is a year old on a day from today to the end.
    case dueBy(CivilDay, last: CivilDay)
    /// The day is yet to come.
    case ahead(CivilDay)
  }

  package let today: CivilDay
  /// The last day looked ahead to.
  package let end: CivilDay
  package private(set) var figures: [Figure] = []
  package private(set) var footings: [Footing] = []
  /// The last day that the working calendar covers, where that is not after the end.
  package private(set) var workingDaysEnd: CivilDay?
  /// The last day of the last school term, where that is not after the end; nil too where no rule counts terms.
  package private(set) var termsEnd: CivilDay?
  /// Rules not read again for a year, or that will not have been, by id.
  package private(set) var reviews: [(rule: CheckedRule, review: Review)] = []

  /// - Parameters:
  ///   - rules: those that hold.
  ///   - vocabulary: the one they were checked against.
  ///   - today: the day to look ahead from.
  ///   - end: the last day to look ahead to.
  package init(_ rules: [CheckedRule], vocabulary: Vocabulary, today: CivilDay, end: CivilDay) {
    self.today = today
    self.end = end
    let asked = rules.map { ($0.id, $0.lawValues(in: vocabulary)) }
    for (position, value) in vocabulary.lawValues.enumerated().sorted(by: {
      $0.element.name < $1.element.name
    }) {
      let askers = asked.filter { $0.1.contains(position) }.map(\.0).sorted()
      figures += turns(of: value).map { Figure(name: value.name, turn: $0, rules: askers) }
    }
    for rule in rules.sorted(by: { $0.id < $1.id }) {
      if let last = lastFooting(of: rule) { footings.append(Footing(rule: rule.id, last: last)) }
      if let review = review(of: rule) { reviews.append((rule, review)) }
    }
    let covered = vocabulary.calendar.covers.upperBound
    workingDaysEnd = covered <= end ? covered : nil
    if rules.contains(where: \.countsTerms), let last = vocabulary.terms.span?.upperBound, last <= end {
      termsEnd = last
    }
  }

  /// Whether anything but reviews needs somebody to act: what runs out or has run out while a rule asks for it.
  ///
  /// A gap in the past is told, and is no reason to act.
  package var needsAction: Bool {
    !footings.isEmpty || workingDaysEnd != nil || termsEnd != nil
      || figures.contains { figure in
        guard !figure.rules.isEmpty else { return false }
        switch figure.turn {
        case .lapsed, .lapses: return true
        case .gap(let days): return days.overlaps(today...end)
        case .changes: return false
        }
      }
  }

  private func turns(of value: LawValue) -> [Turn] {
    guard !value.dated.isEmpty else { return [.gap(today...end)] }
    var turns: [Turn] = []
    for (one, next) in zip(value.dated, value.dated.dropFirst()) {
      guard let until = one.until else { continue }
      let resumes = until.adding(days: 1)
      if resumes < next.from {
        turns.append(.gap(resumes...next.from.adding(days: -1)))
      } else if today < next.from, next.from <= end {
        turns.append(.changes(on: next.from, from: one.text.text, to: next.text.text))
      }
    }
    if let until = value.dated.last?.until, until <= end {
      turns.append(until < today ? .lapsed(last: until) : .lapses(last: until))
    }
    if let first = value.dated.first?.from, first > today {
      turns.insert(.gap(today...first.adding(days: -1)), at: 0)
    }
    return turns
  }

  /// The last day on which anything that a rule rests on is in force; nil where that lies beyond the end.
  private func lastFooting(of rule: CheckedRule) -> CivilDay? {
    guard !rule.basis.isEmpty else { return nil }
    var last: CivilDay?
    for basis in rule.basis {
      guard let until = basis.inForce?.until else { return nil }
      last = max(last ?? until, until)
    }
    return last.flatMap { $0 <= end ? $0 : nil }
  }

  private func review(of rule: CheckedRule) -> Review? {
    guard let last = rule.rule.reviewed else { return .never }
    if last > today { return .ahead(last) }
    let due = last.adding(months: 12)
    if due < today { return .longAgo(last) }
    return due <= end ? .dueBy(due, last: last) : nil
  }
}
