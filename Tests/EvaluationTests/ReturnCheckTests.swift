import _PlumblineTestSupport
import CaseModel
import Chronology
import Evaluation
import RuleChecking
import RuleModel
import Testing

/// The published checks of the children-looked-after return, held against their recorded cases: the rows
/// flagged must be those recorded, in every case of every check that is written.
@Suite struct ReturnCheckTests {
  private static let shipped = ShippedRules(besideTest: #filePath)
  private static let checks = shipped.rules.filter { $0.rule.forReturn?.text == "SSDA903" }

  /// The code of a check: what follows the return in its id.
  private static func code(of check: CheckedRule) -> String { String(check.id.dropFirst("ssda903-".count)) }

  @Test(
    .enabled(
      if: RecordedReturnCases.folder != nil, "skipped: the recorded cases do not lie beside the checkout"),
    arguments: checks.map(\.id))
  func everyRecordedCase(id: String) throws {
    let check = try #require(Self.checks.first { $0.id == id })
    let cases = RecordedReturnCases.cases(of: Self.code(of: check))
    #expect(!cases.isEmpty, "no case is recorded for this code")
    for one in cases {
      let flagged = try Self.flagged(by: check, in: one)
      for table in Set(flagged.keys).union(one.flagged.keys).sorted() {
        let found = flagged[table, default: []]
        let wanted = one.flagged[table, default: []]
        #expect(
          found == wanted,
          "\(one.name), \(table): \(found.subtracting(wanted).sorted()) too many, \(wanted.subtracting(found).sorted()) missing"
        )
      }
    }
  }

  /// The labels of the rows that a check flags, by table.
  private static func flagged(by check: CheckedRule, in one: RecordedReturnCases.Case) throws -> [String: Set<
    Int
  >] {
    let (tables, names) = try read(one)
    let asAt = try #require(Self.asAt(of: one))
    let result = evaluate(
      [check], over: tables, vocabulary: shipped.vocabulary, dates: EvaluationDates(asAt: asAt))
    let outcome = try #require(result.outcomes.first)
    #expect(outcome.notRunBecause.isEmpty, "\(one.name): not run for want of \(outcome.notRunBecause)")
    var flagged: [String: Set<Int>] = [:]
    func flag(_ entity: Int, _ row: Int32) {
      guard let name = names[entity], let input = one.tables[name] else { return }
      flagged[name, default: []].insert(input.labels[Int(tables.tables[entity].origins[Int(row)].number)])
    }
    for obligation in outcome.obligations where obligation.status == .notMet {
      flag(check.entity, obligation.subject)
    }
    for shown in outcome.alsoShown { flag(shown.row.entity, shown.row.row) }
    return flagged
  }

  /// The case as tables; `names` gives for each entity the table of the case that it was read from.
  private static func read(_ one: RecordedReturnCases.Case) throws -> (CaseTables, names: [Int: String]) {
    let dictionary = shipped.vocabulary.dictionary
    var builder = CaseTablesBuilder(dictionary: dictionary, mapping: "ssda903")
    let child = try #require(dictionary.index(of: "child"))
    let identifier = try #require(dictionary.entities[child].identifierIndex)
    var names: [Int: String] = [:]
    builder.combineRows(of: child)
    builder.declare(entity: child, completeness: .all, supplied: [identifier])
    for (name, input) in one.tables.sorted(by: { $0.key < $1.key }) {
      let words = try #require(ReturnedTables.words(of: name), "\(name) is no table of the return")
      let entity = try #require(dictionary.index(of: words.entity), "\(words.entity)")
      names[entity] = name
      let fields = input.columns.map { column -> Int? in
        guard let word = words.fields[column] else { return nil }
        return dictionary.entities[entity].fieldIndex(word)
      }
      let reference = try #require(dictionary.entities[entity].referenceIndex(to: "child"))
      let source = builder.addSource(CaseSource(file: name + ".csv"))
      builder.declare(entity: entity, completeness: .all, supplied: fields.compactMap(\.self) + [reference])
      for (position, row) in input.rows.enumerated() {
        let named = zip(fields, row).first { $0.0 == reference }?.1
        // A case that says nothing of children is about a child a row.
        let name = (named ?? nil) ?? "row \(position)"
        builder.beginRow(entity: child, source: source, row: Int32(position))
        builder.set(identifier, text: name)
        builder.beginRow(entity: entity, source: source, row: Int32(position))
        for (field, cell) in zip(fields, row) {
          if let field, field != reference, let cell { builder.set(field, text: cell) }
        }
        builder.set(reference, text: name)
      }
    }
    return (builder.finish(), names)
  }

  /// The last day of the case's reporting year.
  private static func asAt(of one: RecordedReturnCases.Case) -> CivilDay? {
    let metadata = one.metadata
    if let end = (metadata["collection_end"] as? String).flatMap({ CivilDay.parse($0) }) { return end }
    if let start = (metadata["collection_start"] as? String).flatMap({ CivilDay.parse($0) }) {
      return start.adding(months: 12).adding(days: -1)
    }
    if let year = (metadata["collectionYear"] as? String).flatMap({ Int($0) }) {
      return CivilDay(year: year, month: 3, day: 31)
    }
    return CivilDay(year: one.year, month: 3, day: 31)
  }
}
