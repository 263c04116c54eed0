import Chronology
import Testing

@Suite struct SchoolTermsTests {
  private let autumn: SchoolTerm
  private let spring: SchoolTerm
  private let terms: SchoolTerms

  init() throws {
    autumn = SchoolTerm(name: "Autumn 2019", first: try day("04/09/2019"), last: try day("20/12/2019"))
    spring = SchoolTerm(name: "Spring 2020", first: try day("06/01/2020"), last: try day("03/04/2020"))
    terms = SchoolTerms([spring, autumn])
  }

  @Test func termsStandInOrder() {
    #expect(terms.terms == [autumn, spring])
    #expect(terms.span == autumn.first...spring.last)
    #expect(SchoolTerms([]).span == nil)
  }

  @Test(
    arguments: [
      ("03/09/2019", nil, "Autumn 2019"), ("04/09/2019", "Autumn 2019", "Spring 2020"),
      ("20/12/2019", "Autumn 2019", "Spring 2020"), ("21/12/2019", nil, "Spring 2020"),
      ("05/01/2020", nil, "Spring 2020"), ("06/01/2020", "Spring 2020", nil),
      ("03/04/2020", "Spring 2020", nil), ("04/04/2020", nil, nil),
    ] as [(String, String?, String?)])
  func aDayIsInTermOrNotAndHasATermAfterIt(text: String, containing: String?, next: String?) throws {
    #expect(terms.term(containing: try day(text))?.name == containing)
    #expect(terms.next(after: try day(text))?.name == next)
  }

  @Test(
    arguments: [
      ("01/08/2019", "03/09/2019", 0), ("01/08/2019", "04/09/2019", 1), ("20/12/2019", "05/01/2020", 1),
      ("21/12/2019", "05/01/2020", 0), ("20/12/2019", "06/01/2020", 2), ("04/04/2020", "01/09/2020", 0),
      ("03/04/2020", "01/09/2020", 1), ("01/01/2019", "31/12/2020", 2),
    ])
  func termsOverlapARangeByOneDayOrMore(from: String, until: String, count: Int) throws {
    let found = terms.terms(overlapping: try day(from)...day(until))
    #expect(found.count == count)
    #expect(found == terms.terms.filter { found.contains($0) })
  }

  @Test func overlappingAndReversedTermsAreNoTrap() throws {
    let long = SchoolTerm(name: "Long", first: try day("01/09/2019"), last: try day("31/07/2020"))
    let reversed = SchoolTerm(name: "Reversed", first: try day("10/12/2019"), last: try day("01/12/2019"))
    let terms = SchoolTerms([autumn, long, reversed])
    #expect(terms.term(containing: try day("15/10/2019")) == long)
    #expect(terms.term(containing: try day("01/06/2020")) == long)
    #expect(!reversed.contains(try day("05/12/2019")))
    #expect(terms.terms(overlapping: try day("01/12/2019")...day("10/12/2019")) == [long, autumn])
    #expect(SchoolTerms([reversed]).span == nil)
  }
}
