import Plumbline
import Testing

@Suite struct VersionTests {
  @Test func isThreeNumbers() {
    #expect(plumblineVersion.wholeMatch(of: /\d+\.\d+\.\d+/) != nil)
  }
}
