import Chronology
import Evaluation
import Findings

/// Days due and done along lines, one below the other, up to the as-at date and beyond it.
///
/// A triangle is a due date, a disc something done in time, a diamond something done late, an arrow
/// something still not done; a barred stretch is the time it was late.
struct TimelinePicture {
  /// One line: what stands above it, and what is drawn on it.
  struct Line {
    var label: String
    var marks: [CaseTimeline.Mark]
  }

  let lines: [Line]
  let asAt: CivilDay
  /// What names the picture on its page.
  let id: String
  let title: String
  let description: String
  /// Whether the day that a clock started is drawn, as a short upright stroke.
  var showsClocks = false

  private static let rowHeight = 50

  /// The picture; nothing without a day to draw.
  var html: HTML {
    guard let days else { return .nothing }
    return """
      <svg width="100%" height="\(height)" role="img" aria-labelledby="\(anchor: id)-t \(anchor: id)-d">\
      <title id="\(anchor: id)-t">\(title)</title>\
      <desc id="\(anchor: id)-d">\(description)</desc>\(axis(days))\(rows(days))</svg>
      """
  }

  private var height: String { String(lines.count * Self.rowHeight + 22) }

  /// From the earliest day drawn to the as-at date.
  private var days: ClosedRange<Int32>? {
    let all = lines.flatMap(\.marks).flatMap { [$0.clock, $0.due, $0.done] }.compactMap(\.self).map(\.number)
    guard let first = all.min() else { return nil }
    return min(first, asAt.number - 1)...max(asAt.number, all.max() ?? asAt.number)
  }

  private func x(_ day: CivilDay, in days: ClosedRange<Int32>) -> String {
    Proportion(Int(day.number - days.lowerBound), of: Int(days.upperBound - days.lowerBound))
      .along(from: 2, to: 98)
  }

  private func axis(_ days: ClosedRange<Int32>) -> HTML {
    let bottom = lines.count * Self.rowHeight
    let y = String(bottom + 16)
    let (first, last) = (CivilDay(number: days.lowerBound), CivilDay(number: days.upperBound))
    let lines: [HTML] = quarters(in: days).map { day in
      let at = x(day, in: days)
      return "<line class=\"grid\" x1=\"\(at)\" x2=\"\(at)\" y1=\"0\" y2=\"\(at: bottom)\"/>"
    }
    let extract = x(asAt, in: days)
    return """
      \(lines)<line class="bound" x1="\(extract)" x2="\(extract)" y1="0" y2="\(at: bottom)"/>\
      <text class="axis" x="0" y="\(y)">\(first.writtenDescription)</text>\
      <text class="axis end" x="100%" y="\(y)">\(last.writtenDescription)</text>
      """
  }

  /// The first days of January, April, July and October within the picture; Januaries alone in a long one.
  private func quarters(in days: ClosedRange<Int32>) -> [CivilDay] {
    let (first, last) = (CivilDay(number: days.lowerBound), CivilDay(number: days.upperBound))
    let months = last.year - first.year > 3 ? [1] : [1, 4, 7, 10]
    return (first.year...last.year).flatMap { year in
      months.compactMap { CivilDay(year: year, month: $0, day: 1) }
    }.filter { $0 > first && $0 < last }
  }

  private func rows(_ days: ClosedRange<Int32>) -> [HTML] {
    lines.enumerated().map { position, line in
      let top = position * Self.rowHeight
      let y = top + 36
      return """
        <text class="label" x="0" y="\(at: top + 15)">\(line.label)</text>\
        <line class="base" x1="2%" x2="98%" y1="\(at: y)" y2="\(at: y)"/>\
        \(line.marks.map { clock($0, y: y, in: days) })\
        \(line.marks.map { late($0, y: y, in: days) })\(line.marks.map { marks($0, y: y, in: days) })
        """
    }
  }

  private func clock(_ mark: CaseTimeline.Mark, y: Int, in days: ClosedRange<Int32>) -> HTML {
    guard showsClocks, let clock = mark.clock else { return .nothing }
    let at = x(clock, in: days)
    return "<line class=\"reach\" x1=\"\(at)\" x2=\"\(at)\" y1=\"\(at: y - 6)\" y2=\"\(at: y + 6)\"/>"
  }

  private func late(_ mark: CaseTimeline.Mark, y: Int, in days: ClosedRange<Int32>) -> HTML {
    guard mark.status.isShortfall, let due = mark.due else { return .nothing }
    let end = mark.done ?? min(asAt, due.adding(days: max(0, mark.daysLate)))
    guard end > due else { return .nothing }
    let width = Proportion(Int(end.number - due.number), of: Int(days.upperBound - days.lowerBound))
      .along(from: 0, to: 96)
    return """
      <rect class="wait" x="\(x(due, in: days))" y="\(at: y - 4)" width="\(width)" height="8"/>
      """
  }

  private func marks(_ mark: CaseTimeline.Mark, y: Int, in days: ClosedRange<Int32>) -> HTML {
    var pieces: [HTML] = []
    if let due = mark.due {
      pieces.append("<use href=\"#mark-due\" x=\"\(x(due, in: days))\" y=\"\(at: y - 2)\"/>")
    }
    if let done = mark.done {
      let shape: HTML = mark.status == .late ? "#mark-late" : "#mark-done"
      pieces.append("<use href=\"\(shape)\" x=\"\(x(done, in: days))\" y=\"\(at: y)\"/>")
    } else if mark.status == .overdue {
      pieces.append("<use href=\"#mark-open\" x=\"\(x(asAt, in: days))\" y=\"\(at: y)\"/>")
    }
    return HTML(pieces)
  }
}
