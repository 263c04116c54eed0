import _PlumblineTestSupport
import CaseModel
import CaseReading
import Chronology
import Evaluation
import Explaining
import RuleChecking
import RuleLoading
import Scenarios
import Testing

/// A generated county, judged and ready to be explained.
struct ExplainedExport {
  static let shipped = ShippedRules(besideTest: #filePath)

  let tables: CaseTables
  let dates: EvaluationDates
  let mapping: SourceMapping?
  let result: EvaluationResult

  /// Reads the tables in a folder.
  init(folder: String, asAt: CivilDay) throws {
    let mappings = Self.shipped.book.mappings
    let read = readCaseExport(
      paths: [folder], mapping: nil, known: mappings, dictionary: Self.shipped.book.dictionary)
    tables = try #require(read.tables)
    dates = EvaluationDates(asAt: asAt)
    mapping = mappings.first { $0.name == read.tables?.mapping }
    result = evaluate(Self.shipped.rules, over: tables, vocabulary: Self.shipped.vocabulary, dates: dates)
  }

  /// A small county of a seed, with every so many cells of some tables knocked out.
  static func county(children: Int, seed: UInt64) throws -> ExplainedExport {
    let folder = try TemporaryFolder()
    #expect(Scenario.county2019.write(to: folder.path, children: children, seed: seed) == [])
    return try ExplainedExport(folder: folder.path, asAt: Scenario.county2019.asAt)
  }

  var children: Range<Int> { 0..<(tables.table("child")?.rowCount ?? 0) }

  /// The explanation of a child, under all rules or some.
  func explanation(of child: Int, rules: [CheckedRule] = shipped.rules) -> Explanation {
    explain(
      ExplanationRequest(
        rules: rules.asked(of: tables), child: child, subject: nil, vocabulary: Self.shipped.vocabulary,
        dates: dates, mapping: mapping), over: tables)
  }

  /// What an obligation comes to, as one line that can be held against another.
  static func line(_ row: Obligation, rule: String) -> String {
    [
      rule, String(row.subject), String(row.part), row.status.name, row.day(row.printedClock)?.description,
      row.printedDueDay?.description, row.day(row.printedDone)?.description,
      row.printedDaysLate.map { String($0) },
    ].map { $0 ?? "–" }.joined(separator: " ")
  }

  /// The same of an explained duty.
  static func line(_ duty: ExplainedDuty, of rule: CheckedRule) -> String {
    let part = rule.parts.firstIndex { $0.name == duty.part } ?? -1
    return [
      duty.rule, String(duty.row), String(part), duty.status?.name, duty.clock?.description,
      duty.due?.description, duty.done?.description, duty.daysLate.map { String($0) },
    ].map { $0 ?? "–" }.joined(separator: " ")
  }
}
