import Chronology

extension AnnexALists {
  /// List 1: contacts of the last six months.
  mutating func addContacts(of history: ChildHistory) {
    for contact in history.contacts {
      switch contact.date {
      case .day(let day):
        guard isRecent(day) else { continue }
        add(about(history) + [.day(day), .text(contact.source.code)], to: .contacts)
      case .unreadable:
        // Only a contact whose referral is recent can be known to belong here.
        guard history.referrals.contains(where: { isRecent($0.date) }) else { continue }
        add(about(history) + [.text("31/02/2019"), .text(contact.source.code)], to: .contacts)
      case .blank: continue
      }
    }
  }

  /// List 3: referrals of the last six months; and list 2: early help that followed an assessment.
  mutating func addReferrals(of history: ChildHistory) {
    let latest = history.referrals.map(\.date).max()
    for referral in history.referrals where isRecent(referral.date) {
      let before = history.referrals.count { other in
        guard let latest else { return false }
        return latest.adding(years: -1) <= other.date && other.date < latest
      }
      add(
        about(history) + [
          .day(referral.date), .text(referral.source.code), AnnexACell(referral.noFurtherAction),
          .number(before),
        ] + responsible(for: history, on: referral.date), to: .referrals)
    }
    for assessment in history.assessments where assessment.outcome == .earlyHelp {
      var draws = snapshotDraws(of: history, 1)
      guard let authorised = assessment.authorised else { continue }
      let start = authorised.adding(days: draws.among(3...14))
      let completed = start.adding(days: draws.among(25...80))
      guard isRecent(start) else { continue }
      let organisation = draws.pick(
        Weighted(("School", 40), ("Health visiting service", 25), ("Early help service", 35)))
      add(
        about(history) + [
          .day(start), AnnexACell(completed <= asAt ? completed : nil), .text(organisation),
        ], to: .earlyHelp)
    }
  }

  /// List 4: assessments that are open or were authorised in the last six months.
  mutating func addAssessments(of history: ChildHistory) {
    for assessment in history.assessments where isOpenOrRecent(assessment.authorised) {
      let isSupported: Bool? =
        switch assessment.outcome {
        case .childInNeedPlan, .section47, .transferred: true
        case .noFurtherAction, .earlyHelp: false
        case nil: nil
        }
      add(
        about(history) + [
          disability(of: history), .day(assessment.start), AnnexACell(assessment.childSeen),
          AnnexACell(assessment.authorised), isSupported.map { AnnexACell(yes: $0) } ?? .blank,
        ] + responsible(for: history, on: assessment.start), to: .assessments)
    }
  }

  /// List 5: section 47 enquiries of the last six months.
  mutating func addEnquiries(of history: ChildHistory) {
    guard let latest = history.enquiries.compactMap(\.discussionDate).max() else { return }
    let yearBefore = latest.adding(years: -1)
    let enquiriesBefore = history.enquiries.count { enquiry in
      enquiry.discussionDate.map { yearBefore <= $0 && $0 < latest } ?? false
    }
    let conferencesBefore = history.conferences.count { yearBefore <= $0.date && $0.date < latest }
    for enquiry in history.enquiries {
      guard let discussed = enquiry.discussionDate, isRecent(discussed) else { continue }
      let conference = history.conferences.first { $0.enquiry == enquiry.id }
      let isUnnecessary: AnnexACell =
        enquiry.conferenceNeeded.isRecorded ? AnnexACell(yes: enquiry.conferenceNeeded == .no) : .blank
      add(
        about(history) + [
          disability(of: history), .day(discussed), isUnnecessary, AnnexACell(conference?.date),
          conference.map { AnnexACell($0.planMade) } ?? .blank, .number(enquiriesBefore),
          .number(conferencesBefore),
        ] + responsible(for: history, on: discussed), to: .enquiries)
    }
  }
}

extension Source {
  /// Ofsted's code.
  fileprivate var code: String {
    switch self {
    case .family: "a) 1A: Individual"
    case .neighbour: "b) 1B: Individual"
    case .child: "c) 1C: Individual"
    case .school: "e) 2A: Schools"
    case .educationService: "f) 2B: Education services"
    case .doctor: "g) 3A: Health services"
    case .healthVisitor: "h) 3B: Health services"
    case .emergencyDepartment: "k) 3E: Health services"
    case .housing: "m) 4: Housing"
    case .socialCare: "n) 5A: LA services"
    case .police: "q) 6: Police"
    case .court: "r) 7: Other legal agency"
    case .charity: "s) 8: Other"
    case .anonymous: "t) 9: Anonymous"
    }
  }
}
