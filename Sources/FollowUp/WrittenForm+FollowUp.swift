package import RuleLoading

extension WrittenForm {
  /// The keys that name a duty.
  private static let dutyKeys: [Key] = [
    .must("rule", .name(.rules), "the rule by its id"),
    .must("child", .text, "the child's reference in the export"),
    .may("subject", .text, "what was looked at, as `obligations.csv` names it; any where left out"),
    .may("part", .text, "the part of the rule; any where left out"),
    .may("due", .day, "the day it was due; without it, what is overdue and what falls due in time"),
  ]

  static let waiver = WrittenForm(
    "a waiver",
    dutyKeys + [
      .must("decided by", .text, "the role of whoever decided: `head of service`"),
      .must("decided on", .day, "the day on which that was decided"),
      .must(
        "until", .day,
        "the last day: at most six months on, fourteen days where a child is not seen meanwhile"),
      .must("because", .text, "why, as an inspector should read it"),
    ])

  /// A file of waivers.
  package static let waivers = WrittenForm(
    "a file of waivers",
    [.must("waivers", .list(.form(waiver)), "duties that need not be done for the time being")])

  static let dispute = WrittenForm(
    "a dispute",
    dutyKeys + [
      .must("says", .text, "what is disputed: `visited on 10/01/2026, written up late`"),
      .must("by", .text, "the role of whoever says so: `social worker`"),
      .must("on", .day, "the day on which it was said"),
    ])

  /// A file of disputes.
  package static let disputes = WrittenForm(
    "a file of disputes", [.must("disputes", .list(.form(dispute)), "what workers say was done otherwise")])
}
