/// A share drawn as a bar: achieved for certain plain, what the record leaves open hatched, a mark where the
/// share stands among cases that can be assessed, and a tick at the bound of a finding.
struct RangeBar {
  let range: AchievedRange
  /// The bound that the share is held against, if it is held against one.
  let bound: Proportion?
  /// What names the picture on its page.
  let id: String

  /// The bar with its title for screen readers; the numbers also stand in it as text.
  var html: HTML {
    """
    <svg class="range" width="100%" height="46" role="img" aria-labelledby="\(anchor: id)-t \(anchor: id)-d">\
    <title id="\(anchor: id)-t">Share achieved</title><desc id="\(anchor: id)-d">\(description)</desc>\
    <rect class="track" x="0" y="8" width="100%" height="14"/>\
    <rect class="sure" x="0" y="8" width="\(range.worst.along())" height="14"/>\(openBar)\(mark)\(tick)\
    \(scale)</svg>
    """
  }

  /// The same bar without scale, for a line of a list.
  var small: HTML {
    """
    <svg class="range small" width="100%" height="10" role="img" aria-labelledby="\(anchor: id)-t">\
    <title id="\(anchor: id)-t">\(description)</title><rect class="track" width="100%" height="10"/>\
    <rect class="sure" width="\(range.worst.along())" height="10"/>\
    <rect class="open" x="\(range.worst.along())" width="\(openWidth)" height="10"/></svg>
    """
  }

  private var openWidth: String {
    Proportion(range.best.value - range.worst.value).along()
  }

  private var openBar: HTML {
    range.open == 0
      ? .nothing
      : "<rect class=\"open\" x=\"\(range.worst.along())\" y=\"8\" width=\"\(openWidth)\" height=\"14\"/>"
  }

  private var mark: HTML {
    guard range.open > 0, let share = range.assessable else { return .nothing }
    return "<use href=\"#mark-middle\" x=\"\(share.along())\" y=\"15\"/>"
  }

  private var tick: HTML {
    guard let bound else { return .nothing }
    let x = bound.along()
    return "<line class=\"bound\" x1=\"\(x)\" x2=\"\(x)\" y1=\"3\" y2=\"27\"/>"
  }

  private var scale: HTML {
    """
    <text class="axis" x="0" y="42">0%</text><text class="axis middle" x="50%" y="42">50%</text>\
    <text class="axis end" x="100%" y="42">100%</text>
    """
  }

  private var description: String {
    var words = "\(range.counts), \(range.percents)"
    if range.open > 0, let share = range.assessable {
      words += "; \(share.percent) among those that can be assessed"
    }
    if let bound { words += "; held against \(bound.percent)" }
    return words + "."
  }
}
