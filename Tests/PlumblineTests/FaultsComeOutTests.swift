import Evaluation
import Findings
import Plumbline
import RuleChecking
import RuleModel
import Scenarios
import Testing

/// An honest run over the county of 2019 says what was put into it, and over the control says none of it.
@Suite struct FaultsComeOutTests {
  static let county = Result { try CheckedExport(.county2019) }
  static let control = Result { try CheckedExport(.control) }

  /// The rules whose findings express what is wrong with the county.
  static let faulty = [
    "strategy-discussion-held": "county19-1 and county19-2", "strategy-discussion-attended": "county19-3",
    "assessment-variation": "county19-4", "return-interview-take-up": "county19-9",
    "pep-quality": "county19-13", "temporary-approval-limit": "county19-14",
  ]

  @Test(arguments: faulty.keys.sorted())
  func aShortfallIsToImprove(rule: String) throws {
    let finding = try Self.county.get().finding(rule)
    #expect(finding.sign == .improve, "\(Self.faulty[rule, default: ""])")
    #expect(!finding.sentence.isEmpty)
    #expect(!finding.means.isEmpty)
  }

  @Test(arguments: [("cla-visit-interval", "county19-19"), ("cla-review-interval", "county19-20")])
  func aStrengthIsAStrength(rule: String, fault: String) throws {
    #expect(try Self.county.get().finding(rule).sign == .strength, "\(fault)")
  }

  @Test(arguments: faulty.keys.sorted())
  func theControlHasNoneOfThem(rule: String) throws {
    let finding = try Self.control.get().finding(rule)
    #expect(finding.sign != .improve, "\(finding.sentence)")
    #expect(finding.rule.id == rule && finding.notRunBecause.isEmpty)
  }

  @Test func theControlHasNothingToImproveAtAll() throws {
    let control = try Self.control.get()
    #expect(control.report.areas.flatMap(\.toImprove).map(\.rule.id) == [])
    #expect(!control.check.hasFindingToImprove(atLeast: "minor"))
    #expect(try Self.county.get().check.hasFindingToImprove(atLeast: "critical"))
  }

  /// Rules about what no generated council keeps: requests for visits, and moves between authorities.
  private static let notKept = ["cla-visit-requested", "transfer-in-conference"]

  @Test func everyRuleRan() throws {
    for run in [Self.county, Self.control] {
      for outcome in try run.get().result.outcomes {
        #expect(outcome.isRun != Self.notKept.contains(outcome.rule.id), "\(outcome.rule.id)")
      }
    }
  }

  /// In October 2019 nobody could rest on guidance of 2023.
  @Test func whatIsCitedWasInForce() throws {
    for finding in try Self.county.get().report.findings {
      #expect(!finding.basis.isEmpty, "\(finding.rule.id)")
      #expect(!finding.basis.contains { $0.cite.hasPrefix("Working Together 2023") }, "\(finding.rule.id)")
    }
    let finding = try Self.county.get().finding("strategy-discussion-held")
    #expect(finding.basis.first?.cite == "Working Together 2018 strategy discussions")
    #expect(finding.basisNotInForce.map(\.cite) == ["Working Together 2023 strategy discussions"])
  }

  /// county19-1 and county19-2: of the concerns that met the threshold, discussions not held, and of
  /// those most without a reason.
  @Test func discussionsNotHeldAndWhyIsNotRecorded() throws {
    func shares(_ run: CheckedExport) throws -> (notHeld: Double, unexplained: Double) {
      let outcome = try run.outcome("strategy-discussion-held")
      let judged = outcome.obligations.filter(\.status.isAssessed)
      let explained = judged.count { outcome.rule.partName($0.part) == "reason recorded" }
      let bare = judged.count {
        outcome.rule.partName($0.part) == "discussion held" && $0.done == nil && $0.status.isShortfall
      }
      let notHeld = explained + bare
      return (Double(notHeld) / Double(judged.count), Double(bare) / Double(max(1, notHeld)))
    }
    let (county, control) = try (shares(Self.county.get()), shares(Self.control.get()))
    #expect(county.notHeld > 0.15)
    #expect(control.notHeld < 0.1)
    #expect(county.unexplained > 0.5)
    #expect(control.unexplained < 0.5)
    let finding = try Self.county.get().finding("strategy-discussion-held")
    #expect(finding.sentence.contains("the reason is not recorded"))
    // Beside the sentence: how many were met by a discussion, how many by a reason, how many by neither.
    let (measure, parts) = (finding.measure, finding.parts)
    #expect(parts.map(\.name) == ["discussion held", "reason recorded"])
    #expect(parts.reduce(0) { $0 + $1.measure.achieved } == measure.achieved)
    #expect(parts.allSatisfy { $0.measure.cases == measure.cases && $0.measure.achieved > 0 })
    let neither = (measure.counts[.overdue] ?? 0) + (measure.counts[.notMet] ?? 0)
    #expect(neither > 0)
    let report = try Self.county.get().outputs["report.html", default: ""]
    #expect(report.contains("Neither of them</th><td class=\"number\">\(neither)</td>"))
  }

  /// county19-3: partners lacking, late, and poorly recorded are told apart.
  @Test func discussionsLackPartnersAreLateAndPoorlyRecorded() throws {
    func achieved(_ run: CheckedExport) throws -> [String: Double] {
      let parts = try run.finding("strategy-discussion-attended").parts
      return Dictionary(uniqueKeysWithValues: parts.map { ($0.name, $0.measure.shares?.best ?? 0) })
    }
    let (county, control) = try (achieved(Self.county.get()), achieved(Self.control.get()))
    for part in ["partners took part", "reasons recorded", "actions recorded", "written up"] {
      let (faulty, usual) = try (#require(county[part]), #require(control[part]))
      #expect(usual > 0.95, "\(part)")
      #expect(faulty < usual - 0.04, "\(part)")
    }
    #expect(county["partners took part", default: 1] < 0.9)
  }

  /// county19-4: the two weaker localities are named, and no other.
  @Test func theWeakerLocalitiesAreNamed() throws {
    let finding = try Self.county.get().finding("assessment-variation")
    for locality in Scenario.county2019.localities {
      #expect(finding.sentence.contains(locality.name) == locality.isWeaker, "\(finding.sentence)")
      let group = try #require(finding.groups.first { $0.name == locality.name })
      #expect(group.status == (locality.isWeaker ? .notMet : .met), "\(locality.name)")
    }
    for group in try Self.control.get().finding("assessment-variation").groups where group.name != "" {
      #expect(group.status != .notMet, "\(group.name)")
    }
  }

  /// county19-9: most are offered an interview, and few take part.
  @Test func interviewsAreOfferedAndNotTakenUp() throws {
    let county = try Self.county.get()
    let offered = try #require(
      county.finding("return-interview-72-hours").parts.first { $0.name == "offered within 72 hours" })
    let takenUp = try #require(county.finding("return-interview-take-up").measure.shares)
    let shares = try #require(offered.measure.shares)
    #expect(shares.worst >= 0.9)
    #expect(takenUp.best < 0.6)
  }

  /// county19-14: some placements outlived their approval, and the worst cases say by how much.
  @Test func placementsOutliveTheirApproval() throws {
    let finding = try Self.county.get().finding("temporary-approval-limit")
    #expect(finding.severity == .critical)
    #expect(finding.sentence.contains("unlawful"))
    #expect(!finding.worstCases.isEmpty)
  }

  /// What stands in a finding is what its obligations add up to, counted again here.
  @Test func measuresAreWhatTheObligationsAddUpTo() throws {
    for run in [try Self.county.get(), try Self.control.get()] {
      for outcome in run.result.outcomes where !outcome.rule.isOverResults {
        let counted = outcome.obligations.filter { $0.countsInRates && $0.isInWindow }
        let measure = try run.finding(outcome.rule.id).measure
        let (met, open) = (counted.count { $0.status == .met }, counted.count { $0.status == .notAssessable })
        #expect(measure.achieved == met, "\(outcome.rule.id)")
        #expect(measure.notAssessable == open, "\(outcome.rule.id)")
        #expect(
          measure.cases == met + open + counted.count(where: \.status.isShortfall), "\(outcome.rule.id)")
        let short = Set(counted.filter(\.status.isShortfall).map(\.child))
        #expect(measure.childrenShort == short.count, "\(outcome.rule.id)")
        let overdue = outcome.obligations.count { $0.countsInRates && $0.status == .overdue }
        #expect(measure.overdueNow == overdue, "\(outcome.rule.id)")
      }
    }
  }
}
