import Chronology
package import Findings
import RuleModel

/// Writes what the checks of a return say of it, as `data-quality.json`.
///
/// Members stand in a fixed order and lists in the order of the report, so that two runs over the same return
/// and rules give the same bytes. Days are ISO (`2026-03-31`). Children appear by the export's references only,
/// and dates of birth, pupil numbers, postcodes and texts not at all.
///
/// - `format`: `plumbline-data-quality`; the version's first number changes when a member is renamed, removed or
///   comes to mean something else, the second when members are added.
/// - `returns`: whose checks were asked. `summary`: checks in all, run, failed and not run; rows that fail at least
///   one, and the children they are about.
/// - `checks[]`: by return and code, those not run among them. `status` is `failed`, `passed` or `not-run`; `asked`
///   the rows it was asked of, `rows` those that fail, `notAssessable` those of which the return does not tell;
///   `notRunBecause` what the export would have to hold.
/// - `children[]`: those with most rows that fail first; `child` is null for rows that belong to no child.
///   `failures[]` are in order of table, row and check: `rule` names the check, `row` is the row that fails, `others`
///   are rows that the check looked at beside it, and `more` is how many more of them there were, at the least.
/// - A row has its `table` and `entity`, `file`, `sheet` (null for CSV files) and `row`, as a spreadsheet numbers it,
///   and the `cells` the check reads: `column` as the return heads it, `field` in the words of the dictionary,
///   `state` (`recorded`, `withheld`, `blank`, `not-readable`), and `value`, null unless it is recorded.
/// - `notReadable[]`: columns with cells that are no values of their kind, whatever the checks ask.
///
/// - Parameters:
///   - report: what the checks of a return say of it.
///   - take: is given UTF-8, ending in a line feed, in pieces.
/// - Throws: whatever taking them throws.
package func dataQualityJSON<Failure>(
  _ report: ReturnCheckReport, to take: (Span<UInt8>) throws(Failure) -> Void
) throws(Failure) {
  let document: JSON = [
    "format": ["name": "plumbline-data-quality", "version": "1.0"],
    "tool": ["name": "plumbline", "version": .text(report.toolVersion)],
    "notice": .text(ReturnCheckReport.notice),
    "asAt": .text(report.asAt.isoDescription),
    "asAtFrom": .text(report.asAtFrom),
    "mapping": .text(report.mapping),
    "returns": .texts(report.returns),
    "summary": [
      "checks": .whole(report.checks.count),
      "run": .whole(report.run.count),
      "failed": .whole(report.failing.count),
      "notRun": .whole(report.notRun.count),
      "rows": .whole(report.failingRows),
      "children": .whole(report.failingChildren),
    ],
    "checks": .list(report.checks.map(checkJSON)),
    "notReadable": .list(
      report.notReadable.map { column in
        [
          "table": .text(column.table),
          "column": .text(column.column),
          "field": .text(column.field),
          "cells": .whole(column.cells),
          "rows": .whole(column.rows),
        ]
      }),
  ]
  try document.write(
    andList: "children", of: report.children,
    { child in
      [
        "child": .optional(child.child.isEmpty ? nil : child.child),
        "rows": .whole(child.rows),
        "failures": .list(child.failures.map { failureJSON($0, check: report.checks[$0.check]) }),
      ]
    }, to: take)
}

/// What the checks of a return say, as `data-quality.json`, at once: see `dataQualityJSON(_:to:)`.
package func dataQualityJSON(_ report: ReturnCheckReport) -> [UInt8] {
  var bytes: [UInt8] = []
  dataQualityJSON(report) { piece in unsafe piece.withUnsafeBufferPointer { unsafe bytes += $0 } }
  return bytes
}

private func checkJSON(_ check: ReturnCheck) -> JSON {
  [
    "rule": .text(check.rule),
    "return": .text(check.returnName),
    "code": .text(check.code),
    "asks": .text(check.asks),
    "message": .optional(check.message.isEmpty ? nil : check.message),
    "severity": .text(check.severity.rawValue),
    "status": .text(check.isRun ? check.fails ? "failed" : "passed" : "not-run"),
    "asked": .whole(check.asked),
    "rows": .whole(check.rows),
    "children": .whole(check.children),
    "notAssessable": .whole(check.notAssessable),
    "notRunBecause": .texts(check.notRunBecause),
  ]
}

private func failureJSON(_ failure: FailingRow, check: ReturnCheck) -> JSON {
  [
    "rule": .text(check.rule),
    "detail": .optional(failure.detail.isEmpty ? nil : failure.detail),
    "row": rowJSON(failure.row),
    "others": .list(failure.others.map(rowJSON)),
    "more": .whole(failure.more),
  ]
}

private func rowJSON(_ row: ConcernedRow) -> JSON {
  [
    "table": .text(row.place.table),
    "entity": .text(row.place.entity),
    "file": .text(row.place.file),
    "sheet": .optional(row.place.sheet.isEmpty ? nil : row.place.sheet),
    "row": .whole(row.place.row),
    "cells": .list(
      row.cells.map { cell in
        [
          "column": .text(cell.column),
          "field": .text(cell.field),
          "state": .text(cell.value.state),
          "value": .optional(cell.value.value),
        ]
      }),
  ]
}
