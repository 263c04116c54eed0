import Findings
import Testing

@Suite struct QuantityTests {
  @Test(arguments: [
    (0, 100, "no children"), (1, 100, "one child"), (2, 100, "a very small number of children"),
    (3, 100, "a very small number of children"), (4, 100, "a small number of children"),
    (5, 100, "a small number of children"), (6, 100, "some children"), (29, 100, "some children"),
    (30, 100, "many children"), (59, 100, "many children"), (60, 100, "most children"),
    (94, 100, "most children"), (95, 100, "almost all children"), (99, 100, "almost all children"),
    (100, 100, "all children"), (20, 850, "a small number of children"), (21, 850, "some children"),
    (3, 20, "a small number of children"), (2, 20, "a very small number of children"),
    (5, 16, "some children"), (9, 20, "some children"), (10, 20, "many children"),
    (4, 10, "some children"), (5, 10, "some children"), (6, 10, "most children"),
    // Fewer than ten are counted.
    (1, 1, "one child"), (0, 1, "no children"), (1, 6, "one of six children"),
    (2, 6, "two of six children"), (6, 6, "all six children"), (2, 2, "both children"),
    (0, 9, "none of nine children"), (8, 9, "eight of nine children"), (9, 10, "most children"),
    (0, 0, "no children"),
  ])
  func soManyOfSoMany(numerator: Int, denominator: Int, words: String) {
    #expect(Quantity(numerator, of: denominator).of("child", "children") == words)
  }

  @Test(arguments: [1, 2, 5, 9, 10, 11, 12, 16, 19, 20, 25, 40, 67, 100, 101, 400, 850, 1200])
  func moreChildrenNeverTakeASmallerWord(denominator: Int) {
    let words = (0...denominator).map { Quantity($0, of: denominator).word }
    for (fewer, more) in zip(words, words.dropFirst()) { #expect(fewer <= more) }
    #expect(words.first == Quantity.Word.none)
  }

  @Test func beforeANounInThePluralOneIsAVerySmallNumber() {
    #expect(Quantity(1, of: 45).determiner == "a very small number of")
    #expect(Quantity(1, of: 6).determiner == "a very small number of")
    #expect(Quantity(3, of: 6).determiner == "three of six")
  }

  @Test func impossibleNumbersAreTakenForTheNearestPossible() {
    #expect(Quantity(7, of: 5) == Quantity(5, of: 5))
    #expect(Quantity(-1, of: 5) == Quantity(0, of: 5))
    #expect(Quantity(1, of: -5).word == .none)
  }
}
