extension CodePages {
  /// 08 and 09: what is asked for, and what is written.
  static let usage: [CodePage] = [
    CodePage(
      "PL0801", "A name that nothing goes by",
      means: "No rule, source or scenario goes by the name that was asked for.",
      matters: "Nothing is run, rather than something else.",
      mend: "Take the name that the help suggests; 'plumbline rules list' and 'plumbline sources' list them.",
      .check(options: ["--as-at", "31/03/2025", "--only", "vists"])),
    CodePage(
      "PL0802", "A date that is none",
      means: "The day that was asked for is not in the calendar, or is not written as a date.",
      matters: "Nothing is judged as at a day that was not meant.",
      mend: "Write it as 2019-10-07 or 07/10/2019.", .check(options: ["--as-at", "31/02/2025"])),
    CodePage(
      "PL0803", "No day to judge the record as at",
      means: "The export does not say when it was made, and its newest event is not recent.",
      matters: "Judged as at today, every duty in an old export would look overdue.",
      mend: "Name the day with --as-at; the help shows the command with the day of the newest event.",
      .check(options: [])),
    CodePage(
      "PL0804", "A window that opens after it closes",
      means: "--since is later than the as-at date.",
      matters: "There would be no time to take rates over.",
      mend: "Name the first day of that time, on or before the as-at date.",
      .check(options: ["--as-at", "31/03/2025", "--since", "01/04/2025"])),
    CodePage(
      "PL0805", "Nobody to explain anything of",
      means: "No child, and nothing that the rule looks at, goes by the identifier that was asked for.",
      matters: "An explanation of somebody else would be worse than none.",
      mend:
        "Write the identifier as the export has it; of a rule over results, explain the rule it looks at.",
      .explain("C3")),
    CodePage(
      "PL0806", "An answer that a rule cannot be made from",
      means: "A question of 'rules new' has no answer, or one that names nothing that is known.",
      matters: "No file is written, rather than a rule that says something else.",
      mend:
        "Answer as the help says; without --answers, 'rules new' asks at the terminal and lists what is known.",
      .new(
        .file("answers.yaml", answers.replacing("area: leaders", with: "area: leadership")),
        to: "Rules/local/oversight.yaml")),
    CodePage(
      "PL0807", "A file that is there already",
      means: "A new file was to be written under a name that another has.",
      matters: "The file that is there stays as it is: somebody may have worked on it.",
      mend: "Name another file with --output, or take the old one away first.",
      .new(.file("answers.yaml", answers), to: "Rules/statute/visits.yaml")),
    CodePage(
      "PL0901", "A file that cannot be written",
      means: "The disk is full, the folder may not be written to, or something else has the name.",
      matters: "The files of the report that was there before stay as they were.",
      mend: "Make room, or name another folder with --output.",
      .check(
        .file("report/receipt.json/kept.txt", "a folder has the name of one of the files\n"),
        options: ["--as-at", "31/03/2025", "--output", "report"])),
    CodePage(
      "PL0902", "A folder that cannot be made",
      means: "The folder for the report is not there and cannot be made.",
      matters: "Nothing is written.", mend: "Name another folder with --output.",
      .check(
        .file("notes.txt", "a file has the name of the folder above\n"),
        options: ["--as-at", "31/03/2025", "--output", "notes.txt/report"])),
    CodePage(
      "PL0903", "A run that was stopped",
      means: "Somebody pressed Ctrl-C, closed the terminal, or had the system end the program.",
      matters:
        "Files are written all together at the end, so a report that was there before is whole and as it was.",
      mend: "Run it again.",
      .none(because: "It takes somebody who stops the program: 'error[PL0903]: stopped (SIGINT)'.")),
    CodePage(
      "PL0953", "A scenario of an impossible size",
      means: "A synthetic council was asked for with a number of children that it cannot have.",
      matters: "Nothing is written.", mend: "Ask for a number that the help allows.", .generate(children: 0)),
  ]

  /// Answers of which a rule can be made.
  private static let answers = """
    asks: Is it recorded how each visit was made?
    rule: visit-mode
    area: leaders
    kind: recorded
    look at: visit
    recorded: mode
    basis: Visits Regulations reg 1
    severity: minor

    """
}
