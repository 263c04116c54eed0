extension Scenario {
  /// The scenario's whole export, held in memory.
  ///
  /// The same number and seed give the same bytes. A greater number of children begins with the same ones.
  ///
  /// - Parameters:
  ///   - children: how many are looked after on the as-at date; the scenario's own number where none is
  ///     given. The other children stand in proportion to them.
  ///   - seed: what the draws follow from.
  package func generate(children: Int? = nil, seed: UInt64) -> ScenarioTables {
    var tables = emptyTables
    forEachHistory(children: children, seed: seed) { tables.add($0, localities: localities) }
    return tables
  }

  /// Tables without a row.
  var emptyTables: ScenarioTables {
    ScenarioTables(answers: ScenarioAnswers(asAt: asAt, localities: localities))
  }

  /// Makes one child after another.
  func forEachHistory<Failure: Error>(
    children: Int? = nil, seed: UInt64, body: (ChildHistory) throws(Failure) -> Void
  ) throws(Failure) {
    let calendar = ScenarioCalendar(asAt: asAt)
    let lookedAfter = min(max(0, children ?? self.children), Self.mostChildren)
    for cohort in Cohort.allCases {
      for index in 0..<cohort.count(besides: lookedAfter) {
        try body(
          HistoryMaker.history(
            scenario: self, calendar: calendar, seed: seed, cohort: cohort, index: index))
      }
    }
  }

  /// The most looked-after children a scenario can have: every child has a number of seven digits.
  package static var mostChildren: Int { 500_000 }
}
