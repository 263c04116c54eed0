import CaseModel
import Chronology
import Diagnostics
import Evaluation
import RuleChecking
import Testing

/// What the sample rules say of the sample export, written down by hand.
struct SampleResult {
  private let tables: CaseTables

  init(over tables: CaseTables) {
    self.tables = tables
  }

  /// An outcome for each rule, in the order of checking, with rows in no particular order.
  func result() throws -> EvaluationResult {
    let (rules, diagnostics) = SampleRules.checked()
    #expect(diagnostics.map(\.message) == [])
    let outcomes = try rules.enumerated().map { position, rule in
      RuleOutcome(
        rule: rule, obligations: ObligationList(try obligations(of: rule.id, at: Int32(position))),
        groups: groups(of: rule.id),
        notRunBecause: [], isStock: false, methodNotes: [])
    }
    return EvaluationResult(outcomes: outcomes, hiddenRows: [])
  }

  private func obligations(of rule: String, at position: Int32) throws -> [Obligation] {
    var rows: [Obligation]
    switch rule {
    case "visit-interval":
      rows = [
        try row(3, 3, 1, "01/02/2019", "08/02/2019", "09/02/2019", .late, 1, event: 6),
        try row(3, 3, 2, "09/02/2019", "23/03/2019", nil, .excluded, detail: "ended before it fell due"),
        try row(0, 0, 2, "20/04/2019", "01/06/2019", nil, .overdue, 128),
        try row(0, 0, 1, "01/03/2019", "08/03/2019", "05/03/2019", .met, event: 0),
        try row(0, 0, 2, "05/03/2019", "16/04/2019", "20/04/2019", .late, 4, event: 1),
        try row(2, 2, 1, "20/08/2019", "01/10/2019", nil, .notAssessable, unknown: ["meant to last"]),
        try row(2, 2, 0, "01/07/2019", "08/07/2019", "03/07/2019", .met, event: 4),
        try row(1, 1, 1, "09/08/2019", "09/11/2019", nil, .due, isInWindow: false),
      ]
    case "discussion-attended":
      rows = [
        try row(
          0, 0, -1, "01/06/2019", "01/06/2019", nil, .notMet, 128, detail: "police there: nobody, \"x\""),
        try row(0, 0, -1, "01/06/2019", "01/06/2019", nil, .notMet, 128, part: 1),
        try row(0, 0, -1, "01/06/2019", "01/06/2019", "01/06/2019", .met, part: 0),
        try row(1, 1, -1, "02/06/2019", "02/06/2019", nil, .notAssessable, unknown: ["police took part"]),
      ]
      for index in rows.indices where rows[index].part >= 0 { rows[index].countsInRates = false }
    case "return-interview":
      // 22:30 and 09:05 on the clock in London on the last night of winter time; the due time is in summer.
      var night = try row(0, 0, 0, "30/03/2019", "02/04/2019", "31/03/2019", .met)
      night.isInMinutes = true
      night.clock = try minute("30/03/2019", 22 * 60 + 30)
      night.due = try minute("02/04/2019", 22 * 60 + 30)
      night.done = try minute("31/03/2019", 8 * 60 + 5)
      rows = [night]
    default: rows = []
    }
    for index in rows.indices { rows[index].rule = position }
    return rows
  }

  private func groups(of rule: String) -> [GroupResult] {
    switch rule {
    case "interview-take-up":
      [GroupResult(name: "", cases: 2, achieved: 1, unknown: 1, children: 2, status: .notMet, expected: 0.85)]
    case "visit-variation":
      [
        GroupResult(
          name: "West", cases: 3, achieved: 1, unknown: 2, children: 1, status: .notAssessable, lowerLimit: 0,
          upperLimit: 1, expected: 0.5),
        GroupResult(
          name: "=North", cases: 3, achieved: 1, unknown: 0, children: 1, status: .met, lowerLimit: 0.25,
          upperLimit: 0.75, expected: 0.5),
      ]
    default: []
    }
  }

  private func day(_ text: String) throws -> Int32 {
    let parts = text.split(separator: "/").compactMap { Int($0) }
    return try #require(CivilDay(year: parts[2], month: parts[1], day: parts[0])).number
  }

  private func minute(_ text: String, _ minuteOfDay: Int) throws -> Int32 {
    try day(text) * 1440 + Int32(minuteOfDay)
  }

  private func row(
    _ subject: Int32, _ child: Int32, _ phase: Int16, _ clock: String, _ due: String, _ done: String?,
    _ status: Status, _ daysLate: Int32 = 0, part: Int16 = -1, event: Int32 = -1, isInWindow: Bool = true,
    unknown: [String] = [], detail: String = ""
  ) throws -> Obligation {
    let facts = try unknown.flatMap { name in
      let entity = try #require(tables.dictionary.entities.firstIndex { $0.fieldIndex(name) != nil })
      let field = try #require(tables.dictionary.entities[entity].fieldIndex(name))
      let fact = UnknownFact(entity: entity, field: field, row: 0)
      return [UnknownFact(entity: entity, field: -1, row: -1, aspect: .otherRows), fact, fact]
    }
    return Obligation(
      rule: 0, part: part, phase: phase, subject: subject, child: child, clock: try day(clock),
      due: try day(due), done: try done.map(day), isInMinutes: false, status: status, daysLate: daysLate,
      isInWindow: isInWindow, countsInRates: true, doneRow: event, allocation: child < 3 ? child : -1,
      unknown: facts, detail: detail)
  }
}
