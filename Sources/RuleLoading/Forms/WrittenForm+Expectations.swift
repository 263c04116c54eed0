extension WrittenForm {
  static let timetable: [Key] = [
    .must(
      "look for", .name(.happenings), with: "how soon",
      "what should happen: an entity in the plural, or a date field of the subject"),
    .may("by", .text, "the date field of what is looked for, where it is not the one that dates it"),
    .may(
      "that count if", .oneOrMore(.text), "conditions that an event must fulfil to count, asked of the event"),
    .may("may precede", .period, "how long before the clock an event still counts"),
  ]

  /// The kinds that a part of a rule may have too.
  static let kinds: [Key] = [
    .may(
      "how soon", .oneOrLines(.interval),
      "in time, once or again and again: `within 5 working days`, `every 6 weeks`, or lines of which the first that fits wins"
    ),
    .may("recorded", .oneOrMore(.text), "facts that must be there, all of them"),
    .may("attended by", .form(attendance), "who took part"),
    .may("holds", .text, "a condition that must be true"),
    .may("score", .form(score), "points for what the record holds"),
    .may("no more than", .form(limit), "a number within a limit"),
    .may("recorded on", .text, "with `recorded`: the field that dates it"),
    .may(
      "within", .oneOrLines(.period),
      "with `recorded` and `recorded on`: the time it has, as `3 working days`"),
  ]

  static let part: WrittenForm = {
    var form = WrittenForm(
      "a part",
      [
        .must("part", .text, "what the part is called"),
        .may(
          "basis", .oneOrMore(.name(.citations)),
          "what the part rests on, where it is not what the rule rests on"),
        .may("only if", .oneOrMore(.text), "conditions without which the part is not asked"),
      ] + timetable + kinds + [
        .may(
          "excused if", .lines(.text), "conditions that excuse a shortfall of this part, each with the reason"
        )
      ])
    form.alternatives = kinds.map(\.name).filter { expectationKeys.contains($0) }
    form.companions = companionsOfExpectations
    return form
  }()

  static let attendance = WrittenForm(
    "'attended by'",
    [
      .must("roster", .name(.eitherNumber), "the list of those invited: an entity in the plural"),
      .must("agency", .text, "the field of theirs that names the agency"),
      .may("present if", .oneOrMore(.text), "conditions under which one of them took part"),
      .must(
        "agencies", .list(.anyOf([.text, .map(.any, .form(agency))])),
        "the agencies expected, each perhaps with `expected if` and `excused if`"),
    ])

  static let agency = WrittenForm(
    "an agency",
    [
      .may("expected if", .oneOrMore(.text), "conditions under which this agency is expected at all"),
      .may("excused if", .oneOrMore(.text), "conditions that excuse this agency and no other"),
    ])

  static let score = WrittenForm(
    "'score'",
    [
      .must("criteria", .list(.form(criterion)), "what points are given for"),
      .must("bands", .map(.any, .percentage), "from which share of all points which band begins"),
      .must("expect", .text, "the band that is expected at least"),
    ])

  static let criterion: WrittenForm = {
    let awards = WrittenValue.list(.map(.numbers, .text))
    var form = WrittenForm(
      "a criterion",
      [
        .must("criterion", .text, "what the criterion is called"),
        .must("points", .wholeNumber, "the most points it can give"),
        .may(
          "average over", .name(.eitherNumber),
          "rows of another entity that are scored each, and their mean taken"),
        .may("award", awards, "points and conditions: the first line that holds gives its points"),
        .may("add", awards, "points and conditions: every line that holds gives its points"),
      ])
    form.alternatives = ["award", "add"]
    return form
  }()

  static let limit = WrittenForm(
    "'no more than'",
    [
      .must("of", .text, "a count, a sum or a length of time: `count of allocations where current`"),
      .must(
        "limit", .oneOrLines(.wholeNumber),
        "the most that is right, or lines of which the first that fits wins"),
    ])

  private static let grouping = WrittenValue.oneOf(["locality", "team"])

  static let share = WrittenForm(
    "'share'",
    [
      .may("of", .oneOrMore(.text), "conditions of the duty's subject; without them, duties that were met"),
      .must("at least", .percentage, "the share that is expected"),
      .may("by", grouping, "what groups are told apart by"),
    ])

  static let comparison = WrittenForm(
    "'compare'",
    [
      .must("between", grouping, "what groups are told apart by"),
      .may("limits", .percentage, "how much of what chance does lies within the limits; 99.8% without it"),
      .may("at least cases", .wholeNumber, "groups with fewer cases are not compared; 20 without it"),
    ])

  static let median = WrittenForm(
    "'median'",
    [
      .must("of", .oneOf(["days taken", "days late"]), "what the middle case is told of"),
      .must("at most", .days, "the most days that the middle case may take"),
      .may("by", grouping, "what groups are told apart by"),
    ])

  /// An example: fixed keys, and one key for each kind of record in the case.
  package static let example: WrittenForm = {
    var form = WrittenForm(
      "an example",
      [
        .must("case", .text, "what the example shows, in plain words"),
        .must("today", .day, without: "results", "the as-at date; not asked of results"),
        .may(
          "results", .oneOrMore(.resultLine),
          "for a rule over results: what the other rule gave, as `18 met in North`"),
        .must(
          "expect", .oneOrMore(.phrase), "what must come of it, a phrase a row: `late 1 day, done 10/03/2026`"
        ),
        .may("only", .yesNo, "`yes` where no other row may come"),
        .may("known gap", .yesNo, "`yes` for what the rule is known to get wrong"),
      ])
    form.others = OtherKeys(names: .eitherNumber, value: .records)
    return form
  }()
}
