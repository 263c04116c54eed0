import Diagnostics

/// Why a workbook or an XML file cannot be read.
enum ContainerFault: Error {
  case broken(String)
  case tooLarge(String)
  case protected
  case notTrusted(String)
  /// A kind of file that is not read, and what to do.
  case otherKind(String, help: String)

  /// What a person is told about a workbook.
  func diagnostic(file: String) -> Diagnostic {
    let place = Place.file(file)
    switch self {
    case .broken(let what):
      return Diagnostic(
        .workbookBroken, .error, at: place, "the workbook is not whole: \(what)",
        help: "open it in a spreadsheet program, save it again as .xlsx, or copy it anew")
    case .tooLarge(let what):
      return Diagnostic(
        .workbookTooLarge, .error, at: place, "the workbook is not read: \(what)",
        help: "save the lists as CSV files, or take out sheets that are not needed")
    case .protected:
      return Diagnostic(
        .workbookProtected, .error, at: place, "the workbook is protected by a password",
        help: "open it with the password and save it as .xlsx without one")
    case .notTrusted(let what):
      return Diagnostic(
        .workbookNotTrusted, .error, at: place, "the workbook is not read: \(what)",
        help: "no spreadsheet program writes such files; find out where it came from")
    case .otherKind(let what, let help):
      return Diagnostic(.fileKindNotRead, .error, at: place, what, help: help)
    }
  }

  /// What a person is told about an XML file.
  func diagnostic(xml file: String) -> Diagnostic {
    let place = Place.file(file)
    let again = "export it again from the case system; it may have been cut short or edited by hand"
    switch self {
    case .broken(let what):
      return Diagnostic(.xmlBroken, .error, at: place, "the XML is not whole: \(what)", help: again)
    case .tooLarge(let what):
      return Diagnostic(.xmlTooLarge, .error, at: place, "the XML is not read: \(what)", help: again)
    case .notTrusted(let what):
      return Diagnostic(
        .xmlNotTrusted, .error, at: place, "the XML is not read: \(what)",
        help: "no case system writes such files; find out where it came from")
    case .protected, .otherKind:
      return diagnostic(file: file)
    }
  }
}
