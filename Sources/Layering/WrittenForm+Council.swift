package import RuleLoading

extension WrittenForm {
  static let layerChange = WrittenForm(
    "a change",
    [
      .must("rule", .name(.rules), "the rule that is changed, by its id"),
      .may(
        "set", .form(rule.asChange("what a change sets")),
        "keys of the rule with what they are to say instead"),
      .may("take away", .map(.any, .oneOrMore(.text)), "lines by their key, in the words of the line"),
      .may(
        "examples", writtenExamples,
        "cases of your own that show what the change means, beside those that came along"),
      .may("disable", .yesNo, "`yes` where the rule is not to be asked"),
      .must("because", .text, "why"),
      .must("decided by", .text, "the role of whoever decided"),
      .must("on", .day, "the day on which that was decided"),
    ])

  static let settings = WrittenForm(
    "'settings'",
    [
      .may(
        "first working day", .oneOf(["the day after", "the day itself"]),
        "where the counting of working days begins"),
      .may("write-up allowance", .period, "how many working days are allowed for writing up, at most 60"),
    ])

  /// A council's `council.yaml`.
  package static let council = WrittenForm(
    "a council's statement",
    [
      .may("council", .text, "what the council calls itself"),
      .may(
        "changes", .list(.form(layerChange)),
        "what is changed of the rules that came along, each with a reason"),
      .may("settings", .form(settings), "what holds for all rules"),
    ])
}
