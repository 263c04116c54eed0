import RuleModel

extension Confidence {
  /// How sure the figure is, as a sentence.
  var plainWords: String {
    switch self {
    case .readInLaw: "Read in the legislation or in official text."
    case .readSecondHand: "Read in a secondary source, not in the original."
    case .fromMemory: "Not checked against a source at hand."
    case .localPolicy: "A local norm, not a national figure."
    }
  }
}
