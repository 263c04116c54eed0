package import Chronology
import CaseModel
import RuleChecking

/// A row that an example gave, to be drawn and told.
package struct ExampleDuty: Sendable, Hashable {
  /// The part and the line of the timetable it was judged by; empty where there is neither.
  package var name: String
  package var clock: CivilDay?
  package var due: CivilDay?
  package var done: CivilDay?
  package var status: Status
  package var daysLate: Int
  /// The fields that keep it open.
  package var unknown: [String]
  package var detail: String

  init(_ row: ExampleRow) {
    let obligation = row.obligation
    name = [row.part, row.phase].filter { !$0.isEmpty && $0 != "otherwise" }.joined(separator: ", ")
    clock = row.clock
    due = row.due
    done = row.done
    status = obligation.status
    daysLate = Int(obligation.daysLate)
    unknown = row.unknown
    detail = obligation.detail
  }
}
