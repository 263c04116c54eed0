package import Diagnostics

extension DiagnosticCode {
  /// A cell holds no value of its field's type.
  package static let unreadableCell = DiagnosticCode(rawValue: "PL0601")
  /// A spelling means nothing in a field with a fixed list of words.
  package static let unmatchedValue = DiagnosticCode(rawValue: "PL0602")
  /// Rows repeat another row exactly.
  package static let repeatedRow = DiagnosticCode(rawValue: "PL0603")
  /// Rows share an identifier but not their content.
  package static let contradictedRow = DiagnosticCode(rawValue: "PL0604")
  /// Rows refer to a child, or to what leads to one, that the export does not have.
  package static let noSuchParent = DiagnosticCode(rawValue: "PL0605")
  /// Rows do not say which child they belong to.
  package static let noParentGiven = DiagnosticCode(rawValue: "PL0606")
  /// Rows of children have no identifier.
  package static let noIdentifier = DiagnosticCode(rawValue: "PL0607")
  /// A reference, which may be left out, leads nowhere.
  package static let lostReference = DiagnosticCode(rawValue: "PL0608")
  /// The export has no table of children.
  package static let childrenNotListed = DiagnosticCode(rawValue: "PL0609")
  /// Things are dated after the day that the export is judged as at.
  package static let futureDate = DiagnosticCode(rawValue: "PL0610")
  /// Rows of a stretch of time are missing, so that its beginning or end is not known.
  package static let rowsMissing = DiagnosticCode(rawValue: "PL0611")
}
