import CaseModel
import Chronology
import RuleChecking

/// What something that is not recorded is supposed to be, one after the other: the values between which an
/// answer can change.
///
/// A yes or no is read both ways; a code as each that some condition asks for and as one that none does; a
/// date or number as early or small, and as late or large, as can be; and, which stands in no domain, on both sides
/// of wherever a comparison turns.
struct ReadingDomains {
  private struct Cell: Hashable {
    var entity: Int
    var field: Int
  }

  private let dictionary: DataDictionary
  private var asked: [Cell: Set<UInt16>] = [:]

  /// 1 January 1600: earlier than anything on record.
  static let earliest = CivilDay(number: -135_140)
  /// 31 December 2999: later than anything on record.
  static let latest = CivilDay(number: 376_199)
  /// A row of which more than this is not recorded is not worked out.
  static let mostUnknowns = 4

  init(vocabulary: Vocabulary, rules: [CheckedRule]) {
    dictionary = vocabulary.dictionary
    for condition in vocabulary.conditions { take(condition.condition) }
    for rule in rules {
      for condition in rule.allConditions { take(condition) }
    }
  }

  /// The values to suppose; none where nothing can be supposed.
  func values(of fact: Fact) -> [SupposedValue] {
    guard fact.aspect == .value else { return [.number(0), .number(1)] }
    let field = dictionary.entities[fact.row.entity].fields[fact.field]
    switch field.type {
    case .yesNo: return [.number(0), .number(1)]
    case .code(let words):
      let asked = self.asked[Cell(entity: fact.row.entity, field: fact.field)] ?? []
      let other = words.indices.first { !asked.contains(UInt16($0)) }
      return asked.sorted().map { .number(Int($0)) } + (other.map { [.number($0)] } ?? [])
    case .date, .moment: return [.day(Self.earliest), .day(Self.latest)]
    case .number: return [.number(-1_000_000), .number(1_000_000)]
    case .identifier, .reference, .label, .text: return []
    }
  }

  private mutating func take(_ condition: Condition) {
    condition.forEachPart { part in
      guard case .condition(.isOneOf(let cell, let codes)) = part else { return }
      asked[Cell(entity: cell.entity, field: cell.field), default: []].formUnion(codes)
    }
  }
}
