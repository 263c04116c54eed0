import _PlumblineTestSupport
import CaseModel
import CaseReading
import Chronology
import Diagnostics
import Evaluation
import Plumbline
import RuleChecking
import RuleLoading
import RuleModel
import Testing
import Yardsticks

/// The kernel that the engine is measured against gives what the engine gives.
@Suite struct VisitKernelTests {
  private static let rules = RulesInForce(
    folder: Checkout.root + "/Rules", council: Checkout.root + "/Samples/benchmark/rules")

  private func rows(of file: String) throws -> [String] {
    String(decoding: try #require(Checkout.bytes(of: file)), as: UTF8.self).split(separator: "\n").map(
      String.init)
  }

  /// What the engine gives for the record in a folder, as lines like those of the kernel.
  private func judged(_ folder: String) throws -> [String] {
    let book = Self.rules.book
    let rules = try #require(Self.rules.rules(only: ["regulation-28-visits"]))
    let read = readCaseExport(
      paths: [folder], mapping: book.mappings.first { $0.name == "tables" }, known: book.mappings,
      dictionary: book.dictionary)
    let tables = try #require(read.tables)
    let result = evaluate(
      rules, over: tables, vocabulary: Self.rules.vocabulary, dates: EvaluationDates(asAt: CareHistories.asAt)
    )
    let outcome = try #require(result.outcomes.first)
    let children = try #require(tables.dictionary.index(of: "child"))
    return outcome.obligations.map { duty in
      let days = [duty.clock, duty.due, duty.done].map { day in
        day.map { CivilDay(number: $0).isoDescription } ?? ""
      }
      let names = [
        tables.tables[outcome.rule.entity].name(of: Int(duty.subject)),
        tables.tables[children].name(of: Int(duty.child)),
      ]
      return (names + days + [duty.status.name]).joined(separator: ",")
    }
  }

  @Test func theBenchmarksRuleHoldsAndItsExamplesBehave() throws {
    #expect(Self.rules.describeMistakes(colour: false).isEmpty)
    let rule = try #require(Self.rules.rules(only: ["regulation-28-visits"])?.first)
    for outcome in runExamples(of: rule, vocabulary: Self.rules.vocabulary) {
      #expect(outcome.behaves, "\(outcome.example.name.text): \(outcome.misses.joined(separator: "; "))")
    }
  }

  /// Records of a single piece and of several, on one core and on two.
  @Test(arguments: [1, 2, 3, 40, 600, 8000], [1, 2])
  func theKernelGivesWhatTheEngineGives(placements: Int, workers: Int) throws {
    let folder = try TemporaryFolder()
    try CareHistories(placements: placements, seed: 28).write(to: folder.path)
    let kernel = VisitKernel(asAt: CareHistories.asAt, workers: workers)
    try #require(kernel.judge(folder: folder.path)).joined().write(toPath: folder.path + "/rows.txt")
    let ours = try rows(of: folder.path + "/rows.txt")
    let wanted = try judged(folder.path)
    #expect(ours.count == wanted.count && ours.count >= placements)
    for (one, other) in zip(ours, wanted) where one != other {
      Issue.record("the kernel gave \(one), the engine \(other)")
      return
    }
  }

  @Test func filesOfAnotherShapeAreRefused() throws {
    let folder = try TemporaryFolder()
    try folder.write("id,child\nP1,C1\n", to: "placements.csv")
    try folder.write("id,child\nV1,C1\n", to: "visits.csv")
    #expect(VisitKernel(asAt: CareHistories.asAt, workers: 1).judge(folder: folder.path) == nil)
  }
}
