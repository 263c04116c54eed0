package import CaseModel
import Chronology

extension VisitCase {
  /// Cases as one export: a child each, the placements in the order of the cases.
  package static func tables(_ cases: [VisitCase], dictionary: DataDictionary) -> CaseTables {
    var builder = CaseTablesBuilder(dictionary: dictionary, mapping: "generated")
    let source = builder.addSource(CaseSource(file: "generated"))
    for (index, entity) in dictionary.entities.enumerated() {
      builder.declare(entity: index, completeness: .all, supplied: Array(entity.fields.indices))
    }
    var next: Int32 = 2
    func add(_ entity: String, _ cells: [(String, String?)]) {
      guard let index = dictionary.index(of: entity) else { return }
      builder.beginRow(entity: index, source: source, row: next)
      next += 1
      for (name, text) in cells {
        guard let text, let field = dictionary.entities[index].fieldIndex(name) else { continue }
        builder.set(field, text: text)
      }
    }
    func text<Value>(_ recorded: Recorded<Value>, _ write: (Value) -> String) -> String? {
      switch recorded {
      case .value(let value): write(value)
      case .blank: nil
      case .unreadable: "31/02/2020"
      }
    }
    func yesNo(_ value: Bool) -> String { value ? "yes" : "no" }
    for (number, facts) in cases.enumerated() {
      add(
        "child",
        [
          ("id", "C\(number)"), ("date of birth", facts.born?.isoDescription),
          ("died", facts.died?.isoDescription),
        ])
      add(
        "care period",
        [
          ("id", "E\(number)"), ("child", "C\(number)"), ("start", facts.start.isoDescription),
          ("end", facts.careEnd?.isoDescription),
        ])
      add(
        "placement",
        [
          ("id", "P\(number)"), ("child", "C\(number)"), ("care period", "E\(number)"),
          ("start", facts.start.isoDescription),
          ("end", text(facts.end) { $0.isoDescription }), ("type", text(facts.type) { $0 }),
          ("legal status", text(facts.legalStatus) { $0 }),
          ("meant to last to 18", text(facts.meantToLast, yesNo)),
          ("temporary approval", text(facts.temporaryApproval, yesNo)),
          ("assessment before placement done", text(facts.assessedBefore, yesNo)),
        ])
      for (index, status) in facts.statuses.enumerated() {
        add(
          "legal status period",
          [
            ("id", "L\(number)-\(index)"), ("child", "C\(number)"),
            ("status", text(status.code) { $0 }), ("start", text(status.from) { $0.isoDescription }),
            ("end", status.until?.isoDescription),
          ])
      }
      for (index, agreement) in facts.agreements.enumerated() {
        add(
          "visiting agreement",
          [
            ("id", "G\(number)-\(index)"), ("child", "C\(number)"), ("placement", "P\(number)"),
            ("agreed", text(agreement.from) { $0.isoDescription }),
            ("ended", agreement.until?.isoDescription),
          ])
      }
      for (index, visit) in facts.visits.enumerated() {
        add(
          "visit",
          [
            ("id", "V\(number)-\(index)"), ("child", "C\(number)"),
            ("date", text(visit.day) { $0.isoDescription }),
            ("child seen", text(visit.seen, yesNo)), ("mode", text(visit.mode) { $0 }),
          ])
      }
      for (index, day) in facts.reviews.enumerated() {
        add(
          "review",
          [
            ("id", "R\(number)-\(index)"), ("child", "C\(number)"), ("date", day.isoDescription),
            ("cancelled", "no"),
          ])
      }
      for (index, episode) in facts.missing.enumerated() {
        add(
          "missing episode",
          [
            ("id", "M\(number)-\(index)"), ("child", "C\(number)"), ("started", episode.from.isoDescription),
            ("returned", episode.until?.isoDescription),
          ])
      }
    }
    return builder.finish()
  }
}
