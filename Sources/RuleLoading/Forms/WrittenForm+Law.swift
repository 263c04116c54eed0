import RuleModel

extension WrittenForm {
  private static let confidences = WrittenValue.oneOf(Confidence.allCases.map(\.rawValue))
  private static let confidenceSays =
    "how sure the wording is: `V1` read in the law or official text, `V2` read in another source, `M` from memory, `LP` a local norm"

  /// An act, a set of regulations, guidance or a standard, with its provisions and figures.
  package static let instrument = WrittenForm(
    "an instrument",
    [
      .must("instrument", .text, "its short name, as rules cite it"),
      .must("title", .text, "its title in full"),
      .must(
        "force", .oneOf(Force.allCases.map(\.rawValue)),
        "`must` legislation, `should` statutory guidance, `frame` the inspection framework, `local` a standard of your own"
      ),
      .may("in force", .form(inForce), "when it was in force, where that matters"),
      .may("link", .text, "where it can be read"),
      .may("note", .text, "what a reader must know before relying on it"),
      .may(
        "provisions", .map(.any, .form(provision)),
        "what it says, each provision by the name that rules cite it by"),
      .may("values", .map(.any, .list(.form(datedValue))), "figures that changed over time, each by a name"),
    ])

  static let provision = WrittenForm(
    "a provision",
    [
      .must("says", .text, "what it says, in the project's own words"),
      .may("in force", .form(inForce), "when it was in force, where that is not its instrument's time"),
      .must("confidence", confidences, confidenceSays),
      .may("link", .text, "where it can be read, where that is a page of its own"),
    ])

  static let inForce = WrittenForm(
    "'in force'",
    [
      .must("from", .day, "the first day"),
      .may("until", .day, "the last day; leave it out while no end is known"),
      .must("confidence", confidences, "how sure the days are"),
    ])

  static let datedValue = WrittenForm(
    "a dated value",
    [
      .must("from", .day, "the first day it was in force"),
      .may("until", .day, "the last day; leave it out while no end is known"),
      .must("value", .anyOf([.period, .yesNo]), "a length of time, or yes or no"),
      .must("provision", .text, "the provision that says so"),
      .must("confidence", confidences, confidenceSays),
    ])

  static let framework = WrittenForm(
    "an inspection framework",
    [
      .must("framework", .text, "its name"),
      .must("from", .day, "the first day it was in force"),
      .may("until", .day, "the last day; leave it out while no end is known"),
      .must(
        "areas", .map(.any, .anyOf([.text, .form(area)])),
        "areas by the names that rules give them, each with its title"),
      .must("bounds", .form(bounds), "when a finding is something to improve, and when a strength"),
      .may("notes", .list(.form(note)), "what a reader of the report must know"),
    ])

  static let area = WrittenForm(
    "an area",
    [
      .must("title", .text, "its title"),
      .may("takes", .oneOrMore(.text), "areas whose rules it also takes"),
    ])

  static let bounds = WrittenForm(
    "the bounds of findings",
    [
      .must(
        "improve below", .percentage, "below this share, under the best reading, it is something to improve"),
      .must("strength from", .percentage, "from this share, under the worst reading, it is a strength"),
      .must("least cases", .wholeNumber, "with fewer cases only counts are given"),
    ])

  static let note = WrittenForm(
    "a note",
    [
      .must("says", .text, "what it says"),
      .must("source", .text, "where that stands"),
      .must("confidence", confidences, confidenceSays),
    ])
}
