import _PlumblineTestSupport
import CaseModel
import Testing

/// Whether a placement on list 8 is meant to last until the child is 18, told by its code and the child's plan.
@Suite struct PermanencePlanTests {
  private static let codes: [(code: String, withoutPlan: String?, longTerm: String?)] = [
    ("a) U1: Foster placement - relatives - long term", "yes", "yes"),
    ("d) U4: Foster placement - long term", "yes", "yes"),
    // Short-term by its code and long-term by plan: the record does not say that this is the placement meant.
    ("c) U3: Foster placement - relative - not FFA", "no", nil),
    ("f) U6: Foster placement - not FFA", "no", nil),
    ("e) U5: Foster placement - FFA", "no", nil), ("U2", "no", nil),
    ("w) T0: Temporary placement", "no", "no"),
    ("j) A6: Placed for adoption - order - not foster", "no", "no"),
    ("p) K2: Children's Homes", nil, nil), ("", nil, nil),
  ]

  private func answers(plan: String) throws -> [String?] {
    let folder = try TemporaryFolder()
    let rows = Self.codes.enumerated().map {
      "K\($0.offset),05/01/2018,05/01/2018,\($0.element.code),\(plan)\n"
    }
    try folder.write(
      "Child Unique ID,Date Started to be Looked After,Start Date of Most Recent Placement,Placement Type,"
        + "What is the permanence plan for this child?\n" + rows.joined(), to: "List_8.csv")
    let tables = try #require(readExport([folder.path]).tables)
    return try #require(tables.table("placement")).codes("meant to last to 18")
  }

  @Test(arguments: ["", "g) other", "e) Long-term residential placement"])
  func theCodeTells(plan: String) throws {
    #expect(try answers(plan: plan) == Self.codes.map(\.withoutPlan))
  }

  @Test(arguments: ["f) Long-term fostering", "Long-term fostering", "long term fostering "])
  func aPlanOfLongTermFosteringLeavesOtherFosterPlacementsOpen(plan: String) throws {
    #expect(try answers(plan: plan) == Self.codes.map(\.longTerm))
  }

  @Test(arguments: ["a) Return to family", "b) Adoption", "c) SGO/CAO"])
  func aPlanThatLeadsElsewhereRulesOutWhatTheCodeLeavesOpen(plan: String) throws {
    #expect(try answers(plan: plan) == Self.codes.map { $0.withoutPlan ?? "no" })
  }
}
