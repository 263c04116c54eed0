import Chronology
package import Evaluation

/// Draws the days of an example as text: a line for what happened, and one for each duty.
///
/// Signs are plain ASCII, and no line is longer than it is told.
struct TimelineDrawing {
  private let timeline: ExampleTimeline
  private let first: CivilDay
  private let days: Int
  /// How many columns the days have; the first day stands in column 0.
  private let columns: Int
  private let indent: String

  /// At most this many duties are drawn, those first that came first.
  private static let mostRows = 8

  /// - Parameters:
  ///   - timeline: the days to draw.
  ///   - width: how many columns a line may have, its indent among them.
  ///   - indent: how many spaces each line begins with.
  init(_ timeline: ExampleTimeline, width: Int = 80, indent: Int = 4) {
    self.timeline = timeline
    let rows = timeline.rows.prefix(Self.mostRows).flatMap { [$0.clock, $0.due, $0.done] }
    let all =
      rows.compactMap(\.self) + timeline.happenings.map(\.day) + [timeline.today]
    let ends = timeline.ends.filter { $0 <= timeline.today }
    let first = (all + ends).min() ?? timeline.today
    let last = (all + ends).max() ?? timeline.today
    self.first = first
    days = Int(last.number - first.number)
    columns = max(30, width - indent - 2)
    self.indent = String(repeating: " ", count: indent)
  }

  /// The drawing with its legend, each line ending in a line break.
  func text() -> String {
    var used: Set<Character> = ["T"]
    var lines = [scale()]
    var happened = Track(columns)
    for happening in timeline.happenings {
      happened.mark(column(happening.day), happening.counts.map { $0 ? "x" : "o" } ?? "?")
    }
    for end in timeline.ends where end <= timeline.today { happened.mark(column(end), "E") }
    happened.mark(column(timeline.today), "T")
    lines.append(happened.text)
    used.formUnion(happened.text)
    for (number, row) in timeline.rows.prefix(Self.mostRows).enumerated() {
      var track = Track(columns)
      if let clock = row.clock, let due = row.due, clock <= due {
        track.fill(column(clock)...column(due), "=")
      }
      if let due = row.due, let done = row.done, due < done { track.fill(column(due)...column(done), "-") }
      for (day, sign) in [(row.clock, "C"), (row.due, "D"), (row.done, "X")] as [(CivilDay?, Character)] {
        if let day { track.mark(column(day), sign) }
      }
      lines.append(track.text)
      used.formUnion(track.text)
      lines.append("row \(number + 1): " + row.text)
    }
    let more = timeline.rows.count - Self.mostRows
    if more > 0 { lines.append("and \(more) more") }
    lines += legend(used)
    return lines.map { indent + $0 + "\n" }.joined()
  }

  /// The first and the last day, at either end.
  private func scale() -> String {
    let (left, right) = (first.shortDescription, first.adding(days: days).shortDescription)
    guard days > 0 else { return left }
    return left + String(repeating: " ", count: max(1, columns - left.count - right.count)) + right
  }

  private func column(_ day: CivilDay) -> Int {
    guard days > 0 else { return 0 }
    let from = min(max(0, Int(day.number - first.number)), days)
    return (from * (columns - 1) + days / 2) / days
  }

  private static let meanings: [(Character, String)] = [
    ("C", "C clock"), ("D", "D due"), ("X", "X done"), ("E", "E end"), ("T", "T today"),
    ("x", "x counts"), ("o", "o does not count"), ("?", "? not recorded whether it counts"),
    ("=", "= in time"), ("-", "- late"), ("+", "+ several on one day or close by"),
  ]

  private func legend(_ used: Set<Character>) -> [String] {
    var lines: [String] = []
    var line = ""
    for (sign, words) in Self.meanings where used.contains(sign) {
      if line.count + words.count + 3 > columns {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " | ") + words
    }
    return lines + [line]
  }
}

/// A line of signs.
private struct Track {
  private var signs: [Character]
  private var marked: Set<Int> = []

  init(_ columns: Int) {
    signs = Array(repeating: ".", count: columns)
  }

  /// Puts a sign in a column; where another stands, a plus for both.
  mutating func mark(_ column: Int, _ sign: Character) {
    let isTaken = !marked.insert(column).inserted && signs[column] != sign
    signs[column] = isTaken ? "+" : sign
  }

  mutating func fill(_ columns: ClosedRange<Int>, _ sign: Character) {
    for column in columns where !marked.contains(column) { signs[column] = sign }
  }

  var text: String { String(signs) }
}

/// The days of an example drawn as text: a scale, a line for what happened, two for each duty, and a legend.
///
/// - Parameters:
///   - timeline: the days.
///   - width: how many columns a line of the drawing may have; words may run on.
package func drawing(of timeline: ExampleTimeline, width: Int = 80) -> String {
  TimelineDrawing(timeline, width: width).text()
}
