import _PlumblineTestSupport
import Evaluation
import Testing

@Suite struct ObligationListTests {
  private func rows(_ count: Int) -> [Obligation] {
    var draws = SeededGenerator(seed: 44)
    func instant() -> Int32? {
      Bool.random(using: &draws) ? Int32.random(in: -100_000...100_000, using: &draws) : nil
    }
    return (0..<count).map { subject in
      let facts = (0..<Int.random(in: 0...2, using: &draws)).map { field in
        UnknownFact(entity: 3, field: field, row: subject % 3, aspect: .recordedness)
      }
      return Obligation(
        rule: 7, part: Int16.random(in: -1...3, using: &draws),
        phase: Int16.random(in: -1...3, using: &draws),
        subject: Int32(subject), child: Int32.random(in: -1...90, using: &draws), clock: instant(),
        due: instant(), done: instant(), isInMinutes: Bool.random(using: &draws),
        status: Status.allCases.randomElement(using: &draws) ?? .met,
        daysLate: Int32.random(in: 0...400, using: &draws), isInWindow: Bool.random(using: &draws),
        countsInRates: Bool.random(using: &draws), doneRow: Int32.random(in: -1...90, using: &draws),
        allocation: Int32.random(in: -1...90, using: &draws), unknown: facts,
        detail: ["", "", "too young", "not recorded: reason"].randomElement(using: &draws) ?? "",
        withheld: WithheldDates(rawValue: UInt8.random(in: 0...15, using: &draws)))
    }
  }

  @Test func whatGoesInComesOut() {
    let rows = rows(3000)
    let list = ObligationList(rows)
    #expect(list.count == rows.count)
    #expect(Array(list) == rows)
    #expect(list.reversed() == rows.reversed())
  }

  /// Lists of every length about that of a segment, put together in any way, and shortened again.
  @Test(arguments: [0, 1, 2047, 2048, 2049, 4096, 5000], [0, 1, 2047, 2048, 2049, 4100])
  func listsArePutTogether(first: Int, second: Int) {
    let rows = rows(first + second)
    var list = ObligationList(rows.prefix(first)).settled()
    list.append(contentsOf: ObligationList(rows.dropFirst(first)))
    #expect(Array(list) == rows)
    #expect(list.settled().count == rows.count)
    #expect(Set(list.sayings).count == list.sayings.count)
    list.removeLast(second)
    #expect(Array(list) == Array(rows.prefix(first)))
    list.append(contentsOf: ObligationList(rows.suffix(second)))
    #expect(Array(list) == rows)
  }

  @Test func anEmptyListHasNoRows() {
    let list: ObligationList = []
    #expect(list.isEmpty)
    #expect(list.first == nil)
  }
}
