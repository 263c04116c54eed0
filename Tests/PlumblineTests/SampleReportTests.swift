import Foundation
import Plumbline
import Testing

/// The committed report of the sample is what the program writes today, byte for byte.
@Suite struct SampleReportTests {
  @Test func theSamplesReportIsFresh() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = FileManager.default.temporaryDirectory.appending(path: "plumbline-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let rules = RulesInForce(folder: root.appending(path: "Rules").path)
    let request = CheckRequest(paths: [root.appending(path: "Samples/county-2019").path], asAt: "2019-10-07")
    let check = CaseCheck(request, rules: rules)
    #expect(check.write(to: folder.path, formats: Set(ReportFormat.allCases), rules: rules) == "")
    for name in ["findings.json", "report.html", "receipt.json"] {
      let written = try Data(contentsOf: folder.appending(path: name))
      let committed = try Data(contentsOf: root.appending(path: "Reports/county-2019/\(name)"))
      #expect(
        written == committed,
        "Reports/county-2019/\(name) is not what the program writes: run 'make check', and read the difference"
      )
    }
    #expect(FileManager.default.fileExists(atPath: folder.appending(path: "obligations.csv").path))
  }
}
