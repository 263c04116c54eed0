import Evaluation
import Testing

/// The middle of lengths, some of them not known: held against every way the unknown could be filled in.
@Suite struct MedianDaysTests {
  @Test func allKnown() {
    #expect(MedianDays([9, 1, 5], unknown: 0) == MedianDays(best: 5, assessable: 5, worst: 5))
    #expect(MedianDays([9, 1, 5, 7], unknown: 0) == MedianDays(best: 5, assessable: 5, worst: 5))
    #expect(MedianDays([4], unknown: 0) == MedianDays(best: 4, assessable: 4, worst: 4))
  }

  @Test func someNotKnown() {
    #expect(MedianDays([1, 5, 9], unknown: 1) == MedianDays(best: 1, assessable: 5, worst: 5))
    #expect(MedianDays([1, 5, 9], unknown: 2) == MedianDays(best: 1, assessable: 5, worst: 9))
    #expect(MedianDays([5], unknown: 1) == MedianDays(best: 0, assessable: 5, worst: 5))
    #expect(MedianDays([5], unknown: 2) == MedianDays(best: 0, assessable: 5, worst: nil))
    #expect(MedianDays([], unknown: 2) == MedianDays(best: 0, assessable: nil, worst: nil))
  }

  /// The lower middle of every list made by filling in each unknown as 0 or as more than anything known.
  @Test(arguments: 0..<200)
  func everyWayToFillThemIn(seed: Int) {
    var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    func next(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    let known = (0..<next(7)).map { _ in Int32(next(20)) }
    let unknown = next(4)
    guard !known.isEmpty || unknown > 0 else { return }
    let beyond: Int32 = 1000
    var middles: [Int32] = []
    for filled in 0..<(1 << unknown) {
      let guesses = (0..<unknown).map { filled >> $0 & 1 == 1 ? beyond : 0 }
      let all = (known + guesses).sorted()
      middles.append(all[(all.count - 1) / 2])
    }
    let median = MedianDays(known, unknown: unknown)
    #expect(median.best == middles.min())
    #expect(median.worst ?? beyond == middles.max())
  }
}
