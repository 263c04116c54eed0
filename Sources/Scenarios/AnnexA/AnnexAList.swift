/// The eleven lists of child-level data that Ofsted asks for, with the columns of 2024.
package enum AnnexAList: Int, Sendable, CaseIterable {
  case contacts = 1, earlyHelp, referrals, assessments, enquiries, childrenInNeed, childProtection,
    childrenInCare, careLeavers, adoption, adopters

  /// The name of its sheet.
  package var sheetName: String { "List_\(rawValue)" }

  /// The line above its headings.
  package var title: String { "List \(rawValue): \(subject)" }

  private var subject: String {
    switch self {
    case .contacts: "Contacts"
    case .earlyHelp: "Early Help"
    case .referrals: "Referral"
    case .assessments: "Assessments"
    case .enquiries: "Section 47 enquiries and Initial Child Protection Conferences"
    case .childrenInNeed: "Children in Need"
    case .childProtection: "Child Protection"
    case .childrenInCare: "Children in Care"
    case .careLeavers: "Care Leavers"
    case .adoption: "Adoption"
    case .adopters: "Adopters"
    }
  }
}
