extension CodePages {
  /// 082 to 084: waivers, disputes and baselines.
  static let followUp: [CodePage] = [
    CodePage(
      "PL0820", "A waiver for nobody",
      means: "The export has no such child, or the rule asks nothing of the child on that day.",
      matters: "It marks nothing, though somebody may rely on it.",
      mend: "Correct the identifier or the day, or take the waiver away.", waiver("child: C2", "child: C9")),
    CodePage(
      "PL0821", "A waiver that has run out",
      means: "The last day of the waiver is past.",
      matters: "What it marked is shown without the mark again.",
      mend: "Decide again, with the reason there is now, or take it away.",
      waiver("until: 30/04/2025", "until: 15/03/2025")),
    CodePage(
      "PL0822", "A waiver that is too long",
      means: "A waiver lasts six months at most, and fourteen days where a child is unseen.",
      matters: "A shortfall that nobody looks at again is not one that was decided about.",
      mend: "Give it an earlier last day.", waiver("until: 30/04/2025", "until: 30/12/2025")),
    CodePage(
      "PL0823", "A waiver without its reason",
      means: "The waiver does not say why, or who decided it.",
      matters: "Nobody could defend it.", mend: "Write what is missing.",
      waiver(", because: the child is abroad", "")),
    CodePage(
      "PL0824", "Two waivers for one thing",
      means: "Two waivers mark the same duty.",
      matters: "Whose reason holds could not be told.", mend: "Take one of them away.",
      .check(
        .file("waivers.yaml", "waivers:\n\(sound)\(sound)"), options: asAt + ["--waivers", "waivers.yaml"])),
    CodePage(
      "PL0825", "A waiver outside its time",
      means: "The waiver was decided after the as-at date, or ends before it was decided.",
      matters: "It would mark what nobody had decided about yet.",
      mend: "Correct its days, or the day of the run.",
      waiver("decided on: 01/03/2025", "decided on: 05/04/2025")),
    CodePage(
      "PL0826", "A waiver with nothing left to waive",
      means: "What it names is done, or not due yet.",
      matters: "A waiver that stays may come to mark something else.", mend: "Take it away.",
      waiver("child: C2", "child: C1, due: 13/01/2025")),
    CodePage(
      "PL0827", "A waiver or dispute under no rule",
      means: "No rule goes by the name it gives.",
      matters: "It marks nothing.", mend: "Take the name that the help suggests.",
      waiver("rule: visits", "rule: vists")),
    CodePage(
      "PL0830", "A dispute about nobody",
      means: "Neither this export nor the earlier run has such a child or duty.",
      matters: "The worker who disputed it would hear nothing of it.",
      mend: "Correct the identifier or the day.", dispute("child: C2", "child: C9")),
    CodePage(
      "PL0831", "A dispute without its claim",
      means: "The dispute does not say what is disputed, or by whom.",
      matters: "Nobody could look into it.", mend: "Write what is missing.",
      dispute(", says: visited and written up late", "")),
    CodePage(
      "PL0832", "Two disputes about one thing",
      means: "Two disputes name the same duty.",
      matters: "What became of it would be told twice.", mend: "Make one of them.",
      .check(
        .file("disputes.yaml", "disputes:\n\(claim)\(claim)"),
        options: asAt + ["--disputes", "disputes.yaml"])),
    CodePage(
      "PL0833", "A dispute made after the run's day",
      means: "The dispute is dated after the as-at date.",
      matters: "Whether the record has changed since could not be told.",
      mend: "Correct the day, or judge the record as at a later one.",
      dispute("on: 20/03/2025", "on: 05/04/2025")),
    CodePage(
      "PL0840", "A baseline that cannot be read",
      means: "The file named as the baseline is not one that an earlier run wrote.",
      matters: "New and still open could not be told apart.",
      mend: "Name the baseline.csv that stands beside the earlier report.",
      .check(.file("earlier.csv", "rule,child\nvisits,C2\n"), options: asAt + ["--baseline", "earlier.csv"])),
    CodePage(
      "PL0841", "A baseline later than the run",
      means: "The baseline was judged as at a later day than this run.",
      matters: "What is new and what is mended would change places.",
      mend: "Name an earlier baseline, or a later day with --as-at.",
      .none(because: "It takes two runs; the tests of baselines make them.")),
    CodePage(
      "PL0842", "A file of waivers or disputes that cannot be read",
      means: "The file is not there, or is not written as such a file is.",
      matters: "Nothing in it marks anything.",
      mend: "Check the path, and write the file as the README shows.",
      .check(options: asAt + ["--waivers", "nowhere.yaml"])),
  ]

  private static let asAt = ["--as-at", "31/03/2025"]
  private static let sound =
    "  - {rule: visits, child: C2, decided by: team manager, decided on: 01/03/2025, until: 30/04/2025, because: the child is abroad}\n"
  private static let claim =
    "  - {rule: visits, child: C2, says: visited and written up late, by: social worker, on: 20/03/2025}\n"

  /// A sound waiver with some of it written otherwise.
  private static func waiver(_ words: String, _ others: String) -> CodeExample {
    .check(
      .file("waivers.yaml", "waivers:\n" + sound.replacing(words, with: others)),
      options: asAt + ["--waivers", "waivers.yaml"])
  }

  /// A sound dispute with some of it written otherwise.
  private static func dispute(_ words: String, _ others: String) -> CodeExample {
    .check(
      .file("disputes.yaml", "disputes:\n" + claim.replacing(words, with: others)),
      options: asAt + ["--disputes", "disputes.yaml"])
  }
}
