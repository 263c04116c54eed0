import Reporting
import Testing

@Suite struct HTMLTests {
  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("\"><img src=x onerror='a'>", "&quot;&gt;&lt;img src=x onerror=&#39;a&#39;&gt;"),
    ("Fish & chips &amp; peas", "Fish &amp; chips &amp;amp; peas"),
    ("plain, ordinary", "plain, ordinary"), ("", ""),
    ("caf\u{E9} \u{1F600}", "caf\u{E9} \u{1F600}"),
    ("back\u{8} bell\u{7} escape\u{1B}[31m", "back\u{FFFD} bell\u{FFFD} escape\u{FFFD}[31m"),
    ("left\u{202E}thgir", "left\u{FFFD}thgir"),
    ("two\nlines\tand a tab", "two\nlines\tand a tab"),
  ])
  func textPutIntoAPageStaysText(text: String, escaped: String) {
    let page: HTML = "<td>\(text)</td>"
    #expect(page.markup == "<td>\(escaped)</td>")
  }

  @Test func piecesOfPagesAreNotEscapedAgain() {
    let inner: HTML = "<b>\("a & b")</b>"
    let page: HTML = "<p>\(inner)\([inner, inner])</p>"
    #expect(page.markup == "<p><b>a &amp; b</b><b>a &amp; b</b><b>a &amp; b</b></p>")
    #expect((inner + inner).markup == HTML([inner, inner]).markup)
    #expect(HTML.nothing.isEmpty && !inner.isEmpty)
  }

  @Test func countsHaveCommasAndPlacesHaveNone() {
    let page: HTML = "\(1_234_567) \(at: 1234)"
    #expect(page.markup == "1,234,567 1234")
  }

  @Test(arguments: [
    ("https://www.legislation.gov.uk/a?b=1&c=2", "https://www.legislation.gov.uk/a?b=1&amp;c=2"),
    ("HTTP://example.org/\"x", "HTTP://example.org/&quot;x"), ("javascript:alert(1)", ""),
    ("data:text/html,x", ""), ("//example.org", ""), (" https://example.org", ""),
  ])
  func onlyWebAddressesMayBeFollowed(address: String, written: String) {
    let page: HTML = "\(address: address)"
    #expect(page.markup == written)
  }

  @Test func anchorsTellTextsApart() {
    let texts = [
      "cla-visit", "cla visit", "CLA-visit", "cla_visit", "cla_20visit", "\u{E9}", "\u{7}", "a\"b",
    ]
    let anchors = texts.map { text in ("\(anchor: text)" as HTML).markup }
    #expect(Set(anchors).count == texts.count)
    #expect(anchors[0] == "cla-visit")
    for anchor in anchors {
      #expect(anchor.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") })
    }
  }
}
