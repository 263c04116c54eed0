import _PlumblineTestSupport
import Findings
import Reporting
import Testing

/// The three files on the checks of a return.
@Suite struct DataQualityFilesTests {
  private static let hostile = "<script>alert(1)</script>\"'&"

  private func report(_ kind: String) throws -> ReturnCheckReport {
    let sample = try SampleReturnChecks()
    return switch kind {
    case "hostile": sample.report(child: Self.hostile, code: Self.hostile)
    case "long": sample.report(more: 3000)
    case "nothing": sample.nothing()
    default: sample.report()
    }
  }

  private func page(_ kind: String) throws -> String {
    String(decoding: dataQualityHTML(try report(kind)), as: UTF8.self)
  }

  @Test func theFilesAreAsLastRead() throws {
    assertSnapshot(dataQualityHTML(try report("full")), named: "data-quality.html")
    assertSnapshot(dataQualityJSON(try report("full")), named: "data-quality.json")
    assertSnapshot(dataQualityCSV(try report("full")), named: "data-quality.csv")
  }

  @Test(arguments: ["full", "hostile", "long", "nothing"])
  func thePageIsWellMade(kind: String) throws {
    let text = try page(kind)
    let reading = PageReading(text)
    #expect(reading.mistakes == [])
    let ids = reading.values(of: "id")
    #expect(Set(ids).count == ids.count, "ids are unique")
    for target in reading.values(of: "href") {
      #expect(target.hasPrefix("#") && ids.contains(String(target.dropFirst())), "\(target) leads somewhere")
    }
    for names in reading.values(of: "aria-labelledby") {
      for name in names.split(separator: " ") { #expect(ids.contains(String(name))) }
    }
    let levels = reading.opening("h1", "h2", "h3", "h4").compactMap { $0.name.last?.wholeNumberValue }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
    for landmark in ["header", "nav", "main", "footer"] { #expect(reading.opening(landmark).count == 1) }
    #expect(reading.opening("table").count == reading.opening("caption").count)
    for head in reading.opening("th") { #expect(head.attributes["scope"] != nil) }
    let policy = reading.opening("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
    #expect(policy?.attributes["content"]?.hasPrefix("default-src 'none'; style-src 'unsafe-inline'") == true)
    #expect(!text.contains("<script"))
  }

  @Test func aHostileReferenceIsTextEverywhere() throws {
    #expect(try page("hostile").contains("Child &lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;"))
    let sample = try SampleReturnChecks()
    let rows = CSVReading.rows(of: dataQualityCSV(sample.report(child: "=cmd", code: "@SUM(A1)")))
    for row in rows {
      #expect(row.count == dataQualityColumns.count)
      for cell in row {
        #expect(Int(cell) != nil || cell.first.map { "=+-@".contains($0) } != true, "\(cell)")
      }
    }
    #expect(rows[1][1] == "'=cmd" && rows[2][6] == "'@SUM(A1)")
  }

  @Test func aLongReportSaysWhatThePageLeavesToTheFiles() throws {
    let text = try page("long")
    // 3 and 1 failures of the first two children, and 1,996 of one each, are the 2,000 shown.
    #expect(text.contains("And 1,004 other children with 1,004 rows, listed in data-quality.csv."))
    #expect(text.contains("And 2,952 other rows, listed in data-quality.csv."))
    #expect(text.split(separator: "<section class=\"child\"").count - 1 == 1998)
    let rows = CSVReading.rows(of: dataQualityCSV(try report("long")))
    #expect(Set(rows.map { $0[1] }).count == 3003, "the heading, and every child")
  }

  @Test func allBeingWellIsSaid() throws {
    let text = try page("nothing")
    #expect(text.contains("Every check could be asked of this return."))
    #expect(text.contains("No row fails the check that could be asked."))
    #expect(text.contains("No child has a row that fails."))
    #expect(dataQualityCSV(try report("nothing")).count { $0 == UInt8(ascii: "\n") } == 1)
  }
}
