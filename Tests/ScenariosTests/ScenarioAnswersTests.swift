import Chronology
import Scenarios
import Testing

/// The answers hold against a plain reading of the rows, and against one child worked by hand.
@Suite struct ScenarioAnswersTests {
  static let tables = Scenario.county2019.perfectlyRecorded.generate(children: 220, seed: 5)
  private let plain = TableJudge(Self.tables, asAt: Scenario.county2019.asAt)

  /// Compares with the answers, leaving out what ended before it fell due.
  private func expect(_ judge: TableJudge, _ rule: String, _ parts: Set<String>? = nil) {
    var found = judge.counts.filter { $0.value > 0 }
    var meant = Self.tables.answers.statuses(of: rule, parts: parts, inWindow: false).filter { $0.value > 0 }
    found[.excluded] = nil
    meant[.excluded] = nil
    #expect(found == meant, "\(rule)")
    #expect(found.values.reduce(0, +) > 20, "\(rule)")
  }

  @Test func reviews() {
    var judge = plain
    judge.judge(
      each: .carePeriods, where: { !["V3", "V4", "E1", "J1"].contains($0["legal status"]) }, by: .reviews,
      that: { $0["cancelled"] == "no" }
    ) { _, clock, turn in
      turn == 0
        ? plain.day(20, workingDaysAfter: clock) : clock.adding(months: turn == 1 ? 3 : 6)
    }
    // From the placing on, adoption reviews.
    judge.judge(
      each: .placements, where: { ["A5", "A6"].contains($0["type"]) }, by: .reviews,
      that: { $0["cancelled"] == "no" }
    ) { _, clock, turn in
      turn == 0 ? clock.adding(days: 28) : clock.adding(months: turn == 1 ? 3 : 6)
    }
    expect(judge, "cla-review-interval")
  }

  @Test func visits() {
    var judge = plain
    let reviews = Dictionary(grouping: plain.rows(.reviews)) { $0["child"] ?? "" }
    let approvals = Dictionary(grouping: plain.rows(.temporaryApprovals)) {
      "\($0["child"] ?? "") \($0["start"] ?? "")"
    }
    judge.judge(
      each: .placements,
      where: { !["V3", "V4", "J1"].contains($0["legal status"]) }, by: .visits,
      that: { $0["child seen"] == "yes" && $0["mode"] == "in person" }
    ) { placement, clock, turn in
      if turn == 0 { return clock.adding(days: 7) }
      guard let start = placement.day("start") else { return nil }
      let child = placement["child"] ?? ""
      let isReviewed = (reviews[child] ?? []).contains { review in
        guard review["cancelled"] == "no", let held = review.day("date") else { return false }
        return start < held && held <= clock
      }
      // From then on each adoption review says how often.
      if ["A5", "A6"].contains(placement["type"]) { return isReviewed ? nil : clock.adding(days: 7) }
      let approval = approvals["\(child) \(placement["start"] ?? "")"]?.first?.day("full approval")
      let isTemporary = placement["temporary approval"] == "yes" && (approval.map { clock < $0 } ?? true)
      let isWithParents = placement["type"] == "P1"
      if isTemporary || (isWithParents && placement["legal status"] == "C1") {
        return clock.adding(days: isReviewed ? 28 : 7)
      }
      if isWithParents, placement["assessment before placement done"] == "no", !isReviewed {
        return clock.adding(days: 7)
      }
      if isWithParents || clock < start.adding(years: 1) { return clock.adding(days: 42) }
      return placement["meant to last to 18"] == "yes" ? clock.adding(months: 3) : clock.adding(days: 42)
    }
    expect(judge, "cla-visit-interval")
  }

  @Test func protectionVisits() {
    var judge = plain
    let unborn = Set(judge.rows(.children).filter { $0["date of birth"] == "" }.compactMap { $0["id"] })
    judge.judge(
      each: .protectionPlans,
      where: { $0["another authority's plan"] == "no" && !unborn.contains($0["child"] ?? "") },
      by: .protectionVisits, that: { $0["child seen"] == "yes" }
    ) { _, clock, _ in plain.day(10, workingDaysAfter: clock) }
    expect(judge, "cp-visit-interval")
  }

  @Test func reviewConferences() {
    var judge = plain
    judge.judge(
      each: .protectionPlans, where: { $0["another authority's plan"] == "no" }, by: .reviewConferences
    ) { _, clock, turn in clock.adding(months: turn == 0 ? 3 : 6) }
    expect(judge, "cp-review-conference-interval")
  }

  @Test func managersDecisionsAndLeaversContacts() {
    var decisions = plain
    decisions.judge(each: .caseEpisodes, by: .managementDecisions) { _, clock, _ in clock.adding(days: 42) }
    expect(decisions, "management-oversight-gap")
    var contacts = plain
    contacts.judge(
      each: .careLeavers, where: { $0["category"] != "qualifying" }, by: .careLeaverContacts
    ) { _, clock, _ in clock.adding(days: 56) }
    // Those who want no contact are excused where there was none in time.
    let meant = Self.tables.answers.statuses(of: "care-leaver-contact", inWindow: false)
    let short = [IntendedStatus.late, .overdue, .notMet].reduce(0) { $0 + (contacts.counts[$1] ?? 0) }
    let shortOrExcused = [IntendedStatus.late, .overdue, .notMet, .excused].reduce(0) {
      $0 + (meant[$1] ?? 0)
    }
    #expect(contacts.counts[.met] == meant[.met])
    #expect(contacts.counts[.due] == meant[.due])
    #expect(short == shortOrExcused)
    #expect(meant[.excused] ?? 0 > 0)
  }

  @Test func assessments() {
    var judge = plain
    let referrals = Dictionary(grouping: judge.rows(.referrals)) { $0["id"] ?? "" }
    for assessment in judge.rows(.assessments) {
      let referral = referrals[assessment["referral"] ?? ""]?.first
      guard let clock = referral?.day("date") ?? assessment.day("start"),
        let due = judge.day(45, workingDaysAfter: clock)
      else { continue }
      judge.note(due: due, done: assessment.day("authorised"))
    }
    expect(judge, "assessment-45-working-days")
  }

  @Test func conferencesAndApprovals() {
    var conferences = plain
    let held = Dictionary(grouping: conferences.rows(.initialConferences)) { $0["section 47 enquiry"] ?? "" }
    for enquiry in conferences.rows(.section47Enquiries) where enquiry["conference needed"] == "yes" {
      guard let discussed = enquiry.day("strategy discussion date"),
        let due = conferences.day(15, workingDaysAfter: discussed)
      else { continue }
      conferences.note(due: due, done: held[enquiry["id"] ?? ""]?.first?.day("date"))
    }
    expect(conferences, "section-47-to-conference-15-days")
    var approvals = plain
    for approval in approvals.rows(.temporaryApprovals) {
      guard let start = approval.day("start") else { continue }
      let isExtended = approval.day("extension agreed").map { $0 <= start.adding(days: 112) } ?? false
      approvals.note(
        due: start.adding(days: isExtended ? 168 : 112), done: approval.day("full approval"),
        end: approval.day("end"))
    }
    expect(approvals, "temporary-approval-limit")
  }

  /// The only child in care of the smallest scenario, whose dates were read from its rows and whose duties
  /// were counted on a calendar.
  @Test func oneChildWorkedByHand() {
    let tables = Scenario.county2019.generate(children: 1, seed: 5)
    let placements = SampleTable(.placements, of: tables)
    #expect(placements.column("start") == ["2017-11-04", "2018-02-23"])
    #expect(placements.column("meant to last to 18") == ["no", "yes"])
    let answers = tables.answers
    func statuses(_ rule: String, _ part: String, inWindow: Bool = false) -> [IntendedStatus: Int] {
      answers.statuses(of: rule, parts: [part], inWindow: inWindow).filter { $0.value > 0 }
    }
    // Due 11 November 2017 and visited on the 9th; due 2 March 2018 and visited on 27 February.
    #expect(statuses("cla-visit-interval", "first visit") == [.met: 2])
    // Three before the move, which came before the next was due, and 13 after it. On 31 December 2018 the
    // record does not say how the child was visited, and the next visit was in time without that one.
    #expect(statuses("cla-visit-interval", "first year") == [.met: 16, .excluded: 1])
    #expect(statuses("cla-visit-interval", "first year", inWindow: true) == [.met: 6])
    // Due 18 June, 7 September and 26 October 2019, all visited before; the next is due on 1 January 2020.
    #expect(statuses("cla-visit-interval", "meant to last to 18") == [.met: 3, .due: 1])
    // From Saturday 4 November the twentieth working day is Friday 1 December; held on 29 November.
    #expect(statuses("cla-review-interval", "first review") == [.met: 1])
    // Held on 23 February 2018, five days before it was due; the review due on 20 January 2019 was held on
    // 18 February.
    #expect(statuses("cla-review-interval", "second review") == [.met: 1])
    #expect(statuses("cla-review-interval", "otherwise") == [.met: 2, .late: 1, .due: 1])
    #expect(statuses("cla-review-interval", "otherwise", inWindow: true) == [.met: 1, .late: 1])
  }
}
