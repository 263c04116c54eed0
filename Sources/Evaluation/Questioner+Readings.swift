import CaseModel
import RuleChecking

extension Questioner {
  /// Whether there are readings of a fact that stand for all there may be; of a text there are none.
  func canSuppose(_ fact: UnknownFact) -> Bool { !domain(of: fact).isEmpty }

  /// Whether a fact has more readings than can be tried one by one.
  func isWide(_ fact: UnknownFact) -> Bool {
    guard fact.aspect == .value, fact.field >= 0 else { return false }
    switch index.vocabulary.dictionary.entities[Int(fact.entity)].fields[Int(fact.field)].type {
    case .date, .moment, .number: return true
    default: return false
    }
  }

  /// The readings of a fact that stand for all there may be, or for the ends of them; none of a text.
  func domain(of fact: UnknownFact) -> [Int32] {
    // What there was no law about cannot be supposed either way, nor where an undated row stands.
    guard fact.aspect != .law, fact.aspect != .place else { return [] }
    // Timetables tell the first four apart, so that four rows more are as good as any number.
    if fact.aspect == .otherRows, fact.question == UnknownFact.howMany { return [0, 1, 2, 3, 4] }
    guard fact.aspect == .value else { return [0, 1] }
    let field = index.vocabulary.dictionary.entities[Int(fact.entity)].fields[Int(fact.field)]
    switch field.type {
    case .yesNo: return [0, 1]
    case .code(let codes):
      let asked = codesAskedFor.codes(entity: Int(fact.entity), field: Int(fact.field))
      let other = codes.indices.first { !asked.contains(UInt16($0)) }
      return asked.sorted().map(Int32.init) + (other.map { [Int32($0)] } ?? [])
    case .date: return [ReadingExplorer.earliestDay, ReadingExplorer.latestDay]
    case .moment: return [ReadingExplorer.earliestDay * 1440, ReadingExplorer.latestDay * 1440]
    case .number: return [-1_000_000, 1_000_000]
    case .identifier, .reference, .label, .text: return []
    }
  }
}
