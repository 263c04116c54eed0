import RuleChecking

/// Whether a row is a subject of a rule.
enum Gate {
  case open
  /// It depends on something that is not recorded.
  case uncertain
  /// It is none of the rule's.
  case closed
  /// It is outside the question, for the reason given.
  case leftOut(String)
}

/// A row being judged.
struct Subject {
  var row: Int
  var gate: Gate
}

/// Where a subject's clock starts.
enum ClockStart: Equatable {
  case day(Int32, isPrivate: Bool)
  case minutes(Int32, Int32, isPrivate: Bool)
  case unknown(UnknownFact)
  /// The duty has not arisen.
  case none
}

/// When a duty ends.
enum DutyEnd {
  case open
  case on(Int32)
  case unknown
}

/// A duty judged, before it is written down as an obligation.
struct JudgedRow {
  var part: Int16 = -1
  var clock: Int32?
  var isInMinutes = false
  var countsInRates = true
  /// Whether the subject's own clock opened it, rather than something that happened later.
  var opensWithSubject = true
  /// Which interval of its subject this is, counted from 1, and whether earlier ones may lie before those that
  /// can be seen.
  var ordinal = 1
  var ordinalIsLeast = false
  var settled: Settled
}

/// What a part adds to the rule it belongs to.
struct PartFrame {
  var part: Int16 = -1
  var onlyIf: Condition = .always
  var excuses: [CheckedLine]

  init(_ rule: CheckedRule) {
    excuses = rule.excuses
  }

  init(_ rule: CheckedRule, part: Int, _ checked: CheckedPart) {
    self.part = Int16(part)
    onlyIf = checked.onlyIf
    excuses = checked.excuses + rule.excuses
  }
}
