extension CodePages {
  /// Rules that cannot stand beside one another.
  static let contradictions: [CodePage] = [
    CodePage(
      "PL0430", "One thing judged twice",
      means: """
        Two rules, or two parts of one, are asked of the same subjects and judge the same: the same event from the \
        same day and with the same kind of time, or something of which every shortfall is one of the other too.
        """,
      matters: "One shortfall is told twice, and counts twice in what an area comes to.",
      mend: """
        Make one rule of the two, or let one of them leave these subjects to the other. Where both are wanted, a law's \
        time and a standard of your own, say why under 'overlaps'.
        """,
      .lint(
        another(
          "only if: type is foster\nlook for: visits\nthat count if: child seen\nhow soon: every 4 weeks"))),
    CodePage(
      "PL0431", "Two rules that cannot both be met",
      means: """
        Two rules are asked of the same subjects. Either can be met, but what the one wants shuts out what the other \
        wants.
        """,
      matters: "Whoever keeps the one rule is told off by the other.",
      mend: """
        Look up what each rests on, and let one of them leave these subjects out or expect something else. Where both \
        are wanted, say why under 'overlaps'.
        """,
      .lint(another("holds: no visit where date before the placement's start + 1 month"))),
    CodePage(
      "PL0432", "Subjects that no rule asks about",
      means: """
        Several rules expect the same, each of subjects that its 'only if' chooses by the same facts. No subject is \
        asked by two of them, and a few are asked by none.
        """,
      matters: "A child may wait, and no rule would say so.",
      mend:
        "Widen the 'only if' of one of the rules, or name these subjects under 'leave out', with the reason.",
      .lint(
        another("only if: type is foster\nlook for: visits\nhow soon: within 1 week"),
        .file(
          "Rules/statute/kinship.yaml",
          head("kinship") + "only if: type is kinship\nlook for: visits\nhow soon: within 2 weeks\n"))),
    CodePage(
      "PL0433", "A rule that asks of nobody",
      means: "The conditions that choose subjects, and those that leave some out, shut one another out.",
      matters: "The rule looks as if it guarded something, and says nothing of anybody.",
      mend: "Look for the condition that is one too many, or the wrong way round.",
      .lint(another("only if: [type is foster, type is kinship]\nholds: start is recorded"))),
    CodePage(
      "PL0434", "A rule that nobody can meet",
      means: "What the rule expects is shut out by the conditions that choose whom it asks.",
      matters: "Whatever is done, the rule says that it was not.",
      mend: "Look for the condition that is the wrong way round, in 'only if' or in what is expected.",
      .lint(another("only if: type is foster\nholds: type is one of [kinship, residential]"))),
    CodePage(
      "PL0435", "Subjects that no line fits",
      means:
        "The rule sets its times or limits line by line, and a subject that it asks about fits none of them.",
      matters: "Such a subject is put outside the question, though the rule was meant to ask about it.",
      mend: "End the lines with 'otherwise', or name these subjects under 'leave out', with the reason.",
      .lint(
        another(
          "look for: visits\nhow soon:\n  - type is foster: within 3 weeks\n  - type is kinship: within 4 weeks"
        ),
        .without("Rules/statute/visits.yaml"))),
    CodePage(
      "PL0436", "Rules of which it is not decided",
      means: """
        Two rules judge the same, or cannot both be met, wherever they are asked of the same subject; and whether they \
        ever are turns on something that is not worked out, such as an answer of the law on a day.
        """,
      matters: "It may be a mistake, or nothing: nobody has been told which.",
      mend: "Look at both rules. Where they meet on purpose, say why under 'overlaps'.",
      .lint(
        another(
          "only if: law \"visits by telephone allowed\" on start\nlook for: visits\nthat count if: child seen\n"
            + "how soon: every 4 weeks"))),
    CodePage(
      "PL0437", "An overlap that is none",
      means:
        "A rule gives a reason under 'overlaps' for a rule that it has nothing in common with, or that is not there.",
      matters: "A reader would believe that something is judged twice.",
      mend: "Take the line away, or put the name right.",
      .lint(
        .line(
          of: "Rules/statute/visits.yaml", "say:",
          becomes: "overlaps: {visits-of-old: the second is our own standard}\nsay:"))),
  ]

  private static func another(_ lines: String) -> CodeExample.Change {
    .file("Rules/statute/another.yaml", head("another") + lines + "\n")
  }

  private static func head(_ id: String) -> String {
    """
    rule: \(id)
    asks: Is it as it should be?
    area: children-in-care
    severity: minor
    basis: Visits Regulations reg 1
    look at: each placement

    """
  }
}
