import RuleChecking
import Evaluation
import Chronology
import CaseModel
import RuleModel
import CaseReading
import Diagnostics
import FileWriting
import Reporting
import RuleLoading

/// A format a report can be written in.
public enum ReportFormat: String, Sendable, CaseIterable {
  case html
  case json
  case csv
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
    guard let report, let result, let tables else { return "" }
    var files: [(name: String, bytes: [UInt8])] = []
    if formats.contains(.csv) {
      files.append(("obligations.csv", obligationsCSV(result: result, tables: tables)))
    }
    if formats.contains(.json) { files.append(("findings.json", findingsJSON(report))) }
    if formats.contains(.html) { files.append(("report.html", reportHTML(report))) }
    files.append(("receipt.json", receiptJSON(receipt(rules: rules))))
    if let failure = makeFolder(folder) { return DiagnosticRendering().render(failure) }
    do throws(WritingFailure) {
      // All are written before any takes its name, so that files of two runs never stand side by side.
      var made: [FileInTheMaking] = []
      for (name, bytes) in files {
        let file = try FileInTheMaking(folder: folder, name: name)
        try file.write(bytes)
        made.append(file)
      }
      for file in made { try file.keep() }
      return ""
    } catch {
      return DiagnosticRendering().render(error.diagnostic)
    }
  }

  private func receipt(rules: RulesInForce) -> Receipt {
    let inputs = exportFilePaths(request.paths).compactMap { path -> Receipt.File? in
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return SHA256.ofFile(path).map { Receipt.File(name: name, sha256: $0.hex, bytes: $0.bytes) }
    }
    let figures = rules.book.law.instruments.flatMap(\.values).flatMap { value in
      value.dated.map {
        Receipt.LawFigure(
          name: value.name, value: $0.text.text, from: $0.from, until: $0.until, provision: $0.provision,
          confidence: $0.confidence)
      }
    }
    var settings = [
      Receipt.Setting(name: "source", value: tables?.mapping ?? ""),
      Receipt.Setting(name: "working days counted", value: rules.vocabulary.counting.rawValue),
      Receipt.Setting(name: "calendar", value: rules.vocabulary.calendar.name),
    ]
    if !request.only.isEmpty {
      settings.append(Receipt.Setting(name: "only", value: request.only.joined(separator: ", ")))
    }
    return Receipt(
      toolVersion: plumblineVersion, asAt: dates?.asAt ?? AsAtDate.today, asAtFrom: asAtFrom,
      windowOpens: dates?.windowOpens ?? AsAtDate.today, inputs: inputs,
      rules: rules.book.files.map {
        Receipt.File(name: $0.name, sha256: SHA256.hex(of: $0.bytes), bytes: $0.bytes.count)
      }, lawFigures: figures, settings: settings)
  }
}
