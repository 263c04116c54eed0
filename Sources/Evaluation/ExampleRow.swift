import CaseModel
import Chronology
import RuleChecking
import RuleModel

/// A row that an example gave, as far as phrases speak of it.
struct ExampleRow {
  var obligation: Obligation
  var phase: String
  var part: String
  var unknown: [String]
  /// Whether its rule lets one shortfall matter more than another, so that a reader must be told how much.
  var isGraded: Bool

  init(_ obligation: Obligation, rule: CheckedRule, tables: CaseTables) {
    self.obligation = obligation
    part = rule.partName(obligation.part) ?? ""
    phase = rule.phaseName(part: obligation.part, phase: obligation.phase) ?? ""
    unknown = obligation.unknown.map { fact in
      let entity = tables.dictionary.entities[Int(fact.entity)]
      return fact.field >= 0 ? entity.fields[Int(fact.field)].name : "earlier \(entity.plural)"
    }
    isGraded = rule.gradesShortfalls && obligation.status.isShortfall
  }

  var due: CivilDay? { obligation.dueDay }
  var done: CivilDay? { obligation.day(obligation.done) }
  var clock: CivilDay? { obligation.day(obligation.clock) }

  /// Its part and the line of its timetable, as a phrase begins; empty where there is neither to tell.
  var name: String {
    [part, phase].filter { !$0.isEmpty && $0 != "otherwise" }.map(PhraseWords.quoted).joined(separator: " ")
  }

  /// The row as a phrase that an example could expect.
  var text: String {
    var words = [name, obligation.status.name].filter { !$0.isEmpty }.joined(separator: " ")
    if obligation.daysLate > 0 {
      words += " \(obligation.daysLate) \(obligation.daysLate == 1 ? "day" : "days")"
    }
    if let due { words += ", due \(due.shortDescription)" }
    if let done { words += ", done \(done.shortDescription)" }
    if let clock { words += ", clock \(clock.shortDescription)" }
    if isGraded { words += ", severity \(obligation.severity.rawValue)" }
    if !unknown.isEmpty { words += ", unknown " + unknown.joined(separator: " and ") }
    if !obligation.detail.isEmpty { words += " (\(obligation.detail))" }
    return words
  }
}
