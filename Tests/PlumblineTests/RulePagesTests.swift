import _PlumblineTestSupport
import Evaluation
import Plumbline
import Reporting
import RuleChecking
import RuleModel
import RuleReading
import Testing

/// A page for each rule and an index, which stand by themselves.
@Suite struct RulePagesTests {
  static let library = RulesInForce(folder: Checkout.root + "/Rules").library

  private func page(_ id: String) throws -> String {
    let document = try #require(Self.library.documents.first { $0.rule.id == id })
    return String(decoding: Self.library.page(of: document).bytes, as: UTF8.self)
  }

  private var index: String { String(decoding: Self.library.index.bytes, as: UTF8.self) }

  @Test func theIndexNamesEveryRuleOnce() {
    for document in Self.library.documents {
      #expect(index.ranges(of: "href=\"\(document.fileName)\"").count == 1, "\(document.rule.id)")
    }
    #expect(index.contains("The experiences and progress of children in care"))
    #expect(index.contains("Checks of the return SSDA903"))
  }

  /// Nothing is fetched and nothing is run; every picture has a name, and no name stands twice on a page.
  @Test func everyPageStandsByItself() throws {
    for document in Self.library.documents {
      let text = try page(document.rule.id)
      for sign in ["<script", "<link", "src=", "@import", "url(http", " onclick"] {
        #expect(!text.contains(sign), "\(document.rule.id): \(sign)")
      }
      #expect(text.contains("default-src 'none'"))
      let names = text.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
      #expect(Set(names).count == names.count, "\(document.rule.id)")
      for label in text.matches(of: /aria-labelledby="([^"]+)"/).flatMap({ $0.1.split(separator: " ") }) {
        #expect(names.contains(String(label)), "\(document.rule.id): \(label)")
      }
      #expect(!text.contains("children's references"), "no page of rules holds a child's record")
    }
  }

  /// Whatever is read back stands on the page, word for word.
  @Test func theReadBackStandsOnThePage() throws {
    for id in [
      "cla-visit-interval", "strategy-discussion-attended", "worker-caseload", "assessment-variation",
    ] {
      let document = try #require(Self.library.documents.first { $0.rule.id == id })
      let text = try page(id)
      for section in document.readBack.sections {
        #expect(text.contains("<h3>\(section.heading)</h3>"), "\(id): \(section.heading)")
        for line in section.lines.flatMap(\.all) {
          let words: HTML = "<li>\(line.words)"
          #expect(text.contains(words.markup), "\(id): \(line.words)")
        }
      }
      #expect(text.contains(document.meaning))
      #expect(text.contains("not approved"))
    }
  }

  @Test func lawHasItsLink() throws {
    #expect(
      try page("cla-visit-interval").contains(
        "href=\"https://www.legislation.gov.uk/uksi/2010/959/regulation/28\""))
  }

  /// What is needed of the record, and which formats have it.
  @Test func dataNeededSaysWhereItCanBeHad() throws {
    let document = try #require(Self.library.documents.first { $0.rule.id == "cla-visit-interval" })
    let visits = try #require(document.data.first { $0.name == "visits" })
    #expect(visits.fields.map(\.name).sorted().contains("child seen"))
    let seen = try #require(visits.fields.first { $0.name == "child seen" })
    #expect(seen.holds == "yes or no")
    #expect(seen.hadFrom.contains("tables (child seen)"))
    let born = try #require(
      document.data.first { $0.name == "children" }?.fields.first { $0.name == "date of birth" })
    #expect(born.isPrivate)
    #expect(born.hadFrom.contains { $0.hasPrefix("annex-a (Date of Birth") })
    #expect(try page("cla-visit-interval").contains("date of birth <small>never shown</small>"))
  }

  /// Each example has its table; a timed one its picture, with as many lines as rows that have a day.
  @Test func examplesAreDrawn() throws {
    for document in Self.library.documents where document.rule.rule.forReturn == nil {
      let text = try page(document.rule.id)
      #expect(text.ranges(of: "<article id=\"example-").count == document.examples.count)
      let drawn = document.examples.count { outcome in
        outcome.duties.contains { $0.due != nil || $0.done != nil }
      }
      #expect(
        text.ranges(of: "role=\"img\"").count == (document.rule.expectation.isTimed ? drawn : 0),
        "\(document.rule.id)")
      #expect(document.examples.allSatisfy { $0.behaves != $0.example.isKnownGap })
    }
    let visits = try page("cla-visit-interval")
    #expect(visits.contains("first year: overdue: clock 12 January 2026, due 23 February 2026."))
    #expect(visits.contains("<td class=\"number\">36</td>"))
  }

  /// A rule whose words are markup stays words.
  @Test func wordsAreEscaped() throws {
    var document = try #require(Self.library.documents.first { $0.rule.id == "cla-visit-interval" })
    document.rule.rule.asks = "<b>Is it & so?</b>"
    let text = String(decoding: Self.library.page(of: document).bytes, as: UTF8.self)
    #expect(text.contains("<h1>&lt;b&gt;Is it &amp; so?&lt;/b&gt;</h1>"))
  }
}

extension ReadBack.Line {
  fileprivate var all: [ReadBack.Line] { [self] + inner.flatMap(\.all) }
}
