package import Chronology

/// A synthetic council: what kind of place it is, how its practice goes, and what is wrong with it.
///
/// No scenario describes a real authority, and none holds a person's name.
package struct Scenario: Sendable {
  /// What a person types: `county-2019`.
  package let name: String
  /// What a person reads: "A county in October 2019".
  package let title: String
  /// What it holds and what it is for, in a sentence or two.
  package let describes: String
  /// The day the export was taken; nothing is known after it.
  package let asAt: CivilDay
  /// How many children are looked after on that day, unless another number is asked for.
  package let children: Int
  /// The parts of the county, each with its own teams.
  package let localities: [Locality]
  /// What is put in on purpose.
  package let faults: [Fault]
  /// Slips of recording that every export has.
  package let recording: Recording

  /// How often each thing goes as it should: usual practice, with the faults' changes made.
  package let practice: Practice

  /// A scenario of usual practice, changed by faults.
  package init(
    name: String, title: String, describes: String, asAt: CivilDay, children: Int, localities: [Locality],
    faults: [Fault], recording: Recording = Recording()
  ) {
    self.name = name
    self.title = title
    self.describes = describes
    self.asAt = asAt
    self.children = children
    self.localities = localities
    self.faults = faults
    self.recording = recording
    var practice = Practice()
    for fault in faults {
      for change in fault.changes { practice[keyPath: change.part] = change.share }
    }
    self.practice = practice
  }

  /// The same council with nothing left blank, mistyped, doubled or lost.
  package var perfectlyRecorded: Scenario {
    Scenario(
      name: name, title: title, describes: describes, asAt: asAt, children: children,
      localities: localities, faults: faults, recording: .perfect)
  }
}
