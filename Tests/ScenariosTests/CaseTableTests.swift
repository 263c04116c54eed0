import _PlumblineTestSupport
import CaseModel
import RuleLoading
import Scenarios
import Testing

/// The tables have the columns that the dictionary names, in its order.
///
/// The lines of the statutory returns
/// are not written: a scenario is a case record, not a return made of it.
@Suite struct CaseTableTests {
  /// What only a snapshot has to say outright: tables of events say it by their rows.
  private static let saidByEvents: Set = [
    "last seen", "times missing in a year", "return interview offered last time",
    "return interview accepted last time",
  ]

  /// What no generated council keeps: rules that ask of them do without, or are not run.
  static let notKept: Set = [
    "legal status periods", "visiting agreements", "visit requests", "transfers",
  ]

  @Test func columnsAreTheDictionarysFields() {
    let entities = EngineAgreementTests.shipped.book.dictionary.entities.filter {
      !$0.plural.contains("returned ") && !Self.notKept.contains($0.plural)
    }
    for entity in entities {
      let fields = entity.fields.map(\.name).filter { !Self.saidByEvents.contains($0) }
      #expect(CaseTable(rawValue: entity.plural)?.headings == fields, "\(entity.plural)")
    }
    #expect(entities.count == CaseTable.allCases.count)
  }

  @Test func filesAreNamedByThePlural() {
    #expect(CaseTable.carePeriods.fileName == "care-periods.csv")
    #expect(CaseTable.section47Enquiries.fileName == "section-47-enquiries.csv")
    #expect(CaseTable.educationTargets.fileName == "pep-targets.csv")
  }
}
