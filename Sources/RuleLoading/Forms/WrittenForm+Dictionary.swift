extension WrittenForm {
  /// A kind of record; a council's folder may name one that is there and give no more than `fields` or `conditions`.
  static let entity = WrittenForm(
    "an entity",
    [
      .must("entity", .text, "one of them, as a rule says it: `placement`"),
      .may("plural", .text, "several of them, which is also the name of their table"),
      .may("means", .text, "what it is"),
      .may("happens", .text, "the date field that says when it happened"),
      .may("starts", .text, "the date field that says from when it lasted"),
      .may("ends", .text, "the date field that says until when"),
      .may("records", .text, "the date field that says when it was written down"),
      .may("as returned", .yesNo, "`yes` where its rows are a form as it was sent in"),
      .may(
        "fields",
        .map(
          .any,
          .anyOf([
            .oneOf(["identifier", "date", "date and time", "yes or no", "number", "label", "text"]),
            .reference,
            .list(.text), .form(field),
          ])), "what it holds, each field by name with its kind"),
      .may(
        "usual", .map(.any, .text), "what a usual row holds, so that an example need only say what matters"),
      .may("conditions", .map(.any, .text), "conditions by the names that rules ask them by"),
    ])

  static let field: WrittenForm = {
    var form = WrittenForm(
      "a field",
      [
        .may(
          "type",
          .anyOf([
            .oneOf(["identifier", "date", "date and time", "yes or no", "number", "label", "text"]),
            .reference,
          ]), "its kind"),
        .may("one of", .list(.text), "the words it may hold"),
        .may("private", .yesNo, "`yes` keeps it out of every output"),
        .may("blank means", .text, "what a blank cell says, where that is an answer"),
        .may("unknown words", .oneOrMore(.text), "spellings that say that the answer stands elsewhere"),
      ])
    form.alternatives = ["type", "one of"]
    return form
  }()

  static let codeList = WrittenForm(
    "a list of codes",
    [
      .must("codes", .text, "its name, as conditions ask it: `is in the list \"NAME\"`"),
      .may("means", .text, "what it is a list of"),
      .must("list", .map(.any, .anyOf([.textOrNothing, .form(code)])), "the codes, each with what it means"),
    ])

  static let code = WrittenForm(
    "a code",
    [
      .may("means", .text, "what it means"),
      .may(
        "from year", .wholeNumber,
        "the first reporting year it may be used in, by the year in which that ends"),
      .may("until year", .wholeNumber, "the last one"),
    ])

  static let lexicon = WrittenForm(
    "a lexicon",
    [
      .must("lexicon", .text, "its name, as conditions count it: `vague phrases in FIELD`"),
      .may("means", .text, "what its phrases have in common"),
      .must("phrases", .oneOrMore(.text), "the phrases"),
    ])

  static let schoolTerms = WrittenForm(
    "the school terms",
    [
      .must("calendar", .oneOf(["school terms"]), "`school terms`"),
      .must("citation", .text, "where the dates come from"),
      .must("terms", .list(.form(term)), "the terms in order of their dates"),
    ])

  static let term = WrittenForm(
    "a term",
    [
      .must("name", .text, "its name"), .must("from", .day, "its first day"),
      .must("until", .day, "its last day"),
    ])

  static let workingDays = WrittenForm(
    "a calendar",
    [
      .must("calendar", .text, "what its days are called: `working days`"),
      .may("names", .text, "what is told of it"),
      .must("citation", .text, "where its days come from"),
      .must("covers", .form(covered), "the days for which its holidays are known"),
      .may("weekend", .list(.text), "the days of the week on which nobody is counted on to work"),
      .must("holidays", .map(.any, .text), "days by date, each with its name"),
    ])

  static let covered = WrittenForm(
    "'covers'", [.must("from", .day, "the first day"), .must("until", .day, "the last day")])
}
