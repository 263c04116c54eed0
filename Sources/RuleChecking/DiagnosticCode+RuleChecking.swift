package import Diagnostics

extension DiagnosticCode {
  /// A name that nothing in that place goes by.
  package static let unknownName = DiagnosticCode(rawValue: "PL0221")
  /// Words that do not make an expression.
  package static let malformedExpression = DiagnosticCode(rawValue: "PL0222")
  /// Two things that cannot be compared.
  package static let mismatchedTypes = DiagnosticCode(rawValue: "PL0223")
  /// A condition that leads back to itself.
  package static let circularCondition = DiagnosticCode(rawValue: "PL0224")
  /// A citation that the law book does not hold.
  package static let unknownBasis = DiagnosticCode(rawValue: "PL0225")
  /// Words that are no interval.
  package static let malformedInterval = DiagnosticCode(rawValue: "PL0226")
  /// An entity whose rows cannot be found from the subject's.
  package static let unrelatedEntity = DiagnosticCode(rawValue: "PL0227")
  /// Something the expectation needs and the rule or dictionary does not give.
  package static let missingPart = DiagnosticCode(rawValue: "PL0228")
  /// A rule named by another that does not exist, or cannot be used in that way.
  package static let unknownRule = DiagnosticCode(rawValue: "PL0229")
  /// Two rules with one id.
  package static let duplicateRule = DiagnosticCode(rawValue: "PL0230")
  /// An assumption about something that the rule does not ask.
  package static let unusedAssumption = DiagnosticCode(rawValue: "PL0231")
  /// An id that was another rule's, or still is.
  package static let reusedID = DiagnosticCode(rawValue: "PL0233")
  /// An area that no inspection framework has.
  package static let unknownArea = DiagnosticCode(rawValue: "PL0401")
  /// An expression, or the named conditions it leads through, come to more than is read.
  package static let expressionTooLarge = DiagnosticCode(rawValue: "PL0232")
}
