import CaseModel
import Chronology
import RuleChecking
import RuleModel

/// A phrase such as `first year overdue 36 days, due 23/02/2026`: what a row must look like to match.
struct ExamplePhrase {
  private var phase = ""
  private(set) var status: Status?
  private var days: Int32?
  private var due: CivilDay?
  private var done: CivilDay?
  private var clock: CivilDay?
  private var unknown: String?
  private var detail: String?
  private var hasNoDetail = false
  private var severity: FindingSeverity?
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
    case "no" where rest == "detail": hasNoDetail = true
    case "severity":
      severity = FindingSeverity(rawValue: rest)
      if severity == nil { mistakes.append("'\(rest)' is not a severity") }
    default: mistakes.append("'\(key)' is none of due, done, clock, unknown, severity, detail and no detail")
    }
  }

  private mutating func day(_ text: String) -> CivilDay? {
    let day = CivilDay.parse(text)
    if day == nil { mistakes.append("'\(text)' is not a date") }
    return day
  }

  /// Whether a row is what the phrase describes; what the phrase leaves out may be anything.
  func matches(_ row: ExampleRow) -> Bool {
    row.obligation.status == status && isPhase(of: row)
      && (days.map { $0 == row.obligation.daysLate } ?? true)
      && (due.map { $0 == row.due } ?? true)
      && (done.map { $0 == row.done } ?? true)
      && (clock.map { $0 == row.clock } ?? true)
      && (unknown.map { row.unknown.contains($0) } ?? true)
      && (detail.map { row.obligation.detail.contains($0) } ?? true)
      && (severity.map { $0 == row.obligation.severity } ?? true)
      && (!hasNoDetail || row.obligation.detail.isEmpty)
  }

  private func isPhase(of row: ExampleRow) -> Bool {
    if phase.isEmpty || phase == row.phase || phase == row.part { return true }
    return phase == [row.part, row.phase].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What a row is not that the phrase describes, in plain words and in the order of a phrase.
  func differences(from row: ExampleRow) -> [String] {
    var found: [String] = []
    func compare<Value: Equatable>(
      _ what: String, _ wanted: Value?, _ came: Value?, _ words: (Value) -> String
    ) {
      guard let wanted, wanted != came else { return }
      found.append("\(what) is \(came.map(words) ?? "not there"), and \(words(wanted)) was expected")
    }
    if !isPhase(of: row) {
      found.append("it is of \(row.name.isEmpty ? "no part or line" : row.name), and not of \(phase)")
    }
    compare("the status", status, row.obligation.status) { $0.name }
    compare("the number of days late", days, row.obligation.daysLate) { "\($0)" }
    compare("due", due, row.due, \.shortDescription)
    compare("done", done, row.done, \.shortDescription)
    compare("the clock", clock, row.clock, \.shortDescription)
    if let unknown, !row.unknown.contains(unknown) {
      let came = row.unknown.isEmpty ? "nothing" : row.unknown.joined(separator: " and ")
      found.append("what is unknown is \(came), and \(unknown) was expected")
    }
    compare("the severity", severity, row.obligation.severity, \.rawValue)
    if let detail, !row.obligation.detail.contains(detail) {
      let came = row.obligation.detail.isEmpty ? "empty" : "'\(row.obligation.detail)'"
      found.append("the detail is \(came), and '\(detail)' was expected in it")
    }
    if hasNoDetail, !row.obligation.detail.isEmpty {
      found.append("the detail is '\(row.obligation.detail)', and none was expected")
    }
    return found
  }
}
