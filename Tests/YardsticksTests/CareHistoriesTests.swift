import _PlumblineTestSupport
import Chronology
import Testing
import Yardsticks

@Suite struct CareHistoriesTests {
  private func files(placements: Int, seed: UInt64) throws -> [String: [UInt8]] {
    let folder = try TemporaryFolder()
    try CareHistories(placements: placements, seed: seed).write(to: folder.path)
    return ["placements.csv", "visits.csv"].reduce(into: [:]) { files, name in
      files[name] = Checkout.bytes(of: folder(name))
    }
  }

  @Test func theSameSeedGivesTheSameBytes() throws {
    let once = try files(placements: 200, seed: 7)
    #expect(once.count == 2)
    #expect(try files(placements: 200, seed: 7) == once)
    #expect(try files(placements: 200, seed: 8) != once)
  }

  @Test func aRecordHasAsManyPlacementsAsAskedFor() {
    for count in [1, 2, 3, 500] {
      let histories = CareHistories(placements: count, seed: 1)
      #expect(histories.placements.count == count)
    }
    let many = CareHistories(placements: 20_000, seed: 1)
    #expect((22.0...25.0).contains(Double(many.visitCount) / 20_000))
    #expect(many.placements.contains { $0.end == nil } && many.placements.contains { $0.end != nil })
    #expect(many.placements.contains { $0.isMeantToLast } && many.placements.contains { !$0.isMeantToLast })
    #expect(many.placements.contains { $0.start > CareHistories.asAt.number })
  }
}
