import _PlumblineTestSupport
import Evaluation
import RuleModel
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

  /// Rows as a timetable gives them, three to a child, of which `odd` ones are such as few rows are.
  private func plainRows(_ count: Int, odd: (Int) -> Bool = { _ in false }) -> [Obligation] {
    (0..<count).map { place in
      let statuses = Status.allCases
      let status = statuses[place % statuses.count]
      let due = Int32(18_000 + place % 3000)
      let done = status == .met ? due - 3 : status == .late ? due + Int32(place % 50) + 1 : nil
      var row = Obligation(
        rule: 2, part: Int16(place % 4 - 1), phase: Int16(place % 5 - 1), subject: Int32(70 + place / 3),
        child: Int32(place / 3 % 40), clock: place % 11 == 0 ? nil : due - 42,
        due: place % 13 == 0 && done == nil ? nil : due, done: done, isInMinutes: false, status: status,
        daysLate: status == .late ? (done ?? 0) - due : status == .overdue ? Int32(place % 70) : 0,
        isInWindow: place % 2 == 0, countsInRates: place % 3 > 0, doneRow: done == nil ? -1 : Int32(place),
        allocation: -1, unknown: [], detail: status == .excluded ? "ended before it fell due" : "",
        withheld: WithheldDates(rawValue: UInt8(place % 16)),
        severity: FindingSeverity.allCases[place % 4])
      guard odd(place) else { return row }
      switch place % 9 {
      case 0: row.isInMinutes = true
      case 1: row.clock = -25_568
      case 2: row.due = 39_968
      case 3: row.child = 41
      case 4: row.subject = 70_000
      case 5: row.phase = 128
      case 6: row.part = -129
      case 7: row.daysLate = 65_536
      default: row.doneRow = 5
      }
      return row
    }
  }

  private static let children = (0..<4000).map { Int32(($0 - 70) % 40) }

  private func list(_ rows: some Sequence<Obligation>) -> ObligationList {
    var list = ObligationList(children: Self.children)
    for row in rows { list.append(row) }
    return list
  }

  @Test(arguments: [0, 1, 63, 64, 65, 2047, 2048, 2049, 5000])
  func plainRowsComeOut(count: Int) {
    let rows = plainRows(count)
    let list = list(rows)
    #expect(Array(list) == rows)
    #expect(list.packedSegments.reduce(0) { $0 + $1.count } == count)
    #expect(list.indices.allSatisfy { list[$0] == rows[$0] })
  }

  /// What few rows are changes nothing about the rows beside them, wherever it stands.
  @Test(arguments: [0, 1, 2, 3, 4, 5, 6, 7, 8, 2043, 2047, 2048, 4500])
  func oddRowsComeOut(odd: Int) {
    let rows = plainRows(5000) { $0 == odd }
    #expect(Array(list(rows)) == rows)
    let everyOther = plainRows(300) { $0 % 2 == odd % 2 }
    #expect(Array(list(everyOther)) == everyOther)
  }

  /// The first and last days that are told narrowly, and those beside them.
  @Test(arguments: [-25_568, -25_567, 0, 39_966, 39_967, 39_968, Int32.max, Int32.min + 1])
  func everyDayComesOut(day: Int32) {
    let rows = plainRows(40).map { row in
      var row = row
      row.clock = day
      if row.status != .late { row.due = day }
      return row
    }
    #expect(Array(list(rows)) == rows)
  }

  @Test(arguments: [0, 1, 2048, 2500])
  func someRowsHaveAllocations(from first: Int) {
    let rows = plainRows(3000).enumerated().map { place, row in
      var row = row
      if place >= first, place % 3 == 0 { row.allocation = Int32(place) }
      return row
    }
    var list = list(rows)
    #expect(Array(list) == rows)
    list.removeLast(1000)
    #expect(Array(list) == Array(rows.prefix(2000)))
  }

  @Test(arguments: [0, 1, 2048, 2500, 17_000])
  func whatWasDoneMaySaySomething(from first: Int) {
    let rows = plainRows(first + 3000).enumerated().map { place, row in
      var row = row
      if place >= first, place % 3 == 0, row.done != nil {
        row.detail = place % 2 == 0 ? "seen elsewhere" : "seen by another"
      }
      return row
    }
    #expect(rows.contains { $0.done != nil && $0.words != nil })
    var list = list(rows)
    #expect(Array(list) == rows)
    // Beside another whose sayings have other numbers.
    var whole = self.list(rows.reversed())
    whole.append(contentsOf: list)
    #expect(Array(whole) == rows.reversed() + rows)
    list.removeLast(2000)
    #expect(Array(list) == Array(rows.dropLast(2000)))
    for row in rows.suffix(2000) { list.append(row) }
    #expect(Array(list) == rows)
  }

  /// A long segment ends before a row that cannot be told narrowly, and the next goes on with it.
  @Test(arguments: [16_383, 16_384, 16_385, 18_432, 18_433, 19_000, 30_000])
  func oddRowsOfALongList(odd: Int) {
    let rows = plainRows(40_000) { $0 == odd || $0 == odd + 5000 }
    let list = list(rows)
    #expect(Array(list) == rows)
    #expect(list.indices.allSatisfy { list[$0] == rows[$0] })
  }

  /// As the tasks of a rule give them: each list ends where it ends, and what rows say is numbered anew.
  @Test(arguments: [[0, 1, 63], [64, 65, 2048], [2047, 1, 2049, 5], [3000, 3000, 1, 1, 4000]])
  func plainListsArePutTogether(counts: [Int]) {
    var (whole, rows): (ObligationList, [Obligation]) = (ObligationList(children: Self.children), [])
    for (place, count) in counts.enumerated() {
      var more = plainRows(count + place).suffix(count).map(\.self)
      for row in more.indices where more[row].done == nil && row % 7 == place % 7 {
        more[row].detail = "said by \(place % 2), \(row % 3)"
      }
      whole.append(contentsOf: list(more))
      rows += more
    }
    #expect(Array(whole) == rows)
    #expect(whole.indices.allSatisfy { whole[$0] == rows[$0] })
    #expect(Set(whole.sayings).count == whole.sayings.count)
    var twice = list(plainRows(100))
    twice.append(contentsOf: whole)
    twice.append(contentsOf: list(plainRows(10)))
    #expect(Array(twice) == plainRows(100) + rows + plainRows(10))
    twice.removeLast(rows.count / 2 + 10)
    #expect(
      Array(twice.settled()) == Array((plainRows(100) + rows).prefix(100 + rows.count - rows.count / 2)))
  }

  @Test func anEmptyListHasNoRows() {
    let list: ObligationList = []
    #expect(list.isEmpty)
    #expect(list.first == nil)
  }
}
