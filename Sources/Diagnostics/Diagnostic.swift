/// How much a diagnostic matters to the run.
package enum Severity: String, Sendable, Comparable, CaseIterable {
  /// Worth knowing; nothing need be done.
  case note
  /// The run goes on, but an answer may be poorer for it.
  case warning
  /// Something asked for could not be done.
  case error

  package static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// A stable code such as `PL0107`: what a person can look up, and what tests hold on to.
///
/// Each storey of the house declares its own codes in an extension, within its own hundred:
/// 01 YAML, 02 rules, 03 law and calendars, 04 lint, 05 files and containers, 06 cells and values,
/// 07 reconciliation, 08 settings and usage, 09 output.
package struct DiagnosticCode: RawRepresentable, Sendable, Hashable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }
}

/// One thing that is wrong or worth knowing: where, what, and what to do about it.
package struct Diagnostic: Sendable, Hashable {
  package var code: DiagnosticCode
  package var severity: Severity
  package var place: Place
  /// What is wrong, in one plain sentence without a full stop.
  package var message: String
  /// What to do about it, if that can be said.
  package var help: String?

  package init(
    _ code: DiagnosticCode, _ severity: Severity, at place: Place, _ message: String, help: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.place = place
    self.message = message
    self.help = help
  }
}

extension [Diagnostic] {
  /// Whether anything here kept the run from doing what was asked.
  package var hasErrors: Bool {
    contains { $0.severity == .error }
  }

  /// The same diagnostics by file, line and column, then code and message; repeats removed.
  package func sortedByPlace() -> [Diagnostic] {
    let ordered = sorted { left, right in
      let (leftKey, rightKey) = (left.place.sortKey, right.place.sortKey)
      if leftKey != rightKey { return leftKey < rightKey }
      return (left.code.rawValue, left.message) < (right.code.rawValue, right.message)
    }
    var kept: [Diagnostic] = []
    for diagnostic in ordered where kept.last != diagnostic { kept.append(diagnostic) }
    return kept
  }
}
