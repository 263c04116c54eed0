import Files
import Scenarios

/// The files of a service's record while they are written.
struct ServiceTables {
  var children: RecordTable
  var carePeriods: RecordTable
  var placements: RecordTable
  var enquiries: RecordTable
  var conferences: RecordTable
  var plans: RecordTable
  var referrals: RecordTable
  var assessments: RecordTable
  var cases: RecordTable
  var visits: EventTable
  var reviews: EventTable
  var missing: EventTable
  var protectionVisits: EventTable
  var reviewConferences: EventTable
  var decisions: EventTable
  private var approvals: EventTable

  init(folder: String) throws(WritingFailure) {
    children = try RecordTable(folder, "children", "C", "id,date of birth,expected date of birth")
    carePeriods = try RecordTable(folder, "care-periods", "E", "id,child,start,end,legal status")
    placements = try RecordTable(
      folder, "placements", "P",
      """
      id,child,care period,start,end,type,legal status,meant to last to 18,temporary approval,\
      assessment before placement done
      """)
    enquiries = try RecordTable(
      folder, "section-47-enquiries", "S", "id,child,strategy discussion date,start,end,conference needed")
    conferences = try RecordTable(folder, "initial-conferences", "I", "id,child,section 47 enquiry,date")
    plans = try RecordTable(folder, "protection-plans", "L", "id,child,start,end,another authority's plan")
    referrals = try RecordTable(folder, "referrals", "R", "id,child,date")
    assessments = try RecordTable(
      folder, "assessments", "A",
      "id,child,referral,start,authorised,child seen,reason not seen,overrun reason")
    cases = try RecordTable(folder, "case-episodes", "O", "id,child,start,end")
    visits = try EventTable(
      folder, "visits", "V", "id,child,date,child seen,mode",
      endings: [",yes,in person", ",no,in person", ",yes,video"])
    reviews = try EventTable(folder, "reviews", "W", "id,child,date,cancelled", endings: [",no", ",yes"])
    missing = try EventTable(folder, "missing-episodes", "M", "id,child,started,returned", endings: [])
    protectionVisits = try EventTable(
      folder, "protection-visits", "N", "id,child,date,child seen,child seen alone,reason not alone",
      endings: [",yes,yes,", ",yes,no,", ",yes,no,asked for a friend", ",no,no,"])
    reviewConferences = try EventTable(folder, "review-conferences", "K", "id,child,date", endings: [""])
    decisions = try EventTable(folder, "management-decisions", "D", "id,child,date", endings: [""])
    approvals = try EventTable(
      folder, "temporary-approvals", "T", "id,child,start,end,extension agreed,full approval", endings: [""])
  }

  /// Writes what is left; events in no order.
  mutating func keep(_ draws: inout Draws) throws(WritingFailure) {
    try children.lines.keep()
    try carePeriods.lines.keep()
    try placements.lines.keep()
    try enquiries.lines.keep()
    try conferences.lines.keep()
    try plans.lines.keep()
    try referrals.lines.keep()
    try assessments.lines.keep()
    try cases.lines.keep()
    try visits.keep(&draws)
    try reviews.keep(&draws)
    try missing.keep(&draws)
    try protectionVisits.keep(&draws)
    try reviewConferences.keep(&draws)
    try decisions.keep(&draws)
    try approvals.keep(&draws)
  }
}
