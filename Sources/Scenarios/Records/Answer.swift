/// A yes or no as a record has it.
enum Answer: Sendable {
  case yes, no, blank, notKnown

  /// Yes or no.
  init(_ isYes: Bool) {
    self = isYes ? .yes : .no
  }

  /// Whether it says yes or no at all.
  var isRecorded: Bool { self == .yes || self == .no }

  /// The cell's text.
  var text: StaticString {
    switch self {
    case .yes: "yes"
    case .no: "no"
    case .blank: ""
    case .notKnown: "not known"
    }
  }
}
