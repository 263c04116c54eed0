import _PlumblineTestSupport
import CaseModel
import CaseReading
import Chronology
import Evaluation
import Foundation
import RuleChecking
import RuleLoading
import Scenarios
import Testing
import YAMLSyntax

/// The shipped rules, run over a scenario's export, give the statuses the generator meant.
@Suite struct EngineAgreementTests {
  /// Rules on what only adds up, of which no history is made up on purpose.
  static let unplanned: Set = ["placement-stability", "worker-caseload"]

  /// Rules whose duties the generator means to be met or not.
  static let planned = shipped.rules.filter { !$0.isOverResults && !unplanned.contains($0.id) }

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
      let subjects = read.tables?.dictionary.entities[outcome.rule.entity].plural ?? ""
      #expect(
        outcome.isRun != CaseTableTests.notKept.contains(subjects),
        "\(outcome.rule.id): \(outcome.notRunBecause)")
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
    for rule in Self.planned {
      let all = Self.withoutExcluded(judged.all[rule.id])
      #expect(all == Self.withoutExcluded(Self.meant(answers, rule.id, inWindow: false)), "\(rule.id)")
      let inWindow = Self.withoutExcluded(judged.inWindow[rule.id])
      #expect(
        inWindow == Self.withoutExcluded(Self.meant(answers, rule.id, inWindow: true)),
        "\(rule.id), in the year")
    }
  }

  /// What nobody plans when a history is made up, and the tables only add up to: counted here row by row.
  @Test(arguments: [UInt64(3), 2019])
  func whatTheTablesAddUpToIsJudgedAsCounted(seed: UInt64) throws {
    let scenario = Scenario.county2019.perfectlyRecorded
    let folder = try TemporaryFolder()
    #expect(scenario.write(to: folder.path, children: 120, seed: seed) == [])
    let judged = try Self.judge(scenario, children: 120, seed: seed).inWindow
    let asAt = scenario.asAt.isoDescription
    let yearBefore = scenario.asAt.adding(months: -12).isoDescription
    let isOpen = { (row: [String: String]) in row["end"] == "" || row["end"] ?? "" > asAt }

    let allocations = try Self.rows(of: folder.path + "/allocations.csv").filter {
      isOpen($0) && $0["start"] ?? "" <= asAt
    }
    let pairs = Set(allocations.map { [$0["child"], $0["worker"]] })
    let loads = Dictionary(grouping: pairs) { $0[1] }.mapValues(\.count)
    let tooMany = loads.values.filter { $0 > 20 }.reduce(0, +)
    #expect(
      judged["worker-caseload"] ?? [:]
        == [.notMet: tooMany, .met: pairs.count - tooMany].filter { $0.value > 0 })

    let inCare = Set(
      try Self.rows(of: folder.path + "/care-periods.csv").filter {
        isOpen($0) && $0["start"] ?? "" <= asAt && !["V3", "V4"].contains($0["legal status"])
      }.map { $0["child"] })
    let lived = try Self.rows(of: folder.path + "/placements.csv").filter {
      $0["start"] ?? "" <= asAt && ($0["end"] == "" || $0["end"] ?? "" > yearBefore)
        && !["V3", "V4"].contains($0["legal status"]) && $0["type"]?.hasPrefix("T") == false
    }
    let places = Dictionary(grouping: lived) { $0["child"] }.mapValues(\.count)
    let moved = inCare.count { places[$0, default: 0] >= 3 }
    #expect(moved > 0)
    #expect(judged["placement-stability"] == [.notMet: moved, .met: inCare.count - moved])
  }

  /// Rows of a table whose cells hold no quotes.
  private static func rows(of path: String) throws -> [[String: String]] {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
    let cells = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let names = try #require(cells.first)
    return cells.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(names, $0)) }
  }

  /// Blanks and slips leave a few answers open, and the generator knows which but for rare coincidences.
  @Test func imperfectRecordsAreJudgedNearlyAsMeant() throws {
    let scenario = Scenario.county2019
    let judged = try Self.judge(scenario, children: 300, seed: 8)
    let answers = scenario.generate(children: 300, seed: 8).answers
    for rule in Self.planned {
      let found = Self.withoutExcluded(judged.all[rule.id])
      let meant = Self.withoutExcluded(Self.meant(answers, rule.id, inWindow: false))
      let total = meant.values.reduce(0, +)
      let apart = IntendedStatus.allCases.reduce(0) { $0 + abs((found[$1] ?? 0) - (meant[$1] ?? 0)) }
      #expect(500 * apart <= total + 1000, "\(rule.id): \(found) against \(meant)")
    }
  }
}
