import CaseModel
package import Chronology
import RuleChecking

/// The days of an example: what a drawing of it shows.
package struct ExampleTimeline: Sendable, Hashable {
  /// A duty that came of the example.
  package struct Row: Sendable, Hashable {
    /// The row as a phrase that an example could expect.
    package var text: String
    package var clock: CivilDay?
    package var due: CivilDay?
    package var done: CivilDay?

    init(_ row: ExampleRow) {
      text = row.text
      clock = row.clock
      due = row.due
      done = row.done
    }
  }

  /// Something of the kind that the rule looks for.
  package struct Happening: Sendable, Hashable {
    package var day: CivilDay
    /// Whether it is one that counts, as the record tells; nil where the record does not say.
    package var counts: Bool?
  }

  /// The as-at date.
  package var today: CivilDay
  package var rows: [Row]
  /// What the rule looks for and the example tells of, each once, in order of day; seen or not, in time or not.
  package var happenings: [Happening]
  /// The days on which the duties of its subjects end, in order.
  package var ends: [CivilDay]
}

extension Bench {
  /// What the rule looks for among all rows, whosever they are.
  func happenings(of rule: CheckedRule) -> [ExampleTimeline.Happening] {
    var found: Set<ExampleTimeline.Happening> = []
    for expectation in [rule.expectation] + rule.parts.map(\.expectation) {
      guard case .howSoon(let timetable) = expectation else { continue }
      switch timetable.source {
      case .rows(let relation, let date):
        let dates = index.cells[relation.to, date]
        for row in 0..<index.tables[relation.to].rowCount {
          guard let day = dates.civilDay(at: row) else { continue }
          let answer = questioner.truth(timetable.countIf, Situation(row: row))
          let counts: Bool? = answer == .unknown ? nil : answer == .yes
          found.insert(ExampleTimeline.Happening(day: CivilDay(number: day), counts: counts))
        }
      case .ownDate(let cell):
        for row in 0..<index.tables[rule.entity].rowCount {
          guard case .day(let day) = questioner.day(.cell(cell), Situation(row: row)) else { continue }
          found.insert(ExampleTimeline.Happening(day: CivilDay(number: day), counts: true))
        }
      }
    }
    return found.sorted { $0.day < $1.day }
  }

  /// The days on which the duties of the rule's subjects end, as far as they are recorded.
  func ends(of rule: CheckedRule) -> [CivilDay] {
    var days: Set<CivilDay> = []
    for row in 0..<index.tables[rule.entity].rowCount {
      for end in rule.ends {
        guard case .day(let day) = questioner.day(end, Situation(row: row)) else { continue }
        days.insert(CivilDay(number: day))
      }
    }
    return days.sorted()
  }
}
