import CaseModel
import Chronology
import RuleChecking

/// What short texts are like, worked out once for each different text of a column.
struct TextAnswers {
  private struct TestKey: Hashable {
    var test: TextTest
    var entity: Int
    var field: Int
  }

  private struct PairKey: Hashable {
    var entity: Int
    var field: Int
    var otherEntity: Int
    var otherField: Int
  }

  private var answers: [TestKey: [Bool]] = [:]
  private var same: [PairKey: SameTexts] = [:]
  private var counts: [PairKey: [Int32]] = [:]

  /// For each text of a column, by its number there, whether it passes a test.
  mutating func answers(
    _ test: TextTest, entity: Int, field: Int, of column: Column, lists: [CodeList], year: Int
  ) -> [Bool] {
    let key = TestKey(test: test, entity: entity, field: field)
    if let known = answers[key] { return known }
    guard case .labels(_, let pool) = column.values else { return [] }
    let passes: (ArraySlice<UInt8>) -> Bool =
      switch test {
      case .isOneOf(let texts): Self.isAny(of: texts)
      case .isInList(let position): Self.isAny(of: lists[position].codes(inYear: year))
      case .begins(let start): { $0.starts(with: start.utf8) }
      case .ends(let end): { $0.reversed().starts(with: end.utf8.reversed()) }
      case .hasShape(let shape): { shape.fits($0) }
      }
    let worked = (0..<pool.count).map { passes(pool.utf8(Int32($0))) }
    answers[key] = worked
    return worked
  }

  private static func isAny(of texts: [String]) -> (ArraySlice<UInt8>) -> Bool {
    let wanted = Set(texts.map { Array($0.utf8) })
    return { wanted.contains(Array($0)) }
  }

  /// Which texts of two columns are the same, capital and small letters alike.
  mutating func same(
    _ column: Column, entity: Int, field: Int, as other: Column, otherEntity: Int, otherField: Int
  ) -> SameTexts {
    let key = PairKey(entity: entity, field: field, otherEntity: otherEntity, otherField: otherField)
    if let known = same[key] { return known }
    var folded = Labels()
    let worked = SameTexts(
      ofOne: Self.numbers(of: column, in: &folded), ofOther: Self.numbers(of: other, in: &folded))
    same[key] = worked
    return worked
  }

  /// For each text of a column, a number that it shares with the texts that differ only in capitals.
  private static func numbers(of column: Column, in folded: inout Labels) -> [Int32] {
    guard case .labels(_, let pool) = column.values else { return [] }
    return (0..<pool.count).map { position in
      folded.intern(pool.utf8(Int32(position)).map { (65...90).contains($0) ? $0 + 32 : $0 })
    }
  }

  /// For each text of a column, how many rows hold it.
  mutating func occurrences(_ column: Column, entity: Int, field: Int) -> [Int32] {
    let key = PairKey(entity: entity, field: field, otherEntity: entity, otherField: field)
    if let known = counts[key] { return known }
    guard case .labels(let texts, let pool) = column.values else { return [] }
    var worked = [Int32](repeating: 0, count: pool.count)
    for row in texts.indices where column.presence(at: row) == .recorded { worked[Int(texts[row])] += 1 }
    counts[key] = worked
    return worked
  }
}

/// Numbers for the texts of two columns: those that are the same have the same one.
struct SameTexts {
  /// For each text of the first column, by its number there.
  var ofOne: [Int32]
  /// For each text of the second.
  var ofOther: [Int32]
}
