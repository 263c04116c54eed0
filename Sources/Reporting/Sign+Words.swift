import Findings

extension Sign {
  /// What a finding amounts to, in a word or two.
  var label: String {
    switch self {
    case .improve: "To improve"
    case .strength: "Strength"
    case .neither: "Neither"
    case .tooFew: "Too few to say"
    case .notAssessable: "Cannot be told"
    case .notRun: "Not run"
    }
  }

  /// A sign to stand before the words, never instead of them.
  var symbol: String {
    switch self {
    case .improve: "−"
    case .strength: "+"
    case .neither: "="
    case .tooFew: "~"
    case .notAssessable: "?"
    case .notRun: "×"
    }
  }
}
