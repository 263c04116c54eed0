import _PlumblineTestSupport
import CaseModel
import Evaluation
import Testing

/// Rows put together by owner and day, against rows sorted one by one.
@Suite struct RowGroupsTests {
  /// Rows made by chance: some without an owner, some unseen, some without a day.
  private struct Rows {
    var owner: [Int32] = []
    var isVisible: [Bool] = []
    var days: [Int32] = []
    var presence: [UInt8] = []

    init(_ count: Int, owners: Int, days: ClosedRange<Int32>, seed: UInt64) {
      var draws = SeededGenerator(seed: seed)
      for _ in 0..<count {
        owner.append(Int32.random(in: -1..<Int32(owners), using: &draws))
        isVisible.append(Int.random(in: 0..<9, using: &draws) > 0)
        self.days.append(Int32.random(in: days, using: &draws))
        presence.append(Int.random(in: 0..<9, using: &draws) > 0 ? 0 : 1)
      }
    }

    var column: Column { Column(values: .days(days), presence: presence) }

    /// The rows of each owner in order of day, then of row; undated ones last.
    func sorted(owners: Int, areDated: Bool) -> [[Int32]] {
      var rows = [[Int32]](repeating: [], count: owners)
      for row in owner.indices where isVisible[row] && owner[row] >= 0 {
        rows[Int(owner[row])].append(Int32(row))
      }
      func day(_ row: Int32) -> Int32 { areDated && presence[Int(row)] == 0 ? days[Int(row)] : .max }
      return rows.map { $0.sorted { (day($0), $0) < (day($1), $1) } }
    }
  }

  private func check(_ rows: Rows, owners: Int, areDated: Bool = true) {
    let groups = RowGroups(
      owner: rows.owner, owners: owners, isVisible: rows.isVisible, dates: areDated ? rows.column : nil)
    let expected = rows.sorted(owners: owners, areDated: areDated)
    let came = (0..<owners).map { groups.places(of: $0).map(groups.row(at:)) }
    #expect(came == expected)
    let days = (0..<owners).map { groups.places(of: $0).map(groups.day(at:)) }
    #expect(
      days == expected.map { $0.map { areDated && rows.presence[Int($0)] == 0 ? rows.days[Int($0)] : .max } })
    #expect(groups.places(of: -1).isEmpty)
    #expect(groups.places(of: owners).isEmpty)
  }

  @Test(arguments: [0, 1, 2, 63, 64, 65, 127, 128, 129, 5000], [1, 2, 63, 64, 65, 3000])
  func everyRowStandsInItsPlace(count: Int, owners: Int) {
    check(Rows(count, owners: owners, days: 18_000...19_500, seed: UInt64(count)), owners: owners)
    check(Rows(count, owners: owners, days: 18_000...19_500, seed: 1), owners: owners, areDated: false)
  }

  @Test func withoutOwnersThereAreNoRows() {
    check(Rows(10, owners: 0, days: 0...1, seed: 1), owners: 0)
  }

  /// Days of which the numbers take every width.
  @Test(
    arguments: [
      0...0, -1...0, -700_000...2_900_000, 0...Int32.max - 1, Int32.min...Int32.max,
      Int32.min...Int32.min + 3,
    ] as [ClosedRange<Int32>])
  func anyDays(days: ClosedRange<Int32>) {
    for count in [40, 700] { check(Rows(count, owners: 90, days: days, seed: 7), owners: 90) }
  }

  /// More rows than one core and one part have.
  @Test(arguments: [1, 500, 200_000])
  func manyRows(owners: Int) {
    check(Rows(140_000, owners: owners, days: 17_000...19_500, seed: 3), owners: owners)
  }
}
