import _PlumblineTestSupport
import Chronology
import Reporting
import RuleModel
import Testing

@Suite struct ReceiptJSONTests {
  private func receipt() throws -> Receipt {
    let asAt = try #require(SampleExport.asAt)
    let from = try #require(CivilDay(year: 2011, month: 4, day: 1))
    let until = try #require(CivilDay(year: 2020, month: 4, day: 23))
    let hash = String(repeating: "0123456789abcdef", count: 4)
    return Receipt(
      toolVersion: "0.1.0", asAt: asAt, asAtFrom: "given", windowOpens: asAt.adding(months: -12),
      inputs: [
        Receipt.File(name: "visits.csv", sha256: hash, bytes: 1_234_567),
        Receipt.File(name: "children.csv", sha256: hash, bytes: 0),
      ],
      rules: [Receipt.File(name: "statute/visits \"new\".yaml", sha256: hash, bytes: 812)],
      lawFigures: [
        Receipt.LawFigure(
          name: "visit interval", value: "6 weeks", from: until, until: nil, provision: "reg 28(2)",
          confidence: .readInLaw),
        Receipt.LawFigure(
          name: "visit interval", value: "6 weeks", from: from, until: until, provision: "reg 28(2)",
          confidence: .readSecondHand),
      ],
      settings: [
        Receipt.Setting(name: "source", value: "auto"), Receipt.Setting(name: "counting", value: "exclusive"),
      ])
  }

  @Test func theFileIsAsLastRead() throws {
    assertSnapshot(receiptJSON(try receipt()), named: "receipt.json")
  }

  @Test func theOrderThingsWereReadInDoesNotMatter() throws {
    let receipt = try receipt()
    var other = receipt
    other.inputs.reverse()
    other.lawFigures.reverse()
    other.settings.reverse()
    #expect(receiptJSON(other) == receiptJSON(receipt))
  }
}
