import Chronology
import Scenarios
import Testing

@Suite struct ScenarioTests {
  @Test func theSameSeedGivesTheSameBytes() {
    let first = Scenario.county2019.generate(children: 40, seed: 7)
    let second = Scenario.county2019.generate(children: 40, seed: 7)
    let other = Scenario.county2019.generate(children: 40, seed: 8)
    for table in CaseTable.allCases {
      #expect(first.file(table) == second.file(table), "\(table.name)")
    }
    #expect(first.file(.visits) != other.file(.visits))
    #expect(first.answers.file == second.answers.file)
  }

  @Test func moreChildrenBeginWithTheSameOnes() {
    let few = Set(SampleTable(.visits, of: Scenario.county2019.generate(children: 20, seed: 7)).column("id"))
    let many = Scenario.county2019.generate(children: 60, seed: 7)
    let rows = String(decoding: many.file(.visits), as: UTF8.self)
    let fewRows = String(
      decoding: Scenario.county2019.generate(children: 20, seed: 7).file(.visits), as: UTF8.self)
    let all = Set(rows.split(separator: "\n"))
    #expect(!few.isEmpty)
    for row in fewRows.split(separator: "\n") { #expect(all.contains(row)) }
  }

  @Test func theControlHasTheSameChildren() {
    let county = SampleTable(.children, of: Scenario.county2019.generate(children: 50, seed: 3))
    let control = SampleTable(.children, of: Scenario.control.generate(children: 50, seed: 3))
    #expect(county.rows == control.rows)
  }

  @Test func asManyChildrenAreLookedAfterAsWereAskedFor() {
    let tables = Scenario.county2019.generate(children: 120, seed: 11)
    let open = SampleTable(.carePeriods, of: tables).rows.filter { $0["end"] == "" }
    #expect(open.count == 120)
    #expect(Set(open.compactMap { $0["child"] }).count == 120)
  }

  @Test func scenariosAreFoundByName() {
    #expect(Scenario.named("county-2019")?.faults.isEmpty == false)
    #expect(Scenario.named("control")?.faults.isEmpty == true)
    #expect(Scenario.named("country-2019") == nil)
    #expect(Scenario.county2019.asAt == CivilDay(year: 2019, month: 10, day: 7))
  }
}
