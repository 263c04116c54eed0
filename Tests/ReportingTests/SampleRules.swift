import CaseModel
import Chronology
import Diagnostics
import RuleChecking
import RuleModel

/// A small dictionary, a law book and rules of every kind that reports tell apart.
enum SampleRules {
  static let dictionary = DataDictionary(entities: [
    Entity(
      name: "child", plural: "children",
      fields: [
        Field(name: "id", type: .identifier), Field(name: "date of birth", type: .date, isPrivate: true),
        Field(name: "died", type: .date, blankIsAnswer: true),
      ]),
    Entity(
      name: "allocation", plural: "allocations",
      fields: [
        Field(name: "id", type: .identifier), Field(name: "child", type: .reference(to: "child")),
        Field(name: "worker", type: .label), Field(name: "team", type: .label),
        Field(name: "locality", type: .label), Field(name: "start", type: .date),
        Field(name: "end", type: .date, blankIsAnswer: true),
      ], startsOn: "start", endsOn: "end"),
    Entity(
      name: "placement", plural: "placements",
      fields: [
        Field(name: "id", type: .identifier), Field(name: "child", type: .reference(to: "child")),
        Field(name: "start", type: .date), Field(name: "end", type: .date, blankIsAnswer: true),
        Field(name: "meant to last", type: .yesNo),
      ], startsOn: "start", endsOn: "end"),
    Entity(
      name: "visit", plural: "visits",
      fields: [
        Field(name: "id", type: .identifier), Field(name: "child", type: .reference(to: "child")),
        Field(name: "date", type: .date), Field(name: "seen", type: .yesNo),
      ], happensOn: "date"),
    Entity(
      name: "concern", plural: "concerns",
      fields: [
        Field(name: "id", type: .identifier), Field(name: "child", type: .reference(to: "child")),
        Field(name: "date", type: .date), Field(name: "discussed", type: .yesNo),
        Field(name: "police took part", type: .yesNo),
      ], happensOn: "date"),
    Entity(
      name: "episode", plural: "missing episodes",
      fields: [
        Field(name: "id", type: .identifier), Field(name: "child", type: .reference(to: "child")),
        Field(name: "returned", type: .moment), Field(name: "interviewed", type: .moment),
      ], happensOn: "returned"),
  ])

  static let law = LawBook(instruments: [
    Instrument(
      name: "CPR 2010", title: "Care Planning, Placement and Case Review (England) Regulations 2010",
      force: .must, link: "https://www.legislation.gov.uk/uksi/2010/959",
      provisions: [
        Provision(
          name: "reg 28(2)", says: "The child is visited within a week, then at most every six weeks.",
          confidence: .readInLaw, link: "https://www.legislation.gov.uk/uksi/2010/959/regulation/28")
      ], values: [], place: .nowhere),
    Instrument(
      name: "Working Together", title: "Working Together to Safeguard Children", force: .should, link: nil,
      provisions: [
        Provision(
          name: "strategy discussions", says: "Police, health and social work take part.",
          confidence: .readSecondHand, link: "javascript:alert(1)")
      ], values: [], place: .nowhere),
    Instrument(
      name: "Local manual", title: "The authority's practice manual", force: .local, link: nil,
      provisions: [
        Provision(name: "contact", says: "Interviews are offered.", confidence: .localPolicy, link: nil)
      ], values: [], place: .nowhere),
  ])

  static func vocabulary() -> Vocabulary {
    Vocabulary(
      dictionary: dictionary, law: law, lexicons: [], calendar: .england(years: 2015...2030),
      terms: SchoolTerms([]))
  }

  /// The rules, checked, in the order they are evaluated; and what is wrong with them.
  static func checked() -> (rules: [CheckedRule], diagnostics: [Diagnostic]) {
    check(all, against: vocabulary())
  }

  private static let all: [Rule] = [
    rule(
      "visit-interval", "Is every looked-after child visited as often as the law requires?",
      area: "children-in-care", severity: .serious, basis: "CPR 2010 reg 28(2)", each: "placement",
      expects: .howSoon(
        Timetable(
          lookFor: Written("visits"), by: nil, countIf: [Written("seen")], mayPrecede: nil,
          lines: [
            WrittenLine(conditions: [Written("first visit")], then: Written("within 1 week")),
            WrittenLine(conditions: [Written("meant to last")], then: Written("every 3 months")),
            WrittenLine(conditions: [], then: Written("every 6 weeks")),
          ])),
      readings: [
        Reading(
          choice: "a visit on the day a placement starts counts for its first week",
          why: "the regulation says within one week of the start")
      ],
      cannotSee: ["the quality of a visit", "visits the child asked for"]),
    rule(
      "discussion-attended", "Do the right people take part in strategy discussions?",
      area: "help-and-protection", severity: .critical, basis: "Working Together strategy discussions",
      each: "concern",
      expects: .all([
        Part(
          name: Written("discussion held"), basis: [], onlyIf: [], excuses: [],
          expectation: .holds(Written("discussed"))),
        Part(
          name: Written("police there"), basis: [Written("Local manual contact")], onlyIf: [], excuses: [],
          expectation: .holds(Written("police took part"))),
      ]), cannotSee: ["what was said"]),
    rule(
      "return-interview", "Are children who return offered an interview in time?",
      area: "help-and-protection", severity: .moderate, basis: "Local manual contact", each: "episode",
      expects: .howSoon(
        Timetable(
          lookFor: Written("interviewed"), by: nil, countIf: [], mayPrecede: nil,
          lines: [WrittenLine(conditions: [], then: Written("within 72 hours"))]))),
    rule(
      "interview-take-up", "How many returning children are talked to in time?",
      area: "help-and-protection", severity: .moderate, basis: "Local manual contact",
      resultsOf: "return-interview",
      expects: .share(Share(of: [], atLeast: 0.85, by: nil))),
    rule(
      "visit-variation", "Is practice the same wherever a child lives?", area: "leaders",
      severity: .moderate, basis: "Local manual contact", resultsOf: "visit-interval",
      expects: .compare(Comparison(between: Written("locality"), limits: 0.998, atLeastCases: 2)),
      cannotSee: ["why localities differ"]),
  ]

  private static func rule(
    _ id: String, _ asks: String, area: String, severity: FindingSeverity, basis: String,
    each entity: String = "", resultsOf: String? = nil, expects expectation: Expectation,
    readings: [Reading] = [], cannotSee: [String] = []
  ) -> Rule {
    Rule(
      id: Written(id), asks: asks, area: Written(area), themes: ["visits"], severity: severity,
      basis: [Written(basis)], readings: readings,
      population: resultsOf.map { .results(of: Written($0)) } ?? .each(Written(entity)), onlyIf: [],
      leaveOut: [], clockStarts: [], until: [], expectation: expectation, excuses: [], remarks: [],
      assumptions: [], sayings: Sayings(improve: "", strength: "", means: "", row: ""),
      cannotSee: cannotSee, thresholds: RuleThresholds(), examples: [])
  }
}
