package import Chronology
import RuleChecking
package import RuleModel

/// A decision that a duty need not be done for the time being, by somebody who answers for it.
///
/// It marks duties, and changes no status, count or share.
package struct Waiver: Sendable, Hashable {
  package var duty: DutyReference
  /// Who decided, by role.
  package var decidedBy: String
  package var decidedOn: CivilDay
  /// Why, in free text, which may hold names: only `report.html` shows it.
  package var reason: String
  /// The last day it holds, with its place.
  package var until: CivilDay
  package var untilWritten: Written

  /// The longest a waiver may last, in months from the day it was decided.
  package static let mostMonths = 6
  /// The same in days where a child is not seen meanwhile.
  package static let mostDaysUnseen = 14
}

/// A waiver that holds, and how many duties it marks.
package struct AppliedWaiver: Sendable, Hashable {
  package var waiver: Waiver
  /// Duties it marks that rates count; where there are none, parts of duties.
  package var duties: Int
}

extension CheckedRule {
  /// Whether a child goes unseen where the rule's duties are not done: one of its themes speaks of visits or of seeing.
  package var isAboutSeeing: Bool {
    rule.themes.contains { theme in
      theme.lowercased().split { !$0.isLetter }.contains { word in
        word.hasPrefix("visit") || word == "seeing" || word == "seen"
      }
    }
  }
}
