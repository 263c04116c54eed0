extension CodePages {
  /// 024: a council's own folder.
  static let layering: [CodePage] = [
    CodePage(
      "PL0241", "A change of no rule",
      means: "A change in council.yaml names a rule, or a line of one, that there is not.",
      matters: "The rule stays as it was, though the council means to have changed it.",
      mend: "Take the name that the help suggests; copy a line as 'plumbline rules show' prints it.",
      change("rule: vists", "disable: yes")),
    CodePage(
      "PL0242", "A change that does not plainly ask for more",
      means: "A rule that rests on law or guidance may be tightened, and this change does not plainly do so.",
      matters: "A council cannot let itself off what the law asks.",
      mend:
        "Shorten times in their own unit, take excuses away or raise bounds; else write a rule of your own.",
      change("rule: visits", "set: {how soon: every 8 weeks}")),
    CodePage(
      "PL0243", "A change without its reason",
      means: "A change in council.yaml does not say why, who decided it, or when.",
      matters: "Nobody could defend it in front of an inspector, and it is not made.",
      mend: "Add 'because: …', 'decided by: …' and 'on: DD/MM/YYYY'.",
      .check(
        .file("ours/council.yaml", "changes:\n  - {rule: visits, disable: yes}\n"),
        options: ["--as-at", "31/03/2025", "--council", "ours"])),
    CodePage(
      "PL0244", "Something that is not the council's to write anew",
      means:
        "A file of the council's own folder writes anew a rule, a provision, a figure or a word that came along.",
      matters: "Rules that came along would mean something else than their pages say.",
      mend:
        "Change a rule in council.yaml, with a reason; what law or dictionary lack is added under a name of its own.",
      .check(
        .file("ours/rules/visits.yaml", "rule: visits\nasks: Are children visited?\n"),
        options: ["--as-at", "31/03/2025", "--council", "ours"])),
  ]

  private static func change(_ rule: String, _ what: String) -> CodeExample {
    .check(
      .file(
        "ours/council.yaml",
        "changes:\n  - {\(rule), \(what), because: a reason, decided by: director, on: 01/03/2025}\n"),
      options: ["--as-at", "31/03/2025", "--council", "ours"])
  }
}
