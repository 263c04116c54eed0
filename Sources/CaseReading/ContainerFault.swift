import Diagnostics

/// Why a workbook cannot be read.
enum ContainerFault: Error {
  case broken(String)
  case tooLarge(String)
  case protected
  case notTrusted(String)
  /// A kind of file that is not read, and what to do.
  case otherKind(String, help: String)

  /// What a person is told about a file.
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
}
