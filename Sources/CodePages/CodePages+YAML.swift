extension CodePages {
  private static let rule = "Rules/statute/visits.yaml"
  private static let asks = "asks: Is every child in care visited in time?"
  private static let severity = "severity: serious"

  /// 01: how a file of rules is written.
  static let yaml: [CodePage] = [
    CodePage(
      "PL0101", "A file with more bytes than are read",
      means: "The file is larger than one megabyte. A rule written by hand has a few thousand characters.",
      matters: "The file is not read at all, so every rule in it is left out.",
      mend: "Take out what is no rule, or spread the rules over several files.",
      .lint(.made(rule, words: "more than 1 MB of text"))),
    CodePage(
      "PL0102", "A file that is not saved as UTF-8",
      means: "The bytes of the file are not text in the encoding that is read.",
      matters: "Names with accents would be read as something else, so nothing in the file is used.",
      mend: "Save the file again with the encoding UTF-8; every editor offers it.",
      .lint(.made(rule, words: "the question saved as Windows-1252, with the é of 'Chloé' in one byte"))),
    CodePage(
      "PL0103", "A character that cannot be seen",
      means: "A control character, or a line break that editors do not show, stands in the text.",
      matters: "What a person reads in the file and what the program reads would not be the same.",
      mend: "Delete the character and type the text around it again.",
      .lint(.line(of: rule, asks, becomes: "asks: Is every child visited\u{1}?"))),
    CodePage(
      "PL0104", "A character that looks like a space",
      means: "A special space, as word processors write it, stands where it changes what a line says.",
      matters: "A key spelt with it is another key, though it looks the same.",
      mend: "Delete the space and type it again.",
      .lint(.line(of: rule, "look at: each placement", becomes: "look\u{A0}at: each placement"))),
    CodePage(
      "PL0105", "Lists and maps too deep inside one another",
      means: "More than 32 lists and maps stand inside one another. Rules need four or five.",
      matters: "The rest of the file is not read.",
      mend: "Look for brackets that are opened and never closed, or for text that should stand in quotes.",
      .lint(.line(of: rule, severity, becomes: "themes: " + String(repeating: "[", count: 40)))),
    CodePage(
      "PL0106", "More values than are read",
      means: "The file holds more than 100,000 keys and values.",
      matters: "The rest of the file is not read.",
      mend: "Spread what it holds over several files.",
      .lint(.made(rule, words: "a list of more than 100,000 values"))),
    CodePage(
      "PL0107", "The same key twice",
      means: "A map has a key that it has already.",
      matters: "Only one of the two could hold, and nobody could tell which was meant.",
      mend: "Delete one of them, or give it the name that it should have.",
      .lint(.line(of: rule, severity, becomes: "severity: serious\nseverity: minor"))),
    CodePage(
      "PL0108", "A key that is missing or is no word",
      means: "Before a ':' stands nothing, or something that cannot be a key.",
      matters: "The value belongs to nothing, so the rule does not say it.",
      mend: "Write a key before the ':', on one line, or delete the line.",
      .lint(.line(of: rule, severity, becomes: ": serious"))),
    CodePage(
      "PL0109", "An anchor, an alias or a merge key",
      means: "YAML lets one place of a file stand for another by '&', '*' or '<<'. Rules do not use that.",
      matters: "A rule must be readable where it stands, and such references can make a small file endless.",
      mend: "Write the value out where it is meant. Text that begins with '&' or '*' goes in quotes.",
      .lint(.line(of: rule, severity, becomes: "severity: &much serious"))),
    CodePage(
      "PL0110", "A tag",
      means: "A word that begins with '!' is an instruction to a YAML parser about a value's kind.",
      matters: "Every value of a rule is read by its key, so a tag could only contradict it.",
      mend: "Take the tag away; text that begins with '!' goes in quotes.",
      .lint(.line(of: rule, severity, becomes: "severity: !important serious"))),
    CodePage(
      "PL0111", "A tab where spaces are needed",
      means: "The line is indented by a tab.",
      matters: "How deep a tab stands differs from editor to editor, and depth is what YAML goes by.",
      mend: "Replace the tab by spaces; most editors can be told to insert spaces.",
      .lint(.line(of: rule, "  - first visit: within 1 week", becomes: "\t- first visit: within 1 week"))),
    CodePage(
      "PL0112", "A line whose indentation fits nothing",
      means: "The line begins further left or right than any line that it could belong to.",
      matters: "What the line belongs to would be a guess.",
      mend: "Begin it exactly below the lines that it goes with.",
      .lint(.line(of: rule, "  - otherwise: every 6 weeks", becomes: " - otherwise: every 6 weeks"))),
    CodePage(
      "PL0113", "A colon or its space is missing",
      means: "A key has no ':' after it, or a ':' or '-' has no space after it.",
      matters: "The line is read as text, and the key is not there.",
      mend: "Write 'key: value' with the space, or '- ' before an item of a list.",
      .lint(.line(of: rule, severity, becomes: "severity serious"))),
    CodePage(
      "PL0114", "A colon in text without quotes",
      means: "The text has a ':' with a space after it, which YAML takes for another key.",
      matters: "The sentence cannot be told from a map.",
      mend: "Put the whole text in double quotes.",
      .lint(.line(of: rule, asks, becomes: "asks: Visits: are they made in time?"))),
    CodePage(
      "PL0115", "A quote that is not closed",
      means: "Text begins with a quote, and the quote that should end it is missing.",
      matters: "Everything after it is read as part of the text, so the rest of the rule is lost.",
      mend: "Close it with the same quote; between single quotes an apostrophe is written twice.",
      .lint(.line(of: rule, asks, becomes: "asks: \"Is every child in care visited in time?"))),
    CodePage(
      "PL0116", "Text after the end of a value",
      means: "A value in quotes or brackets has ended, and more text follows on the line.",
      matters: "The text after it belongs to nothing. An apostrophe between single quotes is the usual "
        + "cause.",
      mend: "Put the whole value in double quotes.",
      .lint(.line(of: rule, asks, becomes: "asks: 'Is the child's visit in time?'"))),
    CodePage(
      "PL0117", "Brackets that do not match",
      means: "A bracket is not closed, closes nothing, or has no comma between its items.",
      matters: "Where the list ends would be a guess.",
      mend: "Write the closing bracket, and ',' between items; text with brackets in it goes in quotes.",
      .lint(.line(of: rule, "basis: Visits Regulations reg 1", becomes: "basis: [Visits Regulations reg 1"))),
    CodePage(
      "PL0118", "Text that begins with a sign of YAML's",
      means: "The value begins with a character that means something to YAML, such as '@', '%' or '>'.",
      matters: "It cannot be read as text.",
      mend: "Put the whole text in quotes.",
      .lint(.line(of: rule, asks, becomes: "asks: @home, is every child visited?"))),
    CodePage(
      "PL0119", "A backslash that means nothing",
      means: "Between double quotes a backslash begins a special character, and this one is none.",
      matters: "The text would not be what is written.",
      mend: "Write '\\\\' for a backslash, or use single quotes, where it is an ordinary character.",
      .lint(.line(of: rule, asks, becomes: #"asks: "Is every C:\plan kept?""#))),
    CodePage(
      "PL0120", "A list item among keys, or a key among items",
      means: "A '-' stands where a key is expected, or a key where an item of a list is.",
      matters: "A value is either a list or a map of keys, and this is half of each.",
      mend: "Begin the list on the line below its key, each item with '- '.",
      .lint(.line(of: rule, severity, becomes: "severity: - serious"))),
    CodePage(
      "PL0121", "Something outside the document",
      means: "Something stands before or after the value that the file holds, or is an instruction to a "
        + "parser.",
      matters: "It belongs to no rule.",
      mend: "Delete the line, or put '---' between two rules of one file.",
      .lint(.line(of: rule, "rule: visits", becomes: "%rules 2\n---\nrule: visits"))),
    CodePage(
      "PL0122", "Something else that is not YAML",
      means: "The parser could not go on, and what it says is passed on as it is.",
      matters: "The rest of the document is not read.",
      mend: "Compare the line with one that works; put text with special characters in quotes.",
      .lint(.line(of: rule, "rule: visits", becomes: "%YAML 1.2\n%YAML 1.2\n---\nrule: visits"))),
    CodePage(
      "PL0123", "More mistakes than are listed",
      means: "A file has more than a hundred mistakes; the rest are counted.",
      matters: "One slip near the top often causes all that follow.",
      mend: "Mend those that are listed, the first of them first, and run again.",
      .lint(.made(rule, words: "150 lines of '&a x: y'"))),
  ]
}
