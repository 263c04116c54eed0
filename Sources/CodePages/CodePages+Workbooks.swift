extension CodePages {
  /// 054: workbooks of examples.
  static let workbooks: [CodePage] = [
    CodePage(
      "PL0541", "A workbook without one of its sheets",
      means:
        "A workbook of examples has the sheets 'given' and 'expected', and one of them is not there or is empty.",
      matters: "No example can be made of the other sheet alone, so the file of the rule stays as it is.",
      mend: "Begin with the workbook that 'rules examples RULE --to FILE.xlsx' writes.",
      made("a workbook with the sheet 'expected' alone")),
    CodePage(
      "PL0542", "A column that nothing is known under",
      means:
        "A heading is neither a column of the sheet nor a field of the dictionary, or not one of that record; or a column is missing.",
      matters: "What stands in it would be left out, and the example would say something else.",
      mend: "Write the field as the dictionary does.", made("on its sheet 'given' a column 'strat'")),
    CodePage(
      "PL0543", "A case on one sheet and not on the other",
      means: "Something is given for a case of which nothing is expected, or the other way round.",
      matters: "Half an example is none.",
      mend:
        "Write the name of the case alike on both sheets; a row with the name alone is a case without records.",
      made("'on time' on the sheet 'given', 'in time' on the sheet 'expected'")),
    CodePage(
      "PL0544", "A formula in a workbook of examples",
      means: "A cell is worked out by a formula.",
      matters: "What it comes to may change with the day and the machine; an example says the same for good.",
      mend: "Copy the cells and paste them as values.", made("a start that is =DATE(2025,1,6)")),
    CodePage(
      "PL0545", "What a workbook of examples cannot say",
      means:
        "Two examples have one name, a text cannot stand in a cell, or a remark would be lost on the way back.",
      matters: "Nothing is written, so that nothing is lost.",
      mend: "Change it in the file of the rule.",
      .examples(
        .line(
          of: "Rules/statute/visits.yaml", "severity: serious",
          becomes:
            "severity: serious\nexamples:\n  - {case: seen, today: 01/02/2025, expect: [overdue]}\n  - {case: seen, today: 02/02/2025, expect: [overdue]}"
        ), isRead: false)),
    CodePage(
      "PL0546", "A row of a workbook that does not say what it must",
      means: "A row names no case or no kind of record, or a cell holds a word that is none of those for it.",
      matters: "The example would not be the one that was meant.",
      mend: "Write what the help suggests.", made("a record 'placemnt'")),
  ]

  private static func made(_ words: String) -> CodeExample {
    .examples(.made("examples.xlsx", words: words), isRead: true)
  }
}
