/// The parts of a text that were examined, and whether they are sound.
struct PartsExamined {
  private var parts: [Range<Int>] = []
  /// Whether all of them can be read as they stand.
  private(set) var areSound = true

  /// Adds a part.
  mutating func add(_ examination: TextExamination, of part: Range<Int>) {
    parts.append(part)
    areSound = areSound && examination.isSound
  }

  /// The parts of a range that were not examined.
  func gaps(in whole: Range<Int>) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    var reached = whole.lowerBound
    for part in parts.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if part.lowerBound > reached { gaps.append(reached..<min(part.lowerBound, whole.upperBound)) }
      reached = max(reached, part.upperBound)
      if reached >= whole.upperBound { return gaps }
    }
    return gaps + [reached..<whole.upperBound]
  }
}
