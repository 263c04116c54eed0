import Foundation
import _PlumblineTestSupport

/// Recorded cases of the published checks of the children-looked-after return: small inputs and the rows
/// that must be flagged.
///
/// They may lie beside the checkout; none of them belongs to the project.
enum RecordedReturnCases {
  /// One table of a case: texts by row and column, nil where a cell is empty.
  struct Input {
    var columns: [String]
    var labels: [Int]
    var rows: [[String?]]
  }

  /// One recorded case.
  struct Case {
    var code: String
    /// The year the reporting year ends in, by the set of checks that the case was recorded for.
    var year: Int
    var name: String
    var tables: [String: Input]
    var metadata: [String: Any]
    /// For each table the labels of the rows that must be flagged.
    var flagged: [String: Set<Int>]
  }

  /// The folder; nil where it does not lie beside the checkout.
  static let folder: String? = Checkout.published.map { $0 + "/../oracle/ssda903" }.flatMap {
    FileManager.default.fileExists(atPath: $0) ? $0 : nil
  }

  /// Every recorded case of a code, in order of the years they were recorded for.
  static func cases(of code: String) -> [Case] {
    guard let folder else { return [] }
    let sets = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    return sets.flatMap { set -> [Case] in
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(set)/\(code).json"),
        let recorded = (try? JSONSerialization.jsonObject(with: data)) as? [String: Any],
        let cases = recorded["cases"] as? [[String: Any]]
      else { return [] }
      // `lac2024_25` is the year that ends in 2025.
      let year = Int(set.suffix(2)).map { 2000 + $0 } ?? 2023
      return cases.enumerated().compactMap { position, one in
        self.case(one, code: code, year: year, name: "\(set) \(code) case \(position + 1)")
      }
    }
  }

  private static func `case`(_ one: [String: Any], code: String, year: Int, name: String) -> Case? {
    guard let input = one["input"] as? [String: [String: Any]] else { return nil }
    var found = Case(code: code, year: year, name: name, tables: [:], metadata: [:], flagged: [:])
    for (table, content) in input {
      guard let columns = content["columns"] as? [String], let rows = content["rows"] as? [[Any]] else {
        found.metadata = content
        continue
      }
      let labels = (content["index"] as? [Any] ?? []).compactMap { $0 as? Int }
      found.tables[table] = Input(
        columns: columns, labels: labels, rows: rows.map { $0.map(text) })
    }
    let flagged = one["result"] as? [String: [Any]] ?? [:]
    found.flagged = flagged.mapValues { Set($0.compactMap { $0 as? Int }) }
    return found
  }

  private static func text(_ value: Any) -> String? {
    switch value {
    case is NSNull: return nil
    case let text as String: return text
    case let number as NSNumber:
      let value = number.doubleValue
      if value.isNaN { return nil }
      return value == value.rounded() ? String(Int(value)) : String(value)
    default: return String(describing: value)
    }
  }
}
