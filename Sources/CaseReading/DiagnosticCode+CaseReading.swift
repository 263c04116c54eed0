package import Diagnostics

extension DiagnosticCode {
  /// A path leads to nothing, or to something that cannot be opened.
  package static let fileNotThere = DiagnosticCode(rawValue: "PL0501")
  /// A folder holds no file that can be read.
  package static let folderEmpty = DiagnosticCode(rawValue: "PL0502")
  /// A file is of a kind that is not read, such as an old .xls workbook.
  package static let fileKindNotRead = DiagnosticCode(rawValue: "PL0503")
  /// A workbook is not whole: its ZIP container or one of its parts is broken.
  package static let workbookBroken = DiagnosticCode(rawValue: "PL0504")
  /// A workbook would unpack to more than is read.
  package static let workbookTooLarge = DiagnosticCode(rawValue: "PL0505")
  /// A workbook is protected by a password.
  package static let workbookProtected = DiagnosticCode(rawValue: "PL0506")
  /// A part of a workbook declares entities or a document type.
  package static let workbookNotTrusted = DiagnosticCode(rawValue: "PL0507")
  /// A text file is in an encoding that is not read.
  package static let encodingNotRead = DiagnosticCode(rawValue: "PL0510")
  /// A text file is not UTF-8 and was read as Windows-1252.
  package static let encodingGuessed = DiagnosticCode(rawValue: "PL0511")
  /// A text file holds NUL bytes.
  package static let nulBytes = DiagnosticCode(rawValue: "PL0512")
  /// A quote is opened and never closed.
  package static let quoteNotClosed = DiagnosticCode(rawValue: "PL0513")
  /// Rows have more or fewer cells than there are headings.
  package static let raggedRows = DiagnosticCode(rawValue: "PL0514")
  /// Cells are set apart by something other than commas.
  package static let otherDelimiter = DiagnosticCode(rawValue: "PL0515")
  /// A row has more bytes than any that is read.
  package static let rowTooLong = DiagnosticCode(rawValue: "PL0516")
  /// A table has more columns than any that is read.
  package static let tooManyColumns = DiagnosticCode(rawValue: "PL0517")
  /// No source mapping fits the export.
  package static let noMappingFits = DiagnosticCode(rawValue: "PL0520")
  /// A table lacks a column that it must have.
  package static let columnMissing = DiagnosticCode(rawValue: "PL0521")
  /// A table of the export is not read.
  package static let tableNotRead = DiagnosticCode(rawValue: "PL0522")
  /// A column of the export is not read.
  package static let columnNotRead = DiagnosticCode(rawValue: "PL0523")
  /// The export holds no rows.
  package static let noRows = DiagnosticCode(rawValue: "PL0524")
  /// A table is taken for one of the mapping's by its headings.
  package static let tableGuessed = DiagnosticCode(rawValue: "PL0525")
  /// Dates stood as bare numbers and were read as a spreadsheet counts days.
  package static let bareDayNumbers = DiagnosticCode(rawValue: "PL0526")
  /// What the export says about itself cannot be read.
  package static let aboutNotRead = DiagnosticCode(rawValue: "PL0527")
  // PL0528 is a file that became shorter while it was read: the program says so while it is being ended.
  /// An XML file is not whole.
  package static let xmlBroken = DiagnosticCode(rawValue: "PL0530")
  /// An XML file holds more than is read.
  package static let xmlTooLarge = DiagnosticCode(rawValue: "PL0531")
  /// An XML file declares entities or a document type, or stands too deep.
  package static let xmlNotTrusted = DiagnosticCode(rawValue: "PL0532")
  /// Text or attributes of an XML file belong to no cell.
  package static let xmlTextNotRead = DiagnosticCode(rawValue: "PL0533")
}

extension DiagnosticCode {
  /// A child has two of something that can only be open once.
  package static let twoOpen = DiagnosticCode(rawValue: "PL0701")
  /// Something is open for a child whose case is closed.
  package static let openButClosed = DiagnosticCode(rawValue: "PL0702")
  /// A case's status does not agree with what is open for the child.
  package static let statusDisagrees = DiagnosticCode(rawValue: "PL0703")
  /// A child is on one list and not on another that should have them.
  package static let missingFromList = DiagnosticCode(rawValue: "PL0704")
}
