package import Diagnostics

extension DiagnosticCode {
  /// A map with fixed keys has another key.
  package static let unknownKey = DiagnosticCode(rawValue: "PL0201")
  /// A map lacks a key that it must have.
  package static let missingKey = DiagnosticCode(rawValue: "PL0202")
  /// A value is not of the kind that its key wants.
  package static let wrongKind = DiagnosticCode(rawValue: "PL0203")
  /// A name or word is not one of those known in its place.
  package static let unknownName = DiagnosticCode(rawValue: "PL0204")
  /// A name is given to two things.
  package static let nameTwice = DiagnosticCode(rawValue: "PL0205")
  /// Entities of the dictionary refer to one another in a circle.
  package static let circularReference = DiagnosticCode(rawValue: "PL0206")
  /// More of something is written than is read.
  package static let tooMuchWritten = DiagnosticCode(rawValue: "PL0207")
}
