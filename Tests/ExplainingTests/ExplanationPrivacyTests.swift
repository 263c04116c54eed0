import _PlumblineTestSupport
import Chronology
import Evaluation
import Explaining
import Scenarios
import Testing

/// No explanation tells a date of birth or a free text, nor anything they could be worked out from.
@Suite struct ExplanationPrivacyTests {
  private func text(_ explanation: Explanation) -> String {
    (explanation.duties + explanation.without).flatMap { duty in
      [duty.subject] + duty.sections.flatMap(\.lines).map(\.text)
    }.joined(separator: "\n")
  }

  /// A child born within a plan, so that clocks run from birth, who turns 18 in another; visits and texts around.
  private func texts(born: String, older: String) throws -> [String] {
    let folder = try TemporaryFolder()
    try folder.write(
      "id,date of birth,expected date of birth,sex\nC1,\(born),,female\nC2,\(older),,male\n",
      to: "children.csv")
    try folder.write("id,child,start,legal status\nE2,C2,05/01/2020,C2\n", to: "care-periods.csv")
    try folder.write(
      """
      id,child,care period,start,type,legal status,meant to last to 18,temporary approval
      P2,C2,E2,05/01/2020,U6,C2,no,no

      """, to: "placements.csv")
    try folder.write(
      "id,child,date,child seen,mode\nV2,C2,12/01/2020,yes,in person\nV3,C2,20/03/2020,yes,in person\n",
      to: "visits.csv")
    try folder.write(
      "id,child,start,category,another authority's plan\nL1,C1,05/01/2020,neglect,no\n",
      to: "protection-plans.csv")
    try folder.write(
      """
      id,child,date,child seen,child seen alone,reason not alone
      W0,C1,07/01/2020,yes,yes,
      W1,C1,20/03/2020,yes,no,Zebedee's aunt was there

      """, to: "protection-visits.csv")
    try folder.write(
      """
      id,child,start,authorised,child seen,reason not seen,overrun reason
      N1,C1,05/03/2020,25/03/2020,no,Zebedee's aunt was out,Zebedee's aunt was away

      """, to: "assessments.csv")
    let day = try #require(CivilDay(year: 2020, month: 3, day: 31))
    let export = try ExplainedExport(folder: folder.path, asAt: day)
    return export.children.map { text(export.explanation(of: $0)) }
  }

  @Test func noDateOfBirthAndNoTextIsTold() throws {
    let all = try texts(born: "17/02/2020", older: "14/02/2002").joined(separator: "\n")
    #expect(all.contains("a private value"))
    for form in [
      "17/02/2020", "2020-02-17", "17 February 2020", "14/02/2002", "14 February 2002", "14 February 2020",
      "14/02/2020", "Zebedee",
    ] { #expect(!all.contains(form), "\(form)") }
  }

  /// Born a day or two later, with every status the same, nothing that is told differs.
  @Test(arguments: [("18/02/2020", "14/02/2002"), ("17/02/2020", "15/02/2002"), ("21/02/2020", "20/02/2002")])
  func birthsCannotBeWorkedOut(born: String, older: String) throws {
    #expect(
      try texts(born: "17/02/2020", older: "14/02/2002") == texts(born: born, older: older))
  }
}
