import CaseModel
import Chronology
import Diagnostics
import RuleModel

extension RuleChecker {
  /// The singular of what a timetable looks for, wherever it stands in the expectation.
  func noun(of expectation: Expectation) -> String? {
    switch expectation {
    case .howSoon(let timetable):
      vocabulary.dictionary[timetable.lookFor.text]?.name ?? timetable.lookFor.text
    default: nil
    }
  }

  mutating func expectation(_ written: Expectation, noun: String?) -> CheckedExpectation? {
    switch written {
    case .howSoon(let timetable): self.timetable(timetable).map { .howSoon($0) }
    case .recorded(let facts): self.facts(facts).map { .recorded($0) }
    case .attended(let attendance): self.attendance(attendance).map { .attended($0) }
    case .holds(let condition): .holds(conditions([condition]))
    case .score(let rubric): self.rubric(rubric).map { .score($0) }
    case .all(let parts): .all(parts.compactMap { part($0) })
    case .either(let parts): .either(parts.compactMap { part($0) })
    case .noMoreThan(let limit): self.limit(limit).map { .noMoreThan($0) }
    case .median(let median): self.median(median).map { .median($0) }
    case .share(let share): self.share(share).map { .share($0) }
    case .compare(let comparison): self.comparison(comparison).map { .compare($0) }
    }
  }

  // MARK: How soon

  private mutating func timetable(_ written: Timetable) -> CheckedTimetable? {
    guard let (source, other, noun) = source(of: written) else { return nil }
    let lines = written.lines.compactMap { line -> CheckedInterval? in
      guard let interval = interval(line.then) else { return nil }
      return CheckedInterval(
        name: line.name, condition: conditions(line.conditions, noun: noun.lowercased()), interval: interval)
    }
    let precede = written.mayPrecede.flatMap { period($0) }
    let countIf = conditions(written.countIf, of: other)
    return CheckedTimetable(source: source, countIf: countIf, mayPrecede: precede, lines: lines, noun: noun)
  }

  /// Rows of another entity if an entity goes by that name, else a date of the subject.
  private mutating func source(of written: Timetable) -> (CheckedTimetable.Source, Int, String)? {
    guard let other = vocabulary.dictionary.index(of: written.lookFor.text) else {
      // Rows that happen on a day and belong to the subject, or a date of its own.
      let rows = vocabulary.dictionary.entities.indices.filter {
        vocabulary.dictionary.entities[$0].dateIndex != nil
          && vocabulary.relation(from: entity, to: $0) != nil
      }.map { vocabulary.dictionary.entities[$0].plural }
      guard let (cell, type) = self.cell(written.lookFor, or: rows, wanting: Self.isDay) else { return nil }
      guard type == .date || type == .moment else {
        report(.mismatchedTypes, at: written.lookFor.place, "'\(written.lookFor.text)' is not a date")
        return nil
      }
      return (.ownDate(cell), entity, written.lookFor.text)
    }
    guard let relation = vocabulary.relation(from: entity, to: other) else {
      report(
        .unrelatedEntity, at: written.lookFor.place,
        "\(written.lookFor.text) cannot be found from a \(name(of: entity))",
        help: "both must refer to a child, or one to the other")
      return nil
    }
    let looked = vocabulary.dictionary.entities[other]
    if let by = written.by {
      guard let (cell, _) = self.cell(by, of: other, wanting: Self.isDay) else { return nil }
      return (.rows(relation, date: cell.field), other, looked.name)
    }
    guard let date = looked.dateIndex else {
      report(
        .missingPart, at: written.lookFor.place, "the dictionary does not say when a \(looked.name) happens",
        help: "add 'by:' with the date field to use")
      return nil
    }
    return (.rows(relation, date: date), other, looked.name)
  }

  /// `within 1 week`, `every law temporary approval`, `once each school term`, `not judged because …`.
  private mutating func interval(_ written: Written) -> Interval? {
    if written.text == "once each school term" { return .eachTerm }
    if written.text.hasPrefix(Self.notJudged) {
      return .notJudged("not judged: " + written.text.dropFirst(Self.notJudged.count))
    }
    let words = written.text.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2, words[0] == "within" || words[0] == "every" else {
      report(
        .malformedInterval, at: written.place, "'\(written.text)' is no interval",
        help: "write 'within 1 week', 'every 6 weeks', 'once each school term' or 'not judged because …'")
      return nil
    }
    guard let source = periodSource(words[1], at: written.place) else { return nil }
    return words[0] == "within" ? .within(source) : .every(source)
  }

  /// What a line begins with that sets no time, before its reason.
  private static let notJudged = "not judged because "

  private mutating func periodSource(_ text: String, at place: Place) -> PeriodSource? {
    if text.hasPrefix("law ") {
      let name = String(text.dropFirst(4))
      if let index = vocabulary.lawValues.firstIndex(where: { $0.name == name }) {
        guard vocabulary.lawValues[index].kind == .answer else { return .law(index) }
        report(
          .mismatchedTypes, at: place, "'\(name)' is a yes or no, and no length of time",
          help: "ask it in a condition: law \"\(name)\" on clock")
        return nil
      }
      let lengths = vocabulary.lawValues.filter { $0.kind != .answer }.map(\.name)
      report(
        .unknownName, at: place, "the law book holds no figure '\(name)'",
        help: didYouMean(name, among: Set(lengths)))
      return nil
    }
    if let period = Period.parse(text) { return .fixed(period) }
    report(
      .malformedInterval, at: place, "'\(text)' is no length of time",
      help: "write a number and days, working days, weeks, months, years or hours")
    return nil
  }

  mutating func period(_ written: Written) -> Period? {
    guard case .fixed(let period) = periodSource(written.text, at: written.place) else { return nil }
    return period
  }

  // MARK: Other kinds

  private mutating func facts(_ written: RecordedFacts) -> CheckedFacts? {
    let fields = written.fields.compactMap { cell($0)?.0 }
    let onField = written.onField.flatMap { cell($0)?.0 }
    let limits = written.within.compactMap { line -> CheckedInterval? in
      guard let period = period(line.then) else { return nil }
      return CheckedInterval(
        name: line.name, condition: conditions(line.conditions), interval: .within(.fixed(period)))
    }
    return CheckedFacts(fields: fields, onField: onField, limits: limits)
  }

  private mutating func attendance(_ written: Attendance) -> CheckedAttendance? {
    guard let roster = entityIndex(written.roster) else { return nil }
    guard let relation = vocabulary.relation(from: entity, to: roster),
      let (cell, type) = self.cell(written.agencyField, of: roster), case .code(let codes) = type
    else {
      report(
        .missingPart, at: written.roster.place,
        "\(written.roster.text) need a list of codes that names the agency, and must belong to a \(name(of: entity))"
      )
      return nil
    }
    let agencies = written.agencies.compactMap { agency -> CheckedAgency? in
      guard let code = codes.firstIndex(of: agency.agency.text) else {
        report(
          .unknownName, at: agency.agency.place,
          "'\(agency.agency.text)' is no agency of \(written.roster.text)",
          help: didYouMean(agency.agency.text, among: codes))
        return nil
      }
      return CheckedAgency(
        name: agency.agency.text, code: UInt16(code), expectedIf: conditions(agency.expectedIf),
        excusedIf: agency.excusedIf.isEmpty ? nil : conditions(agency.excusedIf))
    }
    return CheckedAttendance(
      relation: relation, agencyField: cell.field, presentIf: conditions(written.presentIf, of: roster),
      agencies: agencies)
  }

  private mutating func rubric(_ written: Rubric) -> CheckedRubric? {
    guard let band = written.bands.first(where: { $0.name == written.expected.text }) else {
      report(
        .unknownName, at: written.expected.place, "'\(written.expected.text)' is no band of this rubric",
        help: didYouMean(written.expected.text, among: written.bands.map(\.name)))
      return nil
    }
    let criteria = written.criteria.compactMap { criterion -> CheckedCriterion? in
      var relation: Relation?
      var asked = entity
      if let over = criterion.averageOver {
        guard let other = entityIndex(over) else { return nil }
        guard let found = vocabulary.relation(from: entity, to: other) else {
          report(.unrelatedEntity, at: over.place, "\(over.text) cannot be found from a \(name(of: entity))")
          return nil
        }
        relation = found
        asked = other
      }
      return CheckedCriterion(
        name: criterion.name.text, points: criterion.points, averageOver: relation, addsUp: criterion.addsUp,
        awards: criterion.awards.map {
          CheckedAward(points: $0.points, condition: conditions([$0.condition], of: asked))
        })
    }
    return CheckedRubric(
      criteria: criteria, bands: written.bands, expectedShare: band.from, expectedBand: band.name)
  }

  private mutating func part(_ written: Part) -> CheckedPart? {
    let basis = written.basis.compactMap { self.basis($0) }
    let inherited = rule.basis.first.flatMap { vocabulary.law.basis(citing: $0.text)?.force }
    guard let expectation = expectation(written.expectation, noun: nil) else { return nil }
    return CheckedPart(
      name: written.name.text, basis: basis, force: basis.first?.force ?? inherited ?? .local,
      onlyIf: conditions(written.onlyIf), excuses: lines(written.excuses), expectation: expectation)
  }

  private mutating func limit(_ written: Limit) -> CheckedLimit? {
    var parser = ConditionParser(written.of, vocabulary: vocabulary, entity: entity)
    let number = parser.number(into: &diagnostics)
    let lines = written.lines.compactMap { line -> CheckedLimitLine? in
      guard let most = Int32(line.then.text), most >= 0 else {
        report(
          .malformedExpression, at: line.then.place, "'\(line.then.text)' is no limit",
          help: "write a whole number, 0 or more")
        return nil
      }
      return CheckedLimitLine(condition: conditions(line.conditions), most: most)
    }
    return number.map { CheckedLimit(of: $0, lines: lines) }
  }

  private mutating func median(_ written: Median) -> CheckedMedian? {
    guard let quantity = CheckedMedian.Quantity(rawValue: written.of.text) else {
      report(
        .unknownName, at: written.of.place, "'\(written.of.text)' is nothing that a median is taken of",
        help: didYouMean(written.of.text, among: CheckedMedian.Quantity.allCases.map(\.rawValue)))
      return nil
    }
    return CheckedMedian(
      of: quantity, atMost: Int32(clamping: written.atMost), by: written.by.flatMap { grouping($0) })
  }

  private mutating func share(_ written: Share) -> CheckedShare? {
    CheckedShare(
      of: written.of.isEmpty ? nil : conditions(written.of), atLeast: written.atLeast,
      by: written.by.flatMap { grouping($0) })
  }

  private mutating func comparison(_ written: Comparison) -> CheckedComparison? {
    guard let between = grouping(written.between) else { return nil }
    return CheckedComparison(between: between, limits: written.limits, atLeastCases: written.atLeastCases)
  }

  private mutating func grouping(_ written: Written) -> Grouping? {
    if let grouping = Grouping(rawValue: written.text) { return grouping }
    report(
      .unknownName, at: written.place, "'\(written.text)' is nothing that groups are told apart by",
      help: didYouMean(written.text, among: Grouping.allCases.map(\.rawValue)))
    return nil
  }
}
