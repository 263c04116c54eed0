/// How many of how many, in words.
///
/// The words are those inspectors use; where one ends and the next begins is the project's own convention,
/// since no inspectorate publishes any. Groups of fewer than ten are spoken of in counts. Words of a small
/// number need few children as well as a small share: 4 in 100 of a thousand children are some children.
package struct Quantity: Sendable, Hashable {
  /// The words, from fewest to most.
  package enum Word: Int, Sendable, CaseIterable, Comparable {
    case none
    case one
    case verySmallNumber
    case smallNumber
    case some
    case many
    case most
    case almostAll
    case all

    package static func < (left: Word, right: Word) -> Bool { left.rawValue < right.rawValue }
  }

  package var numerator: Int
  package var denominator: Int

  /// So many of so many; a numerator beyond the denominator is taken for all of them.
  package init(_ numerator: Int, of denominator: Int) {
    self.denominator = max(0, denominator)
    self.numerator = max(0, min(numerator, self.denominator))
  }

  /// Whether the whole group is too small for anything but counts.
  package var speaksInCounts: Bool { denominator < 10 }

  /// The word for it, by share and count.
  package var word: Word {
    if numerator == 0 { return .none }
    if numerator == denominator { return denominator == 1 ? .one : .all }
    if numerator == 1 { return .one }
    let share = Double(numerator) / Double(denominator)
    if numerator <= 3, share < 0.15 { return .verySmallNumber }
    if numerator <= 20 && share < 0.05 || numerator <= 5 && share < 0.3 { return .smallNumber }
    if share < 0.3 { return .some }
    if share < 0.6 { return numerator < 10 ? .some : .many }
    return share < 0.95 ? .most : .almostAll
  }

  /// To stand before a noun in the plural: `some`, `a small number of`, `two of six`.
  ///
  /// A single one is a very small number here, because its noun and verb would have to change; a sentence
  /// that can change them asks for ``singular``.
  package var determiner: String {
    switch word {
    case .none: return speaksInCounts && denominator > 1 ? "none of \(spelt(denominator))" : "no"
    case .one: return "a very small number of"
    case .all: return speaksInCounts ? (denominator == 2 ? "both" : "all \(spelt(denominator))") : "all"
    default: break
    }
    if speaksInCounts { return "\(spelt(numerator)) of \(spelt(denominator))" }
    return switch word {
    case .verySmallNumber: "a very small number of"
    case .smallNumber: "a small number of"
    case .some: "some"
    case .many: "many"
    case .most: "most"
    default: "almost all"
    }
  }

  /// To stand without a noun, after one has been named: `a small number`, `two of six`.
  package var alone: String {
    switch word {
    case .none: "none"
    case .one: "one"
    case .verySmallNumber, .smallNumber: speaksInCounts ? determiner : String(determiner.dropLast(3))
    default: determiner
    }
  }

  /// With its noun, in the number that goes with it: `one child`, `one of six children`, `some children`.
  package func of(_ singular: String, _ plural: String) -> String {
    guard word == .one else { return "\(determiner) \(plural)" }
    return speaksInCounts && denominator > 1 ? "one of \(spelt(denominator)) \(plural)" : "one \(singular)"
  }
}

/// A whole number as a sentence has it: in words below ten, else in figures.
package func spelt(_ number: Int) -> String {
  let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
  return words.indices.contains(number) ? words[number] : String(number)
}

extension String {
  /// The same with its first letter in upper case, as a sentence begins.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
