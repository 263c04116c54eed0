import _PlumblineTestSupport
import CaseModel
import CaseReading
import Chronology
import Evaluation
import RuleChecking
import RuleLoading
import Scenarios
import Testing
import YAMLSyntax

/// The shipped rules, run over a scenario's export, give the statuses the generator meant.
@Suite struct EngineAgreementTests {
  /// How many duties of each rule the engine gave each status: all of them, and those due in the year.
  struct Judged {
    var all: [String: [IntendedStatus: Int]] = [:]
    var inWindow: [String: [IntendedStatus: Int]] = [:]
  }

  static let shipped = ShippedRules(besideTest: #filePath)

  /// Runs the shipped rules over a folder of tables.
  static func judge(_ scenario: Scenario, children: Int, seed: UInt64) throws -> Judged {
    let folder = try TemporaryFolder()
    #expect(scenario.write(to: folder.path, children: children, seed: seed) == [])
    let mapping = try #require(PackageFile.bytes("Rules/sources/tables.yaml"))
    let mappings = loadSourceMappings(
      [(name: "tables.yaml", documents: parseYAML(mapping, file: "tables.yaml").documents)],
      dictionary: shipped.book.dictionary
    ).mappings
    let read = readCaseExport(
      paths: [folder.path], mapping: nil, known: mappings, dictionary: shipped.book.dictionary)
    let tables = try #require(read.tables)
    let result = evaluate(
      shipped.rules, over: tables, vocabulary: shipped.vocabulary, dates: EvaluationDates(asAt: scenario.asAt)
    )
    var judged = Judged()
    for outcome in result.outcomes where !outcome.rule.isOverResults {
      #expect(outcome.isRun, "\(outcome.rule.id): \(outcome.notRunBecause)")
      for obligation in outcome.obligations where obligation.countsInRates {
        guard let status = IntendedStatus(rawValue: obligation.status.name) else { continue }
        judged.all[outcome.rule.id, default: [:]][status, default: 0] += 1
        if obligation.isInWindow {
          judged.inWindow[outcome.rule.id, default: [:]][status, default: 0] += 1
        }
      }
    }
    return judged
  }

  /// What the generator meant, of the rows that rates count.
  static func meant(
    _ answers: ScenarioAnswers, _ rule: String, inWindow: Bool
  ) -> [IntendedStatus: Int] {
    let whole = answers.statuses(of: rule, parts: ["whole"], inWindow: inWindow)
    let counts = whole.isEmpty ? answers.statuses(of: rule, inWindow: inWindow) : whole
    return counts.filter { $0.value > 0 }
  }

  /// What is left out on purpose is listed in its own way by each; all else is compared.
  static func withoutExcluded(_ counts: [IntendedStatus: Int]?) -> [IntendedStatus: Int] {
    (counts ?? [:]).filter { $0.key != .excluded }
  }

  @Test(arguments: [Scenario.county2019.name, Scenario.control.name], [UInt64(3), 2019])
  func perfectRecordsAreJudgedAsMeant(name: String, seed: UInt64) throws {
    let scenario = try #require(Scenario.named(name)).perfectlyRecorded
    let judged = try Self.judge(scenario, children: 120, seed: seed)
    let answers = scenario.generate(children: 120, seed: seed).answers
    for rule in Self.shipped.rules where !rule.isOverResults {
      let all = Self.withoutExcluded(judged.all[rule.id])
      #expect(all == Self.withoutExcluded(Self.meant(answers, rule.id, inWindow: false)), "\(rule.id)")
      let inWindow = Self.withoutExcluded(judged.inWindow[rule.id])
      #expect(
        inWindow == Self.withoutExcluded(Self.meant(answers, rule.id, inWindow: true)),
        "\(rule.id), in the year")
    }
  }

  /// Blanks and slips leave a few answers open, and the generator knows which but for rare coincidences.
  @Test func imperfectRecordsAreJudgedNearlyAsMeant() throws {
    let scenario = Scenario.county2019
    let judged = try Self.judge(scenario, children: 300, seed: 8)
    let answers = scenario.generate(children: 300, seed: 8).answers
    for rule in Self.shipped.rules where !rule.isOverResults {
      let found = Self.withoutExcluded(judged.all[rule.id])
      let meant = Self.withoutExcluded(Self.meant(answers, rule.id, inWindow: false))
      let total = meant.values.reduce(0, +)
      let apart = IntendedStatus.allCases.reduce(0) { $0 + abs((found[$1] ?? 0) - (meant[$1] ?? 0)) }
      #expect(500 * apart <= total + 1000, "\(rule.id): \(found) against \(meant)")
    }
  }
}
