import CaseModel
import Chronology
import Diagnostics
import Evaluation
import Files
import Findings
import FollowUp
import Reporting
import RuleChecking
import RuleLoading
import RuleModel
import Workers

/// A format a report can be written in.
public enum ReportFormat: String, Sendable, CaseIterable {
  case html
  case json
  case csv
}

/// One file of a report that is written in one go, and what it is written from.
private enum ReportPiece: Sendable {
  case page(InspectionReport)
  case findings(InspectionReport)
  case checksPage(ReturnCheckReport)
  case checks(ReturnCheckReport)
  case checkedCells(ReturnCheckReport)
  /// Worked out when it is written, beside the others.
  case baseline(@Sendable () -> RunShortfalls, CaseTables)
  case receipt(Receipt)

  private var name: String {
    switch self {
    case .page: "report.html"
    case .findings: "findings.json"
    case .checksPage: "data-quality.html"
    case .checks: "data-quality.json"
    case .checkedCells: "data-quality.csv"
    case .baseline: "baseline.csv"
    case .receipt: "receipt.json"
    }
  }

  /// Writes what it is, in pieces where it may be long, so that it never stands in memory as a whole.
  private func write(to file: FileInTheMaking) throws(WritingFailure) {
    let take = { (bytes: Span<UInt8>) throws(WritingFailure) in try file.write(bytes) }
    switch self {
    case .page(let report): try reportHTML(report, to: take)
    case .findings(let report): try findingsJSON(report, to: take)
    case .checksPage(let report): try file.write(dataQualityHTML(report))
    case .checks(let report): try dataQualityJSON(report, to: take)
    case .checkedCells(let report): try file.write(dataQualityCSV(report))
    case .baseline(let shortfalls, let tables): try baselineCSV(shortfalls(), tables: tables, to: take)
    case .receipt(let receipt): try file.write(receiptJSON(receipt))
    }
  }

  /// Writes the file, which does not have its name yet.
  func make(in folder: String) -> Result<FileInTheMaking, WritingFailure> {
    do throws(WritingFailure) {
      let file = try FileInTheMaking(folder: folder, name: name)
      try write(to: file)
      return .success(file)
    } catch {
      return .failure(error)
    }
  }
}

extension CaseCheck {
  /// Writes the report into a folder: each file under a temporary name until it is whole, then moved, so that
  /// a report already there survives a failed run.
  ///
  /// - Parameters:
  ///   - folder: where to; made if it is missing.
  ///   - formats: which files besides `receipt.json`.
  ///   - rules: the rules the check was made with, for the receipt.
  /// - Returns: what went wrong as text for a person; empty when everything is written.
  public func write(to folder: String, formats: Set<ReportFormat>, rules: RulesInForce) -> String {
    guard let report, let result, let tables, let dates else { return "" }
    if let failure = makeFolder(folder) { return DiagnosticRendering().render(failure) }
    let receipt = receipt(rules: rules, tables: tables, dates: dates)
    var pieces: [ReportPiece] = []
    if formats.contains(.html) { pieces.append(.page(report)) }
    if formats.contains(.json) { pieces.append(.findings(report)) }
    if let returnChecks {
      if formats.contains(.csv) { pieces.append(.checkedCells(returnChecks)) }
      if formats.contains(.html) { pieces.append(.checksPage(returnChecks)) }
      if formats.contains(.json) { pieces.append(.checks(returnChecks)) }
    }
    if formats.contains(.csv) {
      let (known, asAt) = (meanings, dates.asAt)
      let needingAction = Set(report.needingAction)
      let shortfalls = { @Sendable in
        let meanings = known ?? MeaningNumbers(of: rules)
        return RunShortfalls(
          of: result, over: tables, asAt: asAt, meanings: meanings.rules,
          foundations: meanings.foundations, needingAction: needingAction)
      }
      pieces.append(.baseline(shortfalls, tables))
    }
    pieces.append(.receipt(receipt))
    do throws(WritingFailure) {
      // The longest file is begun while the others are made.
      let obligations =
        formats.contains(.csv)
        ? Meanwhile { ObligationsWriting.begun(result, tables, marks: report.followUp.marks, folder: folder) }
        : nil
      // All are written before any takes its name, so that files of two runs never stand side by side.
      let all = pieces
      let turns = Turns(all.count)
      let made = inParallel(workerCount) { _ in
        var made: [Result<FileInTheMaking, WritingFailure>] = []
        while let turn = turns.take() { made.append(all[turn].make(in: folder)) }
        if case .success(let obligations)? = obligations?.value { obligations.work() }
        return made
      }
      var files: [FileInTheMaking] = []
      if let begun = obligations?.value { files.append(try begun.get().result.get()) }
      for file in made.joined() { files.append(try file.get()) }
      try keepTogether(files)
      return ""
    } catch {
      return DiagnosticRendering().render(error.diagnostic)
    }
  }

  private func receipt(rules: RulesInForce, tables: CaseTables, dates: EvaluationDates) -> Receipt {
    let figures = rules.book.law.instruments.flatMap(\.values).flatMap { value in
      value.dated.map {
        Receipt.LawFigure(
          name: value.name, value: $0.text.text, from: $0.from, until: $0.until, provision: $0.provision,
          confidence: $0.confidence)
      }
    }
    var settings = [
      Receipt.Setting(name: "source", value: tables.mapping),
      Receipt.Setting(name: "working days counted", value: rules.vocabulary.counting.rawValue),
      Receipt.Setting(name: "calendar", value: rules.vocabulary.calendar.name),
    ]
    if let law = report?.law {
      settings.append(Receipt.Setting(name: "law applied on every day", value: law.day.isoDescription))
    }
    settings += followUpFiles.map {
      Receipt.Setting(name: $0.option, value: "\($0.name), SHA-256 \($0.sha256)")
    }
    if !request.only.isEmpty {
      settings.append(Receipt.Setting(name: "only", value: request.only.joined(separator: ", ")))
    }
    return Receipt(
      toolVersion: plumblineVersion, asAt: dates.asAt, asAtFrom: asAtFrom,
      windowOpens: dates.windowOpens, inputs: inputs,
      rules: rules.book.files.filter { tables.isReturn || !$0.name.hasPrefix("returns/") }.map {
        Receipt.File(name: $0.name, sha256: SHA256.hex(of: $0.bytes), bytes: $0.bytes.count)
      }, lawFigures: figures, settings: settings)
  }
}
