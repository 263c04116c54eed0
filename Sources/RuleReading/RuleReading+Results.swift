import RuleChecking
import RuleModel

extension RuleReading {
  func lines(_ share: CheckedShare) -> [ReadBack.Line] {
    var lines: [ReadBack.Line] = []
    if let of = share.of {
      lines.append(wording.line("Counted as achieved is an answer of whose \(name)", of))
    } else {
      lines.append(ReadBack.Line("Counted as achieved is an answer that is met; excused ones are among all"))
    }
    lines.append(
      ReadBack.Line(
        "At least \(percent(share.atLeast)) of all that fell due are achieved\(told(by: share.by)): exactly so much is "
          + "enough"))
    lines.append(ReadBack.Line("Where what cannot be told would decide, the share cannot be told either"))
    return lines
  }

  func lines(_ comparison: CheckedComparison) -> [ReadBack.Line] {
    [
      ReadBack.Line("Groups are told apart by \(comparison.between.rawValue)"),
      ReadBack.Line(
        "No group's share of answers that are met lies below what chance allows around the share of all: the limits "
          + "that hold \(percent(comparison.limits)) of what chance would give, children and not answers being counted as "
          + "independent; excused answers are not counted"),
      ReadBack.Line(
        "A group with fewer than \(comparison.atLeastCases) answers that can be told, or of whose answers more than one in ten cannot be "
          + "told, is not compared; nor are answers whose \(comparison.between.rawValue) is not recorded"),
    ]
  }

  func lines(_ median: CheckedMedian) -> [ReadBack.Line] {
    let what =
      switch median.of {
      case .daysTaken: "from the clock until it was done, or until the as-at date where it is not"
      case .daysLate:
        "from the due date until it was done, or until the as-at date where it is not; none for what was in time"
      }
    return [
      ReadBack.Line(
        "The middle case\(told(by: median.by)) has at most \(median.atMost) calendar days \(what): \(median.atMost) is within the limit, "
          + "\(median.atMost + 1) is not"),
      ReadBack.Line(
        "Of two middle cases the shorter counts; excused ones are not among them; one that cannot be told may have been as short or as long as you "
          + "like"),
    ]
  }

  private func told(by grouping: Grouping?) -> String {
    grouping.map { ", in each \($0.rawValue) by itself" } ?? ", all together"
  }
}
