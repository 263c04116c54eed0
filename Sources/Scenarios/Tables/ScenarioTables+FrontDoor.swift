extension ScenarioTables {
  /// Contacts, referrals, assessments, concerns and strategy discussions.
  mutating func addFrontDoor(of history: ChildHistory, _ child: Identifier) {
    for row in history.contacts { add(row, child) }
    for row in history.referrals {
      addRow(to: .referrals, row.id, child) {
        $0.add(row.date)
        $0.add(row.source.rawValue)
        $0.add(row.noFurtherAction)
        $0.add(row.closed)
        $0.add(row.need?.rawValue ?? "")
      }
    }
    for row in history.assessments { add(row, child) }
    for row in history.concerns { add(row, child) }
    for row in history.discussions { add(row, child) }
    for row in history.participants {
      addRow(to: .participants, row.id, row.discussion) {
        $0.add(row.agency.rawValue)
        $0.add(row.tookPart)
        $0.add(row.contributedInWriting)
      }
    }
  }

  /// One contact.
  mutating func add(_ row: ContactRecord, _ child: Identifier) {
    addRow(to: .contacts, row.id, child) {
      $0.add(row.date)
      $0.add(row.source.rawValue)
    }
  }

  /// One assessment.
  mutating func add(_ row: AssessmentRecord, _ child: Identifier) {
    addRow(to: .assessments, row.id, child, row.referral) {
      $0.add(row.start)
      $0.add(row.authorised)
      $0.add(row.childSeen)
      $0.add(row.reasonNotSeen?.description ?? "")
      $0.add(row.outcome?.rawValue ?? "")
      $0.add(row.overrunReason?.description ?? "")
    }
  }

  private mutating func add(_ row: ConcernRecord, _ child: Identifier) {
    addRow(to: .concerns, row.id, child) {
      $0.add(row.received)
      $0.add(row.decided)
      $0.add(row.source.rawValue)
      $0.add(row.thresholdMet)
      $0.add(row.immediateRisk)
      $0.add(row.duplicateOf)
      $0.add(row.reason?.rawValue ?? "")
      $0.add("M", row.manager)
      $0.add(row.reasonRecordedOn)
    }
  }

  private mutating func add(_ row: DiscussionRecord, _ child: Identifier) {
    addRow(to: .discussions, row.id, child, row.concern) {
      $0.add(row.date)
      $0.add(word: row.kind)
      $0.add(row.outOfHours)
      $0.add(row.schoolClosed)
      $0.add("M", row.chair)
      $0.add(row.reasonsRecorded)
      $0.add(row.decision.rawValue)
      $0.add(row.actionsRecorded)
      $0.add(row.writtenUp)
    }
  }
}
