package import CaseModel
import Chronology
package import Evaluation
package import RuleChecking

/// What an explanation is asked of.
package struct ExplanationRequest: Sendable {
  /// The rules asked for, each over the record.
  package var rules: [CheckedRule]
  /// The child, as a row of the table of children.
  package var child: Int
  /// The one subject asked for, by entity and row; nil for all that belong to the child.
  package var subject: (entity: Int, row: Int)?
  package var vocabulary: Vocabulary
  package var dates: EvaluationDates
  /// The mapping the export was read through.
  package var mapping: SourceMapping?

  package init(
    rules: [CheckedRule], child: Int, subject: (entity: Int, row: Int)?, vocabulary: Vocabulary,
    dates: EvaluationDates, mapping: SourceMapping?
  ) {
    self.rules = rules
    self.child = child
    self.subject = subject
    self.vocabulary = vocabulary
    self.dates = dates
    self.mapping = mapping
  }
}

/// Explains a child's duties.
///
/// The child's rows are judged by themselves, which is quick enough to try changes on; where the rows of other
/// children bear on an answer, the whole export is judged instead.
///
/// - Parameters:
///   - request: which rules, and of whom.
///   - tables: the case export.
package func explain(_ request: ExplanationRequest, over tables: CaseTables) -> Explanation {
  let childTable = tables.dictionary.index(of: "child") ?? 0
  let narrowed = tables.narrowed(toChild: request.child)
  let whole = NarrowedTables(
    tables: tables, original: tables.tables.map { Array(0..<$0.rowCount) })
  var explanation = Explanation(
    child: tables.tables[childTable].name(of: request.child), asAt: request.dates.asAt,
    lanes: tables.lanes(ofChild: request.child, asAt: request.dates.asAt), duties: [],
    without: [], rulesWithoutRows: [], notRun: [])
  let names = CellNames(narrowed.tables, mapping: request.mapping)
  let namesOfWhole = CellNames(tables, mapping: request.mapping)
  for rule in request.rules where !rule.isOverResults {
    let rows = tables.tables[rule.entity].childRow.indices.filter { row in
      guard Int(tables.tables[rule.entity].childRow[row]) == request.child else { return false }
      return request.subject.map { $0.entity == rule.entity && $0.row == row } ?? true
    }
    guard !rows.isEmpty else {
      explanation.rulesWithoutRows.append(rule.id)
      continue
    }
    let inFull = judge(
      rule, over: tables, vocabulary: request.vocabulary, dates: request.dates, rows: rows)
    let places = rows.compactMap { narrowed.original[rule.entity].firstIndex(of: $0) }
    var basis = (tables: narrowed, names: names)
    var traced = trace(
      rule, over: narrowed.tables, vocabulary: request.vocabulary, dates: request.dates, rows: places)
    if !agree(traced, inFull, original: narrowed.original[rule.entity]) {
      basis = (whole, namesOfWhole)
      traced = trace(rule, over: tables, vocabulary: request.vocabulary, dates: request.dates, rows: rows)
    }
    guard traced.notRunBecause.isEmpty else {
      explanation.notRun.append((rule.id, traced.notRunBecause))
      continue
    }
    let words = ConditionWords(vocabulary: request.vocabulary)
    for subject in traced.subjects {
      var explainer = DutyExplainer(
        rule: traced.rule, subject: subject, words: words, names: basis.names,
        original: basis.tables.original[rule.entity][subject.row], asAt: request.dates.asAt)
      guard !subject.duties.isEmpty else {
        explanation.without.append(explainer.noDuty())
        continue
      }
      let search = ChangeSearch(
        rule: traced.rule, tables: basis.tables.tables, vocabulary: request.vocabulary, dates: request.dates,
        subject: subject, names: basis.names)
      for duty in subject.duties {
        let before = subject.duties.prefix { $0.obligation.clock != duty.obligation.clock }
        let position = before.count { $0.obligation.part == duty.obligation.part }
        explanation.duties.append(
          explainer.duty(duty, changes: search.sentences(for: duty, at: position)))
      }
    }
  }
  return explanation
}

/// Whether rows judged by themselves came out as they do among all.
private func agree(_ traced: RuleTrace, _ inFull: [Obligation], original: [Int]) -> Bool {
  let alone = traced.subjects.flatMap(\.duties).map(\.obligation)
  return alone.count == inFull.count
    && zip(alone, inFull).allSatisfy { one, other in
      original[Int(one.subject)] == Int(other.subject) && one.status == other.status && one.due == other.due
        && one.done == other.done && one.clock == other.clock && one.part == other.part
        && one.phase == other.phase && one.unknown.count == other.unknown.count
    }
}
