extension CodePages {
  private static let visits = "export/visits.csv"
  private static let headings = "id,child,date,child seen,mode"
  private static let visit = "V1,C1,10/01/2025,yes,in person"
  private static let allButWords = CodeExample.Change.without("export")

  /// 0520 to 0527: which tables and columns of an export are read.
  static let tables: [CodePage] = [
    CodePage(
      "PL0520", "No source mapping fits the export",
      means: "No sheet, file or heading is named as any of the known formats names theirs.",
      matters: "What a column means is not known, so nothing is judged.",
      mend: "Name the format with --source, rename the files, or write a mapping as Rules/sources/README.md "
        + "shows.",
      .check(allButWords, .file("export/contacts.csv", "person,when\nC1,10/01/2025\n"))),
    CodePage(
      "PL0521", "A table without a column that it must have",
      means: "The table would be read if it had the column that says which child a row belongs to.",
      matters: "The whole table is not read, and rules that need it cannot be judged.",
      mend: "Add the column to the export, or its other name to the mapping.",
      .check(.line(of: visits, headings, becomes: "id,person,date,child seen,mode"))),
    CodePage(
      "PL0522", "A table that is not read",
      means: "The mapping has no table of that name.",
      matters: "What it records is not seen; rules that could use it may find something missing.",
      mend: "If it should be read, rename it as the mapping does, or add it there.",
      .check(.file("export/visists.csv", "person,when\nC1,11/01/2025\n"))),
    CodePage(
      "PL0523", "A column that is not read",
      means: "No field of the mapping comes from the column.",
      matters: "What it records is not seen. A heading misspelt leaves its field empty for every child.",
      mend: "Spell the heading as the mapping does, or name it under 'columns not read'.",
      .check(.line(of: visits, headings, becomes: "id,child,date,child sene,mode"))),
    CodePage(
      "PL0524", "An export without rows",
      means: "The tables have headings and nothing below them.",
      matters: "There is nobody to judge anything for.",
      mend: "If this is a blank template, fill it or name the filled one.",
      .check(allButWords, .file("export/children.csv", "id,date of birth\n"))),
    CodePage(
      "PL0525", "A table known by its headings",
      means: "The file is not named as the mapping names it, and its headings are those of one of its "
        + "tables.",
      matters: "It is read so; were the guess wrong, its rows would be judged as something else.",
      mend: "Check that it is right, or rename the file.",
      .check(
        .without("export/placements.csv"),
        .file(
          "export/list 6.csv",
          "id,child,care period,start,end,type\nP1,C1,E1,06/01/2025,,foster\nP2,C2,E2,06/01/2025,,kinship\n"))
    ),
    CodePage(
      "PL0526", "Dates as bare numbers",
      means: "Cells of a date column hold numbers, as a spreadsheet counts days, and are read so.",
      matters: "The dates are right if the spreadsheet counts as most do.",
      mend: "Give the cells a date format and export again.",
      .check(
        allButWords,
        .made(
          "export/list.xlsx",
          words: "a workbook with a sheet 'visits', two of whose dates are shown as numbers"))),
    CodePage(
      "PL0527", "What the export says about itself cannot be read",
      means: "The day on which the export was made is missing, unreadable, or contradicted by another file.",
      matters: "That day decides what is overdue; without it, it must be named with --as-at.",
      mend: "Write it as 31/03/2026 or 2026-03-31, or name the day with --as-at.",
      .check(.file("export/about.csv", "extract date,the end of March\n"))),
  ]

  /// 06: cells and rows.
  static let cells: [CodePage] = [
    CodePage(
      "PL0601", "A cell that holds no value of its kind",
      means: "A date that is none, a number with letters, and the like.",
      matters: "It is taken as not recorded. If an answer hangs on it, the child is shown as not assessable.",
      mend: "Correct it in the case record and export again.",
      .check(.line(of: visits, visit, becomes: "V1,C1,31/02/2025,yes,in person"))),
    CodePage(
      "PL0602", "A word that is not one of the field's",
      means: "The field has a fixed list of words, and this is none of them.",
      matters: "It is taken as not recorded; a child may come out as not assessable for it.",
      mend: "Correct the record, or tell the mapping under 'spellings' what the word means.",
      .check(.line(of: visits, visit, becomes: "V1,C1,10/01/2025,yes,pigeon"))),
    CodePage(
      "PL0603", "Rows that repeat another exactly",
      means: "A row stands more than once, the same in every cell.",
      matters: "It is counted once, so a visit exported twice is not two visits.",
      mend: "Nothing need be done; find out why the export repeats rows.",
      .check(.line(of: visits, visit, becomes: visit + "\n" + visit))),
    CodePage(
      "PL0604", "Rows with one id that disagree",
      means: "Two rows have the same id and differ in a cell.",
      matters: "What they disagree about is taken as not known, because either may be true.",
      mend: "Correct the record so that rows with one id agree.",
      .check(.line(of: visits, visit, becomes: visit + "\nV1,C1,17/01/2025,yes,in person"))),
    CodePage(
      "PL0605", "A row of a child who is not there",
      means: "The row refers to a child, or to something of a child's, that the export does not have.",
      matters: "The row is set aside and counted: whose it is cannot be told.",
      mend: "Add the child to the export, or correct the reference.",
      .check(.line(of: visits, visit, becomes: "V1,C9,10/01/2025,yes,in person"))),
    CodePage(
      "PL0606", "A row that names no child",
      means: "The cell that says whose row it is is blank.",
      matters: "The row is set aside and counted.", mend: "Record whose it is and export again.",
      .check(.line(of: visits, visit, becomes: "V1,,10/01/2025,yes,in person"))),
    CodePage(
      "PL0607", "A child without an id",
      means: "A row of the table of children has no identifier.",
      matters: "Nothing could be found for that child, so the row is set aside and counted.",
      mend: "Export the children with their ids.",
      .check(.line(of: "export/children.csv", "C2,14/09/2009", becomes: "C2,14/09/2009\n,01/05/2011"))),
    CodePage(
      "PL0608", "A reference that leads nowhere",
      means: "A cell names a row of another table that the export does not have, where it could be left out.",
      matters: "The row is kept; what would be asked of the other row is not known.",
      mend: "Correct the reference, or export the row that it names.",
      .check(
        .line(
          of: "export/placements.csv", "P2,C2,E2,06/01/2025,,kinship", becomes: "P2,C2,E9,06/01/2025,,kinship"
        )
      )),
    CodePage(
      "PL0609", "No table of children",
      means: "Children are known by the identifiers in other tables alone.",
      matters: "Ages are not known, so rules that need one cannot run.",
      mend: "Export the children with their ids and dates of birth.",
      .check(.without("export/children.csv"))),
    CodePage(
      "PL0610", "Dates that lie ahead",
      means: "Something is recorded as having happened after the day that the export is judged as at.",
      matters: "It is not judged. A visit dated in the wrong year is not seen.",
      mend: "Correct the date, or name the day of the export with --as-at.",
      .check(.line(of: visits, visit, becomes: "V1,C1,10/01/2026,yes,in person"))),
    CodePage(
      "PL0611", "Rows of a stretch of time are missing",
      means: "A stretch of time made of several rows has no first or no last of them in the export.",
      matters: "Since when or until when it lasted is not known, and rules say what holds whatever the day "
        + "was.",
      mend: "Add the rows, such as those of the year before, or correct the reason for which the last one "
        + "ended.",
      .check(
        .without("export"), .file("Rules/sources/episodes.yaml", episodes),
        .file("export/children.csv", "id,date of birth\nC1,03/02/2012\n"),
        .file(
          "export/episodes.csv", "child,from,until,began,ended\nC1,06/01/2025,01/02/2025,S,more to come\n"))),
  ]

  /// 07: lists that disagree.
  static let reconciliation: [CodePage] = [
    CodePage(
      "PL0701", "Two open at once",
      means: "A child has two of something of which only one can be open.",
      matters: "Duties would be counted for both, one of which is over.",
      mend: "End the one that is over, in the case record.",
      .check(
        .line(
          of: "export/placements.csv", "P2,C2,E2,06/01/2025,,kinship",
          becomes: "P2,C2,E2,06/01/2025,,kinship\nP3,C2,E2,03/02/2025,,foster"))),
    CodePage(
      "PL0702", "Open for a child whose case is closed",
      means: "A child is in care or on a plan, and all their case episodes have ended.",
      matters: "Either nobody is working with the child, or the record of the case is wrong.",
      mend: "Reopen the case, or end the other.",
      .check(
        .file(
          "export/case-episodes.csv",
          "id,child,start,end,status\nK1,C1,06/01/2025,,looked after\nK2,C2,06/01/2025,03/03/2025,looked after\n"
        ))),
    CodePage(
      "PL0703", "A status that disagrees with the lists",
      means: "What a child's case is called is not what is open for the child.",
      matters: "The child may be counted with the wrong group, and the wrong duties watched.",
      mend: "Correct the status, or the list that it disagrees with.",
      .check(
        .file(
          "export/case-episodes.csv",
          "id,child,start,end,status\nK1,C1,06/01/2025,,looked after\nK2,C2,06/01/2025,,child in need\n"))),
    CodePage(
      "PL0704", "On one list and not on another",
      means: "A child stands on one list of the export and is missing from another that should have them.",
      matters: "A child missing from a list is missing from everything that is counted from it.",
      mend: "Find out why the list leaves the child out.",
      .check(
        .line(
          of: "export/placements.csv", "P2,C2,E2,06/01/2025,,kinship",
          becomes: "P2,C2,E2,06/01/2025,07/03/2025,kinship"))),
  ]

  private static let episodes = """
    source: episodes
    means: a file of episodes, several to a period of care
    tables:
      children:
        gives:
          child: {fields: {id: id, date of birth: date of birth}}
      episodes:
        gives:
          care period:
            runs: {begin: {began: S}, stop: {ended: left care}}
            fields: {id: {made of: [child, from]}, child: child, start: from, end: until}

    """
}
