import _PlumblineTestSupport
import CaseModel
import Chronology
import Evaluation
import Explaining
import RuleChecking
import RuleLoading
import RuleModel
import Scenarios
import Testing

/// What is explained is what was judged: the same duties, with the same dates and statuses.
@Suite struct ExplanationAgreementTests {
  /// Of every example of every shipped rule over the record.
  @Test func everyExampleIsExplainedAsItWasJudged() throws {
    let shipped = ExplainedExport.shipped
    var explained = 0
    for rule in shipped.rules where !rule.isOverResults && rule.rule.forReturn == nil {
      for example in rule.rule.examples {
        guard let today = CivilDay.parse(example.today.text) else { continue }
        let tables = tables(of: example, dictionary: shipped.book.dictionary)
        let dates = EvaluationDates(asAt: today)
        let judged = evaluate([rule], over: tables, vocabulary: shipped.vocabulary, dates: dates)
        let expected = try #require(judged.outcomes.first).obligations.filter { $0.child >= 0 }
          .map { ExplainedExport.line($0, rule: rule.id) }
        var lines: [String] = []
        for child in 0..<(tables.table("child")?.rowCount ?? 0) {
          let explanation = explain(
            ExplanationRequest(
              rules: [rule], child: child, subject: nil, vocabulary: shipped.vocabulary, dates: dates,
              mapping: nil), over: tables)
          lines += explanation.duties.map { ExplainedExport.line($0, of: rule) }
          #expect(explanation.duties.allSatisfy { !$0.sections.isEmpty })
        }
        #expect(lines.sorted() == expected.sorted(), "\(rule.id): \(example.name.text)")
        explained += lines.count
      }
    }
    #expect(explained > 800)
  }

  /// Of every child of a generated county, under every rule.
  @Test func everyDutyOfACountyIsExplainedAsItWasJudged() throws {
    let export = try ExplainedExport.county(children: 5, seed: 7)
    var expected: [String] = []
    for outcome in export.result.outcomes where !outcome.rule.isOverResults {
      expected += outcome.obligations.filter { $0.child >= 0 }.map {
        ExplainedExport.line($0, rule: outcome.rule.id)
      }
    }
    let rules = Dictionary(
      ExplainedExport.shipped.rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var lines: [String] = []
    for child in export.children {
      let explanation = export.explanation(of: child)
      for duty in explanation.duties {
        lines.append(ExplainedExport.line(duty, of: try #require(rules[duty.rule])))
        #expect(!duty.sections.isEmpty && duty.sections.allSatisfy { !$0.lines.isEmpty })
      }
      // A row is either judged or said not to be.
      let judged = Set(explanation.duties.map { [$0.rule, String($0.row)] })
      #expect(explanation.without.allSatisfy { !judged.contains([$0.rule, String($0.row)]) })
    }
    #expect(lines.count > 500)
    #expect(lines.sorted() == expected.sorted())
  }

  /// Every cell that is named stands in the export where it is said to, and holds what it is said to.
  @Test func everyFactNamedIsACellOfTheExport() throws {
    let folder = try TemporaryFolder()
    let scenario = Scenario.county2019
    #expect(scenario.write(to: folder.path, children: 3, seed: 11) == [])
    let export = try ExplainedExport(folder: folder.path, asAt: scenario.asAt)
    var files: [String: [[String]]] = [:]
    var cells = 0
    for child in export.children {
      for cell in Set(export.explanation(of: child).duties.flatMap(\.cells)) {
        if files[cell.file] == nil {
          files[cell.file] = folder.text(of: cell.file).split(separator: "\n").map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
          }
        }
        let rows = try #require(files[cell.file])
        let column = try #require(rows[0].firstIndex(of: cell.column), "\(cell.words)")
        // Cells with a comma in them shift those after them: rows that hold one are left to the reader's tests.
        guard rows[cell.row - 1].count == rows[0].count else { continue }
        let written = rows[cell.row - 1][column]
        cells += 1
        switch cell.value {
        case "blank": #expect(written.isEmpty, "\(cell.words)")
        case "a private value", "filled in", "not readable", "said not to be known": #expect(!written.isEmpty)
        default:
          let asDay = CivilDay.parse(String(written.prefix(10)))?.shortDescription
          #expect(
            cell.value == written || asDay.map { cell.value.hasPrefix($0) || cell.value == $0 } == true
              || cell.value.contains(written.suffix(5)), "\(cell.words): \(written)")
        }
      }
    }
    #expect(cells > 200)
  }
}
