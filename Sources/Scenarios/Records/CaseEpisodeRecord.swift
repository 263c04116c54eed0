import Chronology

/// A stretch of time during which a case was open.
struct CaseEpisodeRecord: Sendable {
  var id: Identifier
  var start: CivilDay
  var end: CivilDay?
  var status: CaseStatus
}
