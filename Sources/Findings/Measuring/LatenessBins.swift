extension LatenessBin {
  /// The bins' labels and the most days of each: weeks at first, then months, and beyond a quarter of a year.
  private static let bounds: [(label: String, most: Int32)] = [
    ("1–7", 7), ("8–14", 14), ("15–28", 28), ("29–56", 56), ("57–91", 91), ("92 or more", .max),
  ]

  /// How many shortfalls were late by so many days, all bins in order; none where nothing was late.
  ///
  /// - Parameter lateness: calendar days, each at least 1.
  static func bins(of lateness: [Int32]) -> [LatenessBin] {
    guard !lateness.isEmpty else { return [] }
    var bins = bounds.map { LatenessBin(label: $0.label, count: 0) }
    for days in lateness {
      if let bin = bounds.firstIndex(where: { days <= $0.most }) { bins[bin].count += 1 }
    }
    return bins
  }
}
