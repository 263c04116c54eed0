import _PlumblineTestSupport
import CaseModel
import Chronology
import Evaluation
import Findings
import Reporting
import RuleChecking
import RuleModel
import Testing

@Suite struct ReportHTMLTests {
  private func page(_ report: InspectionReport) -> String {
    String(decoding: reportHTML(report), as: UTF8.self)
  }

  @Test func thePageIsAsLastRead() throws {
    assertSnapshot(reportHTML(try SampleReport().report()), named: "report.html")
  }

  @Test func twoRunsGiveTheSameBytes() throws {
    #expect(reportHTML(try SampleReport().report()) == reportHTML(try SampleReport().report()))
  }

  @Test(arguments: ["full", "hostile", "empty"])
  func thePageIsWellMade(kind: String) throws {
    let reading = PageReading(page(try report(kind)))
    #expect(reading.mistakes == [])
    let ids = reading.values(of: "id")
    #expect(Set(ids).count == ids.count, "ids are unique")
    for target in reading.values(of: "href") where target.hasPrefix("#") {
      #expect(ids.contains(String(target.dropFirst())), "\(target) leads somewhere")
    }
    for names in reading.values(of: "aria-labelledby") {
      for name in names.split(separator: " ") { #expect(ids.contains(String(name))) }
    }
    let labels = reading.tags.filter { $0.attributes["role"] == "region" }.compactMap {
      $0.attributes["aria-label"]
    }
    #expect(Set(labels).count == labels.count, "regions are told apart")
  }

  @Test(arguments: ["full", "hostile", "empty"])
  func headingsGoDownOneStepAtATime(kind: String) throws {
    let levels = PageReading(page(try report(kind))).opening("h1", "h2", "h3", "h4", "h5", "h6")
      .compactMap { $0.name.last?.wholeNumberValue }
    #expect(levels.first == 1)
    #expect(levels.count { $0 == 1 } == 1)
    for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
  }

  @Test func tablesAndPicturesSayWhatTheyAre() throws {
    let reading = PageReading(page(try report("full")))
    #expect(reading.opening("table").count == reading.opening("caption").count)
    for head in reading.opening("th") { #expect(head.attributes["scope"] != nil) }
    let drawn = reading.opening("svg").filter { $0.attributes["aria-hidden"] != "true" }
    #expect(drawn.count > 5)
    for picture in drawn {
      #expect(picture.attributes["role"] == "img" && picture.attributes["aria-labelledby"] != nil)
    }
    for landmark in ["header", "nav", "main", "footer"] { #expect(reading.opening(landmark).count == 1) }
  }

  @Test(arguments: ["full", "hostile", "empty"])
  func nothingIsFetchedAndNothingRuns(kind: String) throws {
    let reading = PageReading(page(try report(kind)))
    let allowed: Set<String> = [
      "!doctype", "html", "head", "meta", "title", "style", "body", "a", "svg", "defs", "pattern", "rect",
      "path", "circle", "line", "use", "text", "desc", "header", "main", "footer", "nav", "section",
      "article",
      "div", "span", "p", "h1", "h2", "h3", "h4", "ul", "ol", "li", "dl", "dt", "dd", "strong", "b", "i",
      "small", "code", "table", "caption", "thead", "tbody", "tr", "th", "td", "details", "summary", "figure",
      "figcaption",
    ]
    #expect(Set(reading.tags.map(\.name)).subtracting(allowed) == [])
    for attribute in Set(reading.tags.flatMap(\.attributes.keys)) {
      #expect(!attribute.lowercased().hasPrefix("on") && attribute != "src" && attribute != "style")
    }
    for address in reading.values(of: "href") {
      #expect(address.hasPrefix("#") || address.hasPrefix("https://"))
    }
    let policy = reading.opening("meta").first { $0.attributes["http-equiv"] == "Content-Security-Policy" }
    #expect(policy?.attributes["content"]?.hasPrefix("default-src 'none'; style-src 'unsafe-inline'") == true)
  }

  @Test func onlyLawIsCalledARequirement() throws {
    let report = try report("full")
    let text = page(report)
    let run = report.findings.filter { $0.sign != .notRun }
    let parts = run.flatMap(\.parts).filter { $0.force == .must }.count
    let lawful = run.filter { $0.rule.force == .must }
    #expect(lawful.count > 0 && lawful.count < run.count)
    #expect(text.split(separator: "Legal requirement").count - 1 == lawful.count + parts)
    #expect(text.split(separator: "The law requires this").count - 1 == lawful.count)
    #expect(!text.lowercased().contains("breach"))
  }

  @Test func pageOneSaysWhatItIsAndWhatItCouldNotRun() throws {
    let text = page(try report("full"))
    #expect(text.contains("It is not Ofsted&#39;s judgement"))
    let places = [
      "As at <strong>7 October 2019</strong> (stated by the export)", "What could not be run",
      "Children needing action now", "What most needs to improve", "What is strong", "What this cannot see",
      "id=\"area-help-and-protection\"", "<section class=\"children\"", "<section class=\"methods\"",
    ].map { text.firstRange(of: $0)?.lowerBound }
    #expect(places.allSatisfy { $0 != nil })
    let found = places.compactMap(\.self)
    #expect(found == found.sorted())
    #expect(text.contains("<strong>214 of 842</strong> children with something late or not done"))
    #expect(text.contains("4,804 to 4,947 of 5,566 done in time (86% to 89%)"))
  }

  @Test func listsThatDisagreeAreLaidBesideOneAnother() throws {
    let text = page(try report("full"))
    #expect(
      text.contains("<th scope=\"row\">Children with an open care period</th><td class=\"number\">842</td>"))
    let closed =
      "Children on a protection plan whose case is closed</th><td class=\"number\">1</td><td>C&lt;7&gt;</td>"
    #expect(text.contains(closed))
    #expect(text.contains("C19, C20 and 10 more, listed in findings.json</td>"))
    #expect(text.contains("The export's own lists disagree about 31 children. <a href=\"#lists\">"))
    var agreeing = try report("full")
    agreeing.reconciliation.removeAll(where: \.isDisagreement)
    #expect(page(agreeing).contains("The lists agree about every child."))
    #expect(!page(agreeing).contains("own lists disagree"))
    agreeing.reconciliation = []
    #expect(!page(agreeing).contains("laid beside"))
  }

  @Test func everyOpenChildStandsThereOnceAndThePageStaysSmall() throws {
    let report = try SampleReport().report(children: 2000)
    let bytes = reportHTML(report)
    #expect(bytes.count < 2_000_000)
    let rows = String(decoding: bytes, as: UTF8.self).split(separator: "<tr><th scope=\"row\">")
      .map { $0.prefix { $0 != " " } }
    for child in report.openChildren { #expect(rows.count { $0 == child.child } >= 1) }
    let once = report.openChildren.dropFirst(3).filter { child in rows.count { $0 == child.child } == 1 }
    #expect(once.count == report.openChildren.count - 3, "three of them are also drawn as the longest waits")
  }

  @Test func whatWasNotInForceIsNotCited() throws {
    var report = try report("full")
    let day = { (text: String) in try #require(CivilDay.parse(text)) }
    let edition = { (name: String, from: String, until: String?) in
      Basis(
        cite: name, title: "An edition", says: "It is so.", force: .should, confidence: .readSecondHand,
        link: nil,
        inForce: InForce(from: try day(from), until: try until.map(day), confidence: .fromMemory),
        note: "not read in the original")
    }
    let (first, second) = (
      try edition("First edition", "01/01/2018", "31/12/2018"),
      try edition("Second edition", "01/01/2019", nil)
    )
    report.areas[0].toImprove[0].basis = [second]
    report.areas[0].toImprove[0].basisNotInForce = [first]
    let cited = page(report)
    #expect(cited.contains("In force from 1 January 2019 (dates not checked). Not read in the original."))
    #expect(!cited.contains("<strong>First edition</strong>"))
    #expect(
      cited.contains("<li>First edition, from 1 January 2018 to 31 December 2018 (dates not checked).</li>"))
    #expect(!cited.contains("Nothing that this rule names"))
    report.areas[0].toImprove[0].basis = []
    let bare = page(report)
    #expect(bare.contains("Nothing that this rule names was in force on 7 October 2019"))
    #expect(bare.contains("<strong>First edition</strong>"))
    #expect(!bare.contains("Second edition"))
    report.areas[0].toImprove[0].basisNotInForce = []
    #expect(!page(report).contains("Nothing that this rule names"))
  }

  /// A report as usual, one whose every word is an attack, and one with nothing in it.
  private func report(_ kind: String) throws -> InspectionReport {
    var report = try SampleReport().report()
    let attack =
      "</title></td>\"><script>alert('x')</script><img src=x onerror=alert(1)> & =cmd|' /C calc'!A0"
    switch kind {
    case "hostile":
      report.title = attack
      report.asAtFrom = attack
      report.mapping = attack
      report.toolVersion = attack
      report.assumptions = [attack]
      report.framework.name = attack
      for area in report.areas.indices {
        report.areas[area].area.title = attack
        report.areas[area].area.id += attack
        for finding in report.areas[area].toImprove.indices {
          var hostile = report.areas[area].toImprove[finding]
          hostile.sentence = attack
          hostile.means = attack
          hostile.rule.rule.id = Written(hostile.rule.id + attack)
          hostile.rule.rule.asks = attack
          hostile.rule.rule.cannotSee = [attack]
          for basis in hostile.basis.indices {
            hostile.basis[basis].link = "javascript:" + attack
            hostile.basis[basis].cite = attack
            hostile.basis[basis].note = attack
          }
          for group in hostile.byLocality.indices { hostile.byLocality[group].name = attack }
          for timeline in hostile.worstCases.indices { hostile.worstCases[timeline].child = attack }
          hostile.assumptions = [attack]
          report.areas[area].toImprove[finding] = hostile
        }
      }
      for child in report.openChildren.indices {
        report.openChildren[child].child = attack
        report.openChildren[child].team = attack
        report.openChildren[child].worker = attack
        report.openChildren[child].standings = [attack]
      }
    case "empty":
      report.areas = []
      report.openChildren = []
      report.recordingGaps = []
      report.fieldGaps = []
      report.accounts = []
      report.hiddenRows = []
      report.assumptions = []
      report.diagnostics = []
    default: break
    }
    return report
  }
}
