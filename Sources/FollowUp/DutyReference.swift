package import Chronology
import RuleLoading
package import RuleModel
import YAMLSyntax

/// A duty, or several of one rule and child, as a person names them in a file.
package struct DutyReference: Sendable, Hashable {
  package var rule: Written
  /// The child's reference in the export.
  package var child: Written
  /// The reference of what was looked at; nil for any.
  package var subject: Written?
  /// A part of the rule by name; nil for any.
  package var part: Written?
  /// The day it was due; nil for any.
  package var due: CivilDay?
  /// The due date as written, with its place.
  package var dueWritten: Written?

  /// The place of what narrows it down most.
  var narrowest: Written { dueWritten ?? subject ?? part ?? rule }

  /// What it names, without places.
  package var words: String {
    var words = "\(rule.text), child \(child.text)"
    if let subject { words += ", \(subject.text)" }
    if let part { words += ", \(part.text)" }
    if let due { words += ", due \(due.writtenDescription)" }
    return words
  }

  /// Reads one; nil where something is wrong, which the reader keeps.
  init?(_ node: YAMLNode, as what: String, reader: inout NodeReader) {
    let rule = reader.written(under: "rule", of: node, as: what, isRequired: true)
    let child = reader.written(under: "child", of: node, as: what, isRequired: true)
    subject = reader.written(under: "subject", of: node, as: what)
    part = reader.written(under: "part", of: node, as: what)
    dueWritten = reader.written(under: "due", of: node, as: what)
    due = reader.day(under: "due", of: node)
    guard let rule, let child, (dueWritten == nil) == (due == nil) else { return nil }
    self.rule = rule
    self.child = child
  }
}

extension NodeReader {
  /// A word or phrase with its place.
  mutating func written(
    under key: String, of node: YAMLNode, as what: String, isRequired: Bool = false
  ) -> Written? {
    let value = isRequired ? required(key, of: node, as: what) : node[key]
    guard let value, let text = text(value, as: "a word or phrase for '\(key)'") else { return nil }
    return Written(text, at: value.place)
  }
}
