extension CodePages {
  /// 082 to 084: waivers, disputes and baselines.
  static let followUp: [CodePage] = [
    CodePage(
      "PL0820", "A waiver for nobody",
      means: "The waiver names a child or thing that the run does not judge.",
      matters: "It marks nothing, though somebody may rely on it.",
      mend: "Correct the identifier, or take the waiver away.", .none(because: elsewhere)),
    CodePage(
      "PL0821", "A waiver that has run out",
      means: "The last day of the waiver is past.",
      matters: "What it marked is shown without the mark again.",
      mend: "Renew it with its reason, or take it away.", .none(because: elsewhere)),
    CodePage(
      "PL0822", "A waiver that is too long",
      means: "The waiver lasts longer than a waiver may.",
      matters: "A shortfall nobody looks at again is not a shortfall waived.",
      mend: "Give it an earlier last day.", .none(because: elsewhere)),
    CodePage(
      "PL0823", "A waiver without its reason",
      means: "The waiver does not say who, why or until when.",
      matters: "Nobody could defend it.",
      mend: "Write what is missing.", .none(because: elsewhere)),
    CodePage(
      "PL0824", "Two waivers for one thing",
      means: "Two waivers mark the same at the same time.",
      matters: "Whose reason holds could not be told.",
      mend: "Take one of them away.", .none(because: elsewhere)),
    CodePage(
      "PL0825", "A waiver outside its time",
      means: "The waiver does not hold on the day that the record is judged as at.",
      matters: "It marks nothing on that day.",
      mend: "Check its days, or leave it until they come.", .none(because: elsewhere)),
    CodePage(
      "PL0826", "A waiver that marks nothing",
      means: "Nothing that the run found is what the waiver is for.",
      matters: "It is no longer needed, or it names the wrong thing.",
      mend: "Take it away, or correct what it names.", .none(because: elsewhere)),
    CodePage(
      "PL0827", "A rule that nothing goes by",
      means: "A waiver or dispute names a rule that is not among those in force.",
      matters: "It can mark nothing.",
      mend: "Spell the rule's id as 'plumbline rules list' shows it.", .none(because: elsewhere)),
    CodePage(
      "PL0830", "A dispute for nobody",
      means: "The dispute names somebody or something that the run does not judge.",
      matters: "What became of it could not be said.",
      mend: "Correct the identifier, or take the dispute away.", .none(because: elsewhere)),
    CodePage(
      "PL0831", "A dispute without its claim",
      means: "The dispute does not say what is claimed, or by whom.",
      matters: "Nobody could settle it.",
      mend: "Write what is missing.", .none(because: elsewhere)),
    CodePage(
      "PL0832", "One thing disputed twice",
      means: "Two disputes are about the same answer.",
      matters: "What became of each could not be told apart.",
      mend: "Keep one of them.", .none(because: elsewhere)),
    CodePage(
      "PL0833", "A dispute outside its time",
      means: "The dispute's day does not fit the day that the record is judged as at.",
      matters: "Whether the record has changed since could not be told.",
      mend: "Correct the day.", .none(because: elsewhere)),
    CodePage(
      "PL0840", "A baseline that cannot be read",
      means: "The file named as the baseline is not the findings of an earlier run.",
      matters: "New and still open could not be told apart.",
      mend: "Name the findings.json of an earlier run.", .none(because: elsewhere)),
    CodePage(
      "PL0841", "A baseline later than the run",
      means: "The baseline was judged as at a later day than this run.",
      matters: "What is new and what is mended would change places.",
      mend: "Name an earlier baseline, or a later day with --as-at.", .none(because: elsewhere)),
    CodePage(
      "PL0842", "A file of waivers or disputes that cannot be read",
      means: "The file is not there, or is not written as such a file is.",
      matters: "Nothing in it marks anything.",
      mend: "Check the path, and write the file as the README shows.", .none(because: elsewhere)),
  ]

  private static let elsewhere =
    "The tests of waivers, disputes and baselines carry it out; the small export has none of these files."
}
