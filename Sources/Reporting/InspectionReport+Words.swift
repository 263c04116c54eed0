import Chronology
import Findings

extension InspectionReport {
  /// The line that every report carries: what it is and what it is not.
  static var notice: String {
    """
    This is the authority's own check of its own records. It is not Ofsted's judgement and does not predict one.
    """
  }

  /// The first day of the window that rates are taken over.
  var windowStart: CivilDay { windowOpens.adding(days: 1) }

  /// The window in words: `8 October 2018 to 7 October 2019`.
  var windowInWords: String { "\(windowStart.writtenDescription) to \(asAt.writtenDescription)" }
}
