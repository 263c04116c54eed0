import Chronology
import Scenarios
import Testing

/// What is true of every generated export, whatever its seed.
@Suite struct ScenarioInvariantTests {
  static let exports: [(scenario: Scenario, tables: ScenarioTables)] = [1, 77_777].flatMap { seed in
    Scenario.all.map { ($0, $0.generate(children: 110, seed: seed)) }
  }

  private func forEachExport(_ check: (Scenario, (CaseTable) -> SampleTable) throws -> Void) rethrows {
    for (scenario, tables) in Self.exports {
      try check(scenario) { SampleTable($0, of: tables) }
    }
  }

  @Test func everyRowHasACellForEveryHeading() {
    forEachExport { _, table in
      for name in CaseTable.allCases { #expect(table(name).raggedRows == [], "\(name.name)") }
    }
  }

  @Test func everyReferenceResolvesButThoseOfOrphans() {
    forEachExport { _, table in
      let children = Set(table(.children).column("id"))
      for name in CaseTable.allCases where name.headings.contains("child") {
        let orphans = table(name).column("child").filter { !children.contains($0) }
        let expected = name == .managementDecisions ? 8 : 0
        #expect(orphans.count <= expected, "\(name.name)")
      }
      for (name, heading, target) in [
        (CaseTable.placements, "care period", CaseTable.carePeriods), (.assessments, "referral", .referrals),
        (.discussions, "concern", .concerns), (.concerns, "duplicate of", .concerns),
        (.participants, "strategy discussion", .discussions), (.section47Enquiries, "referral", .referrals),
        (.initialConferences, "section 47 enquiry", .section47Enquiries),
        (.returnInterviews, "missing episode", .missingEpisodes), (.educationTargets, "pep", .educationPlans),
      ] {
        let ids = Set(table(target).column("id"))
        #expect(table(name).column(heading).allSatisfy { $0 == "" || ids.contains($0) }, "\(name.name)")
      }
    }
  }

  @Test func identifiersAreUniqueButForSlipsOfTheExport() {
    forEachExport { _, table in
      for name in CaseTable.allCases {
        let ids = table(name).column("id")
        let mayRepeat = [.visits, .reviews, .assessments, .contacts].contains(name)
        #expect(ids.count - Set(ids).count <= (mayRepeat ? 6 : 0), "\(name.name)")
      }
    }
  }

  @Test func nothingIsKnownAfterTheAsAtDateButAFewVisits() {
    forEachExport { scenario, table in
      for name in CaseTable.allCases {
        for heading in name.headings where !["expected date of birth", "due"].contains(heading) {
          let late = table(name).rows.filter { row in
            row.day(heading).map { $0 > scenario.asAt } ?? false
          }
          let expected = name == .visits && heading == "date" ? 3 : 0
          #expect(late.count <= expected, "\(name.name), \(heading)")
        }
      }
    }
  }

  @Test func whatEndsEndsAfterItBegan() {
    forEachExport { scenario, table in
      for (name, first, second) in [
        (CaseTable.allocations, "start", "end"), (.carePeriods, "start", "end"),
        (.placements, "start", "end"),
        (.protectionPlans, "start", "end"), (.caseEpisodes, "start", "end"),
        (.assessments, "start", "authorised"),
        (.section47Enquiries, "start", "end"), (.concerns, "received", "decided"),
        (.concerns, "decided", "reason recorded on"), (.discussions, "date", "written up"),
        (.educationPlans, "started", "completed"), (.temporaryApprovals, "start", "full approval"),
        (.temporaryApprovals, "start", "end"), (.missingEpisodes, "started", "returned"),
        (.missingEpisodes, "returned", "interview offered"), (.visits, "date", "written up"),
      ] {
        for row in table(name).rows {
          guard let from = row.day(first), let to = row.day(second), from <= scenario.asAt else { continue }
          #expect(from <= to, "\(name.name) \(row["id"] ?? "")")
        }
      }
    }
  }

  @Test func nobodyIsVisitedOutsideCareOrAPlan() {
    forEachExport { scenario, table in
      for (events, spans, slips) in [
        (CaseTable.visits, CaseTable.carePeriods, 3), (.reviews, .carePeriods, 0),
        (.protectionVisits, .protectionPlans, 0), (.reviewConferences, .protectionPlans, 0),
        (.educationPlans, .carePeriods, 0),
      ] {
        let open = table(spans).grouped(by: "child")
        let heading = events == .educationPlans ? "started" : "date"
        let outside = table(events).rows.filter { row in
          guard let day = row.day(heading) else { return false }
          return !(open[row["child"] ?? ""] ?? []).contains { span in
            guard let start = span.day("start") else { return false }
            return start <= day && day <= span.day("end") ?? scenario.asAt
          }
        }
        #expect(outside.count <= slips, "\(events.name)")
      }
    }
  }

  @Test func placementsFollowOneAnotherWithoutAGap() {
    forEachExport { _, table in
      let placements = table(.placements).grouped(by: "care period")
      for period in table(.carePeriods).rows {
        let inOrder = (placements[period["id"] ?? ""] ?? []).sorted {
          ($0["start"] ?? "") < ($1["start"] ?? "")
        }
        #expect(inOrder.first?["start"] == period["start"])
        #expect(inOrder.last?["end"] == period["end"])
        for (earlier, later) in zip(inOrder, inOrder.dropFirst()) {
          #expect(earlier["end"] == later["start"])
        }
      }
    }
  }

  @Test func nobodyIsKnownBeforeBirthOrInCareOfAge() {
    forEachExport { _, table in
      let children = table(.children).grouped(by: "id")
      for name in [CaseTable.carePeriods, .caseEpisodes, .protectionPlans] {
        for row in table(name).rows {
          guard let birth = children[row["child"] ?? ""]?.first?.day("date of birth"),
            let start = row.day("start")
          else { continue }
          #expect(birth <= start, "\(name.name) \(row["id"] ?? "")")
          if name == .carePeriods { #expect(start < birth.adding(years: 18)) }
          if name == .carePeriods, let end = row.day("end") { #expect(end <= birth.adding(years: 18)) }
        }
      }
    }
  }

  @Test func aWorkerWhoHasLeftHasLeftEveryChild() {
    forEachExport { _, table in
      for (worker, rows) in table(.allocations).grouped(by: "worker") {
        #expect(Set(rows.compactMap { $0["worker has left"] }).count == 1, "\(worker)")
      }
    }
  }
}
