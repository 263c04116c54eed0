/// A table of the export in plain words: one CSV file for each entity of the dictionary.
package enum CaseTable: String, Sendable, CaseIterable {
  case children
  case allocations
  case contacts
  case referrals
  case assessments
  case concerns
  case discussions = "strategy discussions"
  case participants
  case section47Enquiries = "section 47 enquiries"
  case initialConferences = "initial conferences"
  case protectionPlans = "protection plans"
  case protectionVisits = "protection visits"
  case reviewConferences = "review conferences"
  case missingEpisodes = "missing episodes"
  case returnInterviews = "return interviews"
  case caseEpisodes = "case episodes"
  case managementDecisions = "management decisions"
  case carePeriods = "care periods"
  case placements
  case visits
  case reviews
  case educationPlans = "peps"
  case educationTargets = "pep targets"
  case temporaryApprovals = "temporary approvals"
  case careLeavers = "care leavers"
  case careLeaverContacts = "care leaver contacts"

  /// The entity's plural, as the dictionary has it.
  package var name: String { rawValue }

  /// The file's name: the entity's plural, with hyphens.
  package var fileName: String {
    String(name.map { $0 == " " ? "-" : $0 }) + ".csv"
  }

  /// The names of the columns, which are those of the entity's fields.
  package var headings: [String] {
    switch self {
    case .children:
      ["id", "date of birth", "expected date of birth", "died", "sex", "unaccompanied", "disabled", "family"]
    case .allocations:
      ["id", "child", "worker", "team", "locality", "start", "end", "worker has left"]
    case .contacts:
      ["id", "child", "date", "source"]
    case .referrals:
      ["id", "child", "date", "source", "no further action", "closed", "primary need"]
    case .assessments:
      [
        "id", "child", "referral", "start", "authorised", "child seen", "reason not seen", "outcome",
        "overrun reason",
      ]
    case .concerns:
      [
        "id", "child", "received", "decided", "source", "threshold met", "immediate risk", "duplicate of",
        "reason for no discussion", "manager who decided", "reason recorded on",
      ]
    case .discussions:
      [
        "id", "child", "concern", "date", "kind", "out of hours", "school closed", "chair",
        "reasons recorded", "decision", "actions recorded", "written up",
      ]
    case .participants:
      ["id", "strategy discussion", "agency", "took part", "contributed in writing"]
    case .section47Enquiries:
      ["id", "child", "referral", "strategy discussion date", "start", "end", "conference needed"]
    case .initialConferences:
      ["id", "child", "section 47 enquiry", "date", "plan made"]
    case .protectionPlans:
      ["id", "child", "start", "end", "category", "another authority's plan"]
    case .protectionVisits:
      ["id", "child", "date", "child seen", "child seen alone", "reason not alone", "worker", "written up"]
    case .reviewConferences:
      ["id", "child", "date", "quorate"]
    case .missingEpisodes:
      [
        "id", "child", "started", "returned", "recorded in error", "interview offered", "interview offer",
        "reason for declining",
      ]
    case .returnInterviews:
      ["id", "missing episode", "held", "independent"]
    case .caseEpisodes:
      ["id", "child", "start", "end", "status"]
    case .managementDecisions:
      ["id", "child", "date", "manager"]
    case .carePeriods:
      ["id", "child", "start", "end", "legal status", "second period in a year"]
    case .placements:
      [
        "id", "child", "care period", "start", "end", "type", "legal status", "meant to last to 18",
        "temporary approval", "assessment before placement done",
      ]
    case .visits:
      [
        "id", "child", "date", "child seen", "child seen alone", "reason not alone", "mode", "worker",
        "written up",
      ]
    case .reviews:
      ["id", "child", "date", "child took part", "cancelled"]
    case .educationPlans:
      [
        "id", "child", "started", "completed", "child's view", "attainment", "earlier targets reviewed",
        "pupil premium use",
      ]
    case .educationTargets:
      ["id", "pep", "target", "measure", "support", "due"]
    case .temporaryApprovals:
      ["id", "child", "start", "end", "extension agreed", "full approval", "seen by senior manager"]
    case .careLeavers:
      [
        "id", "child", "start", "end", "category", "in touch", "accommodation suitable",
        "pathway plan reviewed",
      ]
    case .careLeaverContacts:
      ["id", "child", "date", "kind", "worker"]
    }
  }
}

extension CaseTable {
  /// The table's place among all tables.
  var position: Int { Self.positions[self] ?? 0 }

  private static let positions = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
