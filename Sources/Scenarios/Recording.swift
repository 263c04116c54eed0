/// How often a record is incomplete or wrong though the work was done: the noise of every export.
package struct Recording: Sendable, Hashable {
  /// A yes or no left blank.
  package var blank: Share = 0.8
  /// A yes or no answered "not known".
  package var notKnown: Share = 0.3
  /// A date that is no date, such as 31/02/2019.
  package var unreadableDate: Share = 0.1
  /// A protection plan with a visit whose own date is no date.
  package var undatedVisit: Share = 0.4
  /// A reason, decision or refusal that is kept in notes the export does not hold.
  package var reasonInNotes: Share = 6
  /// A row exported twice.
  package var repeatedRow: Share = 0.1
  /// A child whose export holds two rows of one identifier that disagree.
  package var contradictoryRow: Share = 0.1
  /// A child beside whom a row stands that refers to nobody in the export.
  package var orphan: Share = 0.2
  /// A child with a visit dated after the extract.
  package var futureDate: Share = 0.1
  /// A child with an attempted visit, telephone call or cancelled review that does not count, per turn.
  package var eventThatDoesNotCount: Share = 3.5

  /// The usual noise.
  package init() {}

  /// No noise at all, for tests that compare every count.
  package static var perfect: Recording {
    var recording = Recording()
    recording.blank = 0
    recording.notKnown = 0
    recording.unreadableDate = 0
    recording.undatedVisit = 0
    recording.reasonInNotes = 0
    recording.repeatedRow = 0
    recording.contradictoryRow = 0
    recording.orphan = 0
    recording.futureDate = 0
    recording.eventThatDoesNotCount = 0
    return recording
  }
}
