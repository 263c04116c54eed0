import CaseModel
import Evaluation
import RuleChecking

/// Puts duties of one rule in the order of their identities, without the identities' words.
struct DutyOrder {
  private let reader: DutyReader
  private let tables: CaseTables
  /// For every child, where its reference stands among those of all children; equal ones stand at the same place.
  private let places: [Int32]

  init(over tables: CaseTables, reader: DutyReader) {
    self.reader = reader
    self.tables = tables
    let count = Int32(clamping: tables.table("child")?.rowCount ?? 0)
    let references = (0..<count).map { reader.reference(of: $0) }
    var places = [Int32](repeating: 0, count: references.count)
    var place: Int32 = 0
    var before: String?
    for row in references.indices.sorted(by: { references[$0] < references[$1] }) {
      if let before, before != references[row] { place += 1 }
      before = references[row]
      // No child comes before every child that has a reference.
      places[row] = references[row].isEmpty ? -1 : place
    }
    self.places = places
  }

  /// What a duty is put in its place by before its words are looked at.
  private struct Key {
    var child: Int32
    var subject: Int32
    var part: Int16
    /// 0 without a clock, 1 with one, 2 where it is withheld.
    var clockKind: UInt8
    var isInMinutes: Bool
    var clock: Int32
    var duty: NumberedDuty
  }

  /// The duties in order of child, subject, part, clock and ordinal, each as it is written.
  func sorted(_ duties: [NumberedDuty], of outcome: RuleOutcome) -> [NumberedDuty] {
    guard duties.count > 1 else { return duties }
    let rule = outcome.rule
    var keys = duties.map { key(of: $0, outcome) }
    let subjects = references(of: keys, rule)
    let names = rule.parts.map(\.name)
    keys.sort { left, right in
      if left.child != right.child { return left.child < right.child }
      if left.subject != right.subject {
        let (one, other) = (subjects[left.subject] ?? "", subjects[right.subject] ?? "")
        if one != other { return one < other }
      }
      if left.part != right.part {
        let (one, other) = (Self.name(left.part, names), Self.name(right.part, names))
        if one != other { return one < other }
      }
      if left.clockKind != right.clockKind { return left.clockKind < right.clockKind }
      if left.clock != right.clock || left.isInMinutes != right.isInMinutes {
        // An hour comes twice when the clocks go back, so that minutes are compared as they are written.
        guard left.isInMinutes || right.isInMinutes else { return left.clock < right.clock }
        let (one, other) = (clockText(left, outcome), clockText(right, outcome))
        if one != other { return one < other }
      }
      return (left.duty.ordinal, left.duty.position) < (right.duty.ordinal, right.duty.position)
    }
    return keys.map(\.duty)
  }

  private func key(of duty: NumberedDuty, _ outcome: RuleOutcome) -> Key {
    let row = outcome.obligations[packed: Int(duty.position)]
    let clock = reader.hasClock(row, of: outcome.rule) ? row.printedClock : nil
    return Key(
      child: places.indices.contains(Int(row.child)) ? places[Int(row.child)] : -1, subject: row.subject,
      part: outcome.rule.hasAlternatives ? -1 : row.part,
      clockKind: row.withheld.contains(.clock) ? 2 : clock == nil ? 0 : 1, isInMinutes: row.isInMinutes,
      clock: clock ?? 0, duty: duty)
  }

  private func references(of keys: [Key], _ rule: CheckedRule) -> [Int32: String] {
    let table = tables.tables[rule.entity]
    guard let field = table.entity.identifierIndex else { return [:] }
    var references: [Int32: String] = [:]
    for key in keys where key.subject >= 0 && references[key.subject] == nil {
      references[key.subject] = table.columns[field].label(at: Int(key.subject)) ?? ""
    }
    return references
  }

  private static func name(_ part: Int16, _ names: [String]) -> String {
    names.indices.contains(Int(part)) ? names[Int(part)] : ""
  }

  private func clockText(_ key: Key, _ outcome: RuleOutcome) -> String {
    reader.clockText(of: outcome.obligations[packed: Int(key.duty.position)], in: outcome.rule)
  }
}
