package import Diagnostics

extension DiagnosticCode {
  /// Two rules that judge one thing of the same subjects.
  package static let judgedTwice = DiagnosticCode(rawValue: "PL0430")
  /// Two rules that are asked of the same subjects and cannot both be met.
  package static let cannotBothBeMet = DiagnosticCode(rawValue: "PL0431")
  /// A reason why a rule overlaps another, where it does not.
  package static let idleOverlap = DiagnosticCode(rawValue: "PL0437")
  /// Two rules of which it is not decided whether they contradict one another.
  package static let contradictionNotDecided = DiagnosticCode(rawValue: "PL0436")
  /// Subjects that several rules divide between them, and none of them asks about.
  package static let coveredByNone = DiagnosticCode(rawValue: "PL0432")
  /// A rule that asks of nobody.
  package static let asksOfNobody = DiagnosticCode(rawValue: "PL0433")
  /// A rule that nobody whom it asks about can meet.
  package static let metByNobody = DiagnosticCode(rawValue: "PL0434")
  /// Subjects that a rule asks about, and none of its lines fits.
  package static let coveredByNoLine = DiagnosticCode(rawValue: "PL0435")
}
