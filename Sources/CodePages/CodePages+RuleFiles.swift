extension CodePages {
  private static let rule = "Rules/statute/visits.yaml"
  private static let dictionary = "Rules/dictionary/children.yaml"
  private static let severity = "severity: serious"

  /// 0201 to 0219: keys and values of the files of a rules folder.
  static let ruleFiles: [CodePage] = [
    CodePage(
      "PL0201", "A key that is not known here",
      means: "A rule, part, entity or mapping has fixed keys, and this is none of them.",
      matters: "What the line says would have no effect, and nobody would notice.",
      mend: "Spell the key as it is known there, or delete the line.",
      .lint(.line(of: rule, severity, becomes: "severity: serious\nthems: visits"))),
    CodePage(
      "PL0202", "A key that is missing",
      means: "Something cannot be understood without a key that is not there.",
      matters: "The rule is left out: a finding without it could not be defended.",
      mend: "Add the line.", .lint(.line(of: rule, severity, becomes: ""))),
    CodePage(
      "PL0203", "A value of the wrong kind",
      means: "A number, date, share, list or certain words are wanted under the key, and something else "
        + "stands there.",
      matters: "The rule is left out rather than read as something that was not meant.",
      mend: "Write the value as the help says.",
      .lint(.line(of: rule, "look at: each placement", becomes: "look at: placements"))),
    CodePage(
      "PL0204", "A word that is not one of those known",
      means: "Only certain words can stand under the key.",
      matters: "The rule, entity or mapping is left out.",
      mend: "Take one of the words that the help names.",
      .lint(.line(of: rule, severity, becomes: "severity: seroius"))),
    CodePage(
      "PL0205", "A name given to two things",
      means: "Two entities, codes, mappings or instruments have one name.",
      matters: "Whatever names it could mean either.",
      mend: "Give one of them another name, or take it away.",
      .lint(
        .line(
          of: dictionary, "  type: [foster, kinship, residential]",
          becomes: "  type: [foster, kinship, foster]")
      )),
    CodePage(
      "PL0206", "Entities that refer to one another in a circle",
      means: "Following the references of an entity leads back to it.",
      matters: "Which child a row belongs to is found along references, and would never be found.",
      mend: "Leave out one of the references in the circle, or make it a label.",
      .lint(.file("Rules/dictionary/carers.yaml", circle))),
    CodePage(
      "PL0207", "More of something than is read",
      means: "A rule has more than 1,000 lines under one key, or the dictionary more than 1,000 of one "
        + "thing.",
      matters: "What follows is not read, so the rule is left out.",
      mend: "Make several of it.", .lint(.made(rule, words: "more than 1,000 lines under 'leave out'"))),
    CodePage(
      "PL0209", "Two inspection frameworks on one day",
      means: "One framework has not ended when the next comes into force.",
      matters: "Which areas and bounds a finding is held against would not be settled; the later one is "
        + "taken.",
      mend: "Give the earlier one 'until:' with its last day.",
      .lint(.file("Rules/framework/next.yaml", framework))),
    CodePage(
      "PL0211", "A folder or file of rules that cannot be read",
      means: "It is not there, or may not be read.",
      matters: "Nothing can be judged by rules that are not there.",
      mend: "Name the folder that holds the rules with --rules, and see that you may read it.",
      .lint(folder: "Ruls")),
    CodePage(
      "PL0212", "A part of the rules folder is missing",
      means: "Rules stand on a dictionary, the law, calendars, a framework and source mappings; one is not "
        + "there.",
      matters: "No rule can be judged without it.",
      mend: "Copy the folder from the rules that came with the program.",
      .lint(.without("Rules/sources"))),
    CodePage(
      "PL0213", "A file with nothing in it",
      means: "Nothing but blanks and comments is written in the file.",
      matters: "Somebody may believe that a rule stands there.",
      mend: "Write the rule, or take the file away.", .lint(.file(rule, ""))),
    CodePage(
      "PL0214", "A council's own folder in place of the rules",
      means: "The folder holds council.yaml, which says what a council changes of the rules that came along.",
      matters: "Alone it has no dictionary and no law, so that none of its rules could be read.",
      mend: "Name it with --council, and leave --rules and the folder to lint away.",
      .lint(.file("ours/council.yaml", "council: Ours\n"), folder: "ours")),
  ]

  private static let circle = """
    entity: carer
    plural: carers
    fields: {id: identifier, household: reference to household}
    ---
    entity: household
    plural: households
    fields: {id: identifier, carer: reference to carer}

    """

  private static let framework = """
    framework: the next inspection
    from: 01/01/2025
    areas: {children-in-care: Children in care}
    bounds: {improve below: 90%, strength from: 95%, least cases: 10}

    """
}
