import Chronology

/// A child.
struct ChildRecord: Sendable {
  var number: UInt32
  var birth: CivilDay?
  var expectedBirth: CivilDay?
  var died: CivilDay?
  var sex: Sex
  var unaccompanied: Answer
  var disabled: Answer
  var family: UInt32
}
