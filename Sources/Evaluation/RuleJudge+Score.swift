import RuleChecking
import RuleModel

/// Points in thousandths, as the fewest and the most that the record allows.
private struct PointBounds {
  var low = 0
  var high = 0

  static func + (left: PointBounds, right: PointBounds) -> PointBounds {
    PointBounds(low: left.low + right.low, high: left.high + right.high)
  }
}

extension RuleJudge {
  /// Whether the record scores enough.
  ///
  /// Points averaged over other rows are kept in thousandths, so that a third of a point is never lost to
  /// rounding before the bands are read. What a text that is not known would score lies between nothing and
  /// all: the answer stands where that does not matter.
  func scored(_ rubric: CheckedRubric, _ subject: Subject, _ clock: Int32) -> Attempt {
    questioner.obstacle = nil
    var total = PointBounds()
    var weakest: (name: String, share: Int)?
    for criterion in rubric.criteria {
      guard let points = points(criterion, subject, clock) else { return blocked }
      total = total + points
      let share = points.low / max(1, criterion.points)
      if share < weakest?.share ?? 1000 { weakest = (criterion.name, share) }
    }
    let (least, most) = (share(total.low, of: rubric), share(total.high, of: rubric))
    var isEnough = least >= rubric.expectedShare
    if !isEnough, most >= rubric.expectedShare {
      guard var text = questioner.obstacle else { return blocked }
      text.aspect = .worth
      guard let worth = questioner.supposed(text) else {
        questioner.obstacle = text
        return blocked
      }
      isEnough = worth != 0
    }
    let points = (low: (total.low + 500) / 1000, high: (total.high + 500) / 1000)
    var detail = "\(band(least, of: rubric)): \(points.low) of \(rubric.points) points"
    if total.low != total.high {
      detail = "\(points.low) to \(points.high) of \(rubric.points) points"
    }
    if let weakest { detail += "; weakest: \(weakest.name)" }
    return .decided(
      Verdict(status: isEnough ? .met : .notMet, due: clock, done: isEnough ? clock : nil, detail: detail))
  }

  private func share(_ thousandths: Int, of rubric: CheckedRubric) -> Double {
    Double(thousandths) / Double(max(1, rubric.points) * 1000)
  }

  private func band(_ share: Double, of rubric: CheckedRubric) -> String {
    rubric.bands.first { share >= $0.from }?.name ?? "below every band"
  }

  /// The points of one criterion; nil where the record leaves open something that can be supposed.
  private func points(_ criterion: CheckedCriterion, _ subject: Subject, _ clock: Int32) -> PointBounds? {
    guard let relation = criterion.averageOver else {
      return points(criterion, Situation(row: subject.row, clock: clock))
    }
    var sum = PointBounds()
    var rows = 0
    for row in index.related(to: subject.row, by: relation) {
      guard let scored = points(criterion, Situation(row: Int(row))) else { return nil }
      sum = sum + scored
      rows += 1
    }
    return rows == 0 ? PointBounds() : PointBounds(low: sum.low / rows, high: sum.high / rows)
  }

  /// The points of one criterion for the row in hand.
  private func points(_ criterion: CheckedCriterion, _ situation: Situation) -> PointBounds? {
    let most = criterion.points * 1000
    var awards: [(points: Int, answer: Truth)] = []
    for award in criterion.awards {
      let before = questioner.obstacle
      questioner.obstacle = nil
      let answer = questioner.truth(award.condition, situation)
      if answer == .unknown {
        // Of a row that is not shown nothing stands in the way that could be supposed: the points are weighed.
        if let fact = questioner.obstacle, questioner.canSuppose(fact) { return nil }
        if let before { questioner.obstacle = before }
      } else {
        questioner.obstacle = before
      }
      awards.append((min(award.points * 1000, most), answer))
      if answer == .yes, !criterion.addsUp { break }
    }
    guard !criterion.addsUp else {
      let certain = awards.reduce(0) { $1.answer == .yes ? $0 + $1.points : $0 }
      let possible = awards.reduce(0) { $1.answer == .no ? $0 : $0 + $1.points }
      return PointBounds(low: min(certain, most), high: min(possible, most))
    }
    // The first line that holds gives the points; one that may hold gives them or leaves them to the next.
    return awards.reversed().reduce(PointBounds()) { rest, award in
      switch award.answer {
      case .yes: PointBounds(low: award.points, high: award.points)
      case .no: rest
      case .unknown: PointBounds(low: min(award.points, rest.low), high: max(award.points, rest.high))
      }
    }
  }
}
