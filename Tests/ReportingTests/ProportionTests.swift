import Reporting
import Testing

@Suite struct ProportionTests {
  @Test(arguments: [
    (0, 200, "0%"), (1, 1000, "under 1%"), (4, 1000, "under 1%"), (5, 1000, "1%"), (1, 8, "13%"),
    (899, 1000, "90%"), (894, 1000, "89%"), (994, 1000, "99%"), (995, 1000, "over 99%"),
    (999, 1000, "over 99%"), (1000, 1000, "100%"), (0, 0, "0%"), (5, 4, "100%"),
  ])
  func onlyNothingIsNoneAndOnlyEverythingIsAll(part: Int, whole: Int, percent: String) {
    #expect(Proportion(part, of: whole).percent == percent)
  }

  @Test func filesHaveFourDecimals() {
    #expect(Proportion(13, of: 16).fourDecimals == "0.8125")
    #expect(Proportion(1, of: 3).fourDecimals == "0.3333")
    #expect(Proportion(2, of: 3).fourDecimals == "0.6667")
    #expect(Proportion(1).fourDecimals == "1.0000")
    #expect(Proportion(0.00004).fourDecimals == "0.0000")
    #expect(Proportion(0.00005).fourDecimals == "0.0001")
    #expect(Proportion(.nan).fourDecimals == "0.0000")
    #expect(Proportion(-0.5).fourDecimals == "0.0000")
    #expect(Proportion(1.5).fourDecimals == "1.0000")
  }

  @Test func placesInPicturesLieBetweenTheirEnds() {
    #expect(Proportion(0.5).along() == "50.00%")
    #expect(Proportion(0).along(from: 24, to: 88) == "24.00%")
    #expect(Proportion(1).along(from: 24, to: 88) == "88.00%")
    #expect(Proportion(1, of: 3).along() == "33.33%")
    #expect(Proportion(0.0005).along() == "0.05%")
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1,000"), (12_345, "12,345"), (1_234_567, "1,234,567"), (-1234, "−1,234"),
  ])
  func countsAreGroupedByThousands(count: Int, text: String) {
    #expect(count.grouped == text)
  }
}
