import _PlumblineTestSupport
import Diagnostics
import Evaluation
import Foundation
import RuleChecking
import Testing
import Workers

/// The evaluator against the reference that tries every way a record could be, on rules and records made by chance:
/// every field of every obligation.
@Suite struct TrialTests {
  /// Cases that failed once stand here and are tried first in every run.
  static let kept = Checkout.root + "/Tests/EvaluationTests/Kept"

  @Test func theVocabularyHolds() {
    #expect(TrialVocabulary.mistakes == [])
  }

  @Test(arguments: Checkout.files(in: kept, ending: ".yaml"))
  func keptCaseAgrees(name: String) throws {
    let bytes = try #require(Checkout.bytes(of: Self.kept + "/" + name))
    let kept = try #require(KeptTrial(String(decoding: bytes, as: UTF8.self)))
    let differences = try #require(kept.differences())
    #expect(differences.map(\.description) == [])
  }

  /// A million obligations, in a debug build, and every one the same.
  ///
  /// Many rules share an export, and both cores work, so that what the evaluator works out once for an export is
  /// shared too. The seeds are the same in every run; `make trials` adds new ones. A failure names its seed and
  /// leaves the case, made as small as it goes, in the folder of kept ones.
  @Test func aMillionObligationsAgree() {
    let results = inParallel(workerCount) { worker in
      var tally = TrialTally()
      var refused = 0
      var failures: [(difference: TrialDifference, seed: UInt64)] = []
      for seed in stride(from: worker, to: Self.seeds.count, by: workerCount).map({ Self.seeds[$0] }) {
        let trial = Self.trial(seed)
        let (rules, _) = Trial.checked(trial.rules)
        refused += trial.rules.count - rules.count
        let (differences, found) = TrialComparison(trial.records, vocabulary: TrialVocabulary.vocabulary)
          .differences(rules)
        tally += found
        failures += differences.map { ($0, seed) }
      }
      return (tally: tally, refused: refused, failures: failures)
    }
    let tally = results.reduce(into: TrialTally()) { $0 += $1.tally }
    #expect(tally.compared >= 1_000_000)
    // What the reference cannot tell, what the evaluator only lists, and rules that do not hold: a few.
    #expect(tally.beyond < tally.compared / 50)
    #expect(tally.listed < tally.compared / 1000)
    #expect(results.reduce(0) { $0 + $1.refused } < Self.seeds.count * Self.rulesOfEach / 20)
    for status in ["met", "late", "overdue", "not-met", "due", "excused", "excluded", "not-assessable"] {
      #expect(tally.statuses[status, default: 0] > 10_000, "\(status)")
    }
    let failures = results.flatMap(\.failures)
    #expect(failures.isEmpty, "\(failures.count) rules differ")
    for (difference, seed) in failures.prefix(2) {
      Issue.record("\(Self.kept(difference, of: Self.trial(seed), seed: seed))")
    }
  }

  /// The seeds that every run tries, and as many new ones as the environment asks for.
  static let seeds: [UInt64] = {
    let new = ProcessInfo.processInfo.environment["PLUMBLINE_NEW_TRIALS"].flatMap(Int.init) ?? 0
    return Array(0..<365) + (0..<max(0, new)).map { _ in .random(in: 1_000_000 ... .max) }
  }()

  static let rulesOfEach = 40

  private static func trial(_ seed: UInt64) -> Trial { Trial(seed: seed, rules: rulesOfEach, children: 60) }

  /// Makes a failing case small, writes it where the next run finds it, and says what it is.
  private static func kept(_ difference: TrialDifference, of trial: Trial, seed: UInt64) -> String {
    guard let rule = trial.rules.first(where: { $0.id == difference.rule }) else {
      return "seed \(seed): \(difference)"
    }
    var shrinker = TrialShrinker { rule, records in
      KeptTrial(rule: rule, records: records).differences()?.isEmpty == false
    }
    let (small, records) = shrinker.shrink(rule, trial.records)
    let kept = KeptTrial(rule: small, records: records)
    let file = "\(Self.kept)/seed-\(seed)-\(rule.id).yaml"
    try? FileManager.default.createDirectory(atPath: Self.kept, withIntermediateDirectories: true)
    let isWritten = FileManager.default.createFile(atPath: file, contents: Data(kept.text.utf8))
    return """
      seed \(seed), \(isWritten ? "kept as \(file)" : "which could not be kept")
      \(kept.text)
      \(kept.differences()?.first.map(\.description) ?? "")
      """
  }

  /// A fault put into the reference is noticed, and what comes out of it is small.
  @Test func aPlantedFaultComesOutSmall() throws {
    func differs(_ rule: TrialRule, _ records: TrialRecords) -> Bool {
      let (rules, diagnostics) = Trial.checked([rule])
      guard !rules.isEmpty, diagnostics.isEmpty else { return false }
      var comparison = TrialComparison(records, vocabulary: TrialVocabulary.vocabulary)
      comparison.plantedFault = { if $0.status == .late, $0.daysLate > 3 { $0.daysLate -= 1 } }
      return !comparison.differences(rules).differences.isEmpty
    }
    let trial = Trial(seed: 3, rules: 40, children: 60)
    let rule = try #require(trial.rules.first { differs($0, trial.records) })
    var shrinker = TrialShrinker(fails: differs)
    let (small, records) = shrinker.shrink(rule, trial.records)
    #expect(differs(small, records))
    #expect(records.records.count <= 4, "\(records.text(dictionary: TrialVocabulary.vocabulary.dictionary))")
    #expect(small.text.split(separator: "\n").count <= 12, "\(small.text)")
    // What is kept says the same when it is read again.
    let kept = KeptTrial(rule: small, records: records)
    let read = try #require(KeptTrial(kept.text))
    #expect(read.text == kept.text)
    #expect(read.records == records)
  }
}
