import Glibc

/// Limits of chance around an overall share, for groups of results clustered by child.
///
/// Many results of one child are not independent facts, so the spread is estimated from the children: with
/// x of n results achieved for each child and an overall share p, the variance of one result is taken as
/// Σ(x − pn)² ÷ Σn over all children (the cluster-robust variance of a ratio; Cochran, Sampling
/// Techniques, 3rd ed., §9A). With one result a child it is p(1 − p).
struct Funnel {
  /// The overall share, 0 to 1.
  let share: Double
  private let variance: Double
  private let z: Double

  /// - Parameters:
  ///   - children: for each child, results achieved and results in all.
  ///   - within: how much of chance lies within the limits, 0 to 1.
  init?(children: [(achieved: Int, cases: Int)], within: Double) {
    let cases = children.reduce(0) { $0 + $1.cases }
    guard cases > 0, within > 0, within < 1 else { return nil }
    let share = Double(children.reduce(0) { $0 + $1.achieved }) / Double(cases)
    let squares = children.reduce(0.0) { sum, child in
      let residual = Double(child.achieved) - share * Double(child.cases)
      return sum + residual * residual
    }
    self.share = share
    variance = squares / Double(cases)
    z = Funnel.standardNormalQuantile(1 - (1 - within) / 2)
  }

  /// The limits for a group with so many results, each 0 to 1.
  func limits(cases: Int) -> (lower: Double, upper: Double) {
    let half = z * (variance / Double(max(1, cases))).squareRoot()
    return (max(0, share - half), min(1, share + half))
  }

  /// The standard normal quantile, found by bisection on the error function to 1 part in 10¹².
  static func standardNormalQuantile(_ probability: Double) -> Double {
    var (low, high) = (-10.0, 10.0)
    for _ in 0..<80 {
      let middle = (low + high) / 2
      if 0.5 * erfc(-middle / 2.0.squareRoot()) < probability { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
