import Diagnostics
import CaseModel
import RuleChecking
import RuleModel

/// Duties of one kind that divide subjects between them: each has conditions of its own, on the same facts, and no
/// subject is asked by two of them.
struct DutyFamily {
  let duties: [Duty]
  let vocabulary: Vocabulary

  /// What duties of one family have in common.
  private struct Kind: Hashable {
    let entity: Int
    let subject: Duty.Subject
    /// What is to be so, where that is what is judged.
    let needs: Condition?
    let ofReturn: String?
    /// What their conditions turn on.
    let chosenBy: Set<Duty.Touched>
  }

  /// The families among some duties.
  static func families(of duties: [Duty], vocabulary: Vocabulary) -> [DutyFamily] {
    var kinds: [Kind] = []
    var members: [Kind: [Duty]] = [:]
    for duty in duties where !duty.cases.isEmpty && duty.chosen != .all([]) {
      let kind = Kind(
        entity: duty.rule.entity, subject: duty.subject, needs: duty.subject == .fact ? duty.needs : nil,
        ofReturn: duty.rule.rule.forReturn?.text, chosenBy: duty.chosen.touched(vocabulary))
      if members[kind] == nil { kinds.append(kind) }
      members[kind, default: []].append(duty)
    }
    return kinds.compactMap { kind in
      let duties = members[kind] ?? []
      let areApart = duties.indices.allSatisfy { one in
        duties[..<one].allSatisfy { vocabulary.excludes([.holds(duties[one].chosen), .holds($0.chosen)]) }
      }
      return duties.count > 1 && areApart ? DutyFamily(duties: duties, vocabulary: vocabulary) : nil
    }
  }

  /// Subjects that none of them asks about, and none leaves out for a reason.
  func findings(_ words: ContradictionWords) -> [Diagnostic] {
    let demands = duties.flatMap { [Demand.fails($0.chosen), .isNotSure($0.leftOut)] }
    guard let record = vocabulary.certainRecord(demands)?.widened(demands), record.isRemainder else {
      return []
    }
    return [words.coveredByNone(duties, record.condition)]
  }
}

extension SupposedRecord {
  /// Whether it is what is left over of something that is shared out: fewer codes of a list than are not left over,
  /// and no cell that is left blank.
  ///
  /// Rules that take a few codes of many have no wish to share out all of them.
  fileprivate var isRemainder: Bool {
    facts.allSatisfy { key, state in
      switch (key, state) {
      case (_, .blank), (_, .unreadable), (_, .otherText): return false
      case (.cell(let cell), .codes(let left)):
        guard case .code(let all) = vocabulary.dictionary.entities[cell.entity].fields[cell.field].type else {
          return true
        }
        return 2 * left.count < all.count
      default: return true
      }
    }
  }

  /// The same record with every other code that does as well, so that it is told of all of them at once.
  func widened(_ demands: [Demand]) -> SupposedRecord {
    var facts = facts
    for position in facts.indices {
      guard case .cell(let cell) = facts[position].key, case .codes(let codes) = facts[position].state,
        case .code(let all) = vocabulary.dictionary.entities[cell.entity].fields[cell.field].type
      else { continue }
      var others = facts
      others.remove(at: position)
      let rest = SupposedRecord(facts: others, vocabulary: vocabulary, depth: depth).condition
      let alike = all.indices.map { UInt16($0) }.filter { code in
        codes.contains(code)
          || vocabulary.certainRecord(demands + [.holds(rest), .holds(.isOneOf(cell, [code]))]) != nil
      }
      facts[position].state = .codes(alike)
    }
    return SupposedRecord(facts: facts, vocabulary: vocabulary, depth: depth)
  }
}
