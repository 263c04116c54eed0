import CodePages
import Diagnostics

/// Writes what lint found, for other programs to read.
///
/// - `format`: `plumbline-lint`; the version's first number changes when a member is renamed, removed or comes to
///   mean something else, the second when members are added.
/// - `folders`: each folder that was named, with how many of its rules hold.
/// - `diagnostics`: in order of file, line, column, code and message. `severity` is `error`, `warning` or `note`.
///   `file` is the path from the folder; `line` and `column` count from 1, in Unicode code points, `endColumn` is
///   the column after the stretch. Where no line is concerned they are `null`, and where no file is, so is `file`.
///
/// - Returns: UTF-8, ending in a line feed.
package func lintJSON(_ reports: [LintReport], toolVersion: String) -> [UInt8] {
  let document: JSON = [
    "format": ["name": "plumbline-lint", "version": "1.0"],
    "tool": ["name": "plumbline", "version": .text(toolVersion)],
    "folders": .list(
      reports.map { report in
        [
          "folder": .text(report.folder),
          "rulesThatHold": .whole(report.sound),
          "diagnostics": .list(report.diagnostics.map(lintedJSON)),
        ]
      }),
  ]
  return document.bytes
}

private func lintedJSON(_ diagnostic: Diagnostic) -> JSON {
  let stretch = diagnostic.place.stretch
  return [
    "code": .text(diagnostic.code.rawValue),
    "title": .optional(CodePages.page(for: diagnostic.code.rawValue)?.title),
    "severity": .text(diagnostic.severity.rawValue),
    "file": .optional(diagnostic.place.file),
    "line": .optional(stretch?.line),
    "column": .optional(stretch?.column),
    "endColumn": .optional(stretch?.endColumn),
    "message": .text(diagnostic.message),
    "help": .optional(diagnostic.help),
  ]
}

extension Place {
  /// The stretch of a line that a place names; nil for a place that names none.
  var stretch: (line: Int, column: Int, endColumn: Int)? {
    guard case .text(_, let line, let column, let length) = self else { return nil }
    return (line, column, column + max(1, length))
  }
}
