import CaseModel
import Chronology
package import Diagnostics
package import RuleModel
import Workers

/// Holds rules against the vocabulary.
///
/// A rule with a mistake is left out and its mistakes reported; the others are checked all the same.
///
/// - Parameters:
///   - rules: as loaded.
///   - vocabulary: what they may name.
/// - Returns: the rules that hold, in order of id, those over results after those they look at; and what is
///   wrong with the rest.
package func check(_ rules: [Rule], against vocabulary: Vocabulary) -> (
  rules: [CheckedRule], diagnostics: [Diagnostic]
) {
  var diagnostics: [Diagnostic] = []
  var checked: [CheckedRule] = []
  var seen: Set<String> = []
  let ordered = rules.sorted { $0.id.text < $1.id.text }
  var unique: [Rule] = []
  for rule in ordered {
    if seen.insert(rule.id.text).inserted {
      unique.append(rule)
    } else {
      diagnostics.append(
        Diagnostic(
          .duplicateRule, .error, at: rule.id.place, "another rule already goes by '\(rule.id.text)'",
          help: "give one of them an id of its own"))
    }
  }
  let former = FormerNames(unique)
  diagnostics += former.mistakes
  let written = Dictionary(unique.map { ($0.id.text, $0) }) { first, _ in first }
  for overResults in [false, true] {
    let turn = unique.filter { rule in
      if case .results = rule.population { overResults } else { !overResults }
    }
    // Rules over results look at the rules that hold of the turn before; otherwise no rule sees another.
    let others = checked
    let results = inParallel(turn.count) { position in
      var checker = RuleChecker(
        turn[position], vocabulary: vocabulary, others: others, written: written, former: former)
      return (rule: checker.check(), diagnostics: checker.diagnostics)
    }
    checked += results.compactMap(\.rule)
    diagnostics += results.flatMap(\.diagnostics)
  }
  return (checked, diagnostics.sortedByPlace())
}

/// Checks one rule, gathering every mistake.
struct RuleChecker {
  let rule: Rule
  let vocabulary: Vocabulary
  let others: [CheckedRule]
  /// All rules as written, by id, those with mistakes too.
  let written: [String: Rule]
  let former: FormerNames
  var diagnostics: [Diagnostic] = []
  var entity = 0

  init(
    _ rule: Rule, vocabulary: Vocabulary, others: [CheckedRule], written: [String: Rule],
    former: FormerNames
  ) {
    self.written = written
    self.former = former
    self.rule = rule
    self.vocabulary = vocabulary
    self.others = others
  }

  mutating func check() -> CheckedRule? {
    var resultsOf: String?
    switch rule.population {
    case .each(let name):
      guard let index = entityIndex(name, among: vocabulary.dictionary.entities.map(\.name)) else {
        return nil
      }
      entity = index
    case .results(let id):
      let others = others
      guard let other = others.first(where: { $0.id == id.text && !$0.isOverResults }) else {
        refuseResults(of: id)
        return nil
      }
      entity = other.entity
      resultsOf = id.text
    }
    checkArea()
    checkExamples()
    let basis = rule.basis.compactMap { self.basis($0) }
    let expectation = self.expectation(rule.expectation, noun: nil)
    let noun = self.noun(of: rule.expectation)
    let checked = CheckedRule(
      rule: rule, basis: basis, entity: entity, resultsOf: resultsOf,
      onlyIf: conditions(rule.onlyIf), leaveOut: lines(rule.leaveOut),
      clockStarts: clockLines(expectation), restarts: restarts(beside: expectation), ends: ends(),
      lapse: rule.lapsesAfter.flatMap { period($0) },
      expectation: expectation ?? .holds(.always), excuses: lines(rule.excuses, noun: noun),
      remarks: lines(rule.remarks, noun: noun), showsAlso: rule.showsAlso.compactMap { self.related($0) },
      evenWithout: Set(rule.evenWithout.compactMap { self.entityIndex(plural: $0) }),
      severities: rule.severityWhen.compactMap { severityLine($0, noun: noun) },
      grace: rule.grace.compactMap { grace($0) }.sorted { $0.days < $1.days })
    return diagnostics.hasErrors ? nil : assuming(checked)
  }

  /// Says why the results of a rule cannot be looked at: it has another name now, or mistakes, or is not there.
  private mutating func refuseResults(of id: Written) {
    if let present = former.presentName(of: id.text) {
      report(
        .unknownRule, at: id.place, "the rule '\(id.text)' is called '\(present)' now",
        help: "write 'results of \(present)'")
    } else if let other = written[id.text] {
      if case .results = other.population {
        report(
          .unknownRule, at: id.place, "'\(id.text)' looks at results itself, and cannot be looked at",
          help: "name a rule over the record")
      } else {
        report(
          .unknownRule, at: id.place, "the rule '\(id.text)' has mistakes, so there are no results of it",
          help: "mend that rule first")
      }
    } else {
      let known = others.filter { !$0.isOverResults }.map(\.id)
      report(
        .unknownRule, at: id.place, "no rule over the record goes by '\(id.text)'",
        help: didYouMean(id.text, among: known))
    }
  }

  /// Says where no framework knows the rule's area: its findings then stand under a heading of their own.
  private mutating func checkArea() {
    let known = vocabulary.areas
    guard rule.forReturn == nil, !known.isEmpty, !known.contains(rule.area.text) else { return }
    diagnostics.append(
      Diagnostic(
        .unknownArea, .warning, at: rule.area.place,
        "no inspection framework has an area '\(rule.area.text)': its findings stand under a heading of their own",
        help: didYouMean(rule.area.text, among: known)))
  }

  // MARK: What the parts have in common

  /// The conditions of a list, all of which must hold; `always` for none.
  mutating func conditions(_ written: [Written], of other: Int? = nil, noun: String? = nil) -> Condition {
    let parsed = written.compactMap { text -> Condition? in
      var parser = ConditionParser(
        text, vocabulary: vocabulary, entity: other ?? entity, ordinalNoun: noun)
      return parser.parse(into: &diagnostics)
    }
    return parsed.isEmpty ? .always : parsed.count == 1 ? parsed[0] : .all(parsed)
  }

  mutating func lines(_ written: [WrittenLine], noun: String? = nil) -> [CheckedLine] {
    written.map { CheckedLine(condition: conditions($0.conditions, noun: noun), words: $0.then.text) }
  }

  /// `returned reviews where date after end`.
  private mutating func related(_ written: Written) -> RelatedRows? {
    var parser = ConditionParser(written, vocabulary: vocabulary, entity: entity)
    return parser.relatedRows(into: &diagnostics)
  }

  /// A field of the subject, or of a row it refers to.
  ///
  /// - Parameter others: words that would be understood in that place besides.
  mutating func cell(
    _ written: Written, of other: Int? = nil, or others: [String] = [],
    wanting isWanted: (FieldType) -> Bool = { _ in true }
  ) -> (CellPath, FieldType)? {
    var parser = ConditionParser(written, vocabulary: vocabulary, entity: other ?? entity)
    let named = parser.name()
    if case .field(let cell, let type) = named, parser.position == parser.words.count { return (cell, type) }
    let fields = fieldNames(of: other ?? entity, wanting: isWanted)
    report(
      .unknownName, at: written.place, "'\(written.text)' is not a field of \(name(of: other ?? entity))",
      help: didYouMean(written.text, among: Set(fields + others)))
    return nil
  }

  /// The fields of an entity, and those of the rows it refers to, of the kinds wanted.
  private func fieldNames(of entity: Int, wanting isWanted: (FieldType) -> Bool) -> [String] {
    let fields = vocabulary.dictionary.entities[entity].fields
    let further = fields.flatMap { field -> [String] in
      guard case .reference(let target) = field.type, let parent = vocabulary.dictionary[target] else {
        return []
      }
      return parent.fields.filter { isWanted($0.type) }.map { "\(field.name)'s \($0.name)" }
    }
    return fields.filter { isWanted($0.type) }.map(\.name) + further
  }

  /// Whether a field says when something happens.
  static func isDay(_ type: FieldType) -> Bool { type == .date || type == .moment }

  mutating func entityIndex(_ written: Written, among known: [String]? = nil) -> Int? {
    if let index = vocabulary.dictionary.index(of: written.text) { return index }
    let names = known ?? vocabulary.dictionary.entities.flatMap { [$0.name, $0.plural] }
    report(
      .unknownName, at: written.place, "'\(written.text)' is no entity of the dictionary",
      help: didYouMean(written.text, among: names))
    return nil
  }

  /// An entity by its plural.
  private mutating func entityIndex(plural written: Written) -> Int? {
    let plurals = vocabulary.dictionary.entities.map(\.plural)
    if let index = plurals.firstIndex(of: written.text) { return index }
    report(
      .unknownName, at: written.place, "'\(written.text)' is no plural of an entity of the dictionary",
      help: didYouMean(written.text, among: plurals))
    return nil
  }

  mutating func basis(_ written: Written) -> Basis? {
    if let basis = vocabulary.law.basis(citing: written.text) { return basis }
    let law = vocabulary.law
    report(
      .unknownBasis, at: written.place, "the law book holds no '\(written.text)'",
      help: nearestName(to: written.text, among: law.citations).map { "did you mean '\($0)'?" }
        ?? "add it to a file in Rules/law, with its force and confidence")
    return nil
  }

  mutating func report(
    _ code: DiagnosticCode, at place: Place, _ message: String, help: @autoclosure () -> String? = nil
  ) {
    let help = diagnostics.count < RuleLimits.suggestions ? help() : nil
    diagnostics.append(Diagnostic(code, .error, at: place, message, help: help))
  }

  func name(of entity: Int) -> String { vocabulary.dictionary.entities[entity].name }

  // MARK: Clock and end

  /// No lines stand for the as-at date: what asks nothing about time may be asked of the day itself.
  private mutating func clockLines(_ expectation: CheckedExpectation?) -> [ClockLine] {
    if rule.clockStarts.count == 1, let line = rule.clockStarts.first, line.then.text == "as at" {
      if expectation?.isTimed == true || !line.conditions.isEmpty {
        report(
          .mismatchedTypes, at: line.then.place, "no time runs from the as-at date",
          help: "'clock starts: as at' is for what is counted or true on that day; name a date field")
      }
      return []
    }
    guard rule.clockStarts.isEmpty else {
      return rule.clockStarts.compactMap { line in
        guard let (cell, type) = self.cell(line.then, or: ["as at"], wanting: Self.isDay) else { return nil }
        guard type == .date || type == .moment else {
          report(
            .mismatchedTypes, at: line.then.place, "a clock starts on a date, and '\(line.then.text)' is none"
          )
          return nil
        }
        return ClockLine(condition: conditions(line.conditions), day: cell)
      }
    }
    let subject: Entity = vocabulary.dictionary.entities[entity]
    guard let field = subject.dateIndex, !subject.isAsReturned else { return [] }
    let cell = CellPath(row: RowPath(level: 0), entity: entity, field: field)
    return [ClockLine(condition: .always, day: cell)]
  }

  /// What ends the duty: what the rule says, else the subject's own end and that of whatever it belongs to;
  /// and the child's death in any case.
  private mutating func ends() -> [DayExpression] {
    var ends: [DayExpression] = []
    for written in rule.until where written.text != "nothing" {
      if written.text == "18th birthday" || written.text == "25th birthday" {
        let years = written.text == "18th birthday" ? 18 : 25
        if let (born, _) = cell(
          Written(entityIsChild ? "date of birth" : "child's date of birth", at: written.place))
        {
          ends.append(.shifted(.cell(born), by: .years(years), backwards: false))
        }
      } else if let (cell, type) = self.cell(
        written, or: ["18th birthday", "25th birthday", "nothing"], wanting: Self.isDay)
      {
        if type == .date || type == .moment {
          ends.append(.cell(cell))
        } else {
          report(.mismatchedTypes, at: written.place, "a duty ends on a date, and '\(written.text)' is none")
        }
      }
    }
    if rule.until.isEmpty { ends += ownEnds() }
    if let path = vocabulary.dictionary.pathToChild(from: entity),
      let child = vocabulary.dictionary.index(of: "child"),
      let died = vocabulary.dictionary.entities[child].fieldIndex("died")
    {
      ends.append(.cell(CellPath(row: RowPath(level: 0, hops: hops(path)), entity: child, field: died)))
    }
    return ends
  }

  private var entityIsChild: Bool { name(of: entity) == "child" }

  private func ownEnds() -> [DayExpression] {
    var ends: [DayExpression] = []
    let subject = vocabulary.dictionary.entities[entity]
    if let end = subject.endsOn.flatMap(subject.fieldIndex) {
      ends.append(.cell(CellPath(row: RowPath(level: 0), entity: entity, field: end)))
    }
    for (position, field) in subject.fields.enumerated() {
      guard case .reference(let name) = field.type, let parent = vocabulary.dictionary.index(of: name),
        let end = vocabulary.dictionary.entities[parent].endsOn.flatMap(
          vocabulary.dictionary.entities[parent].fieldIndex), name != "referral"
      else { continue }
      let row = RowPath(level: 0, hops: [Hop.reference(entity: entity, field: position)])
      ends.append(.cell(CellPath(row: row, entity: parent, field: end)))
    }
    return ends
  }

  private func hops(_ path: [Int]) -> [Hop] {
    var hops: [Hop] = []
    var at = entity
    for field in path {
      hops.append(.reference(entity: at, field: field))
      if case .reference(let name) = vocabulary.dictionary.entities[at].fields[field].type {
        at = vocabulary.dictionary.index(of: name) ?? at
      }
    }
    return hops
  }
}
