import Evaluation

/// Groups side by side: the share each achieved, and the limits within which chance alone would keep it.
///
/// A share within its limits is a disc, one below them a diamond, one that is not compared a ring.
struct GroupChart {
  let groups: [GroupResult]
  /// What one of them is: `locality`.
  let noun: String
  /// The rule whose groups they are.
  let rule: String

  /// What names the picture on its page.
  private var id: String { noun + "-chart-" + rule }

  private static let rowHeight = 44

  /// The picture with its table; nothing for fewer than two groups.
  var html: HTML {
    guard groups.count > 1 else { return .nothing }
    return """
      <figure class="chart"><figcaption><h4>By \(noun)</h4> \(caption)</figcaption>
      <svg width="100%" height="\(height)" role="img" aria-labelledby="\(anchor: id)-t \(anchor: id)-d">\
      <title id="\(anchor: id)-t">Share achieved by \(noun)</title>\
      <desc id="\(anchor: id)-d">\(description)</desc>\(grid)\(rows)</svg>
      \(GroupTable(groups: groups, noun: noun, rule: rule).html)</figure>
      """
  }

  private var hasLimits: Bool { groups.contains { $0.lowerLimit != nil } }

  private var caption: String {
    hasLimits
      ? "The band is what chance alone would explain, given how many cases and children there are. "
        + "Discs lie within it, diamonds below it; rings are too few or too unclear to compare. The upright line "
        + "is the share of all together."
      : "The line runs from the worst reading of the record to the best; the mark is the share among cases "
        + "that can be assessed."
  }

  private var height: String { String(groups.count * Self.rowHeight + 22) }

  private var description: String {
    groups.map { group in
      guard let range = AchievedRange(group) else { return "\(group.shownName): no cases" }
      return
        "\(group.shownName): \(range.counts), \(range.percents)\(group.comparison.map { ", \($0)" } ?? "")"
    }.joined(separator: "; ") + "."
  }

  private var grid: [HTML] {
    let bottom = groups.count * Self.rowHeight
    let lines: [HTML] = [0, 0.25, 0.5, 0.75, 1].map { share in
      let x = Proportion(share).along(from: 1, to: 99)
      return "<line class=\"grid\" x1=\"\(x)\" x2=\"\(x)\" y1=\"0\" y2=\"\(at: bottom)\"/>"
    }
    let y = String(bottom + 16)
    let expected: [HTML] = groups.lazy.compactMap(\.expected).prefix(1).map { share in
      let x = Proportion(share).along(from: 1, to: 99)
      return "<line class=\"bound\" x1=\"\(x)\" x2=\"\(x)\" y1=\"0\" y2=\"\(at: bottom)\"/>"
    }
    return lines + expected + [
      """
      <text class="axis" x="0" y="\(y)">0%</text><text class="axis middle" x="50%" y="\(y)">50%</text>\
      <text class="axis end" x="100%" y="\(y)">100%</text>
      """
    ]
  }

  private var rows: [HTML] {
    groups.enumerated().map { position, group in
      let top = position * Self.rowHeight
      let heading: HTML = "<text class=\"label\" x=\"0\" y=\"\(at: top + 15)\">\(group.shownName)</text>"
      guard let range = AchievedRange(group) else { return heading }
      return """
        \(heading)<text class="value end" x="100%" y="\(at: top + 15)">\(range.counts)</text>\
        \(band(group, y: top + 22))\(line(range, y: top + 29))\(mark(group, range, y: top + 29))
        """
    }
  }

  private func band(_ group: GroupResult, y: Int) -> HTML {
    guard let lower = group.lowerLimit, let upper = group.upperLimit else { return .nothing }
    let start = Proportion(lower).along(from: 1, to: 99)
    let width = Proportion(upper - lower).along(from: 0, to: 98)
    return "<rect class=\"limits\" x=\"\(start)\" y=\"\(at: y)\" width=\"\(width)\" height=\"14\"/>"
  }

  private func line(_ range: AchievedRange, y: Int) -> HTML {
    let (start, end) = (range.worst.along(from: 1, to: 99), range.best.along(from: 1, to: 99))
    return "<line class=\"reach\" x1=\"\(start)\" x2=\"\(end)\" y1=\"\(at: y)\" y2=\"\(at: y)\"/>"
  }

  private func mark(_ group: GroupResult, _ range: AchievedRange, y: Int) -> HTML {
    guard let share = range.assessable else { return .nothing }
    let shape: HTML =
      switch group.expected == nil ? .met : group.status {
      case .notMet: "#mark-outside"
      case .notAssessable, .notRun: "#mark-untold"
      default: "#mark-within"
      }
    return "<use href=\"\(shape)\" x=\"\(share.along(from: 1, to: 99))\" y=\"\(at: y)\"/>"
  }
}
