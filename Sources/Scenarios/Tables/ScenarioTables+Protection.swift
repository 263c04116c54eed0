extension ScenarioTables {
  /// Section 47 enquiries, conferences, plans and the visits to children on them.
  mutating func addProtection(of history: ChildHistory, _ child: Identifier) {
    for row in history.enquiries {
      addRow(to: .section47Enquiries, row.id, child, row.referral) {
        $0.add(row.discussionDate)
        $0.add(row.start)
        $0.add(row.end)
        $0.add(row.conferenceNeeded)
      }
    }
    for row in history.conferences {
      addRow(to: .initialConferences, row.id, child, row.enquiry) {
        $0.add(row.date)
        $0.add(row.planMade)
      }
    }
    for row in history.plans {
      addRow(to: .protectionPlans, row.id, child) {
        $0.add(row.start)
        $0.add(row.end)
        $0.add(row.category.rawValue)
        $0.add(row.heldForAnother)
      }
    }
    for row in history.protectionVisits {
      addRow(to: .protectionVisits, row.id, child) {
        $0.add(row.date)
        $0.add(row.childSeen)
        $0.add(row.seenAlone)
        $0.add(row.reasonNotAlone?.description ?? "")
        $0.add("W", history.worker(on: row.date.day))
        $0.add(row.writtenUp)
      }
    }
    for row in history.reviewConferences {
      addRow(to: .reviewConferences, row.id, child) {
        $0.add(row.date)
        $0.add(row.quorate)
      }
    }
  }

  /// Missing episodes and return interviews.
  mutating func addMissing(of history: ChildHistory, _ child: Identifier) {
    for row in history.missing {
      addRow(to: .missingEpisodes, row.id, child) {
        $0.add(row.started)
        $0.add(row.returned)
        $0.add(row.inError)
        $0.add(row.offered)
        $0.add(row.offer?.rawValue ?? "")
        $0.add(row.reasonForDeclining?.description ?? "")
      }
    }
    for row in history.interviews {
      addRow(to: .returnInterviews, row.id, row.episode) {
        $0.add(row.held)
        $0.add(row.independent)
      }
    }
  }
}
