extension CodePages {
  private static let rule = "Rules/statute/visits.yaml"
  private static let dictionary = "Rules/dictionary/children.yaml"
  private static let counts = "that count if: child seen"
  private static let basis = "basis: Visits Regulations reg 1"
  private static let lookAt = "look at: each placement"

  /// 0220 to 0239: what the words of a rule mean.
  static let ruleWords: [CodePage] = [
    CodePage(
      "PL0221", "A name that is not known here",
      means: "No field, condition, entity, code or figure of the law goes by that name in this place.",
      matters: "The rule is left out: what it asks cannot be looked up in any record.",
      mend: "Take the name that the help suggests, or add it to the dictionary.",
      .lint(.line(of: rule, counts, becomes: "that count if: child sen"))),
    CodePage(
      "PL0222", "Words that make no expression",
      means: "A condition, count or limit is not finished, or goes on where it should have ended.",
      matters: "The rule is left out rather than read as something that was not meant.",
      mend: "Finish it as the help says; Rules/README.md lists what can be asked.",
      .lint(.line(of: rule, counts, becomes: "that count if: child seen and"))),
    CodePage(
      "PL0223", "Two things that cannot be compared",
      means: "A date is held against a number, a number of days against months, or the like.",
      matters: "A month has no fixed length in days: whether a duty was met would hang on how it is turned "
        + "over.",
      mend: "Compare dates with dates and numbers with numbers, as in 'end before start + 3 months'.",
      .lint(.line(of: rule, lookAt, becomes: "look at: each placement\nonly if: end - start > 3 months"))),
    CodePage(
      "PL0224", "A condition that leads back to itself",
      means: "A named condition of the dictionary uses itself, perhaps by way of others.",
      matters: "It could never be answered.",
      mend: "Say it in terms of fields, or of conditions that do not use it.",
      .lint(
        .line(
          of: dictionary, "  with family: type is kinship",
          becomes: "  with family: with relatives\n  with relatives: with family"))),
    CodePage(
      "PL0225", "A citation that the law book does not hold",
      means: "The rule rests on a provision that no file in Rules/law has.",
      matters: "A finding names what it rests on; without it an inspector could ask 'says who?'.",
      mend: "Cite it as the law book does, or add it there with its force and how sure its wording is.",
      .lint(.line(of: rule, basis, becomes: "basis: Visits Regulations reg 11"))),
    CodePage(
      "PL0226", "Words that are no length of time",
      means: "An interval, period or grace is not written as one.",
      matters: "When something falls due could not be worked out.",
      mend: "Write a number and days, working days, weeks, months or years, after 'within' or 'every'.",
      .lint(.line(of: rule, "  - otherwise: every 6 weeks", becomes: "  - otherwise: each 6 weeks"))),
    CodePage(
      "PL0227", "Rows that cannot be found from here",
      means: "Nothing leads from the rows that the rule looks at to the rows that it asks about.",
      matters: "Which of them belong to which child cannot be told.",
      mend: "Both must refer to a child, or one to the other; see the dictionary.",
      .lint(
        .line(of: rule, "look for: visits", becomes: "look for: offices"),
        .line(of: rule, counts, becomes: ""),
        .file("Rules/dictionary/offices.yaml", offices))),
    CodePage(
      "PL0228", "Something that the expectation needs is missing",
      means: "The dictionary or the rule does not say what is needed, such as the date of what is looked "
        + "for.",
      matters: "The expectation could not be judged.",
      mend: "Add what the help names.",
      .lint(
        .line(of: rule, "look for: visits", becomes: "look for: carers"),
        .line(of: rule, counts, becomes: ""),
        .file("Rules/dictionary/carers.yaml", carers))),
    CodePage(
      "PL0229", "A rule that does not exist, or cannot be looked at",
      means: "A rule looks at results of another, and none that holds goes by that id.",
      matters: "There is nothing to take a share or median of.",
      mend: "Name a rule over the record; if it has mistakes, mend them first.",
      .lint(.file("Rules/statute/share.yaml", share))),
    CodePage(
      "PL0230", "Two rules with one id",
      means: "An id is a rule's permanent name, and another rule has it already.",
      matters: "Findings, waivers and the history of a rule are kept by its id.",
      mend: "Give one of them an id of its own.",
      .lint(.file("Rules/statute/again.yaml", SmallWorld.rule))),
    CodePage(
      "PL0231", "An assumption about nothing",
      means: "The rule says what to assume of a condition that it does not ask.",
      matters: "The assumption changes nothing, though a reader would believe that it does.",
      mend: "Write the condition exactly as the rule asks it, or take the assumption away.",
      .lint(.line(of: rule, "say:", becomes: "if not recorded:\n  with family: assume no\nsay:"))),
    CodePage(
      "PL0232", "An expression that comes to too much",
      means: "It has more words, brackets, steps or conditions behind it than are read.",
      matters: "The limits keep a hostile file from using up time and memory.",
      mend: "Name parts of it as conditions of the dictionary.",
      .lint(
        .line(
          of: rule, counts,
          becomes: "that count if: " + String(repeating: "(", count: 40) + "child seen"
            + String(repeating: ")", count: 40)))),
    CodePage(
      "PL0233", "An id that is used again",
      means: "A rule says under 'formerly' that it once had an id, and another rule has it or had it too.",
      matters: "What was found and decided under the old id could belong to either rule.",
      mend: "Take it from 'formerly', or give the other rule an id that no rule has had.",
      .lint(
        .file(
          "Rules/statute/renamed.yaml",
          SmallWorld.rule.replacing("rule: visits", with: "rule: visits-in-time\nformerly: visits")))),
  ]

  /// 04: what a rule says to no effect.
  static let lint: [CodePage] = [
    CodePage(
      "PL0401", "An area that no framework has",
      means: "No inspection framework in Rules/framework has an area by that name.",
      matters: "The rule runs, and its findings stand under a heading of their own.",
      mend: "Spell the area as the framework does, or add it there.",
      .lint(.line(of: rule, "area: children-in-care", becomes: "area: child-in-care"))),
    CodePage(
      "PL0402", "A placeholder that nothing fills",
      means: "A sentence has words in braces, and nothing is known to put in their place.",
      matters: "The braces would stand in the report.",
      mend: "Use a placeholder that the help names, or take the braces away.",
      .lint(
        .line(
          of: rule, "  improve: \"{Quantity} children have not been visited in time.\"",
          becomes: "  improve: \"{Quantty} children have not been visited in time.\""))),
    CodePage(
      "PL0403", "A key that says nothing here",
      means: "The key belongs to rules that expect something else.",
      matters: "It would have no effect on any answer.",
      mend: "Take it away, or expect what it belongs to.",
      .lint(.line(of: rule, counts, becomes: "that count if: child seen\nrecorded on: start"))),
    CodePage(
      "PL0404", "A status that no example expects",
      means: "The rule can come to a status, and none of its examples is a case that does.",
      matters: "Nobody has yet seen the rule say it: it may say it of the wrong children.",
      mend: "Add an example: a case of which the rule says so.", .lint()),
    CodePage(
      "PL0405", "A time limit without an example on one side",
      means: "No example stands on the last day in time, or on the first day late.",
      matters: "A limit that is a day too long or too short would go unnoticed.",
      mend: "Add a case done on the day it is due, and one a day after.", .lint()),
    CodePage(
      "PL0406", "A clause that no example protects",
      means: "The clause can be changed or taken away, and every example behaves as before.",
      matters: "Somebody may change it by mistake, and nothing would say so.",
      mend:
        "Add an example that comes out otherwise without the clause, or give the reason under 'no example for'.",
      .mutate()),
    CodePage(
      "PL0407", "A reason that nothing needs",
      means: "Under 'no example for' stands a clause that an example protects, or that is not there.",
      matters: "A reader would believe that something is unprotected.",
      mend: "Take the line away, or write the clause as it stands in its line.",
      .mutate(
        .line(of: rule, "say:", becomes: "no example for:\n  a visit on the day: it cannot be seen\nsay:"))),
    CodePage(
      "PL0420", "An approval of a rule that has changed",
      means: "Somebody approved the rule as it was, and it means something else now.",
      matters: "Nobody answers for what the rule says; its findings cannot be defended by that name.",
      mend: "Have it read back and approved anew, or undo the change.",
      .lint(
        .line(
          of: rule, "say:",
          becomes: "approved: {by: Head of Safeguarding, on: 03/02/2025, meaning: 0f2d3c1b5a697887}\nsay:"))),
  ]

  private static let offices = """
    entity: office
    plural: offices
    happens: opened
    fields: {id: identifier, opened: date}

    """

  private static let carers = """
    entity: carer
    plural: carers
    fields: {id: identifier, child: reference to child}

    """

  private static let share = """
    rule: share-visited
    asks: Are most children in care visited in time?
    area: leaders
    severity: moderate
    basis: Visits Regulations reg 1
    look at: results of vists
    share:
      at least: 95%

    """
}
