import Chronology

extension AnnexALists {
  /// Who the child is: number, gender, ethnicity, birth and age, −1 for a child not yet born.
  func about(_ history: ChildHistory) -> [AnnexACell] {
    let child = history.child
    var draws = snapshotDraws(of: history, 0)
    let ethnicity = draws.pick(Self.ethnicities)
    let gender =
      switch child.sex {
      case .male: "a) Male"
      case .female: "b) Female"
      case .neither: "d) Neither"
      }
    return [
      .text("\(child.number)"), .text(gender), .text(ethnicity),
      AnnexACell(child.birth ?? child.expectedBirth), .number(child.birth.map { age(bornOn: $0) } ?? -1),
    ]
  }

  /// Whether the child is disabled.
  func disability(of history: ChildHistory) -> AnnexACell {
    switch history.child.disabled {
    case .yes: .text("a) Yes")
    case .no: .text("b) No")
    case .blank, .notKnown: .text("c) Unknown")
    }
  }

  /// The team and worker on a day, or the last there were.
  func responsible(for history: ChildHistory, on day: CivilDay? = nil) -> [AnnexACell] {
    let allocation = history.allocation(on: day ?? asAt)
    if day == nil, allocation == nil, history.caseEpisodes.last?.end == nil { return [.blank, .blank] }
    guard let allocation = allocation ?? history.allocations.last else { return [.blank, .blank] }
    let place = allocation.locality.map { localities[$0].name + " " } ?? ""
    return [.text(place + allocation.team.rawValue), .text("W\(allocation.worker)")]
  }

  /// Draws for what only this form of the export holds.
  func snapshotDraws(of history: ChildHistory, _ ordinal: Int) -> Draws {
    Draws(seed: Draws.seed(Draws.seed(history.seed, Topic.snapshot.rawValue), UInt64(ordinal)))
  }

  /// The age in whole years on the as-at date.
  private func age(bornOn birth: CivilDay) -> Int {
    let years = asAt.year - birth.year
    return birth.adding(years: years) <= asAt ? years : years - 1
  }

  private static let ethnicities = Weighted(
    ("a) WBRI", 812), ("b) WIRI", 3), ("c) WIRT", 4), ("d) WOTH", 32), ("e) WROM", 6), ("f) MWBC", 30),
    ("g) MWBA", 10), ("h) MWAS", 12), ("i) MOTH", 14), ("j) AIND", 5), ("k) APKN", 10), ("l) ABAN", 3),
    ("m) AOTH", 12), ("n) BCRB", 6), ("o) BAFR", 15), ("p) BOTH", 5), ("q) CHNE", 2), ("r) OOTH", 9),
    ("s) REFU", 2), ("s) NOBT", 8))
}
