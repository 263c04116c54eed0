import _PlumblineTestSupport
import CaseModel
import Testing

@Suite struct LabelsOrderTests {
  @Test func placesAreThoseOfTheTextsInOrder() {
    var draws = SeededGenerator(seed: 8)
    var labels = Labels()
    for _ in 0..<2000 {
      // Few letters, so that many texts agree in their first eight or sixteen or are the beginnings of others.
      let start = [UInt8](repeating: 1, count: Int.random(in: 0...17, using: &draws))
      let text =
        start
        + (0..<Int.random(in: 0...11, using: &draws)).map { _ in UInt8.random(in: 0...2, using: &draws) }
      _ = labels.intern(text.map { $0 == 0 ? 0 : $0 + UInt8(ascii: "a") })
    }
    let texts = (0..<Int32(labels.count)).map { labels[$0] }
    let order = texts.indices.sorted { texts[$0] < texts[$1] }
    var places = [Int32](repeating: 0, count: texts.count)
    for (place, number) in order.enumerated() { places[number] = Int32(place) }
    #expect(labels.placesInOrder() == places)
  }

  @Test func textsBeyondASCIIAreLeftToSlowerWays() {
    var labels = Labels()
    _ = labels.intern(Array("Zoë".utf8))
    #expect(labels.placesInOrder() == nil)
  }
}
