import CaseModel
import Chronology
package import RuleChecking

extension TrialRecords {
  /// Records of some children, drawn so that days gather where rules turn: ends of months, 29 February, nights on
  /// which clocks change, bank holidays, and the same day again.
  package init(
    children: Int, vocabulary: Vocabulary, using draws: inout SeededGenerator
  ) {
    var draw = RecordDraw(vocabulary: vocabulary, draws: draws)
    self = draw.records(children: children)
    draws = draw.draws
  }
}

private struct RecordDraw {
  let vocabulary: Vocabulary
  var draws: SeededGenerator
  var records: [TrialRecords.Record] = []
  var asAt = CivilDay(number: 0)
  /// Days that the child in hand has had already, so that they come again.
  var usual: [CivilDay] = []
  var names = 0

  init(vocabulary: Vocabulary, draws: SeededGenerator) {
    self.vocabulary = vocabulary
    self.draws = draws
  }

  mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &draws) < share }

  mutating func one<Value>(of values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &draws)]
  }

  /// Days on which something is special.
  private static let edges: [CivilDay] = [
    (2019, 2, 28), (2019, 3, 31), (2019, 4, 19), (2019, 4, 22), (2019, 10, 27), (2019, 12, 25),
    (2019, 12, 26),
    (2019, 12, 31), (2020, 1, 31), (2020, 2, 28), (2020, 2, 29), (2020, 3, 1), (2020, 3, 29), (2020, 3, 31),
    (2020, 4, 10), (2020, 4, 23), (2020, 4, 24), (2020, 5, 8), (2020, 5, 31), (2020, 9, 24), (2020, 9, 25),
    (2020, 10, 25), (2020, 12, 28), (2021, 1, 1), (2021, 2, 28), (2021, 3, 28), (2021, 3, 31), (2021, 4, 1),
  ].compactMap { CivilDay(year: $0.0, month: $0.1, day: $0.2) }

  mutating func day() -> CivilDay {
    if !usual.isEmpty, chance(0.3) { return one(of: usual) }
    var day = asAt.adding(days: 20 - Int(Double.random(in: 0..<1, using: &draws) * 30) * 15)
    day = day.adding(days: Int.random(in: -8...8, using: &draws))
    if chance(0.25) { day = one(of: Self.edges) }
    if chance(0.15) { day = day.adding(months: 1).adding(days: -day.adding(months: 1).day) }
    if chance(0.05) { day = asAt }
    usual.append(day)
    return day
  }

  mutating func records(children: Int) -> TrialRecords {
    asAt =
      chance(0.5)
      ? one(of: Self.edges) : one(of: Self.edges).adding(days: Int.random(in: -40...40, using: &draws))
    for number in 0..<children { child(number) }
    let names = vocabulary.dictionary.entities.map(\.name)
    if chance(0.15) {
      let empty = one(of: names.filter { $0 != "child" })
      records.removeAll { $0.entity == empty }
    }
    var completeness: [String: Completeness] = [:]
    if chance(0.25) {
      let first = one(of: Self.edges).adding(days: -200)
      completeness[one(of: ["visit", "step", "call", "plan"])] =
        chance(0.5) ? .since(first) : chance(0.6) ? .latestOnly : .months(6)
    }
    for (entity, complete) in completeness {
      switch complete {
      case .latestOnly: keepLatest(of: entity)
      case .since(let first): drop(entity, before: first)
      case .months(let count): drop(entity, before: asAt.adding(months: -count))
      case .all, .notSupplied: break
      }
    }
    repeatSome()
    return TrialRecords(asAt: asAt, completeness: completeness, records: records)
  }

  private mutating func child(_ number: Int) {
    usual = []
    let id = "C\(number)"
    let born = asAt.adding(days: -Int.random(in: 0...7000, using: &draws))
    add(
      "child",
      [
        "id": id, "date of birth": chance(0.1) ? day().isoDescription : born.isoDescription,
        "died": chance(0.05) ? day().isoDescription : "",
      ])
    var plans: [String] = []
    for _ in 0..<Int.random(in: 0...2, using: &draws) {
      plans.append(name("P"))
      add("plan", ["id": plans[plans.count - 1], "child": id, "start": day().isoDescription, "end": end()])
    }
    for _ in 0..<Int.random(in: 1...2, using: &draws) { spell(of: id, plans: plans) }
    for _ in 0..<Int.random(in: 0...6, using: &draws) {
      add(
        "visit",
        [
          "id": name("V"), "child": chance(0.01) ? "nobody" : id, "date": day().isoDescription,
          "minutes": "\(one(of: [0, 5, 15, 30, 45]))",
          "written up": chance(0.7) ? "" : day().isoDescription,
        ])
    }
    for _ in 0..<Int.random(in: 0...2, using: &draws) { alert(of: id) }
    for _ in 0..<Int.random(in: 0...2, using: &draws) {
      add("allocation", ["id": name("W"), "child": id, "start": day().isoDescription, "end": end()])
    }
  }

  private mutating func end() -> String { chance(0.5) ? "" : day().isoDescription }

  private mutating func spell(of child: String, plans: [String]) {
    let id = name("S")
    add(
      "spell",
      [
        "id": id, "child": child, "plan": chance(0.2) || plans.isEmpty ? "" : one(of: plans),
        "start": day().isoDescription, "end": end(), "reported": day().isoDescription, "decided": end(),
        "level": "\(Int.random(in: 0...5, using: &draws))",
      ])
    for _ in 0..<Int.random(in: 0...3, using: &draws) {
      add(
        "step",
        [
          "id": name("T"), "spell": id, "planned": end(), "finished": day().isoDescription,
          "size": "\(Int.random(in: 0...4, using: &draws))",
        ])
    }
  }

  private mutating func alert(of child: String) {
    let id = name("A")
    let at = day()
    add(
      "alert",
      [
        "id": id, "child": child, "at": moment(at), "closed": chance(0.7) ? "" : day().isoDescription,
        "answered": chance(0.4) ? "" : moment(at.adding(days: Int.random(in: 0...4, using: &draws))),
        "level": "\(Int.random(in: 0...5, using: &draws))",
      ])
    for _ in 0..<Int.random(in: 0...3, using: &draws) {
      add(
        "call",
        [
          "id": name("L"), "child": child, "alert": chance(0.04) ? "" : id,
          "at": moment(at.adding(days: one(of: [-1, 0, 0, 1, 1, 2, 3, 4, 8]))),
        ])
    }
  }

  private mutating func moment(_ day: CivilDay) -> String {
    if chance(0.25) { return day.isoDescription }
    return day.isoDescription + " "
      + one(of: ["00:00", "00:30", "01:15", "01:59", "02:00", "09:05", "23:30", "23:59"])
  }

  private mutating func name(_ letter: String) -> String {
    names += 1
    return letter + "\(names)"
  }

  /// Adds a row, its other cells drawn by the kind of their field, some of them unsaid.
  private mutating func add(_ name: String, _ given: [String: String]) {
    guard let entity = vocabulary.dictionary[name] else { return }
    let cells: [String?] = entity.fields.map { field in
      var text: String
      switch field.type {
      case .yesNo: text = one(of: ["yes", "no"])
      case .code(let codes): text = one(of: codes)
      case .label: text = one(of: ["north", "south", "North", "n1", "E9"])
      case .text: text = one(of: ["", "seen at home", "2 calls and 1 letter", "well"])
      default: text = ""
      }
      text = given[field.name] ?? text
      let isKept = field.type == .identifier || field.name == "child" || field.name == "spell"
      if !isKept, chance(0.03) { text = gap(of: field) }
      return text.isEmpty ? nil : text
    }
    records.append(TrialRecords.Record(entity: name, cells: cells))
  }

  private mutating func gap(of field: Field) -> String {
    switch field.type {
    case .label, .text: one(of: ["", "not known"])
    case .reference: ""
    default: one(of: ["", "", "not known", "31/02/2020"])
    }
  }

  /// Takes away what happened before a day.
  private mutating func drop(_ entity: String, before first: CivilDay) {
    guard let dating = vocabulary.dictionary[entity]?.dateIndex else { return }
    records.removeAll { record in
      guard record.entity == entity, let text = record.cells[dating]?.prefix(10) else { return false }
      return CivilDay.parse(text).map { $0 < first } ?? false
    }
  }

  /// Of each child, the row that was last.
  private mutating func keepLatest(of entity: String) {
    guard let definition = vocabulary.dictionary[entity] else { return }
    let link = definition.referenceIndex(to: "child") ?? definition.referenceIndex(to: "spell") ?? 0
    let dating = definition.dateIndex ?? 0
    var latest: [String: (Int, String)] = [:]
    for (index, record) in records.enumerated() where record.entity == entity {
      let owner = record.cells[link] ?? ""
      let date = String((record.cells[dating] ?? "").prefix(10))
      if let known = latest[owner], known.1 >= date { continue }
      latest[owner] = (index, date)
    }
    let kept = Set(latest.values.map(\.0))
    var index = -1
    records.removeAll { record in
      index += 1
      return record.entity == entity && !kept.contains(index)
    }
  }

  /// Says a few rows again, and some of those otherwise.
  private mutating func repeatSome() {
    for record in records where record.entity != "child" && chance(0.015) {
      var again = record
      if chance(0.6), again.cells.count > 3 {
        let field = Int.random(in: 3..<again.cells.count, using: &draws)
        let other = one(of: records.filter { $0.entity == record.entity })
        again.cells[field] = other.cells[field]
      }
      records.append(again)
    }
  }
}
