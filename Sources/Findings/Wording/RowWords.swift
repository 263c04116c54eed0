import CaseModel
import Chronology
import Evaluation
import RuleChecking
import RuleModel

/// Writes what stands beside one child's duty: what is not recorded, what is open, what is due.
struct RowWords {
  private let rule: CheckedRule
  private let outcome: RuleOutcome
  private let tables: [Table]
  private let extract: CivilDay
  private let template: SentenceTemplate?
  private let topic: String
  private let privateDates: [String]

  /// - Parameter extract: the day the record is judged as at.
  init(_ outcome: RuleOutcome, tables: CaseTables, extract: CivilDay) {
    rule = outcome.rule
    self.outcome = outcome
    self.tables = tables.tables
    self.extract = extract
    let row = outcome.rule.rule.sayings.row
    template = row.isEmpty ? nil : SentenceTemplate(row)
    topic = outcome.rule.topicName
    privateDates = outcome.rule.privateDates(in: tables.dictionary)
  }

  /// What the duty is called in few words: theme and phase, `visits: first year`.
  func name(of row: borrowing Obligation) -> String {
    let phase = phase(of: row) ?? part(of: row) ?? ""
    return phase.isEmpty ? topic : "\(topic): \(phase)"
  }

  /// Why days of a duty are not told, as a sentence; empty where all of them are.
  func withheld(_ row: borrowing Obligation) -> String {
    let words = row.withheld.explained(by: privateDates)
    return words.isEmpty ? "" : words.capitalised + "."
  }

  // MARK: Sentences

  /// What is not recorded of a duty that is overdue.
  func overdue(_ row: borrowing Obligation) -> String {
    [notRecorded(row), withheld(row)].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func notRecorded(_ row: borrowing Obligation) -> String {
    if let template { return filled(template, row) }
    let due = due(of: row)
    let by = due.map { "; \(dueWords(row)) \($0)\(phaseInBrackets(row))" } ?? ""
    guard let looked = timetable(of: row) else {
      return "\(topic.capitalised): not recorded in the extract of \(extract.writtenDescription)\(by)."
    }
    if case .ownDate = looked.source {
      return
        "The date '\(looked.noun)' of the \(tables[rule.entity].entity.name) is not recorded in the extract of "
        + "\(extract.writtenDescription)\(by)."
    }
    let after = clock(of: row).map { " after \($0)" } ?? ""
    return "No \(looked.noun) that counts is recorded\(after) in the extract of "
      + "\(extract.writtenDescription)\(by)."
  }

  /// Why it cannot be said whether a duty was met.
  func open(_ row: borrowing Obligation) -> String {
    let due = due(of: row).map { " due on \($0)" } ?? ""
    var facts: [String] = []
    for fact in row.unknown {
      let words = words(for: fact)
      if !facts.contains(words) { facts.append(words) }
    }
    let reason =
      !facts.isEmpty
      ? "it depends on \(listed(facts)), not recorded"
      : row.detail.isEmpty ? "the record leaves it open" : row.detail
    let sentence = "It cannot be said whether the duty\(due) was met: \(reason)."
    return [sentence, withheld(row)].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What falls due next.
  func next(_ row: borrowing Obligation) -> String {
    let due = due(of: row).map { " by \($0)" } ?? ""
    let noun = timetable(of: row)?.noun ?? topic
    return ["Next: \(noun)\(due)\(phaseInBrackets(row)).", withheld(row)].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  private func filled(_ template: SentenceTemplate, _ row: borrowing Obligation) -> String {
    let (clock, due) = (clock(of: row), due(of: row))
    let (phase, part) = (phase(of: row), part(of: row))
    let days = row.withheld.contains(.lateness) ? nil : Int(row.meaningfulLateness)
    return template.filled { name in
      switch name {
      case "clock": clock
      case "due": due
      case "extract": extract.writtenDescription
      case "phase": phase
      case "part": part
      case "days late": days.map { $0 == 1 ? "1 day" : "\($0) days" } ?? "days that are not told"
      default: nil
      }
    }
  }

  private func words(for fact: UnknownFact) -> String {
    let entity = tables[Int(fact.entity)].entity
    guard fact.aspect != .otherRows, fact.field >= 0 else { return "earlier \(entity.plural)" }
    return "'\(entity.fields[Int(fact.field)].name)' of the \(entity.name)"
  }

  private func dueWords(_ row: borrowing Obligation) -> String {
    timetable(of: row)?.repeats == true ? "one was due on" : "it was due on"
  }

  private func phaseInBrackets(_ row: borrowing Obligation) -> String {
    phase(of: row).map { " (\($0))" } ?? ""
  }

  // MARK: What a row's numbers stand for

  private func expectation(of row: borrowing Obligation) -> CheckedExpectation {
    switch rule.expectation {
    case .all(let parts), .either(let parts):
      row.part >= 0 && Int(row.part) < parts.count ? parts[Int(row.part)].expectation : rule.expectation
    default: rule.expectation
    }
  }

  private func timetable(of row: borrowing Obligation) -> CheckedTimetable? {
    if case .howSoon(let timetable) = expectation(of: row) { timetable } else { nil }
  }

  private func phase(of row: borrowing Obligation) -> String? {
    let lines = expectation(of: row).lines
    guard lines.indices.contains(Int(row.phase)) else { return nil }
    let name = lines[Int(row.phase)].name
    return name == "otherwise" ? nil : name
  }

  /// The part a row is of; for a duty as a whole, what was found of its parts.
  private func part(of row: borrowing Obligation) -> String? {
    switch rule.expectation {
    case .all(let parts), .either(let parts):
      if row.part >= 0, Int(row.part) < parts.count { return parts[Int(row.part)].name }
      return row.detail.isEmpty ? nil : row.detail
    default: return nil
    }
  }

  /// The day a duty arose; where nothing has been recorded yet, so that the subject's own start is the clock,
  /// it says so, lest a placement's start be taken for a visit.
  private func clock(of row: borrowing Obligation) -> String? {
    if row.withheld.contains(.clock) { return Self.untoldDay }
    guard let day = row.day(row.clock) else { return nil }
    guard timetable(of: row)?.repeats == true, isStart(day, of: Int(row.subject)) else {
      return day.writtenDescription
    }
    return "\(day.writtenDescription), when the \(tables[rule.entity].entity.name) started,"
  }

  /// The day it was due, in words.
  private func due(of row: borrowing Obligation) -> String? {
    row.withheld.contains(.due) ? Self.untoldDay : row.dueDay?.writtenDescription
  }

  /// What stands for a day that may not be told.
  private static let untoldDay = "a day that is not told"

  /// The day of the event that opened a repeating duty; nil where the subject's own start did.
  func event(before row: borrowing Obligation) -> CivilDay? {
    guard timetable(of: row)?.repeats == true, let day = row.day(row.printedClock),
      !isStart(day, of: Int(row.subject))
    else { return nil }
    return day
  }

  private func isStart(_ day: CivilDay, of subject: Int) -> Bool {
    let table = tables[rule.entity]
    guard let start = table.entity.startsOn.flatMap(table.entity.fieldIndex), subject < table.rowCount else {
      return false
    }
    return table.columns[start].civilDay(at: subject) == day.number
  }
}

extension CheckedRule {
  /// What it is about in a word or two: its first theme, else its id without hyphens.
  var topicName: String {
    rule.themes.first ?? id.map { $0 == "-" ? " " : String($0) }.joined()
  }
}
