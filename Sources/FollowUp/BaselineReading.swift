import CaseReading
import Chronology
package import Diagnostics
import Evaluation
import RuleModel

/// Reads `baseline.csv` as an earlier run wrote it.
///
/// - Parameters:
///   - bytes: the file.
///   - file: what to call it in diagnostics.
/// - Returns: nil where it is no such file or is damaged, with every line at fault.
package func readBaseline(_ bytes: [UInt8], file: String) -> (baseline: Baseline?, diagnostics: [Diagnostic])
{
  var reading = BaselineReading(file: file)
  let (rows, isBroken) = csvRows(bytes)
  guard let heading = rows.first, heading == Baseline.columns else {
    return (
      nil,
      [
        Diagnostic(
          .baselineUnreadable, .error, at: .file(file),
          "this is not a baseline.csv that an earlier run wrote",
          help: rows.first?.first == "rule"
            ? "this looks like an obligations.csv: name the baseline.csv that lies beside it"
            : "name the baseline.csv in the folder that the earlier run wrote its report into")
      ]
    )
  }
  if isBroken { reading.refuse(rows.count, "a quotation mark is opened and not closed") }
  for (index, row) in rows.enumerated().dropFirst() { reading.take(row, number: index + 1) }
  return reading.result
}

/// A baseline as its rows are read.
private struct BaselineReading {
  let file: String
  private var asAt: CivilDay?
  private var foundations = ""
  private var meanings: [String: String] = [:]
  private var needingAction: Set<String> = []
  private var shortfalls: [JudgedDuty] = []
  private var diagnostics: [Diagnostic] = []

  init(file: String) {
    self.file = file
  }

  mutating func refuse(_ row: Int, _ message: String) {
    diagnostics.append(
      Diagnostic(
        .baselineUnreadable, .error, at: .cell(file: file, table: "", row: row, column: nil), message,
        help: "the file was changed or cut short: take the one that the earlier run wrote"))
  }

  var result: (baseline: Baseline?, diagnostics: [Diagnostic]) {
    var diagnostics = diagnostics
    if asAt == nil, diagnostics.isEmpty {
      diagnostics.append(
        Diagnostic(
          .baselineUnreadable, .error, at: .file(file), "no row says as at which day the earlier run judged",
          help: "the file was cut short: take the one that the earlier run wrote"))
    }
    guard let asAt, diagnostics.isEmpty else { return (nil, diagnostics) }
    return (
      Baseline(
        asAt: asAt, foundations: foundations, meanings: meanings, needingAction: needingAction,
        shortfalls: shortfalls), []
    )
  }

  mutating func take(_ row: [String], number: Int) {
    guard row.count == Baseline.columns.count else {
      return refuse(number, "the row has \(row.count) cells, where \(Baseline.columns.count) are wanted")
    }
    switch row[0] {
    case "run":
      guard let day = CivilDay.parse(row[6]) else { return refuse(number, "the as-at date is no date") }
      asAt = day
      foundations = row[2]
    case "rule": meanings[row[1]] = row[2]
    case "child": needingAction.insert(row[4])
    case "duty":
      guard let ordinal = Int(row[7]), let status = Status(named: row[9]), status.isShortfall,
        let severity = FindingSeverity(rawValue: row[10]), row[11].isEmpty || Int(row[11]) != nil,
        ["yes", "no"].contains(row[12])
      else { return refuse(number, "the row does not tell a shortfall") }
      shortfalls.append(
        JudgedDuty(
          identity: DutyIdentity(
            rule: row[1], part: row[3], child: row[4], subject: row[5], clock: row[6], ordinal: ordinal),
          due: row[8], status: status, severity: severity, daysLate: Int(row[11]),
          holder: JudgedDuty.Holder(locality: row[13], team: row[14], worker: row[15]),
          isCounted: row[12] == "yes"))
    default: refuse(number, "a row begins with run, rule, child or duty, not with '\(row[0].prefix(20))'")
    }
  }
}
