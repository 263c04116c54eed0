import CaseModel
import Chronology
import Evaluation
import RuleChecking
import RuleModel

/// Puts into words how one duty was judged.
struct DutyExplainer {
  let rule: CheckedRule
  let subject: SubjectTrace
  let words: ConditionWords
  let names: CellNames
  /// The subject's row in the table of the whole export.
  let original: Int
  /// The day the record is judged as at.
  let asAt: Int32
  private var cells: [ExplainedCell] = []

  init(
    rule: CheckedRule, subject: SubjectTrace, words: ConditionWords, names: CellNames, original: Int,
    asAt: CivilDay
  ) {
    self.asAt = asAt.number
    self.original = original
    self.rule = rule
    self.subject = subject
    self.words = words
    self.names = names
  }

  private var subjectName: String {
    "\(names.row(subject.row, of: rule.entity)) (\(names.place(subject.row, of: rule.entity)))"
  }

  /// A duty.
  ///
  /// - Parameter changes: what would alter the answer, as sentences.
  mutating func duty(_ duty: DutyTrace, changes: [String]) -> ExplainedDuty {
    let row = duty.obligation
    cells = []
    var sections = [section("Who is looked at", whoIsLookedAt(duty))]
    sections.append(section("Clock, due and done", dates(duty)))
    if !duty.lines.isEmpty { sections.append(section("The line of the timetable", timetable(duty))) }
    if !duty.expected.isEmpty { sections.append(section("What is expected", accounts(duty.expected))) }
    if !duty.events.isEmpty { sections.append(section("What was looked at", events(duty))) }
    if let bounds = bounds(duty) { sections.append(section("What is not recorded", bounds)) }
    if !duty.excuses.isEmpty {
      sections.append(
        section("Excuses", accounts(duty.excuses.map { ("accepted as '\($0.words)'", $0.account) })))
    }
    if row.status.isShortfall { sections.append(section("How much it matters", severity(duty))) }
    var change = lines()
    for sentence in changes { change.say(sentence) }
    sections.append(section("What would alter the answer", change))
    return ExplainedDuty(
      rule: rule.id, asks: rule.rule.asks, entity: rule.entity, row: original, subject: subjectName,
      part: rule.partName(row.part),
      phase: rule.phaseName(part: row.part, phase: row.phase), status: row.status,
      clock: row.day(row.printedClock), due: row.printedDueDay, done: row.day(row.printedDone),
      daysLate: row.printedDaysLate, withheld: row.withheld, sections: sections.filter { !$0.lines.isEmpty },
      cells: cells)
  }

  /// A row in which the rule finds no duty.
  mutating func noDuty() -> ExplainedDuty {
    cells = []
    var why = lines()
    if !subject.isVisible {
      why.say("it is dated, or was written down, after the as-at date, and is not looked at")
    } else {
      say(who: &why)
      if subject.onlyIf.answer != .no { clock(&why, saysDay: false) }
    }
    return ExplainedDuty(
      rule: rule.id, asks: rule.rule.asks, entity: rule.entity, row: original, subject: subjectName,
      withheld: [], sections: [section("Why there is no duty", why)], cells: cells)
  }

  // MARK: Sections

  private func lines() -> AccountLines { AccountLines(words: words, names: names) }

  private mutating func section(_ title: String, _ lines: AccountLines) -> ExplainedSection {
    for cell in lines.cells where !cells.contains(cell) { cells.append(cell) }
    return ExplainedSection(title: title, lines: lines.lines)
  }

  private func say(who lines: inout AccountLines) {
    let parts: [ConditionAccount] =
      if case .all = subject.onlyIf.condition { subject.onlyIf.parts } else { [subject.onlyIf] }
    if subject.onlyIf.condition == .always {
      lines.say("every \(words.vocabulary.dictionary.entities[rule.entity].name)")
    } else {
      for part in parts { lines.say(part, lead: "only if ") }
    }
    guard subject.onlyIf.answer != .no else { return }
    for line in subject.leaveOut { lines.say(line.account, lead: "left out as '\(line.words)' if ") }
  }

  private func whoIsLookedAt(_ duty: DutyTrace) -> AccountLines {
    var lines = lines()
    say(who: &lines)
    if let part = duty.partOnlyIf { lines.say(part, lead: "this part only if ") }
    return lines
  }

  private func clock(_ lines: inout AccountLines, saysDay: Bool) {
    for line in subject.clockLines {
      if line.account.condition != .always {
        lines.say(line.account, lead: "the clock starts by this line if ")
      }
      guard line.account.answer == .yes else { continue }
      if let cell = line.cell { lines.say("the subject's clock starts on its day", [cell]) }
    }
    switch subject.clock {
    case .started where saysDay || subject.clockLines.isEmpty: break
    case .started: lines.say("nothing fell to be judged in that time")
    case .notArisen: lines.say("the duty has not arisen: there is no such day yet")
    case .notKnown: lines.say("the day on which the clock starts is not known")
    }
  }

  private func dates(_ duty: DutyTrace) -> AccountLines {
    var lines = lines()
    let row = duty.obligation
    clock(&lines, saysDay: true)
    if !duty.alternatives.isEmpty {
      lines.say("one of several parts is enough, and this one speaks for all:")
      for other in duty.alternatives {
        lines.say("\(rule.partName(other.part) ?? "another part"): \(other.status.name)", depth: 1)
      }
    }
    if duty.isWhole { lines.say("the rule as a whole is as its worst part is") }
    if let clock = row.clock { lines.say("clock: " + told(clock, row, .clock)) }
    if let due = row.due { lines.say("due: " + told(due, row, .due)) }
    if let done = row.done {
      let lead = row.status == .notAssessable ? "done, under one way to read it: " : "done: "
      lines.say(lead + told(done, row, .done))
    } else {
      lines.say("done: not on record")
    }
    if row.daysLate > 0 {
      lines.say(
        row.withheld.contains(.lateness) ? "days late are not told" : "days late: \(row.daysLate)")
    }
    for end in subject.ends {
      let isPrivate = end.cells.contains(where: names.isPrivate)
      let day =
        end.day.map { CivilDay(number: $0).writtenDescription } ?? (end.isKnown ? "open" : "not known")
      lines.say(
        "ends at the latest on \(words.day(end.expression)): \(isPrivate ? "a private value" : day)",
        end.cells)
    }
    if !row.detail.isEmpty { lines.say("noted: \(row.detail)") }
    return lines
  }

  private func told(_ instant: Int32, _ row: Obligation, _ what: WithheldDates) -> String {
    if row.withheld.contains(what) { return "a day that is not told: it would show a private value" }
    return row.isInMinutes
      ? Moment(minute: instant).localDescription : CivilDay(number: instant).writtenDescription
  }

  private func timetable(_ duty: DutyTrace) -> AccountLines {
    var lines = lines()
    let intervals = rule.expectation(ofPart: duty.obligation.part).lines
    for (position, line) in duty.lines.enumerated() {
      let applies = position == Int(duty.obligation.phase)
      let outcome = line.account.answer == .no ? "does not apply" : applies ? "applies" : "may apply"
      lines.say("'\(line.words)' \(outcome)")
      lines.say(under: line.account)
      guard applies, intervals.indices.contains(position) else { continue }
      lines.say("it gives \(length(intervals[position].interval, on: duty.clockDay))", depth: 1)
    }
    return lines
  }

  private func length(_ interval: Interval, on day: Int32?) -> String {
    switch interval {
    case .within(.fixed(let period)): "\(period.description), which stands in the rule itself"
    case .every(.fixed(let period)):
      "\(period.description), each time from the one that counted last, which stands in the rule itself"
    case .within(.law(let value)), .every(.law(let value)): law(value, on: day)
    case .eachTerm: "each school term"
    case .notJudged(let why): "no time: \(why)"
    }
  }

  /// A figure of the law with its dates, where it stands and how sure it is.
  private func law(_ value: Int, on day: Int32?) -> String {
    let figure = words.vocabulary.lawValues[value]
    guard let day, let found = figure.value(on: CivilDay(number: day)) else {
      return "'\(figure.name)', of which no law was in force on that day"
    }
    let until = found.until.map { " until \($0.writtenDescription)" } ?? ""
    return "\(found.text.text): '\(figure.name)' by \(found.provision), in force from "
      + "\(found.from.writtenDescription)\(until), \(found.confidence.inPlainWords)"
  }

  private func accounts(_ all: [LineAccount]) -> AccountLines { accounts(all.map { ($0.words, $0.account) }) }

  private func accounts(_ all: [(words: String, account: ConditionAccount)]) -> AccountLines {
    var lines = lines()
    for (words, account) in all { lines.say(account, lead: "\(words) if ") }
    return lines
  }

  // MARK: Events

  private func events(_ duty: DutyTrace) -> AccountLines {
    var lines = lines()
    let row = duty.obligation
    // Which rows count and which come too early would narrow down the day that the time is counted from.
    let turnsOnPrivate =
      !row.withheld.intersection([.clock, .due, .done]).isEmpty
      || duty.events.contains { event in
        let read = CellRead(entity: event.entity, field: event.dateField, row: event.row)
        return names.isPrivate(read) || (event.account?.allCells.contains(where: names.isPrivate) ?? false)
      } || subject.ends.contains { $0.cells.contains(where: names.isPrivate) && $0.day ?? .max <= asAt }
    guard !turnsOnPrivate else {
      if !row.withheld.contains(.done), let event = duty.events.first(where: { isWhatDidIt($0, row) }) {
        say(event, "counts, and is what did it", &lines)
        if duty.events.count == 1 { return lines }
      }
      lines.say(
        "\(duty.events.count) looked at; which of them count, and which come too early or too late, is not told: "
          + "it would narrow down a private value")
      return lines
    }
    let until = row.day(row.done).map { max($0.number, row.dueDay?.number ?? $0.number) }
    var elsewhere = 0
    for event in duty.events {
      let isIt = isWhatDidIt(event, row)
      if let day = event.day, !isIt,
        day < (duty.clockDay ?? .min) || until.map({ day > $0 }) ?? false
      {
        elsewhere += 1
        continue
      }
      say(event, isIt ? "counts, and is what did it" : event.standing.words(event, duty), &lines)
    }
    if elsewhere > 0 {
      lines.say("\(elsewhere) more lie\(elsewhere == 1 ? "s" : "") before the clock or after what did it")
    }
    return lines
  }

  /// Whether an event is what a duty was done by; a date of the subject's own has no row.
  private func isWhatDidIt(_ event: EventAccount, _ row: Obligation) -> Bool {
    row.doneRow >= 0
      ? Int(row.doneRow) == event.row
      : event.standing == .counts && event.day != nil && event.day == row.day(row.done)?.number
  }

  private func say(_ event: EventAccount, _ standing: String, _ lines: inout AccountLines) {
    let read = CellRead(entity: event.entity, field: event.dateField, row: event.row)
    lines.say("\(names.row(event.row, of: event.entity)): \(standing)", [read])
    guard let account = event.account, !account.allCells.contains(where: names.isPrivate) else { return }
    lines.say(account, depth: 1)
  }

  // MARK: What is not recorded, and how much it matters

  private func bounds(_ duty: DutyTrace) -> AccountLines? {
    guard duty.readings.count > 1 || !duty.ifCounted.isEmpty || duty.obligation.status == .notAssessable
    else {
      return nil
    }
    var lines = lines()
    for reading in duty.readings.prefix(16) {
      lines.say("\(reading.status.name) if " + reading.supposed.map(supposition).joined(separator: " and "))
    }
    if duty.readings.count > 16 { lines.say("\(duty.readings.count - 16) more ways to read it were tried") }
    for event in duty.ifCounted {
      lines.say("\(event.status.name) if what turns on \(name(of: event.fact)) counted")
    }
    for fact in duty.obligation.unknown {
      lines.say("the answer turns on \(name(of: fact)), which is not recorded", reads(fact))
    }
    return lines.lines.isEmpty ? nil : lines
  }

  private func reads(_ fact: UnknownFact) -> [CellRead] {
    guard fact.entity >= 0, fact.field >= 0, fact.row >= 0 else { return [] }
    return [CellRead(entity: Int(fact.entity), field: Int(fact.field), row: Int(fact.row))]
  }

  private func name(of fact: UnknownFact) -> String {
    guard fact.entity >= 0 else { return "the law of a day when none was in force" }
    let entity = words.vocabulary.dictionary.entities[Int(fact.entity)]
    guard fact.field >= 0, fact.aspect != .otherRows else { return "earlier \(entity.plural)" }
    return "'\(entity.fields[Int(fact.field)].name)' of the \(names.row(Int(fact.row), of: Int(fact.entity)))"
  }

  private func supposition(_ fact: UnknownFact, _ value: Int32) -> String {
    let name = name(of: fact)
    switch fact.aspect {
    case .recordedness: return "\(name) is \(value == 0 ? "not " : "")recorded elsewhere"
    case .worth: return "\(name) is worth \(value == 0 ? "nothing" : "all that a text can be")"
    case .otherRows: return value == 0 ? "there are no \(name)" : "there are \(name)"
    case .kindOfDay:
      return "the day asked for, by \(name), is of \(value == 0 ? "another kind" : "the kind asked for")"
    case .law, .place: return name
    case .value: break
    }
    let field = words.vocabulary.dictionary.entities[Int(fact.entity)].fields[Int(fact.field)]
    switch field.type {
    case .yesNo, .code:
      return
        "\(name) is \(words.code(UInt16(truncatingIfNeeded: value), of: Int(fact.entity), Int(fact.field)))"
    case .date, .moment:
      // Beyond any record on either side; a date of birth is read between them as well.
      if value < -100_000 { return "\(name) is as early as can be" }
      return value > 300_000 ? "\(name) is as late as can be" : "\(name) lies in between"
    case .number: return "\(name) is as \(value < 0 ? "small" : "large") as can be"
    case .identifier, .reference, .label, .text: return "\(name) is known"
    }
  }

  private func severity(_ duty: DutyTrace) -> AccountLines {
    var lines = lines()
    let row = duty.obligation
    lines.say(
      "it is \(row.severity.rawValue); what the rule says of shortfalls is \(rule.rule.severity.rawValue)")
    for line in duty.severities { lines.say(line.account, lead: "\(line.words) if ") }
    for grace in rule.grace {
      lines.say("no worse than \(grace.severity.rawValue) up to \(grace.days) days late")
    }
    return lines
  }
}

extension EventAccount.Standing {
  fileprivate func words(_ event: EventAccount, _ duty: DutyTrace) -> String {
    switch self {
    case .counts:
      event.day == duty.clockDay
        ? "counts, and started this clock" : "counts, for another row of the sequence"
    case .mayCount: event.day == nil ? "may count: its day is not recorded" : "may count"
    case .failsConditions: "does not count"
    case .tooEarly: "lies before the time that counts"
    case .tooLate: "lies after the duty ended"
    case .sameDay: "would count, but another of the same day already does"
    }
  }
}

extension Confidence {
  /// How sure a figure is, as an explanation says it.
  fileprivate var inPlainWords: String {
    switch self {
    case .readInLaw: "read in the law itself"
    case .readSecondHand: "read second-hand"
    case .fromMemory: "from memory, to be checked"
    case .localPolicy: "a local standard"
    }
  }
}
