extension WrittenForm {
  /// How the files of an export become things of the dictionary.
  static let sourceMapping = WrittenForm(
    "a source mapping",
    [
      .must("source", .text, "its name, as `--source` gives it"),
      .must("means", .text, "what kind of export it is"),
      .may("shows", .oneOrMore(.text), "what such an export can show"),
      .may("cannot show", .oneOrMore(.text), "what it cannot"),
      .may("headings", .map(.any, .oneOrMore(.text)), "other names of headings"),
      .may(
        "spellings", .map(.entities, .map(.fields, .map(.any, .text))), "spellings that hold in every table"),
      .may(
        "every table gives", .map(.entities, .form(mappedEntity)), "entities that every table gives besides"),
      .must(
        "tables", .anyOf([.oneOf(["one for each entity"]), .map(.any, .form(table))]),
        "tables by name, or `one for each entity`"),
      .may("extract date", .form(extractDate), "where the day stands on which the export was made"),
      .may("blank words", .oneOrMore(.text), "words that say that a cell is blank"),
      .may("tables not read", .map(.any, .text), "tables that are passed over, each with why"),
      .may("columns not read", .map(.any, .text), "columns that are passed over, each with why"),
    ])

  static let extractDate = WrittenForm(
    "where the extract date stands",
    [
      .must("table", .text, "the table"), .must("column", .text, "its column"),
      .may("usually", .dayOfYear, "the day of the year that it usually is: `31/03`"),
    ])

  static let table = WrittenForm(
    "a table",
    [
      .may("also called", .oneOrMore(.text), "other names of it"),
      .may("needs", .oneOrMore(.text), "columns without which it is not this table"),
      .must("gives", .map(.entities, .form(mappedEntity)), "the entities its rows give"),
      .may(
        "last year gives", .map(.entities, .form(mappedEntity)), "the entities that last year's table gives"),
    ])

  static let mappedEntity = WrittenForm(
    "an entity of a table",
    [
      .may("complete", .text, "`all`, `latest only`, `last 6 months` or `since 01/04/2024`"),
      .may("combine", .yesNo, "`yes` where several rows may tell of one"),
      .may("only if", cellConditions, "what cells of the row must hold for it to give one"),
      .may("unless", cellConditions, "what they must not hold"),
      .may("runs", .form(runs), "how rows make stretches of time together"),
      .must("fields", .map(.fields, mappedField), "its fields, each with the heading it comes from"),
      .may("assumes", .map(.fields, .form(assumption)), "what is taken as true where no column says"),
    ])

  static let runs = WrittenForm(
    "how rows run on",
    [
      .must("begin", cellConditions, "what the cells of a row hold that begins a stretch"),
      .may("stop", cellConditions, "what they hold in a row that ends one"),
    ])

  static let assumption = WrittenForm(
    "an assumption",
    [
      .must("value", .text, "what is taken as true"), .must("because", .text, "why that may be"),
    ])

  static let severalSources = WrittenForm(
    "a field with several sources",
    [
      .must("from", .list(source), "the sources, of which the first that says something counts"),
      .may("because", .text, "what is taken as true by this"),
    ])

  static let cellSource: WrittenForm = {
    var form = WrittenForm(
      "the source of a field",
      [
        .may("from", .oneOrMore(.text), "the heading of its column"),
        .may("made of", .oneOrMore(.text), "columns that are joined"),
        .may("values", .map(.any, .text), "spellings, and what each means"),
        .may("otherwise", .text, "what every other spelling means"),
        .may(
          "as", .oneOf(["reference", "opposite"]),
          "`reference` makes a reference of a name, `opposite` turns yes to no"),
        .may("by way of", .form(lookup), "a table that leads on from the cell to what is read"),
        .may("only if", cellConditions, "what cells of the row must hold for it to be read"),
        .may("unless", cellConditions, "what they must not hold"),
        .may("because", .text, "what is taken as true by this"),
      ])
    form.alternatives = ["from", "made of"]
    return form
  }()

  static let lookup = WrittenForm(
    "the table that leads on",
    [
      .must("table", .text, "the table"), .must("from", .text, "the column that holds what the cell holds"),
      .must("to", .text, "the column that is read"),
    ])

  private static let source = WrittenValue.anyOf([.text, .form(cellSource)])
  private static let mappedField = WrittenValue.anyOf([
    .text, .list(source), .form(severalSources), .form(cellSource),
  ])
  private static let cellConditions = WrittenValue.oneOrMore(.anyOf([.text, .map(.any, .oneOrMore(.text))]))
}
