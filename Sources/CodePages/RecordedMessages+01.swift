// Written by the tests of this module: RECORD_SNAPSHOTS=1 writes it anew.
extension RecordedMessages {
  static let of01: [Message] = [
    Message(
      code: "PL0101", besides: [],
      says: #"""
        statute/visits.yaml: error[PL0101]: the file has 1500341 bytes, and at most 1048576 are read
          help: split it into several files
        """#),
    Message(
      code: "PL0102", besides: [],
      says: #"""
        statute/visits.yaml:2:14: error[PL0102]: the file is not saved as UTF-8: byte 27 of it, E9, does not fit (in a Windows encoding it is 'é')
         2 | asks: Is Chlo� visited in time?
           |              ^
          help: save the file as UTF-8: in most editors, 'Save with encoding' or 'Save as'
        """#),
    Message(
      code: "PL0103", besides: [],
      says: #"""
        statute/visits.yaml:2:29: error[PL0103]: YAML does not allow a control character (U+0001)
         2 | asks: Is every child visited\#u{1}?
           |                             ^
          help: delete it; such characters are invisible and come with text pasted from elsewhere
        """#),
    Message(
      code: "PL0104", besides: ["PL0201", "PL0202"],
      says: #"""
        statute/visits.yaml:6:5: error[PL0104]: an invisible character or special space (U+00A0) stands here
         6 | look\#u{A0}at: each placement
           |     ^
          help: delete it, and type an ordinary space if one is needed
        """#),
    Message(
      code: "PL0105", besides: [],
      says: #"""
        statute/visits.yaml:4:40: error[PL0105]: lists and maps stand more than 32 deep inside one another; the file is read only up to here
         4 | themes: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
           |                                        ^
          help: write it flatter; if brackets are part of a text, put the text in quotes
        """#),
    Message(
      code: "PL0106", besides: [],
      says: #"""
        statute/visits.yaml:99998:3: error[PL0106]: the file holds more than 100000 values, and is read only up to here
         99998 |   a,
               |   ^
          help: split it into several files
        """#),
    Message(
      code: "PL0107", besides: [],
      says: #"""
        statute/visits.yaml:5:1: error[PL0107]: the key 'severity' stands twice in this map, first on line 4
         5 | severity: minor
           | ^^^^^^^^
          help: keep one of them; this one is not read
        """#),
    Message(
      code: "PL0108", besides: [],
      says: #"""
        statute/visits.yaml:4:1: error[PL0108]: the key before this ':' is missing
         4 | : serious
           | ^
          help: write 'key: value', or delete the line
        """#),
    Message(
      code: "PL0109", besides: [],
      says: #"""
        statute/visits.yaml:4:11: error[PL0109]: '&much' is an anchor, and anchors are not used here
         4 | severity: &much serious
           |           ^^^^^
          help: delete it; if it is text, put the whole text in quotes
        """#),
    Message(
      code: "PL0110", besides: [],
      says: #"""
        statute/visits.yaml:4:11: error[PL0110]: '!important' is a tag, and tags are not used here
         4 | severity: !important serious
           |           ^^^^^^^^^^
          help: delete it; if it is text, put the whole text in quotes
        """#),
    Message(
      code: "PL0111", besides: [],
      says: #"""
        statute/visits.yaml:10:1: error[PL0111]: a tab stands in the indentation, where only spaces may
         10 | \#u{9}- first visit: within 1 week
            | ^
          help: replace each tab by spaces; most editors can be set to insert spaces
        """#),
    Message(
      code: "PL0112", besides: [],
      says: #"""
        statute/visits.yaml:11:2: error[PL0112]: the indentation of this line fits no line above it
         11 |  - otherwise: every 6 weeks
            |  ^^^^^^^^^^^^^^^^^^^^^^^^^^
          help: give the keys of one map, and the dashes of one list, the same number of spaces
        """#),
    Message(
      code: "PL0113", besides: [],
      says: #"""
        statute/visits.yaml:4:1: error[PL0113]: this line has no key with a ':' after it
         4 | severity serious
           | ^^^^^^^^^^^^^^^^
          help: write 'key: value'; if the line goes on from the one above, indent it further than that line
        """#),
    Message(
      code: "PL0114", besides: [],
      says: #"""
        statute/visits.yaml:2:13: error[PL0114]: this text has a ':' followed by a space in it, which YAML takes for another key
         2 | asks: Visits: are they made in time?
           |             ^
          help: put the text in quotes: "Visits: are they made in time?"
        """#),
    Message(
      code: "PL0115", besides: [],
      says: #"""
        statute/visits.yaml:2:7: error[PL0115]: the quote that opens here is closed only on line 13, in the middle of other text
         2 | asks: "Is every child in care visited in time?
           |       ^
          help: close it where the text ends
        """#),
    Message(
      code: "PL0116", besides: [],
      says: #"""
        statute/visits.yaml:2:21: error[PL0116]: text follows the quote that ends the value
         2 | asks: 'Is the child's visit in time?'
           |                     ^^^^^^^^^^^^^^^^^
          help: put the whole value in quotes; between single quotes an apostrophe is written twice
        """#),
    Message(
      code: "PL0117", besides: [],
      says: #"""
        statute/visits.yaml:5:8: error[PL0117]: the '[' that opens here is not closed, or a ',' is missing, before line 6
         5 | basis: [Visits Regulations reg 1
           |        ^
          help: write ']' where it ends, and ',' between its items
        """#),
    Message(
      code: "PL0118", besides: [],
      says: #"""
        statute/visits.yaml:2:7: error[PL0118]: a value cannot begin with '@'
         2 | asks: @home, is every child visited?
           |       ^
          help: if it is text, put the whole text in quotes
        """#),
    Message(
      code: "PL0119", besides: [],
      says: #"""
        statute/visits.yaml:2:19: error[PL0119]: '\p' means nothing between double quotes
         2 | asks: "Is every C:\plan kept?"
           |                   ^^
          help: write '\\' for a backslash, or use single quotes, where it is an ordinary character
        """#),
    Message(
      code: "PL0120", besides: [],
      says: #"""
        statute/visits.yaml:4:11: error[PL0120]: a list cannot begin on the same line as its key
         4 | severity: - serious
           |           ^
          help: begin the list on the next line; if it is text, put the text in quotes
        """#),
    Message(
      code: "PL0121", besides: [],
      says: #"""
        statute/visits.yaml:1:1: error[PL0121]: a line that begins with '%' is an instruction to the parser, and this one is not known
         1 | %rules 2
           | ^^^^^^^^
          help: delete the line; if it is text, put the text in quotes
        """#),
    Message(
      code: "PL0122", besides: [],
      says: #"""
        statute/visits.yaml:2:1: error[PL0122]: this is not YAML: the parser found duplicate %YAML directive
         2 | %YAML 1.2
           | ^
          help: compare the line with one that works, or put text with special characters in quotes
        """#),
    Message(
      code: "PL0123", besides: ["PL0109", "PL0201", "PL0202"],
      says: #"""
        statute/visits.yaml: note[PL0123]: 50 further mistakes are not listed
          help: mend those listed and run again
        """#),
  ]
}
