import Files
import Scenarios

/// A file of events that are gathered first and written in no order.
struct EventTable {
  private var lines: LineWriting
  private let letter: StaticString
  /// What stands behind the day, by kind; where there is none, the kind is a number of days that the event lasted.
  private let endings: [StaticString]
  /// Child, day and kind.
  private var events: [UInt64] = []

  init(
    _ folder: String, _ name: String, _ letter: StaticString, _ headings: String, endings: [StaticString]
  ) throws(WritingFailure) {
    lines = try LineWriting(folder: folder, name: name + ".csv")
    self.letter = letter
    self.endings = endings
    lines.add(headings.utf8)
    try lines.endLine()
  }

  /// Adds an event of a child on a day.
  mutating func add(_ child: Int, _ day: Int, _ kind: Int) {
    events.append(UInt64(child) << 32 | UInt64(day) << 8 | UInt64(kind))
  }

  /// Writes the events in no order.
  mutating func keep(_ draws: inout Draws) throws(WritingFailure) {
    for place in events.indices.reversed() where place > 0 {
      events.swapAt(place, draws.among(0...place))
    }
    for (position, event) in events.enumerated() {
      let (day, kind) = (Int32(event >> 8 & 0xFF_FFFF), Int(event & 0xFF))
      lines.add(letter, number: position + 1, digits: 9)
      lines.add(",C", number: Int(event >> 32), digits: 7)
      lines.add(",")
      lines.add(day: day)
      if endings.isEmpty {
        lines.add(" 21:30,")
        lines.add(day: day + Int32(kind))
        lines.add(" 08:15")
      } else {
        lines.add(endings[kind])
      }
      try lines.endLine()
    }
    try lines.keep()
  }
}
