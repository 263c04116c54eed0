import Chronology
import Scenarios
import Testing

/// What was put in on purpose comes out of the records, and nothing else does.
@Suite struct ScenarioSharesTests {
  static let county = Scenario.county2019.generate(seed: 2019).answers
  static let control = Scenario.control.generate(seed: 2019).answers

  /// Achieved of those due in the year, in per mille: every unknown bad, and every unknown good.
  private func reading(
    _ answers: ScenarioAnswers, _ rule: String, _ parts: Set<String>? = nil, locality: String? = nil
  ) -> (worst: Int, best: Int, count: Int) {
    let hasWhole = !answers.statuses(of: rule, parts: ["whole"], inWindow: true).isEmpty
    let statuses = answers.statuses(
      of: rule, parts: parts ?? (hasWhole ? ["whole"] : nil), locality: locality, inWindow: true)
    func count(_ status: IntendedStatus) -> Int { statuses[status] ?? 0 }
    let unknown = count(.notAssessable)
    let all = count(.met) + count(.late) + count(.overdue) + count(.notMet) + unknown
    guard all > 0 else { return (0, 0, 0) }
    return (1000 * count(.met) / all, 1000 * (count(.met) + unknown) / all, all)
  }

  private static let rules = [
    "assessment-45-working-days", "assessment-child-seen", "strategy-discussion-held",
    "strategy-discussion-attended",
    "section-47-to-conference-15-days", "cp-visit-interval", "cp-visit-seen-alone",
    "cp-review-conference-interval", "return-interview-72-hours", "cla-visit-interval", "cla-review-interval",
    "pep-current", "pep-quality", "temporary-approval-limit", "care-leaver-contact",
    "management-oversight-gap",
  ]

  @Test(arguments: rules) func theControlStaysAboveEveryThreshold(rule: String) {
    let (worst, best, count) = reading(Self.control, rule)
    #expect(count >= 10)
    #expect(best >= 920)
    #expect(worst >= 850)
  }

  @Test func theCountysShortfallsShow() {
    #expect(reading(Self.county, "strategy-discussion-held").best < 800)
    #expect(reading(Self.county, "strategy-discussion-attended", ["partners took part"]).best < 850)
    #expect(reading(Self.county, "strategy-discussion-attended", ["written up"]).best < 850)
    #expect(reading(Self.county, "return-interview-72-hours").best < 700)
    #expect(reading(Self.county, "pep-quality").best < 550)
    #expect(reading(Self.county, "temporary-approval-limit").best < 880)
    #expect(reading(Self.county, "temporary-approval-limit").count >= 10)
  }

  @Test func theCountysStrengthsShow() {
    #expect(reading(Self.county, "cla-visit-interval").worst >= 965)
    #expect(reading(Self.county, "cla-review-interval").worst >= 965)
  }

  @Test func assessmentsDifferBetweenLocalitiesInTheCountyOnly() {
    for locality in Scenario.county2019.localities {
      let share = reading(Self.county, "assessment-45-working-days", locality: locality.name).best
      #expect(locality.isWeaker ? share < 800 : share > 900, "\(locality.name)")
      let usual = reading(Self.control, "assessment-45-working-days", locality: locality.name).worst
      #expect(usual > 915, "\(locality.name)")
    }
  }

  @Test func sharesLieNearThoseOfThePractice() {
    let practice = Scenario.county2019.practice
    for (rule, parts, intended) in [
      ("cla-visit-interval", nil, practice.visitInTime), ("cla-review-interval", nil, practice.reviewInTime),
      ("cp-visit-interval", nil, practice.protectionVisitInTime),
      ("pep-quality", nil, practice.educationPlanGood),
      ("section-47-to-conference-15-days", nil, practice.conferenceInTime),
      ("management-oversight-gap", nil, practice.managerDecisionInTime),
      ("strategy-discussion-attended", ["written up"], practice.discussionWrittenUp),
    ] as [(String, Set<String>?, Share)] {
      let share = reading(Self.county, rule, parts).best
      #expect(abs(share - intended.perMille) < 25, "\(rule): \(share) against \(intended.perMille)")
    }
  }

  @Test func mostInterviewsAreOfferedAndFewAreTakenUp() {
    let offers = reading(Self.county, "return-interview-72-hours", ["offered within 72 hours"])
    #expect(offers.count >= 150)
    #expect(offers.best >= 900)
    let tables = Scenario.county2019.generate(seed: 2019)
    let returned = SampleTable(.missingEpisodes, of: tables).rows.filter { $0["returned"] != "" }.count
    let held = SampleTable(.returnInterviews, of: tables).rows.count
    #expect(30...48 ~= 100 * held / returned)
  }

  @Test func everyFaultChangesAFigureForTheWorse() {
    let usual = Practice()
    for fault in Fault.county2019 {
      for change in fault.changes where !fault.isStrength {
        #expect(change.share.perMille < usual[keyPath: change.part].perMille, "\(fault.finding)")
        #expect(Scenario.county2019.practice[keyPath: change.part] == change.share)
      }
    }
    #expect(Scenario.control.practice == usual)
  }
}
