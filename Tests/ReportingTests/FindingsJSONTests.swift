import _PlumblineTestSupport
import CaseModel
import Findings
import Foundation
import Reporting
import RuleChecking
import RuleModel
import Testing

@Suite struct FindingsJSONTests {
  private func read(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func theFileIsAsLastRead() throws {
    assertSnapshot(findingsJSON(try SampleReport().report(children: 4)), named: "findings.json")
  }

  @Test func thePiecesMakeTheWhole() throws {
    var report = try SampleReport().report(children: 4)
    let child = try #require(report.openChildren.first)
    report.openChildren = Array(repeating: child, count: 2000)
    var pieces: [[UInt8]] = []
    findingsJSON(report) { piece in pieces.append(piece.indices.map { piece[$0] }) }
    #expect(pieces.count > 3)
    #expect(pieces.allSatisfy { $0.count < 1 << 18 })
    #expect(Array(pieces.joined()) == findingsJSON(report))
    let document = try read(findingsJSON(report))
    #expect((document["openChildren"] as? [Any])?.count == 2000)
    report.openChildren = []
    #expect((try read(findingsJSON(report))["openChildren"] as? [Any])?.isEmpty == true)
  }

  @Test func aDiskThatIsFullEndsIt() throws {
    struct Full: Error {}
    var report = try SampleReport().report(children: 4)
    let child = try #require(report.openChildren.first)
    report.openChildren = Array(repeating: child, count: 2000)
    var taken = 0
    #expect(throws: Full.self) {
      try findingsJSON(report) { (_) throws(Full) in
        taken += 1
        if taken == 2 { throw Full() }
      }
    }
    #expect(taken == 2)
  }

  @Test func otherSoftwareReadsIt() throws {
    let report = try SampleReport().report()
    let document = try read(findingsJSON(report))
    #expect((document["format"] as? [String: String])?["version"] == "1.3")
    #expect(document["asAt"] as? String == "2019-10-07")
    #expect((document["window"] as? [String: String]) == ["from": "2018-10-08", "until": "2019-10-07"])
    let areas = try #require(document["areas"] as? [[String: Any]])
    #expect(areas.map { $0["id"] as? String } == report.areas.map(\.area.id))
    let findings = areas.flatMap { $0["findings"] as? [[String: Any]] ?? [] }
    #expect(findings.map { $0["id"] as? String } == report.findings.map(\.rule.id))
    #expect(findings.map { $0["sign"] as? String } == report.findings.map(\.sign.rawValue))
    let visits = try #require(findings.first { $0["id"] as? String == "visit-interval" })
    let measure = try #require(visits["measure"] as? [String: Any])
    #expect(measure["worst"] as? Double == 0.8631)
    #expect(measure["assessable"] as? Double == 0.8859)
    #expect(measure["best"] as? Double == 0.8888)
    #expect(measure["childrenShort"] as? Int == 214)
    let children = try #require(document["openChildren"] as? [[String: Any]])
    #expect(children.map { $0["child"] as? String } == report.openChildren.map(\.child))
    #expect((document["notRun"] as? [[String: Any]])?.count == 1)
    let lines = try #require(document["reconciliation"] as? [[String: Any]])
    #expect(lines.map { $0["statement"] as? String } == report.reconciliation.map(\.statement))
    #expect(lines.map { $0["count"] as? Int } == report.reconciliation.map(\.count))
    #expect(lines.map { $0["children"] as? [String] } == report.reconciliation.map(\.children))
    #expect(lines.map { $0["isDisagreement"] as? Bool } == [false, false, true, true])
  }

  @Test func everyCharacterSurvives() throws {
    var report = try SampleReport().report()
    let text = "\"quoted\" \\ back/slash \u{0}\u{1}\u{1F}\u{7F}\r\n\t\u{2028} é \u{1F600} </script>"
    report.title = text
    #expect(try read(findingsJSON(report))["title"] as? String == text)
  }

  @Test func withoutCasesThereIsNoShare() throws {
    var report = try SampleReport().report()
    report.areas = report.areas.map { area in
      var area = area
      area.toImprove = []
      area.strengths = []
      area.others = []
      return area
    }
    let areas = try #require(try read(findingsJSON(report))["areas"] as? [[String: Any]])
    let findings = areas.flatMap { $0["findings"] as? [[String: Any]] ?? [] }
    #expect(findings.count == 1)
    let measure = try #require(findings.first?["measure"] as? [String: Any])
    for share in ["worst", "assessable", "best"] { #expect(measure[share] is NSNull) }
  }
}
