import _PlumblineTestSupport
import CaseModel
import Evaluation
import FollowUp
import Plumbline
import RuleChecking
import Scenarios
import Testing

/// What `baseline.csv` holds, beside the duties read one by one and put in order by the words they are known by.
@Suite struct RunShortfallsTests {
  /// Of a duty, everything that its row of the file tells.
  private func expected(_ check: CaseCheck) throws -> [JudgedDuty] {
    let result = try #require(check.result)
    let tables = try #require(check.tables)
    let asAt = try #require(check.dates?.asAt)
    let reader = DutyReader(over: tables, asAt: asAt)
    var duties: [JudgedDuty] = []
    for outcome in result.outcomes where outcome.isRun && !outcome.rule.isOverResults {
      // Duties alike are counted by comparing each with each.
      let all = reader.duties(of: outcome) { _ in true }
      for (position, duty) in reader.duties(of: outcome, where: { $0.status.isShortfall }) {
        duties.append(duty)
        // An hour comes twice when the clocks go back: what is alike in words may be of two moments.
        guard !duty.identity.clock.contains(" ") else { continue }
        var plain = duty.identity
        plain.ordinal = 0
        let alike = all.filter { other in
          var identity = other.duty.identity
          identity.ordinal = 0
          return identity == plain
        }
        #expect(Set(alike.map(\.duty.identity.ordinal)) == Set(0..<alike.count), "\(duty.identity)")
        #expect(alike.contains { $0.position == position && $0.duty == duty })
      }
    }
    return duties.sorted { $0.identity < $1.identity }
  }

  @Test(arguments: SeededGenerator.seeds)
  func theFileHoldsEachShortfallInOrder(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    #expect(Scenario.county2019.write(to: folder("export"), children: 20, seed: seed).isEmpty)
    let check = CaseCheck(
      CheckRequest(paths: [folder("export")], asAt: "2019-10-07"), rules: FollowedExport.rules)
    #expect(check.write(to: folder("report"), formats: [.csv], rules: FollowedExport.rules) == "")
    let read = readBaseline(Array(folder.text(of: "report/baseline.csv").utf8), file: "baseline.csv")
    let baseline = try #require(read.baseline)
    let expected = try expected(check)
    #expect(baseline.shortfalls.count > 20)
    #expect(baseline.shortfalls == expected)
  }
}
