import _PlumblineTestSupport
import CaseModel
import Diagnostics
import Evaluation
import Findings
import FollowUp
import Plumbline
import RuleChecking
import Scenarios
import Testing

/// What must hold of any export, over generated councils of a few dozen children.
@Suite struct GeneratedRunsTests {
  private static let rules = FollowedExport.rules

  private func county(seed: UInt64) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    #expect(Scenario.county2019.write(to: folder("export"), children: 30, seed: seed).isEmpty)
    return folder
  }

  private func check(
    _ folder: TemporaryFolder, asAt: String = "2019-10-07", waivers: [String] = [], disputes: [String] = [],
    baseline: String? = nil
  ) -> CaseCheck {
    CaseCheck(
      CheckRequest(
        paths: [folder("export")], asAt: asAt, waivers: waivers.map { folder($0) },
        disputes: disputes.map { folder($0) }, baseline: baseline.map { folder($0) }), rules: Self.rules)
  }

  private func write(_ check: CaseCheck, _ folder: TemporaryFolder, to report: String) {
    #expect(check.write(to: folder(report), formats: Set(ReportFormat.allCases), rules: Self.rules) == "")
  }

  /// The lines of `obligations.csv` without the two columns that lie over what was judged.
  private func judged(_ folder: TemporaryFolder, _ report: String) -> [String] {
    folder.text(of: report + "/obligations.csv").split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).dropLast(2).joined(separator: ",")
    }
  }

  /// A waiver and a dispute for each of some shortfalls.
  @Test(arguments: SeededGenerator.seeds)
  func waiversAndDisputesChangeNothingThatWasJudged(seed: UInt64) throws {
    let folder = try county(seed: seed)
    let plain = check(folder)
    write(plain, folder, to: "plain")
    var waivers = "waivers:\n"
    var disputes = "disputes:\n"
    var named: Set<String> = []
    let result = try #require(plain.result)
    let tables = try #require(plain.tables)
    let reader = DutyReader(over: tables)
    for outcome in result.outcomes where !outcome.rule.isOverResults {
      for (position, duty) in reader.duties(of: outcome, where: { $0.status.isShortfall }).prefix(3) {
        let subject = tables.tables[outcome.rule.entity].name(of: Int(outcome.obligations[position].subject))
        guard !duty.identity.child.isEmpty,
          named.insert(duty.identity.rule + duty.identity.child + subject).inserted
        else { continue }
        let lines =
          "  - rule: \(duty.identity.rule)\n    child: \"\(duty.identity.child)\"\n    subject: \"\(subject)\"\n"
          + (duty.due.isEmpty ? "" : "    due: \(duty.due.prefix(10))\n")
        waivers +=
          lines + "    decided by: lead\n    decided on: 2019-10-01\n    until: 2019-10-10\n    because: x\n"
        disputes += lines + "    says: x\n    by: worker\n    on: 2019-10-01\n"
      }
    }
    try folder.write(waivers, to: "waivers.yaml")
    try folder.write(disputes, to: "disputes.yaml")
    let marked = check(folder, waivers: ["waivers.yaml"], disputes: ["disputes.yaml"])
    write(marked, folder, to: "marked")
    #expect(marked.followUpCodes.filter { $0 != "PL0826" } == [])
    let (before, after) = (try #require(plain.report), try #require(marked.report))
    #expect(
      after.followUp.waivers.count > 10 && after.followUp.disputes.count >= after.followUp.waivers.count)
    #expect(judged(folder, "marked") == judged(folder, "plain"))
    #expect(folder.text(of: "marked/baseline.csv") == folder.text(of: "plain/baseline.csv"))
    #expect(after.findings.map(\.measure) == before.findings.map(\.measure))
    #expect(after.findings.map(\.sign) == before.findings.map(\.sign))
    #expect(after.findings.map(\.sentence) == before.findings.map(\.sentence))
    #expect(after.openChildren == before.openChildren)
    let rows = folder.text(of: "marked/obligations.csv").split(separator: "\n")
    #expect(rows.contains { $0.hasSuffix(",2019-10-10") })
  }

  @Test(arguments: SeededGenerator.seeds)
  func againstItselfNothingIsNewAndNothingFixed(seed: UInt64) throws {
    let folder = try county(seed: seed)
    let first = check(folder)
    write(first, folder, to: "first")
    let again = check(folder, baseline: "first/baseline.csv")
    let report = try #require(again.report)
    let since = try #require(report.followUp.since)
    #expect(since.changes.isEmpty && since.departures.isEmpty)
    #expect(since.newlyNeedingAction.isEmpty && since.noLongerNeedingAction.isEmpty)
    #expect(since.rules.allSatisfy { $0.meaning == .same && $0.gone.isEmpty && $0.doneSince == 0 })
    try everyShortfallIsExactlyOne(again, only: [.still])
    #expect(since.total(.still) > 20)
  }

  /// Every row that falls short has one mark, and no other row has any.
  private func everyShortfallIsExactlyOne(_ check: CaseCheck, only: Set<Since>) throws {
    let marks = try #require(check.report?.followUp.marks)
    for outcome in try #require(check.result?.outcomes) where !outcome.rule.isOverResults {
      let since = marks[outcome.rule.id]?.since ?? [:]
      for (position, row) in outcome.obligations.enumerated() {
        #expect((since[position] != nil) == row.status.isShortfall, "\(outcome.rule.id) row \(position)")
      }
      #expect(Set(since.values).isSubset(of: only))
    }
  }

  /// The lines of every file in another order, those left out that repeat an identifier: which of them is used hangs
  /// on their order.
  @Test(arguments: SeededGenerator.seeds)
  func theOrderOfRowsDoesNotMatter(seed: UInt64) throws {
    let folder = try county(seed: seed)
    var random = SeededGenerator(seed: seed)
    for name in folder.names(in: "export") where name != "about.csv" && name.hasSuffix(".csv") {
      var lines = folder.text(of: "export/" + name).split(separator: "\n")
      let heading = lines.removeFirst()
      var seen: Set<Substring> = []
      lines = lines.filter { seen.insert($0.prefix { $0 != "," }).inserted }
      try folder.write(([heading] + lines).joined(separator: "\n") + "\n", to: "export/" + name)
    }
    let first = check(folder)
    write(first, folder, to: "first")
    for name in folder.names(in: "export") where name != "about.csv" && name.hasSuffix(".csv") {
      var lines = folder.text(of: "export/" + name).split(separator: "\n")
      let heading = lines.removeFirst()
      lines.shuffle(using: &random)
      try folder.write(([heading] + lines).joined(separator: "\n") + "\n", to: "export/" + name)
    }
    let permuted = check(folder, baseline: "first/baseline.csv")
    write(permuted, folder, to: "second")
    #expect(folder.text(of: "second/baseline.csv") == folder.text(of: "first/baseline.csv"))
    let since = try #require(permuted.report?.followUp.since)
    #expect(since.changes.isEmpty && since.departures.isEmpty)
    try everyShortfallIsExactlyOne(permuted, only: [.still])
  }

  /// Three months apart, every mark is held against the two files of duties, read by another road.
  @Test(arguments: SeededGenerator.seeds)
  func marksAgreeWithTheFilesOfBothRuns(seed: UInt64) throws {
    let folder = try county(seed: seed)
    write(check(folder, asAt: "2019-07-01"), folder, to: "first")
    let later = check(folder, baseline: "first/baseline.csv")
    write(later, folder, to: "second")
    try everyShortfallIsExactlyOne(later, only: Set(Since.allCases))
    let short: Set = ["late", "overdue", "not-met"]
    let overResults = Set(Self.rules.rules.filter { $0.isOverResults }.map(\.id))
    // Duties that their line does not tell from others, or that may be graver for other reasons than their status.
    let others = Set(
      Self.rules.rules.filter { rule in
        switch rule.expectation {
        case .either, .noMoreThan: true
        default: rule.gradesShortfalls
        }
      }.map(\.id))
    let (one, two) = (rows(folder, "first"), rows(folder, "second"))
    var earlier: [[String]: [String: String]] = [:]
    for row in one where short.contains(row["status", default: ""]) { earlier[key(row)] = row }
    var compared = 0
    for row in two where !overResults.contains(row["rule", default: ""]) {
      let since = row["since", default: ""]
      guard short.contains(row["status", default: ""]) else {
        #expect(since == "")
        continue
      }
      // One of several duties alike cannot be told by its line.
      guard row["clock"] != "", !others.contains(row["rule", default: ""]) else { continue }
      compared += 1
      guard let was = earlier[key(row)] else {
        #expect(since == "new" || since == "moved", "\(row)")
        continue
      }
      let rank = ["late": 1, "overdue": 2, "not-met": 3]
      let (then, now) = (
        rank[was["status", default: ""], default: 0], rank[row["status", default: ""], default: 0]
      )
      let isHeldAlike = ["locality", "team", "worker"].allSatisfy { was[$0] == row[$0] }
      let isLater =
        then == now && Int(row["days_late", default: ""]) ?? 0 > Int(was["days_late", default: ""]) ?? 0
      if now > then {
        #expect(since == "worse", "\(row)")
      } else if isHeldAlike, since != "worse" || !isLater {
        #expect(since == (isLater ? "worse" : "still"), "\(row)")
      } else if !isHeldAlike {
        #expect(since == "moved" || since == "worse", "\(row)")
      }
    }
    #expect(compared > 50)
  }

  private func key(_ row: [String: String]) -> [String] {
    ["rule", "part", "child", "subject", "clock"].map { row[$0, default: ""] }
  }

  /// The rows of `obligations.csv` by their headings; a comma within quotes parts no cells.
  private func rows(_ folder: TemporaryFolder, _ report: String) -> [[String: String]] {
    let lines = folder.text(of: report + "/obligations.csv").split(separator: "\n")
    let headings = lines.first.map { $0.split(separator: ",").map(String.init) } ?? []
    return lines.dropFirst().map { line in
      var cells = [""]
      var isQuoted = false
      for character in line {
        if character == "\"" {
          isQuoted.toggle()
        } else if character == ",", !isQuoted {
          cells.append("")
        } else {
          cells[cells.count - 1].append(character)
        }
      }
      return Dictionary(zip(headings, cells)) { first, _ in first }
    }
  }
}
