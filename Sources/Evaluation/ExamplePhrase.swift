import CaseModel
import Chronology
import RuleChecking

/// A row that an example gave, as far as phrases speak of it.
struct ExampleRow {
  var obligation: Obligation
  var phase: String
  var part: String
  var unknown: [String]

  init(_ obligation: Obligation, rule: CheckedRule, tables: CaseTables) {
    self.obligation = obligation
    part = rule.partName(obligation.part) ?? ""
    phase = rule.phaseName(part: obligation.part, phase: obligation.phase) ?? ""
    unknown = obligation.unknown.map { fact in
      let entity = tables.dictionary.entities[Int(fact.entity)]
      return fact.field >= 0 ? entity.fields[Int(fact.field)].name : "earlier \(entity.plural)"
    }
  }

  /// The row as a phrase that an example could expect.
  var text: String {
    let names = [part, phase].filter { !$0.isEmpty && $0 != "otherwise" }.map(PhraseWords.quoted)
    var words = (names + [obligation.status.name]).joined(separator: " ")
    if obligation.daysLate > 0 {
      words += " \(obligation.daysLate) \(obligation.daysLate == 1 ? "day" : "days")"
    }
    if let due = obligation.dueDay { words += ", due \(due.shortDescription)" }
    if let done = obligation.day(obligation.done) { words += ", done \(done.shortDescription)" }
    if let clock = obligation.day(obligation.clock) { words += ", clock \(clock.shortDescription)" }
    if !unknown.isEmpty { words += ", unknown " + unknown.joined(separator: " and ") }
    if !obligation.detail.isEmpty { words += " (\(obligation.detail))" }
    return words
  }
}

/// A phrase such as `first year overdue 36 days, due 23/02/2026`: what a row must look like to match.
struct ExamplePhrase {
  private var phase = ""
  private var status: Status?
  private var days: Int32?
  private var due: CivilDay?
  private var done: CivilDay?
  private var clock: CivilDay?
  private var unknown: String?
  private var detail: String?
  private(set) var mistakes: [String] = []

  init(_ text: String) {
    for (position, part) in PhraseWords.parts(of: text).enumerated() {
      if position == 0 { readStatus(part) } else { readDetail(part.map(\.text)) }
    }
  }

  private mutating func readStatus(_ words: [PhraseWords.Word]) {
    // The status is the last word that is one: `due` may also be part of a phase's name.
    guard let index = words.lastIndex(where: { !$0.isQuoted && Status(named: $0.text) != nil }) else {
      mistakes.append("'\(words.map(\.text).joined(separator: " "))' names no status")
      return
    }
    status = Status(named: words[index].text)
    phase = words[..<index].map(\.text).joined(separator: " ")
    let rest = words[(index + 1)...].map(\.text)
    if let number = rest.first.flatMap({ Int32($0) }), rest.count == 2, rest.last?.hasPrefix("day") == true {
      days = number
    } else if !rest.isEmpty {
      mistakes.append("'\(rest.joined(separator: " "))' is no number of days")
    }
  }

  private mutating func readDetail(_ words: [String]) {
    guard let key = words.first else { return }
    let rest = words.dropFirst().joined(separator: " ")
    switch key {
    case "due": due = day(rest)
    case "done": done = day(rest)
    case "clock": clock = day(rest)
    case "unknown": unknown = rest
    case "detail": detail = rest
    default: mistakes.append("'\(key)' is none of due, done, clock, unknown and detail")
    }
  }

  private mutating func day(_ text: String) -> CivilDay? {
    let day = CivilDay.parse(text)
    if day == nil { mistakes.append("'\(text)' is not a date") }
    return day
  }

  /// Whether a row is what the phrase describes; what the phrase leaves out may be anything.
  func matches(_ row: ExampleRow) -> Bool {
    let named = [row.part, row.phase].filter { !$0.isEmpty }.joined(separator: " ")
    return row.obligation.status == status
      && (phase.isEmpty || phase == row.phase || phase == row.part || phase == named)
      && (days.map { $0 == row.obligation.daysLate } ?? true)
      && (due.map { $0 == row.obligation.dueDay } ?? true)
      && (done.map { $0 == row.obligation.day(row.obligation.done) } ?? true)
      && (clock.map { $0 == row.obligation.day(row.obligation.clock) } ?? true)
      && (unknown.map { row.unknown.contains($0) } ?? true)
      && (detail.map { row.obligation.detail.contains($0) } ?? true)
  }
}
