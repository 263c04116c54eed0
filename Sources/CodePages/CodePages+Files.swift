extension CodePages {
  private static let visits = "export/visits.csv"
  private static let visit = "V1,C1,10/01/2025,yes,in person"

  /// 0500 to 0519, 0528 and 0530 to 0539: files of an export.
  static let files: [CodePage] = [
    CodePage(
      "PL0501", "A file or folder that is not there",
      means: "The path leads to nothing, or to something that may not be opened.",
      matters: "Nothing is judged: a report without one of its files would look whole.",
      mend: "Check the spelling of the path, and that you may read what is there.",
      .check(.without("export"))),
    CodePage(
      "PL0502", "A folder without tables",
      means: "The folder holds no CSV file and no workbook.",
      matters: "There is nothing to judge.",
      mend: "Name the folder that the export was written to.",
      .check(.without("export"), .file("export/notes.doc", "to be exported\n"))),
    CodePage(
      "PL0503", "A kind of file that is not read",
      means: "The file is an old .xls workbook, a web page, or no workbook at all.",
      matters: "The run ends, so that its rows are not missed unnoticed.",
      mend: "Open it in a spreadsheet program and save it as .xlsx, or export it again.",
      .check(.file("export/list.xlsx", "these are words\n"))),
    CodePage(
      "PL0504", "A workbook that is not whole",
      means: "The workbook's container or one of its parts is broken, as when a copy was cut short.",
      matters: "Rows would be missing without a trace, so nothing is read.",
      mend: "Open it in a spreadsheet program and save it again, or copy it anew.",
      .check(.made("export/list.xlsx", words: "a workbook of which only the beginning was copied"))),
    CodePage(
      "PL0505", "A workbook that would unpack to too much",
      means: "A small file can unpack to more than fits a computer's memory.",
      matters: "Such a file would bring the computer to a halt, so it is refused.",
      mend: "Save the lists as CSV files, or take out sheets that are not needed.",
      .check(.made("export/list.xlsx", words: "a workbook that unpacks to many times its size"))),
    CodePage(
      "PL0506", "A workbook with a password",
      means: "The workbook is protected, and its sheets cannot be read without the password.",
      matters: "Nothing in it can be judged.",
      mend: "Open it with the password and save it as .xlsx without one, where only those may read it who "
        + "should.",
      .check(.made("export/list.xlsx", words: "a workbook protected by a password"))),
    CodePage(
      "PL0507", "A workbook that is not to be trusted",
      means: "A part of it declares entities or a document type, which no spreadsheet program writes.",
      matters: "Such files are made to attack whoever opens them.",
      mend: "Find out where the file came from; export it again from the case system.",
      .check(.made("export/list.xlsx", words: "a workbook with a document type in one of its parts"))),
    CodePage(
      "PL0510", "An encoding that is not read",
      means: "The file is saved as UTF-16, or is no text.",
      matters: "None of its rows can be read.", mend: "Save it as 'CSV UTF-8 (comma delimited)'.",
      .check(.made(visits, words: "the visits saved as 'Unicode text'"))),
    CodePage(
      "PL0511", "A file read as Windows-1252",
      means: "The file is not UTF-8, and is read in the encoding that Windows programs commonly use.",
      matters: "Names with accents are right if the guess is; nothing else depends on it.",
      mend: "If names or places look wrong in the report, save the file as 'CSV UTF-8'.",
      .check(.made(visits, words: "a visit with the id 'Zoë', saved as Windows-1252"))),
    CodePage(
      "PL0512", "NUL bytes in a file",
      means: "The file holds bytes that no text has: it was damaged on the way.",
      matters: "Rows with such a byte are set aside and counted; a visit among them is not seen.",
      mend: "Export the file again.",
      .check(.line(of: visits, visit, becomes: "V1,C1,10/0\u{0}1/2025,yes,in person"))),
    CodePage(
      "PL0513", "A quote that is never closed",
      means: "A cell begins with a quote, and no quote ends it.",
      matters: "Every row after it would be taken for part of one cell, so the file is not read.",
      mend: "Close the quote, or export the file again.",
      .check(.line(of: visits, visit, becomes: "\"V1,C1,10/01/2025,yes,in person"))),
    CodePage(
      "PL0514", "Rows longer or shorter than the headings",
      means: "A row has more or fewer cells than there are headings.",
      matters: "Cells of a longer row may stand under the wrong heading, so the row is set aside and "
        + "counted.",
      mend: "A comma within a text needs quotes around the text; export the file so.",
      .check(.line(of: visits, visit, becomes: "V1,C1,10/01/2025,yes,in person, at home"))),
    CodePage(
      "PL0515", "Cells set apart by something else than commas",
      means: "The file has semicolons or tabs between its cells, and is read so.",
      matters: "Nothing is lost; it is said so that a file read wrongly does not go unnoticed.",
      mend: "Nothing need be done if the rows in the report are right.",
      .check(.file(visits, "id;child;date;child seen;mode\nV1;C1;10/01/2025;yes;in person\n"))),
    CodePage(
      "PL0516", "A row that is too long",
      means:
        "A row has more than 16 MB: a quote is not closed, line breaks are missing, or the file is no table.",
      matters: "The file is not read, so that it uses up neither memory nor time.",
      mend: "Close the quote on the line that is named, or export the file again.",
      .check(.made(visits, words: "a visit whose mode is a quote and 17 million letters"))),
    CodePage(
      "PL0517", "A table of too many columns",
      means: "The headings are more than 16,384, as many as a spreadsheet has.",
      matters: "Every row would be set aside, so the file is not read.",
      mend: "Export the columns of one table alone, or look whether its line breaks are missing.",
      .check(.made(visits, words: "a table of visits with 20,000 more columns"))),
    CodePage(
      "PL0528", "A file that became shorter while it was read",
      means: "Another program cut the file short, or its disk was taken away, in the middle of the run.",
      matters: "Nothing is written, so that half an export is not judged.",
      mend: "Wait until the export is whole, or copy it to this computer, and run again.",
      .none(
        because: "The program says it while the system ends it, when a file is cut short during a run: "
          + "'error[PL0528]: a file of the export became shorter, or could no longer be read from its disk'.")
    ),
    CodePage(
      "PL0530", "XML that is not whole",
      means: "An element is not closed, or the file is no XML.",
      matters: "Children after that place would be missing, so nothing of it is read.",
      mend: "Export it again from the case system.",
      .check(.file("export/return.xml", "<CHILDREN><CHILD><SEX>1</SEX></CHILD>\n"))),
    CodePage(
      "PL0531", "XML that holds more than is read",
      means: "The file has more kinds of elements, or longer names, than any return.",
      matters: "It is refused before it uses up memory.",
      mend: "Export it again; it may have been edited by hand.",
      .check(.made("export/return.xml", words: "an element whose name has 300 letters"))),
    CodePage(
      "PL0532", "XML that is not to be trusted",
      means: "The file declares entities or a document type, or nests too deeply.",
      matters: "Such files are made to attack whoever opens them.",
      mend: "Find out where it came from; export it again from the case system.",
      .check(
        .file(
          "export/return.xml", "<!DOCTYPE a [<!ENTITY x 'y'>]>\n<CHILDREN><CHILD>&x;</CHILD></CHILDREN>\n"))),
    CodePage(
      "PL0533", "Text in XML that belongs to no cell",
      means: "Text stands beside elements, or elements have attributes, which are not read.",
      matters: "Something recorded about a child may not be seen.",
      mend: "Put the text into an element of its own, or take it out.",
      .check(
        .file(
          "export/return.xml",
          "<CHILDREN>\n<CHILD>seen on Monday<SEX>1</SEX></CHILD>\n<CHILD><SEX>2</SEX></CHILD>\n</CHILDREN>\n")
      )),
  ]
}
