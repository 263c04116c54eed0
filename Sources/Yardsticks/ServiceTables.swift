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

/// A file of records written one after another.
struct RecordTable {
  var lines: LineWriting
  private let letter: StaticString
  private var count = 0
  private var isFirstCell = true

  init(_ folder: String, _ name: String, _ letter: StaticString, _ headings: String) throws(WritingFailure) {
    lines = try LineWriting(folder: folder, name: name + ".csv")
    self.letter = letter
    lines.add(headings.utf8)
    try lines.endLine()
  }

  /// Begins the next record; gives its number, which its identifier is made of.
  @discardableResult
  mutating func begin() -> Int {
    count += 1
    begin(count)
    return count
  }

  /// Begins the record of a number.
  mutating func begin(_ number: Int) {
    lines.add(letter, number: number, digits: 7)
  }

  mutating func add(child: Int) {
    lines.add(",C", number: child, digits: 7)
  }

  /// Adds the identifier of a record of another table.
  mutating func add(_ number: Int, of other: RecordTable) {
    lines.add(",")
    lines.add(other.letter, number: number, digits: 7)
  }

  /// Adds a day, or a blank cell.
  mutating func add(day: Int?) {
    lines.add(",")
    if let day { lines.add(day: Int32(day)) }
  }

  mutating func add(_ text: StaticString) {
    lines.add(",")
    lines.add(text)
  }

  mutating func end() throws(WritingFailure) {
    try lines.endLine()
  }
}

/// A file of events that are gathered first and written in no order.
struct EventTable {
  private var lines: LineWriting
  private let letter: StaticString
  /// What stands behind the day, by kind; where there is none, the kind is a number of days that the event lasted.
  private let endings: [StaticString]
  /// Child, day and kind.
  private var events: [UInt64] = []

  init(
    _ folder: String, _ name: String, _ letter: StaticString, _ headings: String, endings: [StaticString]
  ) throws(WritingFailure) {
    lines = try LineWriting(folder: folder, name: name + ".csv")
    self.letter = letter
    self.endings = endings
    lines.add(headings.utf8)
    try lines.endLine()
  }

  /// Adds an event of a child on a day.
  mutating func add(_ child: Int, _ day: Int, _ kind: Int) {
    events.append(UInt64(child) << 32 | UInt64(day) << 8 | UInt64(kind))
  }

  /// Writes the events in no order.
  mutating func keep(_ draws: inout Draws) throws(WritingFailure) {
    for place in events.indices.reversed() where place > 0 {
      events.swapAt(place, draws.among(0...place))
    }
    for (position, event) in events.enumerated() {
      let (day, kind) = (Int32(event >> 8 & 0xFF_FFFF), Int(event & 0xFF))
      lines.add(letter, number: position + 1, digits: 9)
      lines.add(",C", number: Int(event >> 32), digits: 7)
      lines.add(",")
      lines.add(day: day)
      if endings.isEmpty {
        lines.add(" 21:30,")
        lines.add(day: day + Int32(kind))
        lines.add(" 08:15")
      } else {
        lines.add(endings[kind])
      }
      try lines.endLine()
    }
    try lines.keep()
  }
}
