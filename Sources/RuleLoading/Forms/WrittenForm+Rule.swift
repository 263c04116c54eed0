import RuleModel

extension WrittenForm {
  /// Keys that say what a rule expects, of which it has exactly one.
  static let expectationKeys = [
    "how soon", "recorded", "attended by", "holds", "score", "no more than", "all", "either", "share",
    "compare", "median",
  ]

  /// The same without those over results of another rule.
  private static let expectationsOfTheRecord = Array(expectationKeys.prefix(8))

  private static let severities = WrittenValue.oneOf(FindingSeverity.allCases.map(\.rawValue))

  /// A rule.
  package static let rule: WrittenForm = {
    var form = WrittenForm("a rule", head + population + expectation + judgement + telling)
    form.alternatives = expectationKeys
    form.companions =
      companionsOfExpectations + [
        Companions(keys: ["lapses after"], beside: ["how soon", "all", "either"]),
        Companions(
          keys: [
            "only if", "leave out", "clock starts", "until", "excused if", "remark", "if not recorded",
            "severity when", "grace", "shows also",
          ], beside: expectationsOfTheRecord),
      ]
    return form
  }()

  /// Keys that belong to one kind of expectation, in a rule and in a part of one.
  static let companionsOfExpectations = [
    Companions(
      keys: ["look for", "by", "that count if", "may precede", "clock restarts"], beside: ["how soon"]),
    Companions(keys: ["recorded on", "within"], beside: ["recorded"]),
  ]

  private static let head: [Key] = [
    .must(
      "rule", .text,
      "a name for good, in small letters with hyphens; it is never used again for another rule"),
    .may(
      "return", .text,
      "the statutory return whose published check it states, in place of `area`: such a check is no rule of practice"
    ),
    .must("asks", .text, "the question an inspector would ask, in one sentence"),
    .must(
      "area", .name(.areas), without: "return",
      "`help-and-protection`, `children-in-care`, `care-leavers` or `leaders`, as in `framework/`"),
    .may(
      "themes", .oneOrMore(.text),
      "words for what it is about; the first one stands in sentences the project makes up itself"),
    .must(
      "severity", severities, without: "return",
      "how much a shortfall matters to a child: `critical`, `serious`, `moderate` or `minor`"),
    .may(
      "severity when", .lines(severities),
      "conditions under which a single shortfall matters more or less than that: `first review: critical`; the first that fits wins"
    ),
    .may(
      "grace", .lines(severities),
      "how late is still little late, and what it then matters: `up to 2 days: minor`, in calendar days; the status stays what it is"
    ),
    .may(
      "approved", .form(approval),
      "who answers for what the rule means, and since when: `{by: NAME, on: DATE, meaning: NUMBER}`, as `rules read-back` prints it"
    ),
    .must(
      "basis", .oneOrMore(.name(.citations)),
      "what it rests on: an instrument and one of its provisions in `law/`; one or a list, the first deciding the force"
    ),
    .may(
      "formerly", .oneOrMore(.text),
      "the ids that the rule once went by; whoever still names it by one of them is told what it is called now, and no other rule may take one"
    ),
    .may(
      "overlaps", .lines(.text),
      "rules that judge some of the same on purpose, each with why; `rules lint` is silent of them then"),
    .may(
      "reviewed", .day,
      "the day on which somebody last held the rule against what it rests on; `plumbline rules horizon` lists rules for which that is a year ago, or never was"
    ),
    .may("reading", .lines(.text), "choices you made where the text is open, each with why"),
  ]

  private static let population: [Key] = [
    .must("look at", .name(.subjects), "`each ENTITY`, or `results of RULE`"),
    .may("only if", .oneOrMore(.text), "conditions without which a row is no subject"),
    .may("leave out", .lines(.text), "conditions that set a subject aside, each with the reason"),
    .may(
      "clock starts", .oneOrLines(.text),
      "a date field, or lines of conditions and date fields, the first that fits winning; `as at` for what is asked of that day"
    ),
    .may(
      "clock restarts", .oneOrMore(.text),
      "with `how soon`: kinds of record, in the plural and perhaps with `where`, that start the clock again on their day"
    ),
    .may(
      "until", .oneOrMore(.text),
      "what ends the duty: date fields, `18th birthday`, `25th birthday`, or `nothing`"),
    .may(
      "lapses after", .period,
      "how long after the due date a duty can still be done; after that it is `not-met` and no longer `overdue`"
    ),
  ]

  private static let expectation: [Key] =
    timetable + kinds + [
      .may(
        "all", .list(.form(part)),
        "several parts, all of which are expected: each gives a row, and so does the whole"
      ),
      .may("either", .list(.form(part)), "several parts, one of which is enough: one row"),
      .may(
        "share", .form(share), "the share of another rule's duties that were met, or that fulfil a condition"),
      .may(
        "compare", .form(comparison), "whether a group lies below what chance allows around the share of all"),
      .may("median", .form(median), "how long the middle case took, of another rule's duties"),
    ]

  private static let judgement: [Key] = [
    .may("excused if", .lines(.text), "conditions that excuse a shortfall, each with the reason"),
    .may("remark", .lines(.text), "conditions that add words to a row that fell short or was excused"),
    .may(
      "if not recorded", .lines(.oneOf(["assume yes", "assume no"])),
      "what a condition is taken to be where the record does not say: `assume yes` or `assume no`"),
  ]

  /// Examples, as they stand in a rule or beside a council's change of one.
  package static let writtenExamples = WrittenValue.list(.form(example))

  private static let telling: [Key] = [
    .may("say", .form(sayings), "the sentences: `improve`, `strength`, `means`, `row`"),
    .may("cannot see", .oneOrMore(.text), "what this rule is blind to; printed with it"),
    .may(
      "even without", .oneOrMore(.name(.plurals)),
      "kinds of record, in the plural, that an export may lack without the rule being set aside; what turns on them is then not known"
    ),
    .may(
      "shows also", .oneOrMore(.text),
      "in a check of a return: rows, in the plural and perhaps with `where`, that are shown with a row that fails"
    ),
    .may(
      "thresholds", .form(thresholds), "bounds of its own: `to improve below: 85%`, `strength from: 98%`"),
    .may("no example for", .lines(.text), "clauses that no example can protect, each with why: see below"),
    .may("examples", writtenExamples, "made-up cases and what must come of them"),
  ]

  static let approval = WrittenForm(
    "an approval",
    [
      .must("by", .text, "the name or the role of whoever answers for what the rule means"),
      .must("on", .day, "the day it was approved"),
      .must("meaning", .text, "the number of the meaning, as `rules read-back` prints it"),
    ])

  static let sayings = WrittenForm(
    "'say'",
    [
      .may("improve", .text, "a finding to improve: what children experience"),
      .may("strength", .text, "a strength"),
      .may("means", .text, "what a shortfall means for the children"),
      .may("row", .text, "one duty of an open child that is overdue"),
    ])

  static let thresholds = WrittenForm(
    "'thresholds'",
    [
      .may(
        "to improve below", .percentage,
        "below this share, under the best reading, it is something to improve"),
      .may("strength from", .percentage, "from this share, under the worst reading, it is a strength"),
    ])
}
