import _PlumblineTestSupport
import CaseModel
import CaseReading
import Chronology
import Diagnostics
import Testing

/// The Standard Safeguarding Dataset's tables as CSV files.
@Suite struct SafeguardingDatasetTests {
  private func day(_ text: String) -> Int32? { CivilDay.parse(text)?.number }

  private func folder() throws -> ExportFolder {
    try ExportFolder([
      "ssd_person.csv": """
      pers_person_id,pers_forename,pers_sex,pers_dob,pers_expected_dob,pers_death_date
      P1,Ada,F,2012-06-05 00:00:00.000,NULL,NULL
      P2,NULL,M,NULL,2026-05-01,NULL

      """,
      "ssd_disability.csv":
        "disa_table_id,disa_person_id,disa_disability_code\n1,P1,HAND\n2,P1,HEAR\n3,P2,NONE\n",
      "ssd_cla_episodes.csv": """
      clae_cla_episode_id,clae_person_id,clae_cla_episode_start_date,clae_cla_episode_start_reason,\
      clae_cla_episode_ceased_date,clae_cla_episode_ceased_reason,clae_cla_id,clae_entered_care_date
      E1,P1,2025-01-10,S,2025-03-20,X1,K1,2025-01-10
      E2,P1,2025-03-20,P,2025-06-02,E4A,K1,2025-01-10
      E3,P1,2025-09-01,S,NULL,NULL,K2,NULL

      """,
      "ssd_cla_placement.csv": """
      clap_cla_placement_id,clap_cla_placement_start_date,clap_cla_placement_type,clap_cla_id,\
      clap_cla_placement_end_date,clap_person_id
      L1,2025-01-10,U1,K1,2025-03-20,P1
      L2,2025-09-01,K2,K2,NULL,P1

      """,
      "ssd_legal_status.csv": """
      lega_legal_status_id,lega_person_id,lega_legal_status,lega_legal_status_start_date,\
      lega_legal_status_end_date
      S1,P1,C1,2025-01-10,2025-02-20
      S2,P1,C2,2025-02-20,NULL

      """,
      "ssd_cla_reviews.csv": """
      clar_cla_review_id,clar_cla_id,clar_cla_review_due_date,clar_cla_review_date,clar_cla_review_cancelled,\
      clar_cla_review_participation
      R1,K1,2025-02-07,2025-02-05,N,PN1
      R2,K2,2025-09-29,NULL,N,NULL
      R3,K9,2025-09-29,2025-09-20,N,PN7

      """,
      "ssd_cla_visits.csv":
        "clav_cla_visit_id,clav_cla_id,clav_person_id,clav_cla_visit_date,clav_cla_visit_seen,"
        + "clav_cla_visit_seen_alone\nV1,K1,P1,2025-01-15,Y,N\n",
      "ssd_cp_plans.csv":
        "cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date,cppl_cp_plan_ola,"
        + "cppl_cp_plan_latest_category\nC1,P2,2025-11-07,NULL,N,NEG\n",
      "ssd_missing.csv": """
      miss_table_id,miss_person_id,miss_missing_episode_start_date,miss_missing_episode_end_date,\
      miss_missing_rhi_offered,miss_missing_rhi_accepted
      M1,P1,2025-03-03,2025-03-04,Y,N
      M2,P1,2025-04-03,NULL,N,NULL

      """,
      "ssd_involvements.csv": """
      invo_involvements_id,invo_professional_id,invo_professional_team,invo_involvement_start_date,\
      invo_involvement_end_date,invo_person_id
      I1,W7,T1,2025-01-01,NULL,P1
      I2,W8,T9,2025-01-01,2025-02-01,P1

      """,
      "ssd_department.csv": "dept_team_id,dept_team_name\nT1,North Team\n",
    ])
  }

  @Test func tablesAreReadByTheDatasetsOwnNames() throws {
    let (tables, diagnostics) = try folder().read()
    let read = try #require(tables)
    #expect(read.mapping == "ssd")
    let children = try #require(read.table("child"))
    #expect(try children.days("date of birth") == [day("05/06/2012"), nil])
    #expect(try children.presence("died") == [.blank, .blank])
    #expect(try children.codes("disabled") == ["yes", "no"])
    let periods = try #require(read.table("care period"))
    #expect(try periods.days("start") == [day("10/01/2025"), day("01/09/2025")])
    #expect(try periods.days("end") == [day("02/06/2025"), nil])
    let placements = try #require(read.table("placement"))
    #expect(try placements.codes("meant to last to 18") == ["yes", nil])
    #expect(try placements.presence("end") == [.recorded, .blank])
    let period = try #require(placements.entity.fieldIndex("care period"))
    #expect((0..<2).map { placements.columns[period].target(at: $0) } == [0, 1])
    let statuses = try #require(read.table("legal status period"))
    #expect(try statuses.codes("status") == ["C1", "C2"])
    #expect(try statuses.days("start") == [day("10/01/2025"), day("20/02/2025")])
    #expect(try statuses.days("end") == [day("20/02/2025"), nil])
    #expect(try read.table("visit")?.codes("child seen alone") == ["no"])
    #expect(try read.table("protection plan")?.codes("category") == ["neglect"])
    #expect(try read.table("missing episode")?.codes("interview offer") == ["declined", nil])
    #expect(!diagnostics.contains { $0.code == .columnNotRead || $0.code == .tableNotRead })
  }

  @Test func aCellMayLeadOnByWayOfAnotherTable() throws {
    let (tables, diagnostics) = try folder().read()
    let read = try #require(tables)
    let reviews = try #require(read.table("review"))
    // A review names its care period, and that the child; R2 is yet to be held, and R3's period is not there.
    #expect(reviews.origins.numbers == [2])
    #expect(reviews.childRow == [0])
    #expect(try reviews.codes("child took part") == ["yes"])
    #expect(diagnostics.contains { $0.message == "row 4 set aside: no such child as 'K9'" })
    let allocations = try #require(read.table("allocation"))
    #expect(try allocations.labels("team") == ["North Team", "T9"])
    #expect(try allocations.labels("worker") == ["W7", "W8"])
  }

  @Test func everyTableOfTheMappingIsTheDatasets() throws {
    let mapping = try #require(ShippedRules.mappings.first { $0.name == "ssd" })
    #expect(mapping.tables.count == 20)
    for table in mapping.tables {
      // All columns of a table have its own prefix.
      let headings = table.gives.flatMap(\.fields).flatMap(\.sources).flatMap(\.headings).map(\.name)
      let prefixes = Set((headings + table.needs.map(\.name)).map { $0.prefix(5) })
      #expect(prefixes.count == 1, "\(table.heading.name)")
    }
  }
}
