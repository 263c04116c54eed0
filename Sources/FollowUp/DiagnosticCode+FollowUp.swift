package import Diagnostics

extension DiagnosticCode {
  // MARK: Waivers

  /// A waiver for a child or a duty that the export does not have.
  package static let waiverForNobody = DiagnosticCode(rawValue: "PL0820")
  /// The last day of a waiver has passed.
  package static let waiverExpired = DiagnosticCode(rawValue: "PL0821")
  /// A waiver lasts longer than one may.
  package static let waiverTooLong = DiagnosticCode(rawValue: "PL0822")
  /// A waiver that does not say why, or who decided.
  package static let waiverWithoutReason = DiagnosticCode(rawValue: "PL0823")
  /// Two waivers for one duty.
  package static let waiversOverlap = DiagnosticCode(rawValue: "PL0824")
  /// A waiver decided after the as-at date, or one that ends before it was decided.
  package static let waiverOutOfTime = DiagnosticCode(rawValue: "PL0825")
  /// A waiver for a duty that is done, or was never asked.
  package static let waiverIdle = DiagnosticCode(rawValue: "PL0826")

  /// A waiver or a dispute under a rule that there is not.
  package static let namesNoRule = DiagnosticCode(rawValue: "PL0827")

  // MARK: Disputes

  /// A dispute about a child or a duty that neither the export nor the earlier run has.
  package static let disputeForNobody = DiagnosticCode(rawValue: "PL0830")
  /// A dispute that does not say what is disputed, or by whom.
  package static let disputeWithoutClaim = DiagnosticCode(rawValue: "PL0831")
  /// Two disputes about one thing.
  package static let disputedTwice = DiagnosticCode(rawValue: "PL0832")
  /// A dispute made after the as-at date.
  package static let disputeOutOfTime = DiagnosticCode(rawValue: "PL0833")

  // MARK: The earlier run

  /// A file that is no earlier run's, or cannot be read.
  package static let baselineUnreadable = DiagnosticCode(rawValue: "PL0840")
  /// The earlier run judged the record as at a later day than this one.
  package static let baselineIsLater = DiagnosticCode(rawValue: "PL0841")
  /// A file of waivers or disputes that cannot be read.
  package static let followUpUnreadable = DiagnosticCode(rawValue: "PL0842")
}
