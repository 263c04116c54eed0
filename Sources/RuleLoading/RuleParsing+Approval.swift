import Chronology
import RuleModel
import YAMLSyntax

extension RuleParsing {
  /// What stands in the line to paste until somebody writes who approves the rule.
  static let nobody = "NAME OR ROLE"

  /// `approved: {by: Principal social worker, on: 03/02/2026, meaning: 1f2e…}`.
  mutating func approval(of node: YAMLNode) -> RuleApproval? {
    guard let value = node["approved"],
      reader.entries(value, .approval) != nil
    else { return nil }
    let by = required("by", of: value, as: "an approval")
    let on = required("on", of: value, as: "an approval")
    let meaning = required("meaning", of: value, as: "an approval")
    guard let by, let on, let meaning else { return nil }
    if by.text == Self.nobody {
      reader.report(
        .wrongKind, at: by.place, "'\(by.text)' approves nothing",
        help: "write the name or the role of whoever answers for the rule")
    }
    guard let day = CivilDay.parse(on.text) else {
      reader.report(
        .wrongKind, at: on.place, "'\(on.text)' is not a date",
        help: "write the day it was approved, as in 03/02/2026")
      return nil
    }
    return RuleApproval(by: by.text, on: day, meaning: meaning)
  }
}
