// Written by the tests of this module: RECORD_SNAPSHOTS=1 writes it anew.
extension RecordedMessages {
  static let of05: [Message] = [
    Message(
      code: "PL0501", besides: [],
      says: #"""
        export: error[PL0501]: there is no such file or folder
          help: check the spelling of the path
        """#),
    Message(
      code: "PL0502", besides: [],
      says: #"""
        export: error[PL0502]: the folder holds no CSV file and no workbook
          help: name the folder that the export was written to
        """#),
    Message(
      code: "PL0503", besides: [],
      says: #"""
        list.xlsx: error[PL0503]: the file is no workbook
          help: open it in a spreadsheet program and save it as .xlsx, or export it again
        """#),
    Message(
      code: "PL0504", besides: [],
      says: #"""
        list.xlsx: error[PL0504]: the workbook is not whole: it is no ZIP container
          help: open it in a spreadsheet program, save it again as .xlsx, or copy it anew
        """#),
    Message(
      code: "PL0505", besides: [],
      says: #"""
        list.xlsx: error[PL0505]: the workbook is not read: a part of it is packed 997 to one, as no list of children is
          help: save the lists as CSV files, or take out sheets that are not needed
        """#),
    Message(
      code: "PL0506", besides: [],
      says: #"""
        list.xlsx: error[PL0506]: the workbook is protected by a password
          help: open it with the password and save it as .xlsx without one
        """#),
    Message(
      code: "PL0507", besides: [],
      says: #"""
        list.xlsx: error[PL0507]: the workbook is not read: its part 'xl/rows.xml' declares a document type or entities
          help: no spreadsheet program writes such files; find out where it came from
        """#),
    Message(
      code: "PL0510", besides: [],
      says: #"""
        visits.csv: error[PL0510]: the file is saved as UTF-16 ('Unicode text')
          help: save it as 'CSV UTF-8 (comma delimited)'
        """#),
    Message(
      code: "PL0511", besides: [],
      says: #"""
        visits.csv:2:1: note[PL0511]: the file is not saved as UTF-8 and is read as Windows-1252
          help: if names or places look wrong, save it as 'CSV UTF-8'
        """#),
    Message(
      code: "PL0512", besides: [],
      says: #"""
        visits.csv:2:1: warning[PL0512]: the file holds 1 NUL byte; rows with one are set aside
          help: export the file again: it was damaged on the way
        """#),
    Message(
      code: "PL0513", besides: [],
      says: #"""
        visits.csv:2:1: error[PL0513]: a quote opened on this line is never closed, so where the rows after it end cannot be known
          help: close the quote, or double it if it belongs to the text
        """#),
    Message(
      code: "PL0514", besides: [],
      says: #"""
        visits.csv row 2: warning[PL0514]: 1 row has more cells than there are headings, and is set aside
          help: a comma within a text needs quotes around the text
        """#),
    Message(
      code: "PL0515", besides: [],
      says: #"""
        visits.csv: note[PL0515]: the cells are set apart by semicolons and are read so
        """#),
    Message(
      code: "PL0516", besides: [],
      says: #"""
        visits.csv:2:1: error[PL0516]: the row that begins on this line has more than 16 MB, and none so long is read
          help: a quote opened on line 2 is not closed for as long: close it, or double it if it belongs to the text
        """#),
    Message(
      code: "PL0517", besides: ["PL0514"],
      says: #"""
        visits.csv row 1: error[PL0517]: the table has more than 16384 columns, and none of so many is read
          help: export the columns of one table alone, or look whether its line breaks are missing
        """#),
    Message(
      code: "PL0520", besides: [],
      says: #"""
        error[PL0520]: no source mapping fits the export: no sheet or file is named as 'tables' name theirs, and no headings are known
          help: found were 'contacts.csv'; 'plumbline sources' tells what each mapping expects, and Rules/sources/README.md how to write one
        """#),
    Message(
      code: "PL0521", besides: [],
      says: #"""
        visits.csv: warning[PL0521]: not read as 'visits': there is no column 'child'
          help: add the column, or its other name to the mapping 'tables'
        """#),
    Message(
      code: "PL0522", besides: [],
      says: #"""
        visists.csv: note[PL0522]: not read: the mapping 'tables' has no table of that name
          help: known here: care periods, case episodes, children, placements, visits
        """#),
    Message(
      code: "PL0523", besides: [],
      says: #"""
        visits.csv, column 'child sene': warning[PL0523]: the column is not read
          help: did you mean 'child seen'? The mapping 'tables' expects that and it is not there
        """#),
    Message(
      code: "PL0524", besides: [],
      says: #"""
        error[PL0524]: the export holds no rows: its tables have headings and nothing below them
          help: if this is a blank template, fill it or name the filled one
        """#),
    Message(
      code: "PL0525", besides: [],
      says: #"""
        list 6.csv: note[PL0525]: read as 'placements' by its headings
        """#),
    Message(
      code: "PL0526", besides: ["PL0523", "PL0601", "PL0609", "PL0610"],
      says: #"""
        list.xlsx [visits] row 4: note[PL0526]: 2 dates stand as bare numbers and are read as the spreadsheet counts days
          help: give the cells a date format
        """#),
    Message(
      code: "PL0527", besides: [],
      says: #"""
        about.csv row 1: warning[PL0527]: 'the end of March' is no date, where the extract date is wanted
          help: write it as 31/03/2026 or 2026-03-31
        """#),
    Message(
      code: "PL0530", besides: [],
      says: #"""
        return.xml: error[PL0530]: the XML is not whole: it ends near line 1, before all its elements are closed
          help: export it again from the case system; it may have been cut short or edited by hand
        """#),
    Message(
      code: "PL0531", besides: [],
      says: #"""
        return.xml: error[PL0531]: the XML is not read: it has more kinds of elements, or longer names of them, than any return
          help: export it again from the case system; it may have been cut short or edited by hand
        """#),
    Message(
      code: "PL0532", besides: [],
      says: #"""
        return.xml: error[PL0532]: the XML is not read: it declares a document type or entities
          help: no case system writes such files; find out where it came from
        """#),
    Message(
      code: "PL0533", besides: ["PL0521"],
      says: #"""
        return.xml [CHILD] row 1: warning[PL0533]: text stands beside or in place of elements in 1 place, and is not read
          help: put it into an element of its own, or take it out
        """#),
    Message(
      code: "PL0541", besides: [],
      says: #"""
        examples.xlsx: error[PL0541]: the workbook has no sheet 'given', but 'expected'
          help: begin with the workbook that 'plumbline rules examples RULE --to FILE.xlsx' writes
        """#),
    Message(
      code: "PL0542", besides: [],
      says: #"""
        examples.xlsx [given] row 1, column 'strat': error[PL0542]: the sheet 'given' has a column 'strat', under which nothing is known
          help: did you mean 'start'?
        """#),
    Message(
      code: "PL0543", besides: [],
      says: #"""
        examples.xlsx [expected] row 2, column 'case': error[PL0543]: nothing is given for the case 'in time'
          help: add its records to the sheet 'given'; a row with the name alone is a case without any
        examples.xlsx [given] row 2, column 'case': error[PL0543]: nothing is said of what must come of 'on time'
          help: did you mean 'in time'?, or add it to the sheet 'expected'
        """#),
    Message(
      code: "PL0544", besides: [],
      says: #"""
        examples.xlsx [given] row 2, column 'start': error[PL0544]: this cell is worked out by a formula
          help: write what it comes to: copy the cells and paste them as values
        """#),
    Message(
      code: "PL0545", besides: [],
      says: #"""
        statute/visits.yaml:7:12: error[PL0545]: two examples are called 'seen', which a workbook cannot tell apart
         7 |   - {case: seen, today: 02/02/2025, expect: [overdue]}
           |            ^^^^
          help: give one of them another name
        """#),
    Message(
      code: "PL0546", besides: [],
      says: #"""
        examples.xlsx [given] row 2, column 'record': error[PL0546]: 'placemnt' is no entity of the dictionary
          help: did you mean 'placement'?
        """#),
  ]
}
