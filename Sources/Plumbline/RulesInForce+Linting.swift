import Reporting

/// How lint says what it found.
public enum LintFormat: String, Sendable, CaseIterable {
  /// For a person: the lines concerned, with carets.
  case text
  /// For other programs, in this project's own shape.
  case json
  /// For editors and code hosts: the Static Analysis Results Interchange Format.
  case sarif
}

/// What lint found in folders of rules, for other programs.
///
/// - Parameters:
///   - folders: each folder as it was named, and its rules.
///   - format: `text` gives how many rules hold, a line for each folder; what is wrong is then told by
///     `RulesInForce.lint(colour:)`.
/// - Returns: UTF-8, ending in a line feed.
public func lint(_ folders: [(name: String, rules: RulesInForce)], as format: LintFormat) -> [UInt8] {
  let reports = folders.map { folder, rules in
    LintReport(folder: folder, sound: rules.ruleIDs.count, diagnostics: rules.diagnosticsWithExamples)
  }
  return switch format {
  case .text: Array(reports.map { "\($0.sound) rules hold\n" }.joined().utf8)
  case .json: lintJSON(reports, toolVersion: plumblineVersion)
  case .sarif: lintSARIF(reports, toolVersion: plumblineVersion)
  }
}
