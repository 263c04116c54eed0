package import Diagnostics

extension DiagnosticCode {
  /// A workbook of examples lacks one of its two sheets.
  package static let sheetMissing = DiagnosticCode(rawValue: "PL0541")
  /// A column of a workbook of examples that nothing is known under, or one that is not there.
  package static let columnUnknown = DiagnosticCode(rawValue: "PL0542")
  /// A case that stands on one sheet of a workbook of examples and not on the other.
  package static let caseOnOneSheet = DiagnosticCode(rawValue: "PL0543")
  /// A cell of a workbook of examples that is worked out by a formula.
  package static let formulaInCell = DiagnosticCode(rawValue: "PL0544")
  /// What a workbook of examples cannot say.
  package static let notForWorkbook = DiagnosticCode(rawValue: "PL0545")
  /// A row or cell of a workbook of examples that does not say what it must.
  package static let cellNotUnderstood = DiagnosticCode(rawValue: "PL0546")
  /// An answer that a rule cannot be drafted from.
  package static let answerNotTaken = DiagnosticCode(rawValue: "PL0806")
  /// A file that is there already, and is not written over.
  package static let fileIsThere = DiagnosticCode(rawValue: "PL0807")
}
