/// Limits of chance around an overall share, for groups of results clustered by child.
///
/// The limits are those of the binomial distribution, interpolated between counts so that they move smoothly
/// with the size of a group (Spiegelhalter, Funnel plots for comparing institutional performance, Statistics
/// in Medicine 24 (2005), 1185–1202, appendix on exact limits). A normal approximation would be too narrow
/// below a share near 1, where most shares of timeliness lie, and would name groups that chance explains.
///
/// Many results of one child are not independent facts, so a group counts for fewer: with x of n results
/// achieved for each child and an overall share p, the variance of one result is Σ(x − pn)² ÷ Σn over all
/// children (the cluster-robust variance of a ratio; Cochran, Sampling Techniques, 3rd ed., §9A), and that
/// divided by p(1 − p) is the design effect, by which the number of results is divided (Kish, Survey Sampling,
/// §8.2). With one result a child it is 1; it is never taken as less.
package struct Funnel: Sendable {
  /// The overall share, 0 to 1.
  package let share: Double
  private let designEffect: Double
  /// How much of chance lies below the lower limit, and as much above the upper.
  private let tail: Double

  /// - Parameters:
  ///   - children: for each child, results achieved and results in all.
  ///   - within: how much of chance lies within the limits, 0 to 1.
  package init?(children: [(achieved: Int, cases: Int)], within: Double) {
    let cases = children.reduce(0) { $0 + $1.cases }
    guard cases > 0, within > 0, within < 1 else { return nil }
    let share = Double(children.reduce(0) { $0 + $1.achieved }) / Double(cases)
    let squares = children.reduce(0.0) { sum, child in
      let residual = Double(child.achieved) - share * Double(child.cases)
      return sum + residual * residual
    }
    self.share = share
    let independent = share * (1 - share)
    designEffect = independent > 0 ? max(1, squares / Double(cases) / independent) : 1
    tail = (1 - within) / 2
  }

  /// The limits for a group with so many results, each 0 to 1.
  package func limits(cases: Int) -> (lower: Double, upper: Double) {
    // Where all or none were achieved there is no chance to speak of.
    guard share > 0, share < 1 else { return (share, share) }
    // A hair more than whole: a design effect of 1 found by floating point must not cost a result.
    let facts = max(1, Int(Double(cases) / designEffect + 1e-9))
    let chance = BinomialChance(trials: facts, share: share)
    return (chance.shareBelow(tail), chance.shareBelow(1 - tail))
  }
}

/// How likely each number of successes is among so many trials.
struct BinomialChance {
  private let trials: Int
  /// By number of successes, the chance of that many or fewer.
  private let cumulated: [Double]

  /// - Parameters:
  ///   - trials: at least 1.
  ///   - share: the chance of success in each, above 0 and below 1.
  init(trials: Int, share: Double) {
    self.trials = trials
    // Relative to the likeliest number, so that nothing that matters is too small to be told from nothing.
    var weights = [Double](repeating: 0, count: trials + 1)
    let likeliest = min(trials, Int(Double(trials + 1) * share))
    weights[likeliest] = 1
    let odds = share / (1 - share)
    for number in stride(from: likeliest, to: 0, by: -1) {
      weights[number - 1] = weights[number] * Double(number) / (Double(trials - number + 1) * odds)
    }
    for number in likeliest..<trials {
      weights[number + 1] = weights[number] * Double(trials - number) * odds / Double(number + 1)
    }
    let whole = weights.reduce(0, +)
    var sum = 0.0
    cumulated = weights.map { weight in
      sum += weight
      return sum / whole
    }
  }

  /// The share of successes below which so much of chance lies, 0 to 1.
  ///
  /// With r the fewest successes such that the chance of r or fewer exceeds it, the limit lies below r by as
  /// much of one success as that chance exceeds it.
  func shareBelow(_ probability: Double) -> Double {
    guard let fewest = cumulated.firstIndex(where: { $0 > probability }) else { return 1 }
    let (with, without) = (cumulated[fewest], fewest > 0 ? cumulated[fewest - 1] : 0)
    let excess = (with - probability) / (with - without)
    return max(0, min(1, (Double(fewest) - excess) / Double(trials)))
  }
}
