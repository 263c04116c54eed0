import Chronology

extension ScenarioTables {
  /// Adds the rows of one child and, unless they are not wanted, the answers.
  mutating func add(_ history: ChildHistory, localities: [Locality], withAnswers: Bool = true) {
    if withAnswers { answers.add(history) }
    let child = Identifier(child: history.child.number)
    add(history.child, child)
    for row in history.allocations { add(row, child, localities) }
    for row in history.caseEpisodes {
      addRow(to: .caseEpisodes, row.id, child) {
        $0.add(row.start)
        $0.add(row.end)
        $0.add(row.status.rawValue)
      }
    }
    for row in history.decisions { add(row, child) }
    addFrontDoor(of: history, child)
    addProtection(of: history, child)
    addMissing(of: history, child)
    addCare(of: history, child)
    addEducation(of: history, child)
    addLeaving(of: history, child)
    for slip in history.slips { add(slip, of: history, child) }
  }

  private mutating func add(_ row: ChildRecord, _ child: Identifier) {
    addRow(to: .children, child) {
      $0.add(row.birth)
      $0.add(row.expectedBirth)
      $0.add(row.died)
      $0.add(row.sex.rawValue)
      $0.add(row.unaccompanied)
      $0.add(row.disabled)
      $0.add("F", row.family)
    }
  }

  private mutating func add(_ row: AllocationRecord, _ child: Identifier, _ localities: [Locality]) {
    let place = localities[row.locality ?? 0].name
    addRow(to: .allocations, row.id, child) {
      $0.add("W", row.worker)
      $0.add(row.locality == nil ? row.team.rawValue : "\(place) \(row.team.rawValue)")
      $0.add(row.locality == nil ? "" : place)
      $0.add(row.start)
      $0.add(row.end)
      $0.add(row.workerHasLeft)
    }
  }

  private mutating func add(_ row: DecisionRecord, _ child: Identifier) {
    addRow(to: .managementDecisions, row.id, child) {
      $0.add(row.date)
      $0.add("M", row.manager)
    }
  }

  private mutating func add(_ slip: Slip, of history: ChildHistory, _ child: Identifier) {
    switch slip {
    case .orphanDecision:
      // A child who was merged with another: the old number stands on a row that was left behind.
      guard let decision = history.decisions.first else { return }
      var orphan = decision
      let former = child.child &+ 10_000_000
      orphan.id = Identifier("Y", of: former, 1)
      add(orphan, Identifier(child: former))
    case .repeatedVisit: if let visit = history.visits.first { add(visit, of: history, child) }
    case .repeatedReview: if let review = history.reviews.first { add(review, child) }
    case .repeatedAssessment: if let assessment = history.assessments.first { add(assessment, child) }
    case .contradictoryContact:
      guard var contact = history.contacts.first else { return }
      contact.source = contact.source == .police ? .school : .police
      add(contact, child)
    }
  }
}
