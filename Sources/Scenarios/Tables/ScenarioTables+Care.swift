extension ScenarioTables {
  /// Periods of care, placements, visits, reviews and temporary approvals.
  mutating func addCare(of history: ChildHistory, _ child: Identifier) {
    for row in history.carePeriods {
      addRow(to: .carePeriods, row.id, child) {
        $0.add(row.start)
        $0.add(row.end)
        $0.add(row.legalStatus.rawValue)
        $0.add(row.secondInYear)
      }
    }
    for row in history.placements {
      addRow(to: .placements, row.id, child, row.carePeriod) {
        $0.add(row.start)
        $0.add(row.end)
        $0.add(row.type.rawValue)
        $0.add(row.legalStatus.rawValue)
        $0.add(row.toEighteen)
        $0.add(row.temporaryApproval)
        $0.add(row.assessedBefore)
      }
    }
    for row in history.visits { add(row, of: history, child) }
    for row in history.reviews { add(row, child) }
    for row in history.approvals {
      addRow(to: .temporaryApprovals, row.id, child) {
        $0.add(row.start)
        $0.add(row.end)
        $0.add(row.extensionAgreed)
        $0.add(row.fullApproval)
        $0.add(row.seenBySeniorManager)
      }
    }
  }

  /// One visit to a looked-after child.
  mutating func add(_ row: VisitRecord, of history: ChildHistory, _ child: Identifier) {
    addRow(to: .visits, row.id, child) {
      $0.add(row.date)
      $0.add(row.childSeen)
      $0.add(row.seenAlone)
      $0.add(row.reasonNotAlone?.description ?? "")
      $0.add(row.mode?.rawValue ?? "")
      $0.add("W", history.worker(on: row.date.day))
      $0.add(row.writtenUp)
    }
  }

  /// One review of a looked-after child's case.
  mutating func add(_ row: ReviewRecord, _ child: Identifier) {
    addRow(to: .reviews, row.id, child) {
      $0.add(row.date)
      $0.add(row.tookPart)
      $0.add(row.cancelled)
    }
  }

  /// Education plans and their targets.
  mutating func addEducation(of history: ChildHistory, _ child: Identifier) {
    for row in history.educationPlans {
      addRow(to: .educationPlans, row.id, child) {
        $0.add(row.started)
        $0.add(row.completed)
        $0.add(row.view)
        $0.add(row.attainment)
        $0.add(row.earlierTargetsReviewed)
        $0.add(row.premiumUse)
      }
      for target in row.targets {
        addRow(to: .educationTargets, target.id, row.id) {
          $0.add(target.target)
          $0.add(target.measure)
          $0.add(target.support)
          $0.add(target.due)
        }
      }
    }
  }

  /// Care leavers and the contacts with them.
  mutating func addLeaving(of history: ChildHistory, _ child: Identifier) {
    for row in history.leavers {
      addRow(to: .careLeavers, row.id, child) {
        $0.add(row.start)
        $0.add(row.end)
        $0.add(row.category.rawValue)
        $0.add(row.inTouch.rawValue)
        $0.add(row.suitable)
        $0.add(row.planReviewed)
      }
    }
    for row in history.leaverContacts {
      addRow(to: .careLeaverContacts, row.id, child) {
        $0.add(row.date)
        $0.add(word: row.kind)
        $0.add("W", history.worker(on: row.date.day))
      }
    }
  }
}
