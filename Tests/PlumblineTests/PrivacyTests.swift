import _PlumblineTestSupport
import Chronology
import Evaluation
import Scenarios
import Testing

/// Dates of birth and free text reach no output: no file, no summary, no diagnostic.
@Suite struct PrivacyTests {
  static let seed: UInt64 = 2019
  static let scenario = Scenario.county2019
  static let tables = scenario.generate(children: 80, seed: seed)
  static let checked = Result { try CheckedExport(scenario, children: 80, seed: seed) }

  private func rows(_ table: CaseTable) -> [[String: String]] {
    PlainCSV(String(decoding: Self.tables.file(table), as: UTF8.self)).rows
  }

  @Test(arguments: [
    (CaseTable.educationPlans, ["child's view", "attainment", "pupil premium use"]),
    (.educationTargets, ["target", "measure", "support"]),
    (.assessments, ["reason not seen", "overrun reason"]), (.protectionVisits, ["reason not alone"]),
    (.missingEpisodes, ["reason for declining"]),
  ])
  func noTextIsPrinted(table: CaseTable, columns: [String]) throws {
    let outputs = try Self.checked.get().outputs
    let rows = rows(table)
    for column in columns {
      // A child who is not yet born is called so in reports, whatever a worker wrote.
      let texts = Set(rows.compactMap { $0[column] }).filter { $0.count > 5 && $0 != "not yet born" }
      #expect(!texts.isEmpty, "\(column)")
      for (name, output) in outputs {
        let printed = texts.filter { output.holdsBytes(of: $0) }
        #expect(printed.isEmpty, "\(column) in \(name)")
      }
    }
  }

  /// A day on which a child was born stands in no row about the child, unless something happened on it.
  @Test func noDateOfBirthStandsInARowAboutTheChild() throws {
    var births: [String: String] = [:]
    for child in rows(.children) {
      births[child["id", default: ""]] = child["date of birth"] == "" ? nil : child["date of birth"]
    }
    // What happened on the very day of birth, such as coming into care, may be told.
    for table in CaseTable.allCases where table != .children {
      for row in rows(table) {
        guard let child = row["child"], let birth = births[child] else { continue }
        if row.values.contains(birth) { births[child] = nil }
      }
    }
    #expect(births.count > 200)
    let outputs = try Self.checked.get().outputs
    for row in PlainCSV(outputs["obligations.csv", default: ""]).rows {
      guard let birth = births[row["child", default: ""]] else { continue }
      #expect(!row.values.contains(birth), "\(row["rule", default: ""])")
    }
  }

  /// Children born in years in which nothing else happened, under rules of every kind.
  private func smallExport(born: String, planned: String) throws -> CheckedExport {
    let folder = try TemporaryFolder()
    let files = [
      "children.csv": """
      id,date of birth,expected date of birth,sex
      C1,\(born),,female
      C2,14/09/2003,,male
      C3,,19/08/2031,

      """,
      "care-periods.csv": "id,child,start,legal status\nE2,C2,05/01/2020,C2\n",
      "placements.csv": """
      id,child,care period,start,type,legal status,meant to last to 18,temporary approval
      P2,C2,E2,05/01/2020,U6,C2,no,yes

      """,
      "temporary-approvals.csv": "id,child,start\nA2,C2,05/01/2020\n",
      "visits.csv": "id,child,date,child seen,mode\nV2,C2,12/01/2020,yes,in person\n",
      "reviews.csv": "id,child,date,cancelled\nR2,C2,12/01/2020,no\n",
      "peps.csv": """
      id,child,started,completed,child's view,attainment,pupil premium use
      X2,C2,12/01/2020,13/01/2020,Zebedee likes it,Zebedee reads,Zebedee's tutor

      """,
      "pep-targets.csv":
        "id,pep,target,measure,support,due\nT2,X2,Zebedee to write,Zebedee's work,Zebedee's aunt,\n",
      "protection-plans.csv": """
      id,child,start,category,another authority's plan
      L1,C1,\(planned),neglect,no
      L3,C3,05/01/2020,neglect,no

      """,
      "assessments.csv": """
      id,child,start,authorised,child seen,reason not seen,overrun reason
      N1,C1,05/03/2020,25/03/2020,no,Zebedee's aunt was out,Zebedee's aunt was away

      """,
      "protection-visits.csv": """
      id,child,date,child seen,child seen alone,reason not alone
      W1,C1,20/03/2020,yes,no,Zebedee's aunt was there

      """,
      "review-conferences.csv": "id,child,date\nZ1,C1,20/03/2020\n",
    ]
    for (name, text) in files { try folder.write(text, to: name) }
    return try CheckedExport(folder.path, asAt: "31/03/2020")
  }

  private func forms(_ day: CivilDay?) throws -> [String] {
    let day = try #require(day)
    let iso = day.isoDescription.split(separator: "-")
    return [day.isoDescription, iso.reversed().joined(separator: "/"), day.writtenDescription]
  }

  @Test func noDateOfBirthIsPrintedAnywhere() throws {
    let checked = try smallExport(born: "03/02/2012", planned: "05/01/2020")
    let births = [(2012, 2, 3), (2003, 9, 14), (2031, 8, 19)].map {
      CivilDay(year: $0.0, month: $0.1, day: $0.2)
    }
    for (name, output) in checked.outputs {
      for form in try births.flatMap(forms) { #expect(!output.contains(form), "\(form) in \(name)") }
      #expect(!output.contains("Zebedee"), "\(name)")
    }
  }

  /// A date of birth that cannot be read is not repeated where that is said.
  @Test func aDateOfBirthThatCannotBeReadIsNotRepeated() throws {
    let checked = try smallExport(born: "31/02/2012", planned: "05/01/2020")
    #expect(checked.outputs["diagnostics", default: ""].contains("column 'date of birth'"))
    for (name, output) in checked.outputs { #expect(!output.contains("31/02/2012"), "\(name)") }
  }

  /// Text in a column where it does not belong, as when a row has slipped sideways.
  @Test func textInTheWrongColumnStaysOutOfTheReport() throws {
    let folder = try TemporaryFolder()
    try folder.write("id,sex,date of birth\nC1,Zebedee Brown,Zebedee Brown\n", to: "children.csv")
    try folder.write("id,child,start\nE1,C1,Zebedee came\n", to: "care-periods.csv")
    try folder.write("id,child,start\nP1,C1,05/01/2020\n", to: "placements.csv")
    try folder.write("id,child,date,mode\nV1,C1,12/01/2020,with Zebedee\n", to: "visits.csv")
    let checked = try CheckedExport(folder.path, asAt: "31/03/2020")
    for (name, output) in checked.outputs { #expect(!output.contains("Zebedee"), "\(name)") }
  }
}
