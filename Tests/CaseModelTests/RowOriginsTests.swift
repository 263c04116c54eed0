import _PlumblineTestSupport
import CaseModel
import Testing

@Suite struct RowOriginsTests {
  /// Rows added one at a time or many, following one another or not, stand where they were said to.
  @Test(arguments: SeededGenerator.seeds) func eachRowStandsWhereItWasSaidTo(seed: UInt64) {
    var draws = SeededGenerator(seed: seed)
    var origins = RowOrigins()
    var expected: [(source: UInt16, number: Int32)] = []
    var next: Int32 = 2
    for _ in 0..<60 {
      let source = UInt16.random(in: 0..<2, using: &draws)
      next += Int32.random(in: 0..<2, using: &draws)
      let count = Int.random(in: 0..<4, using: &draws)
      origins.append(source: source, firstNumber: next, count: count)
      for number in next..<(next + Int32(count)) { expected.append((source, number)) }
      next += Int32(count)
    }
    #expect(origins.count == expected.count)
    #expect(origins.numbers == expected.map(\.number))
    #expect(expected.indices.allSatisfy { origins[$0].source == expected[$0].source })
    var single = RowOrigins()
    for row in expected { single.append(source: row.source, number: row.number) }
    #expect(single == origins)
  }

  @Test func noRowsStandNowhere() {
    #expect(RowOrigins().count == 0)
    #expect(RowOrigins().numbers == [])
    #expect(RowOrigins(source: 1, numbers: [4, 5, 9]).numbers == [4, 5, 9])
  }
}
