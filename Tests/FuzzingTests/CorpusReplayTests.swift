import _PlumblineTestSupport
import Testing

/// Every input that a fuzzer found worth keeping, and every one that once ended the program, is answered.
@Suite struct CorpusReplayTests {
  @Test(.timeLimit(.minutes(10)), arguments: FuzzedReader.allCases)
  func everyKeptInputIsAnswered(by reader: FuzzedReader) throws {
    var count = 0
    for folder in ["Corpus", "Crashes"].map({ "Tests/Fuzzing/\($0)/\(reader.rawValue)" }) {
      for name in Checkout.files(in: folder, ending: "") {
        let bytes = try #require(Checkout.bytes(of: folder + "/" + name))
        #expect(reader.fault(in: bytes) == nil, "\(folder)/\(name)")
        count += 1
      }
    }
    #expect(count > 1, "there is nothing to replay")
  }

  @Test func aFaultIsToldFromAnAnswer() {
    // The readers' own checks can fail: a time of day that leads off the readable years is not a day of them.
    #expect(FuzzedReader.dates.fault(in: Array("31/12/2199".utf8)) == nil)
  }

  @Test func severalFilesStayInTheirFolder() {
    // Were the name taken as it stands, this would be written beside the folder, and the export would be empty.
    let input = "=== ../children\nid,family\nC1,F1\n"
    #expect(FuzzedReader.csv.fault(in: Array(input.utf8)) == nil)
  }
}
