import RuleChecking

extension PlainQuestions {
  /// What a question comes to for the intervals of each of some subjects.
  ///
  /// - Parameter batch: the subjects with open duties.
  func lineTests(_ question: Int32, _ batch: PlainBatch) -> [LineTest] {
    if asksClock(question) {
      switch step(question) {
      case .ordinal(let number): return [LineTest](repeating: .ordinal(number), count: batch.count)
      case .not(let inner): return lineTests(inner, batch).map(\.negated)
      case .all(let parts): return joined(parts, batch, decisive: false)
      case .any(let parts): return joined(parts, batch, decisive: true)
      case .of(let path, let inner):
        let rows = follow(path, batch)
        if !rows.contains(where: { $0 < 0 }) { return lineTests(inner, batch.asking(rows)) }
      case .days(let left, let order, let right):
        if case .clock = day(left), !asksClock(day: right) {
          let days = days(right, batch).numbers(batch.count)
          return [LineTest](places: batch.count) { clock(order, days[$0]) }
        }
      default: break
      }
    }
    // Of what depends on the interval the rest may settle it for all: there is no placement of the kind at all.
    let answers = answers(to: question, of: batch)
    return [LineTest](places: batch.count) { place in
      switch answers[place] {
      case .yes: .fixed(true)
      case .no: .fixed(false)
      case .unknown: .open
      }
    }
  }

  /// Several tests as one, which is to be asked of each interval where more than one is left that may turn.
  private func joined(_ places: PlainParts, _ batch: PlainBatch, decisive: Bool) -> [LineTest] {
    var joined = [LineTest](repeating: .fixed(!decisive), count: batch.count)
    var left = [Int32].places(batch.count)
    for place in Int(places.first)..<Int(places.end) where !left.isEmpty {
      let tests = lineTests(part(place), left.count == batch.count ? batch : batch.gathered(left))
      for (place, test) in zip(left, tests) where test.fixed != !decisive {
        let isFirst = joined[Int(place)].fixed == !decisive
        joined[Int(place)] = isFirst || test.fixed == decisive ? test : .open
      }
      left.removeAll { joined[Int($0)].fixed == decisive }
    }
    return joined
  }

  private func clock(_ order: PlainOrder, _ day: Int32) -> LineTest {
    if PlainValues.isValue(day) { return .clock(order, day) }
    return day == PlainValues.none ? .never : .open
  }
}
