package import RuleModel

/// A published check of a return, and what came of asking it.
package struct ReturnCheck: Sendable, Hashable {
  /// The rule that states it: `ssda903-356`.
  package var rule: String
  /// The return: `SSDA903`.
  package var returnName: String
  /// What those who make the return know it by: `356`.
  package var code: String
  /// The question it asks.
  package var asks: String
  /// What is wrong where a row fails.
  package var message: String
  package var severity: FindingSeverity
  /// Rows it could be asked of, whatever came of it.
  package var asked: Int
  /// Rows that fail, and the children they are about.
  package var rows: Int
  package var children: Int
  /// Rows of which the return does not tell whether they fail.
  package var notAssessable: Int
  /// What the export would have to hold, or what is wrong with the rule; empty where it was run.
  package var notRunBecause: [String]
  /// Whether it was not run because its rule has mistakes.
  package var isMistaken: Bool

  package init(
    rule: String, returnName: String, code: String, asks: String, message: String, severity: FindingSeverity,
    asked: Int = 0, rows: Int = 0, children: Int = 0, notAssessable: Int = 0, notRunBecause: [String] = [],
    isMistaken: Bool = false
  ) {
    self.rule = rule
    self.returnName = returnName
    self.code = code
    self.asks = asks
    self.message = message
    self.severity = severity
    self.asked = asked
    self.rows = rows
    self.children = children
    self.notAssessable = notAssessable
    self.notRunBecause = notRunBecause
    self.isMistaken = isMistaken
  }

  package var isRun: Bool { notRunBecause.isEmpty }
  package var fails: Bool { rows > 0 }

  /// Whether it stands before another: by return, then by code, numbers as numbers.
  static func precedes(_ left: ReturnCheck, _ right: ReturnCheck) -> Bool {
    if left.returnName != right.returnName { return left.returnName < right.returnName }
    if left.code != right.code { return NumberedName(left.code) < NumberedName(right.code) }
    return left.rule < right.rule
  }
}
